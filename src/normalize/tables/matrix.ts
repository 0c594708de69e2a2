/**
 * Figures in rows and columns: a cell's concept and stage come from its row's labels and its column's head
 * together (支出 by 预算/决算, or units by 收入/支出 items, or both mixed).
 */

import { conceptOf } from '../../model/concepts.ts'
import type { Stage } from '../../model/report.ts'
import { type LabelContext, type LabelMatch, matchLabel, normalizeLabel, topicOf } from '../labels.ts'
import { SUMMARY_ROW } from '../lexicon.ts'
import { asMoney } from '../values.ts'
import { nameBareTotals } from './bare-totals.ts'
import { cellValue } from './cell-value.ts'
import type { Column, LabelSources } from './column.ts'
import { budgetOfBlock, stageOfRow } from './head-stage.ts'
import { bareSide, tellIncomeRows } from './income-rows.ts'
import type { MatrixCell, MatrixRow } from './matrix-row.ts'
import { apartRateAndScore } from './rate-and-score.ts'
import type { Region } from './regions.ts'
import { isNumeric, type RowCell, rowCells } from './rows.ts'

export interface Matrix {
  readonly region: Region
  readonly labelColumns: readonly Column[]
  readonly valueColumns: readonly Column[]
  /** a row label that stands in the header row itself, where values were meant to be */
  readonly headerLabel: LabelMatch | undefined
  readonly rows: readonly MatrixRow[]
}

/** A value cell with what it stands for. */
export interface PlacedCell {
  readonly concept: string
  readonly stage: Stage
  readonly grade: LabelMatch['grade']
  readonly cell: MatrixCell
  readonly row: MatrixRow
}

/** Reads a region as a matrix; undefined where no column or row names money, staff or assets. */
export function readMatrix(region: Region, sources: LabelSources): Matrix | undefined {
  if (region.columns.some((column) => column.roles.some((role) => role === 'level2' || role === 'target')))
    return undefined
  const split = labelColumnCount(region)
  const labelColumns = withoutDescriptions(region, region.columns.slice(0, split))
  const valueColumns = region.columns.slice(split).filter(({ elsewhere }) => !elsewhere)
  const named = region.rows.map((row) => toRow(region, row, { labelColumns, valueColumns, sources }))
  const told = tellIncomeRows(named, sources.aliases)
  const rows = markGrandTotals(nameBareTotals(withoutSourcesOfParts(told)))
  const concepts = valueColumns.some((column) => column.concept) || rows.some((row) => row.match)
  if (!concepts || !valueColumns.some((column) => column.concept || column.stage)) return undefined
  return { region, labelColumns, valueColumns, headerLabel: headerLabel(region, labelColumns, sources), rows }
}

/** Label columns end with the last column of words before the first column of figures. */
function labelColumnCount(region: Region): number {
  const kinds = region.columns.map((column) => columnKind(region, column))
  const figures = kinds.indexOf('figures')
  const leading = figures < 0 ? kinds : kinds.slice(0, figures)
  const first = region.columns[0]
  const valuesFromTheStart =
    kinds[0] === 'figures' && (first?.concept !== undefined || first?.stage !== undefined)
  return valuesFromTheStart ? 0 : Math.max(1, leading.lastIndexOf('words') + 1)
}

const DESCRIPTION_HEAD = /^(?:主要|具体|工作|任务|项目|支出)*(?:内容|说明|用途|描述|依据)$/

/** Which line of the form a row is, as filling it in by machine needs. */
const LINE_HEAD = /^(?:行次|栏次|序号)$/

/** 任务名称 | 主要内容, 项目 | 行次: what a row is about stands in the column that names it, not in one that describes or counts it. */
function withoutDescriptions(region: Region, columns: readonly Column[]): readonly Column[] {
  const headed = (head: RegExp) => (column: Column) => !head.test(normalizeLabel(column.path.at(-1) ?? ''))
  const lines = columns.filter(headed(LINE_HEAD))
  const naming = lines.filter(headed(DESCRIPTION_HEAD))
  // 支出类别 over several rows of 支出内容: the rows are named by their contents
  const isGroup = naming.length < lines.length && region.rows.some((row) => isGroupLabel(region, row, naming))
  const kept = isGroup ? lines : naming
  return kept.length > 0 ? kept : columns
}

/** Codes and line numbers are figures that name their row. */
const CODE_HEAD = /编码|代码|序号|行次|编号/

/** What a column's body holds, for the most part. */
export function columnKind(region: Region, column: Column): 'words' | 'figures' | 'blank' {
  if (CODE_HEAD.test(column.path.at(-1) ?? '')) return 'words'
  const texts = region.rows.map((row) => textAt(region, row, column)).filter((text) => text !== '')
  if (texts.length === 0) return 'blank'
  const words = texts.filter((text) => !isNumeric(text) && cellIsWords(text)).length
  return words > texts.length / 2 ? 'words' : 'figures'
}

function cellIsWords(text: string): boolean {
  return /[\u4e00-\u9fffA-Za-z]/.test(text) && !/^无$/.test(text)
}

function textAt(region: Region, row: number, column: Column): string {
  const cell = rowCells(region.placed.table, row).find(
    (found) => found.start <= column.start && column.start < found.end,
  )
  return cell?.text ?? ''
}

interface RowContext {
  readonly labelColumns: readonly Column[]
  readonly valueColumns: readonly Column[]
  readonly sources: LabelSources
}

function toRow(region: Region, row: number, { labelColumns, valueColumns, sources }: RowContext): MatrixRow {
  const cells = rowCells(region.placed.table, row)
  const labels = labelCells(cells, labelColumns, valueColumns[0]?.start ?? 0).map((cell) => cell.text)
  const topic = topicOf(labels.slice(0, -1).join(' ')) ?? region.topic
  const own = labels.at(-1) ?? ''
  const context = { topic, aliases: sources.aliases }
  const named = labels.length > 0 && !isGroupLabel(region, row, labelColumns)
  const match = named
    ? (subtotalOf(labels, context) ??
      matchLabel(own, context) ??
      sourceOfFunds(own, context.aliases) ??
      bareSide(own, valueColumns))
    : soleRow(region, labels.length > 0 ? labels : (labelColumns[0]?.path ?? []), labelColumns)
  return {
    row,
    labels,
    named,
    match,
    stage:
      match?.stage ??
      stageOfRow(labels, { isNamed: match !== undefined, fiscalYear: sources.fiscalYear }) ??
      (named ? undefined : budgetOfBlock(own)),
    cells: valueColumns
      .flatMap((column) => matrixCell(region, row, column) ?? [])
      .flatMap(apartRateAndScore)
      .map((cell) => (isMoneyCell(cell, match) ? { ...cell, value: asMoney(cell.value) } : cell)),
  }
}

function isMoneyCell({ column }: MatrixCell, match: LabelMatch | undefined): boolean {
  const concept = column.concept ?? match?.concept
  return concept !== undefined && conceptOf(concept).kind === 'money'
}

/** The cell that begins in a row under a column. */
export function matrixCell(region: Region, row: number, column: Column): MatrixCell | undefined {
  const cell = rowCells(region.placed.table, row).find(
    (found) => found.start <= column.start && column.start < found.end,
  )
  return cell && !cell.fromAbove ? { column, cell: cell.origin, value: cellValue(cell.origin) } : undefined
}

/** The cells with words that stand in the label columns. */
function labelCells(cells: readonly RowCell[], labelColumns: readonly Column[], edge: number): RowCell[] {
  const from = labelColumns[0]?.start ?? 0
  const isNaming = (cell: RowCell) =>
    labelColumns.some((column) => cell.start < column.end && column.start < cell.end)
  return cells.filter((cell) => cell.end > from && cell.start < edge && cell.text !== '' && isNaming(cell))
}

/** Whether the row's only label is a group label that spans down from above. */
function isGroupLabel(region: Region, row: number, labelColumns: readonly Column[]): boolean {
  const edge = labelColumns.at(-1)?.end ?? 0
  const own = labelCells(rowCells(region.placed.table, row), labelColumns, edge)
  return own.length > 0 && own.at(-1)!.fromAbove
}

/** 小计 beside a group's label (基本支出) is that group's figure; beside a bare 收入 or 支出 it is the total's. */
function subtotalOf(labels: readonly string[], context: LabelContext): LabelMatch | undefined {
  if (labels.length < 2 || !/^(小计|合计)$/.test(normalizeLabel(labels.at(-1)!))) return undefined
  const group = labels.at(-2)!
  return matchLabel(group, context) ?? matchLabel(`${normalizeLabel(group)}合计`, context)
}

/** 其中：当年财政拨款, 上年结转资金, 单位资金 beneath a total say where its money comes from, whatever the table is about. */
function sourceOfFunds(label: string, aliases: LabelSources['aliases']): LabelMatch | undefined {
  if (!/(拨款|资金|收入|性基金)$/.test(normalizeLabel(label))) return undefined
  const match = matchLabel(label, { topic: 'revenue', aliases })
  return match?.concept.startsWith('revenue.') && match.grade !== 'close' ? match : undefined
}

/** 其中：财政拨款 right beneath 项目支出 is where that part's money comes from, not the unit's. */
function withoutSourcesOfParts(rows: readonly MatrixRow[]): MatrixRow[] {
  return rows.map((row, index) => {
    const above = rows[index - 1]?.match?.concept ?? ''
    const isSource = /^\s*其中/.test(row.labels.at(-1) ?? '') && row.match?.concept.startsWith('revenue.')
    return isSource && /^expenditure\.(?:basic|project)/.test(above) ? { ...row, match: undefined } : row
  })
}

/**
 * One row of figures beneath its header, beside a label over both (部门预算执行情况): the whole unit's money. Rows behind
 * it that have labels of their own (其中：一般公共预算) are parts of it.
 */
function soleRow(
  region: Region,
  labels: readonly string[],
  labelColumns: readonly Column[],
): LabelMatch | undefined {
  const isMoney = /预算执行|资金|支出/.test(labels.join(''))
  const [first, ...others] = region.rows.filter((row) =>
    rowCells(region.placed.table, row).some(({ text }) => isNumeric(text)),
  )
  const isPart = (row: number) =>
    !isGroupLabel(region, row, labelColumns) && hasLabel(region, row, labelColumns)
  const isOpened =
    first !== undefined && !isPart(first) && PART.test(labelAt(region, others[0], labelColumns))
  const isSole = others.length === 0 || (isOpened && others.every(isPart))
  return isMoney && isSole ? { concept: 'expenditure.total', grade: 'synonym' } : undefined
}

/** A row that goes on with the parts of the row above it. */
const PART = /^\s*其中/

function hasLabel(region: Region, row: number, labelColumns: readonly Column[]): boolean {
  return labelAt(region, row, labelColumns) !== ''
}

function labelAt(region: Region, row: number | undefined, labelColumns: readonly Column[]): string {
  if (row === undefined) return ''
  const edge = labelColumns.at(-1)?.end ?? 0
  return labelCells(rowCells(region.placed.table, row), labelColumns, edge).at(-1)?.text ?? ''
}

/**
 * 收入总计 and 支出总计 add what was carried over to 本年收入合计 and 本年支出合计, which are the year's; 支出总计 behind
 * 年末结转 does so too.
 */
function markGrandTotals(rows: readonly MatrixRow[]): MatrixRow[] {
  const label = (row: MatrixRow) => normalizeLabel(row.labels.at(-1) ?? '')
  const ofTheYear = new Set(
    rows.filter((row) => /^本年.*合计$/.test(label(row))).map((row) => row.match?.concept),
  )
  const isLeft = ({ match, cells }: MatrixRow) =>
    match?.concept === 'balance.carryover_out' && cells.some(({ value }) => Number(value.digits) > 0)
  if (rows.some(isLeft)) ofTheYear.add('expenditure.total')
  return rows.map((row) =>
    ofTheYear.has(row.match?.concept) && /总计$/.test(label(row)) ? { ...row, grandTotal: true } : row,
  )
}

function headerLabel(
  region: Region,
  labelColumns: readonly Column[],
  sources: LabelSources,
): LabelMatch | undefined {
  const cells = region.header.flatMap((row) => rowCells(region.placed.table, row))
  const named = labelCells(cells, labelColumns, labelColumns.at(-1)?.end ?? 0)
  const last = named.filter((cell) => cell.origin.rowSpan === 1).at(-1)
  if (!last || named.length < 2) return undefined
  return matchLabel(last.text, { topic: region.topic, aliases: sources.aliases })
}

/** The rows that speak for the whole unit: the summary row, else the only unit row, else the first with figures. */
export function unitRows(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.value.digits !== null))
  const summary = filled.find(isSummaryRow)
  const chosen = summary ?? filled[0] ?? rows[0]
  return chosen ? [chosen] : []
}

/** A row that sums up the units above or below it: 汇总, 合计. */
export function isSummaryRow(row: MatrixRow): boolean {
  return SUMMARY_ROW.test((row.labels.at(-1) ?? '').replace(/\s/g, ''))
}
