/** Paper → plain text, with tables as the two ways of copying them give: rows of tabs, or a cell a line. */
import { gridOf, type Paper, type PaperTable } from '../paper.ts'

export type TableText = 'tabs' | 'cells'

export function renderText(paper: Paper, tables: TableText): Uint8Array {
  const blocks = paper.blocks.map((block) =>
    block.kind === 'table' ? (tables === 'tabs' ? tabRows(block) : cellDump(block)) : block.text,
  )
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`)
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
