import type { Edition } from '../edition.ts'

/** The structure of the reports in fixtures/; `npm run bless` writes it. */
export const profile = 'moc-project-2020'
export const editions: readonly Edition[] = [
  {
    id: 'form',
    outline: `
- 项目名称
| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
- 年度资金总额 - 当年财政拨款? - 上年结转资金? - 其他资金?
| 年度总体目标? | 预期目标? | 实际完成情况?
- 本年财政拨款?
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析及改进措施
`,
  },
]
