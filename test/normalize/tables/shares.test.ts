import { describe, expect, it } from 'vitest'
import type { CellSpec } from '../../build-document.ts'
import { read, values } from './read.ts'

const HEADS = [
  '预算执行情况（10分）',
  '部门预算（万元）',
  '年初预算数',
  '调整后预算数',
  '预算执行数',
  '预算执行率',
  '权重',
  '得分',
]
/** A merged cell that reached down in front of the rows is lost, and their cells slid to the left. */
const SLID: CellSpec[][] = [
  HEADS,
  ['支出总额', '80', '86.5', '84.2', '97.34%', '10', '9.7', ''],
  ['其中：基本支出', '60', '61.5', '61.5', '100%', '', '', ''],
  ['项目支出', '20', '25', '22.7', '90.8%', '', '', ''],
]

describe('rows that slid to the left of their heads', () => {
  it('are told by their percentages, and read under the heads of rates', () => {
    const { facts, findings } = read([SLID])
    expect(values(facts)).toMatchObject({
      'expenditure.total@initial': 800_000,
      'expenditure.total@adjusted': 865_000,
      'expenditure.total': 842_000,
      'execution_rate.total': 97.34,
      'expenditure.basic': 615_000,
      'expenditure.project': 227_000,
    })
    expect(findings.map(({ code }) => code)).toContain('repaired_table')
  })

  it('are not read where nothing proves how they stand', () => {
    const { facts, findings } = read([[HEADS, ['支出总额', '80', '86', '86', '100%', '10', '10', '']]])
    expect(facts.filter(({ concept }) => concept.startsWith('expenditure'))).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(['unrepaired_table'])
  })
})

describe('percentages', () => {
  it('stand under a stage where the row is of a rate, and beside heads without rates', () => {
    const { facts } = read([
      [
        ['项目', '本年预算数（万元）', '本年决算数（万元）'],
        ['支出总额', '50', '48'],
        ['公用经费控制率', '100%', '96%'],
        ['公务接待费', '2', '1.5'],
      ],
    ])
    expect(values(facts)).toMatchObject({
      'expenditure.total': 480_000,
      'three_public.reception': 15_000,
    })
  })
})
