/** F2, Hunan's provincial set: 基础数据表 (last year, budget, this year), then 自评表 or 评分表. */
import { Composer, type Layout } from '../composer.ts'
import { percentText, type Spending } from '../figures.ts'
import type { CellLike } from '../paper.ts'
import type { Fen } from '../style.ts'
import { scoreSheet } from './hunan-scores.ts'
import { aimText, drawIndicators, noteIndicator, reachedText, spanAt, sumOfScores } from './indicators.ts'
import { drawDate, execution, lastYear, nameOf, noteExecution, sheet, unitMark } from './parts.ts'

type Row = readonly CellLike[]
type Stages = Readonly<Record<'prior' | 'budget' | 'actual', Fen>>

export const hunanBasicData: Layout = (draft) => {
  const c = new Composer(draft)
  const { random, year } = draft
  const date = drawDate(c)
  const title = c.pick(
    `${c.full}${year}年度部门整体支出绩效自评资料`,
    `${year}年度${c.full}部门整体支出绩效评价附件`,
  )
  c.heading(1, title)
  c.form(() => {
    basicData(c)
    c.line(`填表人（签名）：          填报日期：${date.printed}          单位负责人（签名）：`)
    if (random.chance(0.6)) selfEvaluation(c)
    else scoreSheet(c)
  })
  return c.done({ title, profile: 'hunan-basic-data', reportDate: null, sections: [] })
}

/** Labels in one merged column; the stages of the columns in the words of the year or of 上年/本年. */
function basicData(c: Composer): void {
  const { random, year, figures } = c.draft
  const { authorizedAdministrative, authorizedInstitution, administrative, institution } = figures.staff
  const [posts, people] = [authorizedAdministrative + authorizedInstitution, administrative + institution]
  c.fact('staffing.authorized', posts)
  c.fact('staffing.actual', people)
  if (people > posts)
    c.finding('over_establishment', ['staffing.actual', 'staffing.authorized'], `${people} of ${posts}`)
  const rate = percentText(people, posts)
  c.fact('staffing.control_rate', Number(rate))
  const heads = c.pick(
    [`${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`],
    ['上年决算数', '本年预算数', '本年决算数'],
    [`${year - 1}年度决算数`, `${year}年度预算数`, `${year}年度决算数`],
  )
  const rows: Row[] = [
    [
      [c.pick('财政供养人员情况（人）', '财政供养人员情况'), 1, 2],
      ['编制数', 2],
      [c.pick(`${year}年实际在职人数`, `${year}年年末实际在职人数`, '本年实际在职人数'), 2],
      ['控制率', 2],
    ],
    [
      [String(posts), 2],
      [String(people), 2],
      [`${rate}%`, 2],
    ],
    [[`经费控制情况${unitMark(c)}`, 1], ['', 3], ...heads],
    ...moneyRows(c).map(([label, cells]): Row => ['', [label, 3], ...cells]),
  ]
  if (random.chance(0.6)) rows.push(...buildingRows(c))
  rows.push([
    '厉行节约保障措施',
    [c.pick('严控接待标准，合并会议和差旅。', '落实公务用车统一调度，办公用品集中采购。'), 6],
  ])
  if (random.chance(0.3)) rows.splice(2, 0, ['', ['', 2], ['', 2], ['', 2]])
  sheet(
    c,
    [
      c.pick('附件1', '附件1：', '附表1'),
      c.pick(
        `${c.draft.year}年度部门整体支出绩效评价基础数据表`,
        `部门整体支出绩效评价基础数据表（${c.draft.year}年度）`,
      ),
      `填报单位：${nameOf(c)}`,
    ],
    [16, 12, 12, 12, 12, 12, 12],
    rows,
  )
}

function buildingRows(c: Composer): readonly Row[] {
  const blank = c.pick('', '无', '——', '/')
  return [
    [
      [`楼堂馆所控制情况（${c.draft.year}年完工项目）`, 1, 2],
      '批复规模（㎡）',
      '实际规模（㎡）',
      '规模控制率',
      '预算投资（万元）',
      '实际投资（万元）',
      '投资概算控制率',
    ],
    [blank, blank, blank, blank, blank, blank],
  ]
}

/** Label and its three amounts; 三公 before 支出 in older editions; a row of no weight may be missing. */
function moneyRows(c: Composer): readonly (readonly [label: string, cells: readonly string[]])[] {
  const { random, figures } = c.draft
  const spent = figures.actual
  const prior = lastYear(c, spent)
  const budget = figures.initial
  const row = (
    label: string,
    concept: string | null,
    of: (spending: Spending) => Fen,
  ): [string, string[]] => [
    label,
    stageCells(c, concept, { prior: of(prior), budget: of(budget), actual: of(spent) }),
  ]
  const publicCosts: [string, string[]][] = [
    row(c.pick('其中：公用经费', '公用经费', '其中:公用经费'), 'expenditure.basic.public', (s) => s.public),
  ]
  const spending: [string, string[]][] = [
    row(c.pick('支出总额', '部门支出总额', '支出合计'), 'expenditure.total', (s) => s.total),
    row(c.pick('基本支出', '1、基本支出', '一、基本支出'), 'expenditure.basic', (s) => s.basic),
    ...publicCosts,
    row(c.pick('项目支出', '2、项目支出', '二、项目支出'), 'expenditure.project', (s) => s.project),
    row(
      c.pick('其中：1、运行维护经费', '其中：运行维护经费'),
      'expenditure.project.operation',
      (s) => s.general,
    ),
    row(c.pick('2、专项资金（一个项一行）', '专项资金'), 'expenditure.project.special', (s) => s.key),
  ]
  const blocks = [spending, threePublicRows(c)]
  if (random.chance(0.4)) blocks.reverse()
  const rest: [string, string[]][] = random.chance(0.5) ? [procurementRow(c)] : []
  return [...blocks.flat(), ...rest]
}

function stageCells(c: Composer, concept: string | null, amounts: Stages): string[] {
  return (['prior', 'budget', 'actual'] as const).map((stage) =>
    c.cell(concept && (stage === 'actual' ? concept : `${concept}@${stage}`), amounts[stage]),
  )
}

function threePublicRows(c: Composer): [string, string[]][] {
  const { random, figures } = c.draft
  const { reception, vehicleOperation } = figures
  const vary = (fen: Fen): Stages => ({
    prior: fen === 0 ? 0 : fen + random.integer(1, 9) * 10_000,
    budget: fen === 0 ? 0 : fen + random.integer(0, 20) * 10_000,
    actual: fen,
  })
  const [guests, cars] = [vary(reception), vary(vehicleOperation)]
  const none: Stages = { prior: 0, budget: 0, actual: 0 }
  const sum: Stages = {
    prior: guests.prior + cars.prior,
    budget: guests.budget + cars.budget,
    actual: guests.actual + cars.actual,
  }
  return [
    [c.pick('三公经费', '“三公”经费', '三公经费合计'), stageCells(c, 'three_public.total', sum)],
    [
      c.pick('1、公务用车购置和维护经费', '其中：1、公务用车购置和维护经费', '1.公务用车购置及运行维护费'),
      stageCells(c, 'three_public.vehicle', cars),
    ],
    [
      c.pick('其中：公车购置', '其中：公务用车购置', '其中：公务用车购置费'),
      stageCells(c, 'three_public.vehicle.purchase', none),
    ],
    [
      c.pick('公车运行维护', '公务用车运行维护', '公务用车运行维护费'),
      stageCells(c, 'three_public.vehicle.operation', cars),
    ],
    [
      c.pick('2、出国经费', '2、因公出国（境）经费', '2.因公出国（境）费'),
      stageCells(c, 'three_public.abroad', none),
    ],
    [c.pick('3、公务接待', '3、公务接待费', '3.公务接待费'), stageCells(c, 'three_public.reception', guests)],
  ]
}

function procurementRow(c: Composer): [string, string[]] {
  const spent = c.draft.random.integer(20, 800) * 10_000
  return [
    c.pick('政府采购金额', '政府采购金额（按采购预算口径）'),
    ['——', c.cell('procurement.total@budget', spent + 20_000), c.cell('procurement.total', spent)],
  ]
}

/** 附件2: money of the whole unit in one row, parts beside it in sentences of cells, indicators below. */
function selfEvaluation(c: Composer): void {
  const { year, figures } = c.draft
  const done = execution(figures.actual.total, figures.adjusted.total, 10)
  noteExecution(c, done)
  const indicators = drawIndicators(c)
  const money = (['initial', 'adjusted', 'actual'] as const).map((stage) =>
    c.cell(stage === 'actual' ? 'expenditure.total' : `expenditure.total@${stage}`, figures[stage].total),
  )
  const levelWeights = c.draft.random.chance(0.6)
  const rows: Row[] = [
    [
      [c.pick('省级预算部门名称', '预算部门名称', '县级预算部门名称'), 2],
      [nameOf(c), 8],
    ],
    [
      [`年度预算申请${unitMark(c)}`, 1, 2],
      ['', 2],
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      ['得分', 2],
    ],
    [['年度资金总额', 2], ...money, '10', `${done.rate}%`, [String(done.score), 2]],
    [
      ['年度总体目标', 1, 2],
      ['预期目标', 5],
      ['实际完成情况', 4],
    ],
    [
      ['做好组织建设和职工服务。', 5],
      ['按计划推进，主要任务完成。', 4],
    ],
    [
      ['绩效指标', 1, indicators.length + 1],
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      [c.pick('偏差原因分析及改进措施', '未完成原因分析'), 2],
    ],
    ...indicators.map((one, i): Row => {
      noteIndicator(c, one)
      const whole = indicators.filter(({ level1 }) => level1 === one.level1)
      const weight = whole.reduce((sum, { weight }) => sum + weight, 0)
      const first = spanAt(indicators, i, ({ level1 }) => level1)
      const second = spanAt(indicators, i, ({ level2 }) => level2)
      if (first > 0 && levelWeights) c.dimension({ name: one.level1, weight })
      return [
        ...(first > 0
          ? [[levelWeights ? `${one.level1}（${weight}分）` : one.level1, 1, first] as const]
          : []),
        ...(second > 0 ? [[one.level2, 1, second] as const] : []),
        one.name,
        aimText(one),
        reachedText(one),
        String(one.weight),
        String(one.score),
        ['', 2],
      ]
    }),
    totalRow(c, sumOfScores(indicators, done.score)),
  ]
  sheet(c, ['附件2', '部门整体支出绩效自评表', `（${year}年度）`], [11, 11, 16, 11, 11, 11, 8, 9, 8, 8], rows)
}

function totalRow(c: Composer, total: number): Row {
  c.fact('score.total', total)
  c.fact('score.full', 100)
  return [[c.pick('总分', '合计', '总    分'), 6], '100', String(total), ['', 2]]
}
