import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { pack } from '../../src/store/pack.ts'
import { databasePath, failedOutcome, newStore, reportOutcome } from './build-outcome.ts'

/** A database with two reports and a failed file, damaged by these statements. */
async function damaged(sql: string, values: readonly unknown[] = []): Promise<string> {
  const path = databasePath()
  const store = await openStore(path)
  await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  await store.saveOutcome(reportOutcome('/b.docx', 'b'))
  await store.saveOutcome(failedOutcome('/c.docx', 'c'))
  await store.close()
  const database = new Database(path)
  database.pragma('foreign_keys = off')
  if (values.length > 0) database.prepare(sql).run(...values)
  else database.exec(sql)
  database.close()
  return path
}

async function faultsOf(path: string) {
  const store = await openStore(path, { mode: 'read' })
  const faults = await store.check()
  await store.close()
  return faults
}

test.each([
  ['nothing', 'select 1', []],
  ['a fact lost', 'delete from facts where report_id = 1', ['facts-differ']],
  [
    'a finding too many',
    `insert into findings select 1, 9, 'rate', 'filing', 'info', '[]', '', '', null, null, '[]'`,
    ['findings-differ'],
  ],
  ['a wrong count', 'update reports set indicator_count = 7 where id = 2', ['counts-differ']],
  [
    'a reading that points nowhere',
    'update reports set superseded_by = 99 where id = 1',
    ['broken-reference'],
  ],
  ['a document lost', 'delete from documents where id = 1', Array(3).fill('broken-reference')],
  [
    'a document without reading',
    `insert into documents (sha256, bytes, first_seen) values ('${'d'.repeat(64)}', 1, '')`,
    ['orphan-document'],
  ],
  [
    'a reading without path',
    'delete from sources where report_id = 3; update reports set current = 0 where id = 3',
    ['orphan-reading'],
  ],
  ['a wrong mark', 'update reports set current = 0 where id = 2', ['currency-differs']],
  [
    'a view that does not run',
    'drop view comparison; create view comparison as select * from nowhere',
    ['broken-view'],
  ],
  ['a view lost', 'drop view fact_list', ['broken-view']],
  [
    'another text for searching',
    `update document_texts set text = 'x' where document_id = 1`,
    ['search-differs'],
  ],
  ['a text lost', 'delete from document_texts where document_id = 1', ['search-differs']],
  ['an index lost', `insert into text_index (text_index) values ('delete-all')`, ['search-differs']],
] as const)('finds %s', async (_, sql, codes) => {
  const faults = await faultsOf(await damaged(sql))
  expect(faults.map(({ code }) => code).sort()).toEqual([...codes].sort())
})

test.each(['reports', 'documents'])(
  'finds packed content that cannot be read in %s, and names the file',
  async (table) => {
    const junk = await faultsOf(
      await damaged(`update ${table} set content = ? where id = 1`, [Buffer.from('junk')]),
    )
    expect(junk).toHaveLength(1)
    expect(junk[0]!.code).toMatch(/^unreadable-/)
    expect(junk[0]!.message.zh).toContain('ziping import --force "/a.docx"')
  },
)

test('finds a packed report of another shape', async () => {
  const faults = await faultsOf(
    await damaged('update reports set content = ? where id = 2', [pack({ facts: 1 })]),
  )
  expect(faults.map(({ code }) => code)).toEqual(['unreadable-content'])
})

test('what is derived is made anew on demand', async () => {
  const path = await damaged(`drop view comparison; update document_texts set text = 'x'`)
  const store = await newStore(path)
  expect(await store.check()).toHaveLength(2)
  await store.rebuildDerived()
  expect(await store.check()).toEqual([])
  expect(await store.comparison()).toHaveLength(1)
})
