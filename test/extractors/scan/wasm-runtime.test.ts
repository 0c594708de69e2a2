import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { readDocument } from '../../../src/extractors/index.ts'
import { loadLineModel } from '../../../src/extractors/scan/runtime.ts'

vi.mock('onnxruntime-node', () => {
  throw new Error('cannot open shared object file')
})

describe('a machine on which the native recogniser does not load', () => {
  it('runs the same model on WebAssembly, with the same text', async () => {
    const { model } = await loadLineModel()
    expect(model.runtime).toBe('wasm')
    const form = readFileSync(join(import.meta.dirname, 'files/form.png'))
    const result = await readDocument(form)
    if (!result.ok) throw new Error(result.problem.message.en)
    const native = await readWithNative(form)
    expect(withoutConfidence(result.document.blocks)).toEqual(withoutConfidence(native))
  })
})

async function readWithNative(form: Uint8Array): Promise<unknown> {
  vi.doUnmock('onnxruntime-node')
  vi.resetModules()
  const { readDocument: readAnew } = await import('../../../src/extractors/index.ts')
  const { loadLineModel: loadAnew } = await import('../../../src/extractors/scan/runtime.ts')
  expect((await loadAnew()).model.runtime).toBe('native')
  const result = await readAnew(form)
  return result.ok ? result.document.blocks : result.problem
}

/** The last digits of floating point differ between the two; the third decimal of a confidence may. */
function withoutConfidence(blocks: unknown): unknown {
  return JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'ocr' ? undefined : value)))
}
