/** How far a long command has come: a bar for a person who watches, plain lines for a log. */
import { MESSAGES } from './messages.ts'
import type { Terminal } from './terminal.ts'

export interface Progress {
  /** Tells how many of how many are done. */
  advance(done: number, total: number): void
  /** Clears the bar. */
  end(): void
}

const LINES = 10
/** Below this many files the summary is soon enough. */
const FEW = 50

/** On stderr: a bar on a terminal, else a line for each tenth of the work. */
export async function startProgress(terminal: Terminal): Promise<Progress> {
  return terminal.interactive ? startBar(terminal) : startLines(terminal)
}

async function startBar({ language }: Terminal): Promise<Progress> {
  const { SingleBar } = await import('cli-progress')
  const word = { zh: '读取', en: 'Reading' }[language]
  const bar = new SingleBar({
    stream: process.stderr,
    format: `${word} {bar} {value}/{total}  {eta_formatted}`,
    clearOnComplete: true,
    hideCursor: true,
  })
  bar.start(0, 0)
  return {
    advance: (done, total) => {
      bar.setTotal(total)
      bar.update(done)
    },
    end: () => bar.stop(),
  }
}

function startLines(terminal: Terminal): Progress {
  let told = 0
  return {
    advance: (done, total) => {
      const tenth = Math.floor((done / total) * LINES)
      if (total < FEW || tenth === told) return
      told = tenth
      terminal.note(MESSAGES.importing(done, total))
    },
    end: () => undefined,
  }
}
