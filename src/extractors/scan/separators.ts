/**
 * Commas and points look alike in small print. Inside a figure its own form decides: groups of three digits, one decimal
 * point, the comma of a list as wide as a character. A figure that keeps no form is in doubt as a whole.
 */
import type { ReadCharacter } from './ctc.ts'

const COMMAS = [',', '，', '‚', ';', '；', '、', "'"]
const POINTS = ['.', '．', '。', '·', ':', '：']
/** A separator read with at least this probability is kept where the figure is well-formed with it. */
const CERTAIN = 0.9
/** What stays of the confidence of a separator that is read against all likelihood, or that no form fits. */
const AGAINST = 0.5
/** Distance of the digits on both sides of a list comma, in digit widths; that of a comma within a figure is about 2. */
const LIST_COMMA = 2.6
const MOST_SEPARATORS = 6
const DIGIT = /^\d$/

type Figure = readonly ReadCharacter[]

/** The characters of a line with the separators inside figures put right. */
export function mendSeparators(line: readonly ReadCharacter[]): ReadCharacter[] {
  const mended = [...line]
  for (const { from, to } of findFigures(line))
    mended.splice(from, to - from, ...mendFigure(line.slice(from, to)))
  return mended
}

/** Stretches of digits with single separators between them. */
function findFigures(line: readonly ReadCharacter[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = 0; from < line.length; from++) {
    if (!DIGIT.test(line[from]!.text)) continue
    let to = from + 1
    while (to < line.length) {
      if (DIGIT.test(line[to]!.text)) to++
      else if (isSeparator(line[to]!) && to + 1 < line.length && DIGIT.test(line[to + 1]!.text)) to += 2
      else break
    }
    found.push({ from, to })
    from = to
  }
  return found
}

function isSeparator({ text }: ReadCharacter): boolean {
  return COMMAS.includes(text) || POINTS.includes(text)
}

const WELL_FORMED = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/
/** Dates, times, clause numbers, ratios and lists of short numbers: digits and separators, but no amount. */
const OTHER_FORM = /^(?:\d{4}[.]\d{1,2}(?:[.]\d{1,2})?|\d{1,2}(?:[.、，；]\d{1,2})+|\d{1,2}[:：]\d{1,2})$/
const AMOUNT = /^\d{1,3}(?:\D\d{3})+(?:\D\d{1,4})?$/

function mendFigure(figure: Figure): Figure {
  const text = textOf(figure)
  const places = figure.flatMap((character, i) => (isSeparator(character) ? [i] : []))
  const pitch = digitPitch(figure)
  const inner = places.filter((i) => !isListComma(figure, i, pitch))
  if (inner.length === 0 || inner.length > MOST_SEPARATORS) return figure
  const isForm = WELL_FORMED.test(text) || OTHER_FORM.test(text)
  // A form that fits but for its separators leaves no other reading, however sure of one the recogniser is.
  const doubtful = isForm || !AMOUNT.test(text) ? inner.filter((i) => figure[i]!.confidence < CERTAIN) : inner
  const best = bestForm(figure, doubtful)
  if (best) return best
  return isForm || inner.length < places.length ? figure : inner.reduce(doubt, figure)
}

function textOf(figure: Figure): string {
  return figure.map(({ text }) => text).join('')
}

/** The likeliest well-formed figure over all readings of the doubtful separators. */
function bestForm(figure: Figure, doubtful: readonly number[]): Figure | undefined {
  let best: Figure | undefined
  let likelihood = 0
  for (let choice = 0; doubtful.length > 0 && choice < 2 ** doubtful.length; choice++) {
    const form = [...figure]
    let product = 1
    doubtful.forEach((place, bit) => {
      const { character, probability } = asSeparator(figure[place]!, (choice >> bit) & 1 ? '.' : ',')
      form[place] = character
      product *= probability
    })
    if (product > likelihood && WELL_FORMED.test(textOf(form))) {
      best = form
      likelihood = product
    }
  }
  return best
}

/** Read as a comma or point; how certain it is that some separator stands there is its confidence in a fitting form. */
function asSeparator(
  character: ReadCharacter,
  text: ',' | '.',
): { character: ReadCharacter; probability: number } {
  const all = [character, ...character.others]
  const sum = (list: readonly string[]) =>
    all.reduce((total, reading) => (list.includes(reading.text) ? total + reading.confidence : total), 0)
  const own = sum(text === ',' ? COMMAS : POINTS)
  const confidence = Math.min(1, sum(COMMAS) + sum(POINTS), own < 1 - CERTAIN ? AGAINST : 1)
  return { character: { ...character, text, confidence }, probability: Math.max(own, 0.001) }
}

function doubt(figure: Figure, place: number): Figure {
  const character = figure[place]!
  return figure.with(place, { ...character, confidence: Math.min(character.confidence, AGAINST) })
}

/** Usual distance of neighbouring digits; undefined for a figure without two in a row. */
function digitPitch(figure: Figure): number | undefined {
  const distances = figure.slice(1).flatMap((character, i) => {
    const isPair = DIGIT.test(character.text) && DIGIT.test(figure[i]!.text)
    return isPair ? [character.at - figure[i]!.at] : []
  })
  return distances.toSorted((a, b) => a - b)[distances.length >> 1]
}

function isListComma(figure: Figure, place: number, pitch: number | undefined): boolean {
  if (pitch === undefined || !['，', '、', '；'].includes(figure[place]!.text)) return false
  return figure[place + 1]!.at - figure[place - 1]!.at > LIST_COMMA * pitch
}
