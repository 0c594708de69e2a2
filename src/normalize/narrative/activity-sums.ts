/** Sums that a sentence tells of figures before them: 慰问金22万元、慰问品5万元，共计27万元. */
import type { Quantity } from '../values.ts'
import { isPrice } from './activity-parts.ts'
import type { Mark, Sentence } from './prose.ts'
import { isRelative } from './scope.ts'

const TOTAL = /(?:共计?|[合总]计|累计|总共)[^,、;]{0,14}$/
/** How far the printed parts, each of them rounded, may be from their sum. */
const ROUNDING = 0.001

/** The figures that one is the sum of: the last ones before it, two at least. */
export function addendsOf({ marks }: Sentence, total: Mark): readonly Mark[] {
  const { quantity } = total
  if (quantity.value === null || !TOTAL.test(total.before)) return []
  const earlier = marks
    .slice(0, marks.indexOf(total))
    .filter((mark) => isOfKind(mark.quantity, quantity) && !isPrice(mark) && !isRelative(mark))
  let sum = 0
  for (let from = earlier.length - 1; from >= 0; from--) {
    sum += Number(earlier[from]!.quantity.value)
    const isSum = Math.abs(sum - Number(quantity.value)) <= Number(quantity.value) * ROUNDING
    if (isSum && from < earlier.length - 1) return earlier.slice(from)
  }
  return []
}

const ALL_AID = 'activity.hardship.amount'
/** Visits count whom they were for together: 慰问困难职工…30万元，慰问劳模…4万元，合计34万元. */
const OF_VISITS = /^activity\.(?:warmth|cooling)\./
const NO_VISIT = /津贴|荣誉金|奖金|疗养|休养|体检|助学|培训|救助|帮扶|经费/

/** What a sum is of, by what its parts are of; null where they are of several things. */
export function conceptOfSum(
  sentence: Sentence,
  total: Mark,
  addends: readonly Mark[],
  told: ReadonlyMap<Mark, string>,
): string | null {
  const concepts = new Set(addends.flatMap((mark) => told.get(mark) ?? []))
  // 生活救助…万元；助学救助…万元，共计发放帮扶资金…万元
  if (concepts.size > 1)
    return concepts.has(ALL_AID) && /(?:帮扶|救助)(?:资金|金|款)$/.test(total.before) ? ALL_AID : null
  const [concept] = concepts
  // 新建5家，共25家: what there is by now
  if (concept === undefined || /\.(?:new|total)$/.test(concept)) return null
  // 为劳模发放津贴10万元，救助困难职工…20万元，共计30万元: of something else too
  const others = addends.filter((mark) => !told.has(mark))
  if (others.some(({ head }) => !OF_VISITS.test(concept) || NO_VISIT.test(head))) return null
  return OF_VISITS.test(concept) || !countsOthers(concept, sentence, addends) ? concept : null
}

const OF_STUDENTS = /学|高中|[专本科]生|子女|新生/

/** 资助大学生20人6万元，救助困难职工30人9万元: people of two kinds, of whom one may be of another concept. */
function countsOthers(concept: string, sentence: Sentence, addends: readonly Mark[]): boolean {
  const from = sentence.marks.indexOf(addends[0]!) + 1
  const between = sentence.marks.slice(from, sentence.marks.indexOf(addends.at(-1)!))
  const counted = between.filter(({ quantity: { kind } }) => kind === 'count')
  if (!concept.startsWith('activity.study_aid.')) return counted.length > 0
  return counted.some(
    ({ before, after }) => !OF_STUDENTS.test(before) && !OF_STUDENTS.test(after.slice(0, 8)),
  )
}

function isOfKind(one: Quantity, other: Quantity): boolean {
  return one.kind === other.kind && (one.kind === 'money' || one.unit === other.unit) && one.value !== null
}
