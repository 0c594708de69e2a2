/** Whether a figure that is searched for stands by itself: 9.9万元 in 59.9万元 is a piece of another one. */

const DIGIT = /[\d０-９]/
const POINT = /[.,．，]/

/** Whether the words contain a figure that could be a piece of a longer one. */
export function endsInDigit(word: string): boolean {
  return DIGIT.test(word.at(0) ?? '') || DIGIT.test(word.at(-1) ?? '')
}

/** Whether what stands from `start` to `end` is cut out of no longer number. */
export function isWhole(text: string, start: number, end: number): boolean {
  const cutBefore = DIGIT.test(text[start] ?? '') && goesOn(text[start - 1], text[start - 2])
  const cutBehind = DIGIT.test(text[end - 1] ?? '') && goesOn(text[end], text[end + 1])
  return !cutBefore && !cutBehind
}

/** A digit, or a point with a digit on its other side. */
function goesOn(next = '', beyond = ''): boolean {
  return DIGIT.test(next) || (POINT.test(next) && DIGIT.test(beyond))
}

/** Whether `word` stands by itself anywhere in the text. */
export function hasWhole(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isWhole(text, at, at + word.length)) return true
  return false
}
