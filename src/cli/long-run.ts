/** A run over many files: progress on stderr; Ctrl-C keeps what is stored and ends the rest. */
import type { ImportOptions } from '../pipeline/import-documents.ts'
import { withInterrupt } from './interrupt.ts'
import { startProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** What a run is given to tell of its progress, and to be stopped by. */
export type Watched = Required<Pick<ImportOptions, 'signal' | 'onProgress' | 'onRecognising'>>

export async function withProgress<T>(terminal: Terminal, run: (watched: Watched) => Promise<T>): Promise<T> {
  const progress = await startProgress(terminal)
  let failed = 0
  try {
    return await withInterrupt(terminal, { clear: progress.end }, (signal) =>
      run({
        signal,
        onRecognising: progress.recognising,
        onProgress({ done, total, state }) {
          if (state === 'failed') failed += 1
          progress.advance({ done, total, failed })
        },
      }),
    )
  } finally {
    progress.end()
  }
}
