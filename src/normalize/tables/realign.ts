/**
 * Labels and values of a funds table out of step: each row offset is tried, and the one whose figures close the
 * most non-trivial identities, uniquely and more than the table as printed, wins.
 */
import type { Stage } from '../../model/report.ts'
import { type Figure, SUMS, sumCloses } from '../identities.ts'

/** A value read at a row, before it is known which label it belongs to. */
export interface AlignmentRow {
  readonly concept: string | undefined
  readonly values: readonly { readonly stage: Stage; readonly figure: Figure | undefined }[]
}

export interface Alignment {
  /** how many rows below its label a value stands: 0 as printed */
  readonly offset: number
  readonly closed: number
  readonly broken: number
}

/**
 * Tries offsets −1, 0 and +1. `rows[i].concept` is the label of row i and `rows[i].values` what is printed
 * there. `known` holds what the running text says (factKey → value): an agreement counts like an identity.
 */
export function bestAlignment(rows: readonly AlignmentRow[], known: ReadonlyMap<string, number>): Alignment {
  const tried = [0, 1, -1].map((offset) => evaluate(rows, offset, known))
  const [printed, ...others] = tried
  const better = others.filter(
    (other) => other.closed - other.broken > printed!.closed - printed!.broken && other.closed >= 2,
  )
  const best = better.sort((a, b) => b.closed - b.broken - (a.closed - a.broken))[0]
  const unique =
    best && better.filter((other) => other.closed - other.broken === best.closed - best.broken).length === 1
  return best && unique && printed!.broken > 0 && best.broken < printed!.broken ? best : printed!
}

function evaluate(
  rows: readonly AlignmentRow[],
  offset: number,
  known: ReadonlyMap<string, number>,
): Alignment {
  const figures = new Map<string, Figure>()
  rows.forEach((row, index) => {
    if (!row.concept) return
    for (const { stage, figure } of rows[index + offset]?.values ?? [])
      if (figure) figures.set(`${row.concept}@${stage}`, figure)
  })
  const stages = new Set(rows.flatMap((row) => row.values.map((value) => value.stage)))
  const outcomes = [...stages].flatMap((stage) => SUMS.map((sum) => closes(sum, stage, figures)))
  const agreements = [...known].map(([key, value]) =>
    agrees(figures.get(key.includes('@') ? key : `${key}@actual`), value),
  )
  const all = [...outcomes, ...agreements]
  return {
    offset,
    closed: all.filter((it) => it === true).length,
    broken: all.filter((it) => it === false).length,
  }
}

function agrees(found: Figure | undefined, value: number): boolean | undefined {
  if (!found || (found.value === 0 && value === 0)) return undefined
  return Math.abs(found.value - value) <= found.half + Math.abs(value) * 1e-4
}

/** True or false where the sum can be tried and says something: a match of one part with zeros proves nothing. */
function closes(
  sum: (typeof SUMS)[number],
  stage: Stage,
  figures: ReadonlyMap<string, Figure>,
): boolean | undefined {
  const total = figures.get(`${sum.total}@${stage}`)
  const parts = sum.parts.flatMap((part) => figures.get(`${part}@${stage}`) ?? [])
  if (!total || parts.length < sum.parts.length) return undefined
  const { closes } = sumCloses(total, parts)
  const telling = parts.filter((part) => part.value !== 0).length >= 2
  return closes && !telling ? undefined : closes
}
