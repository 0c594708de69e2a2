import type { Profile } from '../profile.ts'

/** Hubei (Wuhan): a narrative in three chapters with a small table of dimensions. Seen in 新洲区, fiscal year 2020. */
export const profile: Profile = {
  id: 'xinzhou',
  version: 1,
  title: {
    zh: '湖北武汉：叙述式报告附维度评分表',
    en: 'Hubei (Wuhan): narrative with a table of dimensions',
  },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'heading', pattern: /部门整体支出预算绩效目标$/, weight: 1.5 },
    { where: 'heading', pattern: /部门整体支出绩效分析/, weight: 1 },
    { where: 'heading', pattern: /支出规模和结构/, weight: 1.5 },
    { where: 'heading', pattern: /预算绩效目标的?完成情况/, weight: 1.5 },
    { where: 'heading', pattern: /评分结果/, weight: 1 },
    { where: 'heading', pattern: /主要结论/, weight: 1 },
    { where: 'heading', pattern: /自评结论/, weight: 0.5 },
    { where: 'heading', pattern: /主要经验.{0,3}存在的?问题.{0,2}改进措施/, weight: 1 },
    { where: 'label', pattern: /^评级分值$/, weight: 2 },
    { where: 'label', pattern: /^得分率$/, weight: 1.5 },
    { where: 'label', pattern: /^综合绩效$/, weight: 2 },
    { where: 'text', pattern: /预算安排.{1,20}实际资金到位/, weight: 1 },
  ],
}
