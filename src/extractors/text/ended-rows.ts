/**
 * The dump in which a row is a line of cells, each ended by a pipe, and pipes fill it up: 合计 | 1.8 | 1.5 | ||. A cell that holds
 * lines breaks its row over as many. Blank cells may be left out.
 */
import type { LooseCell } from '../grid.ts'
import { FIGURE } from './fit-heads.ts'
import type { TextTable } from './text-table.ts'

type Row = readonly string[]

const ENDED = /\|\s*$/
const FEWEST_ROWS = 3
/** Lines of one row. */
const MOST_LINES = 20
/** What may be blank at the end of a row without a doubt where the others belong. */
const OF_WORDS = /备注|说明|原因|措施|依据|内容/

/** The table that begins at `at`: rows of one number of pipes; undefined where lines hold other numbers of them. */
export function readEndedRows(lines: readonly string[], at: number): TextTable | undefined {
  const first = lines[at]!
  if (!first.includes('|') || first.trimStart().startsWith('|') || !ENDED.test(first)) return undefined
  const width = widthFrom(lines, at)
  if (width === undefined) return undefined
  const { rows, end } = gather(lines, at, width)
  const filled = rows.map((row) => row.filter((text) => text !== ''))
  const columns = Math.max(...filled.map((row) => row.length))
  if (rows.length < FEWEST_ROWS || columns < 2 || filled.filter((row) => row.length > 1).length < 2)
    return undefined
  return {
    rows: filled.filter((row) => row.length > 0).map(placing(filled, columns)),
    end,
    inferredSpans: true,
  }
}

function pipesIn(line: string): number {
  return line.split('|').length - 1
}

/** How many pipes a row holds: the number that most lines have, of those that hold two or more. */
function widthFrom(lines: readonly string[], at: number): number | undefined {
  const counts = new Map<number, number>()
  for (let next = at; next < lines.length && next < at + 60; next++) {
    const count = pipesIn(lines[next]!)
    if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return times !== undefined && times >= FEWEST_ROWS ? width : undefined
}

function gather(lines: readonly string[], from: number, width: number): { rows: Row[]; end: number } {
  const rows: Row[] = []
  let begin = from
  let pipes = 0
  for (let at = from; at < lines.length && at - begin < MOST_LINES; at++) {
    pipes += pipesIn(lines[at]!)
    if (pipes > width || (pipes === 0 && lines[at]!.trim() !== '' && at > begin + 2)) break
    if (pipes < width || !ENDED.test(lines[at]!)) continue
    const text = lines.slice(begin, at + 1).join('\n')
    rows.push(
      text
        .split('|')
        .slice(0, -1)
        .map((cell) => cell.trim()),
    )
    begin = at + 1
    pipes = 0
    // a line without a pipe behind a whole row is text again
    if (!lines[begin]?.includes('|')) break
  }
  return { rows, end: begin }
}

/** A row as full as the fullest stands under its heads; one that lacks cells is kept as words unless what it lacks is its last. */
function placing(rows: readonly Row[], columns: number): (row: Row) => LooseCell[] {
  const heads = rows.find((row) => row.length === columns) ?? []
  const figuresAt = heads.map((_, column) =>
    rows.some((row) => row.length === columns && FIGURE.test(row[column]!) && /\d/.test(row[column]!)),
  )
  return (row) => {
    if (row.length === 1 && !isLabel(rows, row)) return [{ text: row[0]!, columnSpan: columns }]
    const lacking = heads.slice(row.length)
    const isWhole = row.length === 1 || lacking.every((head) => OF_WORDS.test(head))
    const fits = row.every((text, column) => !/\d/.test(text) || !FIGURE.test(text) || figuresAt[column])
    if (!isWhole || !fits) return [{ text: row.join(' '), columnSpan: columns }]
    return heads.map((_, column) => ({ text: row[column] ?? '' }))
  }
}

/** A lone cell behind the heads is the label of a row without figures, before them a caption. */
function isLabel(rows: readonly Row[], row: Row): boolean {
  const columns = Math.max(...rows.map(({ length }) => length))
  return rows.indexOf(row) > rows.findIndex(({ length }) => length === columns)
}
