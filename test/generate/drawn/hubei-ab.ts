/** F4, Hubei: budget (A) against execution (B) for 20 points, each goal with its points and its own block of indicators. */
import { Composer, type Layout } from '../composer.ts'
import type { CellLike } from '../paper.ts'
import {
  aimText,
  type DrawnIndicator,
  drawIndicators,
  noteSatisfaction,
  reachedText,
  spanAt,
  sumOfScores,
} from './indicators.ts'
import { drawDate, execution, nameOf, sheet, unitMark } from './parts.ts'

type Row = readonly CellLike[]

export const hubeiAb: Layout = (draft) => {
  const c = new Composer(draft)
  const { random, year, figures } = draft
  const date = drawDate(c)
  const goals = random.integer(1, 2)
  const done = execution(figures.actual.total, figures.adjusted.total, 20)
  const rated = random.chance(0.75)
  const scored = random.chance(0.85)
  const title = c.pick(
    `${year}年度${c.full}部门整体绩效自评表`,
    `${year}年度部门整体支出绩效自评表`,
    `${c.full}${year}年度整体绩效自评结果`,
  )
  c.heading(1, title)
  const share =
    goals === 1
      ? { output: 50, benefit: 20, satisfaction: 10 }
      : { output: 20, benefit: 10, satisfaction: 10 }
  c.form(() => {
    const head = c.pick('line', 'row')
    if (rated) c.fact('execution_rate.total', Number(done.rate))
    c.fact('score.execution', done.score)
    c.allow('execution_weight', 20)
    const blocks = Array.from({ length: goals }, () => drawIndicators(c, share))
    const total = sumOfScores(blocks.flat(), done.score)
    noteOneSatisfaction(c, blocks.flat())
    c.fact('score.total', total)
    sheet(
      c,
      head === 'line'
        ? [`（${year}年度）`, `单位名称：${nameOf(c)}          填报日期：${date.printed}`]
        : [`（${year}年度）`],
      [13, 12, 14, 18, 14, 14, 12],
      [
        ...(head === 'row' ? [['单位名称', [nameOf(c), 3], '填报日期', [date.printed, 2]] as Row] : []),
        [
          c.pick('基本支出总额', '基本支出'),
          [c.cell('expenditure.basic', figures.actual.basic), 2],
          c.pick('项目支出总额', '项目支出'),
          [c.cell('expenditure.project', figures.actual.project), 3],
        ],
        ...fundsRows(c, done, rated),
        ...blocks.flatMap((block, i) => goalRows(c, block, i, goals, scored)),
        [c.pick('总分', '自评总分', '总  分'), [String(total), 6]],
        ['偏差大或\n目标未完成\n原因分析', ['个别事项受场地和时间安排影响，推进偏慢。', 6]],
        ['改进措施及\n结果应用方案', ['把任务分解到月，按季度通报进度。', 6]],
      ],
    )
    c.line(
      '备注：1.预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。2.定量指标完成数汇总原则：绝对值直接累加计算。',
    )
  })
  return c.done({ title, profile: 'hubei-ab', reportDate: date.iso, sections: [] })
}

function fundsRows(c: Composer, done: ReturnType<typeof execution>, rated: boolean): readonly Row[] {
  const { figures } = c.draft
  const points = c.pick('（20分）', '(20分)')
  const amounts = [
    c.cell('expenditure.total@adjusted', figures.adjusted.total),
    c.cell('expenditure.total', figures.actual.total),
  ]
  const label = c.pick('部门整体支出总额', '部门整体支出', '年度财政资金总额')
  const scoreHead = c.pick('得分（20分*执行率）', '得分\n（20分*执行率）', '得分')
  return rated
    ? [
        [
          [`预算执行情况${unitMark(c)}${points}`, 1, 2],
          ['', 2],
          c.pick('预算数（A）', '预算数(A)'),
          c.pick('执行数（B）', '执行数(B)'),
          c.pick('执行率（B/A）', '执行率(B/A)'),
          scoreHead,
        ],
        [[label, 2], ...amounts, `${done.rate}%`, String(done.score)],
      ]
    : [
        [
          [`预算执行情况${unitMark(c)}${points}`, 1, 2],
          ['', 2],
          '预算数（A）',
          '执行数（B）',
          ['得分（20分*执行率）', 2],
        ],
        [[label, 2], ...amounts, [String(done.score), 2]],
      ]
}

/** Two goals whose satisfied differ leave none that is the unit's. */
function noteOneSatisfaction(c: Composer, indicators: readonly DrawnIndicator[]): void {
  const satisfied = indicators.filter(({ level1 }) => level1 === '满意度指标')
  const [first, ...others] = satisfied
  if (first && others.every(({ actual }) => actual === first.actual)) noteSatisfaction(c, first)
  else
    c.allow(
      'satisfaction',
      satisfied.map(({ actual }) => Number(actual)),
    )
  c.allow(
    'satisfaction@target',
    satisfied.map(({ target }) => Number(target)),
  )
}

/** A goal with its own head row; indicators carry no weight of their own. */
function goalRows(
  c: Composer,
  block: readonly DrawnIndicator[],
  at: number,
  goals: number,
  scored: boolean,
): readonly Row[] {
  const points = goals === 1 ? 80 : 40
  const name = goals === 1 ? '年度绩效目标' : `年度绩效目标${at + 1}`
  return [
    [`${name}\n（${points}分）`, ['做好组织建设、权益维护和职工服务。', 6]],
    [
      ['年度绩效指标', 1, block.length + 1],
      '一级指标',
      '二级指标',
      '三级指标',
      c.pick('年初目标值（A）', '年初目标值(A)'),
      c.pick('实际完成值（B）', '实际完成值(B)'),
      scored ? '得分' : '备注',
    ],
    ...block.map((one, i): Row => {
      if (scored) c.indicator([one.level1, one.level2, one.name], null, one.score)
      const first = spanAt(block, i, ({ level1 }) => level1)
      const second = spanAt(block, i, ({ level2 }) => level2)
      return [
        ...(first > 0 ? [[one.level1, 1, first] as const] : []),
        ...(second > 0 ? [[one.level2, 1, second] as const] : []),
        one.name,
        aimText(one),
        reachedText(one),
        scored ? String(one.score) : '',
      ]
    }),
  ]
}
