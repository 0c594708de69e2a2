/** The heads of an indicator table whose cells stand one a line, and what the columns below them hold. */
import type { LooseCell } from '../grid.ts'
import { isBlank, type Row } from './lined-cell.ts'
import { type Kind as HeadKind, headKind } from './stacked-indicators.ts'

/** `box`: what the whole table stands in, a cell that all rows go on. */
export type Kind = HeadKind | 'box'

export interface Heads {
  readonly rows: readonly (readonly LooseCell[])[]
  /** as they stand, line by line */
  readonly lines: Row
  readonly kinds: readonly Kind[]
}

const FIRST_HEAD = /^(?:一级指标|指标名称$)/
const FLAT_HEAD = /^指标名称$/
const BOX = /^(?:年度|部门|项目)?(?:绩效|评价|产出)?指标(?:体系|情况)?(?:[（(][^（）()]*[)）])?$/
const NAME = /^(?:指标)?名称$/
const WEIGHT = /^(?:权重|分值)(?:[（(][^（）()]*[)）])?$/
const GROUP_HEAD = /^(?:评价|绩效|考核|考评)?指标(?:体系|内容|名称)?$/
const MOST_COLUMNS = 14

/**
 * One row of heads from 一级指标 or 指标名称 on, in a box of their own or not; 评价指标 and other heads over the levels and
 * empty cells; or levels over 名称 and 权重 of each.
 */
export function readHeads(lines: readonly string[], at: number): Heads | undefined {
  const line = lines[at]!.trim()
  const second = (lines[at + 1] ?? '').trim()
  if (BOX.test(line) && FIRST_HEAD.test(second)) return inBox(lines, at)
  if (FIRST_HEAD.test(line)) return readHeadRow(lines, at)
  return GROUP_HEAD.test(line) ? underGroup(lines, at) : undefined
}

function readHeadRow(lines: readonly string[], at: number): Heads | undefined {
  const kinds = kindsFrom(lines, at, () => true)
  const heads = lines.slice(at, at + kinds.length)
  return overWeights(lines, at, kinds) ?? asHeads([cellsOf(heads)], kinds, heads)
}

function inBox(lines: readonly string[], at: number): Heads | undefined {
  const heads = readHeadRow(lines, at + 1)
  if (!heads || heads.rows.length > 1) return undefined
  return {
    rows: [cellsOf([lines[at]!, ...heads.lines])],
    kinds: ['box', ...heads.kinds],
    lines: [lines[at]!, ...heads.lines],
  }
}

function underGroup(lines: readonly string[], at: number): Heads | undefined {
  const others = kindsFrom(lines, at + 1, (kind) => kind !== 'level')
  const heads = lines.slice(at, at + 1 + others.length)
  const levels = kindsFrom(lines, at + heads.length, (kind) => kind === 'level')
  const width = levels.length + others.length
  const below = lines.slice(at + heads.length, at + heads.length + width)
  if (below.length < width || !below.slice(levels.length).every(isBlank)) return undefined
  const upper = [{ text: heads[0]!, columnSpan: levels.length }, ...tall(heads.slice(1))]
  const lower = cellsOf(below.slice(0, levels.length))
  return asHeads([upper, lower], [...levels, ...others], [...heads, ...below])
}

/** 一级指标, 二级指标 … over 名称, 权重, 名称, 权重 … and an empty cell below each other head. */
function overWeights(lines: readonly string[], at: number, kinds: readonly HeadKind[]): Heads | undefined {
  const levels = kinds.filter((kind) => kind === 'level').length
  const others = kinds.slice(levels)
  const upper = lines.slice(at, at + kinds.length)
  const lower = lines.slice(at + kinds.length, at + kinds.length + 2 * levels + others.length)
  const areWeights = lower
    .slice(0, 2 * levels)
    .every((line, index) => (index % 2 === 0 ? NAME : WEIGHT).test(line.trim()))
  if (levels < 2 || lower.length < 2 * levels + others.length) return undefined
  if (!areWeights || !lower.slice(2 * levels).every(isBlank)) return undefined
  const rows = [
    [...upper.slice(0, levels).map((text) => ({ text, columnSpan: 2 })), ...tall(upper.slice(levels))],
    cellsOf(lower.slice(0, 2 * levels)),
  ]
  const own = kinds.slice(0, levels).flatMap((): readonly Kind[] => ['level', 'points'])
  return { rows, kinds: [...own, ...others], lines: [...upper, ...lower] }
}

function kindsFrom(
  lines: readonly string[],
  at: number,
  isWanted: (kind: HeadKind) => boolean,
): readonly HeadKind[] {
  const kinds: HeadKind[] = []
  while (kinds.length < MOST_COLUMNS) {
    const text = (lines[at + kinds.length] ?? '').trim()
    const kind = kinds.length === 0 && FLAT_HEAD.test(text) ? 'level' : headKind(text)
    if (!kind || !isWanted(kind)) break
    kinds.push(kind)
  }
  return kinds
}

function cellsOf(texts: Row): readonly LooseCell[] {
  return texts.map((text) => ({ text }))
}

function tall(texts: Row): readonly LooseCell[] {
  return texts.map((text) => ({ text, rowSpan: 2 }))
}

/** Levels come first, each with its points or not, and one alone is the name of the indicator. */
function asHeads(rows: Heads['rows'], kinds: readonly HeadKind[], lines: Row): Heads | undefined {
  const levels = kinds.filter((kind) => kind === 'level').length
  const isOrdered = /^(?:level (?:points )?)+(?:(?!level)\w+ )*$/.test(
    kinds.map((kind) => `${kind} `).join(''),
  )
  const isFlat = FLAT_HEAD.test(lines[0]?.trim() ?? '')
  return (levels >= 2 || isFlat) && isOrdered && kinds.length > levels + 1
    ? { rows, kinds, lines }
    : undefined
}

/** Whether names of indicators alone begin the rows, without levels. */
export function isFlat({ lines }: Heads): boolean {
  return FLAT_HEAD.test(lines[0]!.trim())
}

/** The line behind `at`, before `until`, where the next heads begin, with the box around them; `until` where none do. */
export function nextHeads(lines: readonly string[], at: number, until: number): number {
  const end = Math.min(lines.length, until)
  let next = at
  while (next < end && !FIRST_HEAD.test(lines[next]!.trim())) next++
  return next < end && next > at && BOX.test(lines[next - 1]!.trim()) ? next - 1 : next
}
