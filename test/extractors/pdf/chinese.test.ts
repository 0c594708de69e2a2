import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gridOf, outlineOf, read, tablesOf } from './read.ts'

/** Written by a word processor: a page header and page numbers, a table of 16 rows that two pages share. */
const scoreTable = await read(readFileSync(new URL('files/score-table.pdf', import.meta.url)))
/** A table with three rules, the same figures at tab stops, and a table with a column too narrow for its numbers. */
const statement = await read(readFileSync(new URL('files/statement.pdf', import.meta.url)))

const SENTENCE =
  '本部门预算执行情况良好，资金使用合规，支付进度合理，各项指标完成情况良好，资产管理合规，预算执行合规，'

describe('a Chinese report', () => {
  test('has its title, headings, paragraphs and table in order, without header and page numbers', () => {
    expect(outlineOf(scoreTable)).toEqual([
      '# 某市总工会部门整体支出绩效自评报告',
      '## 一、基本情况',
      `${SENTENCE}${SENTENCE}各项管理制度健全。`,
      `${SENTENCE}${SENTENCE}各项管理制度健全。自评得分47.76分。`,
      '## 二、评分情况',
      '[table 16×6]',
      '## 三、存在问题',
      '一是预算执行率不高；二是支付进度不合理。',
    ])
    expect(scoreTable.title).toBe('样例报告')
    expect(scoreTable.notices.map(({ code, message }) => `${code} ${message.split(': ').at(-1)}`)).toEqual([
      'page-furniture 绩效评价资料汇编',
      'page-furniture — 1 —',
      'page-furniture 绩效评价资料汇编',
      'page-furniture — 2 —',
      'joined-table The tables of pages 1 to 2 were joined into one, its repeated header of 1 row(s) left out',
    ])
  })

  test('has one table over the page break: header once, the cut row whole, merged labels reaching over', () => {
    const [table] = tablesOf(scoreTable)
    expect(table!.headerRows).toBe(1)
    expect(gridOf(table!)).toEqual([
      '一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 说明',
      '投入⏎（10分）{2×1} | 预算配置{2×1} | 在职人员控制率 | 5 | 5 | 未超编',
      '· | · | “三公经费”变动率 | 5 | 4.5 | 比上年下降2.5%',
      '过程{12×1} | 预算执行{6×1} | 预算完成率 | 8 | 7.96 | ',
      '· | · | 支付进度 | 4 | 4 | ',
      '· | · | 结转结余率 | 4 | 3.5 | 年末有结转资金',
      '· | · | 公用经费控制率 | 5 | 5 | ',
      '· | · | 资金使用合规性 | 6 | 6 | 资金使用合规，支付进度合理，预算执行情况良好；资产账务相符，资产管理制度健全，资产出租管理合规。',
      '· | · | 政府采购执行率 | 3 | 3 | ',
      '· | 资产管理{6×1} | 管理制度健全性 | 2 | 2 | ',
      '· | · | 资产账务相符 | 2 | 2 | ',
      '· | · | 固定资产利用率 | 2 | 1.8 | 部分设备闲置',
      '· | · | 处置规范 | 2 | 2 | ',
      '· | · | 出租管理 | 1 | 1 | ①资产出租合规；②出租资金使用合规；③账务相符，年末完成预算情况，执行进度合理。',
      '· | · | 车辆管理 | 1 | 1 | ',
      '合计{1×3} | · | · | 50 | 47.76 | ',
    ])
  })

  test('keeps every cell on the page where it begins', () => {
    const pages = tablesOf(scoreTable)[0]!.slots.map((row) =>
      row.map((slot) => (slot.kind === 'origin' ? slot.anchor.page : '·')).join(''),
    )
    expect(pages.slice(-4)).toEqual(['··1111', '··1111', '··2222', '2··222'])
  })
})

describe('a statement', () => {
  const figures = [
    '项目 | 年初预算 | 全年预算 | 执行数',
    '基本支出 | 214.21 | 220.00 | 218.35',
    '项目支出 | 60.77 | 75.40 | 70.02',
    '其中：职工培训 | 12.00 | 18.60 | 18.60',
    '合计 | 274.98 | 295.40 | 288.37',
  ]

  test('with three rules only, or none, is read by the columns of its words', () => {
    expect(tablesOf(statement).slice(0, 2).map(gridOf)).toEqual([figures, figures])
  })

  test('has numbers whole where a narrow column wraps them, and lines apart that were written apart', () => {
    expect(gridOf(tablesOf(statement)[2]!)).toEqual([
      '项目 | 预算数 | 执行数 | 完成情况',
      '人员经费 | 2672546.6 | 2651188.35 | 已完成⏎无偏差',
    ])
  })

  test('keeps the lines as drawn beside the text', () => {
    const cell = tablesOf(statement)[2]!.slots[1]![1]!
    expect(cell.kind === 'origin' && cell.raw).toBe('2672\n546.6')
  })
})
