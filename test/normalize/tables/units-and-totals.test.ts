import { describe, expect, it } from 'vitest'
import { type CellSpec, span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('a table of units by items', () => {
  const rows: CellSpec[][] = [
    [span('部门年度支出和结余情况（万元）', 7)],
    [span('机构名称', 1, 3), span('支出合计', 1, 3), span('其中：', 4), span('结余', 1)],
    [span('基本支出', 1, 2), span('其中：', 2), span('项目支出', 1, 2), span('当年结余', 1, 2)],
    ['人员支出', '公用支出'],
    ['局机关及二级机构汇总', '90', '80', '60', '20', '10', '0'],
    ['1、局机关', '70', '60', '45', '15', '10', '0'],
    ['2、二级机构1', '20', '20', '15', '5', '0', '0'],
  ]
  const expected = {
    'expenditure.total': 900_000,
    'expenditure.basic': 800_000,
    'expenditure.basic.personnel': 600_000,
    'expenditure.basic.public': 200_000,
    'expenditure.project': 100_000,
    'balance.current': 0,
  }

  it('takes the summary row once and adds no sub-unit to it', () => {
    expect(values(read([rows]).facts)).toEqual(expected)
  })

  it('finds the summary row wherever it stands', () => {
    const moved = [...rows.slice(0, 4), rows[5]!, rows[6]!, rows[4]!]
    expect(values(read([moved]).facts)).toEqual(expected)
  })

  it('reads past units that nobody filled in', () => {
    const blank = ['2、二级机构1', '', '', '', '', '', '']
    expect(values(read([[...rows.slice(0, 4), rows[5]!, blank, rows[4]!]]).facts)).toEqual(expected)
  })

  it('takes a closing 合计 row for the whole, not for an item of its own', () => {
    const header: CellSpec[] = [
      '单位名称',
      '编制数',
      '实有人数',
      '支出合计(万元)',
      '基本支出(万元)',
      '项目支出(万元)',
    ]
    const { facts } = read([
      [
        header,
        ['机关', '7', '8', '70', '60', '10'],
        ['服务中心', '5', '5', '20', '20', '0'],
        ['合计', '12', '13', '90', '80', '10'],
      ],
    ])
    expect(values(facts)).toEqual({
      'staffing.authorized': 12,
      'staffing.actual': 13,
      'expenditure.total': 900_000,
      'expenditure.basic': 800_000,
      'expenditure.project': 100_000,
    })
  })

  it('takes the only unit where there is no summary row', () => {
    expect(values(read([[...rows.slice(0, 4), rows[5]!]]).facts)['expenditure.total']).toBe(700_000)
  })
})

describe('a table of units without a row that sums them up', () => {
  const table = (...rows: CellSpec[][]) =>
    read([[['单位名称', '编制数', '支出合计(万元)', '基本支出(万元)', '项目支出(万元)'], ...rows]])

  it('gives the first unit as its own, the sums as derived, and says so', () => {
    const { facts, findings } = table(['局机关', '7', '70', '60', '10'], ['服务中心', '5', '20', '15', '5'])
    const spent = facts.filter(({ concept }) => concept === 'expenditure.total')
    expect(spent.map(({ value, status, qualifiers, raw }) => ({ value, status, qualifiers, raw }))).toEqual([
      { value: 70_000_000, status: 'extracted', qualifiers: ['unit:局机关'], raw: '70' },
      { value: 90_000_000, status: 'derived', qualifiers: [], raw: '70 + 20' },
    ])
    expect(facts.filter(({ status }) => status === 'derived').map(({ value }) => value)).toEqual([
      12, 90_000_000, 75_000_000, 15_000_000,
    ])
    expect(findings).toMatchObject([{ code: 'several_units', verdict: 'reading', found: 2 }])
  })

  it('takes the row that equals all others together for the whole, whatever it is called', () => {
    const whole = ['甲县总工会', '12', '90', '75', '15']
    const units = [
      ['局机关', '7', '70', '60', '10'],
      ['服务中心', '5', '20', '15', '5'],
    ]
    for (const rows of [
      [whole, ...units],
      [...units, whole],
    ]) {
      const { facts, findings } = table(...rows)
      expect(values(facts)).toMatchObject({ 'staffing.authorized': 12, 'expenditure.total': 900_000 })
      expect(facts.every(({ status, qualifiers }) => status === 'extracted' && qualifiers.length === 0)).toBe(
        true,
      )
      expect(findings).toEqual([])
    }
  })

  it('derives no sum where a unit states no figure', () => {
    const { facts } = table(['局机关', '7', '70', '60', '10'], ['服务中心', '', '20', '15', '5'])
    expect(facts.filter(({ status }) => status === 'derived').map(({ concept }) => concept)).not.toContain(
      'staffing.authorized',
    )
  })
})

describe('a table of counts without labels', () => {
  it('reads the row beneath the heads', () => {
    const { facts } = read([
      [
        ['编制数', '实有人数', '退休人员'],
        ['12', '11', '5'],
      ],
    ])
    expect(values(facts)).toEqual({ 'staffing.authorized': 12, 'staffing.actual': 11, 'staffing.retired': 5 })
  })
})

describe('a row that says 合计 alone', () => {
  const total = (...rows: readonly (readonly [string, string, string])[]) => {
    const { facts, findings } = read([
      [['支出类别', '年初预算数（万元）', '决算数（万元）'], ...rows.map((row) => [...row])],
    ])
    expect(findings).toEqual([])
    const { [`${facts.at(-1)?.concept}`]: value } = values(facts)
    return [facts.at(-1)?.concept, value, new Set(facts.map(({ status }) => status))]
  }

  it.each([
    [
      'expenditure.total',
      [
        ['基本支出', '200', '190'],
        ['项目支出', '100', '90'],
        ['合计', '300', '280'],
      ],
    ],
    [
      'expenditure.total',
      [
        ['人员经费', '170', '160'],
        ['公用经费', '30', '30'],
        ['项目经费', '100', '90'],
        ['合计', '300', '280'],
      ],
    ],
    [
      'expenditure.basic',
      [
        ['人员经费', '170', '160'],
        ['公用经费', '130', '120'],
        ['合计', '300', '280'],
      ],
    ],
    [
      'three_public.total',
      [
        ['公务接待费', '170', '160'],
        ['公务用车运行维护费', '130', '120'],
        ['合计', '300', '280'],
      ],
    ],
  ] as const)('is the %s of the rows that it closes', (concept, rows) => {
    expect(total(...rows)).toEqual([concept, 2_800_000, new Set(['extracted'])])
  })
})
