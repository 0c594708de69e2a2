/** F11, 决算公开: revenue beside expenditure with or without 行次, subjects with codes, 三公 as labels over values, text. */
import { Composer, type Layout } from '../composer.ts'
import { overstaffed } from '../forms/prose.ts'
import type { CellLike } from '../paper.ts'
import type { Fen } from '../style.ts'
import { nameOf, sheet, unitLine } from './parts.ts'

type Row = readonly CellLike[]

export const finalAccounts: Layout = (draft) => {
  const c = new Composer(draft)
  const { year, figures, random } = draft
  const title = c.pick(`${c.full}${year}年度部门决算`, `${year}年度${c.full}部门决算公开`)
  c.heading(1, title)
  c.heading(2, '第一部分 部门概况')
  c.heading(3, '一、主要职责')
  c.text('组织和教育职工，维护职工合法权益，指导基层工会建设，开展劳动竞赛和困难帮扶。')
  c.heading(3, c.pick('二、机构设置及人员情况', '二、部门人员情况'))
  c.text(people(c))
  c.heading(2, `第二部分 ${year}年度部门决算表`)
  const money = split(c)
  c.form(() => {
    generalTable(c, money)
    if (random.chance(0.7)) subjectTable(c, money)
    threePublicTable(c)
  })
  c.heading(2, `第三部分 ${year}年度部门决算情况说明`)
  c.heading(3, '一、支出决算情况说明')
  c.text(
    `本年支出合计${c.money('expenditure.total', figures.actual.total)}，其中：基本支出${c.money('expenditure.basic', figures.actual.basic)}，项目支出${c.money('expenditure.project', figures.actual.project)}。基本支出中，人员经费${c.money('expenditure.basic.personnel', figures.actual.personnel)}，公用经费${c.money('expenditure.basic.public', figures.actual.public)}。`,
  )
  c.heading(3, c.pick('二、预算绩效情况说明', '二、预算绩效管理工作开展情况'))
  const score = random.integer(900, 999) / 10
  c.fact('score.total', score)
  c.fact('grade', 'excellent')
  c.text(`本部门对${year}年度部门整体支出开展绩效自评，自评得分${c.number(score)}分，评价等级为“优”。`)
  c.heading(2, '第四部分 名词解释')
  c.text('基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。')
  return c.done({ title, profile: 'final-accounts', reportDate: null, sections: [] })
}

function people(c: Composer): string {
  const { authorizedAdministrative, authorizedInstitution, administrative, institution, retired } =
    c.draft.figures.staff
  const [posts, staff] = [authorizedAdministrative + authorizedInstitution, administrative + institution]
  c.fact('staffing.authorized', posts)
  c.fact('staffing.authorized.administrative', authorizedAdministrative)
  c.fact('staffing.authorized.institution', authorizedInstitution)
  c.fact('staffing.actual', staff)
  c.fact('staffing.retired', retired)
  overstaffed(c, staff, posts)
  return c.pick(
    `截至${c.draft.year}年底，本部门人员编制${posts}人，其中行政编制${authorizedAdministrative}人、事业编制${authorizedInstitution}人；实有人员${staff}人；离退休人员${retired}人。`,
    `我单位核定编制${posts}名，其中行政编制${authorizedAdministrative}名，事业编制${authorizedInstitution}名。${c.draft.year}年末实有在职人员${staff}人，退休人员${retired}人。`,
  )
}

interface Accounts {
  readonly general: Fen
  readonly other: Fen
  readonly carriedIn: Fen
  readonly carriedOut: Fen
  readonly services: Fen
  readonly security: Fen
  readonly health: Fen
  readonly housing: Fen
  readonly total: Fen
}

/** Revenue and functions that close over the year's spending, in whole hundreds of 元 but for what remains. */
function split(c: Composer): Accounts {
  const { random, figures } = c.draft
  const { total, project } = figures.actual
  const of = (low: number, high: number): Fen => random.integer(low, high) * 10_000
  const [security, health, housing] = [of(300, 2500), of(200, 1200), of(300, 1500)]
  const other = random.chance(0.5) ? 0 : of(50, 900)
  const carriedIn = random.chance(0.4) ? 0 : of(10, 900)
  const carriedOut = random.chance(0.4) ? 0 : of(1, 500)
  const services = total - security - health - housing
  if (services < project) return { ...split(c) }
  return {
    general: total + carriedOut - carriedIn - other,
    other,
    carriedIn,
    carriedOut,
    services,
    security,
    health,
    housing,
    total,
  }
}

/** 收入支出决算总表. Empty sources are told as zeros, dashes or not at all. */
function generalTable(c: Composer, a: Accounts): void {
  const { random } = c.draft
  const numbered = random.chance(0.5)
  const income = a.general + a.other
  const all = income + a.carriedIn
  c.fact('revenue.total', [income / 100, all / 100])
  c.fact('expenditure.total', a.total / 100)
  c.allow('expenditure.total', all / 100)
  c.allow('revenue.unit_funds', 0)
  c.allow('revenue.special_account', 0)
  type Line = readonly [label: string, concept: string | null, fen: Fen | null]
  const left: Line[] = [
    [
      c.pick('一、一般公共预算财政拨款收入', '一、财政拨款收入', '一、一般公共预算财政拨款'),
      'revenue.general_public',
      a.general,
    ],
    ['二、政府性基金预算财政拨款收入', 'revenue.government_fund', 0],
    ['三、国有资本经营预算财政拨款收入', 'revenue.state_capital', 0],
    [c.pick('八、其他收入', '四、其他收入'), 'revenue.other', a.other],
    ['', null, null],
    ['本年收入合计', null, income],
    ['使用非财政拨款结余', null, 0],
    [c.pick('年初结转和结余', '上年结转和结余'), 'revenue.carryover_in', a.carriedIn],
    [c.pick('总计', '收入总计'), null, all],
  ]
  const right: Line[] = [
    ['一、一般公共服务支出', 'expenditure.function.general_public', a.services],
    ['二、外交支出', null, 0],
    ['八、社会保障和就业支出', 'expenditure.function.social_security', a.security],
    ['九、卫生健康支出', 'expenditure.function.health', a.health],
    ['十九、住房保障支出', 'expenditure.function.housing', a.housing],
    ['本年支出合计', null, a.total],
    ['结余分配', null, 0],
    ['年末结转和结余', 'balance.carryover_out', a.carriedOut],
    [c.pick('总计', '支出总计'), null, all],
  ]
  const cells = ([label, concept, fen]: Line, at: number): readonly string[] => [
    label,
    ...(numbered ? [String(at)] : []),
    fen === null ? '' : c.cell(concept, fen),
  ]
  const side = numbered ? ['项目', '行次'] : ['项目']
  const amount = c.pick('决算数', '金额')
  const half = side.length + 1
  sheet(c, ['收入支出决算总表', `部门：${nameOf(c)}`, unitLine(c)], new Array<number>(half * 2).fill(14), [
    [
      [c.pick('收入', '收  入'), half],
      [c.pick('支出', '支  出'), half],
    ],
    [...side, amount, ...(numbered ? side : ['项目（按功能分类）']), amount],
    ...(numbered ? [['栏次', '', '1', '栏次', '', '2']] : []),
    ...left.map((line, i): Row => [...cells(line, i + 1), ...cells(right[i]!, i + 1 + left.length)]),
  ])
}

/** 支出决算表: subjects with codes and names, the whole in the first row. */
function subjectTable(c: Composer, a: Accounts): void {
  const { basic, project } = c.draft.figures.actual
  const row = (code: string, name: string, fen: Fen, own: Fen): Row => [
    code,
    name,
    c.cell(null, fen),
    c.cell(null, fen - own),
    c.cell(null, own),
  ]
  c.fact('expenditure.basic', basic / 100)
  c.fact('expenditure.project', project / 100)
  sheet(
    c,
    ['支出决算表', unitLine(c)],
    [16, 20, 14, 14, 14],
    [
      [
        ['项目', 2],
        ['本年支出合计', 1, 2],
        ['基本支出', 1, 2],
        ['项目支出', 1, 2],
      ],
      [c.pick('功能分类科目编码', '支出功能分类科目编码', '科目编码'), '科目名称'],
      ...(c.draft.random.chance(0.5) ? [[['栏次', 2], '1', '2', '3'] as Row] : []),
      [
        ['合计', 2],
        c.cell('expenditure.total', a.total),
        c.cell('expenditure.basic', basic),
        c.cell('expenditure.project', project),
      ],
      row('201', '一般公共服务支出', a.services, project),
      row('20129', '群众团体事务', a.services, project),
      row('208', '社会保障和就业支出', a.security, 0),
      row('210', '卫生健康支出', a.health, 0),
      row('221', '住房保障支出', a.housing, 0),
    ],
  )
}

/** 三公: final figures alone, or budget beside them. */
function threePublicTable(c: Composer): void {
  const { random, figures } = c.draft
  const { reception, vehicleOperation } = figures
  const both = random.chance(0.5)
  const more = random.integer(0, 30) * 10_000
  const group = (stage: '' | '@budget'): readonly string[] => {
    const extra = stage === '' ? 0 : more
    return [
      c.cell(`three_public.total${stage}`, reception + extra + vehicleOperation),
      c.cell(`three_public.abroad${stage}`, 0),
      c.cell(`three_public.vehicle${stage}`, vehicleOperation),
      c.cell(`three_public.vehicle.purchase${stage}`, 0),
      c.cell(`three_public.vehicle.operation${stage}`, vehicleOperation),
      c.cell(`three_public.reception${stage}`, reception + extra),
    ]
  }
  const heads: Row = [
    ['合计', 1, 2],
    [c.pick('因公出国（境）费', '因公出国（境）费用'), 1, 2],
    [c.pick('公务用车购置及运行费', '公务用车购置及运行维护费'), 3],
    ['公务接待费', 1, 2],
  ]
  const inner = ['小计', '公务用车购置费', c.pick('公务用车运行费', '公务用车运行维护费')]
  const above = [c.pick('“三公”经费支出决算表', '财政拨款“三公”经费支出决算表'), unitLine(c)]
  if (!both) {
    sheet(c, above, [12, 12, 10, 12, 12, 10], [heads, inner, group('')])
    return
  }
  sheet(c, above, new Array<number>(12).fill(10), [
    [
      ['预算数', 6],
      ['决算数', 6],
    ],
    [...heads, ...heads],
    [...inner, ...inner],
    ...(random.chance(0.5) ? [Array.from({ length: 12 }, (_, i) => String(i + 1))] : []),
    [...group('@budget'), ...group('')],
  ])
}
