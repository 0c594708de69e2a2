/** 三公经费支出3.1万元，均为公务接待费: a total that is one of its parts states that part too. */
import type { Fact } from '../../model/report.ts'
import { evidenceAt } from './found.ts'
import type { Clause, Prose } from './prose.ts'
import { moneyTermBefore } from './terms.ts'

const WHOLLY = /^[,、(]?(?:其中)?(?:均|全部|全|都)(?:为|是|系|属于?|用于)$/
const TOTAL = /^(three_public|revenue|expenditure)\.total$/

/** 三公经费支出1.2万元，为公务接待费: of the three alone, whose parts are known. */
function isBareWholly({ concept }: Fact, lead: string): boolean {
  return concept === 'three_public.total' && /^,?(?:为|系)$/.test(lead)
}

/** What a clause without figures states by the last total told before it in its sentence. */
export function readWholly(prose: Prose, clause: Clause, told: readonly Fact[]): readonly Fact[] {
  if (clause.marks.length > 0 || !/均|全|都|^,?(?:为|系)/.test(clause.text)) return []
  const total = told.findLast(({ concept, stage }) => TOTAL.test(concept) && !stage.startsWith('change'))
  const tree = total?.concept.replace(/total$/, '')
  const words = clause.text.replace(/\)$/, '')
  const part = moneyTermBefore(words) ?? moneyTermBefore(words.replace(/(?:支出|开支)$/, ''))
  if (!total || !tree || !part || !(WHOLLY.test(part.lead) || isBareWholly(total, part.lead))) return []
  if (!part.concept.startsWith(tree) || part.concept === total.concept) return []
  const evidence = [...total.evidence, evidenceAt(prose, clause.start, clause.end)]
  return [{ ...total, concept: part.concept, evidence }]
}
