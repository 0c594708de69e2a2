import { describe, expect, it } from 'vitest'
import { stated } from './narrative-words.ts'

describe('a total that is one of its parts', () => {
  it.each([
    [
      '全年“三公”经费支出3.2万元，较上年减少0.4万元，均为公务接待费。',
      { 'three_public.total': 32_000, 'three_public.total@change': -4_000, 'three_public.reception': 32_000 },
    ],
    [
      '“三公”经费支出2.1万元，全部为公务用车运行维护费支出。',
      { 'three_public.total': 21_000, 'three_public.vehicle.operation': 21_000 },
    ],
    ['全年支出90万元，全部为基本支出。', { 'expenditure.total': 900_000, 'expenditure.basic': 900_000 }],
  ])('states that part too: %s', (text, facts) => {
    expect(stated(text)).toEqual(facts)
  })

  it('states none where it is a part of something else', () => {
    expect(stated('全年支出90万元，均为公务接待费。')).toEqual({ 'expenditure.total': 900_000 })
  })
})

describe('amounts beside the one they belong to', () => {
  it('are a budget that what was spent is measured by', () => {
    expect(stated('“三公”经费支出2.6万元，比预算数3.1万元节约0.5万元。')).toEqual({
      'three_public.total': 26_000,
      'three_public.total@budget': 31_000,
    })
  })

  it('are what assets are used for', () => {
    expect(stated('固定资产总额80万元，其中在用74万元，出租6万元。')).toEqual({
      'fixed_assets.total': 800_000,
      'fixed_assets.in_use': 740_000,
      'fixed_assets.leased': 60_000,
    })
  })

  it('are the appropriation behind the whole income', () => {
    expect(stated('2022年收入总计90万元，其中：财政拨款85万元，其他收入5万元。')).toEqual({
      'revenue.total': 900_000,
      'revenue.general_public': 850_000,
      'revenue.other': 50_000,
    })
  })

  it('are the year before in a sentence of its own', () => {
    expect(stated('“三公”经费支出1.4万元。上年支出1.9万元。')).toEqual({
      'three_public.total': 14_000,
      'three_public.total@prior': 19_000,
    })
  })

  it('give the rate that was spent of them', () => {
    expect(
      stated('部门整体支出年初预算100万元，调整后预算120万元，全年支出117万元，支出完成率97.5%。'),
    ).toEqual({
      'expenditure.total@initial': 1_000_000,
      'expenditure.total@adjusted': 1_200_000,
      'expenditure.total': 1_170_000,
      'execution_rate.total': 97.5,
    })
  })
})

describe('condolences in the heat', () => {
  it.each([
    ['高温期间投入9.6万元慰问一线职工2100人。', 2100, 96_000],
    ['夏季高温期间慰问户外劳动者2100人，发放物资9.6万元。', 2100, 96_000],
  ])('are the campaign’s without its name: %s', (text, persons, amount) => {
    expect(stated(text)).toEqual({ 'activity.cooling.persons': persons, 'activity.cooling.amount': amount })
  })
})

describe('goals by number', () => {
  it('are met beneath a heading of results, and planned elsewhere', () => {
    const text = '目标1：新建工会23家。'
    expect(stated(text, { path: ['实际完成情况'] })).toEqual({ 'activity.unions.new': 23 })
    expect(stated(text)).toEqual({ 'activity.unions.new@target': 23 })
  })

  it.each(['指标1：新建工会23家', '任务2：新建工会23家，并完成换届'])(
    'are planned where a form numbers them: %s',
    (text) => {
      expect(stated(text)).toEqual({ 'activity.unions.new@target': 23 })
      expect(stated(`${text}，已全部建成`)).toEqual({ 'activity.unions.new': 23 })
    },
  )
})

describe('a row of a table that lost its heads', () => {
  it.each(['总分 100 96.5', '2.重点项目  0  0  0  0', '在职人员控制率≦100%，计5分'])(
    'states nothing: %s',
    (text) => {
      expect(stated(text)).toEqual({})
    },
  )

  it('is no sentence: with its words it states what it says', () => {
    expect(stated('自评总分96.5分，因公出国费支出为0。')).toEqual({
      'score.total': 96.5,
      'three_public.abroad': 0,
    })
  })
})

describe('a verdict after a pause', () => {
  it('has its grade', () => {
    expect(stated('经自评，得分95.88分，结果为优。')).toMatchObject({ grade: 'excellent' })
  })
})

describe('upkeep among the projects', () => {
  it('is no upkeep of vehicles', () => {
    expect(stated('2022年项目支出43万元，其中运行维护经费13万元。')).toEqual({
      'expenditure.project': 430_000,
      'expenditure.project.operation': 130_000,
    })
  })
})

describe('figures that state nothing', () => {
  it.each([
    '机关运行经费支出64.16万元，比2021年减少3.05万元。',
    '汽车原值18万元，设备购置2万元，门面出租3万元。',
    '例：编制22人，实有21人，控制率95.45%。',
    '自评得分90（含）-100分为优，80（含）-90分为良。',
    '走访困难职工1 84户，送温暖。',
  ])('%s', (text) => {
    expect(stated(text)).toEqual({})
  })
})
