import { rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { diffEntries, entryOf } from '../../src/compare/diff.ts'
import { planRerun } from '../../src/pipeline/plan.ts'
import { readHere } from '../../src/pipeline/pool.ts'
import { STAGES } from '../../src/pipeline/read-report.ts'
import { RECIPE } from '../../src/pipeline/recipe.ts'
import { type Rehearsed, rerun } from '../../src/pipeline/rerun.ts'
import { databasePath, newStore } from '../store/build-outcome.ts'
import { writeFiles } from './build-folder.ts'
import { imported, MORE_WORDS, reportPage, stagesWith, stale, TWO } from './stale-archive.ts'

test('a document stays out of date where its newer reader has no file, though the rest is made anew', async () => {
  const { store, folder } = await imported(TWO)
  const parts = { ...RECIPE.parts, core: 99 }
  const newer = stagesWith({ parts }, { extractorVersion: async () => 99 })
  unlinkSync(join(folder, 'b.html'))
  const { summary } = await rerun({ store, stages: newer, reader: readHere({ stages: newer }) })
  expect([summary.counts.ok, summary.missing]).toEqual([2, [join(folder, 'b.html')]])
  expect(await stale(store, newer)).toContainEqual(['b.html', ['extractor'], null])
})

test('a rerun brings up to date what is stale, and the next has nothing to do', async () => {
  const { store } = await imported(TWO)
  const options = { store, stages: MORE_WORDS, reader: readHere({ stages: MORE_WORDS }) }
  const { summary } = await rerun(options)
  expect(summary.items.map(({ path, state }) => [path.split('/').at(-1), state])).toEqual([['a.html', 'ok']])
  expect((await store.readRun(summary.run))!).toMatchObject({ command: 'rerun', stopped: false })
  expect((await rerun(options)).summary.items).toEqual([])
  expect(await store.check()).toEqual([])
})

test('a rerun from normalising needs no file', async () => {
  const { store, folder } = await imported(TWO)
  rmSync(folder, { recursive: true })
  const reader = readHere({ stages: MORE_WORDS })
  const { summary } = await rerun({ store, stages: MORE_WORDS, reader, from: 'normalise', all: true })
  expect(summary.counts).toMatchObject({ ok: 2, failed: 0 })
})

test('a rerun can be narrowed', async () => {
  const { store } = await imported(TWO)
  const options = { store, reader: readHere(), all: true, only: { unit: '浏阳' } }
  expect((await rerun(options)).summary.items.map(({ path }) => path.split('/').at(-1))).toEqual(['b.html'])
})

test('a dry run tells the figures that would change and writes nothing', async () => {
  const { store, folder } = await imported(TWO)
  writeFiles(folder, { 'b.html': reportPage('浏阳市总工会', { total: '400.00' }) })
  const before = [await store.listReports({ superseded: 'include' }), await store.listRuns()]
  const told: Rehearsed[] = []
  await rerun({ store, reader: readHere(), rehearse: (it) => told.push(it) })
  expect([await store.listReports({ superseded: 'include' }), await store.listRuns()]).toEqual(before)
  const changes = told.flatMap(({ before, after }) =>
    diffEntries(before ? [entryOf(before)] : [], [entryOf(after)]),
  )
  expect(changes).toMatchObject([
    {
      path: join(folder, 'b.html'),
      kind: 'changed',
      changes: [
        {
          key: 'expenditure.total@initial',
          from: { value: 312_400_000 },
          to: { value: 400_000_000 },
          causes: ['document'],
        },
      ],
    },
  ])
})

/** All that a database holds, table by table. */
function contentOf(path: string): unknown {
  const database = new Database(path, { readonly: true })
  try {
    const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all()
    return tables.map((table) => [table, database.prepare(`select * from "${table}"`).all()])
  } finally {
    database.close()
  }
}

test('a plan and a dry run of a database open for writing leave it as it is, down to its last row', async () => {
  const path = databasePath()
  const { store, folder } = await imported(TWO, STAGES, await newStore(path))
  writeFiles(folder, { 'c.html': 'no report', 'a.html': reportPage('宁乡市总工会', { total: '400.00' }) })
  const before = contentOf(path)
  const stages = MORE_WORDS
  await planRerun({ store, stages })
  expect(contentOf(path)).toEqual(before)
  for (const all of [false, true]) {
    const told: Rehearsed[] = []
    const reader = readHere({ stages })
    await rerun({ store, stages, reader, all, rehearse: (report) => told.push(report) })
    expect([told.length, contentOf(path)]).toEqual([all ? 2 : 1, before])
  }
  await rerun({ store, stages, reader: readHere({ stages }) })
  expect((await store.listReports()).map(({ madeFrom }) => madeFrom!.lexicon)).toEqual([
    'with one word more',
    'with one word more',
  ])
})

test('a rerun leaves the good reading of a document that fails now, and tells the failure', async () => {
  const { store } = await imported(TWO)
  const failing = stagesWith(
    {},
    {
      normalize: () => {
        throw new Error('an error of ours')
      },
    },
  )
  const only = { unit: '宁乡' }
  const { summary } = await rerun({
    store,
    only,
    all: true,
    stages: failing,
    reader: readHere({ stages: failing }),
  })
  expect(summary.items.map(({ state, problem, reportId }) => [state, problem?.code, reportId])).toEqual([
    ['failed', 'crashed', 1],
  ])
  const [report] = await store.listReports(only)
  expect([report!.status, report!.failedAgain?.problem.code]).toEqual(['ok', 'crashed'])
})
