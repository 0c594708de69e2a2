import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tinyPdf } from '../extractors/pdf/tiny-pdf.ts'
import { docxFile, tbl, tc, tr } from '../extractors/word/docx-file.ts'
import { temporaryFolder, ziping } from './run.ts'

const folder = temporaryFolder()
const word = join(folder, '甲县.docx')
const paper = join(folder, '甲县.pdf')
const cells = tr(tc('单位') + tc('编制')) + tr(tc('甲县') + tc('12'))
writeFileSync(word, docxFile({ body: tbl(cells, [900, 900]) }))
const line = (...at: [number, number, number, number]) => ({ line: at })
writeFileSync(
  paper,
  tinyPdf([
    {
      marks: [
        ...[100, 130, 160].map((y) => line(50, y, 250, y)),
        ...[50, 150, 250].map((x) => line(x, 100, x, 160)),
        { text: 'Unit', x: 60, y: 120 },
        { text: 'Posts', x: 160, y: 120 },
        { text: 'A', x: 60, y: 150 },
        { text: '12', x: 160, y: 150 },
      ],
    },
  ]),
)

describe('ziping inspect --draw', () => {
  it('writes a drawing a page, and the tables of other formats, and says where', async () => {
    const out = join(folder, '图')
    const { stderr } = await ziping(['inspect', paper, word, '--tables', '--draw', out])
    expect(stderr).toBe(
      `甲县.pdf：1 幅图，写入 ${out}（用浏览器打开）。\n甲县.docx：1 幅图，写入 ${out}（用浏览器打开）。\n`,
    )
    expect(readdirSync(out).sort()).toEqual(['甲县.docx.tables.html', '甲县.pdf.page-001.svg'])
    expect(readFileSync(join(out, '甲县.pdf.page-001.svg'), 'utf8')).toMatch(/^<svg xmlns=/)
  })

  it('says what to do where it cannot write', async () => {
    const { exitCode, stderr } = await ziping(['inspect', paper, '--draw', join(word, '图')])
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('无法写入') })
  })
})

describe('ziping inspect --tables --format json', () => {
  const cell = (row: number, col: number, text: string) => ({ row, col, rowspan: 1, colspan: 1, text })

  it('gives the tables of each file under its name, and nothing else', async () => {
    const { exitCode, stdout } = await ziping(['inspect', paper, word, '--tables', '--format', 'json'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      '甲县.pdf': {
        tables: [
          { page: 1, cells: [cell(0, 0, 'Unit'), cell(0, 1, 'Posts'), cell(1, 0, 'A'), cell(1, 1, '12')] },
        ],
      },
      '甲县.docx': {
        tables: [
          {
            page: null,
            cells: [cell(0, 0, '单位'), cell(0, 1, '编制'), cell(1, 0, '甲县'), cell(1, 1, '12')],
          },
        ],
      },
    })
  })
})
