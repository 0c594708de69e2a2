import type { Edition } from '../edition.ts'

/** The structure of the reports in fixtures/; `npm run bless` writes it. */
export const profile = 'chongqing-flat'
export const editions: readonly Edition[] = [
  {
    id: 'report',
    outline: `
# 基本情况
# 资金情况
# 绩效目标完成情况
# 存在的问题
- 自评总分分
| 部门预算执行情况 | 年初预算数 | 全年调整预算数 | 全年执行数 | 执行率 | 执行率权重 | 执行率得分
| 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数 | 指标权重
| 指标得分 | 是否核心指标
`,
  },
  {
    id: 'form',
    outline: `
- 自评总分分
| 部门预算执行情况 | 年初预算数 | 全年调整预算数 | 全年执行数 | 执行率 | 执行率权重 | 执行率得分
| 当年绩效目标 | 年初绩效目标 | 全年调整绩效目标 | 目标实际完成情况 | 指标名称 | 计量单位 | 指标性质
| 年初指标值 | 调整指标值 | 全年完成值 | 得分系数 | 指标权重 | 指标得分 | 是否核心指标
`,
  },
]
