/**
 * Views for people, and the concepts' names that they show. They are made anew whenever this product's
 * definitions differ from those that the database has. Amounts are in 元; personal contact data is in none.
 *
 * Where several documents tell of the same unit and year (the same report as docx and pdf), `comparison` shows
 * one: status ok before partial, then most facts, then the newest report date, then the first by path.
 */
import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { CONCEPTS } from '../model/concepts.ts'
import type { Fact, Finding, UnitIdentity } from '../model/report.ts'
import { COMPARISON_COLUMNS, type ComparisonColumn } from './columns.ts'
import type { ConceptTable, Flag, Schema } from './schema.ts'

/** What each view gives, by column. */
export type Views = {
  comparison: ComparisonView
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
  report_date: string | null
  status: 'ok' | 'partial'
  profile: string
  others: number
  findings: number
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
  comparison: `
    with ranked as (
      select reports.*, ${PATH} as path,
        row_number() over (
          partition by ${sameUnitAndYear()}
          order by case status when 'ok' then 0 else 1 end, fact_count desc, coalesce(report_date, '') desc, ${PATH}
        ) as place,
        count(*) over (partition by ${sameUnitAndYear()}) - 1 as others
      from reports
      where current = 1 and status <> 'failed'
    ), pivot as (
      select report_id as id, ${COMPARISON_COLUMNS.map(pivotColumn).join(', ')}
      from facts
      where displayed = 1 and concept in (${COMPARISON_COLUMNS.map(({ concept }) => `'${concept}'`).join(', ')})
      group by report_id
    )
    select ranked.id as report_id, unit_name as unit, unit_code as code, unit_level as level,
      province, city, county, fiscal_year, report_date, status, profile_id as profile, path, others,
      error_count + warning_count as findings, ${COMPARISON_COLUMNS.map(({ name }) => name).join(', ')}
    from ranked left join pivot on pivot.id = ranked.id
    where place = 1`,
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

/** A report without unit or year is comparable with none: it stands alone. */
function sameUnitAndYear(): string {
  return `coalesce(unit_name || ' ' || fiscal_year, 'report ' || id)`
}

function pivotColumn({ concept, stage, name }: ComparisonColumn): string {
  const kind = CONCEPTS.find(({ id }) => id === concept)?.kind
  const value = kind === 'money' ? 'value_fen' : kind === 'code' ? 'code' : 'value'
  const picked = `max(case when concept = '${concept}' and stage = '${stage}' then ${value} end)`
  return `${kind === 'money' ? `${picked} / 100.0` : picked} as ${name}`
}

/** What the database was last given, as a fingerprint a key. */
const DEFINITIONS = { views: VIEWS, concepts: CONCEPTS } as const
type DefinitionKey = keyof typeof DEFINITIONS

/** Makes the views and the table `concepts` what this version says they are; cheap where they already are. */
export async function refreshViews(db: Kysely<Schema>): Promise<void> {
  if ((await isOutdated(db, 'views')) || (await isOutdated(db, 'concepts'))) await rebuildViews(db)
}

/** Makes the views and the table `concepts` anew. */
export async function rebuildViews(db: Kysely<Schema>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const [name, query] of Object.entries(VIEWS)) {
      await sql.raw(`drop view if exists ${name}`).execute(trx)
      await sql.raw(`create view ${name} as ${query}`).execute(trx)
    }
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

function conceptRows(): readonly ConceptTable[] {
  return CONCEPTS.map(({ parent, ...concept }, position) => ({
    ...concept,
    position,
    parent: parent ?? null,
  }))
}
