/** Runs of filler words, without the backtracking that a hostile text could blow up. */

let runs = 0

/**
 * Source of a regular expression for any number of the words, each taken whole and never given back: "共计" is
 * not tried again as "共", "计". Alternatives are given longest first.
 */
export function runOf(words: string): string {
  const name = `run${runs++}`
  return `(?:(?=(?<${name}>${words}))\\k<${name}>)*`
}

/** Only the words next to a figure can be its label. */
export const REACH = 120
