import { describe, expect, it } from 'vitest'
import { projectsOf, stated } from './narrative-words.ts'

describe('the account in running text', () => {
  it('turns back to this year with 本年支出 behind what the year before was', () => {
    expect(
      stated(
        '本年收入合计905,000元，上年880,000元，同比增长2.8%；本年支出合计890,000元，比上年增加9,000元。',
      ),
    ).toMatchObject({
      'revenue.total': 905_000,
      'revenue.total@prior': 880_000,
      'expenditure.total': 890_000,
      'expenditure.total@change': 9_000,
    })
  })

  it('goes on with parts of the spending behind the budget that it is measured by', () => {
    expect(
      stated(
        '“三公”经费支出决算为18,000元，预算为30,000元，完成预算的60%。其中：因公出国（境）费0元；公务接待费18,000元。',
      ),
    ).toEqual({
      'three_public.total': 18_000,
      'three_public.total@budget': 30_000,
      'three_public.abroad': 0,
      'three_public.reception': 18_000,
    })
    expect(stated('三公经费预算30,000元。其中：公务接待费18,000元。')).toMatchObject({
      'three_public.reception@budget': 18_000,
    })
  })

  it.each([
    ['本单位部门预算年初安排600万元，调整后预算640万元，全年支出630万元。'],
    ['2022年年初支出预算600万元，调整后预算640万元，全年支出630万元。'],
  ])('tells the budgets of the whole and is no project: %s', (text) => {
    expect(stated(text)).toEqual({
      'expenditure.total@initial': 6_000_000,
      'expenditure.total@adjusted': 6_400_000,
      'expenditure.total': 6_300_000,
    })
    expect(projectsOf(text)).toEqual([])
  })

  it('takes a bare 支出 of the unit for all of it where the account goes on, not where it is spent on something', () => {
    expect(stated('2022年我单位支出439.2万元，较上年增加37.5万元，增长9.33%。')).toEqual({
      'expenditure.total': 4_392_000,
      'expenditure.total@change': 375_000,
      'expenditure.total@change_rate': 9.33,
    })
    expect(stated('2022年我单位支出4.2万元用于走访。')).toEqual({})
    expect(stated('2022年我单位支出4.2万元，用于走访。')).toEqual({})
  })

  it('gives the three public expenses to the one that they were spent on', () => {
    expect(stated('“三公”经费支出1.2万元，为公务用车运行维护费，与上年持平。')).toMatchObject({
      'three_public.total': 12_000,
      'three_public.vehicle.operation': 12_000,
    })
  })

  it('joins thousands that spaces set apart, and gives changes told 分别 to none of those before', () => {
    expect(
      stated(
        '总支出4 086 350元，其中公务接待费6 200元、公务用车运行维护费19 200元，分别比上年下降8.8%和4%。',
      ),
    ).toEqual({
      'expenditure.total': 4_086_350,
      'three_public.reception': 6_200,
      'three_public.vehicle.operation': 19_200,
    })
  })

  it('goes on with the year before behind what was saved of a budget', () => {
    expect(
      stated('“三公”经费支出4.08万元，比年初预算5.2万元节约1.12万元，比上年的4.36万元下降6.42%。'),
    ).toEqual({
      'three_public.total': 40_800,
      'three_public.total@initial': 52_000,
      'three_public.total@prior': 43_600,
      'three_public.total@change_rate': -6.42,
    })
  })

  it('reads one 零 for a list', () => {
    expect(stated('因公出国（境）费、公务用车购置及运行维护费均为零。')).toEqual({
      'three_public.abroad': 0,
      'three_public.vehicle': 0,
    })
  })
})

describe('staff of a body and its subordinates', () => {
  const PATH = { path: ['（三）人员情况'] }

  it('are the unit’s where the sentence adds them up', () => {
    expect(stated('机关行政编制6名，职工服务中心事业编制5名，合计11名。', PATH)).toEqual({
      'staffing.authorized.administrative': 6,
      'staffing.authorized.institution': 5,
      'staffing.authorized': 11,
    })
    expect(stated('机关行政编制6名，职工服务中心事业编制5名，合计12名。', PATH)).toEqual({
      'staffing.authorized.administrative': 6,
    })
  })

  it('are posts and people of each kind in turn', () => {
    expect(
      stated('核定编制16名，在编在岗15人；其中行政编制6名、在岗6人，事业编制10名、在岗9人。', PATH),
    ).toEqual({
      'staffing.authorized': 16,
      'staffing.actual': 15,
      'staffing.authorized.administrative': 6,
      'staffing.actual.administrative': 6,
      'staffing.authorized.institution': 10,
      'staffing.actual.institution': 9,
    })
  })

  it('are the unit’s behind brackets that tell where the others serve', () => {
    expect(
      stated(
        '人员编制12名，实际在职11名（其中机关5名、文化宫6名），退休职工9名。内设甲部、乙部2个部。',
        PATH,
      ),
    ).toEqual({
      'staffing.authorized': 12,
      'staffing.actual': 11,
      'staffing.retired': 9,
      'org.departments': 2,
    })
  })

  it('stand beside departments and subordinates', () => {
    expect(stated('机关下设办公室、甲部、乙部3个部室，下属全额事业单位1个。', PATH)).toEqual({
      'org.departments': 3,
      'org.subordinate_units': 1,
    })
  })

  it('are those taken on too, in a list of posts and people', () => {
    expect(stated('核定编制9名，在职8名，退休4名，招聘社会化工会工作者3名。', PATH)).toMatchObject({
      'staffing.social_workers': 3,
    })
    expect(stated('核定编制9名。另有临聘人员3人。', PATH)).toMatchObject({ 'staffing.hired': 3 })
    expect(stated('全年招聘社会化工会工作者3名。', PATH)).toEqual({})
  })
})
