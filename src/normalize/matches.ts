/** All matches of an expression in a text. */

/** Most searches find nothing. */
const NONE: readonly RegExpExecArray[] = []

/**
 * The matches of a global expression in order, as `matchAll` gives them. It works with the expression itself where
 * `matchAll` makes a copy of it, which on the short texts of a report costs more than the search.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  const first = pattern.exec(text)
  if (!first) return NONE
  const found: RegExpExecArray[] = []
  for (let match: RegExpExecArray | null = first; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** An expression, and characters of which every match holds one: a text without them need not be searched. */
export interface SignedPattern {
  readonly signs: readonly string[]
  readonly pattern: RegExp
}

/** A global expression whose matches each hold one of `signs`; without signs it is searched for always. */
export function signed(signs: string, pattern: RegExp): SignedPattern {
  return { signs: [...signs], pattern }
}

/** All matches of such an expression in a text. */
export function signedMatches(text: string, { signs, pattern }: SignedPattern): readonly RegExpExecArray[] {
  return signs.length === 0 || signs.some((sign) => text.includes(sign)) ? allMatches(text, pattern) : NONE
}
