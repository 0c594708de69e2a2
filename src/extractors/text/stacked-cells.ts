/**
 * The cells of a table that a page or a converter wrote one below the other: each a line, or each a paragraph between
 * blank lines (an empty cell is then a line of spaces), or each ended by a pipe.
 */

/** A cell with the lines that it takes: [at, end). */
export interface StackedCell {
  readonly text: string
  readonly at: number
  readonly end: number
}

const LONGEST_CELL = 400

/** At most `most` cells from line `at` on, up to what cannot be one; the way they are parted is that of the first. */
export function stackedCells(lines: readonly string[], at: number, most: number): readonly StackedCell[] {
  const first = lines[at]!
  if (first.trim() === '') return []
  if (/\|\s*$/.test(first)) return endedByPipes(lines, at, most)
  if (first.includes('|')) return []
  return lines[at + 1] === '' ? partedByBlanks(lines, at, most) : oneALine(lines, at, most)
}

function oneALine(lines: readonly string[], from: number, most: number): StackedCell[] {
  const cells: StackedCell[] = []
  for (let at = from; at < lines.length && cells.length < most; at++) {
    const text = lines[at]!.trim()
    if (text === '' || text.length > LONGEST_CELL || /[\t|]/.test(text)) break
    cells.push({ text, at, end: at + 1 })
  }
  return cells
}

function partedByBlanks(lines: readonly string[], from: number, most: number): StackedCell[] {
  const cells: StackedCell[] = []
  let at = from
  while (at < lines.length && cells.length < most) {
    let end = at
    while (end < lines.length && lines[end] !== '') end++
    const text = lines.slice(at, end).join('\n').trim()
    if (text.length > LONGEST_CELL || /[\t|]/.test(text)) break
    cells.push({ text, at, end })
    while (lines[end] === '') end++
    at = end
  }
  return cells
}

function endedByPipes(lines: readonly string[], from: number, most: number): StackedCell[] {
  const cells: StackedCell[] = []
  let begin = from
  for (let at = from; at < lines.length && cells.length < most; at++) {
    const line = lines[at]!
    const isCell = /^[^|]*\|\s*$/.test(line)
    if (!isCell && (line.includes('|') || at - begin > 3 || line.trim() === '')) break
    if (!isCell) continue
    const text = lines
      .slice(begin, at + 1)
      .join('\n')
      .replace(/\|\s*$/, '')
      .trim()
    cells.push({ text, at: begin, end: at + 1 })
    begin = at + 1
  }
  return cells
}
