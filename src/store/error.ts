/** Why the store could not do what it was asked. */
import type { Message } from '../model/problem.ts'

export type StoreErrorCode =
  | 'missing' // no such database to read
  | 'not_a_store' // a file, but no database of ours
  | 'newer' // written by a newer version of the product
  | 'exists' // a file that would be overwritten
  | 'older' // needs migrating, but was opened for reading
  | 'locked' // another process is writing
  | 'read_only'
  | 'full'
  | 'damaged'
  | 'refused' // a value that the tables do not admit: an error of ours

/** Thrown where the store cannot go on; `cause` holds the database's own error. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  readonly text: Message
  constructor(code: StoreErrorCode, text: Message, options?: ErrorOptions) {
    super(text.en, options)
    this.name = 'StoreError'
    this.code = code
    this.text = text
  }
}
