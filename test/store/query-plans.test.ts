/** What SQLite does for the questions that are asked most: no look through a whole table where an index serves. */
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { temporaryFolder } from '../cli/run.ts'

const path = `${temporaryFolder()}/plans.sqlite`
let database: Database.Database

beforeAll(async () => {
  await (await openStore(path)).close()
  database = new Database(path, { readonly: true })
})

/** Steps that look through a table, or through an index that does not hold all that is asked for. */
function scans(query: string): string[] {
  const steps = database.prepare(`explain query plan ${query}`).all() as { detail: string }[]
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all() as string[]
  return steps
    .map(({ detail }) => detail)
    .filter((detail) => tables.some((name) => detail.startsWith(`SCAN ${name}`)))
}

test('the comparison reads an index of the reports and one of the scans, and finds the rest by key', () => {
  expect(scans('select * from comparison')).toEqual([
    'SCAN reports USING COVERING INDEX reports_compared',
    // of documents read from pictures alone
    'SCAN documents USING COVERING INDEX documents_recognised',
  ])
})

test.each([
  ['facts of a report', 'select * from fact_list where report_id = 1'],
  ['findings of a report', 'select * from finding_list where report_id = 1'],
  ['what a path holds', `select * from sources where path = 'x' and current = 1`],
  ['paths of a reading', 'select path from sources where report_id = 1 and current = 1'],
  ['readings of a document', 'select id from reports where document_id = 1'],
  ['a unit and year', `select id from reports where unit_name = 'x' and fiscal_year = 2023`],
  ['a document by its hash', `select id from documents where sha256 = 'x'`],
  ['the text of a document', 'select text from document_texts where document_id = 1'],
  ['figures for the comparison', 'select * from comparison_values where report_id = 1'],
  ['how a report stands to others', 'select * from comparison_standing where report_id = 1'],
  ['what became of a region', `select * from region_changes where code = '360122'`],
  ['what a region was', `select * from region_changes where present_code = '360112'`],
  ['items of a reading', 'select * from run_items where report_id = 1'],
])('%s: found by an index', (_, query) => {
  expect(scans(query)).toEqual([])
})

test('every reference is looked up by an index, as adding and removing what it points to asks for', () => {
  const references = database
    .prepare(
      `select t.name as child, f."from" as "column" from sqlite_master t, pragma_foreign_key_list(t.name) f
      where t.type = 'table'`,
    )
    .all() as { child: string; column: string }[]
  expect(references.length).toBeGreaterThan(16)
  const slow = references.filter(
    ({ child, column }) => scans(`select 1 from ${child} where ${column} = 1`).length > 0,
  )
  expect(slow).toEqual([])
})

test('every table is strict', () => {
  const loose = database
    .prepare(
      `select name from pragma_table_list
      where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`,
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
})
