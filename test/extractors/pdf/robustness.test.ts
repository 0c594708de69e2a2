import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemOf, read } from './read.ts'
import { tinyPdf } from './tiny-pdf.ts'

const valid = tinyPdf([
  {
    marks: [{ text: 'Total 274.98', x: 60, y: 60 }, { line: [60, 70, 300, 70] }, { line: [60, 70, 60, 200] }],
  },
])
const CODES = ['read', 'empty', 'encrypted', 'truncated', 'damaged', 'too_large', 'no_text']

describe('bytes that are not a whole PDF', () => {
  test.each([
    ['no bytes at all', new Uint8Array(), 'empty'],
    ['a file cut in the middle', valid.subarray(0, valid.length >> 1), 'truncated'],
    ['a file without its last table', valid.subarray(0, Buffer.from(valid).indexOf('xref')), 'truncated'],
    ['something else with the same name', new TextEncoder().encode('%PDF-1.4\nhello %%EOF'), 'damaged'],
    ['a file with a password', tinyPdf([{ marks: [] }], { locked: true }), 'encrypted'],
    ['pages without anything', tinyPdf([{ marks: [] }]), 'no_text'],
  ])('%s is refused by name', async (_, bytes, code) => {
    expect(await problemOf(bytes)).toBe(code)
  })

  test('are refused when over a limit', async () => {
    expect(await problemOf(valid, { fileBytes: 100 })).toBe('too_large')
    expect(await problemOf(tinyPdf([{ marks: [] }, { marks: [] }]), { pages: 1 })).toBe('too_large')
  })

  test('end in a document or a named problem wherever they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: valid.length }), async (length) => {
        expect(CODES).toContain(await problemOf(valid.slice(0, length)))
      }),
    )
  })

  test('end in a document or a named problem whatever bytes are changed', async () => {
    const change = fc.record({ at: fc.nat(valid.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = valid.slice()
        for (const { at, byte } of changes) bytes[at] = byte
        expect(CODES).toContain(await problemOf(bytes))
      }),
    )
  })
})

test('a thousand files leave the memory as it was', async () => {
  for (let i = 0; i < 100; i++) await read(valid)
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external
  for (let i = 0; i < 1000; i++) await read(valid)
  const after = process.memoryUsage().arrayBuffers + process.memoryUsage().external
  expect(after - before).toBeLessThan(8 * 2 ** 20)
})
