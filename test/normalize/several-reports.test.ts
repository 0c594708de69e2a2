import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/normalize/normalize.ts'
import { type BlockSpec, buildDocument, type CellSpec, span } from '../build-document.ts'

const form = (unit: string, total: string, basic: string): CellSpec[][] => [
  [span('部门整体支出绩效自评表', 7)],
  ['部门名称', span(unit, 6)],
  ['资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', total, total, total, '10', '100%', '10'],
  ['其中：基本支出', basic, basic, basic, '', '100%', ''],
]

function reportOf(...blocks: readonly BlockSpec[]) {
  const read = normalize(buildDocument(...blocks))
  if (read.kind !== 'report') throw new Error(read.message.en)
  return read.report
}

const findings = (...blocks: readonly BlockSpec[]) => reportOf(...blocks).findings
const totals = (...blocks: readonly BlockSpec[]) =>
  reportOf(...blocks)
    .facts.filter(({ concept, stage }) => concept === 'expenditure.total' && stage === 'actual')
    .map(({ value }) => value)

const several = (...blocks: readonly BlockSpec[]) =>
  findings(...blocks).filter(({ code }) => code === 'several_reports')

describe('a file with reports of several unions', () => {
  it('names the others and the remedy, and asks no unit about figures that are mixed', () => {
    const found = findings(
      '2023年度部门整体支出绩效自评表',
      form('信丰县总工会', '500', '300'),
      form('大余县总工会', '420', '260'),
    )
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'several_reports',
        severity: 'error',
        message: expect.objectContaining({
          zh: '文件里还有别的单位的报告（大余县总工会），没有读取写明是它们的表，正文可能混入它们的数；请拆成一家一个文件再导入',
        }),
      }),
    )
  })

  it('tells the figures of its first one alone, and asks no unit about what its text mixes', () => {
    const blocks = [
      '2023年度部门整体支出绩效自评表',
      form('信丰县总工会', '500', '300'),
      form('大余县总工会', '420', '260'),
      '大余县总工会2023年度部门整体支出绩效自评报告',
      '二、部门整体支出情况',
      '在职人员19人，编制12人。',
    ]
    expect(totals(...blocks.slice(0, 3))).toEqual([500_000_000])
    const found = findings(...blocks)
    expect(found.map(({ code }) => code)).toContain('over_establishment')
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['reading']))
  })

  it('leaves out what follows a form of another unit too, up to one of its own', () => {
    const unnamed = (total: string) => [...form('', total, '100').slice(2)]
    const blocks = ['信丰县总工会2023年度部门整体支出绩效自评报告', form('信丰县总工会', '500', '300')]
    const other = ['填报单位：大余县总工会', unnamed('420'), unnamed('430')]
    expect(totals(...blocks, ...other)).toEqual([500_000_000])
    expect(totals(...blocks, ...other, '填报单位：信丰县总工会', unnamed('510'))).toEqual([
      500_000_000, 510_000_000,
    ])
  })

  it.each<[string, readonly BlockSpec[]]>([
    [
      'names its unit with and without its city',
      ['赣州市信丰县总工会2023年度部门整体支出绩效自评报告', form('信丰县总工会', '500', '300')],
    ],
    [
      'has a form for funds of the union above',
      [
        '信丰县总工会2023年度部门整体支出绩效自评报告',
        form('信丰县总工会', '500', '300'),
        '江西省总工会专项资金绩效自评表',
      ],
    ],
    [
      'has a form of its own body',
      [
        '信丰县总工会2023年度部门整体支出绩效自评报告',
        form('信丰县总工会', '500', '300'),
        form('信丰县职工服务中心', '80', '60'),
      ],
    ],
    [
      'tells of another union in its text',
      [
        '信丰县总工会2023年度部门整体支出绩效自评报告',
        '组织干部到大余县总工会考察学习。',
        form('信丰县总工会', '500', '300'),
      ],
    ],
  ])('is none that %s', (_, blocks) => {
    expect(several(...blocks)).toEqual([])
  })
})

const dated = (year: number, total: string, basic: string): CellSpec[][] => [
  [span('部门整体支出绩效自评表', 7)],
  [span(`（${year}年度）`, 7)],
  ['部门名称', span('信丰县总工会', 6)],
  ...form('信丰县总工会', total, basic).slice(2),
]

describe('a file with the form of two years', () => {
  it('tells the figures of its year alone, and names the other', () => {
    const blocks = [
      '信丰县总工会2023年度部门整体支出绩效自评报告',
      dated(2023, '500', '300'),
      dated(2022, '450', '280'),
    ]
    expect(totals(...blocks)).toEqual([500_000_000])
    expect(findings(...blocks).map(({ code }) => code)).not.toContain('conflict')
    expect(several(...blocks)).toMatchObject([
      {
        severity: 'warning',
        message: { zh: '文件里还有 2022 年度的同样的表，没有读取；要用那一年的数，请另存为一个文件再导入' },
      },
    ])
  })

  it('is none where only a slip in its title names another year', () => {
    expect(totals('信丰县总工会2023年度部门整体支出绩效自评报告', dated(2022, '500', '300'))).toEqual([
      500_000_000,
    ])
  })
})
