/** Work on a file that ended without an answer of its reader. Loads nothing else: the importing thread uses it. */
import type { Problem } from '../model/problem.ts'
import type { PackedDocument } from '../store/pack.ts'
import type { Reading } from '../store/store.ts'
import type { FileReading } from './file-reading.ts'

type Crash = Extract<Reading, { kind: 'problem' }>

/** The reading of a file whose work ended in an error that no reader foresaw. */
export function crashed(error: unknown): FileReading & { readonly reading: Crash } {
  return { format: null, reading: crash(error), durations: {}, pages: null }
}

/** The reading of a file that was given up. */
export function givenUp(problem: Problem): FileReading & { readonly reading: Crash } {
  const versions = { extractor: null, normalizer: null }
  return { format: null, reading: { kind: 'problem', problem, versions }, durations: {}, pages: null }
}

/** The same, where extraction had succeeded. */
export function crash(
  error: unknown,
  extracted?: { readonly document: PackedDocument; readonly extractor: number },
): Crash {
  const versions = { extractor: extracted?.extractor ?? null, normalizer: null }
  const problem = crashProblem(error)
  return { kind: 'problem', problem, versions, ...(extracted && { document: extracted.document }) }
}

export function crashProblem(error: unknown): Problem {
  const cause = error instanceof Error ? error.message : String(error)
  return {
    code: 'crashed',
    message: {
      zh: `读取时程序出错（${cause}）；这是本工具的缺陷，请附上文件报告`,
      en: `Reading ended in an error of the product (${cause}); please report it with the file`,
    },
  }
}

/** Nothing was heard for so long. */
export function stallProblem(milliseconds: number): Problem {
  const seconds = milliseconds / 1_000
  return {
    code: 'timeout',
    message: {
      zh: `读取时 ${seconds} 秒没有进展，已停止；可用选项 --timeout 延长`,
      en: `Reading made no progress for ${seconds} s and was given up; option --timeout allows more`,
    },
  }
}

/** Work went on, and for too long. */
export function overtimeProblem(milliseconds: number): Problem {
  const seconds = milliseconds / 1_000
  return {
    code: 'timeout',
    message: {
      zh: `读取超过 ${seconds} 秒仍未完成，已停止；可用选项 --max-time 延长`,
      en: `Reading was not done after ${seconds} s and was given up; option --max-time allows more`,
    },
  }
}

/** The process outgrew its memory. */
export function memoryProblem(megabytes: number): Problem {
  return {
    code: 'too_large',
    message: {
      zh: `读取所需内存超过 ${megabytes} MB，已停止；可用选项 --max-memory 放宽`,
      en: `Reading took more than ${megabytes} MB of memory and was given up; option --max-memory allows more`,
    },
  }
}
