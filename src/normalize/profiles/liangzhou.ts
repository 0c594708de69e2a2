import type { Profile } from '../profile.ts'

/** Gansu: a narrative of six chapters and the form 部门整体支出绩效自评表, or that form alone. Seen in 凉州区, fiscal year 2024. */
export const profile: Profile = {
  id: 'liangzhou',
  version: 1,
  title: {
    zh: '甘肃：报告附部门整体支出绩效自评表',
    en: 'Gansu: report with the departmental self-evaluation form',
  },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'label', pattern: /^整体支出规模/, weight: 2 },
    { where: 'label', pattern: /^一般性项目$/, weight: 1.5 },
    { where: 'label', pattern: /^重点项目$/, weight: 0.5 },
    { where: 'label', pattern: /^未完成原因分析$/, weight: 1.5 },
    { where: 'label', pattern: /^部门管理$/, weight: 1 },
    { where: 'label', pattern: /^履职效果$/, weight: 1 },
    { where: 'label', pattern: /^能力建设$/, weight: 1 },
    { where: 'label', pattern: /^部门(?:履职|效果)目标$/, weight: 1.5 },
    { where: 'heading', pattern: /^整体收支情况/, weight: 1 },
    { where: 'heading', pattern: /^整体支出管理及使用情况/, weight: 1 },
    { where: 'heading', pattern: /^整体支出绩效情况/, weight: 0.5 },
    { where: 'heading', pattern: /单位职能职责$/, weight: 0.5 },
    { where: 'heading', pattern: /^下一步改进工作的?措施/, weight: 0.5 },
    { where: 'heading', pattern: /^意见建议$/, weight: 0.5 },
  ],
}
