import { describe, expect, it } from 'vitest'
import { hasBaseUnit } from '../../src/compare/derive.ts'
import { valueText, valueWithUnit } from '../../src/compare/value-text.ts'
import { differ } from '../../src/model/figure.ts'
import { displayed } from '../../src/model/report.ts'
import { buildFact } from '../normalize/build-fact.ts'

const HELPED = 'activity.hardship.helped'
const households = buildFact(HELPED, 210, { unit: 'household', raw: '210户' })
const persons = buildFact(HELPED, 430, { unit: 'person', raw: '430人' })

describe('a count of something else than its concept counts', () => {
  it('carries its unit below the head of the concept, and stands bare beside a column of units', () => {
    expect(valueWithUnit(households, 'zh')).toBe('210户')
    expect(valueWithUnit(households, 'en')).toBe('210 households')
    expect(valueText(households, 'zh')).toBe('210')
    expect(valueWithUnit(persons, 'zh')).toBe('430')
  })

  it('is shown where nothing else is told, behind what the concept counts, and never computed with', () => {
    expect(displayed([households], HELPED)).toBe(households)
    expect(displayed([households, persons], HELPED)).toBe(persons)
    expect([households, persons].map(hasBaseUnit)).toEqual([false, true])
  })

  it('contradicts no figure of another unit', () => {
    expect(differ(households, persons)).toBe(false)
    expect(differ(households, buildFact(HELPED, 180, { unit: 'household' }))).toBe(true)
  })
})
