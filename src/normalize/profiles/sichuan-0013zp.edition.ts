import type { Edition } from '../edition.ts'

/** The structure of the reports in fixtures/; `npm run bless` writes it. */
export const profile = 'sichuan-0013zp'
export const editions: readonly Edition[] = [
  {
    id: 'form',
    outline: `
- 项目名称
| 预算执行情况 | 年度预算数 | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
- 总额
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值
- 评价结论 - 改进措施
`,
  },
]
