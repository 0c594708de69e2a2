import type { Edition } from '../edition.ts'

/** The structure of the reports in fixtures/; `npm run bless` writes it. */
export const profile = 'nanhu'
export const editions: readonly Edition[] = [
  {
    id: 'report',
    outline: `
# 部门概况
# 部门基本情况
# 部门整体支出规模使用方向和主要内容及范围
# 部门整体支出管理及使用情况
# 区本级其他财政性资金实施情况
# 资产管理情况
# 部门整体支出绩效情况
# 存在的主要问题
# 改进措施和有关建议
`,
  },
]
