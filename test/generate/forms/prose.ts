/** Sentences on staff, money and activities in many wordings, with figures beside them that are not the unit's own. */
import type { Composer } from '../composer.ts'
import { decimalText, type Fen } from '../style.ts'

/** Posts and people, by kind or as one number, with a subordinate that has its own. */
export function staffing(c: Composer): string {
  const { random, figures } = c.draft
  const { authorizedAdministrative, authorizedInstitution, administrative, institution } = figures.staff
  const posts = authorizedAdministrative + authorizedInstitution
  const people = administrative + institution
  const told = random.integer(0, 3)
  const subordinate = random.chance(0.4)
    ? `下属工人文化宫编制${random.integer(6, 14)}人，在编${random.integer(5, 12)}人。`
    : ''
  if (told === 0) {
    c.fact('staffing.authorized.administrative', authorizedAdministrative)
    c.fact('staffing.actual.administrative', administrative)
    return `核定行政编制${authorizedAdministrative}人，实际${administrative}人。${subordinate}`
  }
  c.fact('staffing.authorized', posts)
  c.fact('staffing.actual', people)
  overstaffed(c, people, posts)
  if (told === 1) return `本单位核定编制${posts}名，年末在职${people}人。${subordinate}`
  c.fact('staffing.retired', figures.staff.retired)
  if (told === 2)
    return `截至${c.draft.year}年末，机关编制数${posts}个，实有在职人员${people}人，另有离退休人员${figures.staff.retired}人。${subordinate}`
  return `人员编制${posts}人，现有在职职工${people}人，退休人员${figures.staff.retired}人。${subordinate}`
}

export function overstaffed(c: Composer, people: number, posts: number): void {
  if (people > posts)
    c.finding('over_establishment', ['staffing.actual', 'staffing.authorized'], `${people} of ${posts}`)
}

/** Spending and its parts; `broken` makes the whole more than its parts. */
export function spending(c: Composer, broken: Fen): string {
  const { random, figures, year } = c.draft
  const { total, basic, project, personnel } = figures.actual
  const publicCosts = figures.actual.public
  if (broken > 0)
    c.finding('identity', ['expenditure.total'], 'the total is more than basic and project expenditure')
  const whole = c.money('expenditure.total', total + broken)
  const first = c.money('expenditure.basic', basic)
  const second = c.money('expenditure.project', project)
  const people = c.money('expenditure.basic.personnel', personnel)
  const running = c.money('expenditure.basic.public', publicCosts)
  return random.pick([
    `${year}年支出决算总额${whole}，其中：基本支出${first}，项目支出${second}。基本支出中，人员经费${people}，公用经费${running}。`,
    `全年实际支出${whole}。基本支出${first}（人员经费${people}、日常公用经费${running}），项目支出${second}。`,
    `${year}年度本部门支出合计${whole}，按支出性质分：基本支出${first}，项目支出${second}；基本支出包括人员经费${people}和公用经费${running}。`,
  ])
}

/** The three public expenses in 万元. */
export function threePublic(c: Composer): string {
  const { random, figures, year } = c.draft
  const { reception, vehicleOperation } = figures
  if (reception === 0 && vehicleOperation === 0) {
    c.fact('three_public.total', 0)
    return random.pick([`${year}年“三公”经费支出为0元。`, '“三公”经费支出0万元。'])
  }
  const parts = [
    ['three_public.reception', '公务接待费', reception],
    ['three_public.vehicle.operation', '公务用车运行维护费', vehicleOperation],
  ] as const
  c.fact('three_public.total', (reception + vehicleOperation) / 100)
  const listed = parts.map(([key, label, fen]) => {
    c.fact(key, fen / 100)
    return `${label}${decimalText(fen, '万元')}万元`
  })
  const whole = `${decimalText(reception + vehicleOperation, '万元')}万元`
  return random.pick([
    `“三公”经费支出${whole}，其中${listed.join('，')}。`,
    `${year}年三公经费实际支出${whole}：${listed.join('，')}。`,
  ])
}

type Tell = (c: Composer, amount: (low: number, high: number) => number) => string

/** Each notes what the union itself did in the year; the rest of its figures are parts, plans or another's. */
const ACTIVITIES: readonly Tell[] = [
  (c, n) => {
    const units = n(20, 90)
    c.metric('activity.unions.new', units)
    return `全年新组建基层工会${units}家，其中非公企业${n(3, 15)}家，完成年初计划${n(3, 19)}家的任务。`
  },
  (c, n) => {
    const people = n(11, 59) / 10
    c.metric('activity.members.new', Math.round(people * 10_000))
    return `新发展会员${people}万人。`
  },
  (c, n) => {
    const households = n(30, 400)
    c.metric('activity.hardship.registered', households)
    return `全${c.area}建档困难职工${households}户。`
  },
  (c, n) => {
    const audited = n(12, 70)
    c.metric('activity.audits.units', audited)
    return `对${audited}家基层工会开展经费审计，发现问题${n(3, 40)}个，完成整改${n(1, 3)}个。`
  },
  (c, n) => {
    const [contracts, firms, workers] = [n(20, 90), n(100, 700), n(1000, 20_000)]
    c.metric('activity.wage_negotiation.contracts', contracts)
    c.metric('activity.wage_negotiation.enterprises', firms)
    c.metric('activity.wage_negotiation.workers', workers)
    return `共签订工资集体合同${contracts}份，覆盖企业${firms}家、职工${workers}人，其中区域性合同${n(2, 9)}份。`
  },
  (c, n) => {
    const [students, amount] = [n(10, 90), n(5, 40)]
    c.metric('activity.study_aid.students', students)
    c.metric('activity.study_aid.amount', amount * 10_000)
    return `开展金秋助学活动，为${students}名困难职工子女发放助学金${amount}万元，上年为${n(5, 90)}名。`
  },
  (c, n) => {
    const [visited, amount] = [n(50, 900), n(5, 90)]
    c.metric('activity.warmth.persons', visited)
    c.metric('activity.warmth.amount', amount * 10_000)
    return `元旦春节期间送温暖走访慰问困难职工${visited}人，发放慰问金${amount}万元。`
  },
  (c, n) => {
    const [sessions, trained] = [n(2, 20), n(100, 1800)]
    c.metric('activity.training.sessions', sessions)
    c.metric('activity.training.persons', trained)
    return `举办职工技能培训班${sessions}期，培训职工${trained}人次。`
  },
  (c, n) => {
    const cases = n(5, 60)
    c.metric('activity.legal_aid.cases', cases)
    return `全年办理法律援助案件${cases}件。`
  },
]

/** Some of the activities, a paragraph each, between plans for the year to come. */
export function activities(c: Composer): readonly string[] {
  const { random } = c.draft
  const told = ACTIVITIES.filter(() => random.chance(0.6))
  return told.map((tell) => tell(c, random.integer))
}
