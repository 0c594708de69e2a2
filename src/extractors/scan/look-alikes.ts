/** Characters that the recogniser knows, but that no report prints where it reads them. */
import type { ReadCharacter } from './ctc.ts'

/** Strokes and signs for the punctuation that they look like. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['丶', '、'],
  ['﹑', '、'],
])
const ROUND = /^[oO〇]$/
const CHINESE_NUMERAL = /^[〇零一二三四五六七八九十百千年]$/
const FIGURE_END = /^[\d.,%％]$/
/** What a letter read for a nought leaves of certainty. */
const MENDED = 0.85

/** The line with signs as they are printed, and a round letter as a nought where it stands alone or at a figure. */
export function mendLookAlikes(line: readonly ReadCharacter[]): ReadCharacter[] {
  return line.map((character, i) => {
    const sign = SIGNS.get(character.text)
    if (sign) return { ...character, text: sign }
    if (!ROUND.test(character.text) || !isNought(line, i)) return character
    return { ...character, text: '0', confidence: Math.min(character.confidence, MENDED) }
  })
}

function isNought(line: readonly ReadCharacter[], place: number): boolean {
  const [before, after] = [line[place - 1]?.text ?? '', line[place + 1]?.text ?? '']
  if (line.length === 1 || FIGURE_END.test(before) || FIGURE_END.test(after)) return true
  const isHan = line[place]!.text === '〇'
  return isHan && !CHINESE_NUMERAL.test(before) && !CHINESE_NUMERAL.test(after)
}
