import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/extractors/index.ts'
import { docxFile, p, tbl, tc, tr } from './docx-file.ts'
import { linesOf, readDocx } from './read.ts'

const FORM = readFileSync(fileURLToPath(new URL('../scan/files/form.png', import.meta.url)))
const chunk = (name: string) => `<w:altChunk r:id="${name}"/>`
const picture = (name: string) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><pic:pic xmlns:pic="x"><pic:blipFill><a:blip r:embed="${name}"/></pic:blipFill></pic:pic></a:graphic></wp:inline></w:drawing></w:r></w:p>`

describe('documents embedded in a docx', () => {
  test('stand in their place, whatever their format', async () => {
    const page =
      '<html><body><p>网页段落</p><table><tr><td colspan="2">表头</td></tr><tr><td>甲</td><td>1.5</td></tr></table></body></html>'
    const body =
      p('前') + chunk('a.html') + p('中') + chunk('b.docx') + tbl(tr(tc('乙') + tc('2')), [900, 900])
    const files = { 'a.html': page, 'b.docx': docxFile({ body: p('内文') }) }
    const { blocks } = await readDocx({ body, files })
    expect(await linesOf({ body, files })).toEqual([
      ...['前', '网页段落', '[table, 0 header]', '表头 1x2|<', '甲|1.5'],
      ...['中', '内文', '[table, 0 header]', '乙|2'],
    ])
    expect(blocks.map(({ anchor }) => anchor.block)).toEqual([0, 1, 2, 3, 4, 5])
    expect(blocks[2]?.kind === 'table' && blocks[2].slots[1]?.[1]).toMatchObject({
      anchor: { block: 2, row: 1, column: 1 },
    })
  })

  test('that are missing, unreadable or nested too deep leave a notice', async () => {
    const nested = docxFile({ body: chunk('a.html'), files: { 'a.html': '<p>x</p>' } })
    const body = p('前') + chunk('none') + chunk('bad') + chunk('deep')
    const files = { bad: 'PK\u0003\u0004', deep: nested }
    const { blocks, notices } = await readDocx({ body, files }, { nesting: 2 })
    expect(blocks).toHaveLength(1)
    expect(notices.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'embedded-document'))
  })
})

describe('pictures in a docx', () => {
  test('are recognised where they are all that it holds, page after page', async () => {
    const body = p('附件') + picture('form.png') + picture('form.png')
    const { blocks, notices } = await readDocx({ body, files: { 'form.png': FORM } })
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: '附件' })
    const tables = blocks.filter((block) => block.kind === 'table')
    expect(tables.map(({ anchor }) => anchor.page)).toEqual([1, 2])
    expect(tables[0]!.slots.flat().some((slot) => slot.kind === 'origin' && slot.ocr)).toBe(true)
    expect(blocks.map(({ anchor }) => anchor.block)).toEqual(blocks.map((_, index) => index))
    const recognised = notices.filter(({ code }) => code === 'recognised-page')
    expect(recognised.map(({ message }) => message.slice(0, 6))).toEqual(['Page 1', 'Page 2'])
    expect(notices.some(({ code }) => code === 'picture')).toBe(false)
  }, 60_000)

  test('are left out beside running text, and without any text the remedy is told', async () => {
    const beside = await readDocx({
      body: p('字'.repeat(300)) + picture('form.png'),
      files: { 'form.png': FORM },
    })
    expect(beside.blocks).toHaveLength(1)
    expect(beside.notices).toEqual([{ code: 'picture', message: 'A picture is not read' }])
    const alone = await readDocument(docxFile({ body: picture('x.png'), files: { 'x.png': 'no picture' } }))
    expect(alone).toMatchObject({ ok: false, problem: { code: 'no_text' } })
  })
})
