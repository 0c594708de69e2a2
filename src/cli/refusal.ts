/** A command that cannot be carried out as given. */
import type { Message } from '../model/problem.ts'

/** Thrown by commands for wrong usage: one sentence with the remedy, exit code 2. */
export class Refusal extends Error {
  readonly text: Message
  constructor(text: Message, options?: ErrorOptions) {
    super(text.en, options)
    this.name = 'Refusal'
    this.text = text
  }
}
