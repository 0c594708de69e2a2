/** What corrections make of a report as a whole: its status, and that it stays sound. */
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { plain } from '../../src/model/corrections.ts'
import type { Report } from '../../src/model/report.ts'
import { recheck } from '../../src/normalize/reconcile.ts'
import { openStore } from '../../src/store/open.ts'
import { buildFact, buildIndicator, buildReport } from '../build-report.ts'
import { databasePath, newStore, reportOutcome } from './build-outcome.ts'

const BECAUSE = { because: '表格第3行漏读', author: '李四' }
const reading = (fen: number, more: Partial<Report> = {}) =>
  buildReport({ facts: [buildFact('expenditure.total', fen)], ...more })

test('a correction that would leave no sound report is refused whole', async () => {
  const store = await newStore()
  const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
  const more = { reportId: reportId!, ...BECAUSE }
  for (const [target, value] of [
    ['fiscal_year', plain(2023.5)],
    ['expenditure.total', { ...plain(1), decimals: 0.5 }],
  ] as const)
    await expect(store.saveCorrection({ ...more, target, value })).rejects.toMatchObject({
      code: 'refused',
      text: { zh: expect.stringMatching(/^更正后的报告不符合规定的结构（(fiscalYear|facts\.\d)/) },
    })
  const { report, corrections } = (await store.readReport(reportId!))!
  expect([await store.listCorrections(), corrections, report]).toEqual([[], [], reading(100_00)])
})

test('a kept correction that leaves a new reading unsound is a conflict: the reading is stored, other corrections hold', async () => {
  const path = databasePath()
  const store = await newStore(path)
  const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
  const more = { reportId: reportId!, ...BECAUSE }
  const id = await store.saveCorrection({ ...more, target: 'expenditure.total', value: plain(200_00) })
  await store.saveCorrection({ ...more, target: 'report_date', value: plain('2024-03-01') })
  const database = new Database(path)
  database
    .prepare('update corrections set value = ? where id = ?')
    .run(JSON.stringify({ ...plain(1), decimals: 0.5 }), id)
  database.close()
  const saved = await store.saveOutcomes([reportOutcome('a/报告.docx', 'second', reading(150_00))])
  expect(saved.map(({ error }) => error)).toEqual([undefined])
  const { report, corrections, status } = (await store.readReport(saved[0]!.reportId!))!
  expect(report!.facts).toEqual(reading(150_00).facts)
  expect([status, report!.reportDate, corrections.map(({ state }) => state)]).toEqual([
    'ok',
    '2024-03-01',
    ['conflict', 'needed'],
  ])
  expect(report!.findings.map(({ code, message }) => [code, message.zh])).toEqual([
    ['correction_conflict', expect.stringMatching(/^更正 1 使报告不符合规定的结构（facts\.\d\.decimals/)],
  ])
  expect(await store.undoCorrection(id, '王五')).toBe(true)
  expect((await store.readReport(saved[0]!.reportId!))!.report!.findings).toEqual([])
})

test('a report in part is whole when people have said its unit and year, and in part again when that is undone', async () => {
  const store = await newStore()
  const unknown = reading(100_00, { unit: null, fiscalYear: null })
  const { unit } = reading(100_00)
  const statuses = async () =>
    (await store.listReports()).map(({ status, unit: named, fiscalYear }) => [
      status,
      named?.name,
      fiscalYear,
    ])
  const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', unknown, 'partial'))
  const more = { reportId: reportId!, ...BECAUSE }
  await store.saveCorrection({ ...more, target: 'fiscal_year', value: plain(2023) })
  expect(await statuses()).toEqual([['partial', undefined, 2023]])
  const named = { ...plain(unit!.name), identity: unit! }
  const id = await store.saveCorrection({ ...more, target: 'unit', value: named })
  const whole = [['ok', unit!.name, 2023]]
  expect(await statuses()).toEqual(whole)
  expect(await store.listReports({ statuses: ['partial'] })).toEqual([])
  await store.saveOutcome(reportOutcome('a/报告.docx', 'first', unknown, 'partial'))
  await store.saveOutcome(reportOutcome('a/报告.docx', 'second', unknown, 'partial'))
  expect(await statuses()).toEqual(whole)
  expect((await store.comparison()).map((row) => row.status)).toEqual(['ok'])
  await store.undoCorrection(id, '王五')
  expect(await statuses()).toEqual([['partial', undefined, 2023]])
})

test('a suspicion that a figure was misread ends with its correction, and comes back without it', async () => {
  const store = await openStore(databasePath(), { recheck })
  const facts = [
    buildFact('expenditure.total', 350_000_00),
    buildFact('expenditure.basic', 200_000_00),
    buildFact('expenditure.project', 100_000_00),
  ]
  const report = buildReport({ facts })
  const findings = recheck(report, report).map((each) => ({ ...each, verdict: 'reading' as const }))
  const { reportId } = await store.saveOutcome(
    reportOutcome('a/报告.docx', 'first', { ...report, findings }, 'partial'),
  )
  const status = async () => (await store.readReport(reportId!))!.status
  const correction = {
    reportId: reportId!,
    target: 'expenditure.total',
    value: plain(300_000_00),
    ...BECAUSE,
  }
  const id = await store.saveCorrection(correction)
  expect(await status()).toBe('ok')
  await store.undoCorrection(id, '王五')
  expect(await status()).toBe('partial')
  await store.close()
})

test('what a correction brought about is asked of the correction, never of the unit', async () => {
  const store = await openStore(databasePath(), { recheck })
  const facts = [
    buildFact('expenditure.total', 300_000_00),
    buildFact('expenditure.basic', 200_000_00),
    buildFact('expenditure.project', 100_000_00),
    buildFact('three_public.total', 9_00),
    buildFact('three_public.reception', 1_00),
    buildFact('three_public.vehicle', 1_00),
    buildFact('three_public.abroad', 1_00),
  ]
  const indicators = [
    buildIndicator(['产出', '培训'], { weight: 60, score: 50 }),
    buildIndicator(['产出', '慰问'], { weight: 40, score: 40 }),
  ]
  const report = buildReport({ facts: [...facts, buildFact('score.total', 90)], indicators })
  const { reportId } = await store.saveOutcome(
    reportOutcome('a/报告.docx', 'first', { ...report, findings: recheck(report, report) }),
  )
  const correct = (target: string, value: number) =>
    store.saveCorrection({ reportId: reportId!, target, value: plain(value), ...BECAUSE })
  const told = async () =>
    (await store.listFindings()).map(({ code, verdict, severity, message }) => [
      code,
      verdict,
      severity,
      message.zh.split('；').slice(1).join('；'),
    ])
  const filed = ['identity', 'filing', 'error', '']
  expect(await told()).toEqual([filed])
  await correct('expenditure.basic', 250_000_00)
  await correct('score:产出/培训', 45)
  expect(await told()).toEqual([
    ['identity', 'reading', 'warning', '基本支出为人工更正，请先核对更正'],
    filed,
    ['score_sum', 'reading', 'warning', '更正之后才有此项，请先核对更正'],
  ])
  expect((await store.readReport(reportId!))!.status).toBe('ok')
  await store.close()
})
