/** What a union did, year by year: rows of activities, columns of years. A row's label is read as a sentence tells it. */
import type { Fact, Stage } from '../../model/report.ts'
import { factFromCell, type ResolvedUnit } from '../fact.ts'
import { matchLabel, unitInLabel } from '../labels.ts'
import { readActivities } from '../narrative/activity-facts.ts'
import { readProse } from '../narrative/prose.ts'
import type { Passage } from '../outline.ts'
import { asMoney } from '../values.ts'
import { cellValue } from './cell-value.ts'
import type { Column } from './column.ts'
import { NOTHING, type TableContext, type TableReading } from './context.ts'
import type { Region } from './regions.ts'
import { type RowCell, rowCells } from './rows.ts'
import { isMoneyUnit, regionUnit } from './units.ts'

interface YearColumn {
  readonly column: Column
  readonly stage: Stage
}

const YEAR = /^20\d\d\s*年?度?(?:完成|实际|情况|数|\([^()]*\))*$/
const RELATIVE = /^(?:上年|去年|本年|今年)(?:度)?(?:完成|实际|情况|数)*$/
const UNIT_HEAD = /^(?:计量)?单位$/
/** Of other rows nothing is told: one alone may be chance. */
const FEWEST = 2

/** Facts on the report's year and the one before, where columns are years and at least two rows are activities. */
export function readActivityYears(region: Region, context: TableContext): TableReading {
  const years = yearColumns(region, context.fiscalYear)
  const label = labelColumn(region)
  if (years.length === 0 || !label) return NOTHING
  const rows = region.rows
    .map((row) => rowFacts(region, row, { years, label, context }))
    .filter((facts) => facts !== undefined)
  return rows.length < FEWEST ? NOTHING : { ...NOTHING, facts: rows.flat() }
}

/** The last column before the years that names what is counted. */
function labelColumn({ columns }: Region): Column | undefined {
  const first = columns.findIndex(isYear)
  return columns
    .slice(0, Math.max(0, first))
    .findLast(({ path, roles }) => !UNIT_HEAD.test(path.at(-1) ?? '') && !roles.includes('ordinal'))
}

function isYear({ path }: Column): boolean {
  const head = (path.at(-1) ?? '').trim()
  return YEAR.test(head) || RELATIVE.test(head)
}

/** At least two columns are years; of them those of this year and the last one. */
function yearColumns({ columns }: Region, fiscalYear: number | null): readonly YearColumn[] {
  const years = columns.filter(isYear)
  if (years.length < 2 || fiscalYear === null) return []
  return years.flatMap((column): YearColumn[] => {
    const head = column.path.at(-1)!.trim()
    const year = Number(/^20\d\d/.exec(head)?.[0] ?? (/^[上去]/.test(head) ? fiscalYear - 1 : fiscalYear))
    if (year === fiscalYear) return [{ column, stage: 'actual' }]
    return year === fiscalYear - 1 ? [{ column, stage: 'prior' }] : []
  })
}

interface RowContext {
  readonly years: readonly YearColumn[]
  readonly label: Column
  readonly context: TableContext
}

function rowFacts(region: Region, row: number, { years, label, context }: RowContext): Fact[] | undefined {
  const cells = rowCells(region.placed.table, row)
  const at = (column: Column): RowCell | undefined =>
    cells.find(({ start, end }) => start <= column.start && column.start < end)
  const name = at(label)?.text ?? ''
  if (!name || matchLabel(name, { aliases: context.aliases, topic: region.topic })) return undefined
  const unitColumn = region.columns.find(({ path }) => UNIT_HEAD.test(path.at(-1) ?? ''))
  const unit = measureOf(name, unitColumn && at(unitColumn)?.text)
  const money = isMoneyUnit(unit) ? { unit, reason: 'row' } : moneyAround(region, context)
  const facts = years.flatMap(({ column, stage }) => {
    const cell = at(column)
    return cell ? (factOf(cell, { name, unit, stage, money, context }) ?? []) : []
  })
  return facts.length > 0 ? facts : undefined
}

/** 新建工会（家）, or the cell of a column of units. */
function measureOf(name: string, beside: string | undefined): string | undefined {
  return beside?.trim() || /[(（]([^()（）]{1,4})[)）]$/.exec(name.trim())?.[1] || unitInLabel(name)
}

function moneyAround(region: Region, { documentUnit }: TableContext): ResolvedUnit | undefined {
  const own = regionUnit(region)
  if (own) return { unit: own, reason: 'caption' }
  return documentUnit && { unit: documentUnit, reason: 'document' }
}

interface Told {
  readonly name: string
  readonly unit: string | undefined
  readonly stage: Stage
  readonly money: ResolvedUnit | undefined
  readonly context: TableContext
}

function factOf({ origin }: RowCell, { name, unit, stage, money, context }: Told): Fact | undefined {
  const value = cellValue(origin)
  const number = value.digits
  if (number === null) return undefined
  const measure = value.unit ?? unit ?? (/(?:金额|资金|经费|款)/.test(name) ? money?.unit : undefined)
  const concept = conceptOf(
    `${name.replace(/[(（][^()（）]*[)）]/g, '')}${number}${measure ?? ''}。`,
    context,
  )
  if (!concept) return undefined
  const isMoney = isMoneyUnit(measure)
  return factFromCell({
    concept,
    stage,
    cell: origin,
    value: isMoney ? asMoney(value) : value,
    money: isMoney ? { unit: measure, reason: money?.reason ?? 'cell' } : undefined,
    origin: 'table',
    causes: ['label:synonym'],
  })
}

function conceptOf(text: string, { fiscalYear }: TableContext): string | undefined {
  const passage: Passage = { kind: 'text', text, anchor: { block: 0 }, offset: 0, path: [], section: null }
  const { facts } = readActivities(readProse(passage), { fiscalYear, unitName: null }, new Set())
  return facts.length === 1 ? facts[0]!.concept : undefined
}
