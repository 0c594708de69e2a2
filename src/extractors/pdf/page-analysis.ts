/** The stages that need one page only. */
import { findIntersections, findLattices, type Intersection } from './lattice.ts'
import type { Lattice } from './lattice-cells.ts'
import { findLines, type Line } from './lines.ts'
import { findOpenTables } from './open-tables.ts'
import type { PageContent } from './page-content.ts'
import { findRules, joinRules, type Rules } from './rules.ts'
import { dropSlivers } from './slivers.ts'
import { splitAtRepeatedHead } from './stacked-tables.ts'
import { refineTable } from './table-refinement.ts'
import { fillTables, type PageTable } from './table-text.ts'

/** One page, stage by stage. */
export interface PageAnalysis {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly characters: number
  readonly images: number
  readonly rules: Rules
  readonly joined: Rules
  readonly intersections: readonly Intersection[]
  readonly lattices: readonly Lattice[]
  /** tables of this page alone, before any join with its neighbours */
  readonly tables: readonly PageTable[]
  /** lines outside tables */
  readonly lines: readonly Line[]
}

/** The stages that need one page only. */
export function analysePage(content: PageContent): PageAnalysis {
  const { number, width, height, images } = content
  const rules = findRules(content.strokes)
  const joined = joinRules(rules)
  const intersections = findIntersections(joined)
  const lattices = findLattices(joined, intersections)
  const { tables: ruled, outside } = fillTables(lattices, content.chars, number)
  const open = findOpenTables(joined.horizontal, lattices, findLines(outside), number)
  return {
    number,
    width,
    height,
    images,
    characters: content.chars.length,
    rules,
    joined,
    intersections,
    lattices,
    tables: [
      ...ruled.map((table) => refineTable(dropSlivers(table))).flatMap(splitAtRepeatedHead),
      ...open.tables,
    ],
    lines: open.outside,
  }
}
