/** 湖南 loose narrative (岳阳市南湖新区): no table, no score, and 六 twice among its headings. */
import { someOf, tell } from '../clauses.ts'
import { Composer, type Composition, type Draft } from '../composer.ts'
import { elaboration } from '../elaboration.ts'
import { amountText } from '../style.ts'
import { duties, inOneBreath, measures, problems } from './duties.ts'

export function nanhu(draft: Draft): Composition {
  const c = new Composer(draft)
  const title = `${draft.year}年度${c.short}部门整体支出绩效评价报告`
  c.heading(1, title)
  overview(c)
  management(c)
  performance(c)
  c.heading(2, '六、存在的主要问题')
  c.text(problems(c).join(''))
  c.heading(2, '六、改进措施和有关建议')
  c.text(...measures(c).map((text, i) => `${i + 1}.${text}`))
  return c.done({
    title,
    profile: 'nanhu',
    reportDate: null,
    sections: ['duties', 'key_work', 'performance', 'problems', 'measures'],
    absent: ['score.total', 'grade'],
  })
}

function overview(c: Composer): void {
  const { year, figures, style } = c.draft
  const { staff, actual } = figures
  const permanent = staff.administrative
  const headcount = permanent + staff.dispatched + staff.socialWorkers
  c.fact('staffing.actual', permanent)
  c.fact('staffing.authorized', permanent)
  c.allow('staffing.non_establishment', staff.dispatched + staff.socialWorkers)
  c.heading(2, '一、部门概况')
  c.heading(3, '（一）部门基本情况')
  c.text(
    `${c.draft.unit.city}${c.short}设有办公室、财务资产部、权益保障部和基层工作部。我单位共有职工${c.count('staffing.headcount', headcount)}人，实有编制${c.number(permanent)}人。其中：在编正式职工${c.number(permanent)}人，劳务派遣${c.count('staffing.dispatched', staff.dispatched)}人，社会化工会工作者${c.count('staffing.social_workers', staff.socialWorkers)}名。`,
    `主要职能：${inOneBreath(duties(c))}`,
    `重点工作计划：${inOneBreath(['抓好职工思想教育', '推进工会改革', '维护职工合法权益', '扩大建会入会', '办好民生实事'])}`,
  )
  c.heading(3, '（二）部门整体支出规模、使用方向和主要内容及范围')
  c.allow('expenditure.function.general_public', actual.basic / 100)
  c.allow('revenue.general_public', actual.basic / 100)
  c.allow('expenditure.basic', actual.basic / 100)
  c.text(
    `${year}年，财政拨款总支出${c.money('expenditure.total', actual.basic)}，其中一般公共服务支出${amountText(actual.basic, style)}。`,
  )
}

function management(c: Composer): void {
  const { year, figures, style } = c.draft
  c.heading(2, '二、部门整体支出管理及使用情况')
  c.text(
    `${year}年，${c.pick('我单位', '本单位')}为维持机关运转和履行职责发生基本支出人员经费${c.money('expenditure.basic.personnel', figures.actual.personnel)}；公用经费${c.money('expenditure.basic.public', figures.actual.public)}。`,
    `公用经费${amountText(figures.actual.public, style)}用在维权、帮扶、建会和竞赛等方面，拨付手续齐全，未发现挪用。`,
  )
  c.heading(2, '三、区本级其他财政性资金实施情况')
  c.text(`${year}年度，区本级没有安排其他财政性资金。`)
  c.heading(2, '四、资产管理情况')
  c.text('工会资产归工会所有，购置、登记和处置由专人负责，账实相符。')
}

function performance(c: Composer): void {
  c.heading(2, '五、部门整体支出绩效情况')
  c.text(
    `（一）站稳立场，凝聚职工。${tell(c, someOf(c, ['lectures', 'cadres']))}`,
    `（二）服务发展，建功岗位。${tell(c, someOf(c, ['competition', 'training']))}`,
    `（三）依法维权，促进和谐。${tell(c, someOf(c, ['wages', 'disputes', 'visits']))}`,
    `（四）办好实事，解难暖心。${tell(c, someOf(c, ['warmth', 'cooling', 'studyAid', 'illness']))}`,
    `（五）夯实基础，激发活力。${unionization(c)}`,
    ...elaboration(c),
    `（六）规范财务，加强审计。${tell(c, ['audits'], false)}`,
  )
}

/** Enterprises covered of those due, with the rate that follows, or, as in some reports, another one. */
function unionization(c: Composer): string {
  const { random, defects } = c.draft
  const due = random.integer(4, 30) * 10
  const covered = due - random.integer(0, Math.floor(due / 20)) * 4
  const exact = Math.round((covered / due) * 1000) / 10
  const stated = defects.wrongRate ? Math.round((exact - 6.5) * 10) / 10 : exact
  if (defects.wrongRate)
    c.finding('rate', ['activity.unions.density_rate'], `${covered} of ${due} is ${exact} %, not ${stated} %`)
  const unions = random.integer(covered, covered + 90)
  const members = random.integer(3000, 30_000)
  const joined = random.integer(80, 900)
  c.metric('activity.unions.total', unions)
  c.metric('activity.unions.density_rate', stated)
  c.metric('activity.members.total', members)
  c.metric('activity.members.new', joined)
  return `已建基层工会组织${c.number(unions)}个、覆盖企业${c.number(covered)}家，应建工会企业${c.number(due)}家，工会建会率${c.number(`${stated}%`)}，会员${c.number(members)}人，年内会员人数新增${c.number(joined)}人。`
}
