/** The columns of a header of one or more rows: the words over each, innermost last, and what they make of it. */

import type { Table } from '../../model/document.ts'
import type { Stage } from '../../model/report.ts'
import { OF_FUND } from '../grand-totals.ts'
import { columnRoles, matchLabel, normalizeLabel, topicOf } from '../labels.ts'
import type { Topic } from '../lexicon.ts'
import type { Column, LabelSources } from './column.ts'
import { isPartOfYear, tellSources } from './column-parts.ts'
import { type HeadStage, stageOfPath } from './head-stage.ts'
import { type RowCell, rowCells } from './rows.ts'
import { nameStaffKinds } from './staff-columns.ts'
import { staging } from './stage-columns.ts'

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
  const columns = edges.map((start, index) => {
    const cells = lines.flatMap((_, depth) => headOver(lines, depth, start) ?? [])
    const extent = { start, end: edges[index + 1] ?? width, path: distinct(cells.map((cell) => cell.text)) }
    const beside = cells.length > 0 && cells.every((cell) => reachesBelow(cell, last))
    return beside ? { ...extent, roles: [] } : toColumn(extent, context)
  })
  return nameStaffKinds(tellSources(columns)).map((column, index, all) =>
    column.share === 'beside' ? ofColumnBeside(column, all.slice(0, index)) : column,
  )
}

/** A share whose head says no stage is of the figures left of it. */
function ofColumnBeside(column: Column, left: readonly Column[]): Column {
  const { share: _, ...rest } = column
  const stage = left.findLast((other) => other.stage !== undefined)?.stage
  return stage ? { ...rest, share: stage } : rest
}

function isStage(stage: HeadStage | undefined): stage is Stage {
  return stage !== undefined && stage !== 'addition' && stage !== 'elsewhere'
}

type Lines = readonly (readonly RowCell[])[]

/** The cell of a header's line over a column; where a dump lost its spans, the group that the column belongs to. */
function headOver(lines: Lines, depth: number, column: number): RowCell | undefined {
  const cell = cellAt(lines, depth, column)
  if (cell?.text !== '' || cell.end - cell.start > 1 || !isNamedBelow(lines, depth, column)) return cell
  const group = lines[depth]!.findLast(({ text, start }) => text !== '' && start < column)
  return group && isNamedBelow(lines, depth, group.start) ? group : cell
}

function cellAt(lines: Lines, depth: number, column: number): RowCell | undefined {
  return lines[depth]?.find((cell) => cell.start <= column && column < cell.end)
}

/** Whether a further line of the header names the column. */
function isNamedBelow(lines: Lines, depth: number, column: number): boolean {
  const above = cellAt(lines, depth, column)
  return lines.slice(depth + 1).some((_, further) => {
    const cell = cellAt(lines, depth + 1 + further, column)
    return cell !== undefined && cell.origin !== above?.origin && cell.text !== ''
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

/** A part's share of the total, beneath 2021年决算 beside 金额: no amount at that stage. */
export const SHARE_HEAD =
  /^(?:所?占)?(?:本年|年度|部门|全部)?(?:总|合计)?(?:支出|收入|资金)?(?:总额|合计|总计|总数|额)?的?(?:占比|比重|比例|构成比|百分比)$/

function toColumn(extent: Pick<Column, 'start' | 'end' | 'path'>, context: ColumnContext): Column {
  const { sources, topic } = context
  const innermost = [...extent.path].reverse()
  const telling = innermost.find((text) => !BARE_HEAD.test(text)) ?? ''
  if (SHARE_HEAD.test(normalizeLabel(innermost[0] ?? ''))) {
    const stage = stageOfPath(extent.path.slice(0, -1), sources.fiscalYear)
    return { ...extent, roles: columnRoles(telling), share: isStage(stage) ? stage : 'beside' }
  }
  if (isPartOfYear(extent.path)) return { ...extent, roles: [], elsewhere: true }
  const head = stageOfPath(extent.path, sources.fiscalYear)
  const own = topicOf(extent.path.join(' ')) ?? topic
  // what there was of assets when the year began
  if (own === 'fixed_assets' && /^(?:期初|年初|上年)/.test(normalizeLabel(innermost[0] ?? '')))
    return { ...extent, roles: [], elsewhere: true }
  const match = innermost
    .map((text) => matchLabel(text, { topic: own, aliases: sources.aliases }))
    .find((found) => found)
  const roles = columnRoles(telling)
  const year = yearOver(extent.path, sources.fiscalYear)
  if (head === 'addition') return { ...extent, roles, ...staging(head) }
  if (head === 'elsewhere') return { ...extent, roles, elsewhere: true }
  const said = match?.stage ?? head ?? bareYear(innermost[0] ?? '', year)
  const ofLastYear = year === 'last' && (said === undefined || said === 'actual' || said === 'prior')
  if (year === 'other' || (year === 'last' && !ofLastYear)) return { ...extent, roles, elsewhere: true }
  const staged = ofLastYear ? (said || match ? 'prior' : undefined) : said
  return {
    ...extent,
    roles,
    ...(match && { concept: match.concept, grade: match.grade }),
    ...(staged && { stage: staged }),
    ...(isOfFund(extent.path) && { ofFund: true }),
  }
}

/** 决算数 → 小计 | 其中：财政拨款. */
function isOfFund(path: readonly string[]): boolean {
  const own = path.at(-1) ?? ''
  return path.length > 1 && /^\s*其中/.test(own) && OF_FUND.test(own)
}

/** 2021年 | 2022年 and no more: what was spent in each. */
function bareYear(head: string, year: 'this' | 'last' | 'other' | undefined): Stage | undefined {
  if (!/^20\d{2}\s*年度?$/.test(head.trim())) return undefined
  return year === 'this' ? 'actual' : year === 'last' ? 'prior' : undefined
}

/** Which year the heads of a column name, against the report's: 2021年 over 决算数 in a report on 2022 is the last one. */
function yearOver(path: readonly string[], fiscalYear: number | null): 'this' | 'last' | 'other' | undefined {
  const years = path.flatMap((text) => /20\d{2}(?=年)/.exec(text)?.[0] ?? []).map(Number)
  if (!fiscalYear || years.length === 0) return undefined
  if (years.includes(fiscalYear)) return 'this'
  return years.every((year) => year === fiscalYear - 1) ? 'last' : 'other'
}
