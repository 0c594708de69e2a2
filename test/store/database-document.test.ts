/** docs/database.md says what there is, and its queries run over the sample archive with any SQLite at hand. */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { importDocuments } from '../../src/pipeline/import-documents.ts'
import { COMPARISON_COLUMNS } from '../../src/store/columns.ts'
import { openStore } from '../../src/store/open.ts'
import { backupStore } from '../../src/store/sqlite-backup.ts'
import { VIEW_NAMES } from '../../src/store/views.ts'
import { temporaryFolder } from '../cli/run.ts'

const ROOT = join(import.meta.dirname, '../..')
const TEXT = readFileSync(join(ROOT, 'docs/database.md'), 'utf8')
const QUERIES = [...TEXT.matchAll(/```sql\n-- (.*)\n([\s\S]*?)```/g)].map(
  ([, title, query]) => [title!, query!] as const,
)

const folder = temporaryFolder()
const path = join(folder, 'samples.sqlite')
/** The same without a write-ahead log, as one sends it to others. */
const copy = join(folder, 'copy.sqlite')
let database: Database.Database

beforeAll(async () => {
  const documents = globSync('fixtures/{xinzhou,liangzhou,yunxi,bad}/*/*.{docx,html,txt,xlsx,doc}', {
    cwd: ROOT,
  })
    .filter((file) => !/(?:document|findings)\.txt$/.test(file))
    .map((file) => join(ROOT, file))
  const store = await openStore(path)
  await importDocuments({ store, paths: documents, jobs: 2 })
  await store.close()
  await backupStore(path, copy)
  database = new Database(copy, { readonly: true })
}, 120_000)

test.each(QUERIES)('gives rows: %s', (_, query) => {
  expect(database.prepare(query).all()).not.toEqual([])
})

const hasShell = spawnSync('sqlite3', ['--version']).status === 0
describe.skipIf(!hasShell)('the sqlite3 shell', () => {
  test.each(QUERIES)('gives the same rows: %s', (_, query) => {
    const { stdout, stderr } = spawnSync('sqlite3', ['-readonly', '-json', copy, query], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toHaveLength(database.prepare(query).all().length)
  })

  test('opens the database while a process writes, and dumps and restores it', () => {
    const writer = new Database(path)
    writer.exec('begin immediate')
    const read = spawnSync('sqlite3', ['-readonly', path, 'select count(*) from comparison'], {
      encoding: 'utf8',
    })
    writer.exec('rollback')
    writer.close()
    expect([read.stderr, Number(read.stdout) > 5]).toEqual(['', true])
    const dump = spawnSync('sqlite3', [copy, '.dump'], { encoding: 'utf8', maxBuffer: 100_000_000 }).stdout
    const restored = join(dirname(copy), 'restored.sqlite')
    const restore = spawnSync('sqlite3', [restored], { input: dump, encoding: 'utf8' })
    expect(restore.stderr).toBe('')
    const count = (file: string) =>
      spawnSync('sqlite3', [file, 'select count(*), sum(expenditure_total) from comparison'], {
        encoding: 'utf8',
      }).stdout
    expect(count(restored)).toBe(count(copy))
  })
})

const hasPython = spawnSync('python3', ['-c', 'import sqlite3']).status === 0
test.skipIf(!hasPython)('Python reads every table, view and query', () => {
  const script = `
import json, sqlite3, sys
c = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
names = [n for (n,) in c.execute("select name from sqlite_master where type in ('table', 'view')")]
for n in names: c.execute('select * from "' + n + '"').fetchall()
print(json.dumps([len(c.execute(q).fetchall()) for q in json.load(sys.stdin)]))`
  const input = JSON.stringify(QUERIES.map(([, query]) => query))
  const { stdout, stderr } = spawnSync('python3', ['-c', script, copy], { input, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(QUERIES.map(([, query]) => database.prepare(query).all().length))
})

test('names every table, and every column of the views', () => {
  const tables = database
    .prepare(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'text_index_%'`,
    )
    .pluck()
    .all() as string[]
  const figures = new Set(COMPARISON_COLUMNS.map(({ name }) => name))
  const columns = VIEW_NAMES.flatMap(
    (view) => database.prepare('select name from pragma_table_info(?)').pluck().all(view) as string[],
  ).filter((name) => !figures.has(name))
  expect(
    [...tables, ...VIEW_NAMES, ...columns].filter(
      (name) => !TEXT.includes(`\`${name}\``) && !TEXT.includes(`### ${name}\n`),
    ),
  ).toEqual([])
})
