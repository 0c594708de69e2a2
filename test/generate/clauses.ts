/** What a union did in its year: clauses in the wordings that reports use, each noting the figures it prints. */
import type { Composer } from './composer.ts'
import { decimalText } from './style.ts'

type Clause = (c: Composer) => string

/** An activity count, drawn, noted and printed. */
function some(c: Composer, key: string, low: number, high: number): string {
  const value = c.draft.random.integer(low, high)
  c.metric(`activity.${key}`, value)
  return c.number(value)
}

/** An activity amount in 万元 with at most two decimals, whatever unit the rest of the report uses. */
function wan(c: Composer, key: string, low: number, high: number): string {
  const hundreds = c.draft.random.integer(low * 100, high * 100)
  c.metric(`activity.${key}`, hundreds * 100)
  return `${c.number(decimalText(hundreds * 10_000, '万元'))}万元`
}

/** A number that belongs to no concept. */
function other(c: Composer, low: number, high: number): string {
  return c.number(c.draft.random.integer(low, high))
}

const CLAUSES = {
  founding: (c) => {
    const unions = some(c, 'unions.new', 12, 240)
    const members = some(c, 'members.new', 400, 6000)
    return c.pick(
      `全年新建基层工会${unions}家，发展会员${members}人`,
      `本年度新增建会${unions}个，新发展会员${members}人`,
      `新成立基层工会组织${unions}家，新增工会会员${members}人`,
    )
  },
  size: (c) =>
    `目前全${c.area}共有工会组织${some(c, 'unions.total', 150, 900)}家，会员${some(c, 'members.total', 8000, 70_000)}人`,
  warmth: (c) => {
    const amount = wan(c, 'warmth.amount', 5, 90)
    if (c.draft.random.chance(0.5))
      return `年关前送温暖慰问${some(c, 'warmth.households', 40, 400)}户、资金${amount}`
    return `“冬送温暖”为${some(c, 'warmth.persons', 60, 1500)}名困难职工发放慰问金${amount}`
  },
  cooling: (c) =>
    c.pick(
      (d: Composer) =>
        `“夏送清凉”筹资${wan(d, 'cooling.amount', 3, 70)}，惠及户外劳动者${some(d, 'cooling.persons', 300, 9000)}名`,
      (d: Composer) => `高温时节投入${wan(d, 'cooling.amount', 3, 70)}开展“夏送清凉”，覆盖在建项目与环卫班组`,
    )(c),
  studyAid: (c) => {
    const students = some(c, 'study_aid.students', 8, 120)
    const amount = wan(c, 'study_aid.amount', 2, 40)
    return c.pick(
      `“金秋助学”资助困难职工子女${students}名，发放助学金${amount}`,
      `开展“金秋助学”，资助${students}名困难学子${amount}`,
      `“金秋助学”为${students}名困难职工子女发放助学金${amount}`,
    )
  },
  mutualAid: (c) =>
    `职工医疗互助参保${some(c, 'mutual_aid.insured', 1500, 30_000)}人，救助${some(c, 'mutual_aid.beneficiaries', 90, 1400)}人次，互助金额${wan(c, 'mutual_aid.amount', 8, 400)}`,
  hardship: (c) =>
    `在册建档困难职工${some(c, 'hardship.registered', 20, 300)}人，年内发放生活救助${wan(c, 'hardship.amount', 6, 80)}`,
  legalAid: (c) =>
    `提供法律咨询${some(c, 'legal_aid.consultations', 30, 400)}次，受理法律援助案件${some(c, 'legal_aid.cases', 5, 60)}件，为职工挽回经济损失${wan(c, 'legal_aid.recovered', 9, 300)}`,
  disputes: (c) =>
    `参与化解劳资纠纷${some(c, 'disputes.cases', 8, 500)}起，涉及职工${some(c, 'disputes.workers', 60, 4000)}人`,
  wages: (c) =>
    `签订工资集体协商合同${some(c, 'wage_negotiation.contracts', 12, 120)}份，覆盖企业${some(c, 'wage_negotiation.enterprises', 60, 800)}家、职工${some(c, 'wage_negotiation.workers', 900, 20_000)}人`,
  competition: (c) =>
    `举办劳动和技能竞赛${some(c, 'competition.events', 5, 60)}场，${some(c, 'competition.enterprises', 20, 400)}家企业、${some(c, 'competition.workers', 600, 9000)}名职工参赛`,
  training: (c) =>
    `举办职业技能培训班${some(c, 'training.sessions', 3, 40)}期，培训职工${some(c, 'training.persons', 90, 2400)}人`,
  cadres: (c) =>
    `举办工会干部培训${some(c, 'cadre_training.sessions', 2, 14)}期，培训工会干部${some(c, 'cadre_training.persons', 80, 900)}人次`,
  jobFairs: (c) =>
    `“春送岗位”举办招聘会${some(c, 'job_fairs.sessions', 2, 16)}场，提供岗位${some(c, 'job_fairs.posts', 260, 9000)}个`,
  audits: (c) => `对${some(c, 'audits.units', 8, 70)}家基层工会的经费收支进行了审计，问题均已限期整改`,
  visits: (c) => `接待职工来访${some(c, 'visits', 50, 600)}人次`,
  stations: (c) =>
    `新建工会驿站${some(c, 'stations.new', 2, 30)}个，${other(c, 3, 9)}个镇街的驿站实现夜间不打烊`,
  lectures: (c) => `举办宣讲活动${some(c, 'publicity.lectures', 12, 200)}场`,
  illness: (c) =>
    `为${some(c, 'serious_illness.persons', 8, 90)}名患大病职工发放救助金${wan(c, 'serious_illness.amount', 4, 60)}`,
} satisfies Record<string, Clause>

export type ClauseName = keyof typeof CLAUSES

/** Prints the clauses one after another: "一是…；二是…。", or plainly. */
export function tell(c: Composer, names: readonly ClauseName[], numbered = true): string {
  const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是']
  return `${names.map((name, i) => `${numbered ? ordinals[i] : ''}${CLAUSES[name](c)}`).join('；')}。`
}

/** Two or three of the named clauses, in their order. */
export function someOf(c: Composer, names: readonly ClauseName[]): readonly ClauseName[] {
  const left = names.filter(() => c.draft.random.chance(0.75))
  return left.length > 0 ? left : names.slice(0, 1)
}
