import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Report } from '../../src/model/report-schema.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { anyDocument } from './arbitrary-document.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 300)

test('any document is a valid report or told apart with the reason', { timeout: 0 }, () => {
  let reports = 0
  const property = fc.property(anyDocument, (document) => {
    const result = normalize(document)
    if (result.kind === 'not-a-report') return result.message.zh !== ''
    reports += 1
    expect(Report.safeParse(result.report).error?.issues ?? []).toEqual([])
    return true
  })
  fc.assert(property, { numRuns: RUNS })
  // else the property says nothing
  expect(reports).toBeGreaterThan(RUNS / 10)
})

test('the same document gives the same report, and stays as it was', { timeout: 0 }, () => {
  const property = fc.property(anyDocument, (document) => {
    const before = structuredClone(document)
    expect(normalize(document)).toEqual(normalize(before))
    expect(document).toEqual(before)
  })
  fc.assert(property, { numRuns: Math.ceil(RUNS / 10) })
})
