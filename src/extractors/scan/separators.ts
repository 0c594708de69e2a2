/**
 * Commas and points look alike in small print. Where the recogniser is in doubt about one inside a figure, the figure's
 * own form decides: groups of three digits, one decimal point, the comma of a list as wide as a character.
 */
import type { ReadCharacter } from './ctc.ts'

const COMMAS = [',', '，', '‚', ';', '；', '、', "'"]
const POINTS = ['.', '．', '。', '·', ':', '：']
/** A separator read with at least this probability stays as it is. */
const CERTAIN = 0.9
/** Distance of the digits on both sides of a list comma, in digit widths; that of a comma within a figure is about 2. */
const LIST_COMMA = 2.6
const DIGIT = /^\d$/

/** The characters of a line with doubtful separators inside figures put right. */
export function mendSeparators(line: readonly ReadCharacter[]): ReadCharacter[] {
  const mended = [...line]
  for (const { from, to } of findFigures(line)) {
    const figure = line.slice(from, to)
    const best = bestForm(figure)
    if (best) mended.splice(from, to - from, ...best)
  }
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

type Form = readonly ReadCharacter[]

/** The likeliest well-formed figure; undefined where it is read well-formed, nothing is in doubt, or no form fits. */
function bestForm(figure: Form): Form | undefined {
  const places = figure.flatMap((character, i) => (isSeparator(character) ? [i] : []))
  const pitch = digitPitch(figure)
  const doubtful = places.filter((i) => figure[i]!.confidence < CERTAIN && !isListComma(figure, i, pitch))
  if (doubtful.length === 0 || doubtful.length > 6) return undefined
  let best: Form | undefined
  let likelihood = 0
  for (let choice = 0; choice < 2 ** doubtful.length; choice++) {
    const form = [...figure]
    let product = 1
    doubtful.forEach((place, bit) => {
      const { character, probability } = asSeparator(figure[place]!, (choice >> bit) & 1 ? '.' : ',')
      form[place] = character
      product *= probability
    })
    if (product > likelihood && isWellFormed(form)) {
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
  const either = Math.min(1, sum(COMMAS) + sum(POINTS))
  return { character: { ...character, text, confidence: either }, probability: Math.max(own, 0.01) }
}

const WELL_FORMED = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

function isWellFormed(form: Form): boolean {
  return WELL_FORMED.test(form.map(({ text }) => text).join(''))
}

/** Usual distance of neighbouring digits; undefined for a figure without two in a row. */
function digitPitch(figure: Form): number | undefined {
  const distances = figure.slice(1).flatMap((character, i) => {
    const isPair = DIGIT.test(character.text) && DIGIT.test(figure[i]!.text)
    return isPair ? [character.at - figure[i]!.at] : []
  })
  return distances.toSorted((a, b) => a - b)[distances.length >> 1]
}

function isListComma(figure: Form, place: number, pitch: number | undefined): boolean {
  if (pitch === undefined || figure[place]!.text !== '，') return false
  return figure[place + 1]!.at - figure[place - 1]!.at > LIST_COMMA * pitch
}
