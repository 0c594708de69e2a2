/**
 * Corrections that are hardly meant: far from all that the report says or gives of the figure, a ratio among percentages,
 * more points than there are. People have the last word, so nothing is refused or changed; it is said.
 */
import { type Concept, conceptOf } from '../../model/concepts.ts'
import { indicatorKeys } from '../../model/corrections.ts'
import type { Message } from '../../model/problem.ts'
import { displayed, type Fact, type Finding, factKey, type Report, type Stage } from '../../model/report.ts'
import { RATES, SUMS } from '../identities.ts'
import { isRatioSized } from '../ratios.ts'
import { candidates, evidenceOf, printed } from './check.ts'

/** A slip of 万元 and 元 is ten thousand times, one of a percentage a hundred: rounding must not hide the latter. */
const FAR = 99
/** Full score where the report states none. */
const USUAL_FULL = 100
const PRINTED: Message = { zh: '报告所填或可推算的数', en: 'what the report says or gives' }

type Figure = Fact & { readonly value: number }

export interface CorrectionDoubt {
  /** target of the correction */
  readonly target: string
  readonly finding: Finding
}

/** What is doubtful of a corrected report's figures; `asRead` has what they stand for. */
export function checkCorrected(asRead: Report, corrected: Report): CorrectionDoubt[] {
  const facts = corrected.facts.filter(isCorrectedFigure).flatMap((fact) => {
    const doubt =
      tooManyPoints(fact, corrected) ?? bareRatio(fact, corrected) ?? farOff(fact, asRead, corrected)
    return doubt
      ? [{ target: factKey(fact), finding: finding(doubt, [factKey(fact)], fact.value, [fact]) }]
      : []
  })
  return [...facts, ...indicatorsAbove(corrected)]
}

interface Doubt {
  readonly message: Message
  readonly expected: number
}

function isCorrectedFigure(fact: Fact): fact is Figure {
  return fact.status === 'corrected' && isFigure(fact)
}

function isFigure(fact: Fact | undefined): fact is Figure {
  return typeof fact?.value === 'number' && fact.value !== 0
}

function tooManyPoints(fact: Figure, { facts }: Report): Doubt | undefined {
  const name = conceptOf(fact.concept)
  const full = fullScore(facts)
  if (name.kind !== 'score' || fact.concept === 'score.full' || fact.value <= full) return undefined
  return { message: aboveFull(name, fact.value, full), expected: full }
}

function indicatorsAbove({ facts, indicators }: Report): CorrectionDoubt[] {
  const keys = indicatorKeys(indicators)
  const full = fullScore(facts)
  return indicators.flatMap(({ corrected, score, path, evidence }, index) => {
    const target = keys[index]!
    if (!corrected || score === null || score <= full) return []
    const name = path.at(-1) ?? target
    const doubt = { message: aboveFull({ zh: name, en: name }, score, full), expected: full }
    return [{ target, finding: { ...finding(doubt, [], score, []), evidence: evidence.slice(0, 1) } }]
  })
}

function fullScore(facts: readonly Fact[]): number {
  const stated = displayed(facts, 'score.full')
  return isFigure(stated) ? stated.value : USUAL_FULL
}

/** A ratio typed where the report's rates are percentages. */
function bareRatio(fact: Figure, { facts }: Report): Doubt | undefined {
  if (fact.unit !== 'percent' || fact.stage === 'change_rate' || !isRatioSized(fact)) return undefined
  if (/[%％]|百分/.test(fact.raw)) return undefined
  const others = facts.filter(
    (other) => other !== fact && other.unit === 'percent' && other.stage !== 'change_rate' && isFigure(other),
  ) as Figure[]
  const [other] = others
  if (!other || others.some(isRatioSized)) return undefined
  const { zh, en } = conceptOf(fact.concept)
  const percent = Number((fact.value * 100).toPrecision(12))
  const like = conceptOf(other.concept)
  return {
    message: {
      zh: `${zh}更正为 ${fact.value}%，而报告的其他比率是百分数（${like.zh} ${printed(other, other.value)}）；如指 ${percent}%，请更正为 ${percent}%`,
      en: `${en} is corrected to ${fact.value}%, but the report's other rates are percentages (${like.en} ${printed(other, other.value)}): if you mean ${percent}%, correct it to ${percent}%`,
    },
    expected: percent,
  }
}

/** Far from everything that the report says or gives of the figure, or many times what it is a part of. */
function farOff(fact: Figure, asRead: Report, corrected: Report): Doubt | undefined {
  const known = [...printedValues(fact, asRead, corrected), ...derivedValues(fact, corrected)]
  const [nearest] = known.toSorted((a, b) => distance(fact.value, a) - distance(fact.value, b))
  if (nearest !== undefined)
    return distance(fact.value, nearest) >= FAR ? farFrom(fact, nearest, PRINTED) : undefined
  const whole = wholesOf(fact, corrected).find(({ value }) => Math.abs(fact.value / value) >= FAR)
  return whole && farFrom(fact, whole.value, conceptOf(whole.concept))
}

/** How many times as much, or as little. */
function distance(value: number, other: number): number {
  const ratio = Math.abs(value / other)
  return Math.max(ratio, 1 / ratio)
}

/** As read of the figure itself, and of other stages of its concept. */
function printedValues(fact: Figure, asRead: Report, { facts }: Report): number[] {
  const own = asRead.facts.filter((other) => factKey(other) === factKey(fact))
  const stages = facts.filter(({ concept, stage }) => concept === fact.concept && stage !== fact.stage)
  return [...own, ...stages].flatMap((other) =>
    other !== fact && isFigure(other) && other.unit === fact.unit ? [other.value] : [],
  )
}

/** What sums and rates give for the figure. */
function derivedValues({ concept, stage }: Figure, { facts }: Report): number[] {
  const value = (id: string, at: Stage = stage) => candidates(facts, id, at)[0]?.value as number | undefined
  const sums = SUMS.flatMap(({ total, parts }) => {
    if (concept === total) return [sumOf(parts.map((part) => value(part)))]
    const rest = parts.filter((part) => part !== concept)
    return rest.length < parts.length
      ? [(value(total) ?? Number.NaN) - sumOf(rest.map((part) => value(part)))]
      : []
  })
  const rates = RATES.filter(({ rate }) => rate === concept && stage === 'actual').map(
    ({ part, whole, wholeStages }) =>
      ((value(part) ?? Number.NaN) /
        (wholeStages.map((at) => value(whole, at)).find((it) => it) ?? Number.NaN)) *
      100,
  )
  return [...sums, ...rates].filter((it) => it > 0)
}

/** NaN where one is not stated. */
function sumOf(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0)
}

/** The figures that a figure is a part of, the nearest first. */
function wholesOf(
  { concept, stage, unit }: Pick<Fact, 'concept' | 'stage' | 'unit'>,
  report: Report,
): Figure[] {
  const { parent } = conceptOf(concept)
  if (parent === undefined) return []
  const whole = displayed(report.facts, factKey({ concept: parent, stage }))
  const further = wholesOf({ concept: parent, stage, unit }, report)
  return isFigure(whole) && whole.unit === unit ? [whole, ...further] : further
}

function farFrom(fact: Figure, value: number, of: Message): Doubt {
  const { zh, en } = conceptOf(fact.concept)
  const [said, other] = [printed(fact, fact.value), printed(fact, value)]
  const times = Math.round(distance(fact.value, value))
  const isMore = Math.abs(fact.value) > Math.abs(value)
  return {
    message: {
      zh: `${zh}更正为 ${said}，约为${of.zh}（${other}）的 ${isMore ? `${times} 倍` : `1/${times}`}，请核对单位和小数点`,
      en: `${en} is corrected to ${said}, some ${times} times as ${isMore ? 'much' : 'little'} as ${of.en} (${other}): check unit and decimal point`,
    },
    expected: value,
  }
}

function aboveFull({ zh, en }: Pick<Concept, 'zh' | 'en'>, value: number, full: number): Message {
  return {
    zh: `${zh}更正为 ${value}，高于满分 ${full}，请核对`,
    en: `${en} is corrected to ${value}, above the full score of ${full}: check it`,
  }
}

function finding(
  { message, expected }: Doubt,
  concepts: readonly string[],
  found: number,
  facts: readonly Fact[],
): Finding {
  return {
    code: 'doubtful_value',
    verdict: 'reading',
    severity: 'warning',
    concepts: [...concepts],
    message,
    expected,
    found,
    evidence: evidenceOf(facts),
  }
}
