import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIdentity } from '../../src/normalize/identity.ts'
import { readOutline } from '../../src/normalize/outline.ts'
import { allRegions } from '../../src/normalize/regions/regions.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'

function identify(...parts: BlockSpec[]) {
  const document = buildDocument(...parts)
  return readIdentity(document, readOutline(document))
}
const unit = (...parts: BlockSpec[]) => identify(...parts).unit?.value
const year = (...parts: BlockSpec[]) => identify(...parts).fiscalYear?.value
const date = (...parts: BlockSpec[]) => identify(...parts).reportDate?.value
const BODY = ['一、部门概况', '我单位有编制9个。'] as const

describe('the unit of a report', () => {
  const xinzhou = {
    name: '武汉市新洲区总工会',
    code: '420117',
    level: 'county',
    province: '湖北省',
    city: '武汉市',
    county: '新洲区',
  }

  it.each([
    ['a title', ['2020年度新洲区总工会部门整体支出绩效自评报告', ...BODY]],
    ['a title over two lines', ['新洲区总工会', '2020年度部门整体支出绩效自评报告', ...BODY]],
    ['a title broken inside', ['新洲区总工会2020年度部门整体', '支出绩效自评报告', ...BODY]],
    ['a title under its region', ['武汉市', '新洲区总工会部门整体支出绩效自评报告', ...BODY]],
    ['a title under a path of pages', ['首页 > 政务公开', '新洲区总工会部门整体支出绩效自评报告', ...BODY]],
    ['a title under a column of a site', ['财政信息公开', '新洲区总工会2020年度部门决算', ...BODY]],
    ['a cover label', ['绩效自评报告', '部门（单位）名称： 武汉市新洲区总工会', ...BODY]],
    ['a cover label without its colon', ['绩效自评报告', '部门(单位)名称 新洲区总工会', ...BODY]],
    [
      'a label with a seal',
      ['自评报告', '填报单位（盖章）：新洲区总工会    填报日期：2021年3月8日', ...BODY],
    ],
    ['a label with blanks', ['自评报告', '单 位 名 称：新洲区总工会', ...BODY]],
    [
      'a cell of a form',
      [
        '自评表',
        [
          ['部门(单位名称)', '新洲区总工会'],
          ['编制', '9'],
        ],
      ],
    ],
    ['the signature', ['自评报告', ...BODY, '武汉市新洲区总工会', '2021年8月1日']],
    ['running text alone', ['自评报告', '一、概况', '根据要求，湖北省武汉市新洲区总工会开展了自评。']],
    ['a name with its province', ['湖北省武汉市新洲区总工会2020年度决算公开说明', ...BODY]],
  ] satisfies [string, BlockSpec[]][])('is read from %s', (_, parts) => {
    expect(unit(...parts)).toEqual(xinzhou)
  })

  it('falls back to the title where the label is left empty', () => {
    expect(unit('新洲区总工会整体支出绩效自评报告', '部门名称：', '联系人：张三', ...BODY)).toEqual(xinzhou)
  })

  it('is never a subordinate or a superior that the text speaks of', () => {
    const text =
      '新洲区工人文化宫为武汉市总工会和湖北省总工会指导的下属单位，武汉市总工会、湖北省总工会多次调研。'
    expect(unit('新洲区总工会整体支出绩效自评报告', '一、概况', text, text)).toEqual(xinzhou)
  })

  it('is the name that running text uses most where nothing else names it', () => {
    const text = '泸县总工会受泸州市总工会领导。泸县总工会有编制8个。'
    expect(unit('总工会绩效自评报告', '一、概况', text)?.name).toBe('泸州市泸县总工会')
  })

  it('may be any department', () => {
    expect(unit('云溪区财政局2023年度部门整体支出绩效自评报告', ...BODY)).toMatchObject({
      name: '岳阳市云溪区财政局',
      code: '430603',
    })
    expect(unit('中共云溪区委宣传部2023年度部门整体支出绩效自评报告', ...BODY)).toMatchObject({
      name: '中共岳阳市云溪区委宣传部',
      code: '430603',
    })
    expect(unit('政协江门市委员会办公室2023年度部门整体支出绩效自评报告', ...BODY)).toMatchObject({
      name: '政协江门市委员会办公室',
      code: '440700',
    })
    expect(unit('重庆市永川区总工会本级2022年度决算公开说明', ...BODY)).toMatchObject({
      name: '重庆市永川区总工会',
    })
  })

  it('takes its level from its region', () => {
    expect(unit('江门市总工会整体支出绩效评价自评报告', ...BODY)).toMatchObject({
      code: '440700',
      level: 'city',
      county: null,
    })
    expect(unit('湖北省总工会整体支出绩效评价自评报告', ...BODY)).toMatchObject({
      code: '420000',
      level: 'province',
      city: null,
    })
  })

  it('finds the city of a zone without a code in the text', () => {
    expect(
      unit('2022年度南湖新区总工会整体支出绩效评价报告', '一、概况', '参加岳阳市劳动竞赛，获岳阳市奖。'),
    ).toEqual({
      name: '岳阳市南湖新区总工会',
      code: null,
      level: 'county',
      province: '湖南省',
      city: '岳阳市',
      county: '南湖新区',
    })
  })

  it('decides between counties of one name by the city that the report names', () => {
    const title = '鼓楼区总工会2023年度部门整体支出绩效自评报告'
    expect(unit(title, '一、概况', '落实徐州市部署，服务徐州市职工。')).toMatchObject({
      code: '320302',
      city: '徐州市',
    })
    const open = identify(title, ...BODY)
    expect(open.unit?.value).toMatchObject({ name: '鼓楼区总工会', code: null, city: null, county: '鼓楼区' })
    expect(open.findings).toMatchObject([
      { code: 'region_ambiguous', verdict: 'reading', evidence: [{ quote: title }] },
    ])
    expect(open.findings[0]?.message.zh).toContain(
      '可能属于 4 个地区（江苏省南京市鼓楼区、江苏省徐州市鼓楼区、福建省福州市鼓楼区、河南省开封市鼓楼区）',
    )
  })

  it('is that of the text for a town named like a district', () => {
    const text = '安徽省怀远县双桥集镇人民政府本级决算如下。'
    expect(unit('双桥集镇人民政府2023年度部门整体支出绩效自评报告', '一、概况', text)).toMatchObject({
      name: '蚌埠市怀远县双桥集镇人民政府',
      code: '340321',
    })
  })

  it('is found for any county of the standard', () => {
    const counties = allRegions().filter((region) => region.level === 'county')
    fc.assert(
      fc.property(
        fc.constantFrom(...counties),
        fc.integer({ min: 2016, max: 2030 }),
        (county, fiscalYear) => {
          const printed = `${county.city ?? ''}${county.name}总工会`
          const found = identify(`${printed}${fiscalYear}年度部门整体支出绩效自评报告`, ...BODY)
          expect([found.unit?.value.code, found.fiscalYear?.value]).toEqual([county.code, fiscalYear])
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('words that are no part of a name', () => {
  it('are left out before it', () => {
    expect(unit('PDF 新洲区总工会2023年度部门整体支出绩效自评报告', ...BODY)?.name).toBe('武汉市新洲区总工会')
    const chapters = [
      '第二部分 新洲区总工会2023年度部门决算情况说明',
      '一、关于新洲区总工会2023年度部门决算收入的说明',
    ]
    expect(unit('第一部分 新洲区总工会概况', ...BODY, ...chapters)?.name).toBe('武汉市新洲区总工会')
  })

  it('are left out behind its year', () => {
    const title = '新洲区残疾人联合会2022年度残疾人事业发展补助资金绩效自评报告'
    expect(unit(title, ...BODY)?.name).toBe('武汉市新洲区残疾人联合会')
  })

  it('are left out behind it', () => {
    for (const rest of ['项目绩效自评报告（慰问经费）', '一般公共预算财政拨款“三公”经费支出决算情况说明'])
      expect(unit(`新洲区总工会2023年度${rest}`, ...BODY)?.name).toBe('武汉市新洲区总工会')
    expect(unit('2023年度新洲区妇女联合会部门（单位）整体支出绩效自评报告', ...BODY)?.name).toBe(
      '武汉市新洲区妇女联合会',
    )
  })
})

describe('a unit beneath a union', () => {
  it.each(['新洲区工人文化宫', '新洲区职工俱乐部', '新洲区职工服务中心'])(
    'is a unit of its own: %s',
    (name) => {
      expect(unit(`${name}2023年度部门整体支出绩效自评报告`, ...BODY)).toMatchObject({
        name: `武汉市${name}`,
        code: '420117',
      })
    },
  )
})

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
