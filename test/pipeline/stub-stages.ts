/** Stages that do what the bytes say: "report", "no report", "damaged", "hang", "exit", "fill memory", "fill buffers", "crash natively", "throw". */
import type { Document } from '../../src/model/document.ts'
import type { Stages } from '../../src/pipeline/read-report.ts'
import { buildReport } from '../build-report.ts'

export const stubStages: Stages = {
  normalizerVersion: 3,
  extractorVersion: async () => 2,
  async readDocument(bytes) {
    const text = new TextDecoder().decode(bytes)
    if (text === 'damaged')
      return {
        ok: false,
        format: 'txt',
        problem: { code: 'damaged', message: { zh: '坏了', en: 'Damaged' } },
      }
    if (text === 'hang') for (;;);
    if (text === 'slow') await new Promise((resolve) => setTimeout(resolve, 3_000))
    if (text === 'exit') process.exit(7)
    if (text === 'fill memory') fillMemory()
    if (text === 'fill buffers') await fillBuffers()
    if (text === 'crash natively') process.kill(process.pid, 'SIGSEGV')
    return { ok: true, document: documentOf(text), extractorVersion: 2 }
  },
  normalize(document) {
    const text = document.title ?? ''
    if (text === 'throw') throw new Error('an error of ours')
    if (text === 'no report') return { kind: 'not-a-report', message: { zh: '不是报告', en: 'No report' } }
    const unit = text.startsWith('unit unknown') ? { unit: null } : {}
    return { kind: 'report', report: buildReport({ documentType: text, ...unit }) }
  },
}

function documentOf(title: string): Document {
  return { format: 'txt', title, blocks: [], pages: [{ number: 1 }, { number: 2 }], notices: [] }
}

/** Beside the heap, as native libraries do. */
async function fillBuffers(): Promise<never> {
  const kept: Buffer[] = []
  for (;;) {
    kept.push(Buffer.alloc(10_000_000, kept.length))
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function fillMemory(): never {
  const kept: number[][] = []
  for (;;) kept.push(new Array(1_000_000).fill(kept.length))
}
