/**
 * What a second engine read, beside the document whose numbers it checked: it outlives a new normalisation, and is
 * shown with readings by the same version of the extractor alone.
 */
import type { Migration } from './migration.ts'

export const verifications: Migration = {
  number: 2,
  name: 'verifications',
  statements: ({ integer, text, json, tableOptions }) => [
    `create table verifications (
      document_id ${integer} primary key references documents (id) on delete cascade,
      extractor_version ${integer} not null,
      engine ${text} not null,
      engine_version ${text} not null,
      verified_at ${text} not null,
      our_numbers ${integer} not null,
      second_numbers ${integer} not null,
      agreed_numbers ${integer} not null,
      difference_count ${integer} not null,
      differences ${json} not null,
      explained ${json} not null
    )${tableOptions}`,
  ],
}
