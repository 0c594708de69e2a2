import { existsSync, globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { findDialect } from '../../src/extractors/csv/dialect.ts'
import { parseRecords } from '../../src/extractors/csv/records.ts'
import { csv } from '../../src/extractors/csv.ts'
import { decodeText } from '../../src/extractors/encoding.ts'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { readDocument } from '../../src/extractors/index.ts'
import type { UnreadableFile } from '../../src/model/problem.ts'
import { sketch } from './grid-sketch.ts'

const bytes = (text: string, encoding = 'utf8') => new Uint8Array(iconv.encode(text, encoding))
const read = (text: string, encoding?: string) => csv.extract(bytes(text, encoding), DEFAULT_LIMITS)
const delimiterOf = (text: string) => findDialect(text)?.delimiter

const form = [
  '部门整体支出绩效自评表,,,',
  '单位,某区总工会,,',
  '支出,项目,预算,执行率',
  ',基本支出,"1,872,546.60",95.93%',
  '说明,"第一行',
  '第二行说""好""",="00123",#DIV/0!',
  ',,,',
  '备注：无,,,',
].join('\r\n')

describe('a CSV file', () => {
  it('gives title lines, the table and the notes below it, as a workbook does', async () => {
    const { blocks, pages, format, notices } = await read(form)
    expect({ format, pages }).toEqual({ format: 'csv', pages: [{ number: 1, sheet: 'CSV' }] })
    expect(blocks[0]).toEqual({
      kind: 'heading',
      level: 1,
      text: '部门整体支出绩效自评表',
      anchor: { block: 0, sheet: 'CSV', cell: 'A1' },
    })
    expect(sketch(blocks[1])).toEqual([
      '单位 | 某区总工会 |  | ',
      '支出 | 项目 | 预算 | 执行率',
      ' | 基本支出 | 1,872,546.60 | 95.93%',
      '说明 | 第一行/第二行说"好" | 00123 | #DIV/0!',
    ])
    expect(blocks[2]).toMatchObject({ kind: 'paragraph', text: '备注：无' })
    expect(notices.map(({ code, anchor }) => [code, anchor?.cell])).toEqual([['error-cell', 'D5']])
  })

  it.each(['gb18030', 'utf16le', 'utf8'])('is the same in %s', async (encoding) => {
    const { blocks } = await read(`\ufeff${form}`, encoding === 'gb18030' ? 'utf8' : encoding)
    expect((await read(form, encoding)).blocks).toEqual(blocks)
  })

  it('is found by the door of the readers, with any of its delimiters', async () => {
    for (const delimiter of [',', ';', '\t']) {
      const text = [
        ['项目', '预算', '决算'],
        ['基本', '1', '2'],
        ['合计', '3', '4'],
      ]
        .map((row) => row.join(delimiter))
        .join('\n')
      const result = await readDocument(bytes(text))
      expect(result.ok && result.document.format).toBe('csv')
      expect(sketch(result.ok ? result.document.blocks[0] : undefined)).toEqual([
        '项目 | 预算 | 决算',
        '基本 | 1 | 2',
        '合计 | 3 | 4',
      ])
    }
  })

  it('may have pipes between its fields, but not those of markdown', async () => {
    const found = async (text: string) => {
      const read = await readDocument(Buffer.from(text))
      return read.ok && [read.document.format, read.document.blocks.map(sketch)]
    }
    const rows = ['项目 | 预算 | 决算', '基本支出 | 1.5 | 1.4', '项目支出 | 2.5 | 2.4']
    expect(await found(rows.join('\n').replaceAll(' ', ''))).toEqual(['csv', [rows]])
    expect(await found(`${rows[0]}\n---|---|---\n${rows[1]}\n${rows[2]}`)).toEqual(['txt', [rows]])
  })

  it('is one table where blank lines part its records', async () => {
    const read = await readDocument(Buffer.from('项目,金额\r\n\r\n甲,1\r\n\r\n乙,2\r\n'))
    expect(read.ok && read.document.blocks.map(sketch)).toEqual([
      ['项目 | 金额', ' | ', '甲 | 1', ' | ', '乙 | 2'],
    ])
  })

  it('may end inside of its last record, and says so', async () => {
    const { blocks, notices } = await read('项目,预算,决算\n基本,1,2\n项目,3,4\n合计,4')
    expect(sketch(blocks[0]).at(-1)).toBe('合计 | 4 | ')
    expect(notices.map(({ code }) => code)).toEqual(['short-last-record'])
  })

  it('is refused over the limit of cells', async () => {
    const code = await csv
      .extract(bytes('a,b,c\n'.repeat(50)), { ...DEFAULT_LIMITS, gridSlots: 100 })
      .catch((error: UnreadableFile) => error.problem.code)
    expect(code).toBe('too_large')
  })
})

describe('findDialect', () => {
  it.each([
    [',', '项目,预算\n基本,1\n项目,2\n'],
    [';', 'a;b;c\n1,5;2,5;3\n4;5;6\n'],
    [';', 'sep=;\na;b\n'],
    [',', '自评表\n单位：元\n甲,乙,丙\n1,2,3\n4,5,6\n填表人：某\n'],
    [',', '指标,评分标准,得分\n产出,按时完成的得满分。每迟一天扣一分。,10\n效果,群众满意的得满分。,9\n'],
    ['\t', '甲\t乙\n\t2\n3\t4\n'],
    [',', 'a,b,c\n120,350,400\n110,220,330\n'],
  ] as const)('finds %j in %j', (delimiter, text) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })

  it.each([
    ['running text', '一、部门概况\n本单位为一级预算单位，编制10人。\n二、收支情况\n收入1,234.56万元。\n'],
    ['amounts with thousands', '年初预算 1,234.56 元\n全年执行 2,345.67 元\n结转 3,456.78 元\n'],
    [
      'clauses with as many commas',
      '本年度,我们开展了培训。\n下半年,我们慰问了职工。\n年底,我们开了总结会。\n',
    ],
    ['Western sentences', 'Well, this is it\nSure, that is it\nYes, so it is\n'],
    ['one line', '甲,乙,丙\n'],
    ['text with a table of tabs in it', '一、概况\n项目\t预算\n基本\t1\n二、问题\n没有问题。\n'],
    ['cells of a dump, one a line', '\t指标\n\t预算\n\t决算\n\t执行率\n'],
    ['a markdown table', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n'],
    ['full-width commas', '甲，乙，丙\n丁，戊，己\n庚，辛，壬\n'],
    ['nothing', ''],
  ])('leaves %s to the reader of text', (_, text) => {
    expect(delimiterOf(text)).toBeUndefined()
  })

  const texts = new URL('../../../shared/seeds/', import.meta.url)
  it.skipIf(!existsSync(texts))('leaves the texts of real reports to the reader of text', () => {
    for (const path of globSync(new URL('*.txt', texts).pathname)) {
      const decoded = decodeText(new Uint8Array(readFileSync(path)))
      expect(findDialect(decoded?.text ?? '')).toBeUndefined()
    }
  })

  it('leaves the text reports among the samples to the reader of text', () => {
    for (const path of globSync(new URL('../../fixtures/*/*/*报告.txt', import.meta.url).pathname)) {
      const decoded = decodeText(new Uint8Array(readFileSync(path)))
      expect(findDialect(decoded?.text ?? '')).toBeUndefined()
    }
  })
})

describe('parseRecords', () => {
  it('keeps empty fields and lines, and a quote that stands inside of a field or is never closed', () => {
    expect(parseRecords('a,,\n\n,b"c"\n"d,e\nf', ',')).toEqual([
      ['a', '', ''],
      [''],
      ['', 'b"c"'],
      ['"d', 'e'],
      ['f'],
    ])
    expect(parseRecords('"a"b,c', ',')).toEqual([['ab', 'c']])
  })

  it('gives back whatever was written by the rules', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '甲', ',', '"', '\n', '\r\n', ' ', ';') })
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (records) => {
        const written = records
          .map((fields) => fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        expect(parseRecords(written, ',')).toEqual(records)
      }),
    )
  })
})
