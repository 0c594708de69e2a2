import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

describe('a written 无', () => {
  it.each<[string, Record<string, number>]>([
    [
      '三公经费年初预算3万元，其中公务接待费3万元，无因公出国（境）费。',
      {
        'three_public.total@initial': 30_000,
        'three_public.reception@initial': 30_000,
        'three_public.abroad@initial': 0,
      },
    ],
    [
      '2022年预算收入96万元，全部为一般公共预算拨款，无政府性基金收入。',
      {
        'revenue.total@budget': 960_000,
        'revenue.general_public@budget': 960_000,
        'revenue.government_fund@budget': 0,
      },
    ],
    [
      '年初预算中，无因公出国费，无公务接待费。',
      { 'three_public.abroad@initial': 0, 'three_public.reception@initial': 0 },
    ],
    ['三公经费支出3万元，无因公出国（境）费。', { 'three_public.total': 30_000, 'three_public.abroad': 0 }],
    [
      '三公经费年初预算2万元，全年无公务接待费支出。',
      { 'three_public.total@initial': 20_000, 'three_public.reception': 0 },
    ],
    ['没有发生因公出国（境）费用。', { 'three_public.abroad': 0 }],
    ['2021年无政府性基金收入。', { 'revenue.government_fund@prior': 0 }],
  ])('is of the stage and year that its sentence speaks of: %s', (text, facts) => {
    expect(stated(text)).toEqual(facts)
  })

  it.each(['2023年预算无政府性基金收入。', '2019年无政府性基金收入。'])(
    'of another year is not told: %s',
    (text) => {
      expect(stated(text)).toEqual({})
    },
  )

  it('may take its stage from the heading', () => {
    expect(stated('无政府性基金收入。', { path: ['（二）预算安排情况'] })).toEqual({
      'revenue.government_fund@budget': 0,
    })
  })
})

describe('a 0 without a unit', () => {
  it.each<[string, Record<string, number>]>([
    [
      '因公出国（境）支出为0，公务用车购置支出为0。',
      { 'three_public.abroad': 0, 'three_public.vehicle.purchase': 0 },
    ],
    ['2022年“三公”经费预算为0，决算为0。', { 'three_public.total@budget': 0, 'three_public.total': 0 }],
    [
      '公务接待费预算为2万元，决算为0。',
      { 'three_public.reception@budget': 20_000, 'three_public.reception': 0 },
    ],
  ])('is money where money is spoken of: %s', (text, facts) => {
    expect(stated(text)).toEqual(facts)
  })

  it('counts something where its measure says so', () => {
    expect(stated('公务接待费预算为2万元，实际接待0批次0人。')).toEqual({
      'three_public.reception@budget': 20_000,
    })
  })
})

describe('one 0 for a list of expenses', () => {
  it.each<[string, Record<string, number>]>([
    [
      '公务接待费、因公出国（境）费、公务用车购置费均为0。',
      { 'three_public.reception': 0, 'three_public.abroad': 0, 'three_public.vehicle.purchase': 0 },
    ],
    [
      '2022年公务接待费和因公出国（境）费支出均为0万元，公务用车运行维护费1.8万元。',
      { 'three_public.reception': 0, 'three_public.abroad': 0, 'three_public.vehicle.operation': 18_000 },
    ],
    ['公务接待费、因公出国（境）费均为零元。', { 'three_public.reception': 0, 'three_public.abroad': 0 }],
    [
      '公务接待费、公务用车购置及运行费年初预算均为0.00万元。',
      { 'three_public.reception@initial': 0, 'three_public.vehicle@initial': 0 },
    ],
    ['公务接待费均为0元。', { 'three_public.reception': 0 }],
  ])('is each one’s: %s', (text, facts) => {
    expect(stated(text)).toEqual(facts)
  })

  it.each([
    '公务接待费、因公出国（境）费均为0.3万元。',
    '公务接待费、其他交通费用均为0元。',
    '去年公务接待费、因公出国（境）费均为0元。',
    '三、政府性基金预算支出情况：无。',
  ])(
    'is none where it is no 0, of unknown expenses, of a fund’s spending, or the last year’s: %s',
    (text) => {
      expect(stated(text)).toEqual({})
    },
  )

  it('keeps its words and takes up its figure', () => {
    const text = '公务接待费、因公出国（境）费均为0万元。'
    const { facts, claims } = readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null })
    expect(facts.map(({ state, raw }) => [state, raw])).toEqual([
      ['zero', '0万元'],
      ['zero', '0万元'],
    ])
    expect(claims.map(({ quote }) => quote)).toEqual(['0万元'])
  })
})
