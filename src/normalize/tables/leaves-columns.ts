/** Where the rows beneath a header end, though no other header begins. */

import { isKnownLabel, matchLabel } from '../labels.ts'
import type { Column } from './column.ts'
import { fusedFigures, isOneFigure } from './fused-figures.ts'
import { isNumeric, ownTexts, type RowCell } from './rows.ts'

/**
 * Whether a row belongs to the header above it no more: its value cells lie across several columns, it tells of the whole
 * report, or it is a row of a form.
 */
export function leavesColumns(cells: readonly RowCell[], columns: readonly Column[]): boolean {
  const named = columns.filter((column) => column.path.length > 0)
  if (isVerdictRow(cells) && !columns.some((column) => column.roles.includes('score'))) return true
  if (isFormRow(cells, columns)) return true
  const label = cells.find((cell) => !cell.fromAbove)
  return cells.some((cell) => {
    if (cell === label || cell.text === '' || cell.fromAbove) return false
    const under = named.filter((column) => column.start >= cell.start && column.end <= cell.end)
    if (under.length === fusedFigures(cell.text)?.length && !isOneFigure(cell.text)) return false
    return under.length > 1 && !under.every((column) => column.roles.some((role) => role.startsWith('level')))
  })
}

/** 绩效自评综合得分 or 评价等次 with its value: a row about the whole report beneath a table without scores. */
function isVerdictRow(cells: readonly RowCell[]): boolean {
  const [label, ...rest] = ownTexts(cells)
  const concept = label && rest.length === 1 ? matchLabel(label.text)?.concept : undefined
  return concept === 'score.total' || concept === 'grade'
}

/** 编制人数 | 12 | 其中：行政编制 | 7: a further label between figures, cut across the header's columns. */
function isFormRow(cells: readonly RowCell[], columns: readonly Column[]): boolean {
  const own = ownTexts(cells)
  const isFigure = (cell: RowCell | undefined) => cell !== undefined && isNumeric(cell.text)
  return own.some((cell, index) => {
    const isBetween = isFigure(own[index - 1]) && !isFigure(cell) && isFigure(own[index + 1])
    return isBetween && !columns.some(({ start }) => start === cell.start) && isKnownLabel(cell.text)
  })
}
