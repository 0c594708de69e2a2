import type { Edition } from '../edition.ts'

/** The structure of the reports in fixtures/; `npm run bless` writes it. */
export const profile = 'xinzhou'
export const editions: readonly Edition[] = [
  {
    id: 'report',
    outline: `
# 部门概况
# 部门整体支出预算绩效目标
# 部门整体支出绩效分析
# 部门整体支出情况
# 部门整体支出预算绩效目标的完成情况
# 自评结论
| 评价指标 | 权重 | 评级分值 | 得分 | 得分率 | 绩效评价
# 主要经验存在的问题和改进措施
`,
  },
]
