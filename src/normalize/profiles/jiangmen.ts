import type { Profile } from '../profile.ts'

/** Guangdong: a narrative in two chapters with a grade but no score. Seen in 江门市, fiscal year 2022. */
export const profile: Profile = {
  id: 'jiangmen',
  version: 1,
  title: { zh: '广东：两章叙述式报告', en: 'Guangdong: narrative in two chapters' },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'heading', pattern: /^部门情况$/, weight: 0.5 },
    { where: 'heading', pattern: /年度总体工作和重点工作任务/, weight: 2 },
    { where: 'heading', pattern: /预期部门整体支出绩效目标|部门整体支出绩效目标$/, weight: 1 },
    { where: 'heading', pattern: /^预期部门整体支出绩效目标/, weight: 1 },
    { where: 'heading', pattern: /^绩效自评情况$/, weight: 1 },
    { where: 'heading', pattern: /预算编制及执行情况/, weight: 1.5 },
    { where: 'heading', pattern: /财政资金绩效分析/, weight: 1.5 },
    { where: 'heading', pattern: /自评结论/, weight: 0.5 },
    { where: 'heading', pattern: /使用存在问题及改进(?:意见|措施)/, weight: 1.5 },
    { where: 'text', pattern: /^发现的问题及原因[：:]/, weight: 0.5 },
    { where: 'text', pattern: /^下一步改进措施[：:]/, weight: 0.5 },
  ],
}
