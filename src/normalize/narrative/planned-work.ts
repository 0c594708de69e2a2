/** Lists of the year's work (年度重点工作, 年度主要工作内容): plans where the results tell other figures. */
import { type Fact, factKey } from '../../model/report.ts'
import type { Passage } from '../outline.ts'
import { isResultPassage, saysDone } from './scope.ts'

interface Told {
  readonly passage: Passage
  readonly facts: readonly Fact[]
}

/**
 * The facts of passages, those of a list of work as targets where it proves to be a plan: none of it is told as done, and
 * whatever of it the results tell again has another figure there.
 */
export function tellPlans(told: readonly Told[]): readonly Fact[] {
  const chapters = Map.groupBy(told.filter(isWorkList), ({ passage }) => passage.path.join('\n'))
  if (chapters.size === 0) return told.flatMap(({ facts }) => facts)
  const listed = new Set([...chapters.values()].flat())
  const results = told.filter((one) => !listed.has(one)).flatMap(({ facts }) => facts)
  const plans = new Set([...chapters.values()].filter((chapter) => isPlan(chapter, results)).flat())
  return told.flatMap((one) => (plans.has(one) ? one.facts.map(asTarget) : one.facts))
}

function isWorkList({ passage, facts }: Told): boolean {
  return passage.section === 'key_work' && facts.some(isActivity) && !isResultPassage(passage)
}

function isPlan(chapter: readonly Told[], results: readonly Fact[]): boolean {
  if (chapter.some(({ passage }) => saysDone(passage.text))) return false
  const again = chapter
    .flatMap(({ facts }) => facts)
    .filter((fact) => isActivity(fact) && fact.stage === 'actual')
    .map((fact) => ({ fact, others: results.filter((other) => factKey(other) === factKey(fact)) }))
    .filter(({ others }) => others.length > 0)
  return (
    again.length > 0 && again.every(({ fact, others }) => others.every(({ value }) => value !== fact.value))
  )
}

function isActivity({ concept }: Fact): boolean {
  return concept.startsWith('activity.')
}

function asTarget(fact: Fact): Fact {
  return isActivity(fact) && fact.stage === 'actual' ? { ...fact, stage: 'target' } : fact
}
