/** F8 and F10, a form a project: Sichuan's 0013zp and the Ministry's of 财预〔2020〕10号; one project or several. */
import { Composer, type Draft, type Layout } from '../composer.ts'
import type { CellLike } from '../paper.ts'
import {
  aimText,
  type DrawnIndicator,
  drawIndicators,
  reachedText,
  spanAt,
  sumOfScores,
} from './indicators.ts'
import { execution, nameOf, type ProjectMoney, projectMoney, projectNames, sheet, unitMark } from './parts.ts'

type Row = readonly CellLike[]
interface Project {
  readonly name: string
  readonly money: ProjectMoney
  readonly indicators: readonly DrawnIndicator[]
  readonly done: ReturnType<typeof execution>
  readonly total: number
}

/** Whether money and score of the projects may stand for the unit is left open: one project's are not its whole year. */
function drawProjects(c: Composer, count: number): readonly Project[] {
  const projects = projectNames(c, count).map((name): Project => {
    const money = projectMoney(c)
    const done = execution(money.actual, money.adjusted, 10)
    const indicators = drawIndicators(c)
    return { name, money, indicators, done, total: sumOfScores(indicators, done.score) }
  })
  for (const { name, money, indicators } of projects) {
    c.project({ name, budget: money.adjusted / 100, received: null, spent: money.actual / 100 })
    for (const one of indicators) c.indicator([one.level1, one.level2, one.name], one.weight, one.score)
  }
  const satisfied = projects.flatMap(({ indicators }) =>
    indicators.filter(({ level1 }) => level1 === '满意度指标'),
  )
  c.allow(
    'satisfaction',
    satisfied.map(({ actual }) => Number(actual)),
  )
  c.allow(
    'satisfaction@target',
    satisfied.map(({ target }) => Number(target)),
  )
  c.allow('score.full', 100)
  c.allow('execution_weight', 10)
  const [only] = projects
  if (projects.length === 1 && only) allowAsUnit(c, only)
  return projects
}

function allowAsUnit(c: Composer, { money, done, total }: Project): void {
  for (const concept of ['expenditure.total', 'revenue.general_public']) {
    c.allow(concept, money.actual / 100)
    c.allow(`${concept}@initial`, money.initial / 100)
    c.allow(`${concept}@adjusted`, money.adjusted / 100)
  }
  for (const concept of [
    'revenue.other',
    'revenue.carryover_in',
    'revenue.unit_funds',
    'revenue.special_account',
  ])
    for (const stage of ['', '@initial', '@adjusted']) c.allow(`${concept}${stage}`, 0)
  c.allow('execution_rate.total', Number(done.rate))
  c.allow('score.execution', done.score)
  c.allow('score.total', total)
}

function amounts(c: Composer, money: ProjectMoney): readonly string[] {
  return [money.initial, money.adjusted, money.actual].map((fen) => c.cell(null, fen))
}

/** The Ministry's form. */
export const mocProject: Layout = (draft) => {
  const c = new Composer(draft)
  const { random, year } = draft
  const title = c.pick(`${c.full}${year}年度项目支出绩效自评表`, `${year}年度${c.full}项目支出绩效自评表`)
  c.heading(1, title)
  const projects = drawProjects(c, random.pick([1, 1, 2, 3]))
  const carried = c.pick('上年结转资金', '上年结转')
  const treasury = c.pick('其中：当年财政拨款', '其中：本年财政拨款', '其中：财政拨款')
  const sources = random.chance(0.85)
  const weightsInNames = random.chance(0.5)
  c.form(() => {
    for (const project of projects) {
      const { name, money, done, indicators, total } = project
      const zero = c.cell(null, 0)
      const part = (label: string, cells: readonly string[], rate: string): Row => [
        [label, 3],
        ...cells,
        '—',
        rate,
        '—',
      ]
      const funds: Row[] = [
        [
          [c.pick('年度资金总额', '年度资金总额：', '资金总额'), 3],
          ...amounts(c, money),
          '10',
          `${done.rate}%`,
          String(done.score),
        ],
        ...(sources
          ? [
              part(treasury, amounts(c, money), `${done.rate}%`),
              part(carried, [zero, zero, zero], '—'),
              part('其他资金', [zero, zero, zero], '—'),
            ]
          : []),
      ]
      sheet(
        c,
        ['项目支出绩效自评表', `（${year}年度）`],
        [11, 12, 12, 17, 11, 11, 11, 8, 9, 10],
        [
          ['项目名称', [name, 9]],
          [
            c.pick('主管部门', '主管部门（单位）', '主管部门及代码'),
            [nameOf(c), 4],
            '实施单位',
            [nameOf(c), 4],
          ],
          [
            [c.pick(`项目资金${unitMark(c)}`, `项目资金\n${unitMark(c)}`), 1, funds.length + 1],
            ['', 3],
            '年初预算数',
            '全年预算数',
            c.pick('全年执行数', '全年执行数（决算数）'),
            '分值',
            c.pick('执行率', '执行率（%）'),
            '得分',
          ],
          ...funds,
          [
            ['年度总体目标', 1, 2],
            ['预期目标', 5],
            ['实际完成情况', 4],
          ],
          [
            ['完成年度各项任务。', 5],
            ['任务按计划完成。', 4],
          ],
          ...indicatorRows(c, indicators, weightsInNames),
          [[c.pick('总分', '合计', '总  分'), 6], '100', String(total), ['', 2]],
        ],
      )
      if (random.chance(0.5)) c.line('填报人：陈某          联系电话：')
    }
  })
  return c.done({
    title,
    profile: 'moc-project-2020',
    reportDate: null,
    sections: [],
    absent: absentOf(projects),
  })
}

function absentOf(projects: readonly Project[]): readonly string[] {
  return projects.length > 1 ? ['expenditure.total', 'score.total'] : []
}

/** A row under template residue is not an indicator. */
function indicatorRows(
  c: Composer,
  indicators: readonly DrawnIndicator[],
  weightsInNames: boolean,
): readonly Row[] {
  const residue = c.draft.random.chance(0.25)
  return [
    [
      ['绩效指标', 1, indicators.length + 1 + (residue ? 1 : 0)],
      '一级指标',
      '二级指标',
      '三级指标',
      c.pick('年度指标值', '年度指标值（A）'),
      c.pick('实际完成值', '全年完成值', '实际完成值（B）'),
      '分值',
      '得分',
      [c.pick('偏差原因分析及改进措施', '未完成原因和改进措施'), 2],
    ],
    ...indicators.map((one, i): Row => {
      const own = indicators.filter(({ level1 }) => level1 === one.level1)
      const weight = own.reduce((sum, { weight }) => sum + weight, 0)
      const first = spanAt(indicators, i, ({ level1 }) => level1)
      const second = spanAt(indicators, i, ({ level2 }) => level2)
      const at = one.level1
      // dimensions of several forms say the same three names: left to the readers of one form
      return [
        ...(first > 0 ? [[weightsInNames ? `${at}\n（${weight}分）` : at, 1, first] as const] : []),
        ...(second > 0 ? [[one.level2, 1, second] as const] : []),
        one.name,
        aimText(one),
        reachedText(one),
        String(one.weight),
        String(one.score),
        ['', 2],
      ]
    }),
    ...(residue ? [['……', '……', '指标1：', '', '', '', '', ['', 2]] as Row] : []),
  ]
}

const HINTS = ['（100字以内）', '（逐条列举，200字以内）', ''] as const

/** Sichuan's form: sources without points, targets split in nature, value and unit, hints left standing. */
export const sichuanProject: Layout = (draft: Draft) => {
  const c = new Composer(draft)
  const { random, year } = draft
  const title = c.pick(
    `${c.full}${year}年度部门预算项目支出绩效自评表`,
    `${year}年${c.full}部门预算项目支出绩效自评`,
  )
  c.heading(1, title)
  const projects = drawProjects(c, random.pick([1, 1, 2]))
  const blank = c.pick('', '0.00')
  c.form(() => {
    for (const { name, money, done, indicators, total } of projects) {
      const code = `510${random.integer(100, 999)}23T0000${random.integer(10_000_000, 99_999_999)}`
      const [initial, adjusted, actual] = amounts(c, money)
      const fundsRow = (label: string, cells: readonly string[], marks: readonly string[]): Row => [
        label,
        cells[0]!,
        cells[1]!,
        [cells[2]!, 2],
        ...marks,
      ]
      const spent = [initial!, adjusted!, actual!]
      const none = [blank, blank, blank]
      sheet(
        c,
        ['报表编号：510000_0013zp', `部门预算项目支出绩效自评表（${year}年度）`],
        [11, 11, 16, 9, 10, 9, 10, 8, 8, 14],
        [
          ['项目名称', [`${code}-${name}`, 9]],
          ['主管部门', [nameOf(c), 4], c.pick('实施单位', '实施单位（盖章）'), [nameOf(c), 4]],
          [['项目基本情况', 1, 3], '1.项目年度目标完成情况', ['项目年度目标', 4], ['年度目标完成情况', 4]],
          ['', ['完成年度各项任务。', 4], ['任务按计划完成。', 4]],
          ['2.项目实施内容及过程概述', [random.pick(HINTS), 8]],
          [
            ['预算执行情况（10分）', 1, 6],
            `年度预算数${unitMark(c)}`,
            '年初预算',
            c.pick('调整后预算数', '调整后预算'),
            ['预算执行数', 2],
            '预算执行率',
            '权重',
            '得分',
            '原因',
          ],
          fundsRow('总额', spent, [`${done.rate}%`, '10', String(done.score), '']),
          fundsRow('其中：财政资金', spent, [`${done.rate}%`, '/', '/', '/']),
          fundsRow('财政专户管理资金', none, ['', '/', '/', '/']),
          fundsRow('单位资金', none, ['', '/', '/', '/']),
          fundsRow('其他资金', none, ['', '/', '/', '/']),
          [
            ['绩效指标（90分）', 1, indicators.length + 1],
            '一级指标',
            '二级指标',
            '三级指标',
            '指标性质',
            '指标值',
            c.pick('度量单位', '计量单位'),
            '完成值',
            '权重',
            '得分',
          ],
          ...indicators.map((one, i): Row => {
            const first = spanAt(indicators, i, ({ level1 }) => level1)
            return [
              ...(first > 0 ? [[one.level1, 1, first] as const] : []),
              one.level2,
              one.name,
              one.nature,
              one.target,
              one.unit,
              one.actual,
              String(one.weight),
              String(one.score),
            ]
          }),
          [['合计', 8], '100', String(total)],
          ['评价结论', [random.pick(['资金使用规范，任务完成。', ...HINTS]), 9]],
          ['存在问题', [random.pick(HINTS), 9]],
          ['改进措施', [random.pick(HINTS), 9]],
        ],
      )
    }
  })
  return c.done({
    title,
    profile: 'sichuan-0013zp',
    reportDate: null,
    sections: [],
    absent: absentOf(projects),
  })
}
