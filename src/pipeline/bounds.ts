/** What the reading of one file may take, whatever is in it. Loads nothing else. */
export interface FileBounds {
  /** longest silence of a process at work on a file */
  readonly timeoutMs: number
  /** longest time for the whole file: a scan of a hundred pages is at work for minutes */
  readonly totalMs: number
  /** resident memory of the process */
  readonly memoryMb: number
}

export const DEFAULT_BOUNDS: FileBounds = { timeoutMs: 120_000, totalMs: 1_800_000, memoryMb: 2_048 }
