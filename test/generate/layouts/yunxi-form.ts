/** The big form of the 岳阳 report: fifteen columns, sub-tables with nested heads, 汇总 first, blank template rows. */
import type { Composer } from '../composer.ts'
import type { CellLike, PaperCell } from '../paper.ts'
import { rowOf } from '../paper.ts'
import type { Fen } from '../style.ts'
import { grainOf } from '../style.ts'

export interface FormValues {
  readonly cover: readonly string[]
  readonly contact: string
  readonly phone: string
  readonly actualStaff: number
  readonly satisfaction: number
  readonly total: number
}

type Row = readonly PaperCell[]

const WIDTHS = [7, 6, 10, 3, 8, 3, 8, 5, 5, 7, 8, 4, 8, 6, 8]
const WORDS = [
  [90, '优秀', 'excellent'],
  [80, '良好', 'good'],
  [60, '中', 'fair'],
] as const

export function fillForm(c: Composer, values: FormValues): void {
  c.table(WIDTHS, [...overview(c, values), ...money(c), ...results(c, values)], { above: values.cover })
}

function overview(c: Composer, values: FormValues): readonly Row[] {
  const { staff } = c.draft.figures
  const authorized =
    staff.authorizedAdministrative + (c.draft.defects.staffConflict ? 0 : staff.authorizedInstitution)
  c.fact('staffing.authorized', authorized)
  c.fact('staffing.actual', values.actualStaff)
  if (values.actualStaff > authorized)
    c.finding(
      'over_establishment',
      ['staffing.actual', 'staffing.authorized'],
      `${values.actualStaff} in post against ${authorized} authorized`,
    )
  return [
    rowOf(['一、部门（单位）基本概况', 15]),
    rowOf(['联系人', 2], [values.contact, 4], ['联络电话', 6], [values.phone, 3]),
    rowOf(['人员编制', 2], [String(authorized), 4], ['实有人数', 6], [String(values.actualStaff), 3]),
    rowOf(['职能职责概述', 2], [`组织全${c.area}各级工会依法维护职工权益，团结职工参与建设。`, 13]),
    rowOf(
      ['年度主要\n\n工作内容', 2],
      ['1、抓组建：扩大会员覆盖面。\n2、抓帮扶：办好互助和救助。\n3、抓经费：规范收支和审查。', 13],
    ),
    rowOf(['年度部门（单位）总体运行情况及取得的成绩', 2], ['1、组织更健全。\n2、服务更贴心。', 13]),
  ]
}

function money(c: Composer): readonly Row[] {
  const { figures, style } = c.draft
  const { actual, carriedIn, assetsInUse, assetsLeased, reception, vehicleOperation } = figures
  const given = actual.total - carriedIn
  const unit = `（${style.unit}）`
  return [
    rowOf(['二、部门（单位）收支情况', 15]),
    rowOf([`年度收入情况${unit}`, 15]),
    rowOf(['机构名称', 2, 2], ['收入合计', 2, 2], ['其中：', 11]),
    rowOf(
      ['上年结转', 2],
      ['公共财\n\n政拨款', 3],
      ['政府基金拨款', 3],
      ['纳入专户管理的非税收入拨款', 2],
      '其他\n\n收入',
    ),
    ...bodies(c, [
      [2, 'revenue.total', actual.total],
      [2, 'revenue.carryover_in', carriedIn || null],
      [3, 'revenue.general_public', given],
      [3, null, null],
      [2, null, null],
      [1, null, null],
    ]),
    rowOf([`部门（单位）年度支出和结余情况${unit}`, 15]),
    rowOf(['机构名称', 2, 3], ['支出合计', 2, 3], ['其中：', 8], ['结余', 3]),
    rowOf(['基本支出', 2, 2], ['其中：', 4], ['项目支出', 2, 2], ['当年结余', 2, 2], ['累计结余', 1, 2]),
    rowOf(['人员支出', 2], ['公用支出', 2]),
    ...bodies(c, [
      [2, 'expenditure.total', actual.total],
      [2, 'expenditure.basic', actual.basic],
      [2, 'expenditure.basic.personnel', actual.personnel],
      [2, 'expenditure.basic.public', actual.public],
      [2, 'expenditure.project', actual.project],
      [2, 'balance.current', 0],
      [1, null, null],
    ]),
    rowOf(['机构名称', 2, 2], ['三公经费\n\n合计', 2, 2], ['其中：', 11]),
    rowOf(['公务接待费', 3], ['公务用车运维费', 4], ['公务用车购置费', 3], '因公出国费'),
    ...bodies(c, [
      [2, 'three_public.total', reception + vehicleOperation],
      [3, 'three_public.reception', reception],
      [4, 'three_public.vehicle.operation', vehicleOperation],
      [3, 'three_public.vehicle.purchase', 0],
      [1, 'three_public.abroad', 0],
    ]),
    rowOf(['机构名称', 2, 2], ['固定资产\n\n合计', 3, 2], ['其中：', 8], ['其他', 2, 2]),
    rowOf(['在用固定资产', 4], ['出租固定资产', 4]),
    ...bodies(c, [
      [3, 'fixed_assets.total', assetsInUse + assetsLeased],
      [4, 'fixed_assets.in_use', assetsInUse],
      [4, 'fixed_assets.leased', assetsLeased],
      [2, 'fixed_assets.other', 0],
    ]),
  ]
}

type Column = readonly [span: number, key: string | null, fen: Fen | null]

/** The row of the whole, the unit's own, and those of its institutions: with figures, or blank as in the template. */
function bodies(c: Composer, columns: readonly Column[]): readonly Row[] {
  const { style } = c.draft
  const own = c.draft.figures.assetsLeased > 0
  const grain = grainOf(style)
  const share = (fen: Fen): Fen => (own ? Math.floor(fen / 5 / grain) * grain : 0)
  const row = (name: string, cell: (column: Column) => string): Row =>
    rowOf([name, 2], ...columns.map((column): CellLike => [cell(column), column[0]]))
  const filled = (take: (fen: Fen) => Fen, noted: boolean) => (column: Column) =>
    column[2] === null ? '' : c.cell(noted ? column[1] : null, take(column[2]))
  return [
    row(
      '局机关及二级机构汇总',
      filled((fen) => fen, true),
    ),
    row(
      '1、局机关',
      filled((fen) => fen - share(fen), false),
    ),
    own ? row('2、工人文化宫', filled(share, false)) : row('2、二级机构1', () => ''),
    row('3、二级机构2', () => ''),
  ]
}

function results(c: Composer, values: FormValues): readonly Row[] {
  const [, word, grade] = WORDS.find(([least]) => values.total >= least)!
  c.fact('score.total', values.total)
  c.fact('grade', grade)
  c.fact('satisfaction', values.satisfaction)
  const done = ['已完成', 2] as const
  return [
    rowOf(['三、部门（单位）整体支出绩效自评情况', 15]),
    rowOf(['整体支出绩效定性目标及实施计划完成情况', 2, 2], ['预期目标', 7], ['实际完成', 6]),
    rowOf(['目标1：组织建设\n目标2：帮扶服务\n目标3：财务经审', 7], ['完成预期目标', 6]),
    rowOf(
      ['整体支出\n\n绩效定量目标及实施计划完成情况', 1, 16],
      ['评价内容', 5],
      ['绩效目标', 7],
      ['完成情况', 2],
    ),
    rowOf(['产出目标\n\n（部门工作实绩）', 2, 11], ['质量指标', 3, 3], ['指标1：会员实名登记准确', 7], done),
    rowOf(['指标2：困难职工档案规范', 7], done),
    rowOf(['指标3：经费审查覆盖到位', 7], done),
    rowOf(['数量指标', 3, 2], ['指标1：创建示范阵地2-3家', 7], done),
    rowOf(['指标2：集体协商覆盖面达到92%以上', 7], done),
    ...blankGoals('时效指标'),
    ...blankGoals('成本指标'),
    rowOf(['效益目标\n\n（预期实现的效益）', 2, 4], ['社会效益', 3], ['职工队伍保持稳定', 7], done),
    rowOf(['经济效益', 3], ['指标1：\n\n指标2：\n\n……', 7], ['', 2]),
    rowOf(['生态效益', 3], ['指标1：\n\n指标2：\n\n……', 7], ['', 2]),
    rowOf(['社会公众或服务对象满意度', 3], ['职工对服务基本满意', 7], [`${values.satisfaction}%`, 2]),
    rowOf(['绩效自评综合得分', 6], [String(values.total), 9]),
    rowOf(['评价等次', 6], [word, 9]),
    rowOf(['四、评价人员', 15]),
    rowOf(['姓 名', 2], ['职务/职称', 4], ['单 位', 6], ['签 字', 3]),
    rowOf(['高远', 2], ['副主席', 4], [c.short, 6], ['', 3]),
    rowOf(['罗珊', 2], ['办公室主任', 4], [c.short, 6], ['', 3]),
    rowOf(['评价组组长（签字）：\n\n年 月 日', 15]),
    rowOf(['部门（单位）意见：\n\n部门（单位）负责人（签章）：\n\n年 月 日', 15]),
  ]
}

/** Rows of the template that nobody filled. */
function blankGoals(name: string): readonly Row[] {
  return [
    rowOf([name, 3, 3], ['指标1：', 7], ['', 2]),
    rowOf(['指标2：', 7], ['', 2]),
    rowOf(['……', 7], ['', 2]),
  ]
}
