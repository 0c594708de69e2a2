import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../src/normalize/normalize.ts'
import { printedNumbers } from '../../src/normalize/printed-numbers.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'

const FORM: readonly BlockSpec[] = [
  '甲县总工会2022年度部门整体支出绩效自评报告',
  '一、部门概况',
  '二、绩效自评情况',
]
const SCORES = [['一级指标', '二级指标', '三级指标', '评分标准', '年度指标值', '实际完成值', '分值', '得分']]

function read(...parts: readonly BlockSpec[]) {
  const normalized = normalize(buildDocument(...FORM, ...parts, '三、存在的问题及改进措施'))
  if (normalized.kind !== 'report') throw new Error(normalized.message.en)
  return normalized.report
}
const left = (...parts: readonly BlockSpec[]) => read(...parts).unclaimed.map(({ text }) => text)

describe('numbers that nothing took up', () => {
  it('are listed with their words, those taken up are not', () => {
    const report = read('全年支出合计120.5万元。工会建档整理案卷37本。')
    expect(report.unclaimed).toEqual([
      {
        text: '37本',
        evidence: { block: 3, start: 22, end: 25, quote: '支出合计120.5万元。工会建档整理案卷37本。' },
      },
    ])
    expect(report.coverage).toEqual({
      numbers: 3,
      claimed: 1,
      ignorable: 1,
      unclaimed: 1,
      share: 0.5,
      kinds: { date: 1 },
    })
  })

  it('include a neighbour of a figure in the same clause', () => {
    expect(left('支出合计120.5万元用于37本案卷。')).toEqual(['37本'])
  })

  it('include a single digit that fills a table cell', () => {
    expect(
      left([
        ['陈列柜', '说明'],
        ['4', '木制'],
      ]),
    ).toEqual(['4'])
  })
})

describe('numbers that are no figures', () => {
  it.each([
    ['依据财办〔2021〕15号文件。', { document_number: 2 }],
    ['2022年3月至2022-06-30期间。', { date: 5 }],
    ['（1）做好服务。', { list_number: 1 }],
    ['专项经费（一个项目一行）：', { ordinal: 1 }],
    ['迎接第十六次代表大会、第3届文化节。', { ordinal: 2 }],
    ['开通“12351”热线，落实中央八项规定。', { name: 1, telephone: 1 }],
    ['参与“双15工程”并24小时值守。', { name: 2 }],
    ['浏览次数：4512', { web_page: 1 }],
  ])('%s', (text, kinds) => {
    const report = read(text)
    expect(report.unclaimed).toEqual([])
    const { date = 0, ...rest } = report.coverage.kinds
    // the year in the title is one of them
    expect({ ...rest, ...(date > 1 && { date: date - 1 }) }).toEqual(kinds)
  })

  it('are the criteria, targets and names of a score table', () => {
    const report = read([
      ...SCORES,
      ['过程', '管理（40分）', '满意度', '95%（含）以上计5分；低于75%计0分', '≥95%', '96%', '5', '4'],
    ])
    expect(report.unclaimed).toEqual([])
    expect(report.coverage.kinds).toEqual({ criterion: 4, date: 1, name: 1, target: 1 })
  })

  it('are the numbers of rows', () => {
    expect(
      left([
        ['序号', '物品'],
        ['1', '桌'],
        ['2', '椅'],
      ]),
    ).toEqual([])
  })

  it('are figures that a table says again', () => {
    const report = read('年度支出情况（万元）', [
      ['机构名称', '支出合计', '基本支出', '项目支出'],
      ['局机关及二级机构汇总', '274.98', '214.21', '60.77'],
      ['1、局机关', '274.98', '200.21', '60.77'],
    ])
    expect(report.unclaimed.map(({ text }) => text)).toEqual(['200.21'])
    expect(report.coverage.kinds).toEqual({ date: 1, list_number: 1, repeated: 2 })
  })
})

describe('a report most of whose figures nothing took up', () => {
  const odd = Array.from({ length: 25 }, (_, index) => `整理案卷${index + 30}本。`).join('')
  it('is told to be looked at', () => {
    const found = read(odd).findings.filter(({ code }) => code === 'unclaimed_numbers')
    expect(found).toMatchObject([{ verdict: 'reading', severity: 'info', found: 25 }])
  })
  it('is not told so for a few figures', () => {
    expect(read('整理案卷37本。').findings.map(({ code }) => code)).not.toContain('unclaimed_numbers')
  })
})

it('puts every digit of a text into exactly one number', () => {
  const words = fc.constantFrom(
    '第',
    '号',
    '万元',
    '%',
    '年',
    '1.',
    '（2）',
    '、',
    '-',
    '至',
    '一',
    ',',
    ' ',
    '３',
  )
  const pieces = fc.array(fc.oneof(words, fc.nat(99999).map(String)), { maxLength: 14 })
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      const numbers = printedNumbers(text)
      for (const { start, end, raw } of numbers) expect(text.slice(start, end)).toBe(raw)
      const outside = [...text].filter(
        (char, at) =>
          /[\d３]/.test(char) && numbers.filter(({ start, end }) => start <= at && at < end).length !== 1,
      )
      expect(outside).toEqual([])
    }),
  )
})
