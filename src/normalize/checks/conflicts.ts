/** One concept, two values in one report. */
import { differ } from '../../model/figure.ts'
import type { Fact, Finding } from '../../model/report.ts'
import { factKey, isPartial } from '../../model/report.ts'
import { type Check, candidates, evidenceOf, nameOf, printed, verdictOf } from './check.ts'

/** Candidates whose intervals do not meet, or grades that differ; forecasts and part-year figures are no rivals. */
export const checkConflicts: Check = ({ facts }) => {
  const keys = new Map(facts.filter((fact) => !isPartial(fact)).map((fact) => [factKey(fact), fact]))
  return [...keys.values()].flatMap((fact) => conflict(facts, fact) ?? [])
}

function conflict(facts: readonly Fact[], { concept, stage }: Fact): Finding | undefined {
  const rivals =
    concept === 'grade' ? grades(facts) : candidates(facts, concept, stage).filter((fact) => !isPartial(fact))
  const [shown, ...others] = rivals
  const other = others.find((fact) => shown && differ(shown, fact))
  return shown && other ? finding(shown, other) : undefined
}

function grades(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.concept === 'grade' && fact.value !== null)
}

function finding(shown: Fact, other: Fact): Finding {
  const name = nameOf(shown)
  const activity = shown.concept.startsWith('activity.')
  const text = (fact: Fact) => (typeof fact.value === 'number' ? printed(fact, fact.value) : fact.raw)
  return {
    code: 'conflict',
    verdict: activity && !isToldAlike(shown, other) ? 'reading' : verdictOf([shown, other]),
    severity: activity ? 'info' : 'warning',
    concepts: [factKey(shown)],
    message: {
      zh: `${name.zh}在报告中有两个数：${text(shown)} 与 ${text(other)}`,
      en: `The report gives two values for ${name.en}: ${text(shown)} and ${text(other)}`,
    },
    expected: typeof shown.value === 'number' ? shown.value : null,
    found: typeof other.value === 'number' ? other.value : null,
    evidence: evidenceOf([shown, other]),
  }
}

/** Figures, words of the year and of how exact they are; what is left names what is counted. */
const NOT_NAMING =
  /[\d.,%万千百亿，。、；：:;（）()]+|20\d\d年度?|全年|今年(?:以来)?|本年度?|目前|共计?|累计|合计|达到?|近|约|余|多|了|已|[家个名人次户场期份件起宗]/g

/** Whether running text tells both in the same words: else one may be a part of the other, or of something else. */
function isToldAlike(a: Fact, b: Fact): boolean {
  if (a.origin !== 'text' || b.origin !== 'text') return true
  const [one, two] = [a, b].map((fact) => (fact.evidence[0]?.quote ?? '').replace(NOT_NAMING, ''))
  return one!.includes(two!) || two!.includes(one!)
}
