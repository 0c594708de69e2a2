import type { Edition } from '../edition.ts'

/** The structure of the reports in fixtures/; `npm run bless` writes it. */
export const profile = 'hubei-ab'
export const editions: readonly Edition[] = [
  {
    id: 'report',
    outline: `
# 自评结论
# 绩效目标完成情况
- 单位名称
| 预算执行情况 | 预算数 | 执行数 | 得分20分执行率
- 部门整体支出总额 - 年度绩效目标
| 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值
- 总分
`,
  },
  {
    id: 'form',
    outline: `
- 基本支出总额 - 项目支出总额
| 预算执行情况 | 预算数 | 执行数 | 执行率 | 得分20分执行率
- 部门整体支出总额
| 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分
- 总分
`,
  },
]
