import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText } from './narrative-words.ts'
import { values } from './tables/read.ts'

const read = (unitName: string) => (text: string) =>
  values(readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName }).facts)
const ofCentre = read('某县工人文化宫')
const ofUnion = read('某县总工会')

describe('the report of a 文化宫', () => {
  it.each<[string, Record<string, number>]>([
    [
      '2022年工人文化宫支出合计150万元，其中基本支出90万元，项目支出60万元。',
      { 'expenditure.total': 1_500_000, 'expenditure.basic': 900_000, 'expenditure.project': 600_000 },
    ],
    [
      '某县工人文化宫2022年年初预算140万元，全年预算160万元，决算支出150万元。',
      {
        'expenditure.total@initial': 1_400_000,
        'expenditure.total@adjusted': 1_600_000,
        'expenditure.total': 1_500_000,
      },
    ],
    ['2022年我宫收入155万元，支出150万元。', { 'revenue.total': 1_550_000, 'expenditure.total': 1_500_000 }],
    ['文化宫三公经费支出2万元。', { 'three_public.total': 20_000 }],
    ['文化宫编制10名，在编人员9人。', { 'staffing.authorized': 10, 'staffing.actual': 9 }],
  ])('tells its own money and staff by its name: %s', (text, facts) => {
    expect(ofCentre(text)).toEqual(facts)
  })

  it('leaves another’s to that', () => {
    expect(ofCentre('市工人文化宫三公经费支出2万元。')).toEqual({})
  })

  it('quotes its name as printed', () => {
    const { facts } = readNarrative(outlineOfText('文化宫三公经费支出2万元。'), {
      fiscalYear: 2022,
      unitName: '某县工人文化宫',
    })
    expect(facts[0]?.evidence[0]?.quote).toBe('文化宫三公经费支出2万元')
  })

  it('may be that of a club, a school or a centre', () => {
    const text = (name: string) => `${name}三公经费支出2万元。`
    expect(read('某市职工俱乐部')(text('俱乐部'))).toEqual({ 'three_public.total': 20_000 })
    expect(read('某市总工会职工学校')(text('职工学校'))).toEqual({ 'three_public.total': 20_000 })
    expect(read('某县职工服务中心')(text('我中心'))).toEqual({ 'three_public.total': 20_000 })
  })
})

describe('the report of a union', () => {
  it('takes nothing of a 文化宫, nor the parts of its total', () => {
    expect(ofUnion('2022年工人文化宫支出合计150万元，其中基本支出90万元，项目支出60万元。')).toEqual({})
    expect(
      ofUnion(
        '2022年工人文化宫支出合计150万元，其中基本支出90万元；机关支出合计300万元，其中基本支出200万元。',
      ),
    ).toEqual({ 'expenditure.total': 3_000_000, 'expenditure.basic': 2_000_000 })
  })
})
