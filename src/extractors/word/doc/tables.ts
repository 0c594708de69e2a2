/** Tables of a .doc, put together from paragraphs that only say how deep they stand and what they end. */
import type { FlowBlock, FlowCell, FlowRow } from '../flow.ts'
import { damaged } from '../guard.ts'
import type { ParagraphProperties } from './paragraph.ts'
import type { RowDefinition } from './row.ts'

interface OpenTable {
  readonly rows: FlowRow[]
  cells: FlowBlock[][]
  content: FlowBlock[]
}

/** Deeper than Word itself can nest; a file that says more is damaged. */
const MAX_DEPTH = 64
/** Width (twips) of a cell that no row definition covers. */
const NOMINAL_WIDTH = 1000

export type Ending = 'paragraph' | 'cell' | 'row'

export class TableBuilder {
  readonly #blocks: FlowBlock[] = []
  readonly #open: OpenTable[] = []

  /** Adds a paragraph's blocks at its depth; `ending` says what its mark ends. */
  add(content: readonly FlowBlock[], properties: ParagraphProperties, ending: Ending): void {
    if (properties.depth > MAX_DEPTH) throw damaged('tables nested too deep')
    this.#closeTo(properties.depth)
    while (this.#open.length < properties.depth) this.#open.push({ rows: [], cells: [], content: [] })
    const table = this.#open.at(-1)
    if (!table) {
      this.#blocks.push(...content)
      return
    }
    if (ending === 'row') {
      endRow(table, properties)
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
      const target = this.#open.at(-1)?.content ?? this.#blocks
      if (table.rows.length > 0) target.push({ kind: 'table', rows: table.rows })
    }
  }
}

function endCell(table: OpenTable): void {
  table.cells.push(table.content)
  table.content = []
}

function endRow(table: OpenTable, properties: ParagraphProperties): void {
  if (table.content.length > 0) endCell(table)
  if (table.cells.length > 0) table.rows.push(rowOf(table.cells, properties.row, properties.header))
  table.cells = []
}

/** A row's cells with their edges; cells joined to the one before widen it. */
function rowOf(
  contents: readonly FlowBlock[][],
  definition: RowDefinition | undefined,
  header: boolean,
): FlowRow {
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
