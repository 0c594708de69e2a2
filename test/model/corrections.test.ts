import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCorrections } from '../../src/model/apply-corrections.ts'
import {
  type Correction,
  indicatorKeys,
  mergeCorrection,
  plain,
  readTarget,
  type Said,
  shownContent,
} from '../../src/model/corrections.ts'
import { displayed, type Report } from '../../src/model/report.ts'
import { buildFact, buildIndicator, buildReport } from '../build-report.ts'

const CONCEPTS = ['expenditure.total', 'expenditure.basic', 'staffing.actual'] as const

const value = fc.option(
  fc.integer({ min: 0, max: 5 }).map((n): Said => plain(n)),
  { nil: null },
)
const report = fc
  .record({
    facts: fc.array(
      fc.record({
        concept: fc.constantFrom(...CONCEPTS),
        value: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
        origin: fc.constantFrom('table' as const, 'text' as const),
      }),
      { maxLength: 6 },
    ),
    fiscalYear: fc.option(fc.constantFrom(2022, 2023), { nil: null }),
  })
  .map(({ facts, fiscalYear }) =>
    buildReport({ fiscalYear, facts: facts.map((fact) => buildFact(fact.concept, fact.value, fact)) }),
  )
const corrections = fc
  .array(
    fc.record({
      target: fc.constantFrom(...CONCEPTS, 'fiscal_year'),
      value,
      replaced: value,
      isUndone: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((made) =>
    made.map(
      ({ isUndone, ...rest }, index): Correction => ({
        ...rest,
        id: index + 1,
        because: '核对原件',
        author: '李四',
        at: '2026-01-01T00:00:00.000Z',
        undone: isUndone ? { by: '王五', at: '2026-01-02T00:00:00.000Z' } : null,
      }),
    ),
  )

/** What is shown of a target, as a value. */
function shown(of: Report, target: string): number | string | null {
  return target === 'fiscal_year' ? of.fiscalYear : (displayed(of.facts, target)?.value ?? null)
}

test('the three ways: needed where the source stands, agrees where it came round, else a conflict', () => {
  const said = (number: number | null) => (number === null ? null : plain(number))
  const merge = (replaced: number | null, own: number | null, now: number | null) =>
    mergeCorrection({ replaced: said(replaced), value: said(own) }, said(now))
  expect([merge(1, 2, 1), merge(1, 2, 2), merge(1, 2, 3), merge(1, 2, null)]).toEqual([
    'needed',
    'agrees',
    'conflict',
    'conflict',
  ])
  expect([merge(null, 2, null), merge(null, 2, 2), merge(null, 2, 3)]).toEqual([
    'needed',
    'agrees',
    'conflict',
  ])
  expect([merge(1, null, 1), merge(1, null, null), merge(1, null, 3)]).toEqual([
    'needed',
    'agrees',
    'conflict',
  ])
})

test('an empty cell says as little as none: a figure that turns blank is no third value', () => {
  const blank: Said = { ...plain(null), state: 'blank' }
  expect(mergeCorrection({ replaced: null, value: plain(2) }, blank)).toBe('needed')
})

test('whatever is read next, the latest correction of a target that was not undone is shown', () => {
  fc.assert(
    fc.property(report, corrections, (read, made) => {
      const result = applyCorrections(read, made).report
      const live = new Map(made.filter(({ undone }) => !undone).map((each) => [each.target, each]))
      for (const [target, { value: own }] of live) expect(shown(result, target)).toBe(own?.value ?? null)
      for (const target of [...CONCEPTS, 'fiscal_year'])
        if (!live.has(target)) expect(shown(result, target)).toBe(shown(read, target))
    }),
  )
})

test('merging is idempotent, in any order of the list, and changes nothing that was read', () => {
  fc.assert(
    fc.property(report, corrections, (read, made) => {
      const before = structuredClone(read)
      const once = applyCorrections(read, made)
      expect(applyCorrections(read, made.toReversed())).toEqual(once)
      expect(applyCorrections(read, once.applied)).toEqual(once)
      expect(read).toEqual(before)
      for (const { target, now } of once.applied) expect(now).toEqual(readTarget(read, target))
    }),
  )
})

test('no correction is lost: each that was not undone is told of with its state, one a target holds', () => {
  fc.assert(
    fc.property(report, corrections, (read, made) => {
      const { applied } = applyCorrections(read, made)
      expect(applied.map(({ id }) => id)).toEqual(made.filter(({ undone }) => !undone).map(({ id }) => id))
      const holding = applied.filter(({ state }) => state !== 'superseded').map(({ target }) => target)
      expect(new Set(holding).size).toBe(holding.length)
    }),
  )
})

test('without corrections the report is the very one that was read', () => {
  const read = buildReport()
  expect(applyCorrections(read, []).report).toBe(read)
})

test('scores of the same path are told apart by their place, those of projects by its name', () => {
  const rows = [buildIndicator(['产出', '数量']), buildIndicator(['产出', '数量'])]
  const own = buildIndicator(['产出', '数量'], { project: '送温暖' })
  expect(indicatorKeys([...rows, own])).toEqual([
    'score:产出/数量',
    'score:产出/数量 (2)',
    'score:送温暖#产出/数量',
  ])
})

test('what is shown changes with a figure, a score, the unit or the year, and not with what stands behind it', () => {
  const read = buildReport({ indicators: [buildIndicator(['产出'])] })
  const same = buildReport({
    indicators: [buildIndicator(['产出'])],
    facts: [...read.facts, buildFact('expenditure.total', 1, { origin: 'text' })],
    budgetCode: null,
  })
  expect(shownContent(same)).toBe(shownContent(read))
  const others = [
    buildReport({ indicators: read.indicators, fiscalYear: 2022 }),
    buildReport({ indicators: read.indicators, unit: null }),
    buildReport({ indicators: [buildIndicator(['产出'], { score: 1 })] }),
    buildReport({ indicators: read.indicators, facts: [] }),
  ]
  expect(new Set([read, ...others].map(shownContent)).size).toBe(5)
})

test.each([
  ['as the reading counted', null, 'household'],
  ['as the person says', '人', 'person'],
])('a corrected count of households is %s', (_, sourceUnit, unit) => {
  const target = 'activity.hardship.helped'
  const read = buildReport({
    facts: [buildFact(target, 210, { unit: 'household', sourceUnit: '户', raw: '210户' })],
  })
  const correction: Correction = {
    id: 1,
    target,
    value: { ...plain(230), sourceUnit },
    replaced: readTarget(read, target),
    because: '核对原件',
    author: '李四',
    at: '2026-01-01T00:00:00.000Z',
    undone: null,
  }
  const { facts } = applyCorrections(read, [correction]).report
  expect(displayed(facts, target)).toMatchObject({ value: 230, unit, status: 'corrected' })
})
