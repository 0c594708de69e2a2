/**
 * What a reading was made from, who ran what, and the documents whose reading did not come to an end.
 *
 * `made_from` and `lexicon_part` are null for readings of earlier versions: those are out of date. `attempts` holds a
 * row for a document from before its reading begins until it ends well, so that one that ends the whole process is known
 * by it afterwards.
 */
import type { Migration } from './migration.ts'

export const runsAndVersions: Migration = {
  number: 3,
  name: 'runs-and-versions',
  statements: ({ integer, text, json, bytes, tableOptions }) => [
    `alter table reports add column made_from ${json}`,
    `alter table reports add column lexicon_part ${bytes}`,
    `create table lexicons (
      fingerprint ${text} primary key,
      words ${bytes} not null,
      first_used ${text} not null
    )${tableOptions}`,
    `alter table runs add column person ${text}`,
    `alter table runs add column versions ${json}`,
    `alter table runs add column options ${json}`,
    `alter table runs add column stopped ${integer} not null default 0 check (stopped in (0, 1))`,
    `alter table runs add column resumes ${integer} references runs (id)`,
    `alter table run_items add column attempts ${integer}`,
    `alter table run_items add column former_id ${integer} references reports (id)`,
    'create index run_items_report on run_items (report_id)',
    `create table attempts (
      sha256 ${text} primary key check (length(sha256) = 64),
      path ${text} not null,
      count ${integer} not null,
      started_at ${text} not null,
      under_way ${integer} not null check (under_way in (0, 1)),
      problem_code ${text},
      problem_zh ${text},
      problem_en ${text},
      set_aside_at ${text}
    )${tableOptions}`,
  ],
}
