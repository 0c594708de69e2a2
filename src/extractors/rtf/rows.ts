/** Row definitions of RTF tables: \trowd, the properties of each cell, and its right edge \cellx. */
import type { CellDefinition, RowDefinition } from '../word/doc/row.ts'

/** A row definition as it grows; edges in twips. */
export interface RowDraft {
  readonly edges: number[]
  readonly cells: CellDefinition[]
  /** of the cell whose \cellx is still to come */
  joined: boolean
  merge: 'restart' | 'continue' | undefined
  header: boolean
  /** its number in its table is 0 */
  first: boolean
}

export function startRow(): RowDraft {
  return { edges: [0], cells: [], joined: false, merge: undefined, header: false, first: false }
}

/** What control words say of the row and of its next cell. */
export const ROW_WORDS: Readonly<Record<string, (row: RowDraft, parameter: number | undefined) => void>> = {
  trleft: (row, twips = 0) => {
    if (row.cells.length === 0) row.edges[0] = twips
  },
  trhdr: (row) => {
    row.header = true
  },
  irow: (row, number) => {
    row.first = number === 0
  },
  clmgf: (row) => {
    row.joined = false
  },
  clmrg: (row) => {
    row.joined = true
  },
  clvmgf: (row) => {
    row.merge = 'restart'
  },
  clvmrg: (row) => {
    row.merge = 'continue'
  },
  cellx: endCell,
}

function endCell(row: RowDraft, right = 0): void {
  const { joined, merge } = row
  // edges never run backwards: some writers give a row \trleft0 and edges that begin before it
  const left = row.edges.at(-1)!
  if (row.cells.length === 0 && right <= left) row.edges[0] = right - 1
  row.edges.push(Math.max(right, row.edges.at(-1)! + 1))
  row.cells.push({ joined, ...(merge && { merge }) })
  row.joined = false
  row.merge = undefined
}

export function definitionOf(row: RowDraft): RowDefinition {
  return { edges: row.edges, cells: row.cells }
}
