import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { readDocument } from '../../../src/extractors/index.ts'
import { ods } from '../../../src/extractors/ods.ts'
import type { UnreadableFile } from '../../../src/model/problem.ts'
import { sketch } from '../grid-sketch.ts'
import { flatOdf, type OdfParts, odfFile } from './odf-file.ts'

const read = (parts: OdfParts) => ods.extract(odfFile('spreadsheet', parts), DEFAULT_LIMITS)
const cell = (text: string, more = '') =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
const EDGE =
  '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
const sheet = (name: string, rows: string, more = '') =>
  `<table:table table:name="${name}" ${more}>${rows}${EDGE}</table:table>`
const number = (value: number) => `office:value-type="float" office:value="${value}"`

describe('an .ods', () => {
  test('gives title lines, then the form with its spans, shown text and exact numbers', async () => {
    const rows = [
      row(
        `${cell('自评表', 'table:number-columns-spanned="3"')}<table:covered-table-cell/><table:covered-table-cell/>`,
      ),
      row(
        `${cell('支出', 'table:number-rows-spanned="2"')}${cell('基本')}${cell('1,872,546.60', number(1872546.6))}`,
      ),
      row(
        `<table:covered-table-cell/>${cell('项目')}${cell('95.93%', 'office:value-type="percentage" office:value="0.9593"')}`,
      ),
      row(
        `${cell('日期')}${cell('2024年1月31日', 'office:value-type="date" office:date-value="2024-01-31"')}${cell('00123')}`,
      ),
    ].join('')
    const { blocks, pages, title } = await read({ body: sheet('表一', rows), title: '标题' })
    expect(title).toBe('标题')
    expect(pages).toEqual([{ number: 1, sheet: '表一' }])
    expect(blocks[0]).toEqual({
      kind: 'heading',
      level: 1,
      text: '自评表',
      anchor: { block: 0, sheet: '表一', cell: 'A1' },
    })
    expect(sketch(blocks[1])).toEqual([
      '支出 2x1 | 基本 | 1,872,546.60',
      '· | 项目 | 95.93%',
      '日期 | 2024年1月31日 | 00123',
    ])
    const values = blocks[1]?.kind === 'table' && blocks[1].slots.map((line) => line[2])
    expect(values).toMatchObject([{ value: 1872546.6 }, { value: 0.9593 }, { text: '00123' }])
  })

  test('marks hidden rows, columns and sheets, and keeps what they hold', async () => {
    const automatic =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const rows = `<table:table-column/><table:table-column table:visibility="collapse"/>${row(cell('a') + cell('b'))}${row(cell('c') + cell('d'), 'table:visibility="filter"')}`
    const hidden = sheet('乙', row(cell('e') + cell('f')), 'table:style-name="ta2"')
    const { blocks, pages } = await read({ automatic, body: sheet('甲', rows) + hidden })
    expect(pages).toEqual([
      { number: 1, sheet: '甲' },
      { number: 2, sheet: '乙', hidden: true },
    ])
    const marks = blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.slots
            .flat()
            .map((slot) => (slot.kind === 'origin' ? `${slot.text}${slot.hidden ? '!' : ''}` : ''))
        : [],
    )
    expect(marks).toEqual(['a', 'b!', 'c!', 'd!', 'e!', 'f!'])
  })

  test('parts tables at empty rows, and tells errors and formulas without a value', async () => {
    const rows = [
      row(cell('甲') + cell('乙')),
      row(cell('#DIV/0!', 'calcext:value-type="error" office:value-type="string"') + cell('1', number(1))),
      row('<table:table-cell/>', 'table:number-rows-repeated="2"'),
      row(`${cell('丙')}${cell('丁')}`),
      row(`${cell('2', number(2))}<table:table-cell table:formula="of:=[.A1]"/>`),
    ].join('')
    const { blocks, notices } = await read({ body: sheet('表', rows) })
    expect(blocks.map(sketch)).toEqual([
      ['甲 | 乙', '#DIV/0! | 1'],
      ['丙 | 丁', '2 | '],
    ])
    expect(notices.map(({ code, anchor }) => [code, anchor?.cell])).toEqual([
      ['error-cell', 'A2'],
      ['uncomputed-formula', 'B6'],
    ])
  })

  test('is read as the workbook that an office saved in it', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('files/form.ods', import.meta.url)))
    const result = await readDocument(bytes)
    if (!result.ok) throw new Error(result.problem.message.en)
    expect(result.document.format).toBe('ods')
    expect(sketch(result.document.blocks[1])).toEqual([
      '单位 | 某区总工会 1x3 | · | ·',
      '支出 3x1 | 项目 | 预算 | 执行率',
      '· | 基本支出 | 1,872,546.60 | 95.93%',
      '· | 项目支出 | 800,000.00万元 | 94.68%',
      '编号 | 00123 | 2023年3月15日 | 0.001',
      '错 | #DIV/0! | 2024-01-31 | -12.5',
      '布尔 | TRUE | 多/行 | 2,672,546.60',
    ])
  })

  test('may stand in one flat file, and is refused over a limit', async () => {
    const body = sheet('表', row(cell('a') + cell('b')))
    expect(await readDocument(flatOdf('spreadsheet', body))).toMatchObject({
      ok: true,
      document: { format: 'ods' },
    })
    const wide = row(
      cell('1', 'table:number-columns-repeated="16384"'),
      'table:number-rows-repeated="1048576"',
    )
    const code = await read({ body: sheet('表', wide) }).catch((error: UnreadableFile) => error.problem.code)
    expect(code).toBe('too_large')
    const covered = row(
      '<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>',
      'table:number-rows-repeated="999999999"',
    )
    const { blocks, notices } = await read({ body: sheet('表', covered) })
    expect(blocks).toEqual([])
    expect(notices).toEqual([
      {
        code: 'text-under-merge',
        message: 'A merged cell covers the text "x" of 表!A1, which is left out',
      },
    ])
  })
})
