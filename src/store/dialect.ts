/**
 * What differs between databases, as named facts. Code beside a dialect's own file asks for a fact, never for a
 * database by name.
 */
import type { Dialect } from 'kysely'
import type { StoreError } from './error.ts'

/** Column types and table options for the statements that make tables. */
export interface TableTypes {
  /** a primary key that numbers itself */
  readonly id: string
  readonly integer: string
  /** holds every safe integer: 分, bytes */
  readonly wide: string
  readonly real: string
  readonly text: string
  readonly json: string
  readonly bytes: string
  /** after the closing parenthesis of `create table` */
  readonly tableOptions: string
}

export interface StoreDialect {
  readonly kysely: Dialect
  readonly types: TableTypes
  /** rows of one insert statement: more save round trips, fewer save preparing */
  readonly rowsPerInsert: number
  /** Names of all tables, to tell an empty database from a foreign one. */
  readonly tableNames: string
  /** Faults that the database itself finds in its storage and references, one sentence each. */
  inspect(): readonly string[]
}

/** Turns a database's own error into ours; undefined where it is not the database's. */
export type ErrorReader = (error: unknown) => StoreError | undefined
