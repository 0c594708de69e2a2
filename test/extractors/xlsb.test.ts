import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { xlsb, xlsx } from '../../src/extractors/excel/excel.ts'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { readDocument } from '../../src/extractors/index.ts'
import { sketch } from './grid-sketch.ts'

/** A form with merges, hidden parts, formats, a date, an error and a formula's result, on two sheets. */
function workbook(date1904: boolean): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['自评表', null, null],
    ['支出', '基本支出', 1872546.6],
    [null, '执行率', 0.9593],
    ['编号', '00123', 45000],
    ['合计', 12.5, null],
  ])
  sheet['!merges'] = ['A1:C1', 'A2:A3'].map((range) => XLSX.utils.decode_range(range))
  const formats = { C2: '#,##0.00', C3: '0.00%', C4: 'yyyy"年"m"月"d"日"' }
  for (const [cell, format] of Object.entries(formats)) (sheet[cell] as XLSX.CellObject).z = format
  sheet.C5 = { t: 'e', v: 0x07 }
  sheet['!rows'] = [{}, {}, { hidden: true }]
  sheet['!cols'] = [{}, { hidden: true }]
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '表一')
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['甲', '乙']]), '附')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904 } }
  return book
}

const save = (book: XLSX.WorkBook, bookType: 'xlsx' | 'xlsb') =>
  new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, compression: true }) as Buffer)

describe('a binary workbook', () => {
  it.each([false, true])('is read as the same workbook in XML, dates from 1904: %s', async (date1904) => {
    const book = workbook(date1904)
    const binary = await xlsb.extract(save(book, 'xlsb'), DEFAULT_LIMITS)
    const { blocks, pages, notices } = await xlsx.extract(save(book, 'xlsx'), DEFAULT_LIMITS)
    expect(binary).toMatchObject({ format: 'xlsb', blocks, pages, notices })
    expect(sketch(binary.blocks[1])).toEqual([
      '支出 2x1 | 基本支出 | 1,872,546.60',
      '· | 执行率 | 95.93%',
      `编号 | 00123 | ${date1904 ? '2027年3月16日' : '2023年3月15日'}`,
      '合计 | 12.5 | #DIV/0!',
    ])
    const table = binary.blocks[1]
    const hidden =
      table?.kind === 'table' && table.slots[1]?.map((slot) => slot.kind === 'origin' && slot.hidden)
    expect(hidden).toEqual([false, true, true])
    expect(pages).toEqual([
      { number: 1, sheet: '表一' },
      { number: 2, sheet: '附', hidden: true },
    ])
  })

  it('is found by its content, and named where it is broken', async () => {
    const bytes = save(workbook(false), 'xlsb')
    expect(await readDocument(bytes)).toMatchObject({ ok: true, document: { format: 'xlsb' } })
    expect(await readDocument(bytes.slice(0, -200))).toMatchObject({
      ok: false,
      problem: { code: 'truncated' },
    })
    const limits = { inflatedBytes: 1000 }
    expect(await readDocument(bytes, { limits })).toMatchObject({ ok: false, problem: { code: 'too_large' } })
  })
})
