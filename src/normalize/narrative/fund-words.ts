/** What an amount of the whole covers: what was carried over too, or one fund alone. */
import { OF_FUND } from '../grand-totals.ts'
import { REACH } from './filler.ts'
import type { Mark, Prose } from './prose.ts'
import type { Said } from './situation.ts'
import type { FoundTerm } from './terms.ts'

const OF_BOTH_YEARS = /^[,(]?其中:?本年度?(?:收入|支出)(?:合计)?[\d.]/

/** 收入总计；总支出125万元，其中本年支出116万元: what was carried over is in it. */
export function isGrand({ text }: Prose, { quantity }: Mark, concept: string, words: string): boolean {
  if (!/^(?:revenue\.(?:total|general_public)|expenditure\.total)$/.test(concept)) return false
  return /总计/.test(words) || OF_BOTH_YEARS.test(text.slice(quantity.end, quantity.end + REACH))
}

/** Whether an amount is told of the general public budget alone: by its words, its sentence or its heading. */
export function fundOf(prose: Prose, term: FoundTerm | null, said: Said, concept: string): boolean {
  if (!/^expenditure\.(?:total|basic|project)/.test(concept)) return false
  const heading = prose.passage.path.at(-1) ?? ''
  const words = `${term?.lead ?? ''}${term?.label ?? ''}`
  // behind the appropriation a bare 支出决算 is what was spent of it
  const ofAppropriation =
    said.concept === 'revenue.general_public' && (term === null || /^[,、]?(?:支出)?决算/.test(words))
  return (
    OF_FUND.test(words) || /(?:一般公共预算|财政拨款).*支出/.test(heading) || said.fund || ofAppropriation
  )
}
