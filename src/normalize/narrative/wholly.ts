/** 三公经费支出3.1万元，均为公务接待费: a total that is one of its parts states that part too. */
import type { Fact } from '../../model/report.ts'
import { evidenceAt } from './found.ts'
import type { Clause, Prose } from './prose.ts'
import type { Said } from './situation.ts'
import { type FoundTerm, moneyTermBefore } from './terms.ts'

const WHOLLY = /^[,、(]?(?:其中)?(?:均|全部|全|都)(?:为|是|系|属于?|用于)$/
const TOTAL = /^(three_public|revenue|expenditure)\.total$/

/** 三公经费支出1.2万元，为公务接待费: of the three alone, whose parts are known. */
function isBareWholly({ concept }: Fact, lead: string): boolean {
  return concept === 'three_public.total' && /^,?(?:为|系)$/.test(lead)
}

/** What a clause without figures states by the last total told before it in its sentence. */
export function readWholly(prose: Prose, clause: Clause, told: readonly Fact[], said: Said): readonly Fact[] {
  if (clause.marks.length > 0 || !/均|全|都|^,?(?:为|系)/.test(clause.text)) return []
  const part = partNamed(clause)
  if (!part) return []
  const spent = kindOfSpending(part, told, said)
  if (spent) return [asPart(prose, clause, spent, part.concept)]
  const total = told.findLast(({ concept, stage }) => TOTAL.test(concept) && !stage.startsWith('change'))
  const tree = total?.concept.replace(/total$/, '')
  if (!total || !tree || !(WHOLLY.test(part.lead) || isBareWholly(total, part.lead))) return []
  // 支出90万元，其中项目支出30万元，全部为…: of that part, whatever it is
  if (tree === 'expenditure.' && (said.foreign || said.concept !== total.concept)) return []
  if (!part.concept.startsWith(tree) || part.concept === total.concept) return []
  return [asPart(prose, clause, total, part.concept)]
}

function partNamed({ text }: Clause): FoundTerm | null {
  const words = text.replace(/\)$/, '')
  return moneyTermBefore(words) ?? moneyTermBefore(words.replace(/(?:支出|开支)$/, ''))
}

/** 公用经费42万元，全部为商品和服务支出: what stood last, of which the clause says what kind of spending it was. */
function kindOfSpending({ concept, lead }: FoundTerm, told: readonly Fact[], said: Said): Fact | undefined {
  const last = told.at(-1)
  const isKind = concept.startsWith('expenditure.economic.') && WHOLLY.test(lead)
  const isLast =
    last !== undefined && !said.foreign && said.concept === last.concept && said.stage === last.stage
  return isKind && isLast && /^expenditure\.basic\./.test(last.concept) ? last : undefined
}

function asPart(prose: Prose, { start, end }: Clause, fact: Fact, concept: string): Fact {
  return { ...fact, concept, evidence: [...fact.evidence, evidenceAt(prose, start, end)] }
}
