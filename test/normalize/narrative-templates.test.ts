/** Any figures in many wordings: what was put into a sentence is what comes out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stated } from './narrative-words.ts'

/** A slot of a template: how a figure is printed, and the value it must give. */
interface Printed {
  readonly text: string
  readonly value: number
}

const people = fc.integer({ min: 2, max: 9999 }).map((n): Printed => ({ text: String(n), value: n }))
const few = fc.integer({ min: 1, max: 120 }).map((n): Printed => ({ text: String(n), value: n }))
const spaced = fc.integer({ min: 2, max: 99999 }).map((n): Printed => ({ text: ` ${n} `, value: n }))
const percent = fc.integer({ min: 1, max: 10000 }).map(
  (n): Printed => ({
    text: `${(n / 100).toFixed(2)}${n % 2 ? '%' : '％'}`,
    value: n / 100,
  }),
)
/** 元 with separators, 元 without, 万元; spaces and full width now and then */
const money = fc
  .record({
    cents: fc.integer({ min: 1, max: 999_999_999 }),
    dress: fc.constantFrom('separated', 'plain', 'wan', 'wide'),
  })
  .map(({ cents, dress }): Printed => {
    const yuan = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
    if (dress === 'plain') return { text: `${yuan}元`, value: cents / 100 }
    if (dress === 'wan') return { text: `${(cents / 100).toFixed(2)} 万元`, value: cents * 100 }
    const grouped = `${Math.floor(cents / 100).toLocaleString('en-US')}.${yuan.split('.')[1]}元`
    return { text: dress === 'wide' ? wide(grouped) : grouped, value: cents / 100 }
  })
const wide = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

type Slot = fc.Arbitrary<Printed>
/** wording with {0}, {1} …, the slots, and the concept each gives */
type Template = readonly [wording: string, slots: readonly (readonly [Slot, string])[]]

const TEMPLATES: readonly Template[] = [
  [
    '本单位编制{0}名，实有在职人员{1}名，退休人员{2}名。',
    [
      [few, 'staffing.authorized'],
      [few, 'staffing.actual'],
      [few, 'staffing.retired'],
    ],
  ],
  [
    '核定编制数{0}人，年末在职人数{1}人，离退休人员{2}人。',
    [
      [few, 'staffing.authorized'],
      [few, 'staffing.actual'],
      [few, 'staffing.retired'],
    ],
  ],
  [
    '总编制人数{0}人，其中：行政编制{1}人，事业编制{2}人，工勤编制{3}人。',
    [
      [few, 'staffing.authorized'],
      [few, 'staffing.authorized.administrative'],
      [few, 'staffing.authorized.institution'],
      [few, 'staffing.authorized.worker'],
    ],
  ],
  [
    '我单位共有职工{0}人，其中在编职工{1}人，劳务派遣{2}人。',
    [
      [few, 'staffing.headcount'],
      [few, 'staffing.actual'],
      [few, 'staffing.dispatched'],
    ],
  ],
  [
    '2022年支出合计{0}，其中：基本支出{1}，项目支出{2}。',
    [
      [money, 'expenditure.total'],
      [money, 'expenditure.basic'],
      [money, 'expenditure.project'],
    ],
  ],
  [
    '2022年年初预算{0}，调整后预算数{1}，决算数{2}。',
    [
      [money, 'expenditure.total@initial'],
      [money, 'expenditure.total@adjusted'],
      [money, 'expenditure.total'],
    ],
  ],
  [
    '基本支出{0}，包括人员经费{1}、公用经费{2}。',
    [
      [money, 'expenditure.basic'],
      [money, 'expenditure.basic.personnel'],
      [money, 'expenditure.basic.public'],
    ],
  ],
  [
    '部门决算基本支出{0}，其中工资福利支出{1}、商品和服务支出{2}、对个人和家庭的补助{3}。',
    [
      [money, 'expenditure.basic'],
      [money, 'expenditure.economic.wages'],
      [money, 'expenditure.economic.goods_services'],
      [money, 'expenditure.economic.individuals'],
    ],
  ],
  [
    '全年支出预算{0}，其中基本支出预算{1}；项目支出预算{2}。',
    [
      [money, 'expenditure.total@budget'],
      [money, 'expenditure.basic@budget'],
      [money, 'expenditure.project@budget'],
    ],
  ],
  [
    '“三公”经费支出{0}，其中公务接待费{1}，公务用车运行维护费{2}。',
    [
      [money, 'three_public.total'],
      [money, 'three_public.reception'],
      [money, 'three_public.vehicle.operation'],
    ],
  ],
  [
    '本年收入合计{0}，财政拨款收入{1}，其他收入{2}。',
    [
      [money, 'revenue.total'],
      [money, 'revenue.general_public'],
      [money, 'revenue.other'],
    ],
  ],
  [
    '支出总计{0}，较上年增长{1}；其中人员经费{2}。',
    [
      [money, 'expenditure.total'],
      [percent, 'expenditure.total@change_rate'],
      [money, 'expenditure.basic.personnel'],
    ],
  ],
  [
    '项目支出{0}，占总支出的{1}。',
    [
      [money, 'expenditure.project'],
      [percent, 'share.project'],
    ],
  ],
  [
    '基本支出预算执行率{0}，项目支出预算执行率{1}。',
    [
      [percent, 'execution_rate.basic'],
      [percent, 'execution_rate.project'],
    ],
  ],
  [
    '今年新建工会{0}家，发展会员{1}人。',
    [
      [few, 'activity.unions.new'],
      [people, 'activity.members.new'],
    ],
  ],
  [
    '新成立基层工会组织{0}个，新增会员{1}名。',
    [
      [few, 'activity.unions.new'],
      [spaced, 'activity.members.new'],
    ],
  ],
  [
    '“金秋助学”，资助困难学子{0}名，发放助学金{1}。',
    [
      [people, 'activity.study_aid.students'],
      [money, 'activity.study_aid.amount'],
    ],
  ],
  [
    '春节期间送温暖，慰问困难职工{0}户，发放慰问金{1}。',
    [
      [few, 'activity.warmth.households'],
      [money, 'activity.warmth.amount'],
    ],
  ],
  [
    '筹集资金{0}开展“夏送清凉”活动，慰问一线职工{1}人。',
    [
      [money, 'activity.cooling.amount'],
      [people, 'activity.cooling.persons'],
    ],
  ],
  [
    '全年职工医疗互助参保{0}人，救助{1}人次，发放救助金{2}。',
    [
      [people, 'activity.mutual_aid.insured'],
      [people, 'activity.mutual_aid.beneficiaries'],
      [money, 'activity.mutual_aid.amount'],
    ],
  ],
  [
    '化解劳资纠纷{0}起，涉及职工{1}人，为职工挽回损失{2}。',
    [
      [few, 'activity.disputes.cases'],
      [people, 'activity.disputes.workers'],
      [money, 'activity.disputes.recovered'],
    ],
  ],
  [
    '举办招聘会{0}场，提供岗位{1}个。',
    [
      [few, 'activity.job_fairs.sessions'],
      [people, 'activity.job_fairs.posts'],
    ],
  ],
  [
    '举办技能培训班{0}期，培训职工{1}人次。',
    [
      [few, 'activity.training.sessions'],
      [people, 'activity.training.persons'],
    ],
  ],
  [
    '开展工会干部培训{0}场次，参训{1}人次。',
    [
      [few, 'activity.cadre_training.sessions'],
      [people, 'activity.cadre_training.persons'],
    ],
  ],
  [
    '开展劳动竞赛{0}场次，参赛职工{1}人。',
    [
      [few, 'activity.competition.events'],
      [people, 'activity.competition.workers'],
    ],
  ],
  [
    '聘请会计师事务所对{0}家基层工会进行审计，审计金额{1}。',
    [
      [few, 'activity.audits.units'],
      [money, 'activity.audits.amount'],
    ],
  ],
]

describe('figures put into sentences come out again', () => {
  it.each(TEMPLATES)('%s', (wording, slots) => {
    fc.assert(
      fc.property(fc.tuple(...slots.map(([slot]) => slot)), (printed) => {
        const text = wording.replace(/\{(\d)\}/g, (_, index) => printed[Number(index)]!.text)
        expect(stated(text)).toEqual(
          Object.fromEntries(slots.map(([, concept], index) => [concept, printed[index]!.value])),
        )
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    `基本支出${'共计'.repeat(60)}x1元`,
    `编制${'人数'.repeat(60)}x1人`,
    `自评${'等级评价'.repeat(60)}x`,
    '1,'.repeat(10000),
    '一'.repeat(20000),
    '其中:'.repeat(200),
  ])('a hostile text is read in a moment', (text) => {
    const begin = performance.now()
    stated(text)
    expect(performance.now() - begin).toBeLessThan(2000)
  })

  it('no text makes the reader throw', () => {
    const words = fc.constantFrom(
      ...'其中,，。；：、“”（）分别为编制在职人基本支出项目预算万元%12300.5年月慰问困难职工送温暖比上年增长无三公经费得分优①'.split(
        '',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }).map((all) => all.join('')),
        (text) => {
          stated(text)
        },
      ),
    )
  })
})
