/** Parts above their whole, where a report does not tell every part: whatever is missing only adds to them. */
import { conceptOf } from '../../model/concepts.ts'
import { type Figure, figureOf } from '../../model/figure.ts'
import { type Fact, type Finding, factKey, isPartial } from '../../model/report.ts'
import { SUMS, type Sum } from '../identities.ts'
import { type Check, candidates, evidenceOf, nameOf, printed, verdictOf } from './check.ts'
import { summedStages } from './closing.ts'

type Bound = Pick<Sum, 'total' | 'parts' | 'or' | 'severity' | 'unless'>

/** What is new or reached is among all there are; kinds of expenditure are within the total without the steps between. */
const BOUNDS: readonly Bound[] = [
  {
    total: 'expenditure.total',
    parts: ['expenditure.basic.personnel', 'expenditure.basic.public', 'expenditure.project'],
    unless: 'expenditure.basic',
    severity: 'error',
  },
  { total: 'activity.unions.total', parts: ['activity.unions.new'], severity: 'warning' },
  { total: 'activity.members.total', parts: ['activity.members.new'], severity: 'warning' },
  { total: 'activity.stations.total', parts: ['activity.stations.new'], severity: 'warning' },
  {
    total: 'activity.unions.enterprises_due',
    parts: ['activity.unions.enterprises_covered'],
    severity: 'warning',
  },
]

interface Term {
  readonly fact: Fact
  readonly figure: Figure
}

/**
 * Every sum of which some parts are not told, and what must be within a whole. The smallest candidates of the parts are held
 * against the largest of the whole, so that no way to read the report lets them fit.
 */
export const checkExceeding: Check = ({ facts }) => {
  const found = summedStages(facts).flatMap((stage) => {
    const sums = SUMS.filter((sum) => !isWhollyTold(facts, sum, stage)).map(withOptional)
    return [...sums, ...BOUNDS].flatMap((bound) => checkBound(facts, bound, stage) ?? [])
  })
  return found.filter(
    (finding, index) => !found.some((other, at) => at !== index && saysMore(other, finding, at < index)),
  )
}

/** Whether a finding tells the same of fewer figures, or of the same ones before. */
function saysMore({ concepts: fewer }: Finding, { concepts }: Finding, isEarlier: boolean): boolean {
  const isWithin = fewer[0] === concepts[0] && fewer.every((concept) => concepts.includes(concept))
  return isWithin && (fewer.length < concepts.length || isEarlier)
}

/** Such a sum is checked to the last digit elsewhere. */
function isWhollyTold(facts: readonly Fact[], { total, parts }: Sum, stage: Fact['stage']): boolean {
  return [total, ...parts].every((concept) => candidates(facts, concept, stage).length > 0)
}

/** Optional parts count too, but those that may stand within another one. */
function withOptional({ optional = [], nested, ...sum }: Sum): Bound {
  return nested ? sum : { ...sum, parts: [...sum.parts, ...optional] }
}

function checkBound(
  facts: readonly Fact[],
  { total, parts, or, unless, severity }: Bound,
  stage: Fact['stage'],
): Finding | undefined {
  if (unless && candidates(facts, unless, stage).length > 0) return undefined
  const ors = or ? terms(facts, or, stage) : []
  const wholes = terms(facts, total, stage)
  // parts of either whole say nothing where only one of the two is told
  if (wholes.length === 0 || (or && ors.length === 0)) return undefined
  const whole = [...wholes, ...ors].reduce((a, b) => (highest(b) > highest(a) ? b : a))
  const told = parts.flatMap((part) => {
    const full = terms(facts, part, stage).filter(({ fact }) => !isPartial(fact))
    return full.length > 0 ? [full.reduce((a, b) => (lowest(b) < lowest(a) ? b : a))] : []
  })
  const least = told.reduce((sum, term) => sum + lowest(term), 0)
  return least > highest(whole) + 1e-6 ? finding(whole, told, severity) : undefined
}

function terms(facts: readonly Fact[], concept: string, stage: Fact['stage']): Term[] {
  return candidates(facts, concept, stage).flatMap((fact) => {
    const figure = figureOf(fact)
    return figure ? [{ fact, figure }] : []
  })
}

const lowest = ({ figure }: Term) => figure.value - figure.half
const highest = ({ figure }: Term) => figure.value + figure.half

function finding(whole: Term, parts: readonly Term[], severity: Finding['severity']): Finding {
  const involved = [whole, ...parts].map(({ fact }) => fact)
  const expected = parts.reduce((sum, { figure }) => sum + figure.value, 0)
  const name = nameOf(whole.fact)
  const names = parts.map(({ fact }) => conceptOf(fact.concept))
  const [sum, total] = [printed(whole.fact, expected), printed(whole.fact, whole.figure.value)]
  const together = parts.length > 1 ? { zh: '合计', en: ' together' } : { zh: '为', en: '' }
  return {
    code: 'identity',
    verdict: verdictOf(involved),
    severity,
    concepts: involved.map(factKey),
    message: {
      zh: `${names.map(({ zh }) => zh).join('、')}${together.zh} ${sum}，超过${name.zh} ${total}`,
      en: `${names.map(({ en }) => en).join(' + ')}${together.en}: ${sum}, more than ${name.en}: ${total}`,
    },
    expected,
    found: whole.figure.value,
    evidence: evidenceOf(involved),
  }
}
