/** A passage cut into sentences, segments and clauses, with its quantities where they stand. */
import { allMatches } from '../matches.ts'
import type { Passage } from '../outline.ts'
import { flatten } from '../values/decimal.ts'
import { findQuantities, type Quantity } from '../values.ts'

/** A quantity in its clause. All offsets are those of `Prose.text`. */
export interface Mark {
  readonly quantity: Quantity
  /** the clause up to the quantity */
  readonly head: string
  /** from the quantity before it in the clause (or the clause's begin) up to the quantity */
  readonly before: string
  /** from the quantity's end to the next quantity or the clause's end */
  readonly after: string
}

/** The text between two commas. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** The clauses between two semicolons. */
export interface Segment {
  readonly start: number
  readonly text: string
  readonly clauses: readonly Clause[]
}

/** The segments between two full stops. */
export interface Sentence {
  readonly start: number
  readonly text: string
  readonly segments: readonly Segment[]
  /** the clauses of all segments, and their quantities */
  readonly clauses: readonly Clause[]
  readonly marks: readonly Mark[]
}

export interface Prose {
  readonly passage: Passage
  /** half-width, without the spaces that set figures off */
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** an offset in `text` → the offset in the passage's text; null where they are the same */
  readonly places: readonly number[] | null
}

/** Reads a passage as prose, the own name of a unit that `asOwn` knows set as 本单位; never fails. */
export function readProse(passage: Passage, asOwn: ((text: string) => string) | null = null): Prose {
  const { text: printed, places } = compact(passage.text)
  const text = asOwn ? asOwn(printed) : printed
  const quantities = findQuantities(text)
  const held = heldIn(text, quantities)
  const pieces = (from: number, to: number, mark: RegExp) => split(text, from, to, mark, held)
  const sentences = pieces(0, text.length, /[。!?\n]/g).map(([start, end]): Sentence => {
    const segments = pieces(start, end, /;/g).map(([from, to]) => ({
      start: from,
      text: text.slice(from, to),
      clauses: pieces(from, to, /,/g).map(([a, b]) => clause(text, a, b, quantities)),
    }))
    const clauses = segments.flatMap((segment) => segment.clauses)
    const marks = clauses.flatMap((piece) => piece.marks)
    return { start, text: text.slice(start, end), segments, clauses, marks }
  })
  return { passage, text, sentences, places }
}

/** A span of the prose as a span of the passage's text. */
export function placeOf(prose: Prose, start: number, end: number): readonly [number, number] {
  const whole = prose.passage.text.length
  const { places } = prose
  if (!places) return [Math.min(start, whole), end > whole ? 0 : end]
  const last = places[end - 1]
  return [places[start] ?? whole, last === undefined ? 0 : last + 1]
}

/** How far back a subject, a year or a plan may stand: sentences are shorter, unless a file is broken. */
const HORIZON = 400

/** The sentence up to a place in it. */
export function upTo(prose: Prose, sentence: Pick<Sentence, 'start'>, end: number): string {
  return prose.text.slice(Math.max(sentence.start, end - HORIZON), end)
}

/** 22年度决算, 较21年: the year of two digits, where what follows it can be said of no span of years. */
const SHORT_YEAR =
  /(?<=^|[,;、。(:\n]|[比较与同于在至])(?=[12]\d\s*年\s*(?:度|[初末底]|(?:部门|财政|总|一般公共)?(?:预算|决算|支出|收入)|全年|三公|基本支出|项目支出|结转|实际支出|执行|[增减](?:加|少|长)|相比|\d{1,2}月))/g

/** 支出4 215 600元: groups of three digits behind a word and before a unit are one figure. */
const SPACED =
  /(?<=[\u4e00-\u9fff:(“”])[1-9]\d{0,2}(?: \d{3})+(?=(?:\.\d+)?(?:万|亿|千)?(?:元|人|名|家|个|件|场|次|户|期|份|处|余|多))/g

/**
 * Spaces go, except between two figures, and so does the bold mark ** that some pages leave standing; years of two digits
 * get all four.
 */
function compact(original: string): Pick<Prose, 'text' | 'places'> {
  const flat = flatten(original)
  const years = new Set(
    /[12]\d\s*年/.test(flat) ? allMatches(flat, SHORT_YEAR).map(({ index }) => index) : [],
  )
  if (years.size === 0 && !/[*]|[^\S\n]/.test(flat)) return { text: flat, places: null }
  const spaced = new Uint8Array(flat.length)
  if (/\d \d{3}/.test(flat))
    for (const { 0: figure, index } of allMatches(flat, SPACED)) spaced.fill(1, index, index + figure.length)
  const places: number[] = []
  let text = ''
  for (let at = 0; at < flat.length; at++) {
    const char = flat[at]!
    if (char === '*' || (spaced[at] === 1 && char === ' ')) continue
    if (years.has(at)) {
      text += '20'
      places.push(at, at)
    }
    if (char.trim() === '' && char !== '\n') {
      if (!/[\d.%]/.test(text.at(-1) ?? '') || !/\d/.test(flat.slice(at).trimStart()[0] ?? '')) continue
      if (text.at(-1) === ' ') continue
    }
    text += char
    places.push(at)
  }
  return { text, places }
}

/** One flag a character: inside a quantity, quotation marks, a title or brackets, where no mark ends a clause. */
function heldIn(text: string, quantities: readonly Quantity[]): Uint8Array {
  const held = new Uint8Array(text.length)
  for (const match of allMatches(text, /“[^“”]{1,40}”|《[^《》]{1,60}》|\([^()]{1,80}\)/g))
    held.fill(1, match.index, match.index + match[0].length)
  for (const { start, end } of quantities) held.fill(1, start, end)
  return held
}

/** Pieces of text[from, to) between marks that are not held. */
function split(
  text: string,
  from: number,
  to: number,
  mark: RegExp,
  held: Uint8Array,
): (readonly [number, number])[] {
  const cuts = allMatches(text.slice(from, to), mark)
    .map((match) => from + match.index)
    .filter((at) => held[at] === 0)
  const edges = [from - 1, ...cuts, to]
  return edges
    .slice(1)
    .map((end, index) => [edges[index]! + 1, end] as const)
    .filter(([start, end]) => text.slice(start, end).trim() !== '')
}

/** The quantities of text[start, end); they are in order. */
function within(all: readonly Quantity[], start: number, end: number): readonly Quantity[] {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < all.length && all[last]!.end <= end) last++
  return all.slice(low, last)
}

/** 职工1 62户: whether a space cut a figure, or two stand beside each other, is not known. */
function isCut(text: string, { start }: Quantity): boolean {
  return /[\u4e00-\u9fff]\d{1,3} $/.test(text.slice(Math.max(0, start - 5), start))
}

/** Dates break no run of words: 13家基层工会2021年预算执行情况. */
export const isDate = ({ unit }: Quantity) => /^(?:年度?|月份?|日)$/.test(unit ?? '')

function clause(text: string, start: number, end: number, all: readonly Quantity[]): Clause {
  const own = within(all, start, end).filter((quantity) => !isCut(text, quantity))
  const figures = own.filter((quantity) => !isDate(quantity))
  const marks = own.map((quantity) => ({
    quantity,
    head: text.slice(start, quantity.start),
    before: text.slice(
      figures.findLast((other) => other.end <= quantity.start)?.end ?? start,
      quantity.start,
    ),
    after: text.slice(quantity.end, figures.find((other) => other.start >= quantity.end)?.start ?? end),
  }))
  return { start, end, text: text.slice(start, end), marks: respectively(marks) }
}

/** 行政编制、事业编制分别为7人、12人: each figure gets its own subject where there are as many of both. */
function respectively(marks: readonly Mark[]): readonly Mark[] {
  const at = marks.findIndex(({ before }) => /分别(?:是|为|达到?|有|安排|完成|支出)?(?:了|约)?$/.test(before))
  const first = marks[at]
  if (!first) return marks
  const subjects = first.before
    .replace(/(?:的)?(?:人数|金额|数额|数量)?(?:均|各)?分别.*$/, '')
    .replace(/^.*(?:其中:?|,)/, '')
    .split(/、|(?<!商品|工资|家庭|个人|行政|结转)[和及与](?!服务|福利|家庭|结余|运行|维护)/)
  const listed = marks.slice(at)
  if (subjects.length < 2 || subjects.length !== listed.length) return marks
  return [...marks.slice(0, at), ...listed.map((mark, index) => ({ ...mark, before: subjects[index]! }))]
}
