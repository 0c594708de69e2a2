import { describe, expect, it } from 'vitest'
import { statusOf } from '../../src/model/report-status.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { type BlockSpec, buildDocument } from '../build-document.ts'
import { formOf, recogniseParts } from './recognise-parts.ts'

describe('recognise', () => {
  it('takes accounts with a table of the self-evaluation’s scores behind them for a report', () => {
    const accounts: BlockSpec = [
      ['项目', '决算数'],
      ['基本支出', '402'],
    ]
    const scores: BlockSpec = [
      ['评价内容', '分值', '得分'],
      ['预算执行', '100', '96.5'],
      ['自评等级：优', '', ''],
    ]
    const parts = ['一、2023年度支出决算表', accounts, '二、部门整体支出绩效自评得分表', scores]
    expect(formOf(parts)).toBe('generic')
    expect(formOf(parts.slice(0, 2))).toBe('not-a-report')
  })

  it('is not misled by where the page stands on its site', () => {
    const report = [
      '当前位置：首页 > 工作动态 > 通知公告',
      '某县科协2023年度部门整体支出绩效自评报告',
      '一、基本情况',
      '核定编制7名。',
      '二、绩效自评情况',
      '全年支出80.5万元，自评得分97分。',
    ]
    expect(formOf(report)).toBe('generic')
  })

  it('reads a report of an unknown form as generic', () => {
    const parts = [
      '甲局绩效自评报告',
      '一、基本情况',
      '有编制9个。',
      '二、预算执行情况',
      '支出12万元。',
      '三、自评结论',
      '自评得分95分。',
      '四、存在问题',
      '无。',
    ]
    expect(recogniseParts(parts)).toMatchObject({
      kind: 'report',
      profile: null,
      match: { id: 'generic', confidence: 0 },
    })
  })

  it.each([
    ['a figure', ['部门整体支出绩效自评报告', '一、基本情况', '核定编制9人。']],
    ['a sentence on money', ['某县总工会2023年度部门整体支出绩效自评报告', '2023年支出合计96万元。']],
    [
      'unit, year and a chapter',
      ['某县总工会2023年度部门整体支出绩效自评报告', '一、部门概况', '群团组织。'],
    ],
  ])('takes the begin of a report for one where its title stands over %s', (_, parts) => {
    expect(recogniseParts(parts)).toMatchObject({ kind: 'report', match: { id: 'generic' }, cut: true })
  })

  it.each([
    [
      'a page that offers a report',
      ['某县总工会2023年度部门整体支出绩效自评报告', '浏览次数：120人', '附件：报告.docx'],
    ],
    ['a report of nobody without figures', ['部门整体支出绩效自评报告', '一、部门概况', '群团组织。']],
  ])('does not take %s for its begin', (_, parts) => {
    expect(formOf(parts)).toBe('not-a-report')
  })

  it.each([
    [
      'a call for reports',
      [
        '关于开展2023年度部门整体支出绩效自评工作的通知',
        '各部门：',
        '现将绩效自评工作有关事项通知如下，请认真组织，按时报送绩效自评报告。',
        '一、自评范围',
        '所有预算单位。',
        '二、工作要求',
        '三、报送时间',
        '请于3月底前报送部门整体支出绩效自评报告和自评表。',
      ],
    ],
    ['a title and nothing else', ['甲县总工会2023年度部门整体支出绩效自评报告', '详见附件。']],
    [
      'a piece of news',
      [
        '市财政局召开绩效评价会议',
        '近日，市财政局召开会议，部署2023年度绩效自评和重点绩效评价工作，涉及资金120万元。',
      ],
    ],
    [
      'a budget',
      [
        '甲县总工会2023年部门预算公开',
        '一、部门概况',
        '有编制9个。',
        '二、收支情况',
        '支出12万元。',
        [
          ['项目', '年初预算数'],
          ['基本支出', '12'],
        ],
      ],
    ],
    ['a contract', ['采购合同', '甲方：甲县总工会', '一、标的', '慰问品，总价12万元。']],
    ['an empty document', []],
  ] satisfies [string, BlockSpec[]][])('does not take %s for a report', (_, parts) => {
    expect(recogniseParts(parts)).toMatchObject({
      kind: 'not-a-report',
      message: { zh: expect.any(String), en: expect.any(String) },
    })
  })
})

describe('a report of which only the begin is there', () => {
  it('is read in part, and says so', () => {
    const parts = ['某县总工会2023年度部门整体支出绩效自评报告', '2023年支出合计96万元。']
    const read = normalize(buildDocument(...parts))
    if (read.kind !== 'report') throw new Error('no report')
    const { report } = read
    expect(report.facts.map(({ concept, value }) => [concept, value])).toEqual([
      ['expenditure.total', 96_000_000],
    ])
    expect(report.findings.map(({ code, verdict }) => [code, verdict])).toEqual([['unread_part', 'reading']])
    expect(statusOf(report)).toBe('partial')
  })
})
