/** A table that keeps to the width of the terminal: what is least needed goes, figures are never cut. */
import stringWidth from 'string-width'
import type { Language } from '../compare/wording.ts'
import { breakLine, clip, drawTable, GAP, oneLine, type TableColumn } from './table.ts'

export interface FittingColumn extends TableColumn {
  /** the lowest goes first where the table is too wide; absent: it stays */
  readonly order?: number
  /** it may be clipped to this width before it goes */
  readonly least?: number
  /** it may go on in further lines */
  readonly wraps?: true
}

export interface FitOptions {
  readonly width: number
  readonly language: Language
}

/** Ends in a line feed; a last line names the columns that the width left no room for. */
export function drawFittingTable(
  columns: readonly FittingColumn[],
  rows: readonly (readonly string[])[],
  { width, language }: FitOptions,
): string {
  const { widths, left } = roomFor(columns, rows, width)
  const shown = columns.flatMap((column, index) => {
    const most = widths[index]
    return most === undefined ? [] : [{ column, index, most }]
  })
  const texts = rows.flatMap((row) =>
    linesOf(
      shown.map(({ column, index, most }) => {
        const text = oneLine(row[index] ?? '')
        return column.wraps ? breakLine(text, most) : [clip(text, most)]
      }),
    ),
  )
  const table = drawTable(
    shown.map(({ column }) => column),
    texts,
  )
  return `${table}${leftText(left, language)}`
}

/** The width of each column that stays, undefined for one that goes, and the titles of these. */
function roomFor(columns: readonly FittingColumn[], rows: readonly (readonly string[])[], width: number) {
  const widths: (number | undefined)[] = columns.map(({ title }, index) =>
    Math.max(...[title, ...rows.map((row) => row[index] ?? '')].map((text) => stringWidth(oneLine(text)))),
  )
  const excess = () =>
    widths.reduce<number>((sum, each) => sum + (each === undefined ? 0 : each + GAP), -GAP) - width
  const left: string[] = []
  const going = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.order !== undefined)
    .toSorted((a, b) => a.column.order! - b.column.order!)
  for (const { column, index } of going) {
    if (excess() <= 0) break
    const room = widths[index]! - excess()
    const keeps = column.least !== undefined && room >= column.least
    widths[index] = keeps ? room : undefined
    if (!keeps) left.push(column.title)
  }
  const wrapping = columns.findIndex(({ wraps }) => wraps)
  if (excess() > 0 && wrapping >= 0) widths[wrapping] = Math.max(LEAST_WRAPPED, widths[wrapping]! - excess())
  return { widths, left }
}

const LEAST_WRAPPED = 16

/** A row whose cells have several lines, as rows. */
function linesOf(cells: readonly (readonly string[])[]): string[][] {
  const most = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: most }, (_, line) => cells.map((lines) => lines[line] ?? ''))
}

function leftText(left: readonly string[], language: Language): string {
  if (left.length === 0) return ''
  return language === 'zh'
    ? `（屏幕较窄，未显示：${left.join('、')}；加宽窗口或用 --json 查看）\n`
    : `(not shown for want of width: ${left.join(', ')}; widen the window, or use --json)\n`
}
