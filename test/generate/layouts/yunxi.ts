/** 湖南-岳阳 boxed form (岳阳市云溪区): a cover, one big form, a report in prose and a score sheet. */
import { someOf, tell } from '../clauses.ts'
import { Composer, type Composition, type Draft } from '../composer.ts'
import { elaboration } from '../elaboration.ts'
import { amountText } from '../style.ts'
import { duties } from './duties.ts'
import { type FormValues, fillForm } from './yunxi-form.ts'
import { type ScoreSheet, scoreSheet } from './yunxi-scores.ts'

export function yunxi(draft: Draft): Composition {
  const c = new Composer(draft)
  const { year, unit, random } = draft
  const date = { month: random.integer(4, 9), day: random.integer(1, 28) }
  const sheet = scoreSheet(c)
  const values: FormValues = {
    cover: cover(c, date),
    contact: c.pick('赵一鸣', '孙晓岚', '周雨桐'),
    phone: c.pick('5550101', '5550118'),
    actualStaff: actualStaff(draft),
    satisfaction: sheet.satisfaction,
    total: sheet.total,
  }
  for (const text of values.cover) c.line(text, true)
  c.form(() => fillForm(c, values))
  c.line(`填报人（签名）：${values.contact} 联系电话：${values.phone}`)
  prose(c)
  c.line('附件3-1：')
  placeSheet(c, sheet)
  const pad = (part: number): string => String(part).padStart(2, '0')
  return c.done({
    title: `${unit.city}${unit.county ?? ''}${year}年度部门整体支出绩效评价自评报告`,
    profile: 'yunxi',
    reportDate: `${year + 1}-${pad(date.month)}-${pad(date.day)}`,
    sections: ['duties', 'performance'],
  })
}

function cover(c: Composer, date: { month: number; day: number }): readonly string[] {
  const { year, unit, random } = c.draft
  const area = unit.county ?? unit.city
  return [
    '附件2-1：',
    `${unit.city}${unit.county ?? ''}${year}年度部门整体支出`,
    '绩效评价自评报告',
    `部门(单位)名称： ${c.full}`,
    `预 算 编 码： ${random.integer(100, 399)}00${random.integer(1, 9)}`,
    '评价方式：部门（单位）绩效自评',
    '评价机构：部门（单位）评价组',
    `报告日期：${year + 1} 年 ${date.month} 月 ${date.day} 日`,
    `${area}财政局（制）`,
  ]
}

/** What the form counts; where the text counts otherwise, the form has the administrative posts only. */
function actualStaff({ figures, defects }: Draft): number {
  const { administrative, institution } = figures.staff
  return defects.staffConflict ? administrative : administrative + institution
}

function prose(c: Composer): void {
  const { year, figures, style } = c.draft
  const { actual, wages, goods, individuals } = figures
  c.heading(2, '五、评价报告综述')
  c.heading(2, '一、部门（单位）概况')
  c.text('1．主要职能。', ...duties(c).map((duty, i) => `${i + 1}、${duty}`), ...people(c))
  c.heading(2, '二、一般公共预算支出情况')
  c.heading(3, '（一）基本支出情况')
  c.text(
    `基本支出${amountText(actual.basic, style)}，其中工资福利支出${c.money('expenditure.economic.wages', wages)}、一般商品和服务支出${c.money('expenditure.economic.goods_services', goods)}、对个人和家庭补助支出${c.money('expenditure.economic.individuals', individuals)}。`,
  )
  c.heading(3, '（二）项目支出情况')
  c.text(
    actual.project === 0
      ? `${year}年度无项目支出`
      : `${year}年度项目支出${amountText(actual.project, style)}，用于职工维权和帮扶。`,
  )
  c.heading(2, '三、政府性基金预算支出情况：无')
  c.heading(2, '四、国有资本经营预算支出情况：无')
  c.heading(2, '五、社会保险基金预算支出情况：无')
  c.heading(2, '六、部门整体支出绩效情况')
  c.heading(3, '（一）组织建设稳步推进')
  c.text(tell(c, ['size', 'founding', ...someOf(c, ['wages'])]))
  c.heading(3, '（二）帮扶服务落到实处')
  c.text(tell(c, someOf(c, ['cooling', 'studyAid', 'warmth', 'mutualAid'])))
  c.heading(3, '（三）干部队伍和经费保障')
  c.text(tell(c, ['cadres', 'audits']), ...elaboration(c))
}

function people(c: Composer): readonly string[] {
  const { staff } = c.draft.figures
  c.allow('org.departments', staff.departments)
  c.allow('staffing.actual.administrative', staff.administrative)
  c.allow('staffing.actual.institution', staff.institution)
  const all = staff.administrative + staff.institution
  if (c.draft.defects.staffConflict) {
    c.allow('staffing.actual', all)
    c.finding(
      'conflict',
      ['staffing.actual'],
      `the form says ${staff.administrative} in post, the text ${all}`,
    )
  }
  return [
    `2．机构情况，机关内设${c.number(staff.departments)}个部门。`,
    `3．人员情况，现有在职人数${c.number(all)}人，其中行政人员${c.number(staff.administrative)}人，非参公事业人员${c.number(staff.institution)}人。`,
  ]
}

function placeSheet(c: Composer, sheet: ScoreSheet): void {
  const title = `${c.short}部门整体支出绩效评价评分表`
  c.heading(1, title)
  c.form(() => {
    c.fact('score.full', 100)
    for (const [i, rows] of sheet.parts.entries())
      c.table([8, 9, 15, 36, 7, 8, 13], rows, { above: i === 0 ? [title] : [] })
  })
}
