import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const activity = (facts: Record<string, number>) =>
  Object.fromEntries(Object.entries(facts).map(([id, value]) => [`activity.${id}`, value]))

describe('money taken to workers in hardship', () => {
  it.each<[string, Record<string, number>]>([
    ['走访慰问困难职工75户，发放慰问金11.2万元。', { 'warmth.households': 75, 'warmth.amount': 112_000 }],
    ['为64户特困职工发放慰问金9.6万元。', { 'warmth.households': 64, 'warmth.amount': 96_000 }],
    [
      '走访困难职工家庭58户、困难农民工30名，送上慰问款物共计14.2万元。',
      { 'warmth.households': 58, 'warmth.persons': 30, 'warmth.amount': 142_000 },
    ],
    ['发放困难职工慰问金12.9万元，惠及86户。', { 'warmth.households': 86, 'warmth.amount': 129_000 }],
    ['春节慰问困难职工90户，每户1000元，共计9万元。', { 'warmth.households': 90, 'warmth.amount': 90_000 }],
  ])('is that of the campaign, named or not: %s', (text, facts) => {
    expect(stated(text)).toEqual(activity(facts))
  })

  it.each([
    '发放慰问金12.9万元。',
    '慰问退休职工45人，发放慰问金2.25万元。',
    '慰问生病住院的困难职工12人，发放慰问金1.2万元。',
    '走访慰问一线职工300人，发放慰问品价值6万元。',
    '走访困难企业5家、困难职工60户，发放慰问金9万元。',
    '开展“五一”慰问，走访慰问困难职工20户，发放慰问金2万元。',
  ])('is not told of others, nor of other days: %s', (text) => {
    expect(stated(text)).toEqual({})
  })

  it('gives way to what the report tells of the campaign by name', () => {
    const place = { kind: 'text', anchor: { block: 1 }, offset: 0, path: [], section: null } as const
    const texts = [
      '两节送温暖慰问困难职工210户，发放慰问金42万元。',
      '走访慰问困难职工60户，发放慰问金6万元。',
    ]
    const outline = { ...outlineOfText(''), passages: texts.map((text) => ({ ...place, text })) }
    const { facts } = readNarrative(outline, { fiscalYear: 2022, unitName: null })
    expect(facts.map(({ concept, raw }) => [concept, raw])).toEqual([
      ['activity.warmth.households', '210户'],
      ['activity.warmth.amount', '42万元'],
    ])
  })
})

describe('contracts of several kinds', () => {
  it.each<[string, Record<string, number>]>([
    ['签订集体合同130份、工资专项集体合同85份。', { 'wage_negotiation.contracts': 85 }],
    ['共签订集体合同130份、工资专项85份。', { 'wage_negotiation.contracts': 85 }],
    ['签订85份工资专项集体合同、130份集体合同。', { 'wage_negotiation.contracts': 85 }],
    ['签订工资专项集体合同85份；女职工专项集体合同70份。', { 'wage_negotiation.contracts': 85 }],
    [
      '签订集体合同130份，覆盖企业350家；工资专项集体合同85份，覆盖企业200家、职工9000人。',
      {
        'wage_negotiation.contracts': 85,
        'wage_negotiation.enterprises': 200,
        'wage_negotiation.workers': 9000,
      },
    ],
    ['签订集体合同130份。', { 'wage_negotiation.contracts': 130 }],
  ])('are not mistaken for those on wages: %s', (text, facts) => {
    expect(stated(text)).toEqual(activity(facts))
  })

  it('are none on wages where they protect women or safety', () => {
    expect(stated('签订女职工权益保护专项集体合同75份。')).toEqual({})
  })
})
