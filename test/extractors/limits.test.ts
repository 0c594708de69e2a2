/** Small files that ask for much: each ends soon, with a document or with the limit's name, value and option. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import * as XLSX from 'xlsx'
import { DEFAULT_LIMITS, type Limits } from '../../src/extractors/extractor.ts'
import { readDocument } from '../../src/extractors/index.ts'
import { limitOption, overLimit } from '../../src/extractors/over-limit.ts'
import { tinyPdf } from './pdf/tiny-pdf.ts'
import { docxFile } from './word/docx-file.ts'

/** Longest that any of these may take, on a machine with other work. */
const SECONDS = 50

/** "read", or the problem's code with the option that its sentence names. */
async function outcome(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  const started = performance.now()
  const result = await readDocument(bytes, { limits })
  expect(performance.now() - started).toBeLessThan(SECONDS * 1000)
  if (result.ok) return 'read'
  const { code, message } = result.problem
  const [zh, en] = [message.zh, message.en].map((text) => /--max-[a-z-]+/.exec(text)?.[0] ?? '')
  expect(zh).toBe(en)
  return `${code} ${en}`.trim()
}

test.each(Object.keys(DEFAULT_LIMITS) as (keyof Limits)[])('the sentence about %s names it all', (limit) => {
  const { message, code } = overLimit(limit, { most: 77, found: 99, part: '表一' }).problem
  expect(code).toBe('too_large')
  for (const text of [message.zh, message.en])
    for (const part of ['77', '99', '表一', limitOption(limit)]) expect(text).toContain(part)
})

describe('a .docx', () => {
  const row = (cells: string) => `<w:tr>${cells}</w:tr>`
  const cell = (properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc>`

  it('with spans of 65535 columns over as many rows', async () => {
    const wide = row(cell('<w:gridSpan w:val="65535"/><w:vMerge w:val="restart"/>'))
    const body = `<w:tbl>${wide}${row(cell('<w:gridSpan w:val="65535"/><w:vMerge/>')).repeat(3000)}</w:tbl>`
    expect(await outcome(docxFile({ body }))).toMatch(/^read$|^empty$|^too_large --max-grid-slots$/)
    const narrow = row(cell('').repeat(400)).repeat(400)
    expect(await outcome(docxFile({ body: `<w:tbl>${narrow}</w:tbl>` }), { gridSlots: 100_000 })).toBe(
      'too_large --max-grid-slots',
    )
  })

  it('with gridBefore past all columns', async () => {
    const before = '<w:trPr><w:gridBefore w:val="2147483647"/></w:trPr>'
    const body = `<w:tbl>${row(`${before}<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>`)}</w:tbl>`
    expect(await outcome(docxFile({ body }))).toMatch(/^read$|^too_large/)
  })

  it('nested ten thousand elements deep', async () => {
    const body = `${'<w:sdt><w:sdtContent>'.repeat(10_000)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(10_000)}`
    expect(await outcome(docxFile({ body }))).toBe('too_large --max-xml-depth')
    const skipped = `<w:p><w:pPr>${'<w:pBdr>'.repeat(10_000)}${'</w:pBdr>'.repeat(10_000)}</w:pPr></w:p>`
    expect(await outcome(docxFile({ body: skipped }))).toMatch(/^empty$|^too_large --max-xml-depth$/)
  })

  it('with entities that grow into each other', async () => {
    const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
      '',
    )
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "x">${levels}]><w:document><w:body><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:body></w:document>`
    expect(await outcome(zipSync({ 'word/document.xml': strToU8(xml) }))).toMatch(/^damaged|^read|^empty/)
  })
})

describe('an .html', () => {
  const page = (body: string) => strToU8(`<html><body>${body}</body></html>`)

  it('with a cell of 65535 by 65535', async () => {
    const bomb = '<td rowspan="65535" colspan="65535">x</td><td>y</td>'
    expect(await outcome(page(`<table><tr>${bomb}</tr><tr>${bomb}</tr></table>`))).toMatch(
      /^read$|^too_large/,
    )
    const many = `<tr>${'<td rowspan="65535" colspan="65535">x</td>'.repeat(50)}</tr>`.repeat(50)
    expect(await outcome(page(`<table>${many}</table>`))).toBe('too_large --max-grid-slots')
  })

  it('nested a hundred thousand elements deep, in structure or in formatting', async () => {
    expect(await outcome(page('<div>'.repeat(100_000)))).toBe('too_large --max-xml-depth')
    expect(await outcome(page(`${'<b>'.repeat(100_000)}x`))).toMatch(/^read$|^too_large --max-xml-depth$/)
    expect(await outcome(page(`${'<table><tr><td>'.repeat(30_000)}x`))).toBe('too_large --max-xml-depth')
  })
})

describe('a .txt', () => {
  it('with long lines, wide tables or nothing but marks', async () => {
    expect(await outcome(strToU8(`${'a\t'.repeat(2000)}\n`.repeat(600)))).toMatch(/^read$|^too_large/)
    expect(await outcome(strToU8(`${'|'.repeat(2000)}\n`.repeat(300)), { gridSlots: 100_000 })).toMatch(
      /^read$|^too_large|^empty/,
    )
    expect(await outcome(strToU8('支'.repeat(1_000_000)))).toBe('read')
    expect(await outcome(strToU8('  '.repeat(500_000).concat('x')))).toBe('read')
  })
})

/** A workbook of one sheet with this XML between its root's tags. */
function sheetFile(content: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}">${content}</worksheet>`),
  })
}

describe('an .xlsx', () => {
  const cell = (address: string) => `<c r="${address}" t="str"><v>甲</v></c>`
  const data = (rows: string) => `<sheetData>${rows}</sheetData>`

  it.each([
    ['a dimension of all cells', `<dimension ref="A1:XFD1048576"/>${data(`<row r="1">${cell('A1')}</row>`)}`],
    [
      'a merge of all cells',
      `${data(`<row r="1">${cell('A1')}</row>`)}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    ],
    [
      'a row and a cell past the last',
      data(`<row r="4294967295">${cell('A4294967295')}${cell('ZZZZZZ1')}</row>`),
    ],
    [
      'two corners far apart',
      data(`<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`),
    ],
    [
      'a merge between corners',
      `${data(`<row r="1">${cell('A1')}${cell('XFD1')}</row><row r="1048576">${cell('A1048576')}</row>`)}<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>`,
    ],
  ])('with %s', async (_, content) => {
    expect(await outcome(sheetFile(content))).toMatch(/^read$|^empty$|^too_large --max-grid-slots$/)
  })

  it('with columns without end', async () => {
    const row = data(`<row r="1">${cell('A1')}</row>`)
    for (const column of ['<col min="1" max="4294967295"/>', '<col min="1" max="16384"/>'.repeat(500)])
      expect(await outcome(sheetFile(`<cols>${column}</cols>${row}`))).toBe('damaged')
    expect(await outcome(sheetFile(`<cols><col min="1" max="16384" width="9"/></cols>${row}`))).toBe('read')
  })

  it('with more cells than a table may have', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, row) => `<row r="${row + 1}">${'<c t="str"><v>x</v></c>'.repeat(300)}</row>`,
    )
    expect(await outcome(sheetFile(data(rows.join(''))), { gridSlots: 50_000 })).toBe(
      'too_large --max-grid-slots',
    )
  })
})

describe('an .xls', () => {
  it('whose records name far more cells than it has', async () => {
    const book = XLSX.utils.book_new()
    const sheet = XLSX.utils.aoa_to_sheet([
      ['甲', '乙'],
      [1, 2],
    ])
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }]
    sheet['!cols'] = [{ hidden: true }]
    XLSX.utils.book_append_sheet(book, sheet, '表')
    const bytes = Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
    // DIMENSIONS, MERGEDCELLS and COLINFO, wherever a record may begin
    for (const [id, numbers] of [
      [0x200, 10],
      [0xe5, 8],
      [0x7d, 4],
    ] as const)
      for (let at = 0; at + 18 < bytes.length; at++)
        if (
          bytes.readUInt16LE(at) === id &&
          bytes.readUInt16LE(at + 2) < 20 &&
          bytes.readUInt16LE(at + 2) >= numbers
        ) {
          const changed = Buffer.from(bytes)
          for (let place = at + 6; place < at + 4 + numbers; place += 2) changed.writeUInt16LE(0xffff, place)
          expect(await outcome(new Uint8Array(changed))).toMatch(
            /^read$|^too_large --max-grid-slots$|^damaged/,
          )
        }
  })
})

describe('a .pdf', () => {
  it('with more pages than the limit, or that says so', async () => {
    const pages = Array.from({ length: 12 }, () => ({ marks: [{ text: 'a', x: 50, y: 50 }] }))
    expect(await outcome(tinyPdf(pages), { pages: 10 })).toBe('too_large --max-pages')
    const said = Buffer.from(tinyPdf(pages)).toString('latin1').replace('/Count 12 ', '/Count 99999 ')
    expect(await outcome(new Uint8Array(Buffer.from(said, 'latin1')))).toMatch(
      /^read$|^too_large --max-pages$/,
    )
  })
})
