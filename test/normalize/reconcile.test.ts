import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayed } from '../../src/model/report.ts'
import { buildFact } from './build-fact.ts'
import { brief, check } from './reconcile-facts.ts'

const inWanYuan = { sourceUnit: '万元', decimals: 2 }

describe('sums', () => {
  it('says nothing where the parts make the total', () => {
    expect(
      check([
        buildFact('expenditure.total', 300),
        buildFact('expenditure.basic', 200),
        buildFact('expenditure.project', 100),
      ]),
    ).toEqual([])
  })

  it('says nothing of a total that holds what was carried over too', () => {
    expect(
      check([
        buildFact('expenditure.total', 310, { qualifiers: ['with_carryover'] }),
        buildFact('expenditure.basic', 200),
        buildFact('expenditure.project', 100),
      ]),
    ).toEqual([])
  })

  it('gives both numbers and every concept where they do not', () => {
    const [finding] = check([
      buildFact('expenditure.total', 310),
      buildFact('expenditure.basic', 200),
      buildFact('expenditure.project', 100),
    ])
    expect(finding).toMatchObject({
      code: 'identity',
      verdict: 'filing',
      concepts: ['expenditure.total', 'expenditure.basic', 'expenditure.project'],
      expected: 30_000,
      found: 31_000,
      message: { zh: '支出合计为 310.00 元，而基本支出、项目支出合计 300.00 元，相差 10.00 元' },
    })
  })

  it('says of which stage they are, where that is not the actual one', () => {
    const messages = check([
      buildFact('expenditure.total', 310, { stage: 'budget' }),
      buildFact('expenditure.basic', 200, { stage: 'budget' }),
      buildFact('expenditure.project', 100, { stage: 'budget' }),
    ]).map(({ message }) => message)
    expect(messages).toEqual([
      {
        zh: '支出合计（预算）为 310.00 元，而基本支出、项目支出合计 300.00 元，相差 10.00 元',
        en: expect.stringMatching(/ \(budget\) is 310\.00 元, but /),
      },
    ])
  })

  it.each([
    ['the basic expenditure', 200, []],
    ['the whole expenditure', 300, []],
    ['neither', 250, ['identity']],
  ])('lets the economic classes make up %s', (_, wages, codes) => {
    const found = check([
      buildFact('expenditure.total', 350),
      buildFact('expenditure.basic', 250),
      buildFact('expenditure.economic.wages', wages),
      buildFact('expenditure.economic.goods_services', 30),
      buildFact('expenditure.economic.individuals', 20),
    ])
    expect(found.map(({ code }) => code)).toEqual(codes)
  })

  it('checks each stage by itself', () => {
    const facts = [
      'expenditure.total@initial',
      'expenditure.basic@initial',
      'expenditure.project@initial',
    ].map((key, i) => buildFact(key, [9, 5, 3][i]!))
    expect(check(facts)[0]!.concepts).toEqual([
      'expenditure.total@initial',
      'expenditure.basic@initial',
      'expenditure.project@initial',
    ])
  })

  it('accepts what rounding in 万元 explains, and nothing beyond it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9e8 }), fc.integer({ min: 1, max: 9e8 }), (basic, project) => {
        const rounded = (fen: number) => Math.round(fen / 10_000) * 100
        const facts = [
          buildFact('expenditure.total', rounded(basic + project), inWanYuan),
          buildFact('expenditure.basic', rounded(basic), inWanYuan),
          buildFact('expenditure.project', rounded(project), inWanYuan),
        ]
        expect(check(facts)).toEqual([])
        expect(
          check([
            buildFact('expenditure.total', rounded(basic + project) + 300, inWanYuan),
            ...facts.slice(1),
          ]),
        ).toHaveLength(1)
      }),
    )
  })

  it('blames our reading, not the report, where a repaired figure takes part', () => {
    const facts = [
      buildFact('expenditure.total', 9, { status: 'repaired' }),
      buildFact('expenditure.basic', 5),
      buildFact('expenditure.project', 3),
    ]
    expect(check(facts)[0]!.verdict).toBe('reading')
  })
})

describe('rates', () => {
  it.each([
    [88.88, 8888.9, 10_000],
    [88.89, 8888.9, 10_000],
  ])('accept rounding and truncation alike: %d %%', (rate, part, whole) => {
    expect(
      check([
        buildFact('execution_rate.total', rate),
        buildFact('expenditure.total', part),
        buildFact('expenditure.total@adjusted', whole),
      ]),
    ).toEqual([])
  })

  it('are never taken against the initial budget', () => {
    expect(
      check([
        buildFact('execution_rate.total', 95),
        buildFact('expenditure.total', 95),
        buildFact('expenditure.total@initial', 50),
      ]),
    ).toEqual([])
  })

  it('that their parts do not give are reported with the rate they do give', () => {
    const facts = [
      buildFact('activity.unions.density_rate', 86.5, { decimals: 1 }),
      buildFact('activity.unions.enterprises_covered', 64, { decimals: 0 }),
      buildFact('activity.unions.enterprises_due', 80, { decimals: 0 }),
    ]
    expect(brief(check(facts))).toEqual([{ code: 'rate', verdict: 'filing', expected: 80, found: 86.5 }])
  })
})

describe('candidates', () => {
  it('that differ are a conflict of the concept', () => {
    const facts = [
      buildFact('staffing.actual', 10, { origin: 'form', decimals: 0 }),
      buildFact('staffing.actual', 16, { origin: 'text', decimals: 0 }),
    ]
    expect(brief(check(facts))).toEqual([{ code: 'conflict', verdict: 'filing', expected: 10, found: 16 }])
  })

  it('that differ are told with their stage, rates in percent', () => {
    const budgets = [300, 280].map((value) => buildFact('expenditure.total@initial', value))
    expect(check(budgets)[0]?.message.zh).toBe('支出合计（年初预算）在报告中有两个数：300.00 元 与 280.00 元')
    const rates = [-2.4, -3.9].map((value) =>
      buildFact('expenditure.total@change_rate', value, { value, unit: 'percent', sourceUnit: '%' }),
    )
    expect(check(rates)[0]?.message.zh).toBe('支出合计（比上年增减率）在报告中有两个数：-2.4% 与 -3.9%')
  })

  it('that differ by rounding alone are none', () => {
    const facts = [
      buildFact('expenditure.total', 2_749_812.34),
      buildFact('expenditure.total', 2_749_800, { ...inWanYuan, origin: 'text' }),
    ]
    expect(check(facts)).toEqual([])
  })

  it('of a part of the year neither rival nor hide the figure of the whole year', () => {
    const part = buildFact('expenditure.total', 80, { qualifiers: ['period:1-9月'], origin: 'table' })
    const whole = buildFact('expenditure.total', 100, { origin: 'text' })
    expect(check([part, whole])).toEqual([])
    expect(displayed([part, whole], 'expenditure.total')).toBe(whole)
  })

  it('without a value stand behind any that has one', () => {
    const unknown = { ...buildFact('expenditure.total', null), state: 'stated' as const }
    const stated = buildFact('expenditure.total', 100, { origin: 'text' })
    expect(displayed([unknown, stated], 'expenditure.total')).toBe(stated)
  })

  it('that are forecasts are no rivals', () => {
    const facts = [
      buildFact('expenditure.total', 100),
      buildFact('expenditure.total', 120, { qualifiers: ['forecast'], origin: 'text' }),
    ]
    expect(check(facts)).toEqual([])
  })
})

describe('revenue', () => {
  it('may count what was carried over or not', () => {
    const sources = [buildFact('revenue.general_public', 80), buildFact('revenue.carryover_in', 20)]
    expect(check([buildFact('revenue.total', 100), ...sources])).toEqual([])
    expect(check([buildFact('revenue.total', 80), ...sources])).toEqual([])
    expect(check([buildFact('revenue.total', 90), ...sources]).map((finding) => finding.code)).toEqual([
      'identity',
    ])
  })
})

describe('parts of a file that were not read', () => {
  it.each(['unreadable-page', 'page-without-text', 'undecodable-bytes', 'fallback-reader'])(
    '%s is told as an error of reading, so that the report counts as read in part',
    (code) => {
      expect(check([], { notices: [{ code, message: '' }] })).toMatchObject([
        { code: 'unread_part', verdict: 'reading', severity: 'error' },
      ])
    },
  )

  it('names all pages of a kind in one finding', () => {
    const notices = [2, 5].map((page) => ({ code: 'unreadable-page', message: '', page }))
    expect(check([], { notices }).map(({ message }) => message)).toEqual([
      {
        zh: '第 2、5 页损坏，未能读取，其中的数字不在结果中；请对照原件',
        en: 'Pages 2, 5 are damaged and not read; figures there are missing here: compare with the original',
      },
    ])
  })

  it('says nothing of what was left out on purpose', () => {
    expect(check([], { notices: [{ code: 'page-furniture', message: '' }] })).toEqual([])
  })
})
