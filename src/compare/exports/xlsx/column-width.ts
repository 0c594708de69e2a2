/** Widths of columns: a number that does not fit is shown as #####, a word of a title that does not is broken. */
import type { CellObject } from 'write-excel-file/node'

/** Room for the margins of a cell and for bold figures, in characters. */
const MARGIN = 2

/** Of bold letters, to plain ones. */
const BOLD = 1.1

/** The given widths (in characters), made wide enough for the words of the header and the numbers beneath. */
export function wideEnough(
  widths: readonly number[],
  header: readonly CellObject[],
  body: readonly (readonly (CellObject | null)[])[],
): number[] {
  return widths.map((width, column) =>
    body.reduce(
      (widest, row) => Math.max(widest, numberWidth(row[column])),
      Math.max(width, titleWidth(header[column])),
    ),
  )
}

/** Of the longest word; scripts without spaces are wrapped anywhere. */
function titleWidth(cell: CellObject | undefined): number {
  const words = typeof cell?.value === 'string' ? (cell.value.match(/[^\s\u2E80-\u{10FFFF}]+/gu) ?? []) : []
  return Math.max(0, ...words.map(({ length }) => Math.ceil(length * BOLD) + 1))
}

function numberWidth(cell: CellObject | null | undefined): number {
  if (typeof cell?.value !== 'number') return 0
  const { value, format = '' } = cell
  const percent = format.endsWith('%')
  const printed = (percent ? value * 100 : value).toFixed(/\.(0+)/.exec(format)?.[1]?.length ?? 0)
  const whole = /\d+/.exec(printed)?.[0].length ?? 0
  // Intl would do this too, but not for a million cells
  const commas = format.includes(',') ? Math.floor((whole - 1) / 3) : 0
  return printed.length + commas + (percent ? 1 : 0) + (format.startsWith('"') ? 2 : 0) + MARGIN
}
