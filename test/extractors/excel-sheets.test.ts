import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { xlsx } from '../../src/extractors/excel/excel.ts'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { readDocument } from '../../src/extractors/index.ts'
import { type SheetPlan, save, workbook } from './excel-book.ts'
import { proseOf, sketch } from './grid-sketch.ts'

const read = (plan: SheetPlan) => xlsx.extract(save(workbook({ 表一: plan }), 'xlsx'), DEFAULT_LIMITS)

describe('a worksheet', () => {
  it('shows dates as formatted, in both date systems, and gives them no number', async () => {
    const plan = {
      rows: [
        ['填报日期', 45306],
        ['完成日期', 45306],
      ],
      formats: { B1: 'yyyy"年"m"月"d"日"', B2: 'm/d/yy' },
    }
    expect(sketch((await read(plan)).blocks[0])).toEqual(['填报日期 | 2024年1月15日', '完成日期 | 2024/1/15'])
    const { blocks } = await read(plan)
    expect(blocks[0]?.kind === 'table' && blocks[0].slots[0]?.[1]).not.toHaveProperty('value')

    const book = workbook({
      表: {
        ...plan,
        rows: [
          ['填报日期', 45306 - 1462],
          ['完成日期', 45306 - 1462],
        ],
      },
    })
    book.Workbook = { WBProps: { date1904: true } }
    const { blocks: later } = await xlsx.extract(save(book, 'xlsx'), DEFAULT_LIMITS)
    expect(sketch(later[0])).toEqual(['填报日期 | 2024年1月15日', '完成日期 | 2024/1/15'])
  })

  it('takes numbers stored as text for text', async () => {
    const { blocks } = await read({ rows: [['得分', '92.62']] })
    expect(blocks[0]?.kind === 'table' && blocks[0].slots[0]?.[1]).toMatchObject({ text: '92.62' })
    expect(blocks[0]?.kind === 'table' && blocks[0].slots[0]?.[1]).not.toHaveProperty('value')
  })

  it('keeps hidden rows and columns and marks them', async () => {
    const { blocks } = await read({
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      hiddenRows: [1],
      hiddenColumns: [1],
    })
    const table = blocks[0]
    const hidden = table?.kind === 'table' && table.slots.map((row) => row.map((slot) => 'hidden' in slot))
    expect(hidden).toEqual([
      [false, true],
      [true, true],
    ])
  })

  it('shows error cells and says where they are', async () => {
    const book = workbook({ 表: { rows: [['执行率', 0]] } })
    book.Sheets.表!.B1 = { t: 'e', v: 7, w: '#DIV/0!' }
    const { blocks, notices } = await xlsx.extract(save(book, 'xlsx'), DEFAULT_LIMITS)
    expect(sketch(blocks[0])).toEqual(['执行率 | #DIV/0!'])
    expect(notices).toEqual([
      {
        code: 'error-cell',
        message: 'The cell 表!B1 holds the error #DIV/0!',
        anchor: { block: 0, sheet: '表', cell: 'B1' },
      },
    ])
  })

  it('says where a formula was never computed', async () => {
    const parts = unzipSync(save(workbook({ 表: { rows: [['合计', 1]] } }), 'xlsx'))
    const path = 'xl/worksheets/sheet1.xml'
    const sheet = strFromU8(parts[path]!).replace(/<c r="B1".*?<\/c>/, '<c r="B1"><f>SUM(A1:A9)</f></c>')
    const { notices } = await xlsx.extract(zipSync({ ...parts, [path]: strToU8(sheet) }), DEFAULT_LIMITS)
    expect(notices.map((notice) => [notice.code, notice.anchor?.cell])).toEqual([
      ['uncomputed-formula', 'B1'],
    ])
  })

  it('is split at empty rows into tables with their titles and notes', async () => {
    const document = await read({
      rows: [
        ['表一 收入', null],
        ['项目', '金额'],
        ['合计', 10],
        [],
        ['表二 支出', null],
        ['项目', '金额'],
        ['合计', 9],
        ['注：单位为万元', null],
      ],
    })
    expect(proseOf(document)).toEqual(['表一 收入', '表二 支出', '注：单位为万元'])
    expect(document.blocks.filter((block) => block.kind === 'table').map(sketch)).toEqual([
      ['项目 | 金额', '合计 | 10'],
      ['项目 | 金额', '合计 | 9'],
    ])
  })

  it('is not torn by an empty row inside a table, nor by title rows inside a form', async () => {
    const torn = await read({ rows: [['项目', '金额'], ['甲', 1], [], ['乙', 2]] })
    expect(torn.blocks.map(sketch)).toEqual([['项目 | 金额', '甲 | 1', ' | ', '乙 | 2']])
    const titled = await read({
      rows: [
        ['甲', '乙'],
        ['二、收支情况', null],
        ['丙', '丁'],
      ],
      merges: ['A2:B2'],
    })
    expect(titled.blocks.map(sketch)).toEqual([['甲 | 乙', '二、收支情况 1x2 | ·', '丙 | 丁']])
  })

  it('is not split by a merged cell that reaches over an empty row', async () => {
    const { blocks } = await read({ rows: [['甲', '乙'], [], ['', '丁']], merges: ['A1:A3'] })
    expect(blocks.map(sketch)).toEqual([['甲 3x1 | 乙', '· | ', '· | 丁']])
  })

  it('is not widened by a cell that was written far to its right', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['项目', '预算数', '决算数'],
      ['基本支出', 1, 2],
      ['项目支出', 3, 4],
    ])
    XLSX.utils.sheet_add_aoa(sheet, [['x']], { origin: 'BZZ2' })
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, '表')
    const { blocks } = await xlsx.extract(save(book, 'xlsx'), DEFAULT_LIMITS)
    expect(blocks.map((block) => [sketch(block), block.anchor.cell])).toEqual([
      [['项目 | 预算数 | 决算数', '基本支出 | 1 | 2', '项目支出 | 3 | 4'], 'A1'],
      [['x'], 'BZZ2'],
    ])
  })

  it('is parted where tables stand beside each other, and no form is at an empty column of its own', async () => {
    const beside = await read({
      rows: [
        ['项目', '金额', null, '指标', '得分'],
        ['基本支出', 1.5, null, '数量', 10],
        ['项目支出', 2.5, null, '质量', 9],
        [null, null, null, '时效', 8],
      ],
    })
    expect(beside.blocks.map((block) => [sketch(block), block.anchor.cell])).toEqual([
      [['项目 | 金额', '基本支出 | 1.5', '项目支出 | 2.5'], 'A1'],
      [['指标 | 得分', '数量 | 10', '质量 | 9', '时效 | 8'], 'D1'],
    ])
    const form = await read({
      rows: [
        ['一级指标', '二级指标', null, '三级指标', '得分'],
        ['产出', '数量', null, '培训人数', 10],
      ],
    })
    expect(form.blocks).toHaveLength(1)
    const figures = await read({
      rows: [
        ['项目', '预算', null, '决算', '执行率'],
        ['基本支出', 5, null, 4, 0.8],
      ],
    })
    expect(figures.blocks).toHaveLength(1)
  })

  it('says which text a merged cell covers, which makes no row of a title line', async () => {
    const { blocks, notices } = await read({
      rows: [
        ['部门收支表', '旧', null],
        ['项目', '金额', '备注'],
        ['合计', 10, 5],
      ],
      merges: ['A1:C1', 'B3:C3'],
    })
    expect(blocks.map((block) => (block.kind === 'table' ? sketch(block) : block.kind))).toEqual([
      'heading',
      ['项目 | 金额 | 备注', '合计 | 10 1x2 | ·'],
    ])
    expect(notices.map(({ code, message }) => [code, /"(.*)" of (\S+),/.exec(message)?.slice(1)])).toEqual([
      ['text-under-merge', ['旧', '表一!B1']],
      ['text-under-merge', ['5', '表一!C3']],
    ])
  })

  it('shows dates in the formats that Chinese Excel knows by number alone', async () => {
    const parts = unzipSync(
      save(workbook({ 表: { rows: [['日期', 45306]], formats: { B1: '0.0' } } }), 'xlsx'),
    )
    const styles = strFromU8(parts['xl/styles.xml']!)
    const [, own] = /numFmtId="(\d+)" formatCode="0.0"/.exec(styles)!
    const known = styles
      .replace(/<numFmts.*?<\/numFmts>/, '')
      .replaceAll(`numFmtId="${own}"`, 'numFmtId="31"')
    const bytes = zipSync({ ...parts, 'xl/styles.xml': strToU8(known) })
    const { blocks } = await xlsx.extract(bytes, DEFAULT_LIMITS)
    expect(sketch(blocks[0])).toEqual(['日期 | 2024年1月15日'])
    expect(blocks[0]?.kind === 'table' && blocks[0].slots[0]?.[1]).not.toHaveProperty('value')
  })

  it('without cells says so, or that it holds pictures alone', async () => {
    const empty = save(workbook({ 表: { rows: [] } }), 'xlsx')
    const scan = zipSync({ ...unzipSync(empty), 'xl/media/image1.png': strToU8('x') })
    expect(await readDocument(empty)).toMatchObject({ ok: false, problem: { code: 'empty' } })
    expect(await readDocument(scan)).toMatchObject({ ok: false, problem: { code: 'no_text' } })
  })

  it('may lie far out in the sheet', async () => {
    const sheet: XLSX.WorkSheet = {
      '!ref': 'XFA1048570:XFB1048571',
      XFA1048570: { t: 's', v: '甲' },
      XFB1048570: { t: 'n', v: 2 },
    }
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, '远')
    const { blocks } = await xlsx.extract(save(book, 'xlsx'), DEFAULT_LIMITS)
    expect(blocks.map((block) => [sketch(block), block.anchor.cell])).toEqual([[['甲 | 2'], 'XFA1048570']])
  })
})
