import type { Profile } from '../profile.ts'

/** Hunan, loose narrative without table or score. Seen in 南湖新区, fiscal year 2022. */
export const profile: Profile = {
  id: 'nanhu',
  version: 1,
  title: { zh: '湖南：无表格的叙述式报告', en: 'Hunan: narrative without tables' },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'heading', pattern: /支出规模.{0,2}使用方向.{0,2}主要内容/, weight: 2 },
    { where: 'heading', pattern: /部门整体支出管理及使用情况/, weight: 1.5 },
    { where: 'heading', pattern: /其他财政性资金(?:实施)?情况/, weight: 2 },
    { where: 'heading', pattern: /^资产管理情况/, weight: 0.5 },
    { where: 'heading', pattern: /^部门整体支出绩效情况/, weight: 0.5 },
    { where: 'heading', pattern: /改进措施和有关建议/, weight: 1 },
    { where: 'text', pattern: /^重点工作计划[：:]/, weight: 1 },
    { where: 'text', pattern: /^主要职能[：:]/, weight: 0.5 },
    { where: 'text', pattern: /公用经费安排落实|经费安排落实与投入/, weight: 1 },
  ],
}
