/**
 * Three-level indicator tables: each row's path, target, actual, weight and score. Rows that slipped a column
 * are set right by what each column may hold; template rows are dropped with a note.
 */
import type { OriginSlot } from '../../model/document.ts'
import type { Dimension, Fact, IgnorableKind, Indicator } from '../../model/report.ts'
import { cellEvidence, factFromCell } from '../fact.ts'
import { canonicalIndicator } from '../indicator-names.ts'
import type { ColumnRole } from '../lexicon.ts'
import { asPercent, DOUBTFUL_RATIO, isRatioSized, LARGEST_RATIO, withCause } from '../ratios.ts'
import { isTemplateResidue } from '../template-residue.ts'
import { type CellPercent, cellPercent, doubtfulPercents, quotient } from './cell-percent.ts'
import { cellNumber, cellValue } from './cell-value.ts'
import type { Column } from './column.ts'
import { NOTHING, type TableReading } from './context.ts'
import { groupNameOf } from './group-rows.ts'
import { type CellOf, type IndicatorColumns, weightOfLevel } from './indicator-columns.ts'
import { filledRows, namesTotal, withoutPoints } from './indicator-rows.ts'
import { bareWeight, levelDimension, levelNames, pointsInName } from './levels.ts'
import type { Region } from './regions.ts'
import { slippedRowsFinding } from './row-shift.ts'
import { isNumeric, ownTexts, rowCells } from './rows.ts'
import { toldSatisfaction } from './told-satisfaction.ts'

/** Reads an indicator region: indicators, the dimensions its first level names, and the total row's scores. */
export function readIndicators(region: Region, columns: IndicatorColumns): TableReading {
  const state = {
    path: [] as string[],
    rows: [] as IndicatorRow[],
    dimensions: [] as Dimension[],
    facts: [] as Fact[],
  }
  const residue: OriginSlot[] = []
  let group = ''
  const slipped: OriginSlot[] = []
  const doubtful: OriginSlot[] = []
  const levelWeight = columns.levels.length > 1 ? weightOfLevel(region, columns.levels[0]) : undefined
  const rows = filledRows(region, columns)
  const listed = rows.filter(({ first }) => !namesTotal(first))
  const nameOf = levelNames(listed, columns)
  for (const { row, first, cellOf, moved } of rows) {
    if (namesTotal(first)) {
      const sole = soleFigure(region, row, columns)
      state.facts.push(...totalFacts(columns, sole ?? cellOf, moved && !sole))
      if (moved && !sole) slipped.push(first.origin)
      continue
    }
    const named = columns.levels.length === 1 ? groupNameOf(rowCells(region.placed.table, row)) : undefined
    if (named) {
      group = withoutPoints(named.text).replace(GROUP_NUMBER, '')
      const part = levelDimension(named.origin, state.dimensions, undefined)
      if (part) state.dimensions.push({ ...part, name: group })
      continue
    }
    const names = columns.levels.map((level) => cellOf(level)).map((cell) => (cell ? nameOf(cell) : ''))
    const own = pathOf(names, state.path)
    const path = group && own.length > 0 ? [group, ...own] : own
    const name = path.at(-1)
    if (!name) continue
    if (isTemplateResidue(name) || isUnfilled(columns, cellOf)) {
      if (!NOTE_ROW.test(withoutPoints(first.text))) residue.push(first.origin)
      continue
    }
    const dimension = levelDimension(
      cellOf(dimensionLevel(columns, cellOf)),
      state.dimensions,
      cellOf(levelWeight),
    )
    if (dimension) state.dimensions.push(dimension)
    state.path = own
    const indicator = toIndicator(path, columns, cellOf, first.origin)
    if (moved) slipped.push(first.origin)
    if (completionOf(columns, cellOf).doubtful) doubtful.push(cellOf(columns.by.completion)!)
    const { actual, reason, criterion } = columns.by
    const words = [cellOf(actual), cellOf(reason), cellOf(criterion)]
    state.rows.push({ indicator, words, actual: cellOf(actual), held: heldWords(columns, cellOf), moved })
  }
  const facts = [...state.facts, ...satisfaction(state.rows)]
  return {
    ...NOTHING,
    indicators: groupWeights(state.rows.map(({ indicator }) => indicator)),
    dimensions: state.dimensions,
    facts,
    findings: [...slippedRowsFinding(slipped, facts), ...doubtfulPercents(doubtful)],
    held: state.rows.flatMap(({ held }) => held),
    residue,
  }
}

interface IndicatorRow {
  readonly indicator: Indicator
  /** the cell of what was achieved */
  readonly actual: OriginSlot | undefined
  readonly held: TableReading['held']
  /** the cells that may tell in words what was achieved */
  readonly words: readonly (OriginSlot | undefined)[]
  /** whether its row was read otherwise than printed */
  readonly moved: boolean
}

/** The cells of a row that the indicator keeps as words. */
function heldWords({ levels, by }: IndicatorColumns, cellOf: CellOf): TableReading['held'] {
  const words: readonly (readonly [IgnorableKind, Column | undefined])[] = [
    ...levels.map((column) => ['name', column] as const),
    ['target', by.target],
    ['criterion', by.criterion],
    ['reason', by.reason],
  ]
  return words.flatMap(([kind, column]) => {
    const cell = cellOf(column)
    return cell && /\d/.test(cell.text) ? [{ kind, evidence: cellEvidence(cell) }] : []
  })
}

const GROUP_NUMBER = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/

/** 说明 | 技能竞赛因场地维修少办一场: what the filer says of the rows above. */
const NOTE_ROW = /^(?:其他|有关|填表|填报)?(?:说明|备注|注)$/

/** A name beside which nothing was filled in: no target, weight, result or score, its own or a group's. */
function isUnfilled({ by }: IndicatorColumns, cellOf: CellOf): boolean {
  return FILLED.every((role) => !by[role] || (cellOf(by[role])?.text.trim() ?? '') === '')
}
const FILLED = ['target', 'actual', 'weight', 'score', 'completion', 'criterion', 'reason'] as const

/** The first level; an only one holds indicators, whose bare number in brackets is a count. */
function dimensionLevel({ levels }: IndicatorColumns, cellOf: CellOf): Column | undefined {
  return levels.length > 1 || bareWeight(cellOf(levels[0])?.text ?? '') === undefined ? levels[0] : undefined
}

/** Level names of a row; an empty level goes on with the one above, as long as the levels before it do. */
function pathOf(names: readonly string[], above: readonly string[]): string[] {
  const path: string[] = []
  let carried = true
  names.forEach((text, index) => {
    const last = index === names.length - 1
    if (text) {
      carried = carried && text === above[index]
      path.push(text)
    } else if (carried && above[index] && !last) path.push(above[index])
    else path.push(path[index - 1] ?? '')
  })
  return path.every((text) => text === '') ? [] : path
}

function toIndicator(
  path: readonly string[],
  columns: IndicatorColumns,
  cellOf: CellOf,
  first: OriginSlot,
): Indicator {
  const { by } = columns
  const text = (role: ColumnRole) => cellOf(by[role])?.text.trim() || null
  const weightCell = cellOf(by.weight)
  const named = cellOf(columns.levels.at(-1))
  // beside a name that spans as many rows (a page's cut through a row) the weight is that name's own
  const grouped = weightCell !== undefined && weightCell.rowSpan > (named?.rowSpan ?? 1)
  const scoreCell = cellOf(by.score)
  return {
    path: [...path],
    canonical: canonicalIndicator(path),
    target: targetOf(text('nature'), text('target')),
    actual: text('actual'),
    unit: text('unit'),
    weight: grouped ? null : by.weight ? cellNumber(weightCell) : pointsInName(named?.text ?? ''),
    groupWeight: grouped ? cellNumber(weightCell) : null,
    completionRate: completionOf(columns, cellOf).percent,
    score: cellNumber(scoreCell),
    criterion: text('criterion'),
    reason: text('reason'),
    evidence: [
      named ?? first,
      weightCell,
      cellOf(by.target),
      cellOf(by.actual),
      cellOf(by.completion),
      scoreCell,
    ].flatMap((cell) => (cell?.text.trim() ? [cellEvidence(cell)] : [])),
  }
}

/** The completion rate of a row: what the score is of its weight, or what was achieved of the target. */
function completionOf({ by }: IndicatorColumns, cellOf: CellOf): CellPercent {
  const number = (role: ColumnRole) => cellNumber(cellOf(by[role]))
  const quotients = [
    quotient(number('score'), number('weight')),
    quotient(number('actual'), number('target')),
  ]
  return cellPercent(cellOf(by.completion), quotients, by.completion?.path.at(-1) ?? '')
}

const OPERATOR = /^[<>≤≥≦≧=＝＜＞]{1,2}$/

/** "≥" in a column of its own (指标性质) belongs to the target. */
function targetOf(nature: string | null, target: string | null): string | null {
  return nature && target && OPERATOR.test(nature) && !OPERATOR.test(target[0]!)
    ? `${nature}${target}`
    : target
}

/** A weight printed once for several scored rows (dumps show no span): it is the group's, not the first row's. */
function groupWeights(indicators: readonly Indicator[]): Indicator[] {
  const result = [...indicators]
  for (let i = 0; i < result.length; i++) {
    const { weight } = result[i]!
    let end = i + 1
    while (end < result.length && followsInGroup(result[i]!, result[end]!)) end++
    if (weight === null || end === i + 1) continue
    for (let j = i; j < end; j++) result[j] = { ...result[j]!, weight: null, groupWeight: weight }
  }
  return result
}

function followsInGroup(first: Indicator, next: Indicator): boolean {
  return (
    next.weight === null &&
    next.groupWeight === null &&
    next.score !== null &&
    first.path.length === next.path.length &&
    first.path.at(-2) === next.path.at(-2)
  )
}

/** What a fact of a row stands on: its label, and where it was moved what its columns may hold. */
function basisOf(moved: boolean) {
  return { causes: ['label:exact', ...(moved ? ['column:repaired'] : [])], repaired: moved }
}

/** 总分 row: the weights' sum is the full score, the scores' sum the total. */
function totalFacts(columns: IndicatorColumns, cellOf: CellOf, moved: boolean): Fact[] {
  const fact = (concept: string, cell: OriginSlot | undefined) => {
    const value = cell && cellValue(cell)
    const from = { concept, stage: 'actual', origin: 'table', ...basisOf(moved) } as const
    return cell && value && value.digits !== null ? factFromCell({ ...from, cell, value }) : undefined
  }
  return [
    fact('score.full', cellOf(columns.by.weight)),
    fact('score.total', cellOf(columns.by.score)),
  ].flatMap((it) => it ?? [])
}

/** 总分 | 98.43: one figure right after the label, wherever it stands, is the score. */
function soleFigure(region: Region, row: number, { by }: IndicatorColumns): CellOf | undefined {
  const figures = ownTexts(rowCells(region.placed.table, row)).filter(({ text }) => isNumeric(text))
  const [only] = figures
  return figures.length === 1
    ? (column) => (column && column === by.score ? only?.origin : undefined)
    : undefined
}

const SATISFACTION = /满意度/

/** The satisfaction that the table's own satisfaction indicator reports; none where several differ. */
function satisfaction(rows: readonly IndicatorRow[]): Fact[] {
  const facts = rows.flatMap(({ indicator, actual, moved }) => {
    if (!actual || !indicator.path.some((level) => SATISFACTION.test(level))) return []
    const value = cellValue(actual)
    const inPercent = [indicator.unit ?? '', indicator.target ?? '', indicator.path.at(-1) ?? ''].some(
      (text) => /[%％]/.test(text),
    )
    if (value.digits === null || (value.unit !== '%' && !inPercent)) return []
    const percent = { ...value, unit: '%' }
    const from = { concept: 'satisfaction', stage: 'actual', cell: actual, value: percent } as const
    const fact = factFromCell({ ...from, origin: 'table', ...basisOf(moved) })
    return fact ? [settled({ ...fact, unitReason: value.unit ? 'cell' : 'column' }, indicator)] : []
  })
  const stated = facts.length > 0 ? facts : rows.flatMap(inWords)
  return new Set(stated.map((fact) => fact.value)).size === 1 ? stated.slice(0, 1) : []
}

function inWords({ indicator, words }: IndicatorRow): Fact[] {
  return indicator.path.some((level) => SATISFACTION.test(level)) ? toldSatisfaction(words) : []
}

/** 0.95 beside a target of 95 %: where the full score says that the target was met, it is 95 %. */
function settled(fact: Fact, { target, score, weight }: Indicator): Fact {
  if (fact.unitReason === 'cell' || !isRatioSized(fact)) return fact
  const least = Number(/\d+(?:\.\d+)?/.exec(target ?? '')?.[0])
  const isMet =
    score !== null && score === weight && least > LARGEST_RATIO && Number(fact.value) * 100 >= least
  return isMet ? asPercent(fact) : withCause(fact, DOUBTFUL_RATIO)
}
