import { describe, expect, it } from 'vitest'
import { parseColumns, stated } from '../../src/compare/columns.ts'
import { compareReports } from '../../src/compare/compare.ts'
import type { Comparison } from '../../src/compare/comparison.ts'
import { cellText } from '../../src/compare/value-text.ts'
import { COUNTY, fact, filed, finding } from './filed.ts'

const columns = [
  stated('expenditure.total'),
  stated('expenditure.total', 'initial'),
  stated('execution_rate.total'),
]

function texts({ rows }: Comparison): string[][] {
  return rows.map(({ document, cells }) => [
    document.source.path,
    ...cells.map((cell) => cellText(cell, 'zh')),
  ])
}

describe('a comparison', () => {
  it('has a row for each unit and year, sorted by region code and year', () => {
    const other = { ...COUNTY, name: '丙县总工会', code: '440103' }
    const comparison = compareReports(
      [filed({ unit: other }, 'c'), filed({ fiscalYear: 2024 }, 'b'), filed({}, 'a')],
      [],
    )
    expect(comparison.rows.map(({ document }) => document.source.path)).toEqual(['a', 'b', 'c'])
  })

  it('shows the first of several documents of a unit and year and names the others', () => {
    const [first, second] = [filed({}, 'a.docx'), filed({}, 'a.pdf')]
    const { rows } = compareReports([first, second], [])
    expect(rows.map(({ document, others }) => [document, others])).toEqual([[first, [second]]])
  })

  it('marks a figure that another document of the unit and year gives differently, with what it says', () => {
    const spent = (value: number | null, over: object = {}) =>
      filed({ facts: [fact('expenditure.total', value, over)] }, 'b.docx')
    const shown = spent(274_98_00_00, { sourceUnit: '万元' })
    const compared = (...others: ReturnType<typeof filed>[]) =>
      compareReports([shown, ...others], [stated('expenditure.total')]).rows[0]?.cells[0]
    const elsewhere = (cell: ReturnType<typeof compared>) => cell?.kind === 'reported' && cell.elsewhere
    const other = spent(275_98_00_00)
    expect([
      cellText(compared(other)!, 'zh'),
      elsewhere(compared(other)),
      elsewhere(compared(spent(274_98_49_00))),
      elsewhere(compared(spent(275_00_00_00, { sourceUnit: '万元', decimals: 0 }))),
      elsewhere(compared(spent(null, { state: 'blank' }))),
      elsewhere(compared(spent(300, { unit: 'unknown' }))),
    ]).toEqual([
      '2,749,800.00#',
      [{ document: other, fact: other.report.facts[0] }],
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('keeps documents apart whose unit or year is unknown', () => {
    const { rows } = compareReports([filed({ unit: null }, 'a'), filed({ fiscalYear: null }, 'b')], [])
    expect(rows.map(({ document, others }) => [document.source.path, others])).toEqual([
      ['b', []],
      ['a', []],
    ])
  })

  it('tells not reported, zero, 无, blank and masked apart', () => {
    const state = (over: object) => filed({ facts: [fact('expenditure.total', null, over)] }, 'x')
    const cells = [
      filed({}, 'x'),
      filed({ facts: [fact('expenditure.total', 0, { state: 'zero' })] }, 'x'),
      filed({ facts: [fact('expenditure.total', 0, { state: 'none' })] }, 'x'),
      state({ state: 'blank' }),
      state({ state: 'masked' }),
    ].map((document) => texts(compareReports([document], [stated('expenditure.total')]))[0]?.[1])
    expect(cells).toEqual(['未填报', '0.00', '无', '空白', '已遮盖'])
  })

  it('marks conflicts, repaired tables, approximate figures and other findings', () => {
    const marked = (over: object, ...findings: object[]) => {
      const facts = [fact('expenditure.total', 1_234_567_89, over)]
      return texts(compareReports([filed({ facts, findings: findings.map(finding) })], columns))[0]?.[1]
    }
    expect([
      marked({}),
      marked({}, { code: 'conflict', concepts: ['expenditure.total'] }),
      marked({}, { code: 'identity' }),
      marked({}, { code: 'identity', concepts: ['expenditure.total@initial'] }),
      marked({ status: 'repaired' }),
      marked({ approximate: true }),
    ]).toEqual([
      '1,234,567.89',
      '1,234,567.89*',
      '1,234,567.89!',
      '1,234,567.89',
      '1,234,567.89†',
      '≈1,234,567.89',
    ])
  })

  it('counts findings by verdict', () => {
    const findings = [finding(), finding(), finding({ verdict: 'reading' })]
    expect(compareReports([filed({ findings })]).rows[0]?.findings).toEqual({ filing: 2, reading: 1 })
  })

  it('takes a stated execution rate before a derived one, and derives it from the adjusted budget, never the initial', () => {
    const spent = fact('expenditure.total', 90_00)
    const rate = (...facts: ReturnType<typeof fact>[]) =>
      texts(compareReports([filed({ facts: [spent, ...facts] })], columns))[0]?.[3]
    const adjusted = fact('expenditure.total@adjusted', 120_00)
    expect([
      rate(adjusted, fact('execution_rate.total', 95.93)),
      rate(adjusted),
      rate(fact('expenditure.total@initial', 100_00)),
      rate(fact('expenditure.total@adjusted', 0, { state: 'zero' })),
    ]).toEqual(['95.93%', '75.00%‡', '未填报', '未填报'])
  })

  it('derives figures per head in whole 分 and says so where a part is missing', () => {
    const { columns: perHead } = parseColumns('derived.public_per_head')
    const costs = fact('expenditure.basic.public', 100_00)
    const derived = (facts: ReturnType<typeof fact>[]) =>
      texts(compareReports([filed({ facts })], perHead))[0]?.[1]
    expect([derived([costs, fact('staffing.actual', 3)]), derived([costs])]).toEqual(['33.33‡', '—'])
  })

  it('derives nothing per head of 0 or no staff, and says that this is why', () => {
    const { columns: perHead } = parseColumns('derived.public_per_head')
    const costs = fact('expenditure.basic.public', 100_00)
    const derived = (state: 'zero' | 'none') =>
      texts(
        compareReports([filed({ facts: [costs, fact('staffing.actual', 0, { state })] })], perHead),
      )[0]?.[1]
    expect([derived('zero'), derived('none')]).toEqual(['—(除数为0)', '—(除数为0)'])
  })

  it('marks a figure that comes from one in doubt as doubtful too', () => {
    const { columns: perHead } = parseColumns('derived.public_per_head')
    const facts = [fact('expenditure.basic.public', 100_00), fact('staffing.actual', 4)]
    const shown = (over: Parameters<typeof finding>[0]) =>
      texts(compareReports([filed({ facts, findings: [finding(over)] })], perHead))[0]?.[1]
    expect([
      shown({ code: 'conflict', concepts: ['staffing.actual'] }),
      shown({ code: 'over_establishment', concepts: ['staffing.authorized', 'staffing.actual'] }),
      shown({ code: 'conflict', concepts: ['expenditure.project'] }),
    ]).toEqual(['25.00*‡', '25.00!‡', '25.00‡'])
  })

  it('shows a figure whose unit is unsettled as printed and derives nothing from it', () => {
    const facts = [
      fact('expenditure.total', 90, { unit: 'unknown', raw: '90' }),
      fact('expenditure.total@adjusted', 100_00),
    ]
    expect(texts(compareReports([filed({ facts })], columns))[0]?.slice(1)).toEqual([
      '90 (?)',
      '未填报',
      '未填报',
    ])
  })
})

describe('columns as a person names them', () => {
  const keys = (text: string) => parseColumns(text).columns.map(({ key }) => key)

  it('are found by id, stage, Chinese label and group', () => {
    expect(keys('expenditure.total@initial，基本支出, activity.cooling.*、derived.public_per_head')).toEqual([
      'expenditure.total@initial',
      'expenditure.basic',
      'activity.cooling.persons',
      'activity.cooling.sites',
      'activity.cooling.amount',
      'derived.public_per_head',
    ])
  })

  it('that nothing answers to are given back', () => {
    expect(parseColumns('expenditure.totl,grade,grade@someday').unknown).toEqual([
      'expenditure.totl',
      'grade@someday',
    ])
  })
})
