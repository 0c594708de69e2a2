/** F6, Gansu: 整体支出规模 by kind of expenditure with a score on each row, indicators with a column of units. */
import { Composer, type Layout } from '../composer.ts'
import { percentText, type Spending } from '../figures.ts'
import type { CellLike } from '../paper.ts'
import { aimText, drawIndicators, noteIndicator, reachedText, spanAt, sumOfScores } from './indicators.ts'
import { execution, nameOf, noteExecution, sheet, unitMark } from './parts.ts'

type Row = readonly CellLike[]

const ROWS: readonly (readonly [
  labels: readonly string[],
  concept: string,
  part: keyof Spending,
  rate: string | null,
])[] = [
  [['年度资金总额', '资金总额'], 'expenditure.total', 'total', 'total'],
  [['（一）基本支出', '(一)基本支出', '一、基本支出'], 'expenditure.basic', 'basic', 'basic'],
  [['1.人员经费', '1、人员经费', '其中：人员经费'], 'expenditure.basic.personnel', 'personnel', 'personnel'],
  [['2.公用经费', '2、公用经费', '公用经费'], 'expenditure.basic.public', 'public', 'public'],
  [['（二）项目支出', '(二)项目支出', '二、项目支出'], 'expenditure.project', 'project', 'project'],
  [['1.一般性项目', '1、一般性项目'], 'expenditure.project.general', 'general', null],
  [['2.重点项目', '2、重点项目'], 'expenditure.project.key', 'key', null],
]

export const gansu: Layout = (draft) => {
  const c = new Composer(draft)
  const { random, year, figures } = draft
  const title = c.pick(
    `${c.full}${year}年度部门整体支出绩效自评表`,
    `${year}年度${c.full}部门整体支出绩效自评表`,
  )
  const done = execution(figures.actual.total, figures.adjusted.total, 10)
  const unitsApart = random.chance(0.7)
  const completed = random.chance(0.6)
  // its column takes the place of one among the indicators
  const weighed = random.chance(0.6) && (unitsApart || completed)
  c.heading(1, title)
  c.form(() => {
    noteExecution(c, done, weighed)
    if (!weighed) c.allow('execution_weight', 10)
    const indicators = drawIndicators(c)
    const columns = 7 + (unitsApart ? 1 : 0) + (completed ? 1 : 0) + 1
    const wide = columns - (weighed ? 9 : 8)
    const bodyColumns = (text: string): CellLike => [text, columns - 1]
    const total = sumOfScores(indicators, done.score)
    c.fact('score.total', total)
    c.fact('score.full', 100)
    sheet(c, ['部门整体支出绩效自评表', `（${year}年度）`], new Array<number>(columns).fill(12), [
      [c.pick('部门名称', '部门（单位）名称', '预算部门名称'), bodyColumns(nameOf(c))],
      [
        [`整体支出规模${unitMark(c)}`, 1, 1 + kept(c).length],
        ['', Math.max(1, wide + 1)],
        c.pick('年初预算数', '年初预算'),
        c.pick('全年预算数', '调整后预算数'),
        c.pick('全年执行数', '决算执行数'),
        ...(weighed ? ['分值'] : []),
        c.pick('执行率', '执行率（%）'),
        '得分',
        c.pick('未完成原因', '未完成原因分析'),
      ],
      ...kept(c).map(([labels, concept, part, rate]) =>
        fundsRow(c, { labels, concept, part, rate }, { weighed, wide }),
      ),
      ['年度目标', bodyColumns('保障运转，服务职工。')],
      ['完成情况', bodyColumns('各项任务按期完成。')],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        ...(unitsApart ? ['单位'] : []),
        '分值',
        ...(completed ? ['完成率'] : []),
        '得分',
        c.pick('未完成原因', '未完成原因分析'),
      ],
      ...indicators.map((one, i): Row => {
        noteIndicator(c, one)
        const first = spanAt(indicators, i, ({ level1 }) => level1)
        const second = spanAt(indicators, i, ({ level2 }) => level2)
        return [
          ...(first > 0 ? [[one.level1, 1, first] as const] : []),
          ...(second > 0 ? [[one.level2, 1, second] as const] : []),
          one.name,
          aimText(one, !unitsApart),
          reachedText(one, !unitsApart),
          ...(unitsApart ? [one.unit] : []),
          String(one.weight),
          ...(completed ? [`${one.completion}%`] : []),
          String(one.score),
          '',
        ]
      }),
      [[c.pick('合计', '总分'), unitsApart ? 6 : 5], '100', ...(completed ? [''] : []), String(total), ''],
    ])
  })
  return c.done({ title, profile: 'liangzhou', reportDate: null, sections: [] })
}

/** The two kinds of project are left out in some editions. */
function kept(c: Composer): typeof ROWS {
  return c.draft.figures.actual.general === 0 ? ROWS.slice(0, 5) : ROWS
}

interface FundsRow {
  readonly labels: readonly string[]
  readonly concept: string
  readonly part: keyof Spending
  readonly rate: string | null
}

function fundsRow(c: Composer, row: FundsRow, { weighed, wide }: { weighed: boolean; wide: number }): Row {
  const { figures } = c.draft
  const rate = percentText(figures.actual[row.part], figures.adjusted[row.part])
  if (row.rate && row.rate !== 'total') c.fact(`execution_rate.${row.rate}`, Number(rate))
  const score = String(Math.floor(Number(rate) * 10 + 1e-6) / 100)
  return [
    [c.pick(...row.labels), Math.max(1, wide + 1)],
    ...(['initial', 'adjusted', 'actual'] as const).map((stage) =>
      c.cell(stage === 'actual' ? row.concept : `${row.concept}@${stage}`, figures[stage][row.part]),
    ),
    ...(weighed ? ['10'] : []),
    `${rate}%`,
    score,
    '',
  ]
}
