/** Revenue and its sources; forms differ on whether what was carried over is part of the total. */
import { conceptOf } from '../../model/concepts.ts'
import { figureOf } from '../../model/figure.ts'
import type { Fact, Finding } from '../../model/report.ts'
import { REVENUE_SOURCES, sumCloses } from '../identities.ts'
import { type Check, candidates, evidenceOf, printed, verdictOf } from './check.ts'

/**
 * Total revenue against its sources, with and without 上年结转; tried where a table states two or more of them, or a sentence
 * right behind the total.
 */
export const checkRevenue: Check = ({ facts }) => {
  const fromTable = facts.filter((fact) => fact.origin === 'table')
  const inTable = wrongSum(fromTable, candidates(fromTable, 'revenue.total').slice(0, 1))
  if (inTable) return [inTable]
  const totals = candidates(facts, 'revenue.total')
  for (const total of totals) {
    const told = facts.filter((fact) => isToldBehind(fact, total))
    const found = wrongSum(told, [total, ...totals.filter((other) => other !== total)])
    if (found) return [found]
  }
  return []
}

/** How far behind the total the list of its sources may go. */
const REACH = 120

/** 总收入512万元，其中财政拨款收入502万元，其他收入10万元: in one passage, and not far from each other. */
function isToldBehind(fact: Fact, total: Fact): boolean {
  const [at] = total.evidence
  const [own] = fact.evidence
  if (fact.origin !== 'text' || total.origin !== 'text' || !at || !own || own.block !== at.block) return false
  const gap = (own.start ?? 0) - (at.start ?? 0)
  return gap >= 0 && gap <= REACH
}

/** The finding where the sources make none of the totals; the first total is the one that is asked about. */
function wrongSum(facts: readonly Fact[], totals: readonly Fact[]): Finding | undefined {
  const first = (concept: string) => candidates(facts, concept)[0]
  const [total] = totals
  const sources = REVENUE_SOURCES.flatMap((concept) => first(concept) ?? [])
  const carryover = first('revenue.carryover_in')
  if (!total || sources.length + (carryover ? 1 : 0) < 2) return undefined
  const figures = (list: readonly Fact[]) => list.flatMap((fact) => figureOf(fact) ?? [])
  const wholes = figures(totals)
  const tried = [sources, ...(carryover ? [[...sources, carryover]] : [])]
  const closes = wholes.some((whole) => tried.some((parts) => sumCloses(whole, figures(parts)).closes))
  return wholes.length === 0 || closes ? undefined : toFinding(total, tried.at(-1)!)
}

function toFinding(total: Fact, parts: readonly Fact[]): Finding {
  const found = Number(total.value)
  const expected = parts.reduce((sum, { value }) => sum + Number(value), 0)
  const concept = conceptOf('revenue.total')
  return {
    code: 'identity',
    verdict: verdictOf([total, ...parts]),
    severity: 'warning',
    concepts: ['revenue.total', ...parts.map((fact) => fact.concept)],
    message: {
      zh: `${concept.zh}为 ${printed(total, found)}，各项来源合计 ${printed(total, expected)}`,
      en: `${concept.en} is ${printed(total, found)}, its sources add up to ${printed(total, expected)}`,
    },
    expected,
    found,
    evidence: evidenceOf([total, ...parts]),
  }
}
