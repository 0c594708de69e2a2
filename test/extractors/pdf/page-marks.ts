/** Marks of pages built by hand: rules, words, and rows of a ruled table. */
import { gridOf, read, tablesOf } from './read.ts'
import { type Mark, type TinyPage, tinyPdf } from './tiny-pdf.ts'

/** Rules from one point to another. */
export const rule = (x0: number, y0: number, x1: number, y1: number): Mark => ({ line: [x0, y0, x1, y1] })
export const across = (y: number, from = 60, to = 360): Mark => rule(from, y, to, y)
export const down = (x: number, from: number, to: number): Mark => rule(x, from, x, to)
export const text = (words: string, x: number, y: number): Mark => ({ text: words, x, y })
export const grids = async (...pages: readonly TinyPage[]) => tablesOf(await read(tinyPdf(pages))).map(gridOf)

/** Rows of three columns, 20 points high, from `top`; the first column, where it is null, belongs to the cell above. */
export function rows(cells: readonly (readonly (string | null)[])[], top: number): Mark[] {
  const bottom = top + 20 * cells.length
  return [
    ...[60, 160, 260, 360].map((x) => down(x, top, bottom)),
    ...cells.flatMap((row, i) => [
      across(top + 20 * i, row[0] === null ? 160 : 60),
      ...row.flatMap((words, k) => (words ? [text(words, 65 + 100 * k, top + 14 + 20 * i)] : [])),
    ]),
  ]
}

/** Columns of `ruled`. */
export const edges = [60, 160, 260, 360]

/** A ruled table of single-line cells, 20 points a row. */
export function ruled(rows: readonly (readonly string[])[], top: number): Mark[] {
  const bottom = top + 20 * rows.length
  return [
    ...Array.from(
      { length: rows.length + 1 },
      (_, i): Mark => ({ line: [60, top + 20 * i, 360, top + 20 * i] }),
    ),
    ...edges.map((x): Mark => ({ line: [x, top, x, bottom] })),
    ...rows.flatMap((row, r) =>
      row.map((text, c): Mark => ({ text, x: edges[c]! + 4, y: top + 20 * r + 14 })),
    ),
  ]
}
