import type { Profile } from '../profile.ts'

/** Sichuan: 部门预算项目支出绩效自评表, report number 510000_0013zp, for one project. */
export const profile: Profile = {
  id: 'sichuan-0013zp',
  version: 1,
  family: true,
  title: { zh: '四川：部门预算项目支出绩效自评表', en: 'Sichuan: project self-evaluation form 0013zp' },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'title', pattern: /510000_0013zp/, weight: 2 },
    { where: 'label', pattern: /510000_0013zp/, weight: 2 },
    { where: 'title', pattern: /部门预算项目支出绩效自评表/, weight: 1.5 },
    { where: 'label', pattern: /项目年度目标完成情况/, weight: 1.5 },
    { where: 'label', pattern: /项目实施内容及过程概述/, weight: 1.5 },
    { where: 'label', pattern: /^预算执行情况[（(]10分[）)]/, weight: 1 },
    { where: 'label', pattern: /^绩效指标[（(]90分[）)]/, weight: 1 },
    { where: 'label', pattern: /^财政专户管理资金/, weight: 1 },
  ],
}
