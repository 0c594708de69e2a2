import { expect, onTestFinished, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { recheck } from '../../src/normalize/reconcile.ts'
import { correctReport, findTarget } from '../../src/pipeline/correct.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { buildFact, buildIndicator, buildReport } from '../build-report.ts'
import { databasePath, newStore, reportOutcome } from '../store/build-outcome.ts'

test('targets are found by id, label, stage, and by as much of an indicator as tells it apart', () => {
  const report = buildReport({
    indicators: [
      buildIndicator(['产出', '数量', '培训']),
      buildIndicator(['效益', '数量', '培训']),
      buildIndicator(['满意度']),
    ],
  })
  const target = (name: string, stage?: 'initial') => findTarget(report, name, stage)
  expect(target('支出合计')).toEqual({ kind: 'found', target: 'expenditure.total' })
  expect(target('expenditure.total', 'initial')).toEqual({
    kind: 'found',
    target: 'expenditure.total@initial',
  })
  expect(target('基本支出@prior')).toEqual({ kind: 'found', target: 'expenditure.basic@prior' })
  expect(target('年度')).toEqual({ kind: 'found', target: 'fiscal_year' })
  expect(target('得分：满意度')).toEqual({ kind: 'found', target: 'score:满意度' })
  expect(target('score:产出/数量/培训')).toEqual({ kind: 'found', target: 'score:产出/数量/培训' })
  expect(target('得分:培训')).toMatchObject({ kind: 'several', targets: { length: 2 } })
  expect(target('支出合计@later')).toMatchObject({ kind: 'unknown' })
  expect(target('三公')).toMatchObject({ kind: 'unknown', nearest: ['三公经费合计 (three_public.total)'] })
})

test('a correction without a reason is refused, and nothing is kept', async () => {
  const store = await newStore()
  const { reportId } = await store.saveOutcome(reportOutcome('a.docx', 'first'))
  const options = { reportId: reportId!, target: 'expenditure.total', text: '1元', author: '李四' }
  expect(await correctReport(store, { ...options, because: ' ' })).toMatchObject({ kind: 'refused' })
  expect(await correctReport(store, { ...options, text: '很多', because: '原件' })).toMatchObject({
    kind: 'refused',
  })
  expect(await store.listCorrections()).toEqual([])
  expect(await correctReport(store, { ...options, because: '原件' })).toMatchObject({
    kind: 'corrected',
    id: 1,
  })
})

test('a score above the full score or a corrected weight is refused, and so is what is no score', async () => {
  const store = await newStore()
  const indicators = [
    buildIndicator(['产出', '培训'], { weight: 10, score: 8 }),
    buildIndicator(['扣分项'], { weight: -5, score: 0 }),
  ]
  const facts = [
    buildFact('score.full', 100),
    buildFact('score.total', 95),
    { ...buildFact('execution_weight', 10), status: 'corrected' as const },
  ]
  const correct = await corrector(store, buildReport({ indicators, facts }))
  expect(await correct('score:产出/培训', '-1')).toBe('“培训”的得分不能是 -1；请核对指标和数值。')
  expect(await correct('score:产出/培训', '101')).toContain('报告满分为 100')
  expect(await correct('score.total', '101')).toContain('“自评得分”的分值为 100')
  expect(await correct('score.execution', '11')).toContain('分值为 10')
  expect(await store.listCorrections()).toEqual([])
  expect([
    await correct('score:产出/培训', '10'),
    await correct('score:扣分项', '-2'),
    await correct('score.total', '100'),
  ]).toEqual([[10], [-2], [100]])
  const other = await corrector(await newStore(), buildReport({ indicators }))
  expect(await other('score:产出/培训', '1001')).toContain('得分不能是 1001')
})

test('a score above a weight as read is kept with a word on the weight, and becomes a finding', async () => {
  const store = await openStore(databasePath(), { recheck })
  onTestFinished(() => store.close())
  const indicators = [
    buildIndicator(['产出', '培训'], { weight: 1, score: 8 }),
    buildIndicator(['产出', '慰问'], { weight: null, groupWeight: 6, score: 3 }),
    buildIndicator(['加分项'], { weight: null, score: null }),
  ]
  const correct = await corrector(
    store,
    buildReport({ indicators, facts: [buildFact('execution_weight', 1)] }),
  )
  expect([
    await correct('score:产出/培训', '10'),
    await correct('score:产出/慰问', '7'),
    await correct('score:加分项', '12'),
    await correct('score.execution', '9.5'),
  ]).toEqual([
    [10, '“培训”的分值读作 1，得分 10 与它不符（score_exceeds_weight）；请对照原文核对分值。'],
    [7, expect.stringContaining('分值读作 6')],
    [12],
    [9.5, expect.stringContaining('分值读作 1')],
  ])
  const found = await store.listFindings({ codes: ['score_exceeds_weight'] })
  expect(found.map(({ expected, found: score }) => [expected, score])).toEqual([[1, 10]])
})

const MONEY = [
  buildFact('expenditure.total', 15_933_500_00),
  buildFact('expenditure.total', 16_000_000_00, { stage: 'adjusted' }),
  buildFact('expenditure.basic', 10_000_000_00),
  buildFact('execution_rate.basic', 98.5),
]

test.each([
  [
    '支出合计 in 亿元 for 万元',
    'expenditure.total',
    '1593.35亿元',
    '159,335,000,000.00 元，约为报告所填或可推算的',
  ],
  ['万元 left out', 'expenditure.basic', '1000元', '的 1/10000'],
  [
    'what the report gives but does not say',
    'expenditure.project',
    '593.35亿元',
    '可推算的数（5,933,500.00 元）的 10000 倍',
  ],
  [
    'a part of many times its whole',
    'expenditure.basic.public',
    '100亿元',
    '约为基本支出（10,000,000.00 元）的 1000 倍',
  ],
  ['a ratio among percentages', 'execution_rate.personnel', '0.95', '如指 95%，请更正为 95%'],
  ['a ratio where the rate follows', 'execution_rate.total', '0.95%', '的 1/105'],
  ['more points than there are', 'score.total', '950', '自评得分更正为 950，高于满分 100'],
  ['more points than there are, of an indicator', 'score:产出/培训', '650', '培训更正为 650，高于满分 100'],
])('%s is kept with a warning, which is a finding too', async (_, target, text, warning) => {
  const store = await openStore(databasePath(), { recheck })
  onTestFinished(() => store.close())
  const indicators = [buildIndicator(['产出', '培训'], { weight: null, score: 5 })]
  const correct = await corrector(store, buildReport({ facts: MONEY, indicators }))
  expect(await correct(target, text)).toEqual([expect.any(Number), expect.stringContaining(warning)])
  const concepts = target.startsWith('score:') ? [] : [target]
  expect(await store.listFindings({ codes: ['doubtful_value'] })).toContainEqual(
    expect.objectContaining({
      concepts,
      verdict: 'reading',
      severity: 'warning',
      message: expect.objectContaining({ zh: expect.stringContaining(warning) }),
    }),
  )
})

test.each([
  ['the amount in another unit', 'expenditure.total', '1593.36万元'],
  ['what the budget or a sum supports, whatever was read', 'expenditure.project', '593.35万元'],
  ['nothing', 'expenditure.total', '无'],
  ['a small part of a whole', 'three_public.reception', '100元'],
  ['a small percentage that says so', 'execution_rate.personnel', '0.95%'],
  ['growth of less than a percent', 'expenditure.total@change_rate', '0.95'],
  ['the full score', 'score.total', '100'],
])('%s is kept without a word', async (_, target, text) => {
  const store = await openStore(databasePath(), { recheck })
  onTestFinished(() => store.close())
  const correct = await corrector(store, buildReport({ facts: MONEY }))
  expect(await correct(target, text)).toEqual([expect.any(Number)])
  expect(await store.listFindings({ codes: ['doubtful_value'] })).toEqual([])
})

test('a misread figure may be corrected by any factor that the rest of the report supports', async () => {
  const store = await newStore()
  const misread = buildFact('expenditure.total', 1_593_35)
  const correct = await corrector(store, buildReport({ facts: [misread, ...MONEY.slice(1)] }))
  expect(await correct('expenditure.total', '1593.35万元')).toEqual([15_933_500_00])
})

/** Corrects a report of its own: the refusal, or the value with what is doubtful of it. */
async function corrector(store: Store, report: Report) {
  const { reportId } = await store.saveOutcome(reportOutcome('a.docx', 'first', report))
  return async (target: string, text: string) => {
    const more = { because: '原件', author: '李四' }
    const result = await correctReport(store, { reportId: reportId!, target, text, ...more })
    if (result.kind === 'refused') return result.message.zh
    return [result.value?.value, ...(result.doubt ? [result.doubt.zh] : [])]
  }
}

test('a name that no report holds is unknown, whatever it is', () => {
  expect(findTarget(buildReport(), 'constructor')).toMatchObject({ kind: 'unknown' })
})
