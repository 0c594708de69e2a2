import { describe, expect, it } from 'vitest'
import type { BlockSpec } from '../build-document.ts'
import { BODY, identify, unit } from './identify.ts'

const year = (...parts: BlockSpec[]) => identify(...parts).fiscalYear?.value
const date = (...parts: BlockSpec[]) => identify(...parts).reportDate?.value

describe('the fiscal year', () => {
  it.each<[string, BlockSpec[]]>([
    ['the cell beside its label', ['自评表', [['部门名称', '甲县总工会', '年度', '2023']]]],
    ['a line behind its label', ['自评表', '评价年度：2023', '填表日期：2024年3月1日']],
  ])('is a bare number only in %s', (_, parts) => {
    expect(year(...parts)).toBe(2023)
    expect(year('自评表', [['部门名称', '甲县总工会', '电话', '2023']])).toBeUndefined()
  })

  it.each([
    ['2021年度甲县总工会绩效自评报告'],
    ['甲县总工会 2021 年绩效自评报告'],
    ['二〇二一年度甲县总工会绩效自评报告'],
    ['甲县总工会绩效自评报告（2021年度）'],
  ])('stands in the title %s', (title) => {
    expect(year(title, '2022年8月', ...BODY, '2022年将继续努力，2022年计划支出12万元。')).toBe(2021)
  })

  it('stands in the caption of a table', () => {
    expect(
      year('自评表', '(2024年度)', [
        ['单位名称', '甲县总工会'],
        ['编制', '3'],
      ]),
    ).toBe(2024)
  })

  it.each([
    ['22年度甲县总工会部门整体支出绩效自评报告', 2022],
    ['甲县总工会22年部门整体支出绩效自评报告', 2022],
    ['部门整体支出绩效自评表（二〇二三年度）', 2023],
    ['甲县总工会建会30年绩效自评回顾', undefined],
  ])('may be printed with two digits or in Chinese numerals in a title: %s', (title, expected) => {
    expect(year(title, ...BODY)).toBe(expected)
  })

  it('in two digits is no part of the unit, and without 度 no year in running text', () => {
    expect(unit('22年度南湖新区总工会部门整体支出绩效评价报告', ...BODY)?.name).toBe('南湖新区总工会')
    expect(year('自评报告', ...BODY, '近年来，支出20万元，合同为期22年，每年支出1万元。')).toBeUndefined()
  })

  it('is told by the sentences on money where no title has it', () => {
    const text = '2018年建立制度。2020年部门决算支出478.57万元，2020年基本支出463.87万元。2021年将加强管理。'
    expect(year('甲县总工会绩效自评报告', '2021 年 8 月', '一、概况', text)).toBe(2020)
  })

  it('is no year that something began in', () => {
    expect(
      year('甲县总工会绩效评价报告', '市财政从2012年起安排送温暖资金，2022年度安排资金120万元。', ...BODY),
    ).toBe(2022)
  })

  it('is no year in which the body was founded or reformed', () => {
    expect(
      year('甲县总工会绩效自评报告', '一、概况', '2005年独立建制，2019年机构改革后内设5个部室。'),
    ).toBeUndefined()
  })

  it('is never a document number, a date of publication or the date of the report', () => {
    expect(
      year(
        '甲县总工会绩效自评报告',
        '来源：甲县 发布时间：2023-09-12',
        '一、概况',
        '根据岳财〔2019〕7号和2001年31号文，支出3万元。',
        '2023年9月1日',
      ),
    ).toBeUndefined()
  })
})

describe('the report date', () => {
  it('may run on behind the last sentence with the signature, but is no date that the sentence tells', () => {
    expect(date('自评报告', ...BODY, '自评得分93分，等级为优。甲县总工会2022年4月8日')).toBe('2022-04-08')
    expect(date('自评报告', ...BODY, '自评得分93分。会议定于2022年4月8日')).toBeUndefined()
  })

  it.each([
    ['报告日期：2021 年 7 月 15 日', '2021-07-15'],
    ['填报日期: 2021-07-15', '2021-07-15'],
    ['单位（盖章）：甲县总工会填报日期：2021年7月15日', '2021-07-15'],
    ['二〇二一年七月十五日', '2021-07-15'],
    ['2021 年 7 月', '2021-07'],
  ])('is read from the cover line %s', (line, expected) => {
    expect(date('甲县总工会2020年度绩效自评报告', line, ...BODY)).toBe(expected)
  })

  it('is the full date under the signature rather than the month on the cover', () => {
    expect(date('甲县总工会绩效自评报告', '2021 年 8 月', ...BODY, '甲县总工会', '2021 年 8 月 1 日')).toBe(
      '2021-08-01',
    )
  })

  it('may stand behind the fields of the form’s last line', () => {
    const line = '填报人：李四     联系电话：0730-1234567     2021年3月26日'
    expect(date('甲县总工会2020年度绩效自评报告', ...BODY, line)).toBe('2021-03-26')
  })

  it('is never a date of running text or of publication, nor an empty form', () => {
    expect(
      date(
        '2020年度自评报告',
        '发布时间：2021-09-12',
        '一、概况',
        '2020年4月1日慰问职工。',
        '评价组组长（签字）：',
        '    年    月    日',
      ),
    ).toBeUndefined()
  })

  it('before the end of the year that it reports on is a finding', () => {
    const findings = (line: string) => identify('甲县总工会2022年度绩效自评报告', line, ...BODY).findings
    expect(findings('报告日期：2023年3月1日')).toEqual([])
    expect(findings('报告日期：2022年3月1日')).toMatchObject([
      { code: 'date_order', verdict: 'filing', severity: 'warning' },
    ])
  })
})

describe('code, contact and kind', () => {
  it('are read from cover and signature lines', () => {
    const found = identify(
      '岳阳市云溪区2020年度部门整体支出',
      '绩效评价自评报告',
      '预 算 编 码： 116001',
      ...BODY,
      '填报人（签名）：王小明                    联系电话：0730-8410000',
    )
    expect(found.budgetCode).toMatchObject({ value: '116001', evidence: [{ block: 2, quote: '116001' }] })
    expect(found.contactName?.value).toBe('王小明')
    expect(found.contactPhone?.value).toBe('0730-8410000')
    expect(found.documentType?.value).toBe('部门整体支出绩效自评报告')
  })

  it('are read from cells beside their labels', () => {
    const found = identify([
      ['联系人', '王小明', '联络电话', '8410000'],
      ['人员编制', '7', '实有人数', '10'],
    ])
    expect([found.contactName?.value, found.contactPhone?.value]).toEqual(['王小明', '8410000'])
  })

  it('leave a telephone number of the web page alone', () => {
    expect(identify('甲县总工会自评报告', ...BODY, '联系电话：0730-8888888').contactPhone).toBeNull()
  })

  it.each([
    ['部门整体支出绩效自评表', '部门整体支出绩效自评表'],
    ['甲县总工会项目支出绩效自评报告', '项目支出绩效自评报告'],
    ['部门整体支出绩效评价评分表', '部门整体支出绩效评价评分表'],
    ['红河州某中心2024年度项目支出绩效单位自评报告', '项目支出绩效自评报告'],
    ['甲县总工会部门决算公开', '部门决算公开'],
    ['甲县总工会部门整体及项目支出绩效自评报告', '部门整体支出绩效自评报告'],
  ])('%s is a %s', (title, type) => {
    expect(identify(title, ...BODY).documentType?.value).toBe(type)
  })

  it('tells the numbers that are no figures, each with its kind', () => {
    const found = identify(
      '附件2',
      '2020年度自评报告',
      '一、概况',
      '1. 截至9月底，依据岳财〔2020〕7号，第3期支出12万元，慰问5人。',
    )
    const kinds = found.ignorable.map(({ kind, evidence }) => `${kind} ${evidence.quote.trim()}`)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'ordinal 附件2',
        'date 2020年度',
        'list_number 1.',
        'date 9月',
        'document_number 〔2020〕7号',
        'ordinal 第3期',
      ]),
    )
    expect(kinds.filter((quote) => /12|5/.test(quote))).toEqual([])
  })
})

describe('what is not known', () => {
  const levelOf = (name: string) =>
    identify(`${name}2023年度部门整体支出绩效自评报告`, ...BODY).unit?.value.level

  it('a level is stated by a name whose region is unknown, or it is null', () => {
    expect(levelOf('某某县总工会')).toBe('county')
    expect(levelOf('某某省总工会')).toBe('province')
    expect(levelOf('某某市总工会')).toBeNull()
  })

  it('a year is weak where little running text names it, or two years as often', () => {
    const codes = (...text: string[]) =>
      identify('甲县总工会部门整体支出绩效自评报告', '一、概况', ...text).findings.map(({ code }) => code)
    const spent = (year: number) => `${year}年支出合计120万元，预算执行较好。`
    expect(codes(spent(2022))).toContain('year_inferred')
    expect(codes(spent(2022), spent(2022))).not.toContain('year_inferred')
    expect(codes(spent(2022), spent(2022), spent(2022), spent(2021), spent(2021))).toContain('year_inferred')
    expect(codes('（2022年度）', spent(2022))).not.toContain('year_inferred')
  })
})
