/**
 * Views for people, and what they show beside the readings: names of concepts, regions that changed, the figures of the
 * comparison. They are made anew whenever this product's definitions differ from those that the database has. Amounts
 * are in 元; personal contact data is in none.
 */
import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { CONCEPTS } from '../model/concepts.ts'
import { REGION_CHANGES } from '../model/region-changes.ts'
import type { Fact, Finding, UnitIdentity } from '../model/report.ts'
import { SELECT_STANDING, STANDING_TABLE } from './comparison-standing.ts'
import { rebuildValues } from './comparison-values.ts'
import { COMPARISON_VIEW, OTHERS_VIEW, VALUES_TABLE } from './comparison-view.ts'
import type { ConceptTable, Flag, RegionChangeTable, Schema } from './schema.ts'

/** What each view gives, by column. */
export type Views = {
  comparison: ComparisonView
  comparison_others: OthersView
  fact_list: FactView
  finding_list: FindingView
}

interface Origin {
  report_id: number
  unit: string | null
  fiscal_year: number | null
  path: string
}

export interface ComparisonView extends Origin {
  code: string | null
  level: UnitIdentity['level'] | null
  province: string | null
  city: string | null
  county: string | null
  /** the same for all years of a unit */
  unit_key: string | null
  /** the unit's name today, where its region has another one */
  present_unit: string | null
  report_date: string | null
  status: 'ok' | 'partial'
  profile: string
  /** what its scores count for; those with the same one compare, null where it is not known */
  score_scheme: string | null
  /** whether it was read from pictures */
  recognised: Flag
  others: number
  /** why this document and not one of the others; null where there is none */
  why_zh: string | null
  why_en: string | null
  findings: number
}

export interface OthersView {
  report_id: number
  shown_report_id: number
  why_zh: string
  why_en: string
}

export interface FactView extends Origin {
  position: number
  concept: string
  zh: string
  en: string
  stage: Fact['stage']
  /** money in 元 */
  value: number | null
  code: string | null
  state: Fact['state']
  value_unit: string
  raw: string
  status: Fact['status']
  origin: Fact['origin']
  confidence: Fact['confidence']['grade']
  displayed: Flag
  page: number | null
  sheet: string | null
  cell: string | null
  quote: string | null
}

export interface FindingView extends Origin {
  position: number
  code: Finding['code']
  verdict: Finding['verdict']
  severity: Finding['severity']
  message_zh: string
  message_en: string
  concepts: string
  expected: number | null
  found: number | null
  evidence: string
}

const PATH = `coalesce(
    (select min(path) from sources where report_id = reports.id and current = 1),
    (select min(path) from sources where report_id = reports.id)
  )`

const VIEWS: Readonly<Record<keyof Views, string>> = {
  comparison: COMPARISON_VIEW,
  comparison_others: OTHERS_VIEW,
  fact_list: `
    select reports.id as report_id, facts.position, unit_name as unit, fiscal_year, concept,
      coalesce(concepts.zh, concept) as zh, coalesce(concepts.en, concept) as en, stage,
      coalesce(value_fen / 100.0, value) as value, code, state, facts.unit as value_unit, raw, facts.status, origin,
      confidence, displayed, ${PATH} as path,
      evidence -> 0 ->> 'page' as page, evidence -> 0 ->> 'sheet' as sheet, evidence -> 0 ->> 'cell' as cell,
      evidence -> 0 ->> 'quote' as quote
    from facts
      join reports on reports.id = facts.report_id
      left join concepts on concepts.id = facts.concept
    where reports.current = 1`,
  finding_list: `
    select reports.id as report_id, position, unit_name as unit, fiscal_year, code, verdict, severity,
      message_zh, message_en, concepts, expected, found, ${PATH} as path, evidence
    from findings join reports on reports.id = findings.report_id
    where reports.current = 1`,
}

/** The views that there are. */
export const VIEW_NAMES = Object.keys(VIEWS) as (keyof Views)[]

/** What the database was last given, as a fingerprint a key. */
const DEFINITIONS = {
  views: [VALUES_TABLE, STANDING_TABLE, SELECT_STANDING, VIEWS],
  concepts: CONCEPTS,
  region_changes: REGION_CHANGES,
} as const
type DefinitionKey = keyof typeof DEFINITIONS

/** Makes views and their tables what this version says they are; cheap where they already are. */
export async function refreshViews(db: Kysely<Schema>): Promise<void> {
  for (const key of Object.keys(DEFINITIONS) as DefinitionKey[])
    if (await isOutdated(db, key)) return rebuildViews(db)
}

/** Makes the views anew, and the tables that they need beside the readings. */
export async function rebuildViews(db: Kysely<Schema>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const name of VIEW_NAMES) await sql.raw(`drop view if exists ${name}`).execute(trx)
    await rebuildValues(trx)
    for (const name of VIEW_NAMES) await sql.raw(`create view ${name} as ${VIEWS[name]}`).execute(trx)
    await trx.deleteFrom('region_changes').execute()
    for (const change of changeRows()) await trx.insertInto('region_changes').values(change).execute()
    await trx.deleteFrom('concepts').execute()
    for (const concept of conceptRows()) await trx.insertInto('concepts').values(concept).execute()
    for (const key of Object.keys(DEFINITIONS) as DefinitionKey[])
      await trx
        .insertInto('settings')
        .values({ key, value: fingerprint(key) })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: fingerprint(key) }))
        .execute()
  })
}

/** Whether the database has other views, or other names of concepts, than this version would make. */
export async function isOutdated(db: Kysely<Schema>, key: DefinitionKey): Promise<boolean> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value !== fingerprint(key)
}

function fingerprint(key: DefinitionKey): string {
  return hash('sha256', JSON.stringify(DEFINITIONS[key]))
}

function changeRows(): readonly RegionChangeTable[] {
  return REGION_CHANGES.map(({ presentCode, presentName, presentCity, ...change }) => ({
    ...change,
    present_code: presentCode,
    present_name: presentName,
    present_city: presentCity,
  }))
}

function conceptRows(): readonly ConceptTable[] {
  return CONCEPTS.map(({ parent, ...concept }, position) => ({
    ...concept,
    position,
    parent: parent ?? null,
  }))
}
