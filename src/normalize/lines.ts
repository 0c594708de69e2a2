/** Lines of running text with their places, and the mending of sentences that a page or paragraph break cut. */
import type { Anchor } from '../model/document.ts'
import { parseNumbering } from './numbering.ts'

/** Where a line goes on in a later block. */
export interface Joint {
  /** offset in `Passage.text` */
  readonly at: number
  readonly anchor: Anchor
  readonly offset: number
}

export interface PlacedLine {
  readonly text: string
  readonly anchor: Anchor
  /** where `text` begins inside the text of its block or cell */
  readonly offset: number
  /** set where the source itself marks the line as a heading */
  readonly marked?: { readonly level: number }
  readonly joints?: readonly Joint[]
}

/** Shorter lines are titles, labels and signatures; they never go on in the next line. */
const FULL_LINE = 30
/** A text without any sentence end is no sentence. */
const MOST_JOINTS = 20

/** Joins a line to the one before where that one breaks off inside a sentence. */
export function joinBrokenLines(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const joined: PlacedLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && (last.joints?.length ?? 0) < MOST_JOINTS && goesOn(last.text, line))
      joined[joined.length - 1] = join(last, line)
    else joined.push(line)
  }
  return joined
}

function goesOn(text: string, next: PlacedLine): boolean {
  if (next.marked || parseNumbering(next.text)) return false
  if (/\d$/.test(text) && /^(?:万元|元|人|户|家|个|场|次|%|％)/.test(next.text)) return true
  if (text.length < FULL_LINE || /[。；;：:！!？?…）)”"]$/.test(text)) return false
  return /[，,、]/.test(text)
}

function join(line: PlacedLine, next: PlacedLine): PlacedLine {
  const joint = { at: line.text.length, anchor: next.anchor, offset: next.offset }
  return { ...line, text: line.text + next.text, joints: [...(line.joints ?? []), joint] }
}
