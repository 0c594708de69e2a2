/** Figures that cells do not hold one by one: two in one cell beside an empty one, or one cut in two. */

import type { OriginSlot } from '../../../model/document.ts'
import type { Finding } from '../../../model/report.ts'
import { type CellValue, parseCell } from '../../values.ts'
import { fusedFigures, isOneFigure } from '../fused-figures.ts'
import type { Matrix } from '../matrix.ts'
import type { MatrixCell, MatrixRow } from '../matrix-row.ts'
import { afterSums, type Hypothesis, type Reading } from './hypothesis.ts'
import { unrepairedTable } from './unrepaired.ts'

/** A cell to be read otherwise: by the row and column where its figure belongs. */
interface Placing {
  readonly row: number
  readonly column: number
  readonly value: CellValue | undefined
  /** where it is printed; more than one for a figure that was cut */
  readonly cells: readonly OriginSlot[]
}

/** A way to mend one broken place: what each cell touched holds then. */
interface Mending {
  readonly place: Place
  readonly way: string
  readonly placings: readonly Placing[]
}

interface Place {
  /** as an index into the matrix's rows and value columns */
  readonly row: number
  readonly column: number
  readonly cells: readonly OriginSlot[]
  readonly kind: 'fused' | 'split'
}

/** Each broken place mended in each way that its surroundings allow: a column's places together, and one by one. */
export function brokenCells(reading: Reading): readonly Hypothesis[] {
  const { matrix } = reading
  const mendings = brokenPlaces(matrix).flatMap((place) =>
    place.kind === 'fused' ? fusedMendings(matrix, place) : splitMendings(matrix, place),
  )
  const columns = Map.groupBy(mendings, ({ place, way }) => `${place.kind} ${place.column} ${way}`)
  const together = [...columns.values()].filter((group) => group.length > 1)
  return [...together, ...mendings.map((mending) => [mending])].map((group) => hypothesis(reading, group))
}

/** What stayed broken since no sum decides how it is to be read. */
export function undecidedCells(matrix: Matrix): readonly Finding[] {
  const places = brokenPlaces(matrix).filter(({ row, kind, cells }) => {
    const { match, stage } = matrix.rows[row]!
    return (match ?? stage) && (kind === 'split' || !isOneFigure(cells[0]!.text))
  })
  if (places.length === 0) return []
  const quote = places[0]!.cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' | ')
  const message = {
    zh: `单元格“${quote}”中的数字疑似粘连或断开，合计无法判定归属，未读取；请核对原件`,
    en: `The figures in “${quote}” seem run together or cut in two, and no sum decides how; they are not read: please check the original`,
  }
  return [
    unrepairedTable(
      message,
      places.length,
      places.flatMap(({ cells }) => cells),
    ),
  ]
}

function hypothesis(reading: Reading, mendings: readonly Mending[]): Hypothesis {
  const cells = mendings.flatMap(({ place }) => place.cells)
  const places = mendings.flatMap(({ placings }) => placings)
  const printed = new Set(places.filter(({ value }) => value).flatMap((placing) => placing.cells))
  const quote = mendings[0]!.place.cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' | ')
  const more = mendings.length > 1 ? [`等 ${mendings.length} 处`, ` (${mendings.length} places)`] : ['', '']
  const isFused = mendings[0]!.place.kind === 'fused'
  return {
    ...reading,
    matrix: { ...reading.matrix, rows: mend(reading.matrix, places) },
    code: 'repaired_table',
    proof: 1,
    sign: true,
    repairs: ({ cell }) => printed.has(cell.cell),
    message: isFused
      ? afterSums(
          `单元格“${quote}”含几个数字${more[0]}，已拆开`,
          `The cell “${quote}” holds several figures${more[1]}; they were set apart`,
        )
      : afterSums(
          `“${quote}”是断开的一个数字${more[0]}，已合并`,
          `“${quote}” is one figure cut in two${more[1]}; it was put together`,
        ),
    cells,
  }
}

function mend({ rows, valueColumns }: Matrix, placings: readonly Placing[]): readonly MatrixRow[] {
  return rows.map((row, index) => {
    const own = placings.filter((placing) => placing.row === index)
    if (own.length === 0) return row
    const touched = new Set(own.map(({ column }) => valueColumns[column]))
    const kept = row.cells.filter(({ column }) => !touched.has(column))
    const put = own.flatMap(({ column, value, cells }): MatrixCell[] =>
      value ? [{ column: valueColumns[column]!, cell: cells[0]!, value, parts: cells }] : [],
    )
    return { ...row, cells: [...kept, ...put].sort((a, b) => a.column.start - b.column.start) }
  })
}

/** Figures with a gap, or that begin or end with a point. */
const BROKEN = /[\d%]\s+[-\d(]|[.,]\s*$|^\s*[.,]/

function brokenPlaces({ rows, valueColumns }: Matrix): readonly Place[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, index): Place[] => {
      if (!BROKEN.test(cell.cell.text) && !BROKEN.test(cells[index + 1]?.cell.text ?? '')) return []
      const column = valueColumns.indexOf(cell.column)
      if (cell.parts) return []
      if (fusedFigures(cell.cell.text)) return [{ row, column, cells: [cell.cell], kind: 'fused' }]
      const next = cells.find((other) => other.column === valueColumns[column + 1])
      return next && isSplit(cell.cell.text, next.cell.text)
        ? [{ row, column, cells: [cell.cell, next.cell], kind: 'split' }]
        : []
    }),
  )
}

/** "1,234." | "56", "1,234" | ".56", "1," | "234.56": neither half is a figure as it stands. */
function isSplit(left: string, right: string): boolean {
  const [a, b] = [left.trim(), right.trim()]
  if (!/^-?[\d,]*\d[.,]?$|^-?\d[\d,]*\.\d*$/.test(a)) return false
  return (
    (/[.,]$/.test(a) && /^\d[\d,]*(?:\.\d+)?%?$/.test(b)) ||
    (/\d$/.test(a) && /^[.,]\d+(?:\.\d+)?%?$/.test(b))
  )
}

function fusedMendings(matrix: Matrix, place: Place): readonly Mending[] {
  const values = fusedFigures(place.cells[0]!.text)!
  const span = values.length
  const ways: readonly (readonly [way: string, row: number, column: number, down: number, right: number])[] =
    [
      ['right', place.row, place.column, 0, 1],
      ['left', place.row, place.column - span + 1, 0, 1],
      ['down', place.row, place.column, 1, 0],
      ['up', place.row - span + 1, place.column, 1, 0],
    ]
  return ways.flatMap(([way, row, column, down, right]): Mending[] => {
    const placings = values.map((value, index) => ({
      row: row + index * down,
      column: column + index * right,
      value,
      cells: place.cells,
    }))
    const isRoom = placings.every(
      (placing) =>
        (placing.row === place.row && placing.column === place.column) || isVacant(matrix, placing, place),
    )
    return isRoom ? [{ place, way, placings }] : []
  })
}

/** An empty cell within the table, or one that the broken cell itself covers. */
function isVacant({ rows, valueColumns }: Matrix, { row, column }: Placing, place: Place): boolean {
  const head = valueColumns[column]
  if (!rows[row] || !head) return false
  const cell = rows[row].cells.find((other) => other.column === head)
  return !cell || cell.cell === place.cells[0] || cell.value.state === 'blank'
}

/** The whole figure under either head; where the row holds one cell too many, the rest moves up to it. */
function splitMendings({ rows, valueColumns }: Matrix, place: Place): readonly Mending[] {
  const [left, right] = place.cells
  const value = parseCell(`${left!.text.trim()}${right!.text.trim()}`)
  if (value.digits === null) return []
  const { row, column } = place
  const at = (index: number) => rows[row]!.cells.find((cell) => cell.column === valueColumns[index])
  const moved = (index: number, from: number): Placing => {
    const cell = at(from)
    return { row, column: index, value: cell?.value, cells: cell ? [cell.cell] : [] }
  }
  const whole = (index: number): Placing => ({ row, column: index, value, cells: place.cells })
  const none = (index: number): Placing => ({ row, column: index, value: undefined, cells: [] })
  const after = valueColumns.map((_, index) => index).filter((index) => index > column)
  const before = valueColumns.map((_, index) => index).filter((index) => index <= column)
  return [
    { place, way: 'here', placings: [whole(column), none(column + 1)] },
    { place, way: 'next', placings: [none(column), whole(column + 1)] },
    { place, way: 'pull', placings: [whole(column), ...after.map((index) => moved(index, index + 1))] },
    { place, way: 'push', placings: [...before.map((index) => moved(index, index - 1)), whole(column + 1)] },
  ]
}
