/** How far a long command has come: a bar for a person who watches, plain lines for a log. */
import { IMPORT_MESSAGES } from './import-messages.ts'
import { openPace } from './pace.ts'
import { displayPath } from './paths.ts'
import type { Terminal } from './terminal.ts'

/** How many of how many are done, and how many of them failed. */
export interface Step {
  readonly done: number
  readonly total: number
  readonly failed: number
}

export interface Progress {
  advance(step: Step): void
  /** A scan is being recognised, seconds a page. */
  recognising(path: string): void
  /** Clears the bar for good. */
  end(): void
}

const LINES = 10
/** Below this many files the summary is soon enough. */
const FEW = 50
/** A line at least as often, in a log. */
const SILENCE_MS = 60_000

/** On stderr: a bar on a terminal, else a line for each tenth of the work and each minute. */
export async function startProgress(terminal: Terminal): Promise<Progress> {
  return terminal.interactive ? startBar(terminal) : startLines(terminal)
}

async function startBar({ language }: Terminal): Promise<Progress> {
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    stream: process.stderr,
    format: '{bar} {text}',
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  })
  const paceOf = openPace()
  let isShown = true
  let [pace, scan] = ['', '']
  const text = () => [pace, scan].filter((part) => part !== '').join('  ')
  bar.start(0, 0, { text: '' })
  return {
    advance(step) {
      if (!isShown) return
      bar.setTotal(step.total)
      pace = IMPORT_MESSAGES.pace({ ...step, ...paceOf(step.done, step.total) })[language]
      scan = ''
      bar.update(step.done, { text: text() })
    },
    recognising(path) {
      if (!isShown) return
      scan = IMPORT_MESSAGES.recognising(displayPath(path))[language]
      bar.update({ text: text() })
    },
    end() {
      isShown = false
      bar.stop()
    },
  }
}

function startLines(terminal: Terminal): Progress {
  const paceOf = openPace()
  let told = { tenth: 0, at: performance.now() }
  return {
    advance(step) {
      const { done, total } = step
      const speed = paceOf(done, total)
      const tenth = Math.floor((done / total) * LINES)
      const silence = performance.now() - told.at
      if (total < FEW || (tenth === told.tenth && silence < SILENCE_MS)) return
      told = { tenth, at: performance.now() }
      terminal.note(IMPORT_MESSAGES.pace({ ...step, ...speed }))
    },
    recognising: (path) => terminal.note(IMPORT_MESSAGES.recognising(displayPath(path))),
    end: () => undefined,
  }
}
