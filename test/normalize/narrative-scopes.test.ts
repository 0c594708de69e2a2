import { describe, expect, it } from 'vitest'
import { displayed } from '../../src/model/report.ts'
import { mergeFacts } from '../../src/normalize/merge.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string) => readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null })
const shown = (text: string, key: string) => displayed(mergeFacts(read(text).facts), key)?.value

describe('whose figures a sentence tells', () => {
  it('shows the staff of the body and its subordinates together, where both are told', () => {
    const text =
      '机关核定编制11名，实有10人；职工服务中心核定编制4名，实有4人；工人文化宫核定编制6名，实有5人。全系统合计编制21名，年末实有19人，退休23人。'
    expect(
      ['staffing.authorized', 'staffing.actual', 'staffing.retired'].map((key) => shown(text, key)),
    ).toEqual([21, 19, 23])
  })

  it('takes the posts of the body for the unit’s, where no count of all is told', () => {
    expect(stated('机关核定编制11名，实有10人；工人文化宫核定编制6名，实有5人。')).toEqual({
      'staffing.authorized': 11,
      'staffing.actual': 10,
    })
  })

  it('speaks of all again behind a breakdown by units', () => {
    expect(stated('编制14人，其中机关参公编制9人、文化宫事业编制5人，实有在职13人，退休人员17人。')).toEqual({
      'staffing.authorized': 14,
      'staffing.authorized.civil_servant_like': 9,
      'staffing.actual': 13,
      'staffing.retired': 17,
    })
  })

  it.each([
    ['下属职工服务中心、工人文化宫2个全额拨款事业单位。', { 'org.subordinate_units': 2 }],
    ['下属区职工服务中心1个事业单位。', { 'org.subordinate_units': 1 }],
    ['包括3个机关行政股（室）及0个下属单位。', { 'org.departments': 3, 'org.subordinate_units': 0 }],
  ])('counts rooms and subordinates: %s', (text, counts) => {
    expect(stated(text)).toEqual(counts)
  })

  it('tells a total that holds what was carried over from the year’s own', () => {
    const text =
      '2022年度收入总计268.47万元，支出总计268.47万元。与上年度相比，各增加21.33万元，增长8.63%。本年收入254.19万元，比上年增加17.85万元，增长7.55%。本年支出251.06万元。'
    expect(
      ['revenue.total', 'expenditure.total', 'revenue.total@change'].map((key) => shown(text, key)),
    ).toEqual([254_190_000, 251_060_000, 17_850_000])
  })

  it('takes 总计 for the unit’s total, where nothing else is told', () => {
    const { facts } = read('2022年度收入总计268.47万元，支出总计268.47万元。')
    expect(mergeFacts(facts).map(({ qualifiers }) => qualifiers)).toEqual([[], []])
  })
})

describe('activities told with their total', () => {
  it.each([
    ['建成户外劳动者驿站5个，累计达到13个。', { 'activity.stations.new': 5, 'activity.stations.total': 13 }],
    ['建成户外劳动者驿站5个。', { 'activity.stations.total': 5 }],
    [
      '为186名困难职工发放救助金55.8万元。',
      { 'activity.hardship.helped': 186, 'activity.hardship.amount': 558_000 },
    ],
    [
      '发放困难职工生活救助金合计38.4万元，惠及困难职工128户。',
      { 'activity.hardship.helped': 128, 'activity.hardship.amount': 384_000 },
    ],
  ])('%s', (text, figures) => {
    expect(stated(text)).toEqual(figures)
  })
})

describe('projects listed in one sentence', () => {
  it('are read one a part between semicolons', () => {
    const { projects } = read(
      '共对2个项目开展了绩效自评：困难职工帮扶项目全年预算数40万元，执行数38.5万元，自评得分98分；普惠服务项目全年预算数30万元，执行数28.21万元，自评得分97分。',
    )
    expect(projects.map(({ name, budget, spent, score }) => ({ name, budget, spent, score }))).toEqual([
      { name: '困难职工帮扶项目', budget: 40_000_000, spent: 38_500_000, score: 98 },
      { name: '普惠服务项目', budget: 30_000_000, spent: 28_210_000, score: 97 },
    ])
  })
})
