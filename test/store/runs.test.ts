import { expect, test } from 'vitest'
import type { RunItem } from '../../src/store/store.ts'
import { DAMAGED, failedOutcome, newStore, reportOutcome } from './build-outcome.ts'

test('a run gives back what was recorded of each file, and the counts', async () => {
  const store = await newStore()
  const { reportId } = await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  const failed = await store.saveOutcome(failedOutcome('/b.docx', 'b'))
  const items: RunItem[] = [
    {
      path: '/a.docx',
      state: 'ok',
      problem: null,
      reportId,
      durations: { read: 0.5, extract: 12.25, normalise: 3, store: 2 },
      pages: 4,
    },
    {
      path: '/b.docx',
      state: 'failed',
      problem: DAMAGED,
      reportId: failed.reportId,
      durations: { read: 1 },
      pages: null,
      attempts: 2,
      formerId: reportId!,
    },
  ]
  const begun = {
    command: 'import',
    paths: ['/'],
    person: 'wang',
    versions: { normalizer: 7 },
    options: { force: true },
  } as const
  const run = await store.startRun(begun)
  await store.recordItems(run, items.slice(0, 1))
  await store.recordItems(run, items.slice(1))
  expect((await store.listRuns())[0]!.finishedAt).toBeNull()
  await store.finishRun(run)
  const [summary] = await store.listRuns()
  expect(summary).toMatchObject({ ...begun, stopped: false, resumes: null })
  expect(summary!.finishedAt).not.toBeNull()
  expect(await store.readRun(run)).toEqual({
    ...summary,
    counts: { ok: 1, partial: 0, failed: 1, unchanged: 0 },
    items,
  })
  expect(await store.readRun(99)).toBeUndefined()
})

test('a run that goes on with one that was stopped says so', async () => {
  const store = await newStore()
  const stopped = await store.startRun({ command: 'import', paths: ['/'] })
  await store.finishRun(stopped, true)
  await store.startRun({ command: 'import', paths: ['/'], resumes: stopped })
  const runs = await store.listRuns()
  expect(runs.map(({ stopped, resumes }) => [stopped, resumes])).toEqual([
    [false, stopped],
    [true, null],
  ])
})

test('reports can be narrowed to the files of a run', async () => {
  const store = await newStore()
  await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  await store.saveOutcome(reportOutcome('/b.docx', 'b'))
  const run = await store.startRun({ command: 'import', paths: [] })
  const item = { state: 'unchanged', problem: null, reportId: 2, durations: {}, pages: null } as const
  await store.recordItems(run, [{ path: '/b.docx', ...item }])
  const reports = await store.listReports({ run })
  expect(reports.map(({ source }) => source.path)).toEqual(['/b.docx'])
})
