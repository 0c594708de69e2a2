/** F7, Chongqing: money in one row beneath its head, indicators without levels, coefficient and weight beside the score. */
import { Composer, type Layout } from '../composer.ts'
import { drawIndicators, noteSatisfaction, sumOfScores } from './indicators.ts'
import { execution, nameOf, noteExecution, sheet, unitMark } from './parts.ts'

export const chongqingFlat: Layout = (draft) => {
  const c = new Composer(draft)
  const { random, year, figures } = draft
  const title = c.pick(`${year}年度部门整体绩效自评表`, `${c.full}${year}年度部门整体绩效自评表`)
  const done = execution(figures.actual.total, figures.adjusted.total, 10)
  const percentPrinted = random.chance(0.5)
  c.heading(1, title)
  c.form(() => {
    noteExecution(c, done)
    const indicators = drawIndicators(c)
    const total = sumOfScores(indicators, done.score)
    c.fact('score.total', total)
    const money = (['initial', 'adjusted', 'actual'] as const).map(
      (stage) =>
        [
          c.cell(
            stage === 'actual' ? 'expenditure.total' : `expenditure.total@${stage}`,
            figures[stage].total,
          ),
          2,
        ] as const,
    )
    sheet(
      c,
      [title],
      [16, 9, 10, 11, 11, 11, 10, 9, 9, 10],
      [
        [
          '主管部门',
          [nameOf(c), 3],
          '财政处室',
          ['区财政局行政科', 2],
          c.pick('自评总分（分）', '自评总分'),
          [String(total), 2],
        ],
        [c.pick('部门联系人', '联系人'), ['刘某', 3], '联系电话', ['023-40000000', 5]],
        [
          [`部门预算执行情况${unitMark(c)}`, 1, 2],
          [c.pick('年初预算数', '年初预算'), 2],
          [c.pick('全年（调整）预算数', '全年(调整)预算数', '调整后预算数'), 2],
          [c.pick('全年执行数', '全年执行数（决算数）'), 2],
          c.pick('执行率（%）', '执行率'),
          '执行率权重',
          '执行率得分',
        ],
        [...money, percentPrinted ? `${done.rate}%` : done.rate, '10', String(done.score)],
        [
          ['当年绩效目标', 1, 2],
          ['年初绩效目标', 3],
          ['全年（调整）绩效目标', 3],
          ['目标实际完成情况', 3],
        ],
        [
          ['保障职工服务。', 3],
          ['增加新就业群体服务。', 3],
          ['按期完成。', 3],
        ],
        [
          '指标名称',
          '计量单位',
          '指标性质',
          c.pick('年初指标值', '年度指标值'),
          '调整指标值',
          c.pick('全年完成值', '实际完成值'),
          c.pick('得分系数（%）', '得分系数(%)', '得分系数'),
          c.pick('指标权重', '指标权重（分）'),
          '指标得分',
          '是否核心指标',
        ],
        ...indicators.map((one) => {
          c.indicator([one.name], one.weight, one.score)
          noteSatisfaction(c, one)
          const factor = Math.round((one.score / one.weight) * 10_000) / 100
          return [
            one.name,
            one.unit,
            one.nature,
            one.target,
            random.chance(0.3) ? '' : one.target,
            one.actual,
            percentPrinted ? `${factor}%` : String(factor),
            String(one.weight),
            String(one.score),
            random.pick(['是', '否']),
          ]
        }),
        ...(random.chance(0.4) ? [['说明', ['无', 9]] as const] : []),
      ],
    )
  })
  return c.done({ title, profile: 'chongqing-flat', reportDate: null, sections: [] })
}
