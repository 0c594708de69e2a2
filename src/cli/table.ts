/** Tables in the terminal, aligned for Chinese text. */
import CliTable from 'cli-table3'
import stringWidth from 'string-width'
import type { OriginSlot, Slot, Table } from '../model/document.ts'

export interface TableColumn {
  readonly title: string
  readonly align?: 'left' | 'right'
}

export const GAP = 2
/** A rule below the header, nothing else: what is piped on stays readable. */
const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  right: '',
  'right-mid': '',
  mid: '─',
  'mid-mid': '─'.repeat(GAP),
  middle: ' '.repeat(GAP),
}
const NO_COLOURS = { head: [], border: [] }

/** A plain table, a line for each row; ends in a line feed. */
export function drawTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const table = new CliTable({
    head: columns.map(({ title }) => title),
    colAligns: columns.map(({ align = 'left' }) => align),
    chars: PLAIN,
    style: { ...NO_COLOURS, compact: true, 'padding-left': 0, 'padding-right': 0 },
  })
  table.push(...rows.map((row) => row.map(oneLine)))
  return withoutTrailingSpace(table.toString())
}

/** The table in as many pieces as the width needs, its first columns repeated in each. */
export function drawWideTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { width, repeated }: { readonly width: number; readonly repeated: number },
): string {
  const widths = columns.map(({ title }, index) =>
    Math.max(...[title, ...rows.map((row) => row[index] ?? '')].map((text) => stringWidth(oneLine(text))), 0),
  )
  const pick = <T>(all: readonly T[], panel: readonly number[]) => panel.flatMap((index) => all[index] ?? [])
  return splitColumns(widths, width, repeated)
    .map((panel) =>
      drawTable(
        pick(columns, panel),
        rows.map((row) => pick(row, panel)),
      ),
    )
    .join('\n')
}

function splitColumns(widths: readonly number[], width: number, repeated: number): number[][] {
  const fixed = widths.slice(0, repeated).map((_, index) => index)
  const taken = (panel: readonly number[]) =>
    panel.reduce((sum, index) => sum + (widths[index] ?? 0) + GAP, -GAP)
  const panels: number[][] = []
  for (let index = repeated; index < widths.length; index += 1) {
    const last = panels.at(-1)
    if (last && taken([...last, index]) <= width) last.push(index)
    else panels.push([...fixed, index])
  }
  return panels.length > 0 ? panels : [fixed]
}

/** A document's table as it stands on the page, spans and all. */
export function drawGrid(table: Table, width: number): string {
  const columns = table.slots[0]?.length ?? 0
  if (columns === 0) return ''
  const most = Math.max(6, Math.floor((width - columns - 1) / columns))
  const drawn = new CliTable({ style: NO_COLOURS, wordWrap: true, wrapOnWordBoundary: false })
  drawn.push(...table.slots.map((row) => row.filter(isOrigin).map((slot) => gridCell(slot, most))))
  return `${drawn.toString()}\n`
}

function isOrigin(slot: Slot): slot is OriginSlot {
  return slot.kind === 'origin'
}

function gridCell({ text, rowSpan, columnSpan }: OriginSlot, width: number) {
  return { content: wrap(text, width * columnSpan - 2), rowSpan, colSpan: columnSpan }
}

/** The text broken into lines of at most the given width. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => breakLine(line, width))
    .join('\n')
}

/** The text in pieces of at most the given width. */
export function breakLine(line: string, width: number): string[] {
  const lines = ['']
  for (const character of line) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && stringWidth(last + character) > width) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}

/** The text cut to a width, with an ellipsis where something was cut; line breaks become spaces. */
export function clip(text: string, width: number): string {
  const line = oneLine(text)
  if (stringWidth(line) <= width) return line
  return `${breakLine(line, width - 1)[0] ?? ''}…`
}

/** Line breaks become spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n\t]+\s*/g, ' ')
}

function withoutTrailingSpace(text: string): string {
  return `${text.replaceAll(/[ ]+$/gm, '')}\n`
}
