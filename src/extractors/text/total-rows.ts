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
    // beside a group's label that reaches down from above, the total's label is the first that is not blank
    const behind = row.findIndex((text) => text.trim() !== '') + 1
    const gap = Array<string>(Math.max(0, missing)).fill('')
    const padded = [...row.slice(0, behind), ...gap, ...row.slice(behind)]
    const isShort = missing > 0 && row.length - behind + 1 >= FEWEST_CELLS && behind > 0
    aligned.push(isShort && isTotal(row, padded, figureColumns(aligned, padded.length)) ? padded : row)
  })
  return aligned
}

/** For each column of the rows above of the same length, whether at least half of what is written there are figures; undefined where nothing is. */
function figureColumns(above: readonly Texts[], width: number): (boolean | undefined)[] {
  const last = above.findLastIndex((row) => row.length !== width)
  // a header holds no figures
  const body = above.slice(last + 1).filter((row) => row.some((text) => FIGURE.test(text.trim())))
  return Array.from({ length: width }, (_, column) => {
    const written = body.map((row) => row[column]!.trim()).filter((text) => text !== '')
    const figures = written.filter((text) => FIGURE.test(text)).length
    return written.length === 0 ? undefined : figures * 2 >= written.length
  })
}

function isTotal(row: Texts, padded: Texts, columns: readonly (boolean | undefined)[]): boolean {
  return fits(padded, columns) && !fits(row, columns)
}

function fits(row: Texts, columns: readonly (boolean | undefined)[]): boolean {
  const figures = row.map((text) => FIGURE.test(text.trim()))
  return (
    figures.includes(true) &&
    figures.every((isFigure, column) => !isFigure || columns[column] !== false) &&
    figures.some((isFigure, column) => isFigure && columns[column])
  )
}
