import * as CFB from 'cfb'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { extractorVersion, readDocument } from '../../src/extractors/index.ts'
import { FORMATS } from '../../src/model/document.ts'
import { PROBLEM_CODES } from '../../src/model/problem.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('readDocument', () => {
  it('reads by content and says which reader version did', async () => {
    expect(await readDocument(bytes('支出合计274.98万元。'))).toEqual({
      ok: true,
      extractorVersion: await extractorVersion('txt'),
      document: {
        format: 'txt',
        blocks: [{ kind: 'paragraph', text: '支出合计274.98万元。', anchor: { block: 0 } }],
        pages: [],
        notices: [],
      },
    })
  })

  it('has a reader of every format', async () => {
    for (const format of FORMATS) expect(await extractorVersion(format)).toBeGreaterThan(0)
  })

  it('refuses a file over the limit before looking at it', async () => {
    expect(await readDocument(bytes('一二三四'), { limits: { fileBytes: 5 } })).toMatchObject({
      ok: false,
      format: null,
      problem: { code: 'too_large', message: { en: expect.stringContaining('--max-file-bytes') } },
    })
  })

  it('turns what a reader throws into a problem with the format', async () => {
    const broken = zipSync({
      '[Content_Types].xml': strToU8('<x/>'),
      'xl/workbook.xml': strToU8('<nothing>'),
    })
    expect(await readDocument(broken)).toMatchObject({
      ok: false,
      format: 'xlsx',
      problem: { code: 'damaged' },
    })
  })

  it('calls a document without anything in it empty', async () => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([]), '空')
    const empty = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    expect(await readDocument(empty)).toMatchObject({ ok: false, format: 'xlsx', problem: { code: 'empty' } })
    expect(await readDocument(bytes('<html><body><script>1</script></body></html>'))).toMatchObject({
      ok: false,
      format: 'html',
      problem: { code: 'empty' },
    })
  })

  it('says that a protected Office file is encrypted', async () => {
    const file = CFB.utils.cfb_new()
    CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(5000))
    const result = await readDocument(new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer))
    expect(result).toMatchObject({ ok: false, format: null, problem: { code: 'encrypted' } })
  })

  it('gives a result or a named problem for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (input) => {
        const result = await readDocument(input)
        expect(result.ok || PROBLEM_CODES.includes(result.problem.code)).toBe(true)
      }),
    )
  })
})
