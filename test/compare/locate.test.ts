import { describe, expect, it } from 'vitest'
import { locateIn } from '../../src/compare/locate.ts'
import type { Block, Document, OriginSlot, Table } from '../../src/model/document.ts'

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

  it('quotes no hidden text', () => {
    expect(place({ block: 7, row: 0, column: 2 }, 'zh', ['王小明'])).toBe('表格（第8段）第1行第3列')
  })

  it('of a workbook is sheet and cell, and without the document it is counted', () => {
    expect(place({ block: 6, row: 0, column: 0, sheet: '表', cell: 'B2' })).toBe('表!B2')
    expect(locateIn(null, 'zh')({ block: 3, quote: '' })).toBe('第4段')
  })
})
