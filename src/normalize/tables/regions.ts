/**
 * One printed table often holds several: sub-tables under full-width titles, form rows between them. A region is
 * one header with the rows beneath it; rows under no header are form rows.
 */

import type { Table } from '../../model/document.ts'
import { columnRoles, isKnownLabel, matchLabel, matchStage, normalizeLabel, topicOf } from '../labels.ts'
import { BARE_TOTALS, type Topic } from '../lexicon.ts'
import type { PlacedTable } from '../outline.ts'
import { settleAmounts } from './amount-columns.ts'
import type { Column, LabelSources } from './column.ts'
import { withoutColumnNumbers } from './column-numbers.ts'
import { SHARE_HEAD, toColumns } from './columns.ts'
import { opensGroup } from './group-rows.ts'
import { isPartOfStage } from './head-stage.ts'
import { leavesColumns } from './leaves-columns.ts'
import { isBlankForm, isNumeric, ownTexts, type RowCell, rowCells } from './rows.ts'
import { splitsSpans } from './split-spans.ts'
import { asNoted, settleStages } from './stage-columns.ts'

export interface Region {
  readonly placed: PlacedTable
  /** full-width titles right above the header inside the table */
  readonly titles: readonly string[]
  readonly topic: Topic | undefined
  readonly header: readonly number[]
  readonly columns: readonly Column[]
  /** body rows */
  readonly rows: readonly number[]
}

export interface FormRow {
  readonly placed: PlacedTable
  readonly row: number
  readonly cells: readonly RowCell[]
}

export interface Segmented {
  readonly regions: readonly Region[]
  readonly forms: readonly FormRow[]
}

/** A region while its rows are being collected. */
interface Found {
  readonly header: readonly number[]
  readonly rows: number[]
  readonly titles: readonly string[]
  /** before the topic is known: for their extent alone */
  readonly columns: readonly Column[]
}

/** The readers of tables and the comparison of forms ask for the same tables with the same sources. */
const known = new WeakMap<PlacedTable, { readonly sources: LabelSources; readonly segmented: Segmented }>()

/** Splits a table into regions and form rows, top to bottom. */
export function segment(placed: PlacedTable, sources: LabelSources): Segmented {
  const last = known.get(placed)
  if (last?.sources === sources) return last.segmented
  const segmented = split(placed, sources)
  known.set(placed, { sources, segmented })
  return segmented
}

function split(placed: PlacedTable, sources: LabelSources): Segmented {
  const { table } = placed
  const regions: Region[] = []
  const forms: FormRow[] = []
  let titles: string[] = []
  let current: Found | undefined
  const close = () => {
    if (current) append(regions, toRegion(placed, current, sources))
    current = undefined
  }
  for (let row = 0; row < table.slots.length; row++) {
    const cells = rowCells(table, row)
    const title = titleOf(cells)
    if (title === '') continue
    const inRows = cells.length > 1 || (current !== undefined && opensGroup(table, row, current.columns))
    const goesOn = current !== undefined && inRows && !headerFollows(table, row, sources)
    if (title !== undefined && !goesOn) {
      close()
      titles = [...titles.slice(-2), title]
    } else if (beginsHeader(table, row, sources)) {
      close()
      const header = headerFrom(table, row, sources)
      current = { header, rows: [], titles, columns: toColumns(table, header, { sources, topic: undefined }) }
      titles = []
      row = header.at(-1)!
    } else if (current && ((goesOn && title !== undefined) || !leavesColumns(cells, current.columns))) {
      current.rows.push(row)
    } else {
      close()
      forms.push({ placed, row, cells })
    }
  }
  close()
  return { regions, forms }
}

/** A header printed again (after a page break) goes on with the region above it. */
function append(regions: Region[], region: Region): void {
  const last = regions.at(-1)
  const same = last && region.titles.length === 0 && samePaths(last.columns, region.columns)
  if (same) regions[regions.length - 1] = { ...last, rows: [...last.rows, ...region.rows] }
  else regions.push(region)
}

function samePaths(a: readonly Column[], b: readonly Column[]): boolean {
  const paths = (columns: readonly Column[]) =>
    columns.map((column) => column.path.map(normalizeLabel).join('/')).join('|')
  return a.length > 2 && paths(a) === paths(b)
}

/** The text of a row that is one title over the whole width; '' for an empty row; undefined for any other row. */
function titleOf(cells: readonly RowCell[]): string | undefined {
  const own = ownTexts(cells)
  if (own.length === 0 && cells.every((cell) => !cell.fromAbove)) return ''
  const [only] = own
  const whole =
    own.length === 1 && cells.every((cell) => cell === only || (cell.text === '' && !cell.fromAbove))
  if (!whole || !only || isNumeric(only.text)) return undefined
  return cells.length === 1 || only.start === 0 ? only.text : undefined
}

const GROUP = /^其中[:：]?$/
/** 2022年 over the columns of a year. */
const YEAR_HEAD = /^20\d{2}\s*年度?$/

/** A lone label is a title where a header comes next, and a row nobody filled in (二级机构1) elsewhere. */
function headerFollows(table: Table, row: number, sources: LabelSources): boolean {
  for (let next = row + 1; next < table.slots.length; next++) {
    const cells = rowCells(table, next)
    if (titleOf(cells) !== '') return isHeader(cells, sources)
  }
  return false
}

/** 单位 | 万元: a unit in a cell of its own is no more a head than a figure is. */
const UNIT = /^(?:亿|百万|万|千|仟)?元$/

function isFigure({ text }: RowCell): boolean {
  return (isNumeric(text) && !YEAR_HEAD.test(text)) || UNIT.test(text)
}

function isHeader(cells: readonly RowCell[], sources: LabelSources): boolean {
  const own = ownTexts(cells)
  if (own.length < 2 || own.some(isFigure)) return false
  const known = own.filter((cell) => isHeaderWord(cell.text, sources))
  if (known.length < 2 || known.length < own.length / 2) return false
  const columnar = own.some(
    (cell) =>
      columnRoles(cell.text).length > 0 || matchStage(cell.text, sources.fiscalYear) || GROUP.test(cell.text),
  )
  return columnar || !isBlankForm(cells, known)
}

function beginsHeader(table: Table, row: number, sources: LabelSources): boolean {
  return (
    isHeader(rowCells(table, row), sources) ||
    groupsHeader(table, row, sources) ||
    headsFigures(table, row, sources)
  )
}

function headerFrom(table: Table, row: number, sources: LabelSources): number[] {
  return groupsHeader(table, row, sources)
    ? [row, ...headerRows(table, row + 1, sources)]
    : headerRows(table, row, sources)
}

/** Labels with nothing right of them and figures beneath, in a row that begins empty: a header that lost its spans. */
function headsFigures(table: Table, row: number, sources: LabelSources): boolean {
  if (row + 1 >= table.slots.length) return false
  const beneath = rowCells(table, row + 1)
  if (beneath[0]?.text !== '') return false
  const labels = ownTexts(rowCells(table, row)).filter((cell) => isHeaderWord(cell.text, sources))
  const figures = labels.filter(({ start }) =>
    isNumeric(beneath.find((cell) => cell.start === start)?.text ?? ''),
  )
  return labels.length >= 2 && figures.length === labels.length
}

/** 收入 | 支出, or 预算数 | 决算数, over the header of tables side by side: each word spans columns of its own. */
function groupsHeader(table: Table, row: number, sources: LabelSources): boolean {
  const cells = rowCells(table, row)
  const own = ownTexts(cells)
  const isWide = (cell: RowCell) => cell.end - cell.start > 1 || cells[cells.indexOf(cell) + 1]?.text === ''
  const isGroup = ({ text }: RowCell) =>
    text.length <= 12 && (topicOf(text) ?? matchStage(text, sources.fiscalYear)) !== undefined
  const groups = own.length >= 2 && own.every((cell) => isGroup(cell) && isWide(cell))
  return groups && row + 1 < table.slots.length && isHeader(rowCells(table, row + 1), sources)
}

function isHeaderWord(text: string, sources: LabelSources): boolean {
  if (text.length > 30) return false
  if (
    GROUP.test(text) ||
    YEAR_HEAD.test(text) ||
    isPartOfStage(text) ||
    columnRoles(text).length > 0 ||
    matchStage(text, sources.fiscalYear)
  )
    return true
  return (
    isKnownLabel(text) || matchLabel(text, { aliases: sources.aliases, topic: topicOf(text) }) !== undefined
  )
}

/** The header's rows: as far as its spans reach, and as long as rows only name sub-columns. */
function headerRows(table: Table, first: number, sources: LabelSources): number[] {
  const rows = [first]
  let last = first + Math.max(0, ...heads(table, first).map((cell) => headerReach(cell, sources) - 1))
  for (let row = first + 1; row < table.slots.length; row++) {
    const cells = rowCells(table, row)
    const own = ownTexts(cells)
    if (row > last && !namesSubColumns(cells, sources) && !splitsSpans(cells, rowCells(table, row - 1))) break
    if (own.some(isFigure)) break
    rows.push(row)
    last = Math.max(last, row + Math.max(0, ...own.map((cell) => headerReach(cell, sources) - 1)))
  }
  return rows
}

/** A row's heads: without a label beside the block, over whose other heads stand the same cells in the next row. */
function heads(table: Table, row: number): readonly RowCell[] {
  const own = ownTexts(rowCells(table, row))
  const [first, ...others] = own
  const beneath =
    row + 1 < table.slots.length ? rowCells(table, row + 1).filter((cell) => !cell.fromAbove) : []
  const alike =
    others.length === beneath.length && others.every((cell, index) => cell.start === beneath[index]!.start)
  return first && first.origin.rowSpan > 1 && alike ? others : own
}

/** A column head's row span; a vertical group label beside the header (整体支出规模) does not count. */
function headerReach(cell: RowCell, sources: LabelSources): number {
  const span = cell.origin.rowSpan
  return span <= 4 && isHeaderWord(cell.text, sources) ? span : 1
}

/** In dumps without spans the sub-header is a row that begins empty and holds header words alone. */
function namesSubColumns(cells: readonly RowCell[], sources: LabelSources): boolean {
  const own = ownTexts(cells)
  const levels = own.filter((cell) => columnRoles(cell.text).some((role) => role.startsWith('level'))).length
  if (own.length >= 2 && levels === own.length) return true
  const begins = cells[0]
  return (
    own.length >= 2 &&
    begins?.text === '' &&
    own.every(({ text }) => (isHeaderWord(text, sources) || isPartHead(text)) && !/指标值|完成值/.test(text))
  )
}

function toRegion(placed: PlacedTable, found: Found, sources: LabelSources): Region {
  const words = headerWords(placed.table, found.header)
  const topic =
    topicOf(found.titles.at(-1) ?? '') ??
    topicOf(words) ??
    topicOf(captionOf(placed)) ??
    topicOfExecution(words)
  const rows = withoutColumnNumbers(placed.table, found.rows)
  const columns = settleAmounts(toColumns(placed.table, found.header, { sources, topic }), [
    ...placed.path,
    ...placed.above,
    ...found.titles,
  ])
  return {
    placed,
    titles: found.titles,
    topic,
    header: found.header,
    columns: settleStages(asNoted(columns, sources.budget), { table: placed.table, rows, topic }),
    rows,
  }
}

/** Budgets, what was carried out of them and the rate of it: heads of a table on spending that names neither. */
function topicOfExecution(words: string): Topic | undefined {
  return /预算/.test(words) && /执行率|执行数|执行进度/.test(words) ? 'expenditure' : undefined
}

/** The line right above a table, past a "单位：万元". */
function captionOf({ above }: PlacedTable): string {
  return above.findLast((line) => !/^[（(]?(?:金额)?单位[:：]/.test(line.trim())) ?? ''
}

function headerWords(table: Table, header: readonly number[]): string {
  return header
    .flatMap((row) => ownTexts(rowCells(table, row)).map((cell) => cell.text.replace(/\s/g, '')))
    .join(' ')
}

/** 合计, 小计 and 占比 beneath the head of what they are a total or a share of. */
function isPartHead(text: string): boolean {
  const label = normalizeLabel(text)
  return BARE_TOTALS.includes(label) || label === '小计' || SHARE_HEAD.test(label)
}
