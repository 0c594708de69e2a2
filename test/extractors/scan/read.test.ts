import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decode } from 'fast-png'
import { encodeImage } from 'utif2'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/extractors/index.ts'
import { turnGrey } from '../../../src/extractors/scan/raster.ts'
import type { Document, Table } from '../../../src/model/document.ts'
import { encodePng, imagePdf } from './files.ts'

/** Drawn for this test: title, unit, a table with merged head, and a sentence. */
const FORM = readFileSync(fileURLToPath(new URL('files/form.png', import.meta.url)))
const CELLS = [
  ['项目', '金额', '-'],
  ['-', '年初预算', '决算数'],
  ['基本支出', '1,234,567.80', '1,200,345.67'],
  ['项目支出', '89,000.00', '76,543.21'],
  ['合计', '1,323,567.80', '1,276,888.88'],
]
const SENTENCE = '全年参加培训的职工共有3456人，比上年增加12.5%。'

async function read(bytes: Uint8Array): Promise<Document> {
  const result = await readDocument(bytes)
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.document
}

const tableOf = (document: Document) => document.blocks.find((block) => block.kind === 'table') as Table
const cellsOf = (document: Document) =>
  tableOf(document).slots.map((row) => row.map((slot) => (slot.kind === 'origin' ? slot.text : '-')))
const textsOf = (document: Document) =>
  document.blocks.flatMap((block) => ('text' in block ? [block.text] : []))
const grey = () => {
  const { width, height, data } = decode(FORM)
  return { width, height, pixels: Uint8Array.from(data) }
}

describe('a picture of a page', () => {
  it('becomes paragraphs and a table with its merges, each with a confidence', async () => {
    const document = await read(FORM)
    expect(document.format).toBe('image')
    expect(textsOf(document)).toEqual(['某县总工会收支情况表', '单位：元', SENTENCE])
    expect(cellsOf(document)).toEqual(CELLS)
    const origins = tableOf(document)
      .slots.flat()
      .filter((slot) => slot.kind === 'origin')
    expect(origins.slice(0, 2).map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])).toEqual([
      [2, 1],
      [1, 2],
    ])
    expect(origins.every(({ ocr }) => ocr !== undefined && ocr.confidence > 0.5)).toBe(true)
    expect(document.notices.map(({ code }) => code)).toContain('recognised-page')
  })

  it.each([1, 2, 3] as const)('is turned upright from %d quarter turns', async (turns) => {
    const document = await read(encodePng(turnGrey(grey(), turns)))
    expect(cellsOf(document)).toEqual(CELLS)
    expect(textsOf(document).at(-1)).toBe(SENTENCE)
  })

  it('may be a TIFF', async () => {
    const { width, height, pixels } = grey()
    const rgba = new Uint8Array(4 * pixels.length).map((_, i) => (i % 4 === 3 ? 255 : pixels[i >> 2]!))
    expect(cellsOf(await read(new Uint8Array(encodeImage(rgba, width, height))))).toEqual(CELLS)
  })

  it.each(['form.jpg', 'form-g4.tif'])(
    'may be a JPEG, or a fax-compressed TIFF in black and white: %s',
    async (name) => {
      const bytes = readFileSync(fileURLToPath(new URL(`files/${name}`, import.meta.url)))
      expect(cellsOf(await read(bytes))).toEqual(CELLS)
    },
  )

  it.each([20, 100, 4000])('that is cut off after %d bytes is refused as damaged', async (length) => {
    const result = await readDocument(FORM.subarray(0, length))
    expect(result.ok ? 'read' : result.problem.code).toBe('damaged')
  })

  it('without any text is refused with the reason', async () => {
    const blank = { width: 400, height: 300, pixels: new Uint8Array(120_000).fill(250) }
    const result = await readDocument(encodePng(blank))
    expect(result.ok ? 'read' : result.problem.code).toBe('no_text')
  })

  it('larger than the limit is refused before it is decoded', async () => {
    const result = await readDocument(FORM, { limits: { pixels: 1000 } })
    expect(result.ok ? 'read' : result.problem.code).toBe('too_large')
  })
})

describe('a PDF whose page is a picture', () => {
  it('reads like the picture', async () => {
    const document = await read(imagePdf(grey()))
    expect(document.format).toBe('pdf')
    expect(cellsOf(document)).toEqual(CELLS)
    expect(tableOf(document).anchor.page).toBe(1)
  })

  it('is not taken at the word of an invisible text layer', async () => {
    const document = await read(imagePdf(grey(), { hiddenText: 'Total 9,999,999.99 wrong layer' }))
    expect(cellsOf(document)).toEqual(CELLS)
    expect(textsOf(document).join()).not.toContain('wrong')
    expect(document.notices.map(({ code }) => code)).toContain('text-layer-set-aside')
  })

  it('beside pages of text keeps both, in order', async () => {
    const document = await read(imagePdf(grey(), { textPage: 'Only page of text here' }))
    expect(document.pages.map(({ number }) => number)).toEqual([1, 2])
    expect(cellsOf(document)).toEqual(CELLS)
    expect(textsOf(document).at(-1)).toBe('Only page of text here')
  })
})

describe('what is read in doubt', () => {
  it('is a notice with text, confidence, place and picture', async () => {
    const page = grey()
    // A figure with half of its ink rubbed off.
    for (let y = 300; y < 325; y++)
      for (let x = 345; x < 500; x++) if ((x + y) % 3 > 0) page.pixels[y * page.width + x] = 235
    const document = await read(encodePng(page))
    const doubt = document.notices.find(({ code, anchor }) => code === 'low-ocr' && anchor?.column === 1)!
    expect(doubt.anchor).toMatchObject({ row: 2, column: 1, page: 1 })
    expect(doubt.ocr!.confidence).toBeLessThan(0.9)
    expect(doubt.picture).toMatch(/^data:image\/png;base64,/)
  })
})

const SCAN = fileURLToPath(new URL('../../../../shared/reports/xinzhou-scan.pdf', import.meta.url))
describe.skipIf(!existsSync(SCAN))('a scanned report (needs ../shared)', () => {
  it('gives text blocks and one table over its page break like its digital twin', {
    timeout: 120_000,
  }, async () => {
    const scanned = await read(readFileSync(SCAN))
    const digital = await read(readFileSync(SCAN.replace('-scan', '')))
    const shape = (document: Document) =>
      document.blocks.filter(({ kind }) => kind === 'table').map((table) => (table as Table).slots.length)
    expect(shape(scanned)).toEqual(shape(digital))
  })
})
