/** The rows made for people: comparison, facts, findings, as the views give them. */

import { type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { COMPARISON_COLUMNS } from './columns.ts'
import { reportCondition } from './filter.ts'
import type { ReportFilter } from './report-filter.ts'
import type { Schema } from './schema.ts'
import type { ComparisonRow, FactFilter, FactRow, FindingFilter, FindingRow, ShownInstead } from './store.ts'
import type { ComparisonView, FactView, FindingView, Views } from './views.ts'

export async function comparison(
  db: Kysely<Schema>,
  filter: ReportFilter,
): Promise<readonly ComparisonRow[]> {
  const rows = await db
    .withTables<Views>()
    .selectFrom('comparison')
    .selectAll()
    .$if(Object.keys(filter).length > 0, (query) =>
      query.where('report_id', 'in', (eb) => wanted(eb, filter)),
    )
    .orderBy(sql`unit is null`)
    .orderBy(sql`coalesce(present_unit, unit)`)
    .orderBy(sql`fiscal_year is null`)
    .orderBy('fiscal_year')
    .orderBy('path')
    .execute()
  return rows.map(comparisonRow)
}

export async function shownInstead(db: Kysely<Schema>, id: number): Promise<ShownInstead | undefined> {
  const row = await db
    .withTables<Views>()
    .selectFrom('comparison_others')
    .selectAll()
    .where('report_id', '=', id)
    .executeTakeFirst()
  return row && { reportId: row.shown_report_id, why: { zh: row.why_zh, en: row.why_en } }
}

export async function listFacts(db: Kysely<Schema>, filter: FactFilter): Promise<readonly FactRow[]> {
  const { concepts, stages } = filter
  const rows = await db
    .withTables<Views>()
    .selectFrom('fact_list')
    .selectAll()
    .where('report_id', 'in', (eb) => wanted(eb, filter))
    .$if(filter.candidates !== 'all', (query) => query.where('displayed', '=', 1))
    .$if(concepts !== undefined, (query) => query.where((eb) => eb.or(concepts!.map(conceptCondition))))
    .$if(stages !== undefined, (query) => query.where('stage', 'in', stages!))
    .orderBy('report_id')
    .orderBy('position')
    .execute()
  return rows.map(factRow)
}

export async function listFindings(
  db: Kysely<Schema>,
  filter: FindingFilter,
): Promise<readonly FindingRow[]> {
  const { codes, verdict, severities } = filter
  const rows = await db
    .withTables<Views>()
    .selectFrom('finding_list')
    .selectAll()
    .where('report_id', 'in', (eb) => wanted(eb, filter))
    .$if(codes !== undefined, (query) => query.where('code', 'in', codes!))
    .$if(verdict !== undefined, (query) => query.where('verdict', '=', verdict!))
    .$if(severities !== undefined, (query) => query.where('severity', 'in', severities!))
    .orderBy('report_id')
    .orderBy('position')
    .execute()
  return rows.map(findingRow)
}

/** Ids of the reports that a filter lets through. */
function wanted(eb: ExpressionBuilder<Schema & Views, keyof Views>, filter: ReportFilter) {
  return eb
    .selectFrom('reports')
    .select('reports.id')
    .where((reports) => reportCondition(reports as unknown as ExpressionBuilder<Schema, 'reports'>, filter))
}

/** "staffing.actual", or "staffing.actual.*" for all beneath it. */
function conceptCondition(pattern: string): RawBuilder<SqlBool> {
  const parent = pattern.endsWith('.*') ? pattern.slice(0, -1) : undefined
  return parent === undefined
    ? sql<SqlBool>`concept = ${pattern}`
    : sql<SqlBool>`substr(concept, 1, ${parent.length}) = ${parent}`
}

const NO_VALUES = Object.fromEntries(COMPARISON_COLUMNS.map(({ key }) => [key, null]))

function comparisonRow(row: ComparisonView): ComparisonRow {
  const cells = row as unknown as Record<string, number | string | null>
  const { unit, code, level, province, city, county, status, profile, path, others, findings } = row
  const { report_id: reportId, fiscal_year: fiscalYear, report_date: reportDate } = row
  const head = { unit, code, level, province, city, county, status, profile, path, others, findings }
  const lineage = { unitKey: row.unit_key, presentUnit: row.present_unit, recognised: row.recognised === 1 }
  const why = row.why_zh === null || row.why_en === null ? null : { zh: row.why_zh, en: row.why_en }
  // Ten thousand rows have a million values: a copy that has all keys already is filled in a fifth of the time.
  const values: Record<string, number | string | null> = { ...NO_VALUES }
  for (const { key, name } of COMPARISON_COLUMNS) {
    const value = cells[name]
    if (value != null) values[key] = value
  }
  return { reportId, fiscalYear, reportDate, ...head, ...lineage, why, values }
}

function factRow({ position: _, ...row }: FactView): FactRow {
  const { report_id: reportId, fiscal_year: fiscalYear, value_unit: valueUnit, code, ...rest } = row
  return {
    ...rest,
    reportId,
    fiscalYear,
    valueUnit,
    value: row.value ?? code,
    displayed: row.displayed === 1,
  }
}

function findingRow({ position: _, ...row }: FindingView): FindingRow {
  const { report_id: reportId, fiscal_year: fiscalYear, message_zh: zh, message_en: en, ...rest } = row
  return {
    ...rest,
    reportId,
    fiscalYear,
    message: { zh, en },
    concepts: JSON.parse(row.concepts) as string[],
    evidence: JSON.parse(row.evidence) as FindingRow['evidence'],
  }
}
