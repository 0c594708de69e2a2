import { existsSync, readFileSync } from 'node:fs'
import CFB from 'cfb'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { xls, xlsx } from '../../src/extractors/excel/excel.ts'
import { DEFAULT_LIMITS, type Limits } from '../../src/extractors/extractor.ts'
import { UnreadableFile } from '../../src/model/problem.ts'
import { type SheetPlan, save, workbook } from './excel-book.ts'
import { sketch } from './grid-sketch.ts'

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
