/** Waiting for another process that writes to the same archive. */
import type { Command } from 'commander'
import type { WaitOptions } from '../pipeline/turns.ts'
import { DATABASE_HELP, DATABASE_MESSAGES } from './database-messages.ts'
import type { Terminal } from './terminal.ts'

export interface WaitChoice {
  readonly wait?: true
}

/** Adds `--wait`. */
export function withWait(command: Command, { language }: Terminal): Command {
  return command.option('--wait', DATABASE_HELP.wait[language])
}

/** Says whom it waits for; without `--wait` for a few seconds alone. */
export function chosenWait({ wait }: WaitChoice, { note }: Terminal): WaitOptions {
  return {
    ...(wait && { waitMs: Number.POSITIVE_INFINITY }),
    onWaiting: (writer) => note(DATABASE_MESSAGES.waiting(writer)),
  }
}
