/** An index on every reference: SQLite looks through the referring tables whenever a row that is pointed to is added. */
import type { Migration } from './migration.ts'

export const referenceIndexes: Migration = {
  number: 7,
  name: 'reference-indexes',
  statements: () => [
    'create index sources_superseded on sources (superseded_by)',
    'create index runs_resumed on runs (resumes)',
    'create index run_items_former on run_items (former_id)',
  ],
}
