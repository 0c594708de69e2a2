/** Which of several documents, equal in all that goes before, stands for their unit and year. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain, type Said } from '../../src/model/corrections.ts'
import { differ } from '../../src/model/figure.ts'
import type { Fact, Report } from '../../src/model/report.ts'
import { buildFact, buildFinding, buildReport } from '../build-report.ts'
import { newStore, reportOutcome } from './build-outcome.ts'

/** Saves reports of one unit and year, by path, and tells which one is shown and why. */
async function shownOf(reports: Readonly<Record<string, Partial<Report>>>) {
  const store = await newStore()
  for (const [path, report] of Object.entries(reports))
    await store.saveOutcome(reportOutcome(path, path, buildReport(report)))
  const shown = async () => {
    const [row, ...others] = await store.comparison()
    expect(others).toEqual([])
    return [row?.path, row?.why?.zh]
  }
  return { store, shown }
}

const MAJORITY = '数据与其余多数文件更一致'

const parts = (total: number, personnel: number) => [
  buildFact('expenditure.total', total),
  buildFact('expenditure.basic.personnel', personnel),
  buildFact('grade', 'good'),
  buildFact('staffing.authorized', 14),
]

test('a copy that was altered is not shown, whatever its path and however many figures it has', async () => {
  const { shown } = await shownOf({
    '/1.docx': { facts: [...parts(100, 90), buildFact('activity.visits', 5)] },
    '/2.docx': { facts: parts(100, 60) },
    '/3.docx': { facts: parts(100, 60) },
  })
  expect(await shown()).toEqual(['/2.docx', '各文件相当，按路径次序'])
})

test('what decides is how many figures the majority contradicts, words among them; gaps are no votes', async () => {
  const altered = [
    ...parts(100, 60).slice(0, 2),
    buildFact('grade', 'excellent'),
    buildFact('staffing.authorized', 14),
  ]
  const { store, shown } = await shownOf({
    '/1.docx': { facts: altered },
    '/2.docx': { facts: parts(100, 60), reportDate: '2024-03-14' },
    '/3.docx': { facts: parts(100, 60) },
    '/4.docx': { facts: parts(100, 60).slice(0, 3), reportDate: '2024-01' },
  })
  expect(await shown()).toEqual(['/3.docx', MAJORITY])
  const instead = async (id: number) => (await store.shownInstead(id))?.why.zh
  expect([await instead(1), await instead(2), await instead(3), await instead(4)]).toEqual([
    MAJORITY,
    '报告日期较新',
    undefined,
    '其他文件的数据项不到五分之四',
  ])
  expect((await store.shownInstead(1))?.reportId).toBe(3)
})

test('the same amount in 元 and rounded in 万元 is no contradiction, another one is', async () => {
  const inYuan = [buildFact('expenditure.total', 2_749_812_34), buildFact('staffing.actual', 12)]
  const rounded = { sourceUnit: '万元', decimals: 2 }
  const inTenThousands = [buildFact('expenditure.total', 2_749_800_00, rounded), inYuan[1]!]
  const other = [buildFact('expenditure.total', 2_749_600_00, rounded), inYuan[1]!]
  const alike = await shownOf({
    '/1.docx': { facts: inYuan },
    '/2.docx': { facts: inTenThousands },
    '/3.docx': { facts: inTenThousands },
  })
  expect(await alike.shown()).toEqual(['/1.docx', '各文件相当，按路径次序'])
  const { shown } = await shownOf({
    '/1.docx': { facts: other },
    '/2.docx': { facts: inYuan },
    '/3.docx': { facts: inTenThousands },
  })
  expect(await shown()).toEqual(['/2.docx', '各文件相当，按路径次序'])
})

test('the view takes two figures for a contradiction exactly where the model does', async () => {
  const store = await newStore()
  const units = fc.constantFrom('元', '千元', '仟元', '万元', '百万元', '亿元')
  const near = fc.tuple(fc.integer({ min: 1, max: 5e9 }), fc.integer({ min: -2e6, max: 2e6 }))
  const printing = fc.record({
    sourceUnit: units,
    decimals: fc.integer({ min: 0, max: 6 }),
    approximate: fc.boolean(),
  })
  const amounts = fc
    .tuple(near, printing, printing)
    .map(([[value, more], a, b]) => [
      buildFact('expenditure.total', value, a),
      buildFact('expenditure.total', Math.max(1, value + more), b),
    ])
  const counts = fc
    .tuple(
      fc.integer({ min: 1, max: 40_000 }),
      fc.integer({ min: 0, max: 9_000 }),
      fc.constantFrom(null, '人', '万人', '百户', '千人'),
    )
    .map(([value, more, sourceUnit]) => [
      buildFact('activity.members.total', value, { sourceUnit, decimals: 1 }),
      buildFact('activity.members.total', value + more, { decimals: 0 }),
    ])
  const rates = fc
    .tuple(
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 2 }),
    )
    .map(([value, more, decimals]) => [
      buildFact('execution_rate.total', value / 100, { decimals }),
      buildFact('execution_rate.total', (value + more) / 100),
    ])
  let year = 1000
  await fc.assert(
    fc.asyncProperty(fc.oneof(amounts, counts, rates), async ([one, other]) => {
      const fiscalYear = ++year
      const save = (path: string, fact: Fact) =>
        store.saveOutcome(
          reportOutcome(`${year}${path}`, `${year}${path}`, buildReport({ fiscalYear, facts: [fact] })),
        )
      await save('/1.docx', one!)
      await save('/2.docx', other!)
      await save('/3.docx', other!)
      const [row] = await store.comparison({ years: [fiscalYear] })
      expect(row?.path).toBe(`${year}${differ(one!, other!) ? '/2.docx' : '/1.docx'}`)
    }),
    { numRuns: 60 },
  )
})

test('of two that contradict each other the one that adds up is shown; hints do not count', async () => {
  const { shown } = await shownOf({
    '/1.docx': { facts: parts(100, 60), findings: [buildFinding('identity')] },
    '/2.docx': { facts: parts(100, 90), findings: [buildFinding('missing_core', { severity: 'info' })] },
  })
  expect(await shown()).toEqual(['/2.docx', '自身对不上的地方较少'])
})

test('a correction makes its document shown neither sooner nor later', async () => {
  const misread = { facts: parts(100, 60) }
  const { store, shown } = await shownOf({
    '/1.docx': { ...misread },
    '/2.docx': { ...misread, reportDate: '2024-03-15' },
    '/3.docx': { facts: parts(100, 70) },
  })
  const say = (path: number, target: string, value: Said | null) =>
    store.saveCorrection({ reportId: path, target, value, because: '核对原件', author: '甲' })
  // what was misread in the shown one, and what nobody read
  await say(1, 'expenditure.total', { ...plain(200), sourceUnit: '元' })
  await say(1, 'grade', plain('excellent'))
  await say(1, 'expenditure.basic.personnel', null)
  expect(await shown()).toEqual(['/1.docx', '各文件相当，按路径次序'])
  await say(2, 'staffing.actual', plain(12))
  expect(await shown()).toEqual(['/1.docx', '各文件相当，按路径次序'])
  // outvoted, as it was read
  await say(3, 'expenditure.basic.personnel', { ...plain(60), sourceUnit: '元' })
  await say(3, 'staffing.actual', plain(12))
  expect(await shown()).toEqual(['/1.docx', '各文件相当，按路径次序'])
  await store.rebuildDerived()
  expect(await shown()).toEqual(['/1.docx', '各文件相当，按路径次序'])
  for (const { id } of await store.listCorrections()) await store.undoCorrection(id, '甲')
  expect(await shown()).toEqual(['/1.docx', '各文件相当，按路径次序'])
})
