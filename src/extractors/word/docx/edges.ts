/** Where the cells of a docx table begin and end: by its grid, or by their widths where grid and spans are wrong. */
import type { Span } from '../columns.ts'
import { child, childInteger, integer, type XmlElement } from './xml.ts'

export interface RowElement {
  readonly properties: XmlElement | undefined
  readonly cells: readonly XmlElement[]
}

/** Width that a grid column is taken to have where the file does not give all of them. */
const NOMINAL_WIDTH = 1000
/** Rows whose widths differ by no more than this end at one edge (twips). */
const SAME_WIDTH_TWIPS = 45

/** Edges of each cell of each row (twips). */
export function edgesOf(rows: readonly RowElement[], grid: XmlElement | undefined): readonly Span[][] {
  const spans = rows.map(columnSpans)
  return edgesByWidth(rows, spans) ?? edgesByGrid(spans, gridWidths(grid))
}

/** First column and the column behind the last one, of each cell; a row may begin late. */
function columnSpans({ properties, cells }: RowElement): Span[] {
  let column = Math.max(0, childInteger(properties, 'w:gridBefore') ?? 0)
  return cells.map((cell) => {
    const left = column
    column += Math.max(1, childInteger(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1)
    return { left, right: column }
  })
}

function gridWidths(grid: XmlElement | undefined): number[] {
  const columns = grid?.children.filter((element) => element.name === 'w:gridCol') ?? []
  const widths = columns.map((column) => integer(column.attributes['w:w']) ?? 0)
  return widths.every((width) => width > 0) ? widths : widths.map(() => NOMINAL_WIDTH)
}

/** Columns past the grid go on in nominal widths; a row's last cell ends with the table, whatever its span says. */
function edgesByGrid(rows: readonly Span[][], widths: readonly number[]): Span[][] {
  const edges = [0]
  for (const width of widths) edges.push(edges.at(-1)! + width)
  const last = edges.length - 1
  const edgeAt = (column: number) =>
    column <= last ? edges[column]! : edges[last]! + (column - last) * NOMINAL_WIDTH
  // a span alone makes no column where the grid has none and no other row reaches
  const end = rows.reduce(
    (most, cells) => Math.max(most, ...cells.slice(0, -1).map(({ right }) => right), lastLeft(cells) + 1),
    last,
  )
  return rows.map((cells) =>
    cells.map(({ left, right }, index) => ({
      left: edgeAt(left),
      right: edgeAt(index === cells.length - 1 ? Math.min(right, end) : right),
    })),
  )
}

function lastLeft(cells: readonly Span[]): number {
  return cells.at(-1)?.left ?? 0
}

/**
 * Edges by the widths of the cells, as Word lays rows out: for tables whose rows are all as wide as each other and do
 * not reach the same column, so that their spans contradict what they look like. Undefined for all others.
 */
function edgesByWidth(rows: readonly RowElement[], spans: readonly Span[][]): Span[][] | undefined {
  const ends = rows.map(({ properties }, index) => {
    const right = spans[index]!.at(-1)?.right ?? 0
    return right + Math.max(0, childInteger(properties, 'w:gridAfter') ?? 0)
  })
  if (new Set(ends).size <= 1) return undefined
  const edges: Span[][] = []
  for (const { properties, cells } of rows) {
    let at = childInteger(properties, 'w:gridBefore') ? widthOf(child(properties, 'w:wBefore')) : 0
    const row = cells.map((cell) => {
      const left = at
      at += widthOf(child(child(cell, 'w:tcPr'), 'w:tcW'))
      return { left, right: at }
    })
    if (row.some(({ left, right }) => !(right > left))) return undefined
    edges.push(row)
  }
  const totals = edges.map((row) => row.at(-1)?.right ?? 0)
  return Math.max(...totals) - Math.min(...totals) <= SAME_WIDTH_TWIPS ? edges : undefined
}

/** In twips; not a number where it is said in another unit or not at all. */
function widthOf(element: XmlElement | undefined): number {
  const type = element?.attributes['w:type'] ?? 'dxa'
  return type === 'dxa' ? (integer(element?.attributes['w:w']) ?? Number.NaN) : Number.NaN
}
