/**
 * The text that `search` looks through, and how units went on under other names.
 *
 * `document_texts` holds what search.ts folds; the index follows it by triggers, so that a row deleted by hand leaves no
 * words behind. Both are understood by every SQLite from 3.34 on. `recognised` is null until the text is made.
 */
import type { Migration } from '../migrate.ts'

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
      present_name ${text} not null
    )${tableOptions}`,
  ],
}
