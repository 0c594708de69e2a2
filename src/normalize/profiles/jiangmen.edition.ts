import type { Edition } from '../edition.ts'

/** The structure of the reports in fixtures/; `npm run bless` writes it. */
export const profile = 'jiangmen'
export const editions: readonly Edition[] = [
  {
    id: 'report',
    outline: `
# 部门情况
# 部门概况
# 年度总体工作和重点工作任务完成情况
# 预期部门整体支出绩效目标情况
# 绩效自评情况
# 自评结论
# 预算编制及执行情况
# 财政资金绩效分析
# 部门整体支出使用存在问题及改进意见
`,
  },
]
