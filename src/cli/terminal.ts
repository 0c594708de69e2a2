/** The only writer to the console: results on stdout, everything else on stderr. */
import { once } from 'node:events'
import type { Language } from '../compare/wording.ts'
import type { Message } from '../model/problem.ts'

export interface Terminal {
  readonly language: Language
  /** characters a line may take */
  readonly width: number
  /** a person watches stderr */
  readonly interactive: boolean
  /** Writes a result to stdout, waiting where its reader is slow. */
  write(chunk: string | Uint8Array): Promise<void>
  /** Writes a message for the person to stderr, a line of its own. */
  note(message: Message): void
}

const PIPE_WIDTH = 120

/** The terminal of this process. */
export function openTerminal(language: Language): Terminal {
  const { stdout, stderr } = process
  return {
    language,
    width: stdout.isTTY ? stdout.columns : PIPE_WIDTH,
    interactive: stderr.isTTY,
    async write(chunk) {
      if (!stdout.write(chunk)) await once(stdout, 'drain')
    },
    note: (message) => {
      stderr.write(`${message[language]}\n`)
    },
  }
}

/** Ends the process quietly when the reader of its output has gone (`ziping … | head`). */
export function endOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
}
