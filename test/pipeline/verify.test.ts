import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { verifyBytes, verifyFile } from '../../src/pipeline/verify.ts'
import { temporaryFolder } from '../cli/run.ts'
import { docxFile, lvl, numPr, p, tbl, tc, tr } from '../extractors/word/docx-file.ts'
import { renderPdf } from '../generate/render/pdf.ts'

const numbering = `<w:abstractNum w:abstractNumId="0">${lvl(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const table = tbl(tr(tc('预算数') + tc('决算数')) + tr(tc('1,234.50') + tc('９８７')), [900, 900])

async function verified(bytes: Uint8Array) {
  const result = await verifyBytes(bytes)
  if (result.kind !== 'verified') throw new Error(JSON.stringify(result))
  return result.verification
}

describe('verifying', () => {
  it('finds the numbers of a Word document alike, its automatic numbering named as such', async () => {
    const body = p('组织建设', numPr(1)) + p('维权帮扶 25 人', numPr(1)) + table
    expect(await verified(docxFile({ body, numbering }))).toMatchObject({
      engine: { name: 'mammoth' },
      counts: { ours: 5, second: 3, agreed: 3 },
      differences: [],
      explained: [
        { reason: 'numbering', side: 'ours', place: { number: '1' } },
        { reason: 'numbering', side: 'ours', place: { number: '2' } },
      ],
    })
  })

  it('finds the numbers of a PDF alike, page by page', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [{ text: `项目${i}` }, { text: `${i * 7},000.25` }])
    const blocks = [
      { kind: 'heading' as const, level: 1 as const, text: '2023年度自评报告' },
      { kind: 'table' as const, widths: [1, 1], rows },
    ]
    const { differences, counts } = await verified(renderPdf({ title: '', blocks }))
    expect({ differences, agreed: counts.agreed }).toEqual({ differences: [], agreed: 121 })
  })

  it('says of plain text that there is no second reader', async () => {
    const result = await verifyBytes(strToU8('支出合计 12 万元'))
    expect(result).toMatchObject({
      kind: 'no-second-reader',
      reason: { en: expect.stringContaining('plain text') },
    })
  })

  it('says what stops our own reader', async () => {
    expect(await verifyBytes(new Uint8Array(0))).toMatchObject({ kind: 'unread', problem: { code: 'empty' } })
  })

  it('takes each document of an archive, or the one that is named', async () => {
    const path = join(temporaryFolder(), '报告.zip')
    const files = { '甲.docx': docxFile({ body: table }), '乙.txt': strToU8('支出 12 元\n') }
    writeFileSync(path, zipSync(files))
    const all = await Array.fromAsync(verifyFile(path), (file) => [file.path, file.result.kind])
    expect(all).toEqual([
      [`${path}!/甲.docx`, 'verified'],
      [`${path}!/乙.txt`, 'no-second-reader'],
    ])
    const one = await Array.fromAsync(verifyFile(`${path}!/乙.txt`), (file) => file.path)
    expect(one).toEqual([`${path}!/乙.txt`])
  })
})
