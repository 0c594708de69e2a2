/**
 * What differs between databases, as named facts. Code beside a dialect's own file asks for a fact, never for a
 * database by name.
 */
import type { Dialect, Transaction } from 'kysely'
import type { BrokenReference } from './check-faults.ts'
import type { Schema } from './schema.ts'

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

export type Value = string | number | null

/** Rows of one table, each with a value a column. */
export interface Rows {
  readonly table: keyof Schema
  readonly columns: readonly string[]
  readonly values: readonly (readonly Value[])[]
}

export interface StoreDialect {
  readonly kysely: Dialect
  readonly types: TableTypes
  /** Inserts rows into a table, inside the transaction that is open, in the way that takes this database least time. */
  insertRows(trx: Transaction<Schema>, rows: Rows): Promise<void>
  /** Names of all tables, to tell an empty database from a foreign one. */
  readonly tableNames: string
  readonly path: string
  /** how long a write waits for another one */
  readonly lockTimeoutMs: number
  /** Takes the turn at long work, which gives it back; undefined where another process has it. */
  takeTurn(): (() => void) | undefined
  /** What the database itself finds wrong with its storage and references. */
  inspect(): StorageFaults
}

export interface StorageFaults {
  /** in the database's own words */
  readonly storage: readonly string[]
  readonly references: readonly BrokenReference[]
}
