import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decode } from 'fast-png'
import { expect, it } from 'vitest'
import { readDocument } from '../../../src/extractors/index.ts'
import { type Grey, turnGrey } from '../../../src/extractors/scan/raster.ts'
import type { Document } from '../../../src/model/document.ts'
import { encodePng } from '../scan/files.ts'
import { type OfdPagePlan, ofdFile, textObject } from './ofd-file.ts'

/** Title, unit, a table with merged head, and a sentence. */
const FORM = readFileSync(fileURLToPath(new URL('../scan/files/form.png', import.meta.url)))
const READ = [
  '某县总工会收支情况表',
  '单位：元',
  ['项目', '金额', '-'],
  ['-', '年初预算', '决算数'],
  ['基本支出', '1,234,567.80', '1,200,345.67'],
  ['项目支出', '89,000.00', '76,543.21'],
  ['合计', '1,323,567.80', '1,276,888.88'],
  '全年参加培训的职工共有3456人，比上年增加12.5%。',
]

const form = (): Grey => {
  const { width, height, data } = decode(FORM)
  return { width, height, pixels: Uint8Array.from(data) }
}
const HEIGHT = (210 * form().height) / form().width

/** A picture in its boundary in mm; without a matrix it fills the boundary. */
const imageObject = (id: string, [x, y, w, h]: readonly number[], matrix = '') =>
  `<ofd:ImageObject ID="9" ResourceID="${id}" Boundary="${x} ${y} ${w} ${h}" ${matrix && `CTM="${matrix}"`}/>`

function scanned(pages: readonly OfdPagePlan[], pictures: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const media = Object.keys(pictures).map(
    (name) =>
      `<ofd:MultiMedia ID="${name}" Type="Image" Format="PNG"><ofd:MediaFile>${name}.png</ofd:MediaFile></ofd:MultiMedia>`,
  )
  return ofdFile({
    pages,
    parts: {
      'Doc_0/PublicRes.xml': `<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res"><ofd:MultiMedias>${media.join('')}</ofd:MultiMedias></ofd:Res>`,
      ...Object.fromEntries(
        Object.entries(pictures).map(([name, bytes]) => [`Doc_0/Res/${name}.png`, bytes]),
      ),
    },
  })
}

async function read(bytes: Uint8Array): Promise<Document> {
  const result = await readDocument(bytes)
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.document
}

const readingOf = ({ blocks }: Document) =>
  blocks.flatMap((block): (string | string[])[] => {
    if (block.kind === 'table')
      return block.slots.map((row) => row.map((slot) => (slot.kind === 'origin' ? slot.text : '-')))
    return 'text' in block ? [block.text] : []
  })
const box = `0 0 210 ${HEIGHT}`

it('recognises a page that is one picture', async () => {
  const document = await read(scanned([{ box, objects: imageObject('a', [0, 0, 210, HEIGHT]) }], { a: FORM }))
  expect([document.format, readingOf(document)]).toEqual(['ofd', READ])
  expect(document.notices.map(({ message }) => message)).toEqual([
    'Page 1 is a picture, its text was recognised',
  ])
})

it('recognises a page whose picture was cut into strips, and one drawn turned', async () => {
  const { width, height, pixels } = form()
  const cut = Math.floor(height / 2)
  const strip = (from: number, to: number) =>
    encodePng({ width, height: to - from, pixels: pixels.slice(from * width, to * width) })
  const share = (HEIGHT * cut) / height
  const strips = [imageObject('a', [0, 0, 210, share]), imageObject('b', [0, share, 210, HEIGHT - share])]
  // the picture lies on its side in the file; the matrix sets it up
  const turned = imageObject('c', [0, 0, 210, HEIGHT], `0 ${HEIGHT} -210 0 210 0`)
  const pictures = { a: strip(0, cut), b: strip(cut, height), c: encodePng(turnGrey(form(), 3)) }
  for (const objects of [strips.join(''), turned])
    expect(readingOf(await read(scanned([{ box, objects }], pictures)))).toEqual(READ)
})

it('reads the pages that have text, and says which picture it could not open', async () => {
  const text = textObject('某县总工会年度自评报告', { x: 20, y: 30 })
  const document = await read(
    scanned([{ objects: text }, { box, objects: imageObject('a', [0, 0, 210, HEIGHT]) }], {
      a: FORM.subarray(0, 400),
    }),
  )
  expect(readingOf(document)).toEqual(['某县总工会年度自评报告'])
  expect(document.notices.map(({ code, page }) => [code, page])).toEqual([['page-without-text', 2]])
})

it('tells what to do with a document of pictures that it cannot open', async () => {
  const bytes = scanned([{ box, objects: imageObject('a', [0, 0, 210, HEIGHT]) }], {
    a: new Uint8Array([0x97, 0x4a, 0x42, 0x32]),
  })
  const result = await readDocument(bytes)
  expect(result.ok ? null : result.problem).toMatchObject({
    code: 'no_text',
    message: { zh: expect.stringContaining('请转换为 PDF 后再导入') },
  })
})
