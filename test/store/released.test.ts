/** Databases that earlier versions made, as `sqlite3 FILE .dump` wrote them (released/), are brought up to date whole. */
import { readdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open.ts'
import { databasePath, newStore } from './build-outcome.ts'

const FOLDER = new URL('released/', import.meta.url)
const DUMPS = readdirSync(FOLDER).map((name) => [name] as const)

function restored(name: string): string {
  const path = databasePath()
  const database = new Database(path)
  // dumps of a full-text index write the schema itself
  database.unsafeMode(true)
  database.exec(readFileSync(new URL(name, FOLDER), 'utf8'))
  database.close()
  return path
}

/** Tables with columns, indexes and references, triggers and views: all but the order in which columns were added. */
function shapeOf(path: string): unknown {
  const database = new Database(path, { readonly: true })
  const names = database
    .prepare(`select type, name from sqlite_master where name not like 'sqlite_%' order by type, name`)
    .all() as { type: string; name: string }[]
  const shape = names.map(({ type, name }) => ({
    type,
    name,
    columns: database
      .prepare('select name, type, "notnull", pk from pragma_table_info(?) order by name')
      .all(name),
    references: database
      .prepare('select "table", "from", "to", on_delete from pragma_foreign_key_list(?) order by "from"')
      .all(name),
    strict: database.prepare('select strict from pragma_table_list where name = ?').pluck().get(name),
  }))
  database.close()
  return shape
}

test.each(DUMPS)('%s is refused for reading until it was opened to write', async (name) => {
  await expect(openStore(restored(name), { mode: 'read' })).rejects.toMatchObject({ code: 'older' })
})

test.each(DUMPS)('%s keeps its readings, figures and history, and can be searched', async (name) => {
  const path = restored(name)
  const store = await newStore(path)
  const all = await store.listReports({ superseded: 'include', statuses: ['ok'] })
  expect(all.map(({ unit, fiscalYear, current }) => [unit?.name, fiscalYear, current])).toEqual([
    ['南昌市东湖区总工会', 2022, expect.any(Boolean)],
    ['南昌市东湖区总工会', 2022, expect.any(Boolean)],
    ['南昌市东湖区总工会', 2023, true],
  ])
  const rows = await store.comparison({ statuses: ['ok'] })
  expect(
    rows.map(({ fiscalYear, values }) => [fiscalYear, values['expenditure.total'], values['score.total']]),
  ).toEqual([
    [2022, 3_102_500, 97],
    [2023, 3_112_500, 96.5],
  ])
  const former = all.find(({ current }) => !current)
  const report = (await store.readReport(former!.id))?.report
  expect(report?.facts.find(({ concept }) => concept === 'score.total')?.value).toBe(96.5)
  const { hits } = await store.search('慰问 劳模')
  expect(hits.map(({ path: found }) => found).sort()).toEqual([
    '/archive/报告/东湖.html',
    '/archive/报告/东湖2023.html',
  ])
  expect(await store.check()).toEqual([])
  expect(await store.listRuns()).toHaveLength(2)
})

test.each(DUMPS)('%s becomes the same tables as a new database', async (name) => {
  const [old, fresh] = [restored(name), databasePath()]
  await newStore(old)
  await newStore(fresh)
  expect(shapeOf(old)).toEqual(shapeOf(fresh))
})

test.each(DUMPS.filter(([name]) => /-[5-9]/.test(name)))(
  '%s keeps correction, sign-off and scan',
  async (name) => {
    const store = await newStore(restored(name))
    const [correction] = await store.listCorrections()
    const [review] = await store.listReviews()
    expect([correction?.target, correction?.state, review?.by]).toEqual(['report_date', 'needed', '王五'])
    const { hits } = await store.search('退休职工座谈')
    expect(hits.map(({ path }) => path)).toEqual(['/archive/报告/扫描.pdf'])
  },
)

test('migrations are numbered in order, each once', () => {
  const numbers = MIGRATIONS.map(({ number }) => number)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
})
