/** Which columns of a region make it an indicator table. */
import type { OriginSlot } from '../../model/document.ts'
import { normalizeLabel } from '../labels.ts'
import type { ColumnRole } from '../lexicon.ts'
import type { Column } from './column.ts'
import type { Region } from './regions.ts'
import { rowCells } from './rows.ts'

/** The columns of an indicator table by what they hold. */
export interface IndicatorColumns {
  readonly levels: readonly Column[]
  readonly by: Partial<Record<ColumnRole, Column>>
}

/** A row's cells by column, after any slip was set right. */
export type CellOf = (column: Column | undefined) => OriginSlot | undefined

const ROLES = [
  'target',
  'actual',
  'unit',
  'nature',
  'completion',
  'score',
  'criterion',
  'reason',
  'adjustedTarget',
] as const

/** Whether a region is an indicator table, and its columns. */
export function indicatorColumns(region: Region): IndicatorColumns | undefined {
  const named = levelColumns(region.columns)
  const levels = named.length > 0 ? named : unnamedLevels(region)
  const by: Partial<Record<ColumnRole, Column>> = {}
  const others = region.columns.filter((column) => !levels.includes(column) && column.stage !== 'prior')
  for (const role of ROLES) {
    const column = others.find(({ roles }) => roles.includes(role))
    if (column) by[role] = column
  }
  const weight = weightColumn(others, levels.at(-1))
  if (weight) by.weight = weight
  const isNamed = levels.some(({ roles }) => roles.includes('level2') || roles.includes('level3'))
  return isNamed && (by.weight || by.score || by.target) ? { levels, by } : undefined
}

/** The three level columns, outermost first, wherever they stand: 绩效指标 left of 一级指标 names the block, not a level. */
function levelColumns(columns: readonly Column[]): Column[] {
  const having = (role: ColumnRole, from = 0) =>
    columns.find(({ roles, start }) => roles.includes(role) && start >= from)
  const second = having('level2')
  const first = columns.findLast(
    ({ roles, start }) => roles.includes('level1') && start < (second?.start ?? 0),
  )
  const third = (second && having('level3', second.start + 1)) ?? having('level3')
  const found = [first ?? having('level1'), second, third].flatMap((column) => column ?? [])
  const levels = [...new Set(found)]
  return levels.length === 1 ? withNameBeside(levels[0]!, columns) : levels
}

/** 评价内容 | 指标: what is named right beside an only level is the innermost one. */
function withNameBeside(level: Column, columns: readonly Column[]): Column[] {
  const beside = columns.find(({ start }) => start === level.end)
  const isName = beside !== undefined && INDICATORS.test(normalizeLabel(beside.path.at(-1) ?? ''))
  return isName
    ? [
        { ...level, roles: ['level1'] },
        { ...beside, roles: ['level3'] },
      ]
    : [level]
}

const INDICATORS = /^(?:(?:绩效|评价|考核|自评)?指标(?:名称|内容)?|(?:评价|考核|评分)(?:要点|要素|项目))$/

/** 指标 over columns of its own, beside 指标值, 完成值, 分值 and 得分: the columns are the levels. */
function unnamedLevels({ columns, placed, rows }: Region): Column[] {
  const [head] = columns
  const having = (role: ColumnRole) => columns.some(({ roles }) => roles.includes(role))
  if (!head || !INDICATORS.test(normalizeLabel(head.path.at(-1) ?? ''))) return []
  if (!having('actual') || !having('weight') || !having('score')) return []
  const starts = new Set(
    rows
      .flatMap((row) => rowCells(placed.table, row).map(({ start }) => start))
      .filter((it) => it < head.end),
  )
  const edges = [...starts].toSorted((a, b) => a - b)
  const roles: readonly ColumnRole[] = edges.length > 1 ? ['level1', 'level2', 'level3'] : ['level3']
  return edges.length > roles.length
    ? []
    : edges.map((start, index) => ({
        ...head,
        start,
        end: edges[index + 1] ?? head.end,
        roles: [roles[index]!],
      }))
}

/** Where each level has its own weight the innermost level's, its criterion between them or not; else the first. */
function weightColumn(columns: readonly Column[], innermost: Column | undefined): Column | undefined {
  const weights = columns.filter(({ roles }) => roles.includes('weight'))
  const own =
    weights.length > 1 && innermost
      ? (weights.find((column) => isWeightOf(column, innermost)) ??
        weights.find((column) => column.start >= innermost.end))
      : undefined
  return own ?? weights[0]
}

/** The column with the weight of a level, where each level has its own. */
export function weightOfLevel(region: Region, level: Column | undefined): Column | undefined {
  const weights = region.columns.filter((column) => column !== level && column.roles.includes('weight'))
  return weights.length > 1 ? weights.find((column) => level && isWeightOf(column, level)) : undefined
}

/** Beside the level's name under one head (名称, 权重), or right next to it (一级指标, 分值, 二级指标, 分值). */
function isWeightOf(weight: Column, level: Column): boolean {
  return sharesHead(weight, level) || weight.start === level.end
}

function sharesHead(a: Column, b: Column): boolean {
  return a.path.length > 1 && b.path.length > 1 && a.path[0] === b.path[0]
}
