import { existsSync, readFileSync } from 'node:fs'
import CFB from 'cfb'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { xls, xlsx } from '../../src/extractors/excel/excel.ts'
import { DEFAULT_LIMITS, type Limits } from '../../src/extractors/extractor.ts'
import { readDocument } from '../../src/extractors/index.ts'
import { UnreadableFile } from '../../src/model/problem.ts'
import { proseOf, sketch } from './grid-sketch.ts'

type Row = readonly (string | number | null)[]

interface SheetPlan {
  readonly rows: readonly Row[]
  readonly merges?: readonly string[]
  readonly formats?: Readonly<Record<string, string>>
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

function worksheet(plan: SheetPlan): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(plan.rows.map((row) => [...row]))
  sheet['!merges'] = plan.merges?.map((range) => XLSX.utils.decode_range(range)) ?? []
  for (const [cell, format] of Object.entries(plan.formats ?? {})) (sheet[cell] as XLSX.CellObject).z = format
  sheet['!rows'] = []
  sheet['!cols'] = []
  for (const row of plan.hiddenRows ?? []) sheet['!rows'][row] = { hidden: true }
  for (const column of plan.hiddenColumns ?? []) sheet['!cols'][column] = { hidden: true }
  return sheet
}

function workbook(plans: Record<string, SheetPlan>): XLSX.WorkBook {
  const book = XLSX.utils.book_new()
  for (const [name, plan] of Object.entries(plans)) XLSX.utils.book_append_sheet(book, worksheet(plan), name)
  return book
}

function save(book: XLSX.WorkBook, bookType: 'xlsx' | 'biff8'): Uint8Array {
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
}

const read = (plan: SheetPlan) => xlsx.extract(save(workbook({ 表一: plan }), 'xlsx'), DEFAULT_LIMITS)

const form: SheetPlan = {
  rows: [
    ['部门整体支出绩效自评表', null, null, null],
    ['(2024年度)', null, null, null],
    ['单位', '某区总工会', null, null],
    ['支出规模(元)', '项目', '年初预算数', '执行率'],
    [null, '基本支出', 1872546.6, 0.9593],
    [null, '项目支出', 800000, 0.9468],
    ['预期目标', '完成任务', null, null],
  ],
  merges: ['A1:D1', 'A2:D2', 'B3:D3', 'A4:A6', 'B7:D7'],
  formats: { D5: '0.00%', D6: '0.00%', C5: '#,##0.00' },
}

describe.each([
  ['xlsx', xlsx, 'xlsx'],
  ['xls', xls, 'biff8'],
] as const)('a workbook saved as %s', (format, extractor, bookType) => {
  it('gives title lines, then the form as one table with its merges and shown text', async () => {
    const document = await extractor.extract(save(workbook({ 自评表: form }), bookType), DEFAULT_LIMITS)
    expect(document.format).toBe(format)
    expect(document.pages).toEqual([{ number: 1, sheet: '自评表' }])
    expect(document.blocks.slice(0, 2)).toEqual([
      {
        kind: 'heading',
        level: 1,
        text: '部门整体支出绩效自评表',
        anchor: { block: 0, sheet: '自评表', cell: 'A1' },
      },
      { kind: 'paragraph', text: '(2024年度)', anchor: { block: 1, sheet: '自评表', cell: 'A2' } },
    ])
    expect(document.blocks).toHaveLength(3)
    expect(sketch(document.blocks[2])).toEqual([
      '单位 | 某区总工会 1x3 | · | ·',
      '支出规模(元) 3x1 | 项目 | 年初预算数 | 执行率',
      '· | 基本支出 | 1,872,546.60 | 95.93%',
      '· | 项目支出 | 800000 | 94.68%',
      '预期目标 | 完成任务 1x3 | · | ·',
    ])
  })

  it('keeps the exact number behind the shown text, and where the cell stands', async () => {
    const { blocks } = await extractor.extract(save(workbook({ 自评表: form }), bookType), DEFAULT_LIMITS)
    const table = blocks[2]
    expect(table?.kind === 'table' && table.slots[2]?.[2]).toEqual({
      kind: 'origin',
      text: '1,872,546.60',
      value: 1872546.6,
      rowSpan: 1,
      columnSpan: 1,
      anchor: { block: 2, row: 2, column: 2, sheet: '自评表', cell: 'C5' },
    })
  })

  it('gives every sheet its page, the hidden ones marked', async () => {
    const book = workbook({ 甲: { rows: [['a', 'b']] }, 乙: { rows: [['c', 'd']] }, 空: { rows: [] } })
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] }
    const { pages, blocks } = await extractor.extract(save(book, bookType), DEFAULT_LIMITS)
    expect(pages).toEqual([
      { number: 1, sheet: '甲' },
      { number: 2, sheet: '乙', hidden: true },
      { number: 3, sheet: '空' },
    ])
    expect(blocks.map((block) => [block.anchor.sheet, block.anchor.cell])).toEqual([
      ['甲', 'A1'],
      ['乙', 'A1'],
    ])
    expect(blocks[1]?.kind === 'table' && blocks[1].slots[0]?.[0]).toMatchObject({ hidden: true })
  })

  it('throws nothing but UnreadableFile on broken bytes', async () => {
    const whole = save(workbook({ 自评表: form }), bookType)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(255), async (cut, at, value) => {
        const broken = Uint8Array.from(
          whole.subarray(0, whole.length - (cut % 3 === 0 ? cut % whole.length : 0)),
        )
        broken[at % broken.length] = value
        const outcome = await extractor.extract(broken, DEFAULT_LIMITS).then(
          () => 'read',
          (error: unknown) => (error instanceof UnreadableFile ? 'refused' : error),
        )
        expect(['read', 'refused']).toContain(outcome)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a workbook from before Unicode', () => {
  /** SheetJS writes no Chinese into these: its Latin letters are put over by bytes of GBK. */
  function older(bookType: 'biff2' | 'biff5', codePage: number): Uint8Array {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['ABCDEFGH', 'IJKLMN'],
      ['OPQRSTUV', 53.2],
    ])
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, 'Sheet1')
    const written = XLSX.write(book, { type: 'buffer', bookType }) as Buffer
    if (bookType === 'biff2') return new Uint8Array(overwrite(written, codePage))
    const file = CFB.read(written, { type: 'buffer' })
    const stream = CFB.find(file, '/Book')!
    stream.content = overwrite(Buffer.from(stream.content), codePage)
    return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
  }

  function overwrite(stream: Buffer, codePage: number): Buffer {
    for (const [latin, chinese] of [
      ['ABCDEFGH', '项目名称'],
      ['IJKLMN', '预算数'],
      ['OPQRSTUV', '基本支出'],
    ] as const)
      iconv.encode(chinese, 'gbk').copy(stream, stream.indexOf(latin))
    for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2))
      if (stream.readUInt16LE(at) === 0x42) stream.writeUInt16LE(codePage, at + 4)
    return stream
  }

  it.each([
    ['biff5', 936],
    ['biff5', 1252],
    ['biff2', 1252],
  ] as const)('is read in GBK, saved as %s under code page %i', async (bookType, codePage) => {
    const { blocks } = await xls.extract(older(bookType, codePage), DEFAULT_LIMITS)
    expect(blocks.map(sketch)).toEqual([['项目名称 | 预算数', '基本支出 | 53.2']])
  })
})

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

/** A workbook whose cell A2 holds 3 and an expression of these bytes, which says that it is `length` bytes long. */
function withFormula(expression: readonly number[], length: number): Uint8Array {
  const plain = save(workbook({ 表: { rows: [['支出合计', '决算数']] } }), 'biff8')
  const source = CFB.read(Buffer.from(plain), { type: 'buffer' })
  const records = Buffer.from(CFB.find(source, '/Workbook')!.content)
  const end = records.lastIndexOf(Buffer.of(0x0a, 0, 0, 0))
  const formula = Buffer.alloc(4 + 22)
  formula.writeUInt16LE(6)
  formula.writeUInt16LE(22 + expression.length, 2)
  formula.writeUInt16LE(1, 4)
  formula.writeDoubleLE(3, 10)
  formula.writeUInt16LE(length, 24)
  const file = CFB.utils.cfb_new()
  const whole = Buffer.concat([
    records.subarray(0, end),
    formula,
    Buffer.from(expression),
    records.subarray(end),
  ])
  CFB.utils.cfb_add(file, '/Workbook', whole)
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

describe('formulas of an xls', () => {
  const one = [0x1e, 1, 0]
  it.each([
    ['whole', one, 3],
    ['ending inside of a token, where SheetJS runs past the end for ever', one, 2],
    ['longer than its record', one, 0xfff0],
  ] as const)('are left aside and their values read: %s', async (_, expression, length) => {
    const { blocks } = await xls.extract(withFormula(expression, length), DEFAULT_LIMITS)
    expect(blocks.map(sketch)).toEqual([['支出合计 | 决算数', '3 | ']])
  })
})

describe('limits and refusals', () => {
  const extract = (bytes: Uint8Array, limits: Partial<Limits>) =>
    xlsx.extract(bytes, { ...DEFAULT_LIMITS, ...limits })
  const small = save(workbook({ 自评表: form }), 'xlsx')

  it.each([
    ['entries', { entries: 3 }, '--max-entries'],
    ['declared bytes', { inflatedBytes: 2000 }, '--max-inflated-bytes'],
    ['cells', { gridSlots: 10 }, '--max-grid-slots'],
  ] as const)('refuses too many %s by a sentence that names the option', async (_, limits, option) => {
    await expect(extract(small, limits)).rejects.toMatchObject({
      problem: {
        code: 'too_large',
        message: { zh: expect.stringContaining(option), en: expect.stringContaining(option) },
      },
    })
  })

  it('refuses a bomb whose directory lies about its size', async () => {
    const bomb = zipSync({ ...unzipSync(small), 'xl/bomb.xml': new Uint8Array(20 * 2 ** 20) })
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    for (let at = 0; at < bomb.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20 * 2 ** 20)
        view.setUint32(at + 24, 100, true)
    await expect(extract(bomb, { inflatedBytes: 2 ** 20 })).rejects.toMatchObject({
      problem: { code: 'damaged', message: { en: expect.stringContaining('xl/bomb.xml inflates to more') } },
    })
  })

  it('says that a workbook is damaged, with the cause', async () => {
    const parts = unzipSync(small)
    delete parts['xl/workbook.xml']
    await expect(extract(zipSync(parts), {})).rejects.toMatchObject({
      problem: { code: 'damaged' },
      cause: expect.any(Error),
    })
  })
})

const REPORTS = new URL('../../../shared/reports/', import.meta.url)

describe.skipIf(!existsSync(REPORTS))(
  'the form among the sample reports (skipped where they are not at hand)',
  () => {
    it('is the same as xlsx and as xls: two title lines and one table', async () => {
      const newer = await xlsx.extract(readFileSync(new URL('liangzhou.xlsx', REPORTS)), DEFAULT_LIMITS)
      const older = await xls.extract(readFileSync(new URL('liangzhou.xls', REPORTS)), DEFAULT_LIMITS)
      expect(older.blocks).toEqual(newer.blocks)
      expect(newer.blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'table'])
      expect(sketch(newer.blocks[2]).slice(1, 3)).toEqual([
        '整体支出规模(元) 8x1 |  1x2 | · | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 | 未完成原因分析 1x2 | ·',
        '· | 年度资金总额 1x2 | · | 2672546.6 | 3002094.97 | 2879927.69 | 95.93 | 9.59 |  1x2 | ·',
      ])
    })
  },
)
