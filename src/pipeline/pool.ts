/**
 * Reading processes that can be killed. Every file is read in one; a process that stays silent too long, works too
 * long, outgrows its memory or ends, by a fault of a native library too, costs that file alone, and a fresh one
 * takes its place. Threads would start no faster (both load the readers) and end with the whole program.
 */
import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import type { Limits } from '../extractors/extractor.ts'
import { DEFAULT_BOUNDS, type FileBounds } from './bounds.ts'
import { crashed, givenUp, memoryProblem, overtimeProblem, stallProblem } from './crash.ts'
import { ALIVE, RECOGNISES } from './heartbeat.ts'
import type { ReadOptions } from './read-report.ts'
import { type End, NOBODY, type ReadingProcess, startProcess } from './reading-process.ts'
import type { Answer, PackedReading, Task } from './serve.ts'

/** Where the work on files is done. */
export interface FileReader {
  /** tasks worked on at once; more wait their turn */
  readonly jobs: number
  /**
   * Never rejects for what a file does to its reader; rejects once closed, and where no process can be started
   * (StartError). `begin` is waited for when the task's turn and a process are there, before the work; `recognises` is
   * told once pages are about to be recognised, which takes seconds each.
   */
  run(task: Task, begin?: () => Promise<void>, recognises?: () => void): Promise<PackedReading>
  /** Stops at once; work under way is lost. */
  close(): Promise<void>
}

export interface PoolOptions extends Partial<FileBounds> {
  readonly limits?: Partial<Limits>
  /** processes; default: one a processor */
  readonly jobs?: number
  /** module of the processes, for tests */
  readonly worker?: URL
}

/** A process that has kept this share of its memory after a file makes way for a fresh one. */
const RETIRE_AT = 0.5

/** Reads in this thread: for a single file, and for tests. Nothing can stop a reader that hangs. */
export function readHere({ limits, stages }: ReadOptions = {}): FileReader {
  const run = async (task: Task, begin?: () => Promise<void>): Promise<PackedReading> => {
    await begin?.()
    const [{ work }, { STAGES }] = await Promise.all([import('./serve.ts'), import('./read-report.ts')])
    return work(task, { stages: stages ?? STAGES, ...(limits && { limits }) })
  }
  return { jobs: 1, run, close: async () => undefined }
}

/** Reads in processes, started when first needed. */
export function openPool(options: PoolOptions = {}): FileReader {
  const jobs = options.jobs ?? availableParallelism()
  const limit = pLimit(jobs)
  const lanes: Lane[] = Array.from({ length: jobs }, () => ({ process: undefined, abandon: undefined }))
  const free = [...lanes]
  const closing = new AbortController()
  const run = async (
    task: Task,
    begin?: () => Promise<void>,
    recognises?: () => void,
  ): Promise<PackedReading> => {
    if (closing.signal.aborted) throw new PoolClosed()
    const lane = free.pop()!
    try {
      const told = { ...(begin && { begin }), ...(recognises && { recognises }) }
      const own = { ...DEFAULT_BOUNDS, ...options, closing: closing.signal, ...told }
      return await runInLane(lane, task, own)
    } finally {
      free.push(lane)
    }
  }
  return {
    jobs,
    run: (task, begin, recognises) => limit(run, task, begin, recognises),
    async close() {
      closing.abort()
      await Promise.all(lanes.map(close))
    },
  }
}

/** The pool was closed before the work was done. */
export class PoolClosed extends Error {
  override readonly name = 'PoolClosed'
}

/** A place for one process; it works on one task at a time. */
interface Lane {
  process: ReadingProcess | undefined
  /** ends the task under way, without a result */
  abandon: (() => void) | undefined
}

interface RunOptions extends FileBounds, Pick<PoolOptions, 'limits' | 'worker'> {
  readonly closing: AbortSignal
  readonly begin?: () => Promise<void>
  readonly recognises?: () => void
}

async function runInLane(lane: Lane, task: Task, options: RunOptions): Promise<PackedReading> {
  await processIn(lane, options)
  await options.begin?.()
  // The one that was there may have ended meanwhile, killed from outside.
  const process = await processIn(lane, options)
  const reading = await ask(lane, process, task, options)
  if (!reading) throw new PoolClosed()
  return reading
}

/** The process of a lane, started where it has none. */
async function processIn(lane: Lane, options: RunOptions): Promise<ReadingProcess> {
  const { closing } = options
  if (closing.aborted) throw new PoolClosed()
  try {
    lane.process ??= await startIn(lane, options)
  } catch (error) {
    throw closing.aborted ? new PoolClosed() : error
  }
  // Closing found no process to stop while this one was starting.
  if (closing.aborted) {
    await close(lane)
    throw new PoolClosed()
  }
  return lane.process
}

async function startIn(lane: Lane, { limits, memoryMb, worker }: RunOptions): Promise<ReadingProcess> {
  const process = await startProcess({ memoryMb, ...(limits && { limits }), ...(worker && { worker }) })
  void process.ended.then(() => {
    if (lane.process === process) lane.process = undefined
  })
  return process
}

/** Sends a task and waits for the answer, the process's end or the time's; undefined when abandoned. */
function ask(
  lane: Lane,
  process: ReadingProcess,
  task: Task,
  { timeoutMs, totalMs, memoryMb, recognises }: FileBounds & Pick<RunOptions, 'recognises'>,
): Promise<PackedReading | undefined> {
  return new Promise((resolve) => {
    const settle = (reading: PackedReading | undefined): void => {
      clearTimeout(silence)
      clearTimeout(whole)
      process.listen(NOBODY)
      lane.abandon = undefined
      resolve(reading)
    }
    const giveUp = (reading: PackedReading | undefined): void => {
      lane.process = undefined
      process.kill()
      settle(reading)
    }
    const answered = ({ reading, residentMb }: Answer): void => {
      if (residentMb > memoryMb * RETIRE_AT) retire(lane)
      settle(reading)
    }
    const silence = setTimeout(() => giveUp(givenUp(stallProblem(timeoutMs))), timeoutMs)
    const whole = setTimeout(() => giveUp(givenUp(overtimeProblem(totalMs))), totalMs)
    lane.abandon = () => giveUp(undefined)
    process.listen({
      heard(message) {
        if (message === ALIVE) silence.refresh()
        else if (message === RECOGNISES) recognises?.()
        else if (message !== 'ready') answered(message)
      },
      ended: (end) => settle(endedBy(end, memoryMb)),
    })
    process.send(task)
  })
}

function endedBy(end: End, memoryMb: number): PackedReading {
  return end.kind === 'memory' ? givenUp(memoryProblem(memoryMb)) : crashed(new Error(end.detail))
}

function retire(lane: Lane): void {
  lane.process?.release()
  lane.process = undefined
}

/** Ends what is at work at once, what is idle when it has kept its compiled code; resolves when it is gone. */
async function close(lane: Lane): Promise<void> {
  const { process } = lane
  if (lane.abandon) lane.abandon()
  else retire(lane)
  await process?.ended
}
