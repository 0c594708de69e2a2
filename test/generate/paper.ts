/** The neutral description a document is built from, whatever kind of file it becomes. */

export interface PaperCell {
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
}

export interface PaperTable {
  readonly kind: 'table'
  /** relative column widths; their number is the number of columns */
  readonly widths: readonly number[]
  /** cells where they begin, as in HTML: what a span covers has no cell */
  readonly rows: readonly (readonly PaperCell[])[]
  /** leading rows that are printed again on every page; none unless given */
  readonly repeatedRows?: number
  /** a workbook of the report holds tables marked so: the form with the lines that stand above it */
  readonly form?: { readonly above: readonly string[] }
}

export type PaperBlock =
  | { readonly kind: 'line'; readonly text: string; readonly centred?: boolean }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | PaperTable

export interface Paper {
  readonly title: string
  readonly blocks: readonly PaperBlock[]
  /** pages wider than high */
  readonly landscape?: boolean
}

/** A cell and the slots it takes. */
export interface PlacedCell {
  readonly cell: PaperCell
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Gives every cell its place, as a browser would: the next slot of its row that no span from above covers. */
export function placeCells(table: PaperTable): readonly PlacedCell[] {
  const taken = table.rows.map(() => new Set<number>())
  return table.rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken[row]!.has(column)) column++
      const placed = { cell, row, column, rowSpan: cell.rowSpan ?? 1, columnSpan: cell.columnSpan ?? 1 }
      for (let r = row; r < Math.min(row + placed.rowSpan, taken.length); r++)
        for (let c = column; c < column + placed.columnSpan; c++) taken[r]!.add(c)
      column += placed.columnSpan
      return placed
    })
  })
}

/** The grid of a table: at each slot the cell that begins or reaches there. */
export function gridOf(table: PaperTable): readonly (readonly (PlacedCell | undefined)[])[] {
  const grid = table.rows.map(() => new Array<PlacedCell | undefined>(table.widths.length).fill(undefined))
  for (const placed of placeCells(table))
    for (let r = placed.row; r < Math.min(placed.row + placed.rowSpan, grid.length); r++)
      for (let c = placed.column; c < placed.column + placed.columnSpan; c++) grid[r]![c] = placed
  return grid
}

/** Shorthand for table rows: a string is a plain cell; [text, columns, rows] is one with spans. */
export type CellLike = string | readonly [text: string, columnSpan: number, rowSpan?: number]

export function rowOf(...cells: readonly CellLike[]): readonly PaperCell[] {
  return cells.map((cell) =>
    typeof cell === 'string'
      ? { text: cell }
      : {
          text: cell[0],
          ...(cell[1] > 1 && { columnSpan: cell[1] }),
          ...((cell[2] ?? 1) > 1 && { rowSpan: cell[2]! }),
        },
  )
}
