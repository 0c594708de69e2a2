/** Filters → conditions on `reports`; every list of the store is narrowed by the same ones. */

import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ReportFilter } from './report-filter.ts'
import type { Schema } from './schema.ts'

type Builder = ExpressionBuilder<Schema, 'reports'>

/** The condition that a row of `reports` meets when the filter lets it through. */
export function reportCondition(
  eb: Builder,
  filter: ReportFilter,
): ExpressionWrapper<Schema, 'reports', SqlBool> {
  const { ids, unit, years, province, level, statuses, profile, path, run } = filter
  const superseded = filter.superseded ?? 'leave-out'
  return eb.and([
    ...(superseded === 'include' ? [] : [eb('reports.current', '=', superseded === 'only' ? 0 : 1)]),
    ...(ids ? [eb('reports.id', 'in', ids)] : []),
    ...(unit === undefined ? [] : [unitCondition(eb, unit)]),
    ...(years ? [eb('reports.fiscal_year', 'in', years)] : []),
    ...(province === undefined ? [] : [eb('reports.province', '=', province)]),
    ...(level ? [eb('reports.unit_level', '=', level)] : []),
    ...(statuses ? [eb('reports.status', 'in', statuses)] : []),
    ...(profile === undefined ? [] : [eb('reports.profile_id', '=', profile)]),
    ...(path === undefined ? [] : [pathCondition(eb, path)]),
    ...(run === undefined ? [] : [runCondition(eb, run)]),
  ])
}

function unitCondition(eb: Builder, unit: string): ExpressionWrapper<Schema, 'reports', SqlBool> {
  return eb.or([
    eb('reports.unit_code', '=', unit),
    eb(sql<string>`replace(reports.unit_name, ${unit}, '')`, '<>', eb.ref('reports.unit_name')),
    otherNames(unit),
  ])
}

/** A unit answers to the names and codes that its region had before and has today. */
function otherNames(unit: string): RawBuilder<SqlBool> {
  const says = (code: 'code' | 'present_code', name: 'name' | 'present_name') => sql`
    (${sql.ref(`c.${code}`)} = ${unit}
      or instr(replace(reports.unit_name, reports.county, ${sql.ref(`c.${name}`)}), ${unit}) > 0)`
  return sql<SqlBool>`(
    exists (select 1 from region_changes as c
      where c.code = reports.unit_code and ${says('present_code', 'present_name')})
    or exists (select 1 from region_changes as c
      where c.present_code = reports.unit_code and ${says('code', 'name')})
  )`
}

/**
 * The path itself, or anything beneath it as a folder or in it as an archive. Lengths are the database's own: it counts
 * characters, JavaScript those beyond the basic plane (rare 汉字, emoji) twice.
 */
function pathCondition(eb: Builder, path: string): ExpressionWrapper<Schema, 'reports', SqlBool> {
  const isWindows = /^(?:[a-z]:[\\/]|\\\\)/i.test(path)
  const bare = path.replace(isWindows ? /[\\/]+$/ : /\/+$/, '')
  const beneath = isWindows ? `${bare}\\` : `${bare}/`
  return eb.exists(
    eb
      .selectFrom('sources')
      .select('sources.id')
      .whereRef('sources.report_id', '=', 'reports.id')
      .where((source) =>
        source.or([
          source('sources.path', '=', path),
          ...[beneath, `${bare}!/`].map((start) =>
            source(sql<string>`substr(sources.path, 1, length(${start}))`, '=', start),
          ),
        ]),
      ),
  )
}

function runCondition(eb: Builder, run: number): ExpressionWrapper<Schema, 'reports', SqlBool> {
  return eb.exists(
    eb
      .selectFrom('sources')
      .innerJoin('run_items', 'run_items.path', 'sources.path')
      .select('sources.id')
      .whereRef('sources.report_id', '=', 'reports.id')
      .where('run_items.run_id', '=', run),
  )
}
