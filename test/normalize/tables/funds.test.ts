import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellSpec, span } from '../../build-document.ts'
import { read, values } from './read.ts'

const HEADER = ['项目', '年初预算数', '全年预算数', '全年执行数', '执行率', '得分']
const BODY = [
  ['年度资金总额', '300', '400', '390', '97.5', '9.75'],
  ['(一)基本支出', '200', '250', '245', '98', '9.8'],
  ['1.人员经费', '150', '180', '178', '98.88', '9.88'],
  ['2.公用经费', '50', '70', '67', '95.71', '9.57'],
  ['(二)项目支出', '100', '150', '145', '96.66', '9.66'],
]
const EXPECTED = {
  'expenditure.total@initial': 3_000_000,
  'expenditure.total@adjusted': 4_000_000,
  'expenditure.total': 3_900_000,
  'execution_rate.total': 97.5,
  'score.execution': 9.75,
  'expenditure.basic@initial': 2_000_000,
  'expenditure.basic@adjusted': 2_500_000,
  'expenditure.basic': 2_450_000,
  'execution_rate.basic': 98,
  'expenditure.basic.personnel@initial': 1_500_000,
  'expenditure.basic.personnel@adjusted': 1_800_000,
  'expenditure.basic.personnel': 1_780_000,
  'execution_rate.personnel': 98.88,
  'expenditure.basic.public@initial': 500_000,
  'expenditure.basic.public@adjusted': 700_000,
  'expenditure.basic.public': 670_000,
  'execution_rate.public': 95.71,
  'expenditure.project@initial': 1_000_000,
  'expenditure.project@adjusted': 1_500_000,
  'expenditure.project': 1_450_000,
  'execution_rate.project': 96.66,
}
const inWanYuan = ['部门整体支出绩效自评表', '单位：万元'] as const

describe('a funds table with stages as columns', () => {
  it('gives each item at each stage, its execution rate, and the score of the total alone', () => {
    expect(values(read([...inWanYuan, [HEADER, ...BODY]]).facts)).toEqual(EXPECTED)
  })

  it.each(['', '单位：元', '单位：万元'])(
    'takes a cell without 元 at its word (%s above the table)',
    (caption) => {
      const amounts = BODY.map((row) => row.map((text, i) => (i > 0 && i < 4 ? `${text}.00万` : text)))
      expect(values(read(['部门整体支出绩效自评表', caption, [HEADER, ...amounts]]).facts)).toEqual(EXPECTED)
    },
  )

  it.each(['追加数', '年中追加预算数', '预算调整追加数', '调增数', '预算追加金额', '追加（调整）数'])(
    'has what was added to the whole in a column %s',
    (head) => {
      const header = ['项目', '年初预算数', head, '全年预算数', '全年执行数']
      const rows = [
        ['年度资金总额', '300', '100', '400', '390'],
        ['(一)基本支出', '200', '50', '250', '245'],
        ['(二)项目支出', '100', '50', '150', '145'],
      ]
      expect(values(read([...inWanYuan, [header, ...rows]]).facts)).toEqual({
        'expenditure.total@initial': 3_000_000,
        'expenditure.adjustment': 1_000_000,
        'expenditure.total@adjusted': 4_000_000,
        'expenditure.total': 3_900_000,
        'expenditure.basic@initial': 2_000_000,
        'expenditure.basic@adjusted': 2_500_000,
        'expenditure.basic': 2_450_000,
        'expenditure.project@initial': 1_000_000,
        'expenditure.project@adjusted': 1_500_000,
        'expenditure.project': 1_450_000,
      })
    },
  )

  it('is read by its heads, in whatever order the columns stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), (order) => {
        const moved = [HEADER, ...BODY].map((row) => [row[0]!, ...order.map((column) => row[column]!)])
        expect(values(read([...inWanYuan, moved]).facts)).toEqual(EXPECTED)
      }),
    )
  })

  it('is not disturbed by rows and columns that the lexicon does not know', () => {
    const rows = [HEADER, ...BODY].map((row, index) => [...row, index === 0 ? '责任科室' : '办公室'])
    rows.splice(4, 0, ['其中：临时安排', '1', '2', '3', '4', '5', ''])
    expect(values(read([...inWanYuan, rows]).facts)).toEqual(EXPECTED)
  })

  it('takes the unit from the nearest word: the column head before the caption', () => {
    const header = ['项目', '年初预算数(元)', '全年预算数', '全年执行数']
    const { facts } = read([...inWanYuan, [header, ['基本支出', '2000', '3', '2.5']]])
    expect(facts.map(({ value, sourceUnit, unitReason }) => ({ value, sourceUnit, unitReason }))).toEqual([
      { value: 200_000, sourceUnit: '元', unitReason: 'column' },
      { value: 3_000_000, sourceUnit: '万元', unitReason: 'caption' },
      { value: 2_500_000, sourceUnit: '万元', unitReason: 'caption' },
    ])
  })

  it('keeps an amount without any unit out of comparison and says so', () => {
    const { facts, findings } = read(['部门整体支出绩效自评表', [HEADER, ...BODY]])
    expect(
      facts.filter((fact) => fact.unit === 'CNY').every((fact) => fact.value === null && fact.raw !== ''),
    ).toBe(true)
    expect(findings.map((finding) => finding.code)).toEqual(['unit_unknown'])
  })

  it('infers a unit that nothing prints where the running text tells the same amount', () => {
    const known = new Map([['expenditure.total', 390_000_000]])
    const { facts, findings } = read(['部门整体支出绩效自评表', [HEADER, ...BODY]], { known })
    expect(values(facts)).toEqual(EXPECTED)
    expect(findings.map((finding) => finding.code)).toEqual(['unit_inferred'])
  })

  it('takes no percentage for an amount and no amount for a number of staff', () => {
    const { facts } = read([
      ...inWanYuan,
      [
        ['项目', '年初预算数', '全年预算数', '增减率'],
        ['基本支出', '98%', '200', '10%'],
      ],
    ])
    expect(facts.map(({ stage, value, unit }) => ({ stage, value, unit }))).toEqual([
      { stage: 'adjusted', value: 200_000_000, unit: 'CNY' },
      { stage: 'change_rate', value: 10, unit: 'percent' },
    ])
    expect(read([[['人员编制', '5万元', '实有人数', '110%']]]).facts).toEqual([])
  })

  it('marks a figure that stands in a hidden cell, so that it leads no visible one', () => {
    const hidden = { text: '999', hidden: true } as CellSpec
    const rows = [
      ['项目', '全年预算数', '全年执行数'],
      ['基本支出', hidden, '200'],
    ] as CellSpec[][]
    expect(read([...inWanYuan, rows]).facts.map(({ stage, qualifiers }) => [stage, qualifiers])).toEqual([
      ['adjusted', ['hidden']],
      ['actual', []],
    ])
  })

  it('tells 无, 0 and an empty cell apart', () => {
    const { facts } = read([
      ...inWanYuan,
      [
        ['项目', '年初预算数', '全年预算数', '全年执行数'],
        ['项目支出', '0', '无', ''],
      ],
    ])
    expect(facts.map(({ stage, value, state }) => ({ stage, value, state }))).toEqual([
      { stage: 'initial', value: 0, state: 'zero' },
      { stage: 'adjusted', value: 0, state: 'none' },
      { stage: 'actual', value: null, state: 'blank' },
    ])
  })
})

/** The same table with its values one row below their labels: the first label stands in the header row. */
function shifted(body: readonly (readonly string[])[]): CellSpec[][] {
  const labels = [...body.map((row) => row[0]!), '']
  return [
    [span('整体支出规模(万元)', 1, body.length + 1), labels[0]!, ...HEADER.slice(1)],
    ...body.map((row, index) => [labels[index + 1]!, ...row.slice(1)]),
  ]
}

describe('a funds table whose values slipped a row', () => {
  it('is realigned by the sums that close, marked as repaired and reported', () => {
    const { facts, findings } = read([shifted(BODY)])
    expect(values(facts)).toEqual(EXPECTED)
    expect(new Set(facts.map((fact) => fact.status))).toEqual(new Set(['repaired']))
    expect(findings.map(({ code, verdict }) => ({ code, verdict }))).toEqual([
      { code: 'shifted_rows', verdict: 'reading' },
    ])
  })

  it('is realigned whatever its figures are', () => {
    const amount = fc.integer({ min: 1, max: 500_000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount, amount), { minLength: 3, maxLength: 3 }), (stages) => {
        const column = (row: number) => stages.map(([a, b, c]) => String([a + b + c, a + b, a, b, c][row]))
        const body = BODY.map((row, index) => [row[0]!, ...column(index), '', ''])
        const { facts } = read([shifted(body)])
        const totals = facts.filter((fact) => fact.concept === 'expenditure.total' && fact.unit === 'CNY')
        expect(totals.map((fact) => fact.value)).toEqual(stages.map(([a, b, c]) => (a + b + c) * 1_000_000))
      }),
    )
  })

  it('is left as printed where the sums close as printed', () => {
    const { facts, findings } = read([...inWanYuan, [HEADER, ...BODY]])
    expect(new Set(facts.map((fact) => fact.status))).toEqual(new Set(['extracted']))
    expect(findings).toEqual([])
  })

  it('is left as printed where no offset makes it add up', () => {
    const body = BODY.map((row, index) => [
      row[0]!,
      ...row.slice(1, 4).map((text) => String(Number(text) + 7 ** index)),
      '',
      '',
    ])
    const { facts } = read([...inWanYuan, [HEADER, ...body]])
    expect(new Set(facts.map((fact) => fact.status))).toEqual(new Set(['extracted']))
  })
})

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
