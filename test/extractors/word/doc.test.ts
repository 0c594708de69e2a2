import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { doc } from '../../../src/extractors/word/doc.ts'
import { readDocx, showBlock } from './read.ts'
import { samples } from './samples.ts'

const file = (name: string) => new Uint8Array(readFileSync(new URL(`files/${name}.doc`, import.meta.url)))
const read = (bytes: Uint8Array) => doc.extract(bytes, DEFAULT_LIMITS)

describe('a .doc', () => {
  test.each(['numbered', 'tables', 'running'] as const)(
    'gives the blocks of the same .docx: %s',
    async (name) => {
      const old = await read(file(name))
      const expected = await readDocx(samples[name])
      expect(old.blocks).toEqual(expected.blocks)
      expect(old.title).toBe(expected.title)
      expect(old.format).toBe('doc')
    },
  )

  test('says what it left out', async () => {
    expect((await read(file('running'))).notices.map((notice) => notice.code)).toEqual([
      'tracked-deletion',
      'hidden-text',
      'notes',
    ])
  })

  test('finds merges, late beginnings and inner tables from edges', async () => {
    expect((await read(file('tables'))).blocks.flatMap(showBlock)).toEqual([
      '单位：万元',
      '[table, 2 header]',
      '指标 2x1|金额 1x2|<|备注 2x1',
      '^|预算|决算|^',
      '基本支出|12.50|11.75|甲//乙',
      '合计|24.25 1x2|<|',
      '缩进的行',
      '[table, 1 header]',
      '一|二|三',
      '|后两列 1x2|<',
      '四|五|',
      '表中有表',
      '[table, 1 header]',
      '外左|前/内1\t内2/内3\t内4/后',
      '下左|下右',
      '[table, 1 header]',
      '内1|内2',
      '内3|内4',
      '完',
    ])
  })

  test('is refused by name where it is encrypted or of Word 95', async () => {
    await expect(
      read(withFib('tables', (fib) => fib.setUint16(0x0a, fib.getUint16(0x0a, true) | 0x100, true))),
    ).rejects.toMatchObject({ problem: { code: 'encrypted' } })
    await expect(read(withFib('tables', (fib) => fib.setUint16(2, 104, true)))).rejects.toMatchObject({
      problem: { code: 'unsupported', message: { en: expect.stringContaining('save it as .docx') } },
    })
  })

  test('is refused as cut where its end is missing', async () => {
    const bytes = file('tables')
    for (const share of [0.3, 0.6, 0.9])
      await expect(read(bytes.slice(0, Math.floor(bytes.length * share)))).rejects.toMatchObject({
        problem: { code: 'truncated' },
      })
  })

  test('is refused as damaged where it is no compound file', async () => {
    await expect(read(new TextEncoder().encode('plain text'))).rejects.toMatchObject({
      problem: { code: 'damaged' },
    })
  })
})

/** The file with a change made to the start of its WordDocument stream. */
function withFib(name: string, change: (fib: DataView) => void): Uint8Array {
  const bytes = file(name)
  for (let at = 512; at < bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5)
      change(new DataView(bytes.buffer, bytes.byteOffset + at))
  return bytes
}
