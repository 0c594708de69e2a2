/** A row of short words that splits the wide heads of the row above it: 编制数 over 合计 and 其中：行政. */

import { columnRoles, normalizeLabel, stageOf } from '../labels.ts'
import { isNumeric, ownTexts, type RowCell } from './rows.ts'

const LONGEST_HEAD = 12

/** Whether a row names the columns beneath heads that span several: each of its words stands under a head that it splits. */
export function splitsSpans(cells: readonly RowCell[], above: readonly RowCell[]): boolean {
  const own = ownTexts(cells)
  const isHead = ({ text }: RowCell) =>
    text.length <= LONGEST_HEAD && !isNumeric(text) && !/\d/.test(text) && !headsTable(text)
  const splits = own.length >= 2 && own.every((cell) => isHead(cell) && isSplit(cell, own, above))
  return splits && cells.every((cell) => own.includes(cell) || cell.fromAbove)
}

/** 科目名称 and 决算数 head a table of their own, whatever stands over them. */
function headsTable(text: string): boolean {
  return columnRoles(text).length > 0 || stageOf(normalizeLabel(text)) !== undefined
}

function isSplit(cell: RowCell, own: readonly RowCell[], above: readonly RowCell[]): boolean {
  const head = above.find(({ start, end }) => start <= cell.start && cell.end <= end)
  if (!head || head.fromAbove || head.text === '' || head.end - head.start < 2) return false
  const beneath = own.filter(({ start, end }) => head.start <= start && end <= head.end)
  return beneath.length > 1 && beneath.length === head.end - head.start
}
