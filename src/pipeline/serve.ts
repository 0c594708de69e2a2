/** The inside of a worker thread: takes one task at a time and answers with its reading. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Limits } from '../extractors/extractor.ts'
import type { Document, Notice } from '../model/document.ts'
import { packReport } from '../store/packed-report.ts'
import type { Reading } from '../store/store.ts'
import { ALIVE, withHeartbeat } from './heartbeat.ts'
import { type FileReading, normaliseDocument, readReport, type Stages } from './read-report.ts'

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

/** What a worker is started with. */
export interface WorkerSettings {
  readonly limits?: Partial<Limits>
}

/** Answers tasks for as long as the thread lives; the first message says that it is ready. */
export function serve(stages: Stages): void {
  const port = parentPort
  if (!port) throw new Error('serve() runs in a worker thread only')
  const { limits } = workerData as WorkerSettings
  port.on('message', async (task: Task) => {
    const beat = (): void => port.postMessage(ALIVE)
    port.postMessage(await withHeartbeat(beat, () => work(task, { stages, ...(limits && { limits }) })))
  })
  port.postMessage('ready')
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
