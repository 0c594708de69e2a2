/** Sign-offs that were taken back: by whom and when. */
import type { Migration } from './migration.ts'

export const undoneReviews: Migration = {
  number: 8,
  name: 'undone-reviews',
  statements: ({ text }) => [
    `alter table reviews add column undone_by ${text}`,
    `alter table reviews add column undone_at ${text}`,
  ],
}
