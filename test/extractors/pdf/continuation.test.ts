import { expect, test } from 'vitest'
import { isContinuation, single } from '../../../src/extractors/pdf/continuation.ts'
import type { PageTable } from '../../../src/extractors/pdf/table-text.ts'

const xs = [60, 160, 260]

/** A ruled table of two columns, 100 points a row; a text with "|2" behind it spans so many rows, null is spanned. */
function page(number: number, rows: readonly (readonly (string | null)[])[]): PageTable {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((written, column) => {
      if (written === null) return []
      const [text = '', span = '1'] = written.split('|')
      const box = [xs[column]!, 60 + 100 * at, xs[column + 1]!, 60 + 100 * (at + Number(span))] as const
      const measure = { left: box[0], right: box[2] }
      return [
        { row: at, column, rowSpan: Number(span), columnSpan: 1, box, text, raw: text, lines: [], measure },
      ]
    }),
  )
  const ys = Array.from({ length: rows.length + 1 }, (_, at) => 60 + 100 * at)
  return { page: number, box: [60, 60, 260, ys.at(-1)!], xs, ys, cells } as unknown as PageTable
}

const head = ['指标', '分值']

test('the same head behind a row of totals begins another table, though its first label is printed a page later', () => {
  const scored = single(page(1, [head, ['过程', '40'], ['总分', '100']]))
  expect(isContinuation(scored, page(2, [head, ['投入', '14'], ['', '6']]), 20)).toBe(false)
  expect(isContinuation(scored, page(2, [head, ['|2', '14'], [null, '6']]), 20)).toBe(false)
})

test('the same head repeated within a table, or a label left empty behind totals in its midst, goes on with it', () => {
  const open = single(page(1, [head, ['过程', '40'], ['产出', '30']]))
  expect(isContinuation(open, page(2, [head, ['|2', '14'], [null, '6']]), 20)).toBe(true)
  const within = single(page(1, [head, ['过程', '40'], ['合计', '40']]))
  expect(isContinuation(within, page(2, [head, ['', '14'], ['产出', '6']]), 20)).toBe(true)
})

test('what begins with figures or nothing goes on where there was room for its first row, a head begins anew', () => {
  const open = single(page(1, [head, ['过程', '40']]))
  expect(isContinuation(open, page(2, [['效果', '20']]), 115)).toBe(true)
  expect(
    isContinuation(
      open,
      page(2, [
        ['', ''],
        ['效果', '20'],
      ]),
      115,
    ),
  ).toBe(true)
  expect(
    isContinuation(
      open,
      page(2, [
        ['项目', '预算'],
        ['培训', '20'],
      ]),
      115,
    ),
  ).toBe(false)
  expect(isContinuation(open, page(2, [['效果', '20']]), 300)).toBe(false)
})
