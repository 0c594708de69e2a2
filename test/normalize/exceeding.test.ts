import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/model/report.ts'
import { reconcile } from '../../src/normalize/reconcile.ts'
import { buildFact } from './build-fact.ts'

const check = (...facts: Fact[]) =>
  reconcile({ facts, indicators: [], dimensions: [], projects: [], notices: [] })
const spending = (total: number, personnel: number, open: number) => [
  buildFact('expenditure.total', total),
  buildFact('expenditure.basic.personnel', personnel),
  buildFact('expenditure.basic.public', open),
]

describe('parts above their whole', () => {
  it('are told where steps between them are missing', () => {
    const [finding, ...others] = check(...spending(600, 280, 360))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'identity',
      verdict: 'filing',
      severity: 'error',
      concepts: ['expenditure.total', 'expenditure.basic.personnel', 'expenditure.basic.public'],
      expected: 64_000,
      found: 60_000,
      message: {
        zh: '人员经费、公用经费合计 640.00 元，超过支出合计 600.00 元',
        en: 'Personnel + Public (running) costs together: 640.00 元, more than Total expenditure: 600.00 元',
      },
    })
    expect(check(...spending(640, 280, 360))).toEqual([])
    expect(check(...spending(900, 280, 360))).toEqual([])
  })

  it.each<[string, Fact[], string]>([
    [
      'one part above a sum',
      [buildFact('expenditure.basic', 200), buildFact('expenditure.basic.personnel', 240)],
      '人员经费为 240.00 元，超过基本支出 200.00 元',
    ],
    [
      'a budget’s parts',
      [buildFact('expenditure.total@initial', 200), buildFact('expenditure.project@initial', 240)],
      '项目支出为 240.00 元，超过支出合计（年初预算） 200.00 元',
    ],
    [
      'staff of one kind',
      [buildFact('staffing.authorized', 8), buildFact('staffing.authorized.administrative', 9)],
      '行政编制为 9，超过编制数 8',
    ],
    [
      'what is new above all there is',
      [buildFact('activity.unions.total', 222), buildFact('activity.unions.new', 235)],
      '新建工会数为 235，超过工会组织数 222',
    ],
  ])('are told of %s', (_, facts, message) => {
    expect(check(...facts).map(({ message: { zh } }) => zh)).toEqual([message])
  })

  it('are told once, of the fewest figures', () => {
    const found = check(...spending(600, 100, 50), buildFact('expenditure.project', 700))
    expect(found.map(({ concepts }) => concepts)).toEqual([['expenditure.total', 'expenditure.project']])
  })

  it('are told once where the sum is checked to the last digit', () => {
    const found = check(
      buildFact('expenditure.basic.personnel', 150),
      buildFact('expenditure.basic.public', 100),
      buildFact('expenditure.total', 300),
      buildFact('expenditure.basic', 250),
      buildFact('expenditure.project', 100),
    )
    expect(found.map(({ message: { zh } }) => zh)).toEqual([
      '支出合计为 300.00 元，而基本支出、项目支出合计 350.00 元，相差 50.00 元',
    ])
  })

  it('are not told of parts of the year, of rounded figures, or where another candidate fits', () => {
    const whole = buildFact('activity.members.total', 5000)
    const grown = (value: number, rest: Partial<Fact>) => buildFact('activity.members.new', value, rest)
    expect(check(whole, grown(5200, { qualifiers: ['cumulative'] }))).toEqual([])
    expect(check(whole, grown(5100, { sourceUnit: '万人', decimals: 1 }))).toEqual([])
    expect(
      check(...spending(600, 280, 360), buildFact('expenditure.total', 700, { origin: 'text' })),
    ).toEqual([expect.objectContaining({ code: 'conflict' })])
  })

  it('are never found where what is missing can make up the sum', () => {
    const amount = fc.integer({ min: 0, max: 1e6 })
    fc.assert(
      fc.property(amount, amount, amount, (personnel, open, rest) => {
        const found = check(...spending(personnel + open + rest, personnel, open))
        expect(found.filter(({ code }) => code === 'identity')).toEqual([])
      }),
    )
  })
})
