import { processorTime } from './processor-time.ts'

/** What either side of the benchmark prints when it is done. */
export interface SideResult {
  readonly files: number
  readonly failed: number
  /** texts or facts taken in: shows that the work was done */
  readonly texts: number
  /** since the process began, so loading the code counts */
  readonly milliseconds: number
  /** of all threads and of the processes started, user and system: what a busy machine changes least */
  readonly cpuMilliseconds: number
  /** largest resident set of the process, its threads included, without the processes that it starts */
  readonly peakMegabytes: number
  readonly pages?: number
  /** milliseconds summed over files, by stage of the work */
  readonly stages?: Readonly<Record<string, number>>
}

/** What the work has cost this process so far. */
export function costs(): Pick<SideResult, 'milliseconds' | 'cpuMilliseconds' | 'peakMegabytes'> {
  return {
    milliseconds: performance.now(),
    cpuMilliseconds: processorTime(),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }
}
