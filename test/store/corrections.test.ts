import { describe, expect, test } from 'vitest'
import { plain, type Said } from '../../src/model/corrections.ts'
import type { Fact, Report } from '../../src/model/report.ts'
import { recheck } from '../../src/normalize/reconcile.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { buildFact, buildIndicator, buildReport } from '../build-report.ts'
import { databasePath, failedOutcome, newStore, reportOutcome } from './build-outcome.ts'

const BECAUSE = { because: '表格第3行漏读', author: '李四' }
const spent = (fen: number): Said => ({ ...plain(fen, `${fen / 100}元`), sourceUnit: '元', decimals: 2 })
const reading = (fen: number, more: Partial<Report> = {}) =>
  buildReport({ facts: [buildFact('expenditure.total', fen)], ...more })

/** A store with one report that says 100 元 where a person says 200 元; ids of both. */
async function corrected(store: Store, report = reading(100_00)) {
  const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', report))
  const id = await store.saveCorrection({
    reportId: reportId!,
    target: 'expenditure.total',
    value: spent(200_00),
    ...BECAUSE,
  })
  return { reportId: reportId!, id }
}

async function shown(store: Store, path = 'a/报告.docx') {
  const held = await store.sourceState(path)
  const report = await store.readReport(held!.reportId)
  const [row] = await store.comparison({ ids: [held!.reportId] })
  const [listed] = await store.listFacts({ ids: [held!.reportId], concepts: ['expenditure.total'] })
  return {
    compared: row?.values['expenditure.total'],
    listed: [listed?.value, listed?.status],
    states: report!.corrections.map(({ state }) => state),
    findings: report!.report!.findings.map(({ code }) => code),
  }
}

const CORRECTED = { compared: 200, listed: [200, 'corrected'], states: ['needed'], findings: [] }

test('a corrected figure is shown in views, lists and comparison, and what was read stays a candidate', async () => {
  const store = await newStore()
  const { reportId } = await corrected(store)
  expect(await shown(store)).toEqual(CORRECTED)
  const facts = await store.listFacts({ candidates: 'all', concepts: ['expenditure.total'] })
  expect(facts.map(({ value, status, displayed, quote }) => [value, status, displayed, quote])).toEqual([
    [100, 'extracted', false, '值 10000'],
    [200, 'corrected', true, '值 10000'],
  ])
  const asRead = await store.readReport(reportId, { corrections: 'leave-out' })
  expect(asRead!.report).toEqual(reading(100_00))
  expect(await store.check()).toEqual([])
})

test('reading the same document again, alike or otherwise, keeps the correction', async () => {
  const store = await newStore()
  await corrected(store)
  await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
  expect(await shown(store)).toEqual(CORRECTED)
  await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00, { budgetCode: '9' })))
  expect(await shown(store)).toEqual(CORRECTED)
  expect(await store.check()).toEqual([])
})

test('a reading that comes to say what the person said confirms the correction', async () => {
  const store = await newStore()
  await corrected(store)
  await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(200_00)))
  expect(await shown(store)).toEqual({
    compared: 200,
    listed: [200, 'extracted'],
    states: ['agrees'],
    findings: [],
  })
})

test('a source that moved is a conflict: the correction is shown, a finding tells both, correcting again settles it', async () => {
  const store = await newStore()
  await corrected(store)
  const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'second', reading(150_00)))
  expect(await shown(store)).toEqual({
    compared: 200,
    listed: [200, 'corrected'],
    states: ['conflict'],
    findings: ['correction_conflict'],
  })
  const [finding] = await store.listFindings({ codes: ['correction_conflict'] })
  expect([finding!.expected, finding!.found, finding!.verdict]).toEqual([200_00, 150_00, 'reading'])
  await store.saveCorrection({
    reportId: reportId!,
    target: 'expenditure.total',
    value: spent(200_00),
    ...BECAUSE,
  })
  expect(await shown(store)).toMatchObject({ compared: 200, states: ['superseded', 'needed'], findings: [] })
})

describe('a correction follows', () => {
  test('the bytes to another path, and from there what takes their place', async () => {
    const store = await newStore()
    await corrected(store)
    await store.saveOutcome(reportOutcome('b/改名.docx', 'first', reading(100_00)))
    await store.releasePath('a/报告.docx')
    await store.saveOutcome(reportOutcome('b/改名.docx', 'third', reading(100_00)))
    expect(await shown(store, 'b/改名.docx')).toEqual(CORRECTED)
  })

  test('a path whose new file is of the same unit and year, or does not say', async () => {
    const store = await newStore()
    await corrected(store)
    await store.saveOutcome(
      reportOutcome('a/报告.docx', 'second', reading(100_00, { unit: null, fiscalYear: null })),
    )
    expect((await shown(store)).states).toEqual(['needed'])
  })

  test('no path whose new file is of another unit or year, and no other document of its unit and year', async () => {
    const store = await newStore()
    await corrected(store)
    await store.saveOutcome(reportOutcome('a/报告.docx', 'other year', reading(100_00, { fiscalYear: 2024 })))
    await store.saveOutcome(reportOutcome('a/报告.pdf', 'beside it', reading(100_00)))
    expect([(await shown(store)).states, (await shown(store, 'a/报告.pdf')).states]).toEqual([[], []])
    expect((await store.listCorrections()).map(({ state }) => state)).toEqual(['unattached'])
    await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
    expect(await shown(store)).toEqual(CORRECTED)
  })

  test('a document through a corrected year to a file that says the year rightly', async () => {
    const store = await newStore()
    const { reportId } = await corrected(store, reading(100_00, { fiscalYear: 2022 }))
    await store.saveCorrection({ reportId, target: 'fiscal_year', value: plain(2023), ...BECAUSE })
    expect((await store.listReports({ years: [2023] })).map(({ id }) => id)).toEqual([reportId])
    const { reportId: later } = await store.saveOutcome(
      reportOutcome('a/报告.docx', 'second', reading(100_00, { fiscalYear: 2023 })),
    )
    await store.saveCorrection({ reportId: later!, target: 'expenditure.basic', value: null, ...BECAUSE })
    expect((await shown(store)).states).toContain('agrees')
  })
})

test('a reading that fails leaves the correction with the reading that stays', async () => {
  const store = await newStore()
  await corrected(store)
  await store.saveOutcome(failedOutcome('a/报告.docx', 'first'))
  expect(await shown(store)).toEqual(CORRECTED)
})

test('a figure that the report lacks is added, one that is wrong altogether is removed', async () => {
  const store = await newStore()
  const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
  const more = { reportId: reportId!, ...BECAUSE }
  await store.saveCorrection({ ...more, target: 'staffing.actual', value: plain(12) })
  await store.saveCorrection({ ...more, target: 'expenditure.total', value: null })
  const facts = await store.listFacts({ ids: [reportId!] })
  expect(facts.map(({ concept, value, status }) => [concept, value, status])).toEqual([
    ['staffing.actual', 12, 'corrected'],
  ])
  const { corrections } = (await store.readReport(reportId!))!
  expect(corrections.map(({ replaced }) => replaced?.value ?? null)).toEqual([null, 100_00])
})

test("an indicator's score is corrected by its path, and keeps what was read", async () => {
  const store = await newStore()
  const indicators = [buildIndicator(['产出', '数量', '培训人数'], { score: 8 })]
  const { reportId } = await store.saveOutcome(
    reportOutcome('a/报告.docx', 'first', reading(100_00, { indicators })),
  )
  await store.saveCorrection({
    reportId: reportId!,
    target: 'score:产出/数量/培训人数',
    value: plain(9),
    ...BECAUSE,
  })
  const { report } = (await store.readReport(reportId!))!
  expect(report!.indicators).toEqual([{ ...indicators[0]!, score: 9, corrected: { score: 8 } }])
})

test('undoing shows what was read again, keeps the history, and happens once', async () => {
  const store = await newStore()
  const { id } = await corrected(store)
  expect(await store.undoCorrection(id, '王五')).toBe(true)
  expect(await shown(store)).toEqual({ compared: 100, listed: [100, 'extracted'], states: [], findings: [] })
  const [filed] = await store.listCorrections()
  expect([filed!.state, filed!.undone!.by, filed!.value!.value]).toEqual(['undone', '王五', 200_00])
  expect(await store.undoCorrection(id, '王五')).toBe(false)
  expect(await store.undoCorrection(99, '王五')).toBe(false)
  expect(await store.check()).toEqual([])
})

test('undoing the later of two corrections brings the former back', async () => {
  const store = await newStore()
  const { reportId } = await corrected(store)
  const later = await store.saveCorrection({
    reportId,
    target: 'expenditure.total',
    value: spent(300_00),
    ...BECAUSE,
  })
  expect((await shown(store)).compared).toBe(300)
  await store.undoCorrection(later, '王五')
  expect(await shown(store)).toEqual(CORRECTED)
})

test('checks take the corrected figure: a sum closes, or no longer closes', async () => {
  const store = await openStore(databasePath(), { recheck })
  const money = (concept: string, value: number, more: Partial<Fact> = {}) => buildFact(concept, value, more)
  const facts = [
    money('expenditure.total', 350_000_00),
    money('expenditure.basic', 200_000_00),
    money('expenditure.project', 100_000_00),
  ]
  const findings = recheck(buildReport({ facts }), buildReport({ facts }))
  expect(findings.map(({ code }) => code)).toContain('identity')
  const { reportId } = await store.saveOutcome(
    reportOutcome('a/报告.docx', 'first', buildReport({ facts, findings })),
  )
  const id = await store.saveCorrection({
    reportId: reportId!,
    target: 'expenditure.total',
    value: spent(300_000_00),
    ...BECAUSE,
  })
  const codes = async () => (await store.listFindings()).map(({ code }) => code)
  expect(await codes()).not.toContain('identity')
  await store.undoCorrection(id, '王五')
  expect(await codes()).toContain('identity')
  await store.close()
})

test('what did not become a report is neither corrected nor signed off', async () => {
  const store = await newStore()
  const { reportId } = await store.saveOutcome(failedOutcome('a.pdf', 'broken'))
  const correction = { reportId: reportId!, target: 'fiscal_year', value: plain(2023), ...BECAUSE }
  await expect(store.saveCorrection(correction)).rejects.toMatchObject({ code: 'refused' })
  const review = { reportId: reportId!, by: '赵六', because: null }
  await expect(store.saveReview(review)).rejects.toMatchObject({ code: 'refused' })
})
