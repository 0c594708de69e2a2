/** Tables of a .doc, put together from paragraphs that only say how deep they stand and what they end. */
import { cellText, type FlowBlock, type FlowCell, type FlowRow } from '../flow.ts'
import { damaged } from '../guard.ts'
import type { ParagraphProperties } from './paragraph.ts'
import type { RowDefinition } from './row.ts'

interface OpenTable {
  rows: FlowRow[]
  cells: FlowBlock[][]
  content: FlowBlock[]
}

/** Deeper than Word itself can nest; a file that says more is damaged. */
const MAX_DEPTH = 64
/** Width (twips) of a cell that no row definition covers. */
const NOMINAL_WIDTH = 1000

/** What a paragraph says of the table that it stands in. */
export interface TableProperties extends Readonly<Pick<ParagraphProperties, 'depth' | 'row' | 'header'>> {
  /** its row is said to be the first of a table */
  readonly begins?: boolean
}

export type Ending = 'paragraph' | 'cell' | 'row'

export class TableBuilder {
  readonly #blocks: FlowBlock[] = []
  readonly #open: OpenTable[] = []

  /** Adds a paragraph's blocks at its depth; `ending` says what its mark ends. */
  add(content: readonly FlowBlock[], properties: TableProperties, ending: Ending): void {
    if (properties.depth > MAX_DEPTH) throw damaged('tables nested too deep')
    this.#closeTo(properties.depth)
    while (this.#open.length < properties.depth) this.#open.push({ rows: [], cells: [], content: [] })
    const table = this.#open.at(-1)
    if (!table) {
      this.#blocks.push(...content)
      return
    }
    if (ending === 'row') {
      this.#endRow(table, properties)
      return
    }
    table.content.push(...content)
    if (ending === 'cell') endCell(table)
  }

  /** Closes all tables and gives the blocks. */
  finish(): FlowBlock[] {
    this.#closeTo(0)
    return this.#blocks
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) {
      const table = this.#open.pop()!
      // a last row without its end mark: the file was cut or mended by hand
      if (table.content.length > 0) endCell(table)
      if (table.cells.length > 0) table.rows.push(rowOf(table.cells, undefined, false))
      this.#addTable(table.rows)
    }
  }

  #endRow(table: OpenTable, properties: TableProperties): void {
    if (table.content.length > 0) endCell(table)
    if (table.cells.length === 0) return
    const row = rowOf(table.cells, properties.row, properties.header)
    table.cells = []
    if (properties.begins === true || beginsAnew(table.rows[0], row)) {
      this.#open.pop()
      this.#addTable(table.rows)
      this.#open.push(table)
      table.rows = []
    }
    table.rows.push(row)
  }

  /** Adds a closed table to the cell that it stands in, or to the blocks. */
  #addTable(rows: readonly FlowRow[]): void {
    const target = this.#open.at(-1)?.content ?? this.#blocks
    if (rows.length > 0) target.push({ kind: 'table', rows })
  }
}

function endCell(table: OpenTable): void {
  table.cells.push(table.content)
  table.content = []
}

/**
 * Nothing in the file parts two tables without a paragraph between them. A row that repeats the texts of the
 * first, with other edges, is the header of the next table (a scoring form that goes on over the page).
 */
export function beginsAnew(first: FlowRow | undefined, row: FlowRow): boolean {
  if (!first || row.cells.length < 2 || first.cells.length !== row.cells.length) return false
  const pairs = row.cells.map((cell, index) => [first.cells[index]!, cell] as const)
  const moved = pairs.some(([before, cell]) => before.left !== cell.left || before.right !== cell.right)
  return moved && pairs.every(([before, cell]) => cellText(before.content) === cellText(cell.content))
}

/** A row's cells with their edges; cells joined to the one before widen it. */
function rowOf(
  written: readonly FlowBlock[][],
  definition: RowDefinition | undefined,
  header: boolean,
): FlowRow {
  const contents = withoutSurplus(written, definition)
  const edges = [...(definition?.edges ?? [0])]
  while (edges.length <= contents.length) edges.push(edges.at(-1)! + NOMINAL_WIDTH)
  const cells: FlowCell[] = []
  contents.forEach((content, index) => {
    const { joined = false, merge } = definition?.cells[index] ?? {}
    const before = cells.at(-1)
    const right = edges[index + 1]!
    if (joined && before)
      cells[cells.length - 1] = { ...before, right, content: [...before.content, ...content] }
    else cells.push({ left: edges[index]!, right, ...(merge && { merge }), content })
  })
  return { cells, header }
}

/** Some writers end a row with marks of cells that it does not define: with nothing in them, they are none. */
function withoutSurplus(
  contents: readonly FlowBlock[][],
  definition: RowDefinition | undefined,
): readonly FlowBlock[][] {
  const defined = definition?.cells.length ?? 0
  const last = contents.findLastIndex((content) => cellText(content) !== '')
  return defined > 0 ? contents.slice(0, Math.max(defined, last + 1)) : contents
}
