import type { Profile } from '../profile.ts'

/** Yunnan: annexes 13 to 15 of the accounts, a grid of text, the unit's form and one a project. */
export const profile: Profile = {
  id: 'yunnan-grid',
  version: 1,
  family: true,
  title: {
    zh: '云南：部门整体支出绩效自评情况及自评表',
    en: 'Yunnan: grid of text with self-evaluation forms',
  },
  // biome-ignore format: one trait a line
  fingerprints: [
    { where: 'text', pattern: /^监督索引号/, weight: 1 },
    { where: 'title', pattern: /监督索引号/, weight: 1 },
    { where: 'heading', pattern: /^部门绩效目标的设立情况/, weight: 2 },
    { where: 'heading', pattern: /^部门预算管理制度建设情况/, weight: 2 },
    { where: 'heading', pattern: /^严控.?三公.?经费支出情况/, weight: 2 },
    { where: 'heading', pattern: /^绩效自评结果应用/, weight: 1.5 },
    { where: 'heading', pattern: /^部门年度重点工作任务/, weight: 2 },
    { where: 'label', pattern: /^批复金额/, weight: 1 },
  ],
}
