import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayed } from '../../../src/model/report.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import type { TableReading } from '../../../src/normalize/tables/context.ts'
import { buildDocument } from '../../build-document.ts'
import {
  amount,
  bodyOf,
  CAPTION,
  codes,
  HEADS,
  LABELS,
  money,
  print,
  repaired,
  stages,
} from './filed-figures.ts'
import { read } from './read.ts'

describe('a report that does not add up stays as it is', () => {
  const printed = (rows: readonly (readonly string[])[]) =>
    rows.flatMap((row) => row.slice(1, 4).map((text) => Math.round(Number(text) * 10_000)))
  const asPrinted = (reading: TableReading) =>
    reading.facts.filter(({ unit }) => unit === 'CNY').map(({ value }) => Math.round(Number(value) / 100))
  const untouched = (body: readonly (readonly string[])[]) => {
    const reading = read([...CAPTION, [HEADS, ...body]])
    expect(asPrinted(reading)).toEqual(printed(body))
    expect(repaired(reading)).toBe(false)
    expect(codes(reading)).toEqual([])
  }
  const place = fc.record({ row: fc.integer({ min: 0, max: 4 }), column: fc.integer({ min: 1, max: 3 }) })

  it('whatever figures were altered', () =>
    fc.assert(
      fc.property(
        stages,
        fc.array(fc.tuple(place, amount), { minLength: 1, maxLength: 6 }),
        (figures, slips) => {
          const body = bodyOf(figures)
          for (const [{ row, column }, value] of slips) body[row]![column] = print(value)
          untouched(body)
        },
      ),
      { numRuns: 300 },
    ))

  it('whichever two figures were exchanged', () =>
    fc.assert(
      fc.property(stages, place, place, (figures, a, b) => {
        const body = bodyOf(figures)
        const kept = body[a.row]![a.column]!
        body[a.row]![a.column] = body[b.row]![b.column]!
        body[b.row]![b.column] = kept
        untouched(body)
      }),
      { numRuns: 300 },
    ))

  it('where two rows were filed under each other’s names', () =>
    fc.assert(
      fc.property(stages, fc.nat(4), fc.nat(4), (figures, a, b) => {
        const body = bodyOf(figures)
        const values = body.map((row) => row.slice(1))
        untouched(body.map(([label], row) => [label!, ...values[row === a ? b : row === b ? a : row]!]))
      }),
      { numRuns: 100 },
    ))

  it('where one figure misses its point by two or four places', () =>
    fc.assert(
      fc.property(
        stages,
        place,
        fc.constantFrom(100, 1000, 10_000, 0.01),
        (figures, { row, column }, factor) => {
          const body = bodyOf(figures)
          body[row]![column] = (Number(body[row]![column]) * factor).toFixed(2)
          untouched(body)
        },
      ),
      { numRuns: 200 },
    ))

  it('where no figure fits any other', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
        (rows) => untouched(LABELS.map((label, row) => [label, ...rows[row]!.map(print), '95.00%'])),
      ),
      { numRuns: 200 },
    ))

  it('where figures are left out', () =>
    fc.assert(
      fc.property(stages, fc.array(place, { minLength: 1, maxLength: 4 }), (figures, empty) => {
        const body = bodyOf(figures)
        for (const { row, column } of empty) body[row]![column] = ''
        const reading = read([...CAPTION, [HEADS, ...body]])
        expect(repaired(reading)).toBe(false)
        expect(codes(reading)).toEqual([])
      }),
      { numRuns: 200 },
    ))
})

describe('a table that may be out of step is told, not repaired', () => {
  it('where two figures run together and no sum decides', () => {
    const rows = [
      HEADS,
      ['(一)基本支出', '200.5 250.5', '', '245', ''],
      ['(二)项目支出', '100', '150', '145', ''],
    ]
    const reading = read([...CAPTION, rows])
    expect(reading.findings).toMatchObject([
      { code: 'unrepaired_table', verdict: 'reading', evidence: [{ quote: '200.5 250.5' }] },
    ])
    expect(repaired(reading)).toBe(false)
  })

  it('where the figures that run together do not add up', () => {
    const rows = [
      HEADS,
      ['年度资金总额', '311', '400', '390', ''],
      ['(一)基本支出', '200.5 250.5', '', '245', ''],
      ['(二)项目支出', '100', '155', '145', ''],
    ]
    const reading = read([...CAPTION, rows])
    expect(codes(reading)).toEqual(['unrepaired_table'])
    expect(repaired(reading)).toBe(false)
  })
})

describe('a table with two ways to mend it', () => {
  it('is read as printed, and both are told', () => {
    const reading = read([
      ...CAPTION,
      [
        ['项目', '全年执行数'],
        ['项目支出', '1000.00'],
        ['1.一般性项目', '600.00'],
        ['运行维护经费', '600.00'],
        ['', '400.00'],
      ],
    ])
    expect(reading.findings).toMatchObject([{ code: 'unrepaired_table', verdict: 'reading' }])
    expect(money(reading)).toEqual({
      'expenditure.project': 10_000_000,
      'expenditure.project.general': 6_000_000,
      'expenditure.project.operation': 6_000_000,
    })
  })
})

describe('a whole report that does not add up', () => {
  const report = (total: string) => {
    const normalized = normalize(
      buildDocument(
        '甲县总工会2023年度部门整体支出绩效自评报告',
        '一、部门概况',
        '二、绩效自评情况',
        '单位：万元',
        [
          HEADS,
          ...bodyOf([
            [150_000, 52_345, 100_000],
            [180_000, 70_000, 150_000],
            [178_000, 67_891, 145_000],
          ]),
        ].map((row, index) => (index === 1 ? [...row.slice(0, 3), total, ...row.slice(4)] : row)),
        '三、存在的问题及改进措施',
      ),
    )
    if (normalized.kind !== 'report') throw new Error(normalized.message.en)
    return normalized.report
  }

  it.each(['3909.91', '3980.91', '39089.10', '390.89', '0.00', '2458.91'])(
    'keeps a total of %s, and asks the unit',
    (total) => {
      const { facts, findings } = report(total)
      const shown = displayed(facts, 'expenditure.total')
      expect(shown).toMatchObject({
        value: Math.round(Number(total) * 1_000_000),
        raw: total,
        status: 'extracted',
      })
      expect(findings.filter(({ code }) => code === 'identity')).toMatchObject([{ verdict: 'filing' }])
      expect(findings.map(({ code }) => code)).not.toContain('repaired_table')
    },
  )

  it('says nothing where it does', () => {
    expect(report('3908.91').findings.filter(({ code }) => code === 'identity')).toEqual([])
  })
})
