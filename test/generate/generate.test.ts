import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeReport, generateReport } from './generate.ts'
import { gridOf, type PaperTable, rowOf } from './paper.ts'
import { reorderColumns } from './perturb.ts'
import { FILE_KINDS } from './report-file.ts'
import { amountCell, amountText, decimalText, PLAIN } from './style.ts'
import type { Truth } from './truth.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('a generated report', () => {
  it('is the same whenever its seed is drawn', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(describeReport(seed)).toEqual(describeReport(seed))
      }),
      { numRuns: 30 },
    )
  })

  it('has tables whose cells fill the grid without gaps or overlaps', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const tables = describeReport(seed).composition.paper.blocks.filter((block) => block.kind === 'table')
        for (const table of tables)
          for (const slots of gridOf(table)) {
            expect(slots).toHaveLength(table.widths.length)
            expect(slots).not.toContain(undefined)
          }
      }),
      { numRuns: 200 },
    )
  })

  it('states sums that close', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { truth } = describeReport(seed).composition
        for (const stage of ['', '@initial', '@adjusted']) {
          expectSum(truth, `expenditure.total${stage}`, [
            `expenditure.basic${stage}`,
            `expenditure.project${stage}`,
          ])
          expectSum(truth, `expenditure.basic${stage}`, [
            `expenditure.basic.personnel${stage}`,
            `expenditure.basic.public${stage}`,
          ])
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each(FILE_KINDS)('becomes a file of the kind %s', async (kind) => {
    const report = await generateReport(5, { kinds: [kind] })
    expect(report.kind).toBe(kind)
    expect(report.bytes.length).toBeGreaterThan(1000)
  })
})

/** Holds where every term is stated; a blank cell states nothing. */
function expectSum({ facts }: Truth, whole: string, parts: readonly string[]): void {
  const terms = parts.map((key) => facts[key])
  if (facts[whole] === undefined || terms.some((term) => term === undefined)) return
  const sum = terms.reduce<number>((total, term) => total + Math.round(Number(term) * 100), 0)
  expect(Math.round(Number(facts[whole]) * 100)).toBe(sum)
}

describe('the printed form of an amount', () => {
  it('says the same number in every style', () => {
    expect(decimalText(274_980_000, '万元')).toBe('274.98')
    expect(amountText(274_980_000, { ...PLAIN, unit: '元', separators: true, fixedDecimals: true })).toBe(
      '2,749,800.00元',
    )
    expect(amountText(274_980_000, { ...PLAIN, fullWidth: true, spaced: true })).toBe(' ２７４．９８ 万元')
    expect(amountCell(0, { ...PLAIN, zero: '无' })).toBe('无')
  })
})

describe('reordering columns', () => {
  const table: PaperTable = {
    kind: 'table',
    widths: [1, 2, 3],
    rows: [rowOf('a', ['bc', 2]), rowOf('1', '2', '3')],
  }

  it('keeps merged cells whole', () => {
    expect(reorderColumns(table, [0, 2, 1])).toEqual({
      ...table,
      widths: [1, 3, 2],
      rows: [rowOf('a', ['bc', 2]), rowOf('1', '3', '2')],
    })
  })

  it('is refused where it would tear one apart', () => {
    expect(reorderColumns(table, [1, 0, 2])).toBeUndefined()
  })
})
