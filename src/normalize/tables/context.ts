/** What the table readers share: where labels come from, the units around, and what they gather. */
import type { OriginSlot } from '../../model/document.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Dimension, Fact, Finding, Goal, Indicator, Project } from '../../model/report.ts'
import type { IgnorableNumber } from '../identity/ignorable-numbers.ts'
import type { LabelAlias } from '../profile.ts'
import type { LabelSources } from './column.ts'

export interface TableContext extends LabelSources {
  /** a unit that the document states once for all its tables ("单位：万元") */
  readonly documentUnit: MoneyUnit | undefined
  /** what the running text says of money (factKey → 分), to judge hypotheses by */
  readonly known: ReadonlyMap<string, number>
}

/** A context in which labels mean what `aliases` say too. */
export function withAliases(context: TableContext, aliases: readonly LabelAlias[]): TableContext {
  return aliases.length > 0 ? { ...context, aliases: [...context.aliases, ...aliases] } : context
}

/** What one table, or part of it, tells. */
export interface TableReading {
  readonly facts: readonly Fact[]
  readonly indicators: readonly Indicator[]
  readonly dimensions: readonly Dimension[]
  readonly projects: readonly Project[]
  readonly goals: readonly Goal[]
  readonly findings: readonly Finding[]
  /** cells kept as words: a number in a target, a name, a criterion or a reason is no figure of the year */
  readonly held: readonly IgnorableNumber[]
  /** cells that a template left standing unfilled: dropped, and said once for the whole document */
  readonly residue: readonly OriginSlot[]
}

export const NOTHING: TableReading = {
  facts: [],
  indicators: [],
  dimensions: [],
  projects: [],
  goals: [],
  findings: [],
  held: [],
  residue: [],
}

/** Joins readings in order. */
export function joinReadings(readings: readonly TableReading[]): TableReading {
  return {
    facts: readings.flatMap((reading) => reading.facts),
    indicators: readings.flatMap((reading) => reading.indicators),
    dimensions: firstOfName(readings.flatMap((reading) => reading.dimensions)),
    projects: readings.flatMap((reading) => reading.projects),
    goals: readings.flatMap((reading) => reading.goals),
    findings: readings.flatMap((reading) => reading.findings),
    held: readings.flatMap((reading) => reading.held),
    residue: readings.flatMap((reading) => reading.residue),
  }
}

/** A dimension printed again on the next page is the same dimension. */
function firstOfName(dimensions: readonly Dimension[]): Dimension[] {
  return [
    ...new Map([...dimensions].reverse().map((dimension) => [dimension.name, dimension])).values(),
  ].reverse()
}
