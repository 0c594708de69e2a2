import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/extractors/index.ts'
import { verifyBytes } from '../../../src/pipeline/verify.ts'
import { docxFile, p, tbl, tc, tr } from '../word/docx-file.ts'

const body = p('支出合计12万元') + tbl(tr(tc('编制') + tc('8')) + tr(tc('实有') + tc('7')), [900, 900])

/** A docx whose text part was changed by hand, and zipped again. */
function edited(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docxFile({ body }))
  const name = 'word/document.xml'
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) })
}

describe('a file that our reader gives up on', () => {
  it('is read by the second reader where that can, with its tables and a notice', async () => {
    const result = await readDocument(edited((xml) => `${xml} trailing`))
    expect(result.ok && result.document).toEqual({
      format: 'docx',
      pages: [],
      notices: [
        {
          code: 'fallback-reader',
          message: expect.stringMatching(
            /^Read by mammoth [\d.]+ in place of the usual reader, which gave up: /,
          ),
        },
      ],
      blocks: [
        { kind: 'paragraph', text: '支出合计12万元', anchor: expect.anything() },
        expect.objectContaining({ kind: 'table' }),
      ],
    })
  })

  it('cannot be verified by the engine that stood in for it', async () => {
    expect(await verifyBytes(edited((xml) => `${xml} trailing`))).toMatchObject({
      kind: 'second-failed',
      reason: { en: expect.stringContaining('stood in for it') },
    })
  })

  it('stays damaged where the second reader gives up too', async () => {
    const result = await readDocument(edited((xml) => xml.replace('<w:p>', '<w:p a=1>')))
    expect(!result.ok && result.problem.code).toBe('damaged')
  })

  it('stays damaged where a checksum shows that its content was altered', async () => {
    const stored = zipSync(unzipSync(docxFile({ body })), { level: 0 })
    const at = Buffer.from(stored).indexOf('12万元')
    stored[at] = '9'.charCodeAt(0)
    const result = await readDocument(stored)
    expect(!result.ok && result.problem.code).toBe('damaged')
  })

  it('stays what it was called where that is no damage', async () => {
    const bytes = docxFile({ body })
    const result = await readDocument(bytes.subarray(0, bytes.length - 60))
    expect(!result.ok && result.problem.code).toBe('truncated')
  })

  it('never ends in an error, whatever bytes were changed', async () => {
    const whole = zipSync(unzipSync(docxFile({ body })), { level: 0 })
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        const result = await readDocument(bytes)
        expect(result.ok ? result.document.blocks.length : result.problem.message.zh.length).toBeGreaterThan(
          0,
        )
      }),
      { numRuns: 60 },
    )
  })
})
