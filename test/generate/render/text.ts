/**
 * Paper → plain text, with tables as ways of copying them give: rows of tabs, a cell behind a tab, or as word
 * processors save text, where a cell is a line and an empty one an empty line.
 */
import { gridOf, type Paper, type PaperTable } from '../paper.ts'

export type TableText = 'tabs' | 'cells' | 'lines'

export function renderText(paper: Paper, tables: TableText): Uint8Array {
  const blocks = paper.blocks.map((block) => (block.kind === 'table' ? TABLES[tables](block) : block.text))
  return new TextEncoder().encode(`${blocks.join(tables === 'lines' ? '\n' : '\n\n')}\n`)
}

const TABLES: Readonly<Record<TableText, (table: PaperTable) => string>> = {
  tabs: tabRows,
  cells: cellDump,
  lines: cellLines,
}

/** A row a line; a slot that a span covers is an empty field. */
function tabRows(table: PaperTable): string {
  return gridOf(table)
    .map((slots, row) =>
      slots
        .map((slot, column) =>
          slot && slot.row === row && slot.column === column ? slot.cell.text.replaceAll('\n', '') : '',
        )
        .join('\t'),
    )
    .join('\n')
}

/** A cell a line, empty where it goes on from the row above; what reaches over several columns is one cell. */
function cellLines(table: PaperTable): string {
  return gridOf(table)
    .flatMap((slots, row) =>
      slots.flatMap((slot, column) => {
        if (slot && slot.column !== column) return []
        return [slot?.row === row ? slot.cell.text : '']
      }),
    )
    .join('\n')
}

/** As a .doc is dumped: each cell on a line of its own behind a tab, an empty line after each row, two at the end. */
function cellDump(table: PaperTable): string {
  const rows = gridOf(table).map((slots, row) =>
    slots
      .flatMap((slot, column) => {
        if (!slot || slot.column !== column) return []
        return [`\t${slot.row === row ? slot.cell.text : ''}`]
      })
      .join('\n'),
  )
  return `${rows.join('\n\n')}\n`
}
