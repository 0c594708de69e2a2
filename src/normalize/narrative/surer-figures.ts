/** Two figures of one thing in a passage: which of them speaks for the unit and the year. */
import type { Mark } from './prose.ts'

/** 带动全省开展赛事3000场, 各级工会共慰问5200人: of all, not of what the union did itself. */
const OF_ALL =
  /(?:全[省市县区州旗盟]|各级工会|带动)(?:[^,]{0,8})?(?:共|累计|开展|举办|参与|参赛|签订|建立|发展|慰问|筹集|投入|发放|救助|走访)/

/**
 * 本次活动慰问…4万元。目前共筹集20万元; 慰问3户…；全年慰问450户，发放45万元: of the year up to now, beside what was done
 * once.
 */
const OF_YEAR =
  /目前(?:已)?共|截[止至]目前[^,]{0,8}共|今年(?:以来)?[^,]{0,8}共|全年(?:共|累计|先后|已|救助|慰问|帮扶|资助|走访|发放|举办|开展|培训|办理|受理|调解|接待|筹集|[为向对])/

/** A figure with what its segment says before it. */
export interface Told {
  readonly mark: Mark
  readonly words: string
}

/** Whether a later figure speaks for more than the first one did, or says exactly what that one said roughly. */
export function isSurer(first: Told, later: Told): boolean {
  const isOfMore =
    (isOfAll(later.mark) && !isOfAll(first.mark)) || (OF_YEAR.test(later.words) && !OF_YEAR.test(first.words))
  return isExact(first.mark, later.mark) || (isOfMore && isMore(first.mark, later.mark))
}

/** 慰问2000余名职工…，为2637名职工购置…: what was rounded first is told to the last digit. */
export function isExact({ quantity: first }: Mark, { quantity: later }: Mark): boolean {
  if (!first.approximate || later.approximate || first.unit !== later.unit) return false
  const [low, high] = [Number(first.value), Number(first.value) + stepOf(first.digits, Number(first.value))]
  return /[余多]/.test(first.raw) && Number(later.value) > low && Number(later.value) < high
}

/** Whether words before a figure say that it is of the whole year. */
export function isOfYear(words: string): boolean {
  return OF_YEAR.test(words)
}

function isOfAll({ head }: Mark): boolean {
  return OF_ALL.test(head)
}

function isMore({ quantity: first }: Mark, { quantity: later }: Mark): boolean {
  return Number(later.value) > Number(first.value)
}

/** One of the last digit that is no 0: 2000余 is less than 3000, 2600余 less than 2700. */
function stepOf(digits: string, value: number): number {
  const bare = digits.replace('.', '').replace(/^0+|0+$/g, '')
  return bare === '' ? 0 : value / Number(bare)
}
