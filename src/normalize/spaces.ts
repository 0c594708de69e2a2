/** White space in labels, headings and cells, which forms set for looks alone. */

const SPACE = /\s/
const SPACES = /\s+/g

/** A text without its white space. Most have none, which a look tells in less than half the time of a replacement. */
export function withoutSpaces(text: string): string {
  return SPACE.test(text) ? text.replace(SPACES, '') : text
}
