/**
 * Arithmetic as the judge: where a table does not add up as printed, each way in which its structure may have been
 * lost is tried. The one that closes the most identities, uniquely and clearly more than as printed, is taken.
 * Figures are never changed: a report that does not add up in any structure stays as it is.
 */
import { type Finding, factKey } from '../../../model/report.ts'
import { cellEvidence } from '../../fact.ts'
import type { TableContext } from '../context.ts'
import type { PlacedCell } from '../matrix.ts'
import { placeCells } from '../place-cells.ts'
import { brokenCells, undecidedCells } from './broken-cells.ts'
import { columnOffsets, slippedRows } from './column-offset.ts'
import { signature, type Weight, weigh } from './evidence.ts'
import { headerDepths } from './header-depth.ts'
import type { Hypothesis, Reading } from './hypothesis.ts'
import { lostLabels } from './lost-label.ts'
import { otherUnits } from './other-unit.ts'
import { rowOffsets } from './row-offset.ts'
import { unrepairedTable } from './unrepaired.ts'

export interface Judged extends Reading {
  /** whether a cell is read otherwise than printed */
  readonly repairs: (entry: PlacedCell) => boolean
  /** whether the table as a whole was read otherwise: labels and values were out of step */
  readonly realigned: boolean
  readonly findings: readonly Finding[]
}

/** A table may be broken in more than one place; no more than this many repairs are tried one after the other. */
const MOST_REPAIRS = 4

/** The reading of a table that its own arithmetic and the running text speak for. */
export function judge(printed: Reading, context: TableContext): Judged {
  let reading = printed
  const taken: Hypothesis[] = []
  const findings: Finding[] = []
  for (let round = 0; round < MOST_REPAIRS; round++) {
    const { best, ambiguous } = decide(reading, context)
    if (ambiguous) findings.push(ambiguity(ambiguous))
    if (!best) break
    taken.push(best)
    reading = best
  }
  return {
    ...reading,
    repairs: (entry) => taken.some((it) => it.repairs(entry)),
    realigned: taken.some(({ code }) => code === 'shifted_rows'),
    findings: [...taken.map(repairFinding), ...findings, ...undecidedCells(reading.matrix)],
  }
}

interface Weighed {
  readonly hypothesis: Hypothesis
  readonly weight: Weight
}

function decide(
  reading: Reading,
  context: TableContext,
): { best?: Hypothesis; ambiguous?: readonly Hypothesis[] } {
  const base = weigh(reading, context.known)
  const proven = hypotheses(reading, context, base.broken > 0)
    .map((hypothesis) => ({ hypothesis, weight: weigh(hypothesis, context.known) }))
    .filter((tried) => isProven(tried, base))
    .sort((a, b) => score(b.weight) - score(a.weight))
  const [best] = proven
  if (!best) return {}
  const rivals = proven.filter(({ weight }) => score(weight) === score(best.weight))
  const unique = new Set(rivals.map(({ weight }) => signature(weight.figures))).size === 1
  return unique ? { best: best.hypothesis } : { ambiguous: rivals.map(({ hypothesis }) => hypothesis) }
}

/** What may be tried: where all sums close as printed, only what is visibly out of place. */
function hypotheses(reading: Reading, context: TableContext, failing: boolean): readonly Hypothesis[] {
  return [
    ...brokenCells(reading),
    ...slippedRows(reading, context),
    ...columnOffsets(reading, failing),
    ...headerDepths(reading, context, failing),
    ...lostLabels(reading),
    ...(failing ? [...rowOffsets(reading), ...otherUnits(reading, context.known)] : []),
  ]
}

const score = ({ closed, broken }: Weight) => closed - broken

function isProven({ hypothesis, weight }: Weighed, base: Weight): boolean {
  const { proof, sign } = hypothesis
  return (
    weight.closed - base.closed >= proof &&
    score(weight) - score(base) >= proof &&
    (sign ? weight.broken <= base.broken : weight.broken < base.broken)
  )
}

function repairFinding({ code, matrix, repairs, message, cells }: Hypothesis): Finding {
  return {
    code,
    verdict: 'reading',
    severity: 'warning',
    concepts: [...new Set(placeCells(matrix).filter(repairs).map(factKey))],
    message,
    expected: null,
    found: null,
    evidence: cells.slice(0, 20).map((cell) => cellEvidence(cell)),
  }
}

function ambiguity(rivals: readonly Hypothesis[]): Finding {
  const message = {
    zh: `表中数值与名称疑似错位，有 ${rivals.length} 种对齐方法同样能使合计相符，故按原样读取；请核对原件`,
    en: `Figures and labels of this table may be out of step; ${rivals.length} ways to align them close the sums equally well, so it is read as printed: please check the original`,
  }
  return unrepairedTable(
    message,
    null,
    rivals.flatMap(({ cells }) => cells.slice(0, 1)),
  )
}
