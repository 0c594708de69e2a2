/** Lines of the budget’s accounts, 一般公共服务（类）群众团体事务（款）行政运行（项）: what stands on one is no total of the unit. */
import type { Mark, Prose, Sentence } from './prose.ts'

const ITEM = /[(（][款项][)）]/
const ITEM_ALONE = /\([款项]\)[^,。;]{0,8}$/

/** Whether a sentence goes on with the line that its heading, or the sentence before it, names. */
export function followsAccountLine(prose: Prose, sentence: Sentence): boolean {
  const before = prose.sentences[prose.sentences.indexOf(sentence) - 1]
  const named = before ? ITEM_ALONE.test(before.text) : ITEM.test(prose.passage.path.at(-1) ?? '')
  return named && !/(?:本年|合计|总计|三公)/.test(sentence.text.slice(0, 12))
}

/** Whether a figure stands behind the name of such a line in its segment. */
export function isOnAccountLine({ segments }: Sentence, { quantity }: Mark): boolean {
  const segment = segments.findLast(({ start }) => start <= quantity.start)
  return segment !== undefined && ITEM.test(segment.text.slice(0, quantity.start - segment.start))
}
