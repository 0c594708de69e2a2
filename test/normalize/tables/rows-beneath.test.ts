import { describe, expect, it } from 'vitest'
import type { CellSpec } from '../../build-document.ts'
import { read, values } from './read.ts'

const HEADS = ['项目', '2022年决算数', '2023年预算数', '2023年决算数']
const table = (rows: readonly CellSpec[][]) => read(['单位：元', [HEADS, ...rows]])
const named = (rows: readonly CellSpec[][]) =>
  table(rows).projects.map(({ name, budget, spent }) => [name, budget, spent])
const identities = (rows: readonly CellSpec[][]) =>
  table(rows)
    .findings.filter(({ code }) => code === 'identity')
    .map(({ verdict, concepts, expected, found }) => ({ verdict, concepts, expected, found }))

const BASIC = ['一、基本支出', '500000', '520000', '510000']
const SUM = (spent: string): CellSpec[][] => [
  BASIC,
  ['二、项目支出', '80000', '90000', spent],
  ['1.送文化下基层', '30000', '40000', '38000'],
  ['2.职工书屋', '50000', '50000', '47000'],
]

describe('rows beneath project spending', () => {
  it('are projects where their numbers are of an inner style', () => {
    expect(named(SUM('85000'))).toEqual([
      ['送文化下基层', 4_000_000, 3_800_000],
      ['职工书屋', 5_000_000, 4_700_000],
    ])
    expect(identities(SUM('85000'))).toEqual([])
  })

  it('are projects where they add up to it', () => {
    expect(
      named([
        ['基本支出', '500000', '520000', '510000'],
        ['项目支出', '80000', '90000', '85000'],
        ['送文化下基层', '30000', '40000', '38000'],
        ['职工书屋', '50000', '50000', '47000'],
        ['合计', '580000', '610000', '595000'],
      ]),
    ).toHaveLength(2)
  })

  it('are none where nothing says so', () => {
    expect(
      named([
        ['一、基本支出', '500000', '520000', '510000'],
        ['二、项目支出', '80000', '90000', '85000'],
        ['三、经营支出', '3000', '4000', '3800'],
      ]),
    ).toEqual([])
  })

  it('ask the unit where they add up in the other columns and miss in one', () => {
    expect(identities(SUM('83000'))).toEqual([
      { verdict: 'filing', concepts: ['expenditure.project'], expected: 8_500_000, found: 8_300_000 },
    ])
  })

  it('may be some of the projects where no column adds up', () => {
    expect(
      identities([
        BASIC,
        ['二、项目支出', '80000', '90000', '85000'],
        ['1.送文化下基层', '30000', '40000', '38000'],
      ]),
    ).toEqual([])
  })
})

describe('what a budget was adjusted by', () => {
  it('stands in the column of the budget alone, and is no total', () => {
    const { facts } = read([
      '单位：万元',
      [
        ['经费控制情况', '2022年决算数', '2023年预算数', '2023年决算数'],
        ['项目支出', '210', '220', '252'],
        ['部门整体支出预算调整', '——', '32', ''],
      ],
    ])
    expect(values(facts.filter(({ value }) => value !== null))).toEqual({
      'expenditure.project@prior': 2_100_000,
      'expenditure.project@budget': 2_200_000,
      'expenditure.project': 2_520_000,
      'expenditure.adjustment': 320_000,
    })
  })
})

describe('a table of budget, execution and its rate', () => {
  const FORM: CellSpec[][] = [
    ['单位名称', '某总工会', '', '单位', '万元', ''],
    ['部门预算执行情况', '', '年初预算数', '全年（调整）预算数', '全年执行数', '执行率（%）'],
    ['', '总金额', '700', '800', '760', '95'],
    ['', '其中：基本支出', '450', '480', '475', '98.96'],
    ['', '项目支出', '250', '320', '285', '89.06'],
  ]

  it('is about spending, and its unit may stand in a cell beside the word', () => {
    expect(values(read([FORM]).facts)).toMatchObject({
      'expenditure.total@initial': 7_000_000,
      'expenditure.total@adjusted': 8_000_000,
      'expenditure.total': 7_600_000,
      'execution_rate.total': 95,
      'expenditure.project': 2_850_000,
    })
  })
})
