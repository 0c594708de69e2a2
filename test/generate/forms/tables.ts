/** The money and score tables of forms that several provinces share, drawn over units of money and columns. */
import type { Composer } from '../composer.ts'
import { percentText, type Spending } from '../figures.ts'
import { type CellLike, rowOf } from '../paper.ts'
import type { Fen } from '../style.ts'

/** Names of the indicators that forms ask for, with what is printed of each. */
const INDICATORS = [
  ['产出指标', '数量指标', '新建工会组织数', '≥30家', '34家'],
  ['产出指标', '数量指标', '走访慰问职工人次', '≥200人次', '215人次'],
  ['产出指标', '质量指标', '补助发放准确率', '100%', '100%'],
  ['产出指标', '时效指标', '资金拨付及时率', '100%', '95%'],
  ['效益指标', '社会效益指标', '职工队伍稳定程度', '稳定', '稳定'],
  ['效益指标', '可持续影响指标', '服务阵地长效运行', '长期', '长期'],
] as const

type Stage = 'initial' | 'adjusted' | 'actual'
type Part = Exclude<keyof Spending, 'general' | 'key'>
const ROWS: readonly (readonly [label: string, concept: string, part: Part])[] = [
  ['年度资金总额', 'expenditure.total', 'total'],
  ['基本支出', 'expenditure.basic', 'basic'],
  ['其中：人员经费', 'expenditure.basic.personnel', 'personnel'],
  ['公用经费', 'expenditure.basic.public', 'public'],
  ['项目支出', 'expenditure.project', 'project'],
]

/** Budget and execution by kind of expenditure; the columns stand in any order, the unit in its own place. */
export function fundsTable(c: Composer, broken: Fen): void {
  const { random, figures, style } = c.draft
  const heads: Readonly<Record<Stage, string>> = {
    initial: random.pick(['年初预算数', '年初预算']),
    adjusted: random.pick(['全年预算数', '调整后预算数']),
    actual: random.pick(['全年执行数', '决算数', '执行数']),
  }
  const order: readonly Stage[] = random.chance(0.8)
    ? ['initial', 'adjusted', 'actual']
    : ['actual', 'adjusted', 'initial']
  const place = random.pick(['caption', 'head', 'line'] as const)
  const inUnit = `（${style.unit}）`
  c.line(`整体支出情况表${place === 'caption' ? inUnit : ''}`, true)
  if (place === 'line') c.line(`单位：${style.unit}`)
  if (broken > 0)
    c.finding('identity', ['expenditure.total'], 'the total is more than basic and project expenditure')
  const rows = ROWS.map(([label, concept, part]) =>
    rowOf(
      label,
      ...order.map((stage) => {
        const more = stage === 'actual' && part === 'total' ? broken : 0
        return c.cell(stage === 'actual' ? concept : `${concept}@${stage}`, figures[stage][part] + more)
      }),
      rateCell(c, part, figures.actual[part] + (part === 'total' ? broken : 0)),
    ),
  )
  const head = order.map((stage) => `${heads[stage]}${place === 'head' ? inUnit : ''}`)
  c.table([3, 2, 2, 2, 1.5], [rowOf('支出项目', ...head, '执行率'), ...rows])
}

function rateCell(c: Composer, part: Part, spent: Fen): string {
  const due = c.draft.figures.adjusted[part]
  if (due === 0) return ''
  const rate = percentText(spent, due)
  c.allow(`execution_rate.${part}`, Number(rate))
  return `${rate}%`
}

/** Indicators with weights that make 100 together with satisfaction; a wrong total is told as a finding. */
export function scoreTable(c: Composer, wrong: boolean): void {
  const { random } = c.draft
  const weights = [20, 20, 15, 15, 10, 10] as const
  const rows: (readonly CellLike[])[] = [
    [
      '一级指标',
      '二级指标',
      '三级指标',
      random.pick(['年度指标值', '目标值']),
      random.pick(['实际完成值', '完成值']),
      random.pick(['分值', '权重']),
      random.pick(['得分', '自评得分']),
    ],
  ]
  let sum = 0
  INDICATORS.forEach(([first, second, third, target, actual], i) => {
    const weight = weights[i]!
    const score = random.chance(0.6) ? weight : weight - random.integer(1, 3)
    sum += score
    c.indicator([first, second, third], weight, score)
    rows.push([first, second, third, target, actual, String(weight), String(score)])
  })
  const satisfied = random.integer(88, 99)
  sum += 10
  c.fact('satisfaction', satisfied)
  c.allow('satisfaction@target', 85)
  c.indicator(['满意度指标', '服务对象满意度指标', '职工满意度'], 10, 10)
  rows.push(['满意度指标', '服务对象满意度指标', '职工满意度', '≥85%', `${satisfied}%`, '10', '10'])
  const total = wrong ? sum - 4 : sum
  if (wrong) c.finding('score_sum', ['score.total'], `${total} stated, ${sum} added up`)
  c.fact('score.total', total)
  c.allow('score.full', 100)
  rows.push([['总分', 5], '100', String(total)])
  c.line('绩效指标完成情况', true)
  c.table(
    [1.4, 1.8, 2.4, 1.4, 1.4, 1, 1],
    rows.map((row) => rowOf(...row)),
  )
}
