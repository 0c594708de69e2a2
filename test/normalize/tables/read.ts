/** Reads the tables of a document built in code, and shows what tests compare. */
import { type Fact, factKey } from '../../../src/model/report.ts'
import { readOutline } from '../../../src/normalize/outline.ts'
import type { TableContext, TableReading } from '../../../src/normalize/tables/context.ts'
import { readTables } from '../../../src/normalize/tables/read-tables.ts'
import { type BlockSpec, buildDocument } from '../../build-document.ts'

const CONTEXT: TableContext = { fiscalYear: 2023, aliases: [], documentUnit: undefined, known: new Map() }

export function read(blocks: readonly BlockSpec[], context: Partial<TableContext> = {}): TableReading {
  return readTables(readOutline(buildDocument(...blocks)), { ...CONTEXT, ...context })
}

/** Facts as key → value; 元 for money. */
export function values(facts: readonly Fact[]): Record<string, unknown> {
  return Object.fromEntries(
    facts.map((fact) => [
      factKey(fact),
      fact.unit === 'CNY' && typeof fact.value === 'number' ? fact.value / 100 : fact.value,
    ]),
  )
}
