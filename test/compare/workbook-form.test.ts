import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { commonFolder } from '../../src/compare/exports/xlsx/folder.ts'
import { comparisonWorkbook } from '../../src/compare/exports/xlsx/workbook.ts'
import { SHEET_NAMES } from '../../src/model/workbook-sheets.ts'
import { evidence, fact, failed, filed } from './filed.ts'
import { documents, facts, headerOf, INDICATOR, open, rows } from './open-workbook.ts'

describe('the comparison workbook', () => {
  it('names its printed titles in the one element that the schema allows', async () => {
    const bytes = await comparisonWorkbook(documents, { language: 'zh', withContacts: false })
    const xml = strFromU8(unzipSync(new Uint8Array(bytes))['xl/workbook.xml']!)
    expect(xml.match(/<definedNames\b/g)).toEqual(['<definedNames'])
    expect(xml.indexOf('</sheets>')).toBeLessThan(xml.indexOf('<definedNames'))
  })

  it('has its sheets in Chinese or English', async () => {
    expect((await open('zh')).SheetNames).toEqual([
      '对比',
      '出处',
      '发现',
      '指标',
      '维度',
      '项目',
      '业务活动',
      '文件',
    ])
    expect((await open('en')).SheetNames).toEqual([
      'Comparison',
      'Sources',
      'Findings',
      'Indicators',
      'Dimensions',
      'Projects',
      'Activities',
      'Documents',
    ])
  })

  it('links every figure to its line in the list of sources', async () => {
    const book = await open('zh')
    const links = Object.entries(book.Sheets.对比!).flatMap(([address, cell]) =>
      cell?.l ? [[address, cell.v, cell.l.location ?? cell.l.Target]] : [],
    )
    expect(links.slice(0, 2)).toEqual([
      ['D6', 10, '出处!A4'],
      ['E6', 2749800.05, '出处!A5'],
    ])
  })

  it('shows money with thousands and 分, approximate figures with ≈', async () => {
    const sheet = (await open('zh')).Sheets.对比!
    expect([sheet.E6?.z, sheet.H6?.z]).toEqual(['#,##0.00', '"≈"#,##0.00'])
  })

  it('shows points with the decimals that they have, whole ones without a bare point', async () => {
    const scores = [9, 9.5, 9.1234]
    const indicators = scores.map((score) => ({ ...INDICATOR, score }))
    const sheet = (await open('zh', [filed({ facts, indicators })])).Sheets.指标!
    const formats = ['L4', 'L5', 'L6'].map((address) => [sheet[address]?.v, sheet[address]?.z])
    expect(formats).toEqual([
      [9, '#,##0'],
      [9.5, '#,##0.0'],
      [9.1234, '#,##0.0000'],
    ])
  })

  it('makes a column wide enough for its longest number', async () => {
    const project = { name: '工会大厦', budget: -12_345_678_901_23, received: null, spent: 1_00 }
    const projects = [{ ...project, evidence: [evidence()] }]
    const columns = (await open('zh', [filed({ facts, projects })])).Sheets.项目!['!cols']!
    expect([columns[3]!.width! >= '-12,345,678,901.23'.length, columns[5]!.width]).toEqual([
      true,
      columns[4]!.width,
    ])
  })

  it('makes a header as high as its longest title, and its column as wide as its longest word', async () => {
    const target = fact('activity.mutual_aid.beneficiaries@target', 19_000)
    const book = await open('en', [filed({ facts: [target] })])
    const heights = ['Documents', 'Activities'].map((name) => book.Sheets[name]!['!rows']!)
    expect(book.Sheets.Activities!['!cols']![2]!.width).toBeGreaterThan('beneficiaries'.length)
    expect([heights[0]![2]!.hpt, heights[1]![headerOf(book, 'Activities')]!.hpt]).toEqual([46.5, 60])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('keeps %j as text', async (text) => {
    const indicators = [{ ...INDICATOR, target: text, path: [text, text, text], project: text }]
    const bytes = await comparisonWorkbook([filed({ facts, indicators })], {
      language: 'zh',
      withContacts: false,
    })
    const sheet = XLSX.read(bytes, { cellFormula: true, cellNF: true }).Sheets.指标!
    const cells = ['C4', 'D4', 'E4', 'F4', 'G4'].map((address) => sheet[address]!)
    expect(cells.map(({ t, v, f, z }) => [t, v, f, z])).toEqual(cells.map(() => ['s', text, undefined, '@']))
  })

  it.each(['zh', 'en'] as const)('names its sheets in %s as Excel allows', (language) => {
    const names = Object.values(SHEET_NAMES).map((name) => name[language])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    // features.ts refers to them without quotation marks
    expect(names.filter((name) => !/^\p{L}{1,31}$/u.test(name))).toEqual([])
  })

  it('begins the notes above units right of the columns that print on every page, in lines that one page holds', async () => {
    const sheet = (await open('zh')).Sheets.对比!
    const notes = ['C2', 'C3', 'C4'].map((address) => String(sheet[address]?.v))
    expect(notes.map((note) => note.length > 10 && note.length <= 140)).toEqual([true, true, true])
    expect([sheet.A2?.v, sheet.B2?.v, sheet.A5?.v]).toEqual([undefined, undefined, '单位'])
  })

  it('is a sound workbook where there is nothing to compare', async () => {
    expect(rows(await open('en', [failed()]), 'Comparison')).toEqual([])
  })
})

describe('the folder of the documents', () => {
  it('is the deepest one that holds them all', () => {
    expect([
      commonFolder(['/a/b/c.pdf', '/a/b/d/e.pdf']),
      commonFolder(['/a/b/c.pdf']),
      commonFolder(['/a/c.pdf', '/b/c.pdf']),
      commonFolder(['c.pdf', 'd.pdf']),
      commonFolder([]),
    ]).toEqual(['/a/b/', '/a/b/', '', '', ''])
  })
})
