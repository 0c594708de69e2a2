/** The columns of a header of one or more rows: the words over each, innermost last, and what they make of it. */
import type { Table } from '../../model/document.ts'
import type { Stage } from '../../model/report.ts'
import { columnRoles, matchLabel, matchStage, topicOf } from '../labels.ts'
import type { ColumnRole, Topic } from '../lexicon.ts'
import type { LabelAlias } from '../profile.ts'
import { type RowCell, rowCells } from './rows.ts'

export interface Column {
  readonly start: number
  readonly end: number
  /** header texts over the column, outermost first */
  readonly path: readonly string[]
  readonly roles: readonly ColumnRole[]
  readonly concept?: string
  readonly stage?: Stage
  /** how the concept was matched */
  readonly grade?: 'exact' | 'synonym' | 'close'
}

export interface LabelSources {
  readonly fiscalYear: number | null
  readonly aliases: readonly LabelAlias[]
}

interface ColumnContext {
  readonly sources: LabelSources
  /** of the table; a column's own words come first */
  readonly topic: Topic | undefined
}

/** The columns under the given header rows, from left to right. */
export function toColumns(table: Table, header: readonly number[], context: ColumnContext): Column[] {
  const lines = header.map((row) => rowCells(table, row))
  const edges = [...new Set(lines.flatMap((cells) => cells.map((cell) => cell.start)))].sort((a, b) => a - b)
  const width = table.slots[header[0]!]!.length
  const last = header.at(-1)!
  return edges.map((start, index) => {
    const cells = lines.flatMap((line) => line.find((cell) => cell.start <= start && start < cell.end) ?? [])
    const extent = { start, end: edges[index + 1] ?? width, path: distinct(cells.map((cell) => cell.text)) }
    const beside = cells.length > 0 && cells.every((cell) => reachesBelow(cell, last))
    return beside ? { ...extent, roles: [] } : toColumn(extent, context)
  })
}

/** A label beside the rows of a block (绩效指标, written downwards) is no column's head. */
function reachesBelow({ origin, text }: RowCell, lastHeaderRow: number): boolean {
  return (origin.anchor.row ?? 0) + origin.rowSpan - 1 > lastHeaderRow && !/^[一二三]级/.test(text)
}

function distinct(path: readonly string[]): string[] {
  return path.filter((text, index) => text !== '' && text !== path[index - 1])
}

/** A head that only the one above it makes clear: 一级指标 over 名称 and 权重. */
const BARE_HEAD = /^(名称|内容)$/

function toColumn(extent: Pick<Column, 'start' | 'end' | 'path'>, context: ColumnContext): Column {
  const { sources, topic } = context
  const innermost = [...extent.path].reverse()
  const telling = innermost.find((text) => !BARE_HEAD.test(text)) ?? ''
  const stage = innermost.map((text) => matchStage(text, sources.fiscalYear)).find((found) => found)
  const own = topicOf(extent.path.join(' ')) ?? topic
  const match = innermost
    .map((text) => matchLabel(text, { topic: own, aliases: sources.aliases }))
    .find((found) => found)
  const staged = match?.stage ?? stage ?? (match && priorYear(extent.path, sources.fiscalYear))
  return {
    ...extent,
    roles: columnRoles(telling),
    ...(match && { concept: match.concept, grade: match.grade }),
    ...(staged && { stage: staged }),
  }
}

/** A head that names the year before the report's ("2021年实际在职人数" in a report on 2022). */
function priorYear(path: readonly string[], fiscalYear: number | null): Stage | undefined {
  const years = path.flatMap((text) => /20\d{2}(?=年)/.exec(text)?.[0] ?? [])
  return fiscalYear && years.length > 0 && years.every((year) => Number(year) === fiscalYear - 1)
    ? 'prior'
    : undefined
}
