import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allRegions } from '../../src/normalize/regions/regions.ts'
import type { BlockSpec } from '../build-document.ts'
import { BODY, identify, unit } from './identify.ts'

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

  it('is named by the chapter that it tells of itself in, where nothing else names it', () => {
    const text = '主要职能是服务残疾人，绩效自评得分95分。'
    expect(unit('2022年度部门决算情况说明', '第一部分 深圳市龙岗区残疾人联合会概况', text)?.name).toBe(
      '深圳市龙岗区残疾人联合会',
    )
    expect(unit('2022年度部门决算情况说明', '第一部分 部门基本情况', text)).toBeUndefined()
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
