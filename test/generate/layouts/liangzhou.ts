/** 甘肃 report with the form 部门整体支出绩效自评表 (武威市凉州区): funds, then indicators, in one table. */
import { someOf, tell } from '../clauses.ts'
import { Composer, type Composition, type Draft } from '../composer.ts'
import { elaboration } from '../elaboration.ts'
import { percentText, type Spending } from '../figures.ts'
import type { PaperCell } from '../paper.ts'
import { rowOf } from '../paper.ts'
import { amountText, decimalText } from '../style.ts'
import { duties, inOneBreath, measures, problems } from './duties.ts'
import { type IndicatorSheet, indicatorSheet } from './liangzhou-indicators.ts'

const WIDTHS = [9, 10, 13, 12, 12, 12, 6, 8, 6, 9]

export function liangzhou(draft: Draft): Composition {
  const c = new Composer(draft)
  c.line(c.full, true)
  c.line(`${draft.year} 年度${c.short} 部门整体支出绩效评价自评报告`, true)
  overview(c)
  spending(c)
  const sheet = indicatorSheet(c, Number(executionScore(draft)))
  conclusion(c, sheet)
  c.form(() => fillForm(c, sheet))
  return c.done({
    title: `${draft.year}年度${c.short}部门整体支出绩效评价自评报告`,
    profile: 'liangzhou',
    reportDate: null,
    sections: ['duties', 'key_work', 'problems', 'measures'],
  })
}

function overview(c: Composer): void {
  const { staff } = c.draft.figures
  const authorized = staff.authorizedAdministrative + staff.authorizedInstitution
  const actual = staff.administrative + staff.institution
  if (actual > authorized)
    c.finding(
      'over_establishment',
      ['staffing.actual', 'staffing.authorized'],
      `${actual} in post against ${authorized} authorized`,
    )
  c.allow('org.departments', staff.departments)
  c.heading(2, '一、部门概况')
  c.heading(3, '(一) 基本情况')
  c.text(
    '1. 单位基本情况',
    `${c.short}为财政全额保障的一级预算单位。现有编制${c.count('staffing.authorized', authorized)}个，在职人员${c.count('staffing.actual', actual)}名，退休人员${c.count('staffing.retired', staff.retired)}名，内设股室${c.number(staff.departments)}个。`,
    '2. 单位职能职责',
    ...duties(c).map((duty, i) => `(${i + 1}) ${duty}`),
  )
  c.heading(3, '（二）年度重点工作')
  c.text(
    `1.壮大基层组织。${tell(c, ['founding'], false)}`,
    `2.提升维权水平。${tell(c, someOf(c, ['legalAid', 'disputes']), false)}`,
    `3.做实职工服务。${tell(c, ['jobFairs', 'cooling', 'studyAid', 'warmth'], false)}`,
    `4.促进职工成才。${tell(c, someOf(c, ['training', 'competition', 'mutualAid']), false)}`,
    ...elaboration(c),
  )
}

function spending(c: Composer): void {
  const { year, figures, style } = c.draft
  const { actual, initial } = figures
  c.heading(3, '（三）整体收支情况')
  c.text(
    `1. 收入决算情况：本部门${year}年度年初下达预算${amountText(initial.total, style)}。`,
    `2. 支出决算情况：本部门${year}年度支出总计${amountText(actual.total, style)}。`,
  )
  c.heading(2, '二、整体支出管理及使用情况')
  c.heading(
    3,
    `（一）基本支出：${c.pick('本单位', '我会')}${year}年基本支出${amountText(actual.basic, style)}；`,
  )
  c.heading(3, `(二) 项目支出：本单位${year}年项目支出${amountText(actual.project, style)}；`)
  c.text(`(三) “三公”经费决算说明：${threePublic(c)}`)
  c.heading(3, '(四) 支出管理情况：无')
  c.heading(3, '(五) 资产管理情况：当年未购置固定资产。')
}

/** In 万元 even where the rest of the report is in 元, as printed in this form. */
function threePublic(c: Composer): string {
  const { year, figures } = c.draft
  const { reception, vehicleOperation } = figures
  const wan = (key: string, fen: number): string => {
    c.fact(key, fen / 100)
    return `${c.number(decimalText(fen, '万元'))}万元`
  }
  return `${year}年度“三公”经费支出共计${wan('three_public.total', reception + vehicleOperation)}，其中因公出国（境）费用${wan('three_public.abroad', 0)}，公务车购置费${wan('three_public.vehicle.purchase', 0)}，公务车运行维护费${wan('three_public.vehicle.operation', vehicleOperation)}，公务接待费${wan('three_public.reception', reception)}；`
}

const WORDS = { excellent: '优秀', good: '良好', fair: '中', poor: '差' } as const

function conclusion(c: Composer, sheet: IndicatorSheet): void {
  const grade = sheet.total >= 90 ? 'excellent' : sheet.total >= 80 ? 'good' : 'fair'
  c.heading(2, '三、整体支出绩效情况')
  c.text(
    `我单位总体评分${c.number(sheet.total)}分，自评${WORDS[grade]}。支出结构基本合理，项目按计划推进，个别事项进度偏慢。`,
  )
  c.fact('grade', grade)
  c.heading(2, '四、存在的问题')
  c.text(inOneBreath(problems(c)))
  c.heading(2, '五、下一步改进工作的措施')
  c.text(inOneBreath(measures(c)))
  c.heading(2, '六、意见建议')
  c.text('建议财政部门加强绩效管理方面的指导，统一指标口径。')
}

function fillForm(c: Composer, sheet: IndicatorSheet): void {
  const { year } = c.draft
  const titles = ['部门整体支出绩效自评表', `(${year}年度)`]
  c.heading(1, titles[0]!)
  c.line(titles[1]!, true)
  c.fact('score.total', sheet.total)
  c.fact('score.full', 100)
  c.table(
    WIDTHS,
    [
      // a region outside the standard is known by its city only
      rowOf('部门(单位)名称', [c.draft.unit.code ? c.short : c.full, 9]),
      ...fundRows(c),
      rowOf('预期目标', ['按预算安排支出，保证重点工作落实。', 9]),
      rowOf('实际完成情况', [c.pick('全部完成', '均已完成'), 9]),
      ...sheet.rows,
    ],
    { above: titles },
  )
}

const FUNDS = [
  ['年度资金总额', 'total', 'expenditure.total', 'total'],
  ['(一)基本支出', 'basic', 'expenditure.basic', 'basic'],
  ['1.人员经费', 'personnel', 'expenditure.basic.personnel', 'personnel'],
  ['2.公用经费', 'public', 'expenditure.basic.public', 'public'],
  ['(二)项目支出', 'project', 'expenditure.project', 'project'],
  ['1.一般性项目', 'general', 'expenditure.project.general', null],
  ['2.重点项目', 'key', 'expenditure.project.key', null],
] as const

function executionScore(draft: Draft): string {
  const { actual, adjusted } = draft.figures
  return percentText(actual.total, adjusted.total * 10)
}

/** Header and seven rows; where they are out of step, each label stands one row above its values. */
function fundRows(c: Composer): readonly (readonly PaperCell[])[] {
  const { defects, style } = c.draft
  const labels = ['', ...FUNDS.map(([label]) => label as string)]
  if (defects.shiftedRows) {
    labels.shift()
    labels.push('')
    c.finding('shifted_rows', ['expenditure.total@initial'], 'labels stand one row above their values')
  }
  const [first, ...rest] = labels
  const header = rowOf(
    [`整体支出规模(${style.unit})`, 1, FUNDS.length + 1],
    [defects.shiftedRows ? first!.replace(/额$/, '') : first!, 2],
    ...['年初预算数', '全年预算数', '全年执行数', '执行率', '得分'],
    ['未完成原因分析', 2],
  )
  return [header, ...FUNDS.map((fund, i) => rowOf([rest[i]!, 2], ...fundCells(c, fund), ['', 2]))]
}

function fundCells(c: Composer, [, part, key, rate]: (typeof FUNDS)[number]): readonly string[] {
  const { initial, adjusted, actual } = c.draft.figures
  const amount = (stage: string, from: Spending): string => c.cell(`${key}${stage}`, from[part])
  const percent = percentText(actual[part], adjusted[part])
  if (rate) c.fact(`execution_rate.${rate}`, Number(percent))
  const score = percentText(actual[part], adjusted[part] * 10)
  if (part === 'total') c.fact('score.execution', Number(score))
  return [amount('@initial', initial), amount('@adjusted', adjusted), amount('', actual), percent, score]
}
