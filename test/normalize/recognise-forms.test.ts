import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROFILES } from '../../src/normalize/profiles/index.ts'
import type { BlockSpec } from '../build-document.ts'
import { formOf, recogniseParts } from './recognise-parts.ts'

interface Words {
  readonly unit: string
  readonly year: number
  readonly amount: number
}
type Form = (words: Words) => readonly [cover: readonly BlockSpec[], ...chapters: (readonly BlockSpec[])[]]

const FORMS: Readonly<Record<string, Form>> = {
  xinzhou: ({ unit, year, amount }) => [
    [`${unit}整体支出绩效自评报告`],
    [
      '一、部门概况',
      '(一)部门概况',
      '主要职责：',
      '1. 指导基层工会。',
      '(二) 部门整体支出预算绩效目标',
      '新建工会5家。',
    ],
    [
      '二、部门整体支出绩效分析',
      '1. 支出规模和结构',
      `${year}年决算支出${amount}元。`,
      '(二)部门整体支出预算绩效目标的完成情况',
      '已完成。',
    ],
    [
      '三、自评结论',
      '1、评分结果',
      [
        ['评价指标', '权重', '评级分值', '得分', '得分率'],
        ['投入', '18%', '18', '16', '88.8%'],
      ],
      '2、主要结论',
      '结果为优。',
    ],
  ],
  yunxi: ({ unit, year, amount }) => [
    [
      `${unit.slice(0, -3)}${year}年度部门整体支出`,
      '绩效评价自评报告',
      `部门(单位)名称：${unit}`,
      '评价方式：部门（单位）绩效自评',
      '评价机构：部门（单位）评价组',
    ],
    [
      [
        ['一、部门（单位）基本概况', '', ''],
        ['人员编制', '7', ''],
        ['职能职责概述', '指导工会。', ''],
      ],
    ],
    [
      [
        ['二、部门（单位）收支情况', '', ''],
        ['机构名称', '支出合计', '项目支出'],
        ['局机关及二级机构汇总', `${amount}`, '0'],
      ],
    ],
    [
      [
        ['三、部门（单位）整体支出绩效自评情况', ''],
        ['绩效自评综合得分', '98'],
        ['评价等次', '优秀'],
      ],
    ],
    ['五、评价报告综述', '基本支出12万元。'],
  ],
  jiangmen: ({ unit, year, amount }) => [
    ['部门整体支出绩效自评报告', `部门名称：${unit}`],
    [
      '一、部门情况',
      '（一）部门概况',
      '群众组织。',
      '（二）年度总体工作和重点工作任务完成情况',
      '已完成。',
      '（三）预期部门整体支出绩效目标情况',
      '保障运转。',
    ],
    [
      '二、绩效自评情况',
      '（一）自评结论',
      '自评完成情况“优秀”。',
      '（二）预算编制及执行情况',
      `${year}年支出完成${amount}万元。`,
      '（三）财政资金绩效分析',
      '举办竞赛。',
      '（四）部门整体支出使用存在问题及改进意见',
      '发现的问题及原因：编报不细。',
    ],
  ],
  liangzhou: ({ unit, year, amount }) => [
    ['部门整体支出绩效自评表', `(${year}年度)`],
    [
      [
        ['部门(单位名称)', unit, '', '', ''],
        ['整体支出规模(元)', '', '年初预算数', '全年执行数', '未完成原因分析'],
        ['', '年度资金总额', `${amount}`, `${amount}`, ''],
        ['', '1.一般性项目', '0', '0', ''],
        ['', '2.重点项目', '0', '0', ''],
      ],
    ],
    [
      [
        ['一级指标', '二级指标', '三级指标', '分值', '得分'],
        ['部门管理', '资金投入', '预算执行', '2', '2'],
        ['履职效果', '部门履职目标', '产出', '7', '7'],
        ['能力建设', '长效管理', '规划', '3', '3'],
      ],
    ],
  ],
  nanhu: ({ unit, year, amount }) => [
    [`${year}年度${unit}部门整体支出绩效评价报告`],
    [
      '一、部门概况',
      '主要职能：领导各级工会，履行社会职能。',
      '重点工作计划：一是加强教育。',
      '（二）部门整体支出规模、使用方向和主要内容及范围',
      `${year}年总支出${amount}万元。`,
    ],
    ['二、部门整体支出管理及使用情况', '保障运转。'],
    ['三、区本级其他财政性资金实施情况', '无。', '四、资产管理情况', '统一管理。'],
    ['五、部门整体支出绩效情况', '坚持方向。'],
    ['六、改进措施和有关建议', '完善制度。'],
  ],
}

const words = fc.record({
  unit: fc.constantFrom(
    '甲县总工会',
    '武汉市新洲区总工会',
    '岳阳市云溪区总工会',
    '江门市总工会',
    '武威市凉州区总工会',
    '南湖新区总工会',
    '乙区民政局',
  ),
  year: fc.integer({ min: 2015, max: 2035 }),
  amount: fc.integer({ min: 0, max: 99_999_999 }),
})

describe('recognise', () => {
  it.each(Object.keys(FORMS))('knows the form %s whatever unit, year and amounts it holds', (id) => {
    fc.assert(
      fc.property(words, (chosen) => {
        expect(formOf(FORMS[id]!(chosen).flat())).toBe(id)
      }),
      { numRuns: 40 },
    )
  })

  it.each(Object.keys(FORMS))('knows the form %s with its chapters in another order', (id) => {
    const [cover, ...chapters] = FORMS[id]!({ unit: '甲县总工会', year: 2023, amount: 1234 })
    fc.assert(
      fc.property(fc.shuffledSubarray(chapters, { minLength: chapters.length }), (order) => {
        expect(formOf([...cover, ...order.flat()])).toBe(id)
      }),
      { numRuns: 20 },
    )
  })

  it.each(['xinzhou', 'jiangmen', 'liangzhou'])('knows the form %s with a heading reworded', (id) => {
    const parts = FORMS[id]!({ unit: '甲县总工会', year: 2023, amount: 1234 }).flat()
    const headings = parts.flatMap((part, index) =>
      typeof part === 'string' && /^[一二三(（]/.test(part) ? [index] : [],
    )
    for (const reworded of headings) {
      expect(formOf(parts.map((part, index) => (index === reworded ? '四、其他需要说明的情况' : part)))).toBe(
        id,
      )
    }
  })

  it('says why, and which form came next', () => {
    const found = recogniseParts(FORMS.xinzhou!({ unit: '甲县总工会', year: 2023, amount: 5 }).flat())
    expect(found).toMatchObject({
      kind: 'report',
      profile: { id: 'xinzhou' },
      match: { reasons: expect.arrayContaining(['label: 评级分值']), runnerUp: { id: 'jiangmen' } },
    })
  })
})

describe('the profiles', () => {
  it('are the files of their folder, each named after its id', () => {
    const files = readdirSync(new URL('../../src/normalize/profiles/', import.meta.url))
    expect(PROFILES.map((profile) => `${profile.id}.ts`)).toEqual(
      files.filter((file) => file !== 'index.ts' && !file.includes('.edition.')).sort(),
    )
  })

  it('hold no name of a place or a unit', () => {
    const patterns = PROFILES.flatMap((profile) => profile.fingerprints.map((print) => print.pattern.source))
    expect(
      patterns.filter((pattern) => /新洲|云溪|江门|凉州|南湖|武汉|岳阳|武威|工会/.test(pattern)),
    ).toEqual([])
  })
})
