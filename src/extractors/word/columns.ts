/** From the edges of a table's cells to columns, so that spans come out the same however a file writes them. */

/** Edges nearer than this are one edge: Word lets rows drift apart by a few twips (1 twip = 1/20 point). */
const SAME_EDGE_TWIPS = 45

export interface Span {
  readonly left: number
  readonly right: number
}

/**
 * The column that begins at each edge, over all cells of a table. Edges within `SAME_EDGE_TWIPS` fall into one
 * column, unless that would leave some cell without width.
 */
export function columnsOf(cells: readonly Span[]): ReadonlyMap<number, number> {
  const edges = [...new Set(cells.flatMap((cell) => [cell.left, cell.right]))].sort((a, b) => a - b)
  // for each edge, the nearest left edge of a cell that ends there: an edge can only join a group beginning after it
  const nearestLeft = new Map<number, number>()
  for (const { left, right } of cells)
    if (right > left) nearestLeft.set(right, Math.max(left, nearestLeft.get(right) ?? left))
  const columns = new Map<number, number>()
  let column = -1
  let groupStart = Number.NEGATIVE_INFINITY
  for (const edge of edges) {
    const wouldClose = (nearestLeft.get(edge) ?? Number.NEGATIVE_INFINITY) >= groupStart
    if (edge - groupStart >= SAME_EDGE_TWIPS || wouldClose) {
      column++
      groupStart = edge
    }
    columns.set(edge, column)
  }
  return columns
}
