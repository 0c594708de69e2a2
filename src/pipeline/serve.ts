/** The inside of a reading process: takes one task at a time and answers with its reading. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Limits } from '../extractors/extractor.ts'
import { RECOGNISING } from '../extractors/scan/recognising.ts'
import type { Document, Notice } from '../model/document.ts'
import { packReport } from '../store/packed-report.ts'
import type { Reading } from '../store/store.ts'
import type { FileReading } from './file-reading.ts'
import { ALIVE, NO_MORE, RECOGNISES, withHeartbeat } from './heartbeat.ts'
import { normaliseDocument, readReport, type Stages } from './read-report.ts'
import type { Watched } from './watchdog.ts'

export type Task =
  | {
      readonly kind: 'read'
      readonly bytes: Uint8Array
      /** what was noticed before its reading, to be kept with the Document */
      readonly notices?: readonly Notice[]
    }
  | { readonly kind: 'normalise'; readonly document: Document; readonly extractorVersion: number }

/** What the work on one file came to, ready to be passed on and stored. */
export interface PackedReading extends Omit<FileReading, 'reading'> {
  readonly reading: Exclude<Reading, { kind: 'stored' }>
}

/** What a process is started with. */
export interface WorkerSettings {
  readonly limits?: Partial<Limits>
  /** resident memory that it may take */
  readonly memoryMb: number
}

/** What a process says: that it is ready, that it lives, that it begins to recognise pages, or what a task came to. */
export type FromWorker = 'ready' | typeof ALIVE | typeof RECOGNISES | Answer

export interface Answer {
  readonly reading: PackedReading
  /** resident memory now; native libraries seldom give back what they took */
  readonly residentMb: number
}

/** Answers tasks for as long as the process that started this one wants; the first message says that it is ready. */
export function serve(stages: Stages): void {
  const { limits, memoryMb } = JSON.parse(process.argv[2] ?? '') as WorkerSettings
  watch({ parent: process.ppid, memoryMb })
  const tell = (message: FromWorker): void => void process.send?.(message, () => undefined)
  let recognises = false
  RECOGNISING.subscribe(() => {
    if (!recognises) tell(RECOGNISES)
    recognises = true
  })
  process.on('message', async (task: Task | typeof NO_MORE) => {
    if (task === NO_MORE) return process.disconnect()
    recognises = false
    const options = { stages, ...(limits && { limits }) }
    const reading = await withHeartbeat(
      () => tell(ALIVE),
      () => work(task, options),
    )
    tell({ reading, residentMb: process.memoryUsage.rss() / 1_048_576 })
  })
  // Ctrl-C is for the process that started this one.
  process.on('SIGINT', () => undefined)
  tell('ready')
}

function watch(watched: Watched): void {
  const module = new URL(`./watchdog${extname(import.meta.url)}`, import.meta.url)
  new Worker(module, { workerData: watched }).unref()
}

/** Does a task in this thread. */
export async function work(
  task: Task,
  options: { readonly stages: Stages; readonly limits?: Partial<Limits> },
): Promise<PackedReading> {
  return packed(
    task.kind === 'read'
      ? await readReport(task.bytes, { ...options, ...(task.notices && { notices: task.notices }) })
      : normaliseDocument(task.document, task.extractorVersion, options.stages),
  )
}

/** Packing is part of the storing, though it is done here. */
function packed(read: FileReading): PackedReading {
  const { reading, durations } = read
  if (reading.kind === 'problem') return { ...read, reading }
  const started = performance.now()
  const report = packReport(reading.report)
  const store = performance.now() - started
  return { ...read, reading: { ...reading, report }, durations: { ...durations, store } }
}
