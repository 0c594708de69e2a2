/** On which page each character of a text stands that goes on over a page break. */
import { Document as Docx, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { pdfParseReader } from '../../../src/extractors/second/pdf-parse.ts'
import { type Block, blockText, placeAt } from '../../../src/model/document.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { convertWithOffice, hasOffice } from '../../generate/render/office.ts'
import { across, down, text } from './page-marks.ts'
import { read, tablesOf } from './read.ts'
import { tinyPdf } from './tiny-pdf.ts'

const FULL = 'This line runs on to the very end of the measure that the page gives to its running text, so'

/** The words that begin at each break, with the page they are said to stand on. */
function breaksOf({ anchor }: { readonly anchor: Block['anchor'] }, words: string) {
  return anchor.breaks?.map(({ at, page }) => [page, words.slice(at)])
}

describe('a paragraph over page breaks', () => {
  const document = read(
    tinyPdf([
      { marks: [text(FULL, 60, 700), text(FULL, 60, 714)] },
      { marks: [text(FULL, 60, 60)] },
      { marks: [text('they helped 428 persons.', 60, 60)] },
    ]),
  )

  test('knows at which character each page begins, and where on it the text stands', async () => {
    const [paragraph, ...others] = (await document).blocks
    expect(others).toEqual([])
    expect(breaksOf(paragraph!, blockText(paragraph!))).toEqual([
      [2, `${FULL} they helped 428 persons.`],
      [3, 'they helped 428 persons.'],
    ])
  })

  test('gives each character the page and box of its own', async () => {
    const [{ anchor }] = (await document).blocks as [Block]
    const words = blockText((await document).blocks[0]!)
    const [, second, third] = [0, 1, 2].map((line) => anchor.breaks?.[line - 1]?.box)
    const places = [0, anchor.breaks![0]!.at - 1, anchor.breaks![0]!.at, words.indexOf('428')].map((at) =>
      placeAt(anchor, at),
    )
    expect(places).toEqual([
      { block: 0, page: 1, box: anchor.box },
      { block: 0, page: 1, box: anchor.box },
      { block: 0, page: 2, box: second },
      { block: 0, page: 3, box: third },
    ])
  })

  test('has no breaks where it stands on one page', async () => {
    const { blocks } = await read(
      tinyPdf([{ marks: [text(FULL, 60, 60), text(FULL, 60, 74), text('and ends.', 60, 88)] }]),
    )
    expect(blocks.map(({ anchor }) => 'breaks' in anchor)).toEqual([false])
  })
})

test('a cell over a page break knows where its text goes on', async () => {
  const sides = (top: number, bottom: number) => [down(60, top, bottom), down(360, top, bottom)]
  const upper = [
    ...sides(720, 770),
    ...[across(720), across(740), text('Total 12', 65, 734), text('Opinion:', 65, 758)],
  ]
  const lower = [...sides(60, 100), across(80), across(100), text('428', 65, 74), text('Seal', 65, 94)]
  const [table] = tablesOf(await read(tinyPdf([{ marks: upper }, { marks: lower }])))
  const cells = table!.slots.flat().flatMap((slot) => (slot.kind === 'origin' ? [slot] : []))
  expect(cells.map((cell) => [cell.text, cell.anchor.page, breaksOf(cell, cell.text)])).toEqual([
    ['Total 12', 1, undefined],
    ['Opinion:\n428', 1, [[2, '428']]],
    ['Seal', 2, undefined],
  ])
})

describe.skipIf(!hasOffice)('a report as LibreOffice prints it', () => {
  test('has every figure of a long paragraph on the page that shows it', async () => {
    const filler = Array.from({ length: 90 }, (_, i) => `第${1000 + i}号职工服务站点当年开展了常规服务工作。`)
    const told = '全年金秋助学资助困难职工子女428人，发放助学金31.57万元。'
    const lines = [
      '东河县总工会2023年部门整体支出绩效自评报告',
      '一、工作开展情况',
      [...filler, told].join(''),
    ]
    const paragraphs = lines.map(
      (line) => new Paragraph({ children: [new TextRun({ text: line, size: 32 })] }),
    )
    const docx = await Packer.toBuffer(new Docx({ sections: [{ children: paragraphs }] }))
    const [printed] = await convertWithOffice([docx], 'pdf')
    const passages = await pdfParseReader.readPassages(printed!, DEFAULT_LIMITS)
    const pageOf = (words: string) =>
      passages.find(({ text: shown }) => shown.replaceAll(/\s/g, '').includes(words))?.page
    const document = await read(printed!)
    const long = document.blocks.find((block) => blockText(block).includes(told))!
    const numbers = [...blockText(long).matchAll(/\d{4}|\d+(?:\.\d+)?/g)]
    expect(passages.length).toBeGreaterThan(2)
    expect(long.anchor.breaks).toHaveLength(passages.length - 1)
    expect(numbers.map(({ 0: number, index }) => [number, placeAt(long.anchor, index).page])).toEqual(
      numbers.map(([number]) => [number, pageOf(number)]),
    )
    const result = normalize(document)
    const { facts } = (result as Extract<typeof result, { kind: 'report' }>).report
    const aid = facts.filter(({ concept }) => concept.startsWith('activity.study_aid'))
    expect(aid.map(({ raw, evidence }) => [raw, evidence[0]!.page])).toEqual([
      ['428人', passages.length],
      ['31.57万元', passages.length],
    ])
  }, 60_000)
})
