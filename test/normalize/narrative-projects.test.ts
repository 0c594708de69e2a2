import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof outlineOfText>[1] = {}) => stated(text, place)

describe('projects in sentences', () => {
  it('bare amounts take over the unit of their sentence', () => {
    const { projects, facts } = readNarrative(
      outlineOfText('②金秋助学，预算安排41,000.50元，实际资金到位41,000.5，实际支出0元。'),
      context,
    )
    expect(projects).toMatchObject([{ name: '金秋助学', budget: 4100050, received: 4100050, spent: 0 }])
    expect(facts).toEqual([])
  })

  it.each([
    [
      '（1）送温暖项目：预算安排30万元，资金到位30万元，支出29.85万元。',
      ['送温暖项目', 30000000, 30000000, 29850000],
    ],
    [
      '（一）困难职工帮扶项目。年初预算20万元，支出19.8万元。',
      ['困难职工帮扶项目', 20000000, null, 19800000],
    ],
    [
      '2.第三次代表大会费用。该项目财政拨入资金30万元，截止2022年12月31日，支出资金29.5万元。',
      ['第三次代表大会费用', null, 30000000, 29500000],
    ],
    ['劳动竞赛经费预算5万元，实际使用4.6万元，执行率92%。', ['劳动竞赛经费', 5000000, null, 4600000]],
    [
      '一、困难职工帮扶经费项目：年初预算16万元，全年执行15.2万元，执行率95%。',
      ['困难职工帮扶经费项目', 16000000, null, 15200000],
    ],
    [
      '4.送温暖专项：年初预算5万元，调整后预算6万元，实际支出5.4万元，执行率90%，结余0.6万元。',
      ['送温暖专项', 6000000, null, 5400000],
    ],
  ])('%s', (text, [name, budget, received, spent]) => {
    expect(readNarrative(outlineOfText(text), context).projects).toMatchObject([
      { name, budget, received, spent },
    ])
  })

  it.each([
    [['三、项目绩效', '1.困难职工帮扶资金'], [['困难职工帮扶资金', 98.81]]],
    [['（一）项目支出绩效情况', '项目概况'], []],
  ])('what stands under %j is a project’s, not the unit’s', (path, expected) => {
    const text = `${path.at(-1)}。年初预算80万元，实际支出78.5万元，执行率98.13%，自评得分98.81分，等级为优。`
    const { facts, projects } = readNarrative(outlineOfText(text, { path }), context)
    expect(facts).toEqual([])
    expect(projects.map(({ name, score }) => [name, score])).toMatchObject(expected)
  })

  it('a chapter on money is the unit’s', () => {
    const text = '年初预算640万元，年中调剂增加56万元，调整后预算696万元，全年执行数668万元。'
    const { facts, projects } = readNarrative(outlineOfText(text, { path: ['（二）资金情况'] }), context)
    expect(projects).toEqual([])
    expect(facts.map(factKey)).toEqual([
      'expenditure.total@initial',
      'expenditure.adjustment',
      'expenditure.total@adjusted',
      'expenditure.total',
    ])
  })

  it('what else is told of a project is none of the unit’s', () => {
    const text = '送温暖专项：年初预算5万元，全年预算6万元，实际支出5.4万元，执行率90%，结余0.6万元。'
    const { facts, claims } = readNarrative(outlineOfText(text), context)
    expect(facts).toEqual([])
    expect(claims.map(({ quote }) => quote)).toEqual(['5万元', '6万元', '5.4万元', '90%', '0.6万元'])
  })

  it('the whole unit is no project', () => {
    expect(readNarrative(outlineOfText('基本支出预算400万元，实际支出390万元。'), context).projects).toEqual(
      [],
    )
  })
})

describe('evidence', () => {
  it('quotes the clause at its place in the block', () => {
    const text = '１． 全年， 新建工会 62 家，发展会员3580人。'
    const outline = outlineOfText(text, { offset: 7 })
    const { facts, claims } = readNarrative(outline, context)
    const [first] = facts
    expect(first?.raw).toBe('62 家')
    const [evidence] = first!.evidence
    expect(evidence).toMatchObject({ block: 3, quote: '新建工会 62 家' })
    expect(text.slice(evidence!.start! - 7, evidence!.end! - 7)).toBe(evidence!.quote)
    expect(claims.map(({ quote }) => quote)).toEqual(['62 家', '3580人'])
  })

  it('tells the conclusion from running text', () => {
    const { facts } = readNarrative(outlineOfText('自评得分90分。', { path: ['三、自评结论'] }), context)
    expect(facts[0]?.origin).toBe('conclusion')
  })

  it('problems and measures state nothing', () => {
    expect(read('项目支出20万元未及时支付。', { section: 'problems' })).toEqual({})
  })
})

const context = { fiscalYear: 2022, unitName: null }
