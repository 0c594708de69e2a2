import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, type Drawing } from '../../../src/extractors/extractor.ts'
import { pdf } from '../../../src/extractors/pdf/pdf.ts'
import { escapeText } from '../../../src/extractors/pdf/svg.ts'
import { renderPdf } from '../../generate/render/pdf.ts'
import { type Mark, tinyPdf } from './tiny-pdf.ts'

async function draw(bytes: Uint8Array): Promise<readonly Drawing[]> {
  const drawings: Drawing[] = []
  await pdf.extract(bytes, DEFAULT_LIMITS, (drawn) => drawings.push(...drawn))
  return drawings
}

/** The elements of one layer. */
function layer({ content }: Drawing, id: string): string {
  return new RegExp(`<g id="${id}">([\\s\\S]*?)</g>`).exec(content)?.[1] ?? ''
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Two rows of three columns, the first row one cell; under it a line of text, and a page number. */
const GRID: readonly Mark[] = [
  ...[100, 130, 160].map((y): Mark => ({ line: [50, y, 350, y] })),
  ...[50, 350].map((x): Mark => ({ line: [x, 100, x, 160] })),
  ...[150, 250].map((x): Mark => ({ line: [x, 130, x, 160] })),
  { text: 'Spending & staff', x: 60, y: 120 },
  { text: '12', x: 60, y: 150 },
  { text: '34', x: 160, y: 150 },
  { text: '56', x: 260, y: 150 },
  { text: 'Nothing else is to be said here.', x: 50, y: 300 },
  { text: '- 1 -', x: 280, y: 820 },
]

describe('the drawing of a page', () => {
  it('shows what each stage found', async () => {
    const [page, ...others] = await draw(tinyPdf([{ marks: GRID }]))
    expect(others).toEqual([])
    expect(page!.name).toBe('page-001.svg')
    expect(count(layer(page!, 'edges'), /<line /g)).toBe(7)
    expect(count(layer(page!, 'rules'), /<line /g)).toBe(7)
    expect(count(layer(page!, 'intersections'), /<circle /g)).toBe(10)
    expect(count(layer(page!, 'cells'), /<rect /g)).toBe(4)
    expect(layer(page!, 'cells')).toContain('>0,0 1×3</text>')
    expect(layer(page!, 'tables')).toContain('>[1] 表 table 2×3</text>')
    expect(count(layer(page!, 'text-blocks'), /<rect /g)).toBe(1)
    expect(count(layer(page!, 'furniture'), /<rect /g)).toBe(1)
  })

  it('has the text in it, and a legend in both languages', async () => {
    const [page] = await draw(tinyPdf([{ marks: GRID }]))
    expect(layer(page!, 'text')).toMatch(/>Spending<\/text>.*>&amp;<\/text>.*>staff<\/text>/)
    expect(page!.content).toContain('>合并单元格（行×列）</text>')
    expect(page!.content).toContain('>spans (rows×columns)</text>')
  })

  it('tells headings from paragraphs, and parts of a table that goes on over the page', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [{ text: `项目${i}` }, { text: String(i * 1000) }])
    const drawings = await draw(
      renderPdf({
        title: '',
        blocks: [
          { kind: 'heading', level: 2, text: '一、部门概况' },
          { kind: 'table', widths: [1, 1], rows },
        ],
      }),
    )
    expect(drawings.map(({ name }) => name)).toEqual(['page-001.svg', 'page-002.svg'])
    expect(layer(drawings[0]!, 'text-blocks')).toMatch(/>\[1\] H\d<\/text>/)
    expect(layer(drawings[0]!, 'tables')).toMatch(/>\[2\] 表 table \d+×2 \(1\/2\)<\/text>/)
    expect(layer(drawings[1]!, 'tables')).toMatch(/>\[2\] 表 table \d+×2 \(2\/2\)<\/text>/)
  })

  it('turns turned text', async () => {
    const marks: Mark[] = [
      { text: 'Upright text of the page', x: 100, y: 100 },
      { text: 'up', x: 50, y: 400, turned: true },
    ]
    const [page] = await draw(tinyPdf([{ marks }]))
    expect(layer(page!, 'text')).toMatch(/transform="rotate\(-90 [\d.]+ [\d.]+\)"/)
  })

  it('is made only where it is asked for', async () => {
    const document = await pdf.extract(tinyPdf([{ marks: GRID }]), DEFAULT_LIMITS)
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph'])
  })
})

it('text in XML keeps nothing that XML cannot hold', () => {
  expect(escapeText('a<b & "c"\u0000\ud800')).toBe('a&lt;b &amp; &quot;c&quot;\ufffd\ufffd')
})
