/**
 * Worker threads that can be killed. Every file is read in one; a thread that stays silent too long, ends, or
 * runs out of memory costs that file alone, and a fresh one takes its place.
 */
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import { crashed, timeoutProblem } from './crash.ts'
import { ALIVE } from './heartbeat.ts'
import type { ReadOptions } from './read-report.ts'
import type { PackedReading, Task, WorkerSettings } from './serve.ts'

/** Where the work on files is done. */
export interface FileReader {
  /** tasks worked on at once; more wait their turn */
  readonly jobs: number
  /** Never rejects for what a file does to its reader; rejects once closed. */
  run(task: Task): Promise<PackedReading>
  /** Stops at once; work under way is lost. */
  close(): Promise<void>
}

export interface PoolOptions extends WorkerSettings {
  /** threads; default: one a processor */
  readonly jobs?: number
  /** longest silence of a thread at work on a file; default 120 000. The whole file may take fifteen times as long. */
  readonly timeoutMs?: number
  /** heap of one thread; default 2048 */
  readonly memoryMb?: number
  /** module of the worker, for tests */
  readonly worker?: URL
}

/** How many times the longest silence a whole file may take: a scan of a hundred pages is at work for minutes. */
const WHOLE_FILE = 15

const WORKER = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)

/** Reads in this thread: for a single file, and for tests. Nothing can stop a reader that hangs. */
export function readHere({ limits, stages }: ReadOptions = {}): FileReader {
  const run = async (task: Task): Promise<PackedReading> => {
    const [{ work }, { STAGES }] = await Promise.all([import('./serve.ts'), import('./read-report.ts')])
    return work(task, { stages: stages ?? STAGES, ...(limits && { limits }) })
  }
  return { jobs: 1, run, close: async () => undefined }
}

/** Reads in threads, started when first needed. */
export function openPool(options: PoolOptions = {}): FileReader {
  const jobs = options.jobs ?? availableParallelism()
  const limit = pLimit(jobs)
  const lanes: Lane[] = Array.from({ length: jobs }, () => ({ worker: undefined, abandon: undefined }))
  const free = [...lanes]
  const closing = new AbortController()
  const run = async (task: Task): Promise<PackedReading> => {
    if (closing.signal.aborted) throw new PoolClosed()
    const lane = free.pop()!
    try {
      return await runInLane(lane, task, { ...options, closing: closing.signal })
    } finally {
      free.push(lane)
    }
  }
  return {
    jobs,
    run: (task) => limit(run, task),
    async close() {
      closing.abort()
      await Promise.all(lanes.map(stop))
    },
  }
}

/** The pool was closed before the work was done. */
export class PoolClosed extends Error {
  override readonly name = 'PoolClosed'
}

/** A place for one thread; it works on one task at a time. */
interface Lane {
  worker: Worker | undefined
  /** ends the task under way, without a result */
  abandon: (() => void) | undefined
}

async function runInLane(
  lane: Lane,
  task: Task,
  options: PoolOptions & { readonly closing: AbortSignal },
): Promise<PackedReading> {
  try {
    lane.worker ??= await startWorker(options, (ended) => {
      if (lane.worker === ended) lane.worker = undefined
    })
  } catch (error) {
    return crashed(error)
  }
  // Closing found no thread to stop while this one was starting.
  if (options.closing.aborted) {
    await stop(lane)
    throw new PoolClosed()
  }
  const reading = await ask(lane, lane.worker, task, options.timeoutMs ?? 120_000)
  if (!reading) throw new PoolClosed()
  return reading
}

/** Sends a task and waits for the answer, the thread's end or the time's; undefined when abandoned. */
function ask(lane: Lane, worker: Worker, task: Task, timeoutMs: number): Promise<PackedReading | undefined> {
  return new Promise((resolve) => {
    const settle = (reading: PackedReading | undefined, thread: 'lives' | 'is dead'): void => {
      clearTimeout(silence)
      clearTimeout(whole)
      worker.off('message', answered).off('error', failed).off('exit', ended)
      lane.abandon = undefined
      if (thread === 'is dead') void stop(lane)
      resolve(reading)
    }
    const answered = (message: PackedReading | typeof ALIVE): void => {
      if (message === ALIVE) silence.refresh()
      else settle(message, 'lives')
    }
    const failed = (error: Error): void => settle(crashed(error), 'is dead')
    const ended = (code: number): void =>
      settle(crashed(new Error(`thread ended with code ${code}`)), 'is dead')
    const giveUp = (): void => settle(timedOut(timeoutMs), 'is dead')
    const silence = setTimeout(giveUp, timeoutMs)
    const whole = setTimeout(giveUp, timeoutMs * WHOLE_FILE)
    worker.on('message', answered).on('error', failed).on('exit', ended)
    lane.abandon = () => settle(undefined, 'is dead')
    worker.postMessage(task)
  })
}

async function startWorker(
  { limits, memoryMb, worker: module }: PoolOptions,
  onExit: (ended: Worker) => void,
): Promise<Worker> {
  const settings: WorkerSettings = limits ? { limits } : {}
  const worker = new Worker(module ?? WORKER, {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb ?? 2_048 },
  })
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`thread ended with code ${code}`)))
  })
  // An error of a thread that has no task must not end the process.
  worker.on('error', () => undefined)
  worker.on('exit', () => onExit(worker))
  worker.unref()
  return worker
}

async function stop(lane: Lane): Promise<void> {
  const { worker } = lane
  lane.worker = undefined
  lane.abandon?.()
  await worker?.terminate()
}

function timedOut(timeoutMs: number): PackedReading {
  const versions = { extractor: null, normalizer: null }
  const reading = { kind: 'problem', problem: timeoutProblem(timeoutMs), versions } as const
  return { format: null, reading, durations: {}, pages: null }
}
