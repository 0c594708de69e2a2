import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateIn } from '../../src/compare/locate.ts'
import { buildTable } from '../../src/extractors/grid.ts'
import { type Block, type Document, type OriginSlot, originAt, type Table } from '../../src/model/document.ts'
import type { Evidence } from '../../src/model/report.ts'

const cell = (block: number, row: number, column: number, text: string): OriginSlot => ({
  kind: 'origin',
  text,
  rowSpan: 1,
  columnSpan: 1,
  anchor: { block, row, column },
})
const table = (block: number, rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  slots: rows.map((texts, row) => texts.map((text, column) => cell(block, row, column, text))),
  headerRows: 0,
  anchor: { block },
})
const text = (block: number, words: string, kind: 'heading' | 'paragraph'): Block =>
  kind === 'heading'
    ? { kind, level: 1, text: words, anchor: { block } }
    : { kind, text: words, anchor: { block } }

const BLOCKS: readonly Block[] = [
  text(0, '前言一段。', 'paragraph'),
  text(1, '一、支出情况', 'heading'),
  text(2, '第一句。', 'paragraph'),
  text(3, '第二句。', 'paragraph'),
  text(4, '收入支出情况表', 'paragraph'),
  text(5, '单位：万元', 'paragraph'),
  table(6, [
    ['项目', '年初预算', '决算数'],
    ['基本支出', '10', '12'],
    ['公用经费', '3', '4'],
  ]),
  table(7, [
    ['联络人', '王小明', '联络电话', '01012345678'],
    ['编制数', '7', '实有人数', '6'],
  ]),
]
/** As `place`, in a document of the given blocks. */
const placed = (blocks: readonly Block[], where: Partial<Evidence>) =>
  locateIn({ format: 'docx', blocks, pages: [], notices: [] }, 'zh')({ block: 0, quote: '', ...where })
const paragraphs = (...lines: readonly string[]) => lines.map((line, i) => text(i, line, 'paragraph'))
/** A table whose first cells span columns: "职务>3" takes three. */
const spanned = (...rows: readonly (readonly string[])[]): Table =>
  buildTable(
    rows.map((texts) =>
      texts.map((words) => {
        const [label = '', columns = '1', lines = '1'] = words.split('>')
        return { text: label, columnSpan: Number(columns), rowSpan: Number(lines) }
      }),
    ),
    { block: 0, gridSlots: 1000, headerRows: 0 },
  )
const DOCUMENT: Document = { format: 'docx', blocks: BLOCKS, pages: [], notices: [] }
const place = (where: object, language: 'zh' | 'en' = 'zh', hidden: string[] = []) =>
  locateIn(DOCUMENT, language, hidden)({ block: 0, quote: '', ...where })

describe('a place in the original', () => {
  it('in a table is told by its number, caption and labels, in running text by the heading above', () => {
    expect([
      place({ block: 6, row: 2, column: 2 }),
      place({ block: 6, row: 2, column: 2, page: 3 }, 'en'),
      place({ block: 3 }),
      place({ block: 0 }),
      place({ block: 1 }),
    ]).toEqual([
      '表1“收入支出情况表”“公用经费”行“决算数”列',
      'page 3, table 1 "收入支出情况表", row "公用经费", column "决算数"',
      '“一、支出情况”下第2段',
      '正文第1段',
      '标题“一、支出情况”',
    ])
  })

  it('takes no value of a form for the head of a column', () => {
    expect(place({ block: 7, row: 1, column: 1 })).toBe('表2“编制数”行第2列')
    expect(place({ block: 7, row: 1, column: 3 })).toBe('表2“实有人数”行第4列')
  })

  it('counts the cells of a row as they are seen, merged ones once', () => {
    const form = [spanned(['一、基本情况>8'], ['编制数>2', '7>3', '实有人数>2', '6'])]
    expect(placed(form, { row: 1, column: 7 })).toBe('表1“实有人数”行第4列')
  })

  it('takes a head for one only from rows of heads: names below 姓名 head nothing', () => {
    const roster = [
      spanned(
        ['四、评价人员>6'],
        ['姓名>2', '职务>2', '单位>2'],
        ['赵小雪>2', '副主席>2', '东河县>2'],
        ['钱小榕>2', '办公室主任>2', '东河县>2'],
        ['评价组组长>6'],
        ['得分>2', '98>4'],
      ),
    ]
    expect([
      placed(roster, { row: 3, column: 0 }),
      placed(roster, { row: 3, column: 2 }),
      placed(roster, { row: 5, column: 2 }),
    ]).toEqual(['表1第4行“姓名”列', '表1“钱小榕”行“职务”列', '表1“得分”行第2列'])
  })

  it('takes the lowest of several heads, and one that stands over the cell alone', () => {
    const funds = [
      spanned(
        ['项目>1>2', '其中：>2', '备注>1>2'],
        ['人员', '公用'],
        ['基本支出', '12', '3', '无调整'],
        ['目标>1', '全年>3'],
        ['帮扶', '200', '已完成', '98'],
      ),
    ]
    expect([2, 1, 3].map((column) => placed(funds, { row: 2, column }))).toEqual([
      '表1“基本支出”行“公用”列',
      '表1“基本支出”行“人员”列',
      '表1“基本支出”行“备注”列',
    ])
    expect(placed(funds, { row: 4, column: 1 })).toBe('表1“帮扶”行第2列')
  })

  it('takes no row of words among figures for heads', () => {
    const scores = [
      spanned(['指标', '目标', '完成'], ['培训', '4', '5'], ['制度', '健全', '良好'], ['慰问', '20', '21']),
    ]
    expect([
      placed(scores, { row: 1, column: 2 }),
      placed(scores, { row: 3, column: 2 }),
      placed(scores, { row: 2, column: 2 }),
    ]).toEqual(['表1“培训”行“完成”列', '表1“慰问”行第3列', '表1“健全”行“完成”列'])
  })

  it('in running text is told by the nearest heading above, numbered paragraphs and short numbered lines too', () => {
    const blocks = [
      ...paragraphs(
        '一、支出',
        '（一）项目支出：本年60万元；',
        '（二）“三公”经费说明：共3万元。',
        '接待2批。',
      ),
      ...paragraphs('1. 产出目标', '培训4场。', '二、绩效', '1. 产出目标', '培训5场。', '（1）慰问').map(
        (block, i) => ({ ...block, anchor: { block: i + 4 } }),
      ),
    ]
    expect([2, 3, 5, 8, 9].map((block) => placed(blocks, { block }))).toEqual([
      '“（二）“三公”经费说明”一段',
      '“（二）“三公”经费说明”下第1段',
      '“（二）“三公”经费说明”“1.产出目标”下第1段',
      '“二、绩效”“1.产出目标”下第1段',
      '“二、绩效”“1.产出目标”下第2段',
    ])
  })

  it('quotes no hidden text', () => {
    expect(place({ block: 7, row: 0, column: 2 }, 'zh', ['王小明'])).toBe('表格（第8段）第1行第3列')
  })

  it('of a workbook is sheet and cell, and without the document it is counted', () => {
    expect(place({ block: 6, row: 0, column: 0, sheet: '表', cell: 'B2' })).toBe('表!B2')
    expect(locateIn(null, 'zh')({ block: 3, quote: '' })).toBe('第4段')
  })

  it('is told of every cell of any table, by a head that stands above in its columns', () => {
    const words = fc.constantFrom('', '项目', '决算数', '12', '帮扶困难职工', '—', '健全')
    const loose = fc.record({
      text: words,
      rowSpan: fc.integer({ min: 1, max: 3 }),
      columnSpan: fc.integer({ min: 1, max: 3 }),
    })
    const lines = fc.array(fc.array(loose, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lines, (rows) => {
        const any = buildTable(rows, { block: 0, gridSlots: 1000 })
        for (const [row, line] of any.slots.entries())
          for (const column of line.keys()) {
            const head = /“([^”]*)”列$/.exec(placed([any], { row, column }))?.[1]
            const above = any.slots.slice(0, row).map((_, at) => originAt(any, at, column)?.text)
            expect(head === undefined || above.includes(head)).toBe(true)
          }
      }),
    )
  })
})
