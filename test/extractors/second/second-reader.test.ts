import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { secondReader } from '../../../src/extractors/second/second-reader.ts'
import { blockText } from '../../../src/model/document.ts'
import { UnreadableFile } from '../../../src/model/problem.ts'
import { renderPdf } from '../../generate/render/pdf.ts'
import { docxFile, lvl, numPr, p, tbl, tc, tr } from '../word/docx-file.ts'

async function readerOf(format: 'docx' | 'pdf') {
  const found = await secondReader(format)
  if ('none' in found) throw new Error(found.none.en)
  return found.reader
}

describe('mammoth', () => {
  const body = p('支出合计 12 万元') + tbl(tr(tc('编制') + tc('8')) + tr(tc('实有') + tc('7')), [900, 900])

  it('gives the text of a Word document, a line a paragraph or cell', async () => {
    const reader = await readerOf('docx')
    const [passage] = await reader.readPassages(docxFile({ body }), DEFAULT_LIMITS)
    expect(passage!.text.split(/\n+/).filter(Boolean)).toEqual(['支出合计 12 万元', '编制', '8', '实有', '7'])
  })

  it('gives no marks of notes and no automatic numbering', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${lvl(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const footnotes = `<w:footnote w:id="2">${p('另有 3 人')}</w:footnote>`
    const noted = p('<w:r><w:t>编制 8 人</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>')
    const reader = await readerOf('docx')
    const file = docxFile({ body: noted + p('目标', numPr(1)), numbering, footnotes })
    const [passage] = await reader.readPassages(file, DEFAULT_LIMITS)
    expect(passage!.text.match(/\d+/g)).toEqual(['8', '3'])
  })

  it('gives blocks and tables to stand in for our reader', async () => {
    const reader = await readerOf('docx')
    const { format, blocks } = await reader.readDocument!(docxFile({ body }), DEFAULT_LIMITS)
    expect([format, ...blocks.map(({ kind }) => kind)]).toEqual(['docx', 'paragraph', 'table'])
  })

  it('is not given more than its memory can bear', async () => {
    const reader = await readerOf('docx')
    const reading = reader.readPassages(docxFile({ body }), { ...DEFAULT_LIMITS, inflatedBytes: 100 })
    await expect(reading).rejects.toThrow(UnreadableFile)
  })
})

describe('pdf-parse', () => {
  it.each(['UniGB-UCS2-H', 'Identity-H'] as const)(
    'reads Chinese whose font is not in the file: %s',
    async (encoding) => {
      const reader = await readerOf('pdf')
      const paper = {
        title: '报告',
        blocks: [{ kind: 'paragraph' as const, text: '本年支出合计 5265866.51 元。' }],
      }
      const pages = await reader.readPassages(renderPdf(paper, encoding), DEFAULT_LIMITS)
      expect(pages.map(({ page, text }) => [page, text.replaceAll(/\s/g, '')])).toEqual([
        [1, '本年支出合计5265866.51元。'],
      ])
    },
  )

  it('gives blocks and tables with their pages to stand in for our reader', async () => {
    const rows = [
      [{ text: '单位' }, { text: '预算' }, { text: '决算' }],
      [{ text: '甲县' }, { text: '12' }, { text: '11' }],
      [{ text: '乙县' }, { text: '25' }, { text: '24' }],
    ]
    const blocks = [
      { kind: 'paragraph' as const, text: '本年支出合计 5265866.51 元。' },
      { kind: 'table' as const, widths: [1, 1, 1], rows },
    ]
    const reader = await readerOf('pdf')
    const document = await reader.readDocument!(renderPdf({ title: '', blocks }), DEFAULT_LIMITS)
    const numbers = document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.slots.flat().map((slot) => (slot.kind === 'origin' ? slot.text : ''))
        : blockText(block),
    )
    expect(numbers.join(' ').match(/[\d.]+/g)).toEqual(['5265866.51', '12', '11', '25', '24'])
    expect(new Set(document.blocks.map(({ anchor }) => anchor.page))).toEqual(new Set([1]))
  })

  it('says which engine and version it is', async () => {
    const engine = await (await readerOf('pdf')).engine()
    expect(engine).toEqual({ name: 'pdf-parse', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
  })
})

it.each(['xlsx', 'xls', 'html', 'txt'] as const)(
  '%s has no second reader, and it is said why',
  async (format) => {
    expect(await secondReader(format)).toEqual({
      none: {
        zh: expect.stringContaining('没有第二读取器'),
        en: expect.stringContaining('No second reader'),
      },
    })
  },
)
