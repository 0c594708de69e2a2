/**
 * A thread beside the work of a reading process, which goes on where the work loops: ends the process when it has
 * outgrown its memory (buffers and native libraries count, as they do not for V8), and when the process that
 * started it is gone, killed perhaps.
 */
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { OUT_OF_MEMORY } from './heartbeat.ts'

/** What the thread is started with. */
export interface Watched {
  readonly parent: number
  readonly memoryMb: number
}

const EVERY_MS = 200
const { parent, memoryMb } = workerData as Watched

setInterval(() => {
  if (process.memoryUsage.rss() > memoryMb * 1_048_576) writeSync(2, `${OUT_OF_MEMORY}\n`)
  else if (isAlive(parent)) return
  process.kill(process.pid, 'SIGKILL')
}, EVERY_MS)

/** Where a parent has gone, another takes its place, or none. */
function isAlive(pid: number): boolean {
  if (process.platform !== 'win32') return process.ppid === pid
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
