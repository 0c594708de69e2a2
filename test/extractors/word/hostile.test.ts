import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS, type Extractor, type Limits } from '../../../src/extractors/extractor.ts'
import { doc } from '../../../src/extractors/word/doc.ts'
import { docx } from '../../../src/extractors/word/docx.ts'
import { UnreadableFile } from '../../../src/model/problem.ts'
import { docxFile, p, zipFile } from './docx-file.ts'
import { readDocx } from './read.ts'
import { samples } from './samples.ts'

const SAMPLES = ['numbered', 'tables', 'running'] as const
const docxBytes = SAMPLES.map((name) => docxFile(samples[name]))
const docBytes = SAMPLES.map(
  (name) => new Uint8Array(readFileSync(new URL(`files/${name}.doc`, import.meta.url))),
)

/** Ends with a document or an UnreadableFile; anything else fails the test. */
async function survives(extractor: Extractor, bytes: Uint8Array): Promise<void> {
  try {
    expect((await extractor.extract(bytes, DEFAULT_LIMITS)).format).toBe(extractor.format)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    expect(error.problem.message.zh).not.toBe('')
  }
}

const codeOf = async (bytes: Uint8Array, limits: Partial<Limits> = {}, extractor = docx) =>
  extractor.extract(bytes, { ...DEFAULT_LIMITS, ...limits }).then(
    () => 'read',
    (error: UnreadableFile) => error.problem.code,
  )

describe('a .docx over a limit', () => {
  test('is refused before it is inflated, by the name of the option', async () => {
    const bomb = docxFile({ body: p('0'.repeat(5_000_000)) })
    expect(bomb.length).toBeLessThan(20_000)
    await expect(docx.extract(bomb, { ...DEFAULT_LIMITS, inflatedBytes: 1_000_000 })).rejects.toMatchObject({
      problem: { code: 'too_large', message: { en: expect.stringContaining('--max-inflated-bytes') } },
    })
    expect(await codeOf(bomb, { entries: 2 })).toBe('too_large')
  })

  test('is refused where its XML is nested too deep', async () => {
    const body = `${'<w:customXml>'.repeat(300)}${p('x')}${'</w:customXml>'.repeat(300)}`
    await expect(readDocx({ body })).rejects.toMatchObject({
      problem: { code: 'too_large', message: { en: expect.stringContaining('--max-xml-depth') } },
    })
  })

  test('is refused where a part holds more than it declares', async () => {
    const lying = docxFile({ body: p('0'.repeat(100_000)) })
    const view = new DataView(lying.buffer, lying.byteOffset)
    for (let at = 0; at < lying.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    expect(await codeOf(lying)).toBe('damaged')
  })
})

describe('a .docx that is not whole', () => {
  test('is named for what it is', async () => {
    expect(await codeOf(docxBytes[0]!.slice(0, 900))).toBe('truncated')
    expect(await codeOf(new Uint8Array(0))).toBe('truncated')
    expect(await codeOf(zipFile({ 'a.txt': 'x' }))).toBe('damaged')
    expect(await codeOf(zipFile({ 'word/document.xml': '<w:document/>' }))).toBe('damaged')
    expect(await codeOf(zipFile({ 'word/document.xml': '<w:document><w:body>' }))).toBe('damaged')
    expect(await codeOf(docBytes[0]!)).toBe('encrypted')
  })

  test('is refused where one byte of its text changed', async () => {
    const stored = zipSync({
      'word/document.xml': [strToU8('<w:document><w:body><w:p/></w:body></w:document>'), { level: 0 }],
    })
    expect(await codeOf(stored)).toBe('read')
    stored[60] = stored[60]! ^ 1
    expect(await codeOf(stored)).toBe('damaged')
  })

  test('is read under other prefixes, in UTF-16, and behind bytes put before it', async () => {
    const body = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`
    const heading = [{ kind: 'heading', level: 2, text: '甲', anchor: { block: 0 } }]
    const renamed = zipFile({ 'word/document.xml': body })
    expect((await docx.extract(renamed, DEFAULT_LIMITS)).blocks).toEqual(heading)
    const utf16 = zipSync({ 'word\\document.xml': new Uint8Array(Buffer.from(`\ufeff${body}`, 'utf16le')) })
    expect((await docx.extract(utf16, DEFAULT_LIMITS)).blocks).toEqual(heading)
    const shifted = new Uint8Array([...strToU8('stub'), ...renamed])
    expect((await docx.extract(shifted, DEFAULT_LIMITS)).blocks).toEqual(heading)
  })
})

describe('changed bytes', () => {
  const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 })
  const sample = fc.nat(SAMPLES.length - 1)

  test('of a .doc end with a document or a named problem', async () => {
    const property = fc.asyncProperty(sample, change, fc.boolean(), async (index, changes, front) => {
      const bytes = docBytes[index]!.slice()
      for (const [at, value] of changes) bytes[at % (front ? 4096 : bytes.length)] = value
      await survives(doc, bytes)
    })
    await fc.assert(property, { numRuns: 300 })
  })

  test('of a .docx end with a document or a named problem', async () => {
    const property = fc.asyncProperty(sample, change, async (index, changes) => {
      const bytes = docxBytes[index]!.slice()
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      await survives(docx, bytes)
    })
    await fc.assert(property, { numRuns: 200 })
  })

  test('of the XML inside a .docx end with a document or a named problem', async () => {
    const part = fc.constantFrom('word/document.xml', 'word/numbering.xml', 'word/styles.xml')
    const value = fc.constantFrom('-1', '99999999999', 'x', '', '0')
    const property = fc.asyncProperty(
      sample,
      part,
      fc.nat(),
      value,
      async (index, name, seed, replacement) => {
        const parts = unzipSync(docxBytes[index]!)
        const xml = parts[name]
        if (!xml) return
        let count = 0
        const changed = new TextDecoder()
          .decode(xml)
          .replaceAll(/w:val="[^"]*"/g, (old) => (count++ % 7 === seed % 7 ? `w:val="${replacement}"` : old))
        await survives(docx, zipSync({ ...parts, [name]: strToU8(changed) }))
      },
    )
    await fc.assert(property, { numRuns: 200 })
  })

  test('cut off anywhere, both formats end with a named problem', async () => {
    for (const [extractor, bytes] of [
      [docx, docxBytes[1]!],
      [doc, docBytes[1]!],
    ] as const)
      for (let length = 0; length < bytes.length - 600; length += 97) {
        expect(await codeOf(bytes.slice(0, length), {}, extractor)).toMatch(/truncated|damaged/)
      }
  })
})
