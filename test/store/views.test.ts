import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { fenToYuan } from '../../src/model/money.ts'
import type { Report } from '../../src/model/report.ts'
import { presentName, unitKey } from '../../src/model/unit-lineage.ts'
import { packDocument } from '../../src/store/pack.ts'
import { buildDocument } from '../build-document.ts'
import { buildFact, buildFinding, buildIndicator, buildReport } from '../build-report.ts'
import { databasePath, newStore, reportOutcome } from './build-outcome.ts'

test('the comparison puts core figures of a unit and year in one row, in 元', async () => {
  const store = await newStore()
  const facts = [
    buildFact('staffing.actual', 12),
    buildFact('expenditure.total', 274_980_055),
    buildFact('expenditure.total', 260_000_000, { stage: 'initial' }),
    buildFact('three_public.total', 0),
    buildFact('score.total', 95.93),
    buildFact('grade', 'excellent'),
    buildFact('staffing.authorized', null),
  ]
  await store.saveOutcome(reportOutcome('/a.docx', 'a', buildReport({ facts })))
  const [row, ...rest] = await store.comparison()
  expect(rest).toEqual([])
  const { values, ...head } = row!
  expect(head).toEqual({
    reportId: 1,
    unit: '东河县总工会',
    code: '429901',
    level: 'county',
    province: '湖北省',
    city: null,
    county: '东河县',
    fiscalYear: 2023,
    reportDate: '2024-03-15',
    status: 'ok',
    profile: 'generic',
    path: '/a.docx',
    unitKey: '429901 总工会',
    presentUnit: null,
    recognised: false,
    others: 0,
    why: null,
    findings: 0,
  })
  expect(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))).toEqual({
    'staffing.actual': 12,
    'expenditure.total': 2749800.55,
    'expenditure.total@initial': 2600000,
    'three_public.total': 0,
    'score.total': 95.93,
    grade: 'excellent',
  })
})

test('the comparison shows the candidate that the model ranks first, and the fact list says which', async () => {
  const store = await newStore()
  const facts = [
    buildFact('expenditure.total', 100, { origin: 'text' }),
    buildFact('expenditure.total', null, { origin: 'table' }),
    buildFact('expenditure.total', 200, { origin: 'conclusion' }),
    buildFact('expenditure.total', 300, { status: 'derived' }),
  ]
  await store.saveOutcome(reportOutcome('/a.docx', 'a', buildReport({ facts })))
  expect((await store.comparison())[0]!.values['expenditure.total']).toBe(2)
  const all = await store.listFacts({ candidates: 'all' })
  expect(all.map(({ value, displayed }) => [value, displayed])).toEqual([
    [1, false],
    [null, false],
    [2, true],
    [3, false],
  ])
})

test('of several documents of a unit and year the comparison shows the best and counts the others', async () => {
  const store = await newStore()
  const many = (count: number) => Array.from({ length: count }, () => buildFact('expenditure.total', 1))
  const save = (path: string, report: Partial<Report>, status?: 'partial') =>
    store.saveOutcome(reportOutcome(path, path, buildReport({ facts: many(10), ...report }), status))
  const shown = async () => {
    const [row] = await store.comparison()
    return [row?.path, row?.others, row?.why?.zh]
  }
  await save('/table.docx', { facts: many(7), reportDate: '2024-12-31' })
  expect(await shown()).toEqual(['/table.docx', 0, undefined])
  await save('/whole.docx', { reportDate: null }, 'partial')
  expect(await shown()).toEqual(['/whole.docx', 1, '其他文件的数据项不到五分之四'])
  await save('/first.docx', { reportDate: '2024-03-01' })
  expect(await shown()).toEqual(['/first.docx', 2, '完整读取优先于部分读取'])
  await save('/revised.docx', { reportDate: '2024-05-20', facts: many(9) })
  expect(await shown()).toEqual(['/revised.docx', 3, '报告日期较新'])
  await save('/revised-whole.docx', { reportDate: '2024-05-20' })
  expect(await shown()).toEqual(['/revised-whole.docx', 4, '数据项较多'])
  await save('/revised-again.docx', { reportDate: '2024-05-20' })
  expect(await shown()).toEqual(['/revised-again.docx', 5, '各文件相当，按路径次序'])
  await save('/next-year.docx', { fiscalYear: 2024 })
  expect((await store.comparison()).map(({ fiscalYear, others }) => [fiscalYear, others])).toEqual([
    [2023, 5],
    [2024, 0],
  ])
  expect(await store.listReports()).toHaveLength(7)
})

test('a Word file is shown before its scan, though the scan has more figures and a later date', async () => {
  const store = await newStore()
  const two = [buildFact('expenditure.total', 1), buildFact('expenditure.basic', 1)]
  const scan = reportOutcome('/scan.pdf', 'scan', buildReport({ facts: [...two, ...two, ...two.slice(1)] }))
  if (!scan.file || scan.reading.kind !== 'report') throw new Error('not a report')
  const page = buildDocument('识别的文字')
  const blocks = page.blocks.map((block) => ({ ...block, ocr: { confidence: 0.99 } }))
  const document = packDocument({ ...page, blocks } as Document)
  await store.saveOutcome({ ...scan, reading: { ...scan.reading, document } })
  expect((await store.comparison())[0]).toMatchObject({ path: '/scan.pdf', recognised: true })
  await store.saveOutcome(
    reportOutcome('/word.docx', 'word', buildReport({ facts: [...two, ...two], reportDate: '2024-01' })),
  )
  const [row] = await store.comparison()
  expect([row?.path, row?.recognised, row?.why]).toEqual([
    '/word.docx',
    false,
    { zh: '文字文件优先于扫描识别', en: 'text goes before what was recognised in pictures' },
  ])
})

const XINJIAN = { level: 'county', province: '江西省', city: '南昌市' } as const
const COUNTY = { ...XINJIAN, name: '南昌市新建县总工会', code: '360122', county: '新建县' }
const DISTRICT = { ...XINJIAN, name: '南昌市新建区总工会', code: '360112', county: '新建区' }

test('the years of a unit join though its county became a district, each year with its name', async () => {
  const store = await newStore()
  const save = (path: string, unit: typeof COUNTY | typeof DISTRICT, fiscalYear: number) =>
    store.saveOutcome(reportOutcome(path, path, buildReport({ unit, fiscalYear })))
  await save('/2014.docx', COUNTY, 2014)
  await save('/2015-county.docx', COUNTY, 2015)
  await save('/2015-district.docx', DISTRICT, 2015)
  await save('/2016.docx', DISTRICT, 2016)
  const rows = await store.comparison()
  expect(
    rows.map(({ unit, unitKey: key, presentUnit, fiscalYear, others }) => [
      unit,
      key,
      presentUnit,
      fiscalYear,
      others,
    ]),
  ).toEqual([
    [COUNTY.name, '360112 总工会', DISTRICT.name, 2014, 0],
    [COUNTY.name, '360112 总工会', DISTRICT.name, 2015, 1],
    [DISTRICT.name, '360112 总工会', null, 2016, 0],
  ])
  expect(rows.map(({ unitKey: key }) => key)).toEqual(Array(3).fill(unitKey(COUNTY)))
  expect(presentName(COUNTY)).toBe(DISTRICT.name)
  for (const unit of ['新建区', '新建县', '360112', '360122', '南昌市新建区总工会'])
    expect(await store.listReports({ unit })).toHaveLength(4)
})

test('reports without unit or year stand alone in the comparison, last', async () => {
  const store = await newStore()
  await store.saveOutcome(reportOutcome('/1.docx', '1', buildReport({ unit: null }), 'partial'))
  await store.saveOutcome(reportOutcome('/2.docx', '2', buildReport({ unit: null }), 'partial'))
  await store.saveOutcome(reportOutcome('/3.docx', '3'))
  const rows = await store.comparison()
  expect(rows.map(({ path, unit }) => [path, unit])).toEqual([
    ['/3.docx', '东河县总工会'],
    ['/1.docx', null],
    ['/2.docx', null],
  ])
})

test('the fact list names value, unit and place', async () => {
  const store = await newStore()
  const facts = [
    buildFact('expenditure.project', 5_005, {
      evidence: [{ block: 0, sheet: '自评表', cell: 'C7', quote: '50.05' }],
    }),
  ]
  await store.saveOutcome(reportOutcome('/a.xlsx', 'a', buildReport({ facts })))
  expect(await store.listFacts({ concepts: ['expenditure.*'], stages: ['actual'] })).toEqual([
    {
      reportId: 1,
      unit: '东河县总工会',
      fiscalYear: 2023,
      concept: 'expenditure.project',
      zh: '项目支出',
      en: 'Project expenditure',
      stage: 'actual',
      value: 50.05,
      state: 'stated',
      valueUnit: 'CNY',
      raw: '5005',
      status: 'extracted',
      origin: 'table',
      confidence: 'high',
      displayed: true,
      path: '/a.xlsx',
      page: null,
      sheet: '自评表',
      cell: 'C7',
      quote: '50.05',
    },
  ])
  expect(await store.listFacts({ concepts: ['expenditure.basic'] })).toEqual([])
})

test('the finding list gives findings as they were stored', async () => {
  const store = await newStore()
  const finding = buildFinding('identity')
  await store.saveOutcome(reportOutcome('/a.docx', 'a', buildReport({ findings: [finding] })))
  const where = { reportId: 1, unit: '东河县总工会', fiscalYear: 2023, path: '/a.docx' }
  expect(await store.listFindings({ verdict: 'filing' })).toEqual([{ ...finding, ...where }])
  expect(await store.listFindings({ verdict: 'reading' })).toEqual([])
})

test.each([
  ['unit name', { unit: '河县' }, 2],
  ['region code', { unit: '429901' }, 2],
  ['another unit', { unit: '西河' }, 0],
  ['year', { years: [2023] }, 1],
  ['folder', { path: '/in/deep' }, 1],
  ['folder with slash', { path: '/in/' }, 2],
  ['part of a folder name', { path: '/i' }, 0],
  ['file', { path: '/in/b.docx' }, 1],
  ['level', { level: 'city' as const }, 0],
  ['province', { province: '湖北省' }, 2],
  ['profile', { profile: 'generic' }, 2],
  ['ids', { ids: [2] }, 1],
  ['no ids', { ids: [] }, 0],
])('filters by %s', async (_, filter, count) => {
  const store = await newStore()
  await store.saveOutcome(reportOutcome('/in/deep/a.docx', 'a'))
  await store.saveOutcome(reportOutcome('/in/b.docx', 'b', buildReport({ fiscalYear: 2024 })))
  expect(await store.listReports(filter)).toHaveLength(count)
  expect(await store.comparison(filter)).toHaveLength(count)
})

test('money goes in and out exactly', async () => {
  const store = await newStore()
  const fen = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
  let file = 0
  const given = fc.array(fen, { minLength: 1, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(given, async (amounts) => {
      const facts = amounts.map((amount) => buildFact('expenditure.total', amount))
      const path = `/${++file}.docx`
      const { reportId } = await store.saveOutcome(reportOutcome(path, path, buildReport({ facts })))
      const rows = await store.listFacts({ ids: [reportId!], candidates: 'all' })
      expect(rows.map(({ value }) => value)).toEqual(amounts.map((amount) => fenToYuan(amount)))
      expect((await store.readReport(reportId!))!.report!.facts).toEqual(facts)
    }),
    { numRuns: 50 },
  )
})

test('amounts are whole 分 in the table and contact data stands in no table or view', async () => {
  const path = databasePath()
  const store = await newStore(path)
  const report = buildReport({ indicators: [buildIndicator(['产出', '数量', '慰问人数'])] })
  await store.saveOutcome(reportOutcome('/a.docx', 'a', report))
  const database = new Database(path, { readonly: true })
  expect(database.prepare('select value_fen, typeof(value_fen) as type from facts').all()).toEqual([
    { value_fen: 12_345_678, type: 'integer' },
  ])
  const names = database
    .prepare(`select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite%'`)
    .all() as { name: string }[]
  const everything = names.map(({ name }) => JSON.stringify(database.prepare(`select * from ${name}`).all()))
  expect(everything.join()).not.toMatch(/张三|13800000000/)
  database.close()
})

test('the tables tell whose form an indicator stands in, and each project’s own score', async () => {
  const path = databasePath()
  const store = await newStore(path)
  const report = buildReport({
    indicators: [
      buildIndicator(['产出', '数量', '建会家数']),
      buildIndicator(['产出', '数量', '慰问人数'], { project: '职工慰问' }),
    ],
    projects: [
      { name: '职工慰问', budget: 100, received: null, spent: 90, score: 97.5, evidence: [] },
      { name: '劳模管理', budget: 100, received: null, spent: 90, evidence: [] },
    ],
  })
  await store.saveOutcome(reportOutcome('/a.docx', 'a', report))
  const database = new Database(path, { readonly: true })
  expect(database.prepare('select level3, project from indicators').all()).toEqual([
    { level3: '建会家数', project: null },
    { level3: '慰问人数', project: '职工慰问' },
  ])
  expect(database.prepare('select name, score from projects').all()).toEqual([
    { name: '职工慰问', score: 97.5 },
    { name: '劳模管理', score: null },
  ])
  database.close()
})
