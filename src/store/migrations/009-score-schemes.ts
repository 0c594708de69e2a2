/** By what scheme a report was scored, so that queries compare only scores that compare. */
import type { Migration } from './migration.ts'

export const scoreSchemes: Migration = {
  number: 9,
  name: 'score-schemes',
  statements: ({ text }) => [`alter table reports add column score_scheme ${text}`],
}
