import type { Profile } from '../profile.ts'

/** The Ministry of Finance's form of 2020 (财预〔2020〕10号) for one project, used in several provinces. */
export const profile: Profile = {
  id: 'moc-project-2020',
  version: 1,
  family: true,
  title: { zh: '财政部：项目支出绩效自评表', en: 'Ministry of Finance: project self-evaluation form' },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'title', pattern: /项目支出绩效自评表/, weight: 1.5 },
    { where: 'heading', pattern: /^项目支出绩效自评表/, weight: 1 },
    { where: 'label', pattern: /^项目资金/, weight: 2 },
    { where: 'label', pattern: /^项目名称$/, weight: 1 },
    { where: 'label', pattern: /^实施单位/, weight: 0.5 },
    { where: 'label', pattern: /^其中[：:](?:当年|本年)财政拨款/, weight: 2 },
    { where: 'label', pattern: /^上年结转资金$/, weight: 0.5 },
    { where: 'label', pattern: /^年度总体目标/, weight: 0.5 },
    { where: 'label', pattern: /^偏差原因分析及改进措施/, weight: 0.5 },
  ],
}
