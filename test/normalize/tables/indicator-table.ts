/** A table of indicators, and what tests compare of those read from it. */
import type { Indicator } from '../../../src/model/report.ts'
import { type CellSpec, span } from '../../build-document.ts'

export const HEADER: CellSpec[][] = [
  [
    span('评价指标', 3),
    span('年度指标值', 1, 2),
    span('实际完成值', 1, 2),
    span('单位', 1, 2),
    span('分值', 1, 2),
    span('得分', 1, 2),
  ],
  ['一级指标', '二级指标', '三级指标'],
]
export const ROWS: CellSpec[][] = [
  [span('部门管理', 1, 2), span('资金投入', 1, 2), '预算执行', '>=95%', '97', '%', '30', '28.5'],
  ['结转结余变动率', '<=0%', '0', '%', '20', '20'],
  ['履职效果', '社会影响', '获奖情况', '良好', '100%-80%(含)', '', '50', '45'],
  [span('总分', 3), '', '', '', '100', '93.5'],
]
export const brief = (indicators: readonly Indicator[]) =>
  indicators.map(({ path, target, actual, weight, score }) => [path.join('/'), target, actual, weight, score])
export const EXPECTED = [
  ['部门管理/资金投入/预算执行', '>=95%', '97', 30, 28.5],
  ['部门管理/资金投入/结转结余变动率', '<=0%', '0', 20, 20],
  ['履职效果/社会影响/获奖情况', '良好', '100%-80%(含)', 50, 45],
]
