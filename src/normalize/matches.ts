/** All matches of an expression in a text. */

/**
 * The matches of a global expression in order, as `matchAll` gives them. It works with the expression itself where
 * `matchAll` makes a copy of it, which on the short texts of a report costs more than the search.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
