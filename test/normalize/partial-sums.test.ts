import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/model/report.ts'
import { buildFact } from './build-fact.ts'
import { brief, check } from './reconcile-facts.ts'
import { read, values } from './tables/read.ts'

const sums = (facts: readonly Fact[]) => brief(check(facts).filter(({ code }) => code === 'identity'))
const WRONG = [{ code: 'identity', verdict: 'filing' }]

describe('sums of which some parts go without saying', () => {
  const threePublic = (total: number, ...abroad: Fact[]) => [
    buildFact('three_public.total', total),
    buildFact('three_public.reception', 130),
    buildFact('three_public.vehicle.operation', 280),
    ...abroad,
  ]

  it('close without what was bought or spent abroad, or ask the unit', () => {
    expect(sums(threePublic(410))).toEqual([])
    expect(sums(threePublic(510))).toMatchObject(WRONG)
    expect(sums(threePublic(510, buildFact('three_public.abroad', null)))).toMatchObject(WRONG)
    expect(sums(threePublic(510, buildFact('three_public.abroad', 100)))).toEqual([])
  })

  const spending = (total: number, ...more: Fact[]) => [
    buildFact('expenditure.total', total),
    buildFact('expenditure.basic.personnel', 600),
    buildFact('expenditure.basic.public', 100),
    buildFact('expenditure.project', 300),
    ...more,
  ]

  it('leave out basic expenditure where only its parts are told, and ask once where it is told', () => {
    expect(sums(spending(1000))).toEqual([])
    expect(sums(spending(1100))).toMatchObject(WRONG)
    expect(sums(spending(1100, buildFact('expenditure.basic', 700)))).toHaveLength(1)
    expect(sums(spending(900))).toHaveLength(1)
  })
})

describe('staff without administrative posts', () => {
  const posts = (total: number, institution: number, like: number, worker: number) => [
    buildFact('staffing.authorized', total),
    buildFact('staffing.authorized.institution', institution),
    buildFact('staffing.authorized.civil_servant_like', like),
    buildFact('staffing.authorized.worker', worker),
  ]

  it('are those of institutions, like civil servants or within them, and workers', () => {
    expect(sums(posts(23, 10, 11, 2))).toEqual([])
    expect(sums(posts(15, 15, 8, 0))).toEqual([])
    expect(sums(posts(33, 10, 11, 2))).toMatchObject(WRONG)
    expect(sums(posts(33, 10, 11, 2).slice(0, 2))).toEqual([])
  })
})

describe('revenue in running text', () => {
  const at = (block: number, start: number): Partial<Fact> => ({
    origin: 'text',
    evidence: [{ block, start, quote: '' }],
  })
  const told = (total: number, where = 4) => [
    buildFact('revenue.total', total, at(4, 10)),
    buildFact('revenue.general_public', 502, at(where, 30)),
    buildFact('revenue.other', 10, at(where, 60)),
  ]

  it('is what the sources right behind it make, or asks the unit', () => {
    expect(sums(told(512))).toEqual([])
    expect(sums(told(522))).toMatchObject(WRONG)
    expect(sums(told(522, 7))).toEqual([])
  })

  it('may hold what was carried over, or be told twice', () => {
    expect(sums([...told(522), buildFact('revenue.carryover_in', 10, at(4, 80))])).toEqual([])
    expect(sums([...told(522), buildFact('revenue.total', 512, at(4, 12))])).toEqual([])
  })
})

describe('a figure told exactly and in round words', () => {
  it('adds up by its exact digits', () => {
    const rounded = { ...buildFact('expenditure.basic', 70_000), approximate: true }
    const facts = (total: number) => [
      buildFact('expenditure.total', total),
      buildFact('expenditure.basic', 70_100),
      rounded,
      buildFact('expenditure.project', 30_000),
    ]
    expect(sums(facts(100_100))).toEqual([])
    expect(sums(facts(101_100))).toMatchObject(WRONG)
  })
})

describe('a table right behind another', () => {
  it('goes on with the unit of the one that states it', () => {
    const { facts } = read([
      '收支情况（单位：万元）',
      [
        ['收入', '预算数', '决算数'],
        ['财政拨款', '60', '58'],
      ],
      [
        ['支出', '预算数', '决算数'],
        ['基本支出', '40', '39'],
      ],
    ])
    expect(values(facts)).toMatchObject({ 'expenditure.basic@budget': 400_000, 'expenditure.basic': 390_000 })
  })
})
