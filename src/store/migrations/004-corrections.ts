/**
 * What people say of reports: corrections and sign-offs.
 *
 * Corrections are never changed but to note that one was undone. `corrected` is the packed report with its corrections,
 * beside `content`, which stays as read; the rows of the parts are those of `corrected` where there is one.
 * `correction_anchors` says what a correction follows (see ../corrections.ts).
 */
import type { Migration } from './migration.ts'

export const corrections: Migration = {
  number: 4,
  name: 'corrections',
  statements: ({ id, integer, text, json, bytes, tableOptions }) => [
    `alter table reports add column corrected ${bytes}`,
    `create table corrections (
      id ${id},
      target ${text} not null,
      value ${json},
      replaced ${json},
      because ${text} not null check (trim(because) <> ''),
      author ${text} not null check (trim(author) <> ''),
      made_at ${text} not null,
      unit ${text},
      fiscal_year ${integer},
      known_as ${json} not null,
      undone_by ${text},
      undone_at ${text},
      check ((undone_by is null) = (undone_at is null))
    )${tableOptions}`,
    `create table correction_anchors (
      correction_id ${integer} not null references corrections (id) on delete cascade,
      kind ${text} not null check (kind in ('document', 'path')),
      anchor ${text} not null,
      primary key (correction_id, kind, anchor)
    )${tableOptions}`,
    'create index correction_anchors_anchor on correction_anchors (anchor, kind)',
    `create table applied_corrections (
      correction_id ${integer} not null references corrections (id) on delete cascade,
      report_id ${integer} not null references reports (id) on delete cascade,
      state ${text} not null check (state in ('needed', 'agrees', 'conflict', 'superseded')),
      now ${json},
      primary key (correction_id, report_id)
    )${tableOptions}`,
    'create index applied_corrections_report on applied_corrections (report_id)',
    `create table reviews (
      id ${id},
      sha256 ${text} not null,
      path ${text} not null,
      report_id ${integer} not null references reports (id) on delete cascade,
      reviewer ${text} not null check (trim(reviewer) <> ''),
      reviewed_at ${text} not null,
      because ${text},
      fingerprint ${text} not null,
      stale_since ${text}
    )${tableOptions}`,
    'create index reviews_report on reviews (report_id)',
    'create index reviews_document on reviews (sha256)',
    'create index reviews_path on reviews (path)',
  ],
}
