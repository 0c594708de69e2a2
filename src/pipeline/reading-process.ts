/** A process that reads files for this one, one at a time, and can be ended whatever it is doing. */
import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { NO_MORE, OUT_OF_MEMORY } from './heartbeat.ts'
import type { FromWorker, Task, WorkerSettings } from './serve.ts'
import { cannotStart, noRoomToStart, type StartError } from './start-error.ts'

export interface ReadingProcess {
  send(task: Task): void
  /** Whom to tell of its messages and its end from now on; the former listener is forgotten. */
  listen(listener: Listener): void
  /** Resolves once it has ended, with the reason as far as it is known. */
  readonly ended: Promise<End>
  /** Ends it at once. */
  kill(): void
  /** Lets it end by itself: for one that has nothing to do. */
  release(): void
}

export interface Listener {
  heard(message: FromWorker): void
  ended(end: End): void
}

export const NOBODY: Listener = { heard: () => undefined, ended: () => undefined }

/** Why a process ended. */
export type End = { readonly kind: 'memory' } | { readonly kind: 'crash'; readonly detail: string }

export interface StartOptions extends WorkerSettings {
  /** module of the process, for tests */
  readonly worker?: URL
}

const WORKER = new URL(`./worker${extname(import.meta.url)}`, import.meta.url)
/** Room that code, buffers and native libraries take beside the heap, which ends the process less gently. */
const HEAP_SHARE = 0.75
/** How long one that was let go may take to end. */
const RELEASE_MS = 2_000
/** What is kept of stderr: a reason stands in its last lines. */
const LAST_WORDS = 4_000

/** Starts a process and waits until it is ready. Rejects with StartError where none can be had, or it ends before. */
export async function startProcess(options: StartOptions): Promise<ReadingProcess> {
  const child = forked(options)
  const ended = endOf(child)
  await ready(child, ended, options)
  // An idle process keeps nobody waiting, until its end is waited for.
  const handles = [child, child.channel, child.stderr as Handle | null]
  for (const handle of handles) handle?.unref?.()
  let listener = NOBODY
  child.on('message', (message) => listener.heard(message as FromWorker))
  void ended.then((end) => listener.ended(end))
  const kill = (): void => {
    for (const handle of handles) handle?.ref?.()
    child.kill('SIGKILL')
  }
  return {
    send: (task) => void child.send(task, () => undefined),
    listen(next) {
      listener = next
    },
    ended,
    kill,
    release() {
      for (const handle of handles) handle?.ref?.()
      child.send(NO_MORE, () => undefined)
      const patience = setTimeout(kill, RELEASE_MS)
      void ended.then(() => clearTimeout(patience))
    },
  }
}

interface Handle {
  ref?(): void
  unref?(): void
}

function forked({ worker, ...settings }: StartOptions): ChildProcess {
  try {
    return fork(worker ?? WORKER, [JSON.stringify(settings)], {
      // Out of reach of Ctrl-C, which the terminal sends to all of a group: ending is up to this process.
      detached: process.platform !== 'win32',
      execArgv: [`--max-old-space-size=${Math.ceil(settings.memoryMb * HEAP_SHARE)}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      windowsHide: true,
    })
  } catch (error) {
    throw cannotStart(error instanceof Error ? error.message : String(error), error)
  }
}

function ready(child: ChildProcess, ended: Promise<End>, { memoryMb }: WorkerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve())
    void ended.then((end) => reject(startErrorOf(end, memoryMb)))
  })
}

function startErrorOf(end: End, memoryMb: number): StartError {
  return end.kind === 'memory' ? noRoomToStart(memoryMb) : cannotStart(end.detail)
}

/**
 * The operating system may refuse a process (`error`), without a stderr where it has no file handles left either; what it
 * said last is read to its end (`close`).
 */
function endOf(child: ChildProcess): Promise<End> {
  let words = ''
  const stderr: ChildProcess['stderr'] | undefined = child.stderr
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-LAST_WORDS)
  })
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ kind: 'crash', detail: error.message }))
    child.once('close', (code, signal) => resolve(reasonOf(words, code, signal)))
  })
}

/** A heap that is full ends the process in V8's own way; what outgrows the limit beside it, in ours. */
function reasonOf(words: string, code: number | null, signal: string | null): End {
  if (words.includes(OUT_OF_MEMORY) || /(?:heap|JavaScript) out of memory|std::bad_alloc/.test(words))
    return { kind: 'memory' }
  const error = /^(?:\w*Error|\w+Exception)\b.*$/m.exec(words)?.[0]
  return { kind: 'crash', detail: error ?? `process ended ${signal ? `by ${signal}` : `with code ${code}`}` }
}
