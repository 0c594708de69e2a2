import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { buildDocument } from '../build-document.ts'
import { buildFact, buildReport } from '../build-report.ts'
import {
  DAMAGED,
  databasePath,
  failedOutcome,
  fileOf,
  newStore,
  reportOutcome,
  VERSIONS,
} from './build-outcome.ts'

test('gives back the whole report and document as they were stored', async () => {
  const store = await newStore()
  const report = buildReport({ goals: [{ expected: '完成年度目标', actual: null, evidence: [] }] })
  const { reportId } = await store.saveOutcome(reportOutcome('/a/one.docx', 'one', report))
  const stored = await store.readReport(reportId!)
  expect(stored).toEqual({
    id: reportId,
    corrections: [],
    review: null,
    source: { path: '/a/one.docx', paths: ['/a/one.docx'], ...fileOf('one') },
    status: 'ok',
    problem: null,
    unit: report.unit,
    fiscalYear: 2023,
    reportDate: '2024-03-15',
    documentType: report.documentType,
    profile: { id: 'generic', version: 1, confidence: 0.9 },
    versions: VERSIONS,
    counts: { facts: 1, indicators: 0, findings: { error: 0, warning: 0, info: 0 } },
    current: true,
    supersededBy: null,
    importedAt: stored!.importedAt,
    report,
    verification: null,
  })
  const document = await store.findDocument(fileOf('one').sha256)
  expect(document!.document).toEqual(buildDocument('one'))
})

test('the same bytes under another path are a second source of the same reading', async () => {
  const store = await newStore()
  const first = await store.saveOutcome(reportOutcome('/b.docx', 'same'))
  const second = await store.saveOutcome({
    path: '/a.docx',
    file: fileOf('same'),
    reading: { kind: 'stored' },
  })
  expect(second.reportId).toBe(first.reportId)
  const reports = await store.listReports()
  expect(reports.map(({ source }) => source.paths)).toEqual([['/a.docx', '/b.docx']])
})

test('a changed file under the same path replaces its report and keeps the old one as superseded', async () => {
  const store = await newStore()
  const old = await store.saveOutcome(reportOutcome('/a.docx', 'old'))
  const young = await store.saveOutcome(reportOutcome('/a.docx', 'young', buildReport({ fiscalYear: 2024 })))
  expect((await store.listReports()).map(({ id }) => id)).toEqual([young.reportId])
  const superseded = await store.listReports({ superseded: 'only' })
  expect(
    superseded.map(({ id, current, supersededBy, source }) => [id, current, supersededBy, source.path]),
  ).toEqual([[old.reportId, false, young.reportId, '/a.docx']])
  expect((await store.sourceState('/a.docx'))!.reportId).toBe(young.reportId)
  expect(await store.check()).toEqual([])
})

test('a file that returns to its former bytes makes the former reading current again', async () => {
  const store = await newStore()
  const old = await store.saveOutcome(reportOutcome('/a.docx', 'old'))
  await store.saveOutcome(reportOutcome('/a.docx', 'young'))
  await store.saveOutcome({ path: '/a.docx', file: fileOf('old'), reading: { kind: 'stored' } })
  const reports = await store.listReports({ superseded: 'include' })
  expect(reports.map(({ id, current }) => [id, current])).toEqual([
    [old.reportId, true],
    [old.reportId! + 1, false],
  ])
  expect(await store.check()).toEqual([])
})

test('a reading stays current while another path still holds its bytes', async () => {
  const store = await newStore()
  const kept = await store.saveOutcome(reportOutcome('/a.docx', 'same'))
  await store.saveOutcome({ path: '/b.docx', file: fileOf('same'), reading: { kind: 'stored' } })
  const other = await store.saveOutcome(reportOutcome('/a.docx', 'other'))
  const reports = await store.listReports()
  expect(reports.map(({ id, source }) => [id, source.paths])).toEqual([
    [other.reportId, ['/a.docx']],
    [kept.reportId, ['/b.docx']],
  ])
})

test('a new reading of the same bytes takes the place of the former for every path', async () => {
  const store = await newStore()
  const former = await store.saveOutcome(reportOutcome('/a.docx', 'same'))
  await store.saveOutcome({ path: '/b.docx', file: fileOf('same'), reading: { kind: 'stored' } })
  const again = await store.saveOutcome(reportOutcome('/b.docx', 'same', buildReport({ fiscalYear: 2022 })))
  const [report] = await store.listReports()
  expect([report!.id, report!.source.paths, report!.fiscalYear]).toEqual([
    again.reportId,
    ['/a.docx', '/b.docx'],
    2022,
  ])
  expect((await store.readReport(former.reportId!))!.supersededBy).toBe(again.reportId)
})

test('failed files are kept with their problem', async () => {
  const store = await newStore()
  const saved = await store.saveOutcome(failedOutcome('/bad.docx', 'bad'))
  const again = await store.saveOutcome(failedOutcome('/bad.docx', 'bad'))
  expect(again).toEqual(saved)
  const all = await Array.fromAsync(store.eachReport())
  expect(all.map(({ source, status, problem, report }) => [source.path, status, problem, report])).toEqual([
    ['/bad.docx', 'failed', DAMAGED, null],
  ])
})

const TIMEOUT = { code: 'timeout', message: { zh: '超时', en: 'Took too long' } } as const

test('a re-reading that fails leaves the good reading and its content in place, and is told', async () => {
  const store = await newStore()
  const good = await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  const failed = await store.saveOutcome(failedOutcome('/a.docx', 'a', TIMEOUT))
  expect(failed).toEqual({ path: '/a.docx', reportId: good.reportId, kept: true })
  const [report, ...others] = await store.listReports({ superseded: 'include' })
  expect(others).toEqual([])
  expect([report!.status, report!.failedAgain]).toEqual([
    'ok',
    { problem: TIMEOUT, attempts: 1, at: report!.failedAgain!.at },
  ])
  expect((await store.findDocument(fileOf('a').sha256))!.document).toEqual(buildDocument('a'))
  await store.saveOutcome(reportOutcome('/a.docx', 'a', buildReport({ fiscalYear: 2024 })))
  expect((await store.listReports()).map(({ fiscalYear, failedAgain }) => [fiscalYear, failedAgain])).toEqual(
    [[2024, undefined]],
  )
  expect(await store.check()).toEqual([])
})

test('a copy of a file whose re-reading failed has the good reading too', async () => {
  const store = await newStore()
  const good = await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  const copy = await store.saveOutcome(failedOutcome('/b.docx', 'a'))
  expect(copy.reportId).toBe(good.reportId)
  expect((await store.listReports()).map(({ source }) => source.paths)).toEqual([['/a.docx', '/b.docx']])
})

test('that a file is no report after all is a judgement and takes the place of its report', async () => {
  const store = await newStore()
  await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  const other = { code: 'not_a_report', message: { zh: '不是报告', en: 'No report' } } as const
  await store.saveOutcome(failedOutcome('/a.docx', 'a', other))
  expect((await store.listReports()).map(({ problem }) => problem?.code)).toEqual(['not_a_report'])
})

test('a new reading that says the same is the former one with new versions', async () => {
  const store = await newStore()
  const former = await store.saveOutcome(reportOutcome('/a.docx', 'a'))
  const outcome = reportOutcome('/a.docx', 'a')
  if (outcome.file === null || outcome.reading.kind !== 'report') throw new Error('it is a report')
  const newer = { extractor: 1, normalizer: 2 }
  const again = await store.saveOutcome({ ...outcome, reading: { ...outcome.reading, versions: newer } })
  expect(again.reportId).toBe(former.reportId)
  const reports = await store.listReports({ superseded: 'include' })
  expect(reports.map(({ versions, current }) => [versions, current])).toEqual([[newer, true]])
  expect(await store.check()).toEqual([])
})

test('a file that could not be opened is listed, and a path read before keeps its reading', async () => {
  const store = await newStore()
  const problem = { code: 'unreadable', message: { zh: '无权读取', en: 'Permission denied' } } as const
  await store.saveOutcome({ path: '/never.docx', file: null, problem })
  await store.saveOutcome(reportOutcome('/read.docx', 'read'))
  await store.saveOutcome({ path: '/read.docx', file: null, problem })
  const reports = await store.listReports()
  expect(reports.map(({ source, status }) => [source.path, source.sha256, status])).toEqual([
    ['/read.docx', fileOf('read').sha256, 'ok'],
    ['/never.docx', null, 'failed'],
  ])
  await store.saveOutcome(reportOutcome('/never.docx', 'now'))
  expect(await store.listReports({ statuses: ['failed'] })).toEqual([])
  expect(await store.check()).toEqual([])
})

test('an outcome that the database refuses leaves nothing behind, and its neighbours stay', async () => {
  const store = await newStore()
  const halfFen = buildReport({
    facts: [...Array(30).fill(buildFact('expenditure.basic', 100)), buildFact('expenditure.total', 0.5)],
  })
  const saved = await store.saveOutcomes([
    reportOutcome('/a.docx', 'a'),
    reportOutcome('/half.docx', 'half', halfFen),
    reportOutcome('/c.docx', 'c'),
  ])
  expect(saved.map(({ path, error }) => [path, error?.message.slice(0, 20)])).toEqual([
    ['/a.docx', undefined],
    ['/half.docx', 'The database refused'],
    ['/c.docx', undefined],
  ])
  expect((await store.listReports({ superseded: 'include' })).map(({ source }) => source.path)).toEqual([
    '/a.docx',
    '/c.docx',
  ])
  expect(await store.findDocument(fileOf('half').sha256)).toBeUndefined()
  expect(await store.sourceState('/half.docx')).toBeUndefined()
  expect(await store.listFacts({ candidates: 'all' })).toHaveLength(2)
})

test('a text that cannot be searched fails its own file alone', async () => {
  const path = databasePath()
  const store = await newStore(path)
  const database = new Database(path)
  database.exec(`create trigger refuse before insert on document_texts
    when instr(new.text, 'refused') begin select raise(abort, 'no such text'); end`)
  database.close()
  const saved = await store.saveOutcomes([
    reportOutcome('/a.docx', 'a'),
    reportOutcome('/b.docx', 'refused'),
    reportOutcome('/c.docx', 'c'),
  ])
  expect(saved.map(({ path, reportId, error }) => [path, reportId !== null, error?.name])).toEqual([
    ['/a.docx', true, undefined],
    ['/b.docx', false, 'StoreError'],
    ['/c.docx', true, undefined],
  ])
  const reports = await store.listReports({ superseded: 'include' })
  expect(reports.map(({ source }) => source.path)).toEqual(['/a.docx', '/c.docx'])
  expect(await store.findDocument(fileOf('refused').sha256)).toBeUndefined()
  expect(await store.check()).toEqual([])
})

test('a path without a stored reading of its bytes cannot refer to one', async () => {
  const store = await newStore()
  const linked = store.saveOutcome({ path: '/a.docx', file: fileOf('a'), reading: { kind: 'stored' } })
  await expect(linked).rejects.toThrow('import the file again')
})
