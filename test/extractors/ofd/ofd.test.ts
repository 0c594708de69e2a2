import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { readDocument } from '../../../src/extractors/index.ts'
import { readSubpaths } from '../../../src/extractors/ofd/path.ts'
import { readDeltas } from '../../../src/extractors/ofd/text.ts'
import { ofd } from '../../../src/extractors/ofd.ts'
import { withPdf } from '../../../src/extractors/pdf/open-pdf.ts'
import { readPageContent } from '../../../src/extractors/pdf/page-content.ts'
import { pdf } from '../../../src/extractors/pdf/pdf.ts'
import { UnreadableFile } from '../../../src/model/problem.ts'
import { showBlock } from '../word/read.ts'
import { gridPaths, type OfdPlan, ofdFile, pageOf, pathObject, textObject } from './ofd-file.ts'

const read = (plan: OfdPlan) => ofd.extract(ofdFile(plan), DEFAULT_LIMITS)
const linesOf = async (...pages: OfdPlan['pages']) => (await read({ pages })).blocks.flatMap(showBlock)

describe('text of an .ofd', () => {
  test('stands in lines by its places, in points from the top left', async () => {
    const objects = textObject('年初预算数为12.5万元。', {
      x: 30,
      y: 40,
      code: 'DeltaX="g 6 4 2 2 2 2 4 4 4"',
    })
    const { blocks, pages, format, title } = await read({ pages: [{ objects }], title: '自评' })
    expect({ format, title, pages }).toEqual({
      format: 'ofd',
      title: '自评',
      pages: [{ number: 1, width: expect.closeTo(595.28, 2), height: expect.closeTo(841.89, 2) }],
    })
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        text: '年初预算数为12.5万元。',
        anchor: { block: 0, page: 1, box: [85.04, 103.63, 209.76, 115.65] },
      },
    ])
  })

  test('of several pieces goes on where each says, through matrices and templates', async () => {
    const pieces =
      '<ofd:TextObject Boundary="20 50 100 10" Size="4"><ofd:TextCode X="0" Y="5" DeltaX="4">上行</ofd:TextCode><ofd:TextCode Y="25" DeltaX="4">下行</ofd:TextCode></ofd:TextObject>'
    const scaled =
      '<ofd:TextObject Boundary="20 100 100 10" CTM="4 0 0 4 0 0" Size="1"><ofd:TextCode X="0" Y="1" DeltaX="1">放大</ofd:TextCode></ofd:TextObject>'
    const block = `<ofd:PageBlock>${textObject('模板', { x: 20, y: 30 })}</ofd:PageBlock>`
    const hidden = textObject('看不见', { x: 20, y: 130, attributes: 'Visible="false"' })
    expect(await linesOf({ objects: pieces + scaled + hidden, template: block })).toEqual([
      '模板',
      '上行',
      '下行',
      '放大',
    ])
  })

  test('keeps numbers whole whatever width their digits have, and reads wide gaps as spaces', async () => {
    const half = textObject('4,197.17', { x: 20, y: 30, code: 'DeltaX="g 7 2"' })
    const narrow = textObject('4,197.17', { x: 20, y: 60, code: 'DeltaX="2 1 2 2 2 1 2"' })
    const apart = textObject('12 34', { x: 20, y: 90, code: 'DeltaX="2 2 2 2"' })
    const unplaced = textObject('95.93%', { x: 20, y: 120, code: '' })
    expect(await linesOf({ objects: half + narrow + apart + unplaced })).toEqual([
      '4,197.17',
      '4,197.17',
      '12 34',
      '95.93%',
    ])
  })

  test('has headings by size and weight, of the object or of its font', async () => {
    const body = [60, 70, 80].map((y) => textObject('正文的一行文字正文的一行文字。', { x: 20, y })).join('')
    const title = textObject('自评报告', { x: 85, y: 30, size: 8 })
    const { blocks } = await read({ pages: [{ objects: title + body }] })
    expect(blocks[0]).toMatchObject({ kind: 'heading', text: '自评报告' })
  })

  test('has distances written out and as repeats, never more than there are characters', () => {
    expect(readDeltas('g 3 2.5 1 g 2 4', 10)).toEqual([2.5, 2.5, 2.5, 1, 4, 4])
    expect(readDeltas('g 999999999 1', 4)).toEqual([1, 1, 1, 1])
    expect(readDeltas('g', 4)).toEqual([])
    expect(readDeltas(undefined, 4)).toEqual([])
  })
})

describe('tables of an .ofd', () => {
  const cells = (rows: readonly (readonly string[])[]) =>
    rows
      .flatMap((row, r) =>
        row.map((text, c) => (text ? textObject(text, { x: 22 + c * 40, y: 36 + r * 10 }) : '')),
      )
      .join('')
  const rows = [
    ['项目', '预算', '决算'],
    ['基本', '一', '二'],
    ['项目', '三', '四'],
  ]
  const expected = ['[table, 1 header]', '项目|预算|决算', '基本|一|二', '项目|三|四']

  test('are found by their rules, drawn as lines, as closed paths or as thin rectangles', async () => {
    const lines = gridPaths([20, 60, 100, 140], [30, 40, 50, 60])
    expect(await linesOf({ objects: lines + cells(rows) })).toEqual(expected)
    const boxes = [30, 40, 50]
      .flatMap((y) =>
        [20, 60, 100].map((x) =>
          pathObject(`M ${x} ${y} L ${x + 40} ${y} L ${x + 40} ${y + 10} L ${x} ${y + 10} C`),
        ),
      )
      .join('')
    expect(await linesOf({ objects: boxes + cells(rows) })).toEqual(expected)
    const bar = (x: number, y: number, width: number, height: number) =>
      pathObject(
        `M ${x} ${y} L ${x + width} ${y} L ${x + width} ${y + height} L ${x} ${y + height} C`,
        'Stroke="false" Fill="true"',
        '<ofd:FillColor Value="0 0 0"/>',
      )
    const bars = [
      ...[30, 40, 50, 60].map((y) => bar(20, y, 120, 0.2)),
      ...[20, 60, 100, 140].map((x) => bar(x, 30, 0.2, 30)),
    ].join('')
    expect(await linesOf({ objects: bars + cells(rows) })).toEqual(expected)
  })

  test('have no rules that are white or transparent, by their own colour or by drawing parameters', async () => {
    const white = gridPaths([20, 60, 100, 140], [30, 40, 50, 60]).replaceAll(
      '<ofd:AbbreviatedData>',
      '<ofd:StrokeColor Value="255 255 255"/><ofd:AbbreviatedData>',
    )
    const { blocks } = await read({ pages: [{ objects: white + cells([rows[0]!]) }] })
    expect(blocks.map(({ kind }) => kind)).not.toContain('table')
    const byParameter = gridPaths([20, 60, 100, 140], [30, 40, 50, 60]).replaceAll('ID="3"', 'DrawParam="9"')
    const resources =
      '<ofd:DrawParams><ofd:DrawParam ID="8"><ofd:StrokeColor Value="0 0 0" Alpha="0"/></ofd:DrawParam><ofd:DrawParam ID="9" Relative="8"/></ofd:DrawParams>'
    const hidden = await read({ pages: [{ objects: byParameter + cells([rows[0]!]) }], resources })
    expect(hidden.blocks.map(({ kind }) => kind)).not.toContain('table')
  })

  test('may be graphics of the resources', async () => {
    const resources = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7"><ofd:Content>${gridPaths([0, 40, 80, 120], [0, 10, 20, 30])}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
    const objects = `<ofd:CompositeObject Boundary="20 30 120 30" ResourceID="7"/>${cells(rows)}`
    expect((await read({ pages: [{ objects }], resources })).blocks.flatMap(showBlock)).toEqual(expected)
  })

  test('are drawn as those of a PDF, where that is asked for', async () => {
    const objects = gridPaths([20, 60, 100, 140], [30, 40, 50, 60]) + cells(rows)
    const names: string[] = []
    await ofd.extract(ofdFile({ pages: [{ objects }] }), DEFAULT_LIMITS, (drawings) => {
      for (const { name } of drawings) names.push(name)
    })
    expect(names).toEqual(['page-001.svg'])
  })

  test('go on over pages as those of a PDF', async () => {
    const top = gridPaths([20, 60, 100, 140], [250, 260, 270, 280])
    const text = rows
      .flatMap((row, r) => row.map((t, c) => textObject(t, { x: 22 + c * 40, y: 256 + r * 10 })))
      .join('')
    const objects = gridPaths([20, 60, 100, 140], [30, 40]) + cells([['合计', '五', '六']])
    const document = await read({ pages: [{ objects: top + text }, { objects }] })
    expect(document.blocks.flatMap(showBlock)).toEqual([...expected, '合计|五|六'])
  })

  test('have paths in the short notation, curves left out', () => {
    expect(readSubpaths('M 0 0 L 10 0 10 5 L 0 5 C')).toEqual([
      [
        [0, 0],
        [10, 0],
        [10, 5],
        [0, 5],
        [0, 0],
      ],
    ])
    expect(readSubpaths('M 0 0 B 1 1 2 2 3 3 L 4 3 A 1 1 0 0 1 9 9 L 9 8 M 1')).toEqual([
      [
        [3, 3],
        [4, 3],
      ],
      [
        [9, 9],
        [9, 8],
      ],
    ])
    expect(readSubpaths('M x 0 L')).toEqual([])
  })
})

describe('an .ofd of a report', () => {
  const reports = globSync(new URL('../../../fixtures/*/*/*.pdf', import.meta.url).pathname)

  test.each(reports.map((path) => [path.split('/').at(-2)!, path] as const))(
    'has the blocks of the PDF whose characters and strokes it has: %s',
    async (_, path) => {
      const bytes = new Uint8Array(readFileSync(path))
      const original = await pdf.extract(bytes, DEFAULT_LIMITS)
      const pages = await withPdf(bytes, DEFAULT_LIMITS, ({ pdfium, document, pageCount }) =>
        Array.from({ length: pageCount }, (_, index) => pageOf(readPageContent(pdfium, document, index)!)),
      )
      const copy = await ofd.extract(ofdFile({ pages }), DEFAULT_LIMITS)
      expect(copy.blocks.flatMap(showBlock)).toEqual(original.blocks.flatMap(showBlock))
    },
  )
})

describe('an .ofd that is not whole', () => {
  const codeOf = (bytes: Uint8Array, limits = {}) =>
    ofd.extract(bytes, { ...DEFAULT_LIMITS, ...limits }).then(
      () => 'read',
      (error: UnreadableFile) => error.problem.code,
    )
  const page = { objects: textObject('甲', { x: 20, y: 30 }) }

  test('is named for what it is', async () => {
    const whole = ofdFile({ pages: [page] })
    expect(await codeOf(whole)).toBe('read')
    expect(await readDocument(whole)).toMatchObject({ ok: true, document: { format: 'ofd' } })
    expect(await codeOf(whole.slice(0, -40))).toBe('truncated')
    expect(await codeOf(ofdFile({ pages: [page], parts: { 'Doc_0/Document.xml': null } }))).toBe('damaged')
    expect(await codeOf(ofdFile({ pages: [page], parts: { 'Doc_0/Document.xml': '<a><b></a>' } }))).toBe(
      'damaged',
    )
    expect(await codeOf(ofdFile({ pages: [page], parts: { 'Encryptions.xml': '<a/>' } }))).toBe('encrypted')
    expect(await codeOf(ofdFile({ pages: [{ objects: '' }] }))).toBe('no_text')
    expect(await codeOf(ofdFile({ pages: [{ objects: '<ofd:ImageObject Boundary="0 0 9 9"/>' }] }))).toBe(
      'no_text',
    )
    expect(await codeOf(ofdFile({ pages: [page, page, page] }), { pages: 2 })).toBe('too_large')
    expect(
      await codeOf(ofdFile({ pages: [{ objects: ' '.repeat(3_000_000) }] }), { inflatedBytes: 1e6 }),
    ).toBe('too_large')
  })

  test('is read as far as it goes where a page is missing, and says so', async () => {
    const document = await read({ pages: [page, page], parts: { 'Doc_0/Pages/Page_1/Content.xml': null } })
    expect(document.blocks.flatMap(showBlock)).toEqual(['甲'])
    expect(document.notices).toEqual([
      { code: 'unreadable-page', message: 'Page 2 is damaged and was left out', page: 2 },
    ])
  })

  test('is not kept busy by graphics that draw themselves', async () => {
    const inner = '<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="7"/>'.repeat(20)
    const resources = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7"><ofd:Content>${inner}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`
    expect(await codeOf(ofdFile({ pages: [{ objects: inner }], resources }))).toBe('no_text')
  })

  test('ends with a document or a named problem, whatever its bytes and its markup', async () => {
    const whole = ofdFile({
      pages: [
        {
          objects: gridPaths([20, 60, 100], [30, 40, 50]) + textObject('甲乙', { x: 22, y: 36 }),
          template: textObject('丙', { x: 20, y: 20 }),
          box: '0 0 210 297',
        },
      ],
      resources: '<ofd:DrawParams><ofd:DrawParam ID="9" Relative="9"/></ofd:DrawParams>',
    })
    const value = fc.constantFrom('-1', '1e300', 'x', '', '0', 'g 9999999 1', 'NaN 1', '0 0 0 0 0 0')
    const property = fc.asyncProperty(fc.nat(), value, fc.boolean(), async (seed, other, raw) => {
      let broken = whole.slice()
      if (raw) broken[seed % whole.length] = seed % 251
      else {
        const parts = Object.entries(unzipSync(whole)).map(([name, part]) => {
          let count = 0
          const text = new TextDecoder().decode(part)
          const changed = text.replaceAll(/(?<=="|>)[^"<>]+(?=["<])/g, (old) =>
            count++ % 11 === seed % 11 ? other : old,
          )
          return [name, new TextEncoder().encode(changed)] as const
        })
        broken = zipSync(Object.fromEntries(parts))
      }
      try {
        expect((await ofd.extract(broken, DEFAULT_LIMITS)).format).toBe('ofd')
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
      }
    })
    await fc.assert(property, { numRuns: 200 })
  })
})
