import { describe, expect, test } from 'vitest'
import type { Verification } from '../../src/model/verification.ts'
import type { Reading } from '../../src/store/store.ts'
import { buildReport } from '../build-report.ts'
import { fileOf, newStore, reportOutcome, VERSIONS } from './build-outcome.ts'

const place = { number: '12', page: 3, before: '编制 ', after: ' 人' }
const VERIFICATION: Verification = {
  engine: { name: 'pdf-parse', version: '2.4.5' },
  verifiedAt: '2026-11-21T08:00:00.000Z',
  counts: { ours: 40, second: 41, agreed: 40 },
  differences: [
    { kind: 'only-second', place },
    { kind: 'split', places: [place], others: [place, place] },
  ],
  explained: [{ reason: 'furniture', side: 'second', place }],
}
const DOCUMENT = { sha256: fileOf('a').sha256, extractorVersion: VERSIONS.extractor }

describe('a verification', () => {
  test('is kept with the document and given with its report', async () => {
    const store = await newStore()
    const { reportId } = await store.saveOutcome(reportOutcome('/a.pdf', 'a'))
    await store.saveOutcome(reportOutcome('/b.pdf', 'b'))
    await store.saveVerification(DOCUMENT, VERIFICATION)
    expect((await store.readReport(reportId!))?.verification).toEqual(VERIFICATION)
    const all = await Array.fromAsync(store.eachReport(), ({ verification }) => verification)
    expect(all).toEqual([VERIFICATION, null])
    expect(await store.check()).toEqual([])
  })

  test('takes the place of the one before', async () => {
    const store = await newStore()
    const { reportId } = await store.saveOutcome(reportOutcome('/a.pdf', 'a'))
    await store.saveVerification(DOCUMENT, VERIFICATION)
    const later = { ...VERIFICATION, verifiedAt: '2026-11-22T08:00:00.000Z', differences: [], explained: [] }
    await store.saveVerification(DOCUMENT, later)
    expect((await store.readReport(reportId!))?.verification).toEqual(later)
  })

  test('outlives a new normalisation, but not a new extraction', async () => {
    const store = await newStore()
    await store.saveOutcome(reportOutcome('/a.pdf', 'a'))
    await store.saveVerification(DOCUMENT, VERIFICATION)
    const again = (versions: typeof VERSIONS) => {
      const outcome = reportOutcome('/a.pdf', 'a', buildReport({ fiscalYear: 2022 }))
      if (!outcome.file) throw new Error('the outcome has a file')
      return store.saveOutcome({ ...outcome, reading: { ...outcome.reading, versions } as Reading })
    }
    const normalised = await again({ ...VERSIONS, normalizer: 2 })
    expect((await store.readReport(normalised.reportId!))?.verification).toEqual(VERIFICATION)
    const extracted = await again({ extractor: 2, normalizer: 2 })
    expect((await store.readReport(extracted.reportId!))?.verification).toBeNull()
  })

  test('of bytes that were never imported is refused with the remedy', async () => {
    const store = await newStore()
    await expect(store.saveVerification(DOCUMENT, VERIFICATION)).rejects.toMatchObject({
      code: 'refused',
      text: { en: expect.stringContaining('import it first') },
    })
  })
})
