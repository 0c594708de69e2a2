import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/extractors/extractor.ts'
import { doc } from '../../../src/extractors/word/doc.ts'
import { docx } from '../../../src/extractors/word/docx.ts'
import type { Table } from '../../../src/model/document.ts'

const reports = new URL('../../../../shared/reports/', import.meta.url)
const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, reports)))

// the reports are not part of the project: without them these tests are skipped
describe.skipIf(!existsSync(reports))('real reports', () => {
  test('are the same as .doc and as .docx, tables and merges included', async () => {
    const old = await doc.extract(bytes('yunxi.doc'), DEFAULT_LIMITS)
    const recent = await docx.extract(bytes('yunxi.docx'), DEFAULT_LIMITS)
    expect(old.blocks).toEqual(recent.blocks)
    expect(old.title).toBe(recent.title)
  })

  test.each([
    ['xinzhou.docx', [[6, 6]]],
    ['jiangmen.docx', []],
    ['nanhu.docx', []],
    ['liangzhou.docx', [[35, 10]]],
    [
      'yunxi.docx',
      [
        [69, 15],
        [14, 7],
        [14, 7],
      ],
    ],
  ] as const)('%s is read whole, without a notice', async (name, sizes) => {
    const { blocks, notices } = await docx.extract(bytes(name), DEFAULT_LIMITS)
    const tables = blocks.filter((block): block is Table => block.kind === 'table')
    expect(tables.map(({ slots }) => [slots.length, slots[0]!.length])).toEqual(sizes)
    expect(notices).toEqual([])
  })
})
