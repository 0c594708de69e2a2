/** What a migration is. */
import type { TableTypes } from '../dialect.ts'

export interface Migration {
  /** its place in the order, never given twice; a number may be left out */
  readonly number: number
  readonly name: string
  statements(types: TableTypes): readonly string[]
}
