import type { Edition } from '../edition.ts'

/** The structure of the reports in fixtures/; `npm run bless` writes it. */
export const profile = 'yunnan-grid'
export const editions: readonly Edition[] = [
  {
    id: 'report',
    outline: `
- 部门名称 - 实际完成情况
# 部门年度目标
# 部门年度重点工作任务
| 任务名称 | 主要内容 | 批复金额 | 总额 | 财政拨款 | 其他资金 | 实际支出金额 | 预算执行率
| 原因及改进措施
# 部门整体支出绩效指标
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 偏差原因分析及改进措施
- 项目名称
| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
- 年度资金总额 - 当年财政拨款 - 上年结转资金 - 其他资金
| 年度总体目标 | 预期目标 | 实际完成情况
- 总分
`,
  },
]
