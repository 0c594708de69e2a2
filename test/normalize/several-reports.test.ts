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

function findings(...blocks: readonly BlockSpec[]) {
  const read = normalize(buildDocument(...blocks))
  return read.kind === 'report' ? read.report.findings : []
}

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
          zh: '文件里还有别的单位的报告（大余县总工会），与本单位的数混在一起，各数可能张冠李戴；请拆成一家一个文件再导入',
        }),
      }),
    )
    expect(found.map(({ code }) => code)).toContain('conflict')
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['reading']))
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
