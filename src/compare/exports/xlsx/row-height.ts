/** Heights of rows with wrapped text: a workbook that does not say them shows one clipped line. */
import type { CellObject } from 'write-excel-file/node'

const LINE = 13.5
const PADDING = 6
/** A long quote is cut in view, not in content; the cell still holds all of it. */
const MOST_LINES = 8
/** Titles of three lines are the rule: the heads of most sheets are of one height. */
const HEADER_LINES = 3
/** What is wrapped as a whole: a word, a space, or one character of a script without spaces. */
const WRAPPED_PIECES = /[^\s\u2E80-\u{10FFFF}]+|\s|[\u2E80-\u{10FFFF}]/gu

/** The row with the height in points that its longest text needs in columns of the given widths (characters). */
export function withRowHeight(row: readonly CellObject[], widths: readonly number[]): CellObject[] {
  return withLines(row, Math.min(mostLines(row, widths), MOST_LINES))
}

/** The header with the height that its longest title needs; titles are never cut. */
export function withHeaderHeight(header: readonly CellObject[], widths: readonly number[]): CellObject[] {
  // bold letters are wider
  const lines = mostLines(
    header,
    widths.map((width) => width * 0.9),
  )
  return withLines(header, Math.max(lines, HEADER_LINES))
}

function withLines(row: readonly CellObject[], lines: number): CellObject[] {
  const height = lines * LINE + PADDING
  return row.map((cell, column) => (column === 0 ? { ...cell, height } : cell))
}

function mostLines(row: readonly CellObject[], widths: readonly number[]): number {
  const lines = row.map(({ value }, column) =>
    typeof value === 'string' ? countLines(value, widths[column]) : 1,
  )
  return Math.max(1, ...lines)
}

function countLines(text: string, width = 10): number {
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, width), 0)
}

/** Lines of a text wrapped between words; a word longer than a line is broken. */
function wrappedLines(text: string, width: number): number {
  if (displayWidth(text) <= width) return 1
  let lines = 1
  let used = 0
  for (const piece of text.match(WRAPPED_PIECES) ?? []) {
    const wide = displayWidth(piece)
    if (used + wide > width && used > 0 && piece.trim() !== '') {
      lines += 1
      used = 0
    }
    const further = Math.max(0, Math.ceil((used + wide) / width) - 1)
    if (piece.trim() === '') used = Math.min(used + wide, width)
    else {
      lines += further
      used += wide - further * width
    }
  }
  return lines
}

/** A text in lines that are at most so wide (half-width characters), broken between sentences where that will do. */
export function noteLines(text: string, width: number): string[] {
  const lines = ['']
  for (const piece of text.split(/(?<=[。；;]|[.]\s|\s{2})/)) {
    const last = lines.length - 1
    if (displayWidth(lines[last] + piece.trimEnd()) <= width) lines[last] += piece
    else lines.push(...brokenAnywhere(piece, width))
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

function brokenAnywhere(text: string, width: number): string[] {
  const lines = ['']
  for (const piece of text.match(WRAPPED_PIECES) ?? []) {
    const last = lines.length - 1
    if (displayWidth(lines[last] + piece) <= width) lines[last] += piece
    else lines.push(piece)
  }
  return lines
}

/** In half-width characters; what lies beyond the Latin scripts counts double. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u2E80' ? 1 : 2), 0)
}
