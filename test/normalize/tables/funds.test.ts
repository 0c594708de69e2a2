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
  it.each(['执行率及得分', '执行率/得分', '执行率（得分）'])(
    'takes a cell under %s apart into the rate and its points',
    (head) => {
      const rows = [
        ['部门资金（万元）', '资金来源', '年初预算数', '全年预算数', '全年执行数', '分值', head],
        [
          '',
          '年度资金总额',
          '300',
          '400',
          '390',
          '10',
          head.includes('（') ? '97.5%（9.75分）' : '97.5% / 9.75',
        ],
        ['', '其中：基本支出', '200', '250', '245', '', '98%'],
      ]
      expect(values(read([rows]).facts)).toMatchObject({
        'execution_rate.total': 97.5,
        execution_weight: 10,
        'score.execution': 9.75,
        'execution_rate.basic': 98,
      })
    },
  )

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
