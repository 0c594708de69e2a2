/** A cell that holds several figures and nothing else: cells that were run together. */
import { type CellValue, parseCell } from '../values.ts'

/** The two or three figures of a cell ("300 400", "3.1 4.5"); undefined for any other text. */
export function fusedFigures(text: string): readonly CellValue[] | undefined {
  if (!/[\d%]\s+\S/.test(text)) return undefined
  const pieces = text.trim().split(/\s+/)
  if (pieces.length > 3) return undefined
  const values = pieces.map(parseCell)
  return values.every(({ digits, operator }) => digits !== null && operator === null) ? values : undefined
}

/** Whether such a cell could be one figure after all: "300 400" with a space for the thousands. */
export function isOneFigure(text: string): boolean {
  return parseCell(text).state !== 'text'
}
