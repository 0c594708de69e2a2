/** The list of sources: every figure of the comparison with the document, the place and the words it was read from. */
import { type Fact, factKey } from '../../../model/report.ts'
import type { Cell, Comparison, Row } from '../../comparison.ts'

type DerivedFigure = Extract<Cell, { kind: 'derived' }>

export type SourceEntry =
  | {
      readonly kind: 'stated'
      readonly row: Row
      readonly fact: Fact
      /** listed though not compared: a further candidate of the report, the figure of another document */
      readonly role: 'shown' | 'candidate' | 'elsewhere'
      /** what the findings say of this figure */
      readonly findings: Extract<Cell, { kind: 'reported' }>['findings']
    }
  | { readonly kind: 'derived'; readonly row: Row; readonly figure: DerivedFigure }

export interface Sources {
  readonly entries: readonly SourceEntry[]
  /** index of a cell's first entry */
  readonly firstOf: ReadonlyMap<Cell, number>
}

/** All sources of the given comparisons, in the order of their cells. */
export function collectSources(comparisons: readonly Comparison[]): Sources {
  const entries: SourceEntry[] = []
  const firstOf = new Map<Cell, number>()
  for (const row of comparisons.flatMap(({ rows }) => rows))
    for (const cell of row.cells) {
      const own = cellSources(row, cell)
      if (own.length > 0) firstOf.set(cell, entries.length)
      entries.push(...own)
    }
  return { entries, firstOf }
}

function cellSources(row: Row, cell: Cell): SourceEntry[] {
  if (cell.kind === 'derived') return [{ kind: 'derived', row, figure: cell }]
  if (cell.kind !== 'reported') return []
  const key = factKey(cell.fact)
  const candidates = row.document.report.facts.filter((fact) => factKey(fact) === key && fact !== cell.fact)
  const { findings, elsewhere = [] } = cell
  return [
    { kind: 'stated', row, fact: cell.fact, role: 'shown', findings },
    ...candidates.map((fact) => ({ kind: 'stated', row, fact, role: 'candidate', findings: [] }) as const),
    ...elsewhere.map(
      ({ document, fact }) =>
        ({ kind: 'stated', row: { ...row, document }, fact, role: 'elsewhere', findings: [] }) as const,
    ),
  ]
}
