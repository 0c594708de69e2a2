/** The index that `comparison` reads instead of the reports holds their schemes of scores too. */
import type { Migration } from './migration.ts'

export const comparedSchemes: Migration = {
  number: 10,
  name: 'compared-schemes',
  statements: () => [
    'drop index reports_compared',
    `create index reports_compared on reports (
      unit_name, fiscal_year, status, unit_code, unit_level, province, city, county, report_date, profile_id,
      fact_count, error_count, warning_count, document_id, score_scheme
    ) where current = 1`,
  ],
}
