/**
 * The text that `search` looks through, how units went on under other names, and the indexes of the comparison.
 *
 * `document_texts` holds what search.ts folds; the index follows it by triggers, so that a row deleted by hand leaves no
 * words behind. Both are understood by every SQLite from 3.34 on. `recognised` is null until the text is made.
 */
import type { Migration } from './migration.ts'

export const searchAndLineage: Migration = {
  number: 5,
  name: 'search-and-lineage',
  statements: ({ integer, text, tableOptions }) => [
    `alter table documents add column recognised ${integer} check (recognised in (0, 1))`,
    `create table document_texts (
      document_id ${integer} primary key references documents (id) on delete cascade,
      text ${text} not null
    )${tableOptions}`,
    `create virtual table text_index using fts5 (
      text, content = 'document_texts', content_rowid = 'document_id', tokenize = 'trigram'
    )`,
    `create trigger document_texts_insert after insert on document_texts begin
      insert into text_index (rowid, text) values (new.document_id, new.text);
    end`,
    `create trigger document_texts_delete after delete on document_texts begin
      insert into text_index (text_index, rowid, text) values ('delete', old.document_id, old.text);
    end`,
    `create trigger document_texts_update after update on document_texts begin
      insert into text_index (text_index, rowid, text) values ('delete', old.document_id, old.text);
      insert into text_index (rowid, text) values (new.document_id, new.text);
    end`,
    `create table region_changes (
      code ${text} primary key check (length(code) = 6),
      name ${text} not null,
      until ${integer} not null,
      present_code ${text} not null check (length(present_code) = 6),
      present_name ${text} not null,
      present_city ${text}
    )${tableOptions}`,
    'create index region_changes_present on region_changes (present_code)',
    // what the view `comparison` reads of a report, so that it passes by the packed content
    `create index reports_compared on reports (
      unit_name, fiscal_year, status, unit_code, unit_level, province, city, county, report_date, profile_id,
      fact_count, error_count, warning_count, document_id
    ) where current = 1`,
    'create index documents_recognised on documents (id) where recognised = 1',
    'drop index sources_report',
    'create index sources_report on sources (report_id, current, path)',
  ],
}
