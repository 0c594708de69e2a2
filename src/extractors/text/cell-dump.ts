/**
 * The dump that old Word converters write: each cell begins on a line with a leading tab, a blank line ends the
 * row, and a cell may hold further lines without a tab and even blank lines.
 */
import { inferSpans } from './spans.ts'
import { hasInnerTab } from './tab-table.ts'
import type { TextTable } from './text-table.ts'

interface DumpCell {
  text: string
  /** a blank line stands inside the cell, or right behind its text */
  hasBlank: boolean
}

type DumpRow = readonly DumpCell[]

/** Indented prose is no table: cells of a form are short for the most part. */
const USUAL_CELL = 40
/** "意见：" is no whole cell yet: a signature line follows. */
const AWAITS_TEXT = /[：:]\s*$/

/** The table that begins at `at`, its merged cells inferred; without rows where tabs only indent paragraphs. */
export function readCellDump(lines: readonly string[], at: number): TextTable | undefined {
  if (!lines[at]!.startsWith('\t') || hasInnerTab(lines[at]!)) return undefined
  const { rows, end } = gatherRows(lines, at)
  const whole = joinSplitRows(rows)
  if (!isTable(whole)) return { rows: [], end }
  const texts = whole.map((row) => row.map((cell) => cell.text))
  return { rows: inferSpans(texts), end, inferredSpans: true }
}

function isTable(rows: readonly DumpRow[]): boolean {
  if (rows.filter((row) => row.length >= 2).length < 2) return false
  const lengths = rows.flatMap((row) => row.map((cell) => cell.text.length)).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)]! <= USUAL_CELL
}

function gatherRows(lines: readonly string[], start: number): { rows: DumpCell[][]; end: number } {
  const rows: DumpCell[][] = []
  let at = start
  let end = start
  let blanks = 1
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (line.trim() === '' && !line.startsWith('\t')) {
      blanks++
      continue
    }
    const row = rows.at(-1)
    if (line.startsWith('\t')) {
      if (hasInnerTab(line) || (blanks > 1 && isRepeatedHeader(lines, at, rows))) break
      if (blanks > 0) rows.push([])
      rows.at(-1)!.push({ text: line.slice(1), hasBlank: false })
    } else if (row && (blanks === 0 || isInsideCell(lines, at, { rows, blanks }))) {
      const cell = row.at(-1)!
      cell.text += `\n${line}`
      if (blanks > 0) cell.hasBlank = true
    } else break
    blanks = 0
    end = at + 1
  }
  return { rows, end }
}

/** A table that goes on over the page's edge repeats its header: that is where the next one begins. */
function isRepeatedHeader(lines: readonly string[], at: number, rows: readonly DumpCell[][]): boolean {
  const header = rows[0]!
  return header.length > 1 && header.every((cell, index) => lines[at + index] === `\t${cell.text}`)
}

/**
 * Text behind a blank line is still the cell's while more of the table follows without a wide gap; behind an
 * empty last cell of a full row it is the text below the table.
 */
function isInsideCell(
  lines: readonly string[],
  at: number,
  state: { rows: readonly DumpCell[][]; blanks: number },
): boolean {
  if (state.blanks > 1) return false
  const row = state.rows.at(-1)!
  const fullest = state.rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  if (row.at(-1)!.text.trim() === '' && row.length >= fullest) return false
  let blanks = 0
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]!
    if (line.startsWith('\t')) return true
    blanks = line.trim() === '' ? blanks + 1 : 0
    if (blanks > 1) return isTableAhead(lines, next) || AWAITS_TEXT.test(row.at(-1)!.text)
  }
  return AWAITS_TEXT.test(row.at(-1)!.text)
}

/** Blank paragraphs end a cell too: the table goes on where a tab comes right behind them. */
function isTableAhead(lines: readonly string[], from: number): boolean {
  let next = from
  while (next < lines.length && lines[next]!.trim() === '' && !lines[next]!.startsWith('\t')) next++
  return lines[next]?.startsWith('\t') ?? false
}

/**
 * A cell that ends in an empty paragraph looks like the end of its row. Where such a row and the next together
 * are as long as their neighbours, they are one.
 */
function joinSplitRows(rows: readonly DumpRow[]): DumpRow[] {
  const joined: DumpRow[] = []
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const next = rows[at + 1]
    const whole = row.length + (next?.length ?? 0)
    const neighbours = [joined.at(-1)?.length, rows[at + 2]?.length]
    const cut = row.at(-1)!.hasBlank && next !== undefined && whole > 2
    if (cut && neighbours.includes(whole) && Math.max(row.length, next.length) < whole) {
      joined.push([...row, ...next])
      at++
    } else joined.push(row)
  }
  return joined
}
