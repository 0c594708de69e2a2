/** Processor time of a process with those that it started, which `process.cpuUsage` leaves out. */
import { readFileSync } from 'node:fs'

/** Milliseconds, user and system, of this process and of the ended ones that it started (proc(5): utime … cstime). */
export function processorTime(): number {
  if (process.platform !== 'linux') {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ')
  // in hundredths of a second
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * 10
}
