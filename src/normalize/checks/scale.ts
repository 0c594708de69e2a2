/**
 * Amounts that cannot be in the unit they are marked with: 元 under 单位：万元, or the other way round, and sentences that print
 * 万元 behind 元. What the report itself says decides; nothing is changed.
 */
import { conceptOf } from '../../model/concepts.ts'
import type { Message } from '../../model/problem.ts'
import { type Fact, type Finding, factKey, isPartial } from '../../model/report.ts'
import { type Check, candidates, printed } from './check.ts'

type Amount = Fact & { readonly value: number }

/** The amounts of one table that take their unit from its caption, head or unit line, or those of running text in one unit. */
interface Scaled {
  readonly place: 'table' | 'text'
  readonly unit: '元' | '万元'
  readonly other: '元' | '万元'
  /** how many times too much an amount is where the other unit is meant */
  readonly excess: number
  readonly amounts: readonly Amount[]
}

interface Doubt {
  readonly amount: Amount
  readonly because: Message
  /** told on nothing but the size of the amount */
  readonly isWeak?: true
}

type Evidence = (table: Scaled, facts: readonly Fact[]) => Doubt | undefined

const TEN_THOUSAND = 10_000
const CORE = /^expenditure\.(?:total|basic|basic\.personnel|basic\.public|project)$|^revenue\.total$/
/** 分 a head and year: what no member of staff costs less or more than, by far. */
const PER_HEAD = { least: 3_000_00, most: 3_000_000_00 }
/** 分: totals of county unions are some hundred thousand to some ten million 元. */
const TOTAL = { least: 10_000_00, most: 2_000_000_000_00 }
/** 分: receptions, cars and travel of a union are some thousand to some hundred thousand 元. */
const THREE_PUBLIC = { most: 20_000_000_00 }

/**
 * One finding a table at most, by the strongest evidence, and one for running text; a table that running text or a cell's own
 * unit confirms has none, nor has a text that says the same as a place in another unit.
 */
export const checkScale: Check = ({ facts }) => [
  ...tablesOf(facts).flatMap((table) => (isConfirmed(table, facts) ? [] : doubtOf(table, facts, EVIDENCE))),
  ...textsOf(facts).flatMap((text) =>
    isToldInAnother(text, facts) ? [] : doubtOf(text, facts, [perHead, size]),
  ),
]

function doubtOf(scaled: Scaled, facts: readonly Fact[], evidence: readonly Evidence[]): Finding[] {
  const doubt = evidence.map((find) => find(scaled, facts)).find((it) => it !== undefined)
  return doubt ? [finding(scaled, doubt)] : []
}

function tablesOf(facts: readonly Fact[]): Scaled[] {
  const amounts = facts.filter((fact) => isAmount(fact) && /^(?:table|form)$/.test(fact.origin)) as Amount[]
  const byTable = Map.groupBy(
    amounts.filter(
      ({ unitReason, status }) => /^(?:extracted|repaired)$/.test(status) && isOfTable(unitReason),
    ),
    ({ evidence, sourceUnit }) => `${evidence[0]?.block} ${sourceUnit}`,
  )
  return [...byTable.values()].flatMap((own) => scaled('table', own))
}

/** 元 is what a sentence prints by its own choice; 万元 behind a figure in 元 is a slip. */
function textsOf(facts: readonly Fact[]): Scaled[] {
  const amounts = facts.filter(
    (fact) => isAmount(fact) && /^(?:text|conclusion)$/.test(fact.origin) && fact.sourceUnit === '万元',
  ) as Amount[]
  return amounts.length > 0 ? scaled('text', amounts) : []
}

function scaled(place: Scaled['place'], amounts: readonly Amount[]): Scaled[] {
  const unit = amounts[0]!.sourceUnit
  if (unit === '万元') return [{ place, unit, other: '元', excess: TEN_THOUSAND, amounts }]
  return unit === '元' ? [{ place, unit, other: '万元', excess: 1 / TEN_THOUSAND, amounts }] : []
}

function isAmount(fact: Fact): boolean {
  const isMoney = fact.unit === 'CNY' && typeof fact.value === 'number' && fact.value !== 0
  return (
    isMoney && !fact.concept.startsWith('activity.') && !fact.stage.startsWith('change') && !isPartial(fact)
  )
}

function isOfTable(reason: string | null): boolean {
  return reason !== null && !/^(?:cell|clause|correction|arithmetic)/.test(reason)
}

/** Running text, or another place with a unit of its own, says the same of an amount. */
function isConfirmed({ amounts }: Scaled, facts: readonly Fact[]): boolean {
  return amounts.some(
    (amount) =>
      amount.evidence.some(({ row, cell }) => row === undefined && cell === undefined) ||
      othersOf(amount, amounts, facts).some((other) => isNear(amount.value / other.value, 1, 1.01)),
  )
}

/** A place in another unit says the same of an amount. */
function isToldInAnother({ amounts, unit }: Scaled, facts: readonly Fact[]): boolean {
  return amounts.some((amount) =>
    othersOf(amount, amounts, facts).some(
      ({ sourceUnit, value }) => sourceUnit !== unit && isNear(amount.value / value, 1, 1.01),
    ),
  )
}

/** The same concept and stage outside of the table. */
function othersOf(amount: Amount, own: readonly Amount[], facts: readonly Fact[]): Amount[] {
  return (facts as readonly Amount[]).filter(
    (fact) => isAmount(fact) && !own.includes(fact) && factKey(fact) === factKey(amount),
  )
}

function isNear(ratio: number, expected: number, times: number): boolean {
  return ratio > 0 && ratio <= expected * times && ratio >= expected / times
}

/** The same concept elsewhere, ten thousand times as much or as little; of the core at another stage, about that. */
const elsewhere: Evidence = ({ amounts, excess }, facts) => {
  const rivals = (facts as readonly Amount[]).filter((fact) => isAmount(fact) && !amounts.includes(fact))
  for (const amount of amounts)
    for (const other of rivals) {
      const isSame = factKey(other) === factKey(amount)
      if (other.concept !== amount.concept || (!isSame && !CORE.test(amount.concept))) continue
      if (isNear(amount.value / other.value, excess, isSame ? 1.01 : 3))
        return {
          amount,
          because: {
            zh: `报告另一处为 ${printed(other, other.value)}，相差约一万倍`,
            en: `another place says ${printed(other, other.value)}, some ten thousand times as ${excess > 1 ? 'little' : 'much'}`,
          },
        }
    }
  return undefined
}

/** Cost of staff, or basic expenditure, for each member of staff. */
const perHead: Evidence = ({ amounts, excess }, facts) => {
  const [staff] = [...candidates(facts, 'staffing.actual'), ...candidates(facts, 'staffing.authorized')]
  const heads = typeof staff?.value === 'number' && staff.value >= 1 ? staff.value : undefined
  const amount = ['expenditure.basic.personnel', 'expenditure.basic']
    .flatMap((concept) => amounts.filter((it) => it.concept === concept))
    .find(({ value }) => heads && !isPlausible(value / heads) && isPlausible(value / heads / excess))
  if (!amount || !heads) return undefined
  const each = printed(amount, Math.round(amount.value / heads))
  return {
    amount,
    because: {
      zh: `${staff?.concept === 'staffing.actual' ? '在职' : '编制'} ${heads} 人，人均 ${each}`,
      en: `with a staff of ${heads} that is ${each} a head`,
    },
  }
}

function isPlausible(perHead: number): boolean {
  return perHead >= PER_HEAD.least && perHead <= PER_HEAD.most
}

/** 元 have two decimals: several small amounts with more are 万元. */
const decimals: Evidence = ({ amounts, unit }) => {
  const finer = amounts.filter((amount) => amount.decimals > 2)
  const isSmall = amounts.every(({ value }) => Math.abs(value) < 100_000_00)
  if (unit !== '元' || !isSmall || finer.length < 2) return undefined
  return {
    amount: finer[0]!,
    because: {
      zh: `有 ${finer.length} 个数的小数超过两位，不足一分`,
      en: `${finer.length} amounts have more than two decimals, less than a fen`,
    },
  }
}

/** A part in another table a thousand times as much as its whole, or a whole that its part in another unit cannot be of. */
const partOfWhole: Evidence = ({ amounts, unit }, facts) => {
  if (unit !== '元') return undefined
  for (const amount of amounts)
    for (const part of facts as readonly Amount[])
      if (
        isAmount(part) &&
        !amounts.includes(part) &&
        part.stage === amount.stage &&
        conceptOf(part.concept).parent === amount.concept &&
        part.value >= 1_000 * amount.value
      )
        return {
          amount,
          because: {
            zh: `而其中的${conceptOf(part.concept).zh}为 ${printed(part, part.value)}`,
            en: `while ${conceptOf(part.concept).en}, a part of it, is ${printed(part, part.value)}`,
          },
        }
  return undefined
}

const WHOLE = /^(?:expenditure|revenue)\.total$/

/** An amount that no union of a county has, and a total would have in the other unit: the weakest, where nothing else tells. */
const size: Evidence = ({ amounts, unit, excess }) => {
  const isWhole = ({ concept, value }: Amount) => WHOLE.test(concept) && value / excess >= TOTAL.least
  const isOut = (amount: Amount) => {
    const { concept, value } = amount
    if (unit === '元') return isWhole(amount) && value > 0 && value < TOTAL.least
    if (concept.startsWith('three_public')) return value > THREE_PUBLIC.most
    return value > TOTAL.most && (CORE.test(concept) || isWhole(amount))
  }
  const amount = amounts.find(isOut)
  if (!amount) return undefined
  return {
    amount,
    isWeak: true,
    because: {
      zh: '与一家县区工会的规模相去甚远',
      en: 'which is no amount that a county union has for a year',
    },
  }
}

const EVIDENCE: readonly Evidence[] = [elsewhere, perHead, decimals, partOfWhole, size]

function finding({ place, unit, other, amounts }: Scaled, { amount, because, isWeak }: Doubt): Finding {
  const { zh, en } = conceptOf(amount.concept)
  const value = printed(amount, amount.value)
  return {
    code: 'doubtful_value',
    verdict: 'reading',
    severity: isWeak ? 'info' : 'warning',
    concepts: [...new Set(amounts.map(factKey))],
    message: {
      zh: `${place === 'table' ? '表' : '文'}中金额标为${unit}，${zh}因此是 ${value}，${because.zh}；可能实为${other}，数值未改动，请对照原件`,
      en: `${place === 'table' ? 'The table' : 'Running text'} is marked ${unit}, which makes ${en} ${value}: ${because.en}; it may be in ${other}. Nothing was changed, compare it with the original`,
    },
    expected: null,
    found: amount.value,
    evidence: amount.evidence.slice(0, 1),
  }
}
