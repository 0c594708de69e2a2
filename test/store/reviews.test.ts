/** Sign-offs: whose they are, where they go, when they go stale. */
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/model/corrections.ts'
import type { Report } from '../../src/model/report.ts'
import type { Store } from '../../src/store/store.ts'
import { buildFact, buildReport } from '../build-report.ts'
import { newStore, reportOutcome } from './build-outcome.ts'

const reading = (fen: number, more: Partial<Report> = {}) =>
  buildReport({ facts: [buildFact('expenditure.total', fen)], ...more })

/** A store with one report that says 100 元 where a person says 200 元; its id. */
async function corrected(store: Store) {
  const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
  const correction = { target: 'expenditure.total', value: plain(200_00), because: '漏读', author: '李四' }
  await store.saveCorrection({ reportId: reportId!, ...correction })
  return { reportId: reportId! }
}

describe('a sign-off', () => {
  test('holds while the same is shown, and goes stale with a figure', async () => {
    const store = await newStore()
    const { reportId } = await corrected(store)
    await store.saveReview({ reportId, by: '赵六', because: null })
    await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00, { budgetCode: '9' })))
    const held = await store.listReviews()
    expect(held.map(({ by, path, staleSince }) => [by, path, staleSince])).toEqual([
      ['赵六', 'a/报告.docx', null],
    ])
    await store.undoCorrection(1, '王五')
    const [stale] = await store.listReviews()
    expect(stale!.staleSince).toMatch(/^\d{4}-/)
    const report = await store.readReport(stale!.reportId)
    expect(report!.review!.staleSince).toBe(stale!.staleSince)
  })

  test('goes over to the file that takes the place of what was signed off, stale where that differs', async () => {
    const store = await newStore()
    const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
    await store.saveReview({ reportId: reportId!, by: '赵六', because: '已核对原件' })
    const { reportId: next } = await store.saveOutcome(
      reportOutcome('a/报告.docx', 'second', reading(110_00)),
    )
    const [review] = await store.listReviews()
    expect([review!.reportId, review!.staleSince === null, review!.because]).toEqual([
      next,
      false,
      '已核对原件',
    ])
  })

  test('a sign-off stays with the document where a copy of it lies elsewhere', async () => {
    const store = await newStore()
    const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
    await store.saveOutcome(reportOutcome('b/副本.docx', 'first', reading(100_00)))
    await store.saveReview({ reportId: reportId!, by: '赵六', because: null })
    await store.saveOutcome(reportOutcome('a/报告.docx', 'second', reading(110_00)))
    expect((await store.listReviews()).map((each) => [each.reportId, each.staleSince])).toEqual([
      [reportId, null],
    ])
  })

  /** Which readings are signed off, by whom, and whether that holds. */
  async function signed(store: Store): Promise<unknown[]> {
    const reviews = await store.listReviews()
    return reviews.map(({ reportId, path, by, staleSince }) => [reportId, path, by, staleSince === null])
  }

  const OTHERS = [
    ['another year', { fiscalYear: 2024 }],
    ['another unit', { unit: { ...reading(0).unit!, name: '西河县总工会', code: '429902' } }],
    ['no known year', { fiscalYear: null }],
    ['no known unit', { unit: null }],
  ] as const

  test.each(OTHERS)(
    'stays with its document where its path comes to hold a report of %s',
    async (_, other) => {
      const store = await newStore()
      const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
      await store.saveReview({ reportId: reportId!, by: '赵六', because: null })
      const { reportId: next } = await store.saveOutcome(
        reportOutcome('a/报告.docx', 'other', reading(100_00, other)),
      )
      expect(await signed(store)).toEqual([[reportId, 'a/报告.docx', '赵六', true]])
      expect((await store.readReport(next!))!.review).toBeNull()
      await store.saveOutcome(reportOutcome('b/移走.docx', 'first', reading(100_00)))
      expect(await signed(store)).toEqual([[reportId, 'b/移走.docx', '赵六', true]])
    },
  )

  test('of a report whose year nobody knows stays with its document alone', async () => {
    const store = await newStore()
    const unknown = reading(100_00, { fiscalYear: null })
    const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', unknown))
    await store.saveReview({ reportId: reportId!, by: '赵六', because: null })
    await store.saveOutcome(reportOutcome('a/报告.docx', 'second', reading(100_00)))
    expect(await signed(store)).toEqual([[reportId, 'a/报告.docx', '赵六', true]])
  })

  test('of each of two years stays with its own, whichever of them the path holds', async () => {
    const store = await newStore()
    const [first, later] = [reading(100_00), reading(100_00, { fiscalYear: 2024 })]
    const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', first))
    await store.saveReview({ reportId: reportId!, by: '赵六', because: null })
    const { reportId: next } = await store.saveOutcome(reportOutcome('a/报告.docx', 'later', later))
    await store.saveReview({ reportId: next!, by: '钱七', because: null })
    const both = [
      [next, 'a/报告.docx', '钱七', true],
      [reportId, 'a/报告.docx', '赵六', true],
    ]
    expect(await signed(store)).toEqual(both)
    await store.saveOutcome(reportOutcome('a/报告.docx', 'first', first))
    expect(await signed(store)).toEqual(both)
    await store.saveOutcome(reportOutcome('a/报告.docx', 'later', later))
    expect(await signed(store)).toEqual(both)
  })

  test('has no report while another year has its path, and none took its place', async () => {
    const store = await newStore()
    const unattached = async () => (await store.listReviews()).map((review) => review.unattached)
    const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
    await store.saveReview({ reportId: reportId!, by: '赵六', because: null })
    expect(await unattached()).toEqual([false])
    await store.saveOutcome(reportOutcome('a/报告.docx', 'later', reading(100_00, { fiscalYear: 2024 })))
    expect(await unattached()).toEqual([true])
    await store.saveOutcome(reportOutcome('a/2023.docx', 'first', reading(100_00)))
    expect(await unattached()).toEqual([false])
  })

  test('goes back from a revision to the document that it was made for, when that is there again', async () => {
    const store = await newStore()
    const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
    await store.saveReview({ reportId: reportId!, by: '赵六', because: null })
    const { reportId: revised } = await store.saveOutcome(
      reportOutcome('a/报告.docx', 'revised', reading(110_00)),
    )
    expect(await signed(store)).toEqual([[revised, 'a/报告.docx', '赵六', false]])
    await store.saveOutcome(reportOutcome('a/报告（旧）.docx', 'first', reading(100_00)))
    expect(await signed(store)).toEqual([[reportId, 'a/报告（旧）.docx', '赵六', true]])
    expect((await store.readReport(revised!))!.review).toBeNull()
  })

  test('goes with a revision to another path, and to its next reading there', async () => {
    const store = await newStore()
    const { reportId } = await store.saveOutcome(reportOutcome('a/报告.docx', 'first', reading(100_00)))
    await store.saveReview({ reportId: reportId!, by: '赵六', because: null })
    await store.saveOutcome(reportOutcome('a/报告.docx', 'revised', reading(110_00)))
    await store.saveOutcome(reportOutcome('b/报告.docx', 'revised', reading(110_00)))
    await store.releasePath('a/报告.docx')
    const { reportId: again } = await store.saveOutcome(
      reportOutcome('b/报告.docx', 'revised', reading(100_00)),
    )
    expect(await signed(store)).toEqual([[again, 'b/报告.docx', '赵六', true]])
  })
})
