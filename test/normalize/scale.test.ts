import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/model/report.ts'
import { checkScale } from '../../src/normalize/checks/scale.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { buildDocument } from '../build-document.ts'
import { buildFact } from './build-fact.ts'

const place = (block: number) => ({ evidence: [{ block, row: 1, column: 1, quote: '' }] })
/** An amount of a table, in 元, that takes its unit from the table's caption. */
const inTable = (key: string, yuan: number, sourceUnit: string, more: Partial<Fact> = {}) =>
  buildFact(key, yuan, { unitReason: 'caption', sourceUnit, ...place(3), ...more })
const elsewhere = (key: string, yuan: number) => inTable(key, yuan, '元', place(7))
const inText = (key: string, yuan: number) =>
  buildFact(key, yuan, { origin: 'text', unitReason: 'clause', evidence: [{ block: 1, quote: '' }] })

const told = (...facts: Fact[]) =>
  checkScale({ facts, indicators: [], dimensions: [], projects: [], notices: [] }).map(
    ({ severity, message, concepts }) => [severity, concepts, message.zh],
  )
describe('amounts that cannot be in the unit of their table', () => {
  it('are told by what the staff would cost, in either direction', () => {
    const staff = buildFact('staffing.actual', 12)
    expect(told(staff, inTable('expenditure.basic.personnel', 14_400_000_000, '万元'))).toEqual([
      [
        'warning',
        ['expenditure.basic.personnel'],
        '表中金额标为万元，人员经费因此是 14,400,000,000.00 元，在职 12 人，人均 1,200,000,000.00 元；可能实为元，数值未改动，请对照原件',
      ],
    ])
    expect(told(staff, inTable('expenditure.basic', 180.5, '元'))).toEqual([
      [
        'warning',
        ['expenditure.basic'],
        '表中金额标为元，基本支出因此是 180.50 元，在职 12 人，人均 15.04 元；可能实为万元，数值未改动，请对照原件',
      ],
    ])
    expect(told(staff, inTable('expenditure.basic.personnel', 1_440_000, '万元'))).toEqual([])
    expect(told(staff, inTable('expenditure.basic.personnel', 9_000, '元'))).toEqual([])
  })

  it('are told by the same figure elsewhere, and by its budget', () => {
    const table = inTable('expenditure.project', 800_000_000_0, '万元')
    expect(told(table, inText('expenditure.project', 800_000))).toHaveLength(1)
    expect(told(table, inText('expenditure.project@initial', 600_000))).toHaveLength(1)
    expect(told(inTable('three_public.total', 3.2, '元'), inText('three_public.total', 32_000))).toHaveLength(
      1,
    )
    expect(
      told(inTable('three_public.total', 3.2, '元'), inText('three_public.total@prior', 32_000)),
    ).toEqual([])
  })

  it('are told by decimals below a fen, of several small amounts', () => {
    const fine = (key: string, yuan: number) => inTable(key, yuan, '元', { decimals: 6 })
    expect(told(fine('three_public.reception', 1.284613), fine('three_public.vehicle', 2.5))).toHaveLength(1)
    expect(told(fine('three_public.reception', 1.284613))).toEqual([])
    expect(told(fine('three_public.reception', 12_846.1305), fine('three_public.vehicle', 250_000))).toEqual(
      [],
    )
  })

  it('are told by a part in another table that is far more than its whole', () => {
    const whole = inTable('three_public.total', 5.5, '元')
    expect(told(whole, elsewhere('three_public.reception', 30_000))).toHaveLength(1)
    expect(told(whole, inTable('three_public.reception', 30_000, '元'))).toEqual([])
  })

  it('are told by their size alone only as a hint', () => {
    expect(told(inTable('expenditure.total', 28_600_000_000, '万元')).map(([severity]) => severity)).toEqual([
      'info',
    ])
    expect(told(inTable('expenditure.total', 286.4, '元')).map(([severity]) => severity)).toEqual(['info'])
    expect(told(inTable('expenditure.total', 28_600_000, '万元'))).toEqual([])
    expect(told(inTable('expenditure.total', 11_000, '元'))).toEqual([])
  })

  it('are none where running text says the same, where a cell prints its unit, or a project has them', () => {
    const huge = (more: Partial<Fact> = {}) => inTable('expenditure.total', 28_600_000_000, '万元', more)
    expect([
      ...told(huge(), inText('expenditure.total', 28_600_000_000)),
      ...told(huge({ unitReason: 'cell' })),
      ...told(huge({ qualifiers: ['project:驿站'] })),
      ...told(huge({ status: 'corrected', origin: 'correction', unitReason: 'correction' })),
    ]).toEqual([])
  })
})

describe('sentences that print 万元 behind amounts in 元', () => {
  const said = (key: string, yuan: number) =>
    buildFact(key, yuan, {
      origin: 'text',
      unitReason: 'clause',
      sourceUnit: '万元',
      evidence: [{ block: 1, quote: '' }],
    })

  it('are told by their size, and by what the staff would cost', () => {
    expect(told(said('expenditure.total', 183_562_145_500)).map(([severity]) => severity)).toEqual(['info'])
    const posts = buildFact('staffing.authorized', 15)
    expect(
      told(posts, said('expenditure.total', 183_562_145_500), said('expenditure.basic', 83_562_145_500)),
    ).toEqual([
      [
        'warning',
        ['expenditure.total', 'expenditure.basic'],
        '文中金额标为万元，基本支出因此是 83,562,145,500.00 元，编制 15 人，人均 5,570,809,700.00 元；可能实为元，数值未改动，请对照原件',
      ],
    ])
  })

  it('are none where a place in another unit says the same, or the amounts are a union’s', () => {
    expect(
      told(said('expenditure.total', 28_600_000_000), inTable('expenditure.total', 28_600_000_000, '元')),
    ).toEqual([])
    expect(told(said('expenditure.total', 2_860_000), said('three_public.total', 32_000))).toEqual([])
  })
})

describe('three public expenses of many millions', () => {
  it('are told where their table says 万元', () => {
    expect(told(inTable('three_public.total', 350_000_000, '万元')).map(([severity]) => severity)).toEqual([
      'info',
    ])
    expect(told(inTable('three_public.total', 350_000, '万元'))).toEqual([])
  })
})

describe('a report whose table is marked with the wrong unit', () => {
  const findings = (unit: string, total: string, basic: string, project: string) => {
    const result = normalize(
      buildDocument(
        '部门整体支出绩效自评报告',
        '一、基本情况',
        '本单位编制12名，在职人员10人。',
        '二、部门整体支出情况',
        `单位：${unit}`,
        [
          ['项目', '年初预算数', '全年预算数', '全年执行数'],
          ['年度资金总额', total, total, total],
          ['（一）基本支出', basic, basic, basic],
          ['（二）项目支出', project, project, project],
        ],
      ),
    )
    if (result.kind !== 'report') throw new Error(result.message.en)
    const { facts, findings: all } = result.report
    const value = facts.find(
      ({ concept, stage }) => concept === 'expenditure.basic' && stage === 'actual',
    )?.value
    return [value, all.filter(({ code }) => code === 'doubtful_value').map(({ verdict }) => verdict)]
  }

  it('keeps its figures, and is told', () => {
    expect(findings('万元', '2864000', '2310000', '554000')).toEqual([2_310_000_000_000, ['reading']])
    expect(findings('元', '286.4', '231', '55.4')).toEqual([23_100, ['reading']])
    expect(findings('万元', '286.4', '231', '55.4')).toEqual([231_000_000, []])
    expect(findings('元', '2864000', '2310000', '554000')).toEqual([231_000_000, []])
  })
})
