/** The numbers of a reading in order, each with what surrounds it. */
import type { NumberPlace } from '../../model/verification.ts'
import { findNumbers } from './numbers.ts'
import type { Passage } from './passages.ts'

export interface Occurrence extends NumberPlace {
  /** counts the numbers of the reading */
  readonly order: number
  /** the text since the number before it */
  readonly gap: string
  /** begins a line and ends in a mark, as the number of a heading or list item does */
  readonly isOrdinal: boolean
}

const AROUND = 24

/** Passages follow one another like lines; no number goes over from one to the next. */
export function findOccurrences(passages: readonly Passage[]): Occurrence[] {
  const whole = passages.map(({ text }) => text).join('\n')
  const found: Occurrence[] = []
  let base = 0
  let last = 0
  for (const { page, text, breaks } of passages) {
    for (const { number, ...at } of findNumbers(text)) {
      const start = base + at.start
      const end = base + at.end
      found.push({
        number,
        page: breaks?.findLast((other) => other.at <= at.start)?.page ?? page,
        before: whole.slice(Math.max(0, start - AROUND), start),
        after: whole.slice(end, end + AROUND),
        order: found.length,
        gap: whole.slice(last, start),
        isOrdinal: isOrdinal(text, at.start, at.end),
      })
      last = end
    }
    base += text.length + 1
  }
  return found
}

function isOrdinal(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  return (
    /^\s*(?:\d+[.．])*[第（(]?\s*$/.test(text.slice(lineStart, start)) &&
    /^\s*[、.．)）章节条]/.test(text.slice(end, end + 8))
  )
}

/** As it is shown: on one line. */
export function placeOf({ number, page, before, after }: Occurrence): NumberPlace {
  const line = (text: string) => text.replaceAll(/\s+/g, ' ')
  return { number, page, before: line(before), after: line(after) }
}
