import { describe, expect, it } from 'vitest'
import { exportReport } from '../../src/compare/exports/contract.ts'
import { csvHeader, csvRecord, csvRecords } from '../../src/compare/exports/csv.ts'
import { jsonLine } from '../../src/compare/exports/jsonl.ts'
import { evidence, fact, failed, filed, finding } from './filed.ts'

const CONTACT = { name: '王小明', phone: '0731-8888666' }

describe('the export contract', () => {
  it('gives money in yuan and leaves other numbers alone', () => {
    const facts = [
      fact('expenditure.total', 2_749_800_05),
      fact('staffing.actual', 16),
      fact('grade', 'good'),
    ]
    const exported = exportReport(filed({ facts }), { withContacts: false })
    expect(exported.facts.map(({ value }) => value)).toEqual([2749800.05, 16, 'good'])
  })

  it('tells a bound from a number that is about so', () => {
    const facts = [
      fact('staffing.actual', 30, { raw: '30人以上', approximate: true }),
      fact('staffing.actual', 30, { raw: '约30人', approximate: true }),
      fact('satisfaction', 95, { raw: '≥95%' }),
      fact('grade', 'good', { raw: '良好以上' }),
    ]
    const exported = exportReport(filed({ facts }), { withContacts: false })
    expect(exported.facts.map(({ approximate, bound }) => [approximate, bound])).toEqual([
      [true, '≥'],
      [true, null],
      [false, '≥'],
      [false, null],
    ])
  })

  it('gives projects and findings about money in yuan, rates as they are', () => {
    const findings = [
      finding(),
      finding({ code: 'rate', concepts: ['execution_rate.total'], expected: 95.93, found: 90 }),
      finding({ code: 'repaired_table', expected: null, found: 4 }),
      finding({ code: 'doubtful_value', expected: null, found: 9_00 }),
    ]
    const projects = [{ name: '帮扶', budget: 100_00, received: null, spent: 50_50, evidence: [] }]
    const exported = exportReport(filed({ findings, projects }), { withContacts: false })
    expect(exported.findings.map(({ expected, found }) => [expected, found])).toEqual([
      [10000, 9000],
      [95.93, 90],
      [null, null],
      [null, null],
    ])
    expect(exported.projects).toEqual([
      { name: '帮扶', budget: 100, received: null, spent: 50.5, evidence: [] },
    ])
  })

  it('masks the contact in and around the numbers of a verification', () => {
    const place = (number: string, before = '', after = '') => ({ number, page: 1, before, after })
    const verification = {
      engine: { name: 'pdf-parse', version: '1.0.0' },
      verifiedAt: '2026-01-01T00:00:00.000Z',
      counts: { ours: 3, second: 2, agreed: 1 },
      differences: [
        { kind: 'only-ours' as const, place: place('8888666', '电话 0731-') },
        { kind: 'only-ours' as const, place: place('16', '88666 编制', ' 人') },
        { kind: 'only-second' as const, place: place('15', '编制', ' 人') },
      ],
      explained: [],
    }
    const document = { ...filed({ contact: CONTACT }), verification }
    const hidden = { number: '***', page: 1, before: '***', after: '***' }
    const places = exportReport(document, { withContacts: false }).verification?.differences.map(
      (difference) => 'place' in difference && difference.place,
    )
    expect(places).toEqual([hidden, hidden, place('15', '编制', ' 人')])
    expect(exportReport(document, { withContacts: true }).verification).toEqual(verification)
  })

  it('says what a reading was made from, where that is kept', () => {
    const versions = { extractor: 2, normalizer: 9 }
    const madeFrom = {
      parts: { core: 5 },
      lexicon: 'l',
      answers: 'a',
      profile: 'p',
      profiles: 't',
      recogniser: null,
    }
    const exported = (more: object) =>
      exportReport({ ...filed({}), ...more }, { withContacts: false }).versions
    expect(exported({})).toBeNull()
    expect(exported({ versions })).toEqual(versions)
    expect(exported({ versions, madeFrom })).toEqual({ ...versions, ...madeFrom })
  })

  it('is one line of JSON a document, with the promised keys', () => {
    const line = jsonLine(filed({ unclaimed: [{ text: '12', evidence: evidence() }] }), {
      withContacts: false,
    })
    expect(line.endsWith('}\n')).toBe(true)
    expect(JSON.parse(line)).toEqual({
      corrections: [],
      review: null,
      source: {
        path: 'reports/甲县.docx',
        paths: ['reports/甲县.docx'],
        sha256: 'a'.repeat(64),
        format: 'docx',
      },
      status: 'ok',
      error: null,
      unit: {
        name: '甲县总工会',
        code: '430101',
        level: 'county',
        province: '湖南省',
        city: '长沙市',
        county: '甲县',
      },
      fiscalYear: 2023,
      reportDate: '2024-05-20',
      budgetCode: null,
      documentType: '部门整体支出绩效自评报告',
      profile: { id: 'generic', version: 1, confidence: 0.9, reasons: ['heading'], runnerUp: null },
      facts: [],
      indicators: [],
      dimensions: [],
      scoreScheme: { key: null, total: null, execution: null, dimensions: [], reason: 'no_weights' },
      projects: [],
      goals: [],
      sections: [],
      findings: [],
      verification: null,
      versions: null,
      unclaimed: { count: 1, numbers: [{ text: '12', evidence: evidence() }] },
      coverage: { numbers: 0, claimed: 0, ignorable: 0, unclaimed: 0, share: null, kinds: {} },
    })
  })

  it('holds a failed document with its reason and nothing read', () => {
    const { source, status, error, unit, facts, profile } = exportReport(failed(), { withContacts: false })
    expect({ source, status, error, unit, facts, profile }).toEqual({
      source: {
        path: 'reports/乙县.pdf',
        paths: ['reports/乙县.pdf'],
        sha256: 'b'.repeat(64),
        format: 'pdf',
      },
      status: 'failed',
      error: {
        code: 'no_text',
        message: { zh: '没有文字层，请先做文字识别。', en: 'There is no text layer; run OCR first.' },
      },
      unit: null,
      facts: [],
      profile: null,
    })
  })

  it('leaves contacts out and masks them in quotes unless asked for', () => {
    const unclaimed = [{ text: '8888666', evidence: evidence({ quote: '王小明 0731-8888666' }) }]
    const document = filed({ contact: CONTACT, unclaimed })
    expect(jsonLine(document, { withContacts: false })).not.toMatch(/王小明|8888666|0731/)
    expect(exportReport(document, { withContacts: true }).contact).toEqual(CONTACT)
  })
})

describe('comma-separated values', () => {
  it('begin with a byte order mark and titles in the chosen language', () => {
    expect(csvHeader('zh')).toMatch(/^\uFEFF单位,区划代码,年度,指标代码,.*\r\n$/)
    expect(csvHeader('en')).toMatch(/^\uFEFFunit_name,unit_code,fiscal_year,concept,.*\r\n$/)
  })

  it('hold every candidate, with the displayed one marked', () => {
    const facts = [fact('staffing.actual', 16, { origin: 'text' }), fact('staffing.actual', 10)]
    const lines = csvRecords(filed({ facts }), { withContacts: false, language: 'en', inComparison: true })
      .trimEnd()
      .split('\r\n')
    expect(lines.map((line) => line.split(',').slice(3, 13))).toEqual([
      ['staffing.actual', 'Staff in post', 'actual', '16', 'person', 'stated', 'false', '', 'false', 'false'],
      ['staffing.actual', 'Staff in post', 'actual', '10', 'person', 'stated', 'false', '', 'true', 'true'],
    ])
  })

  it.each([
    ['约280个', 280, '是', ''],
    ['280个', 280, '否', ''],
    ['不少于280个', 280, '否', '≥'],
    ['280个以内', 280, '否', '≤'],
    ['2—3个', null, '否', '2～3'],
  ])('tell what %s leaves open', (raw, value, about, limit) => {
    const qualifiers = value === null ? ['range:2-3'] : []
    const approximate = raw !== '280个' && value !== null
    const given = filed({
      facts: [fact('activity.job_fairs.posts', value, { raw, approximate, qualifiers })],
    })
    const columns = csvHeader('zh').trimEnd().split(',')
    const values = csvRecords(given, { withContacts: false, language: 'zh', inComparison: true }).split(',')
    expect([values[columns.indexOf('约数')], values[columns.indexOf('限度')]]).toEqual([about, limit])
  })

  it('end in the contact person where asked', () => {
    const given = filed({
      facts: [fact('grade', 'good')],
      contact: { name: '王小明', phone: '0731-8888666' },
    })
    const options = { language: 'en', inComparison: true } as const
    const ends = (text: string) => text.trimEnd().split(',').slice(-2)
    expect(ends(csvHeader('en', { withContacts: true }))).toEqual(['contact_name', 'contact_phone'])
    expect(ends(csvRecords(given, { ...options, withContacts: true }))).toEqual(['王小明', '0731-8888666'])
    expect(csvRecords(given, { ...options, withContacts: false })).not.toMatch(/王小明|8888666/)
  })

  it.each([{ unit: null }, { fiscalYear: null }])('count no document of %o twice', (unknown) => {
    const given = filed({ facts: [fact('grade', 'good')], ...unknown })
    const columns = csvHeader('zh').trimEnd().split(',')
    const values = csvRecords(given, { withContacts: false, language: 'zh', inComparison: true }).split(',')
    expect([values[columns.indexOf('采用')], values[columns.indexOf('对比表采用')]]).toEqual(['是', '否'])
  })

  it('give a failed document no row', () => {
    expect(csvRecords(failed(), { withContacts: false, language: 'zh', inComparison: false })).toBe('')
  })

  it('quote as RFC 4180 says', () => {
    expect(csvRecord(['a,b', 'say "x"', 'two\nlines', null, 1.5])).toBe(
      '"a,b","say ""x""","two\nlines",,1.5\r\n',
    )
  })

  it('never let text run as a formula, and leave signed numbers alone', () => {
    expect(csvRecord(['=1+1', '@SUM(A1)', '+86 731', '-2+3', '＝1', '-5', '+3.2%', -5])).toBe(
      "'=1+1,'@SUM(A1),'+86 731,'-2+3,'＝1,-5,+3.2%,-5\r\n",
    )
  })
})
