/**
 * Rows of totals ("总分", "合计") whose label is merged over several columns: a dump writes it once, and the
 * figures behind it would slide to the left.
 */

type Texts = readonly string[]

const FIGURE = /^[-+]?[\d,，.]+\s*[%％分]?$/
const FEWEST_CELLS = 3

/** Gives a short row with figures the empty cells behind its label that put each figure under figures. */
export function alignTotals(rows: readonly Texts[]): Texts[] {
  const aligned: Texts[] = []
  rows.forEach((row) => {
    const missing = (aligned.at(-1)?.length ?? 0) - row.length
    const padded = missing > 0 ? [row[0]!, ...Array<string>(missing).fill(''), ...row.slice(1)] : row
    const isShort = missing > 0 && row.length >= FEWEST_CELLS && row[0]!.trim() !== ''
    aligned.push(isShort && isTotal(row, padded, figureColumns(aligned, padded.length)) ? padded : row)
  })
  return aligned
}

/** For each column of the rows above of the same length, whether at least half of what is written there are figures. */
function figureColumns(above: readonly Texts[], width: number): boolean[] {
  const last = above.findLastIndex((row) => row.length !== width)
  const body = above.slice(last + 1)
  return Array.from({ length: width }, (_, column) => {
    const written = body.map((row) => row[column]!.trim()).filter((text) => text !== '')
    const figures = written.filter((text) => FIGURE.test(text)).length
    return figures > 0 && figures * 2 >= written.length
  })
}

function isTotal(row: Texts, padded: Texts, columns: readonly boolean[]): boolean {
  return fits(padded, columns) && !fits(row, columns)
}

function fits(row: Texts, columns: readonly boolean[]): boolean {
  const figures = row.map((text) => FIGURE.test(text.trim()))
  return figures.includes(true) && figures.every((isFigure, column) => !isFigure || columns[column] === true)
}
