/** A table that keeps to the width of the terminal: what is least needed goes, figures are never cut. */
import stringWidth from 'string-width'
import type { Language } from '../compare/wording.ts'
import { breakLine, clip, drawTable, GAP, oneLine, type TableColumn } from './table.ts'

export interface FittingColumn extends TableColumn {
  /** the lowest goes first where the table is too wide; absent: it stays */
  readonly order?: number
  /** it may be clipped to this width before it goes */
  readonly least?: number
  /** its width at most, inside the table */
  readonly most?: number
  /** where it goes, its text stands on a line of its own beneath its row */
  readonly beneath?: true
  /** it may go on in further lines */
  readonly wraps?: true
}

export interface FitOptions {
  readonly width: number
  readonly language: Language
}

/** Ends in a line feed; a last line names the columns that the width left no room for at all. */
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
  const texts = rows.map((row) =>
    linesOf(
      shown.map(({ column, index, most }) => {
        const text = oneLine(row[index] ?? '')
        return column.wraps ? breakLine(text, most) : [clip(text, most)]
      }),
    ),
  )
  const table = drawTable(
    shown.map(({ column }) => column),
    texts.flat(),
  )
  const beneath = left.filter(({ column }) => column.beneath).toSorted((a, b) => a.index - b.index)
  const notes = rows.map((row) =>
    notesOf(row, beneath, { width, shown: shown.map(({ index }) => row[index] ?? '') }),
  )
  const away = left.filter(({ column }) => !column.beneath).map(({ column }) => column.title)
  return `${withLinesBeneath(table, texts, notes)}${leftText(away, language)}`
}

interface PlacedColumn {
  readonly column: FittingColumn
  readonly index: number
}

const INDENT = '    '

/** What stands beneath a row: the texts that have no room in it, each after its column's title; nothing twice. */
function notesOf(
  row: readonly string[],
  columns: readonly PlacedColumn[],
  { width, shown }: { readonly width: number; readonly shown: readonly string[] },
): readonly string[] {
  const notes = columns.map(({ column, index }) => ({ title: column.title, text: oneLine(row[index] ?? '') }))
  return notes
    .filter(({ text }, index) => {
      const isTold = notes.some(
        (other, at) => other.text.includes(text) && (other.text !== text || at < index),
      )
      return text !== '' && !isTold && !shown.includes(text)
    })
    .map(({ title, text }) => clip(`${INDENT}${title}: ${text}`, width))
}

/** The drawn table with lines put in behind those of each row; its head takes two. */
function withLinesBeneath(
  table: string,
  texts: readonly (readonly unknown[])[],
  notes: readonly (readonly string[])[],
): string {
  const lines = table.trimEnd().split('\n')
  const body = lines.slice(lines.length - texts.reduce((sum, { length }) => sum + length, 0)).values()
  const head = lines.slice(0, 2)
  const rows = texts.flatMap((own, index) => [...body.take(own.length), ...(notes[index] ?? [])])
  return `${[...head, ...rows].join('\n')}\n`
}

/** The width of each column that stays, undefined for one that goes, and those that go. */
function roomFor(columns: readonly FittingColumn[], rows: readonly (readonly string[])[], width: number) {
  const widths: (number | undefined)[] = columns.map(({ title, most = Number.POSITIVE_INFINITY }, index) => {
    const texts = [title, ...rows.map((row) => row[index] ?? '')]
    return Math.min(most, Math.max(...texts.map((text) => stringWidth(oneLine(text)))))
  })
  const excess = () =>
    widths.reduce<number>((sum, each) => sum + (each === undefined ? 0 : each + GAP), -GAP) - width
  const left: PlacedColumn[] = []
  const going = columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.order !== undefined)
    .toSorted((a, b) => a.column.order! - b.column.order!)
  for (const { column, index } of going) {
    if (excess() <= 0) break
    const room = widths[index]! - excess()
    const keeps = column.least !== undefined && room >= column.least
    widths[index] = keeps ? room : undefined
    if (!keeps) left.push({ column, index })
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
