/** What the printed words leave open of a number: about so much, at least so much, or anything between two bounds. */
import type { Fact } from '../model/report.ts'

/** Before a number: at least, more than, at most, less than. */
export type BoundMark = '≥' | '>' | '≤' | '<'
/** The same, or about so much. */
export type CertaintyMark = '≈' | BoundMark

type Printed = Pick<Fact, 'approximate' | 'raw'>

/** In the order in which they are tried: 不超过 is no 超过. */
const BOUNDS: readonly (readonly [BoundMark, RegExp])[] = [
  ['≥', /^(?:[≥≧⩾]|>=|=>|不少于|不低于|至少)|以上$/],
  ['≤', /^(?:[≤≦⩽]|<=|=<|不超过|不高于|最多)|以[下内]$/],
  ['>', /^(?:[>﹥]|超过?|逾)/],
  ['<', /^[<﹤]/],
]

/** The mark of a figure whose number is not exact; undefined for one that is. */
export function certaintyMark({ approximate, raw }: Printed): CertaintyMark | undefined {
  return boundIn(raw) ?? (approximate ? '≈' : undefined)
}

/** The mark of a number that is a bound alone; undefined for numbers that are none, and for what is no number. */
export function boundMark({ value, raw }: Pick<Fact, 'value' | 'raw'>): BoundMark | undefined {
  return typeof value === 'number' ? boundIn(raw) : undefined
}

function boundIn(raw: string): BoundMark | undefined {
  const printed = raw.normalize('NFKC').replace(/\s|[。;,]$/g, '')
  return BOUNDS.find(([, words]) => words.test(printed))?.[0]
}

/** Lowest and highest number, money in 元, of a figure that is told as a range (2—3家, 十几万) and has no value. */
export function rangeOf({ value, qualifiers }: Pick<Fact, 'value' | 'qualifiers'>): [number, number] | null {
  if (value !== null) return null
  const told = qualifiers.map((word) => /^range:(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(word)).find(Boolean)
  return told ? [Number(told[1]), Number(told[2])] : null
}
