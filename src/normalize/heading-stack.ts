/** The headings that stand above a line, kept while a document is read from top to bottom. Pure: each step gives a new stack. */
import type { Level, Line } from './headings.ts'

interface Entry extends Level {
  /** text stands under it already */
  readonly filled: boolean
  /** number of the last item of a list of the same style right beneath it; 0 without one */
  readonly item: number
}

export type HeadingStack = readonly Entry[]

export const EMPTY_STACK: HeadingStack = []

/** A stack of headings that inner numbering never closes: the labels around a table cell. */
export function fixedStack(headings: readonly string[]): HeadingStack {
  return headings.map((heading) => ({ heading, style: 'fixed', rank: -1, number: 0, filled: false, item: 0 }))
}

/** The stack after a line: headings open a level and close those beside and beneath it; text fills the innermost. */
export function enterLine(stack: HeadingStack, line: Line): HeadingStack {
  switch (line.kind) {
    case 'heading':
      return open(stack, line.level)
    case 'inline':
      return fill(open(stack, line.level))
    case 'item':
      return fill(enterItem(stack, line.level))
    case 'lead-in':
      return open(fill(stack), line.level)
    case 'text':
      return fill(stack)
  }
}

/** The headings of a stack, outermost first. */
export function pathOf(stack: HeadingStack): readonly string[] {
  return stack.map((entry) => entry.heading)
}

function open(stack: HeadingStack, level: Level): HeadingStack {
  const entry: Entry = { ...level, filled: false, item: 0 }
  const at = stack.findLastIndex((other) => other.style === level.style && other.style !== 'fixed')
  if (at < 0) return [...stack.filter((other) => other.rank <= level.rank), entry]
  // a heading without a number, under which the count begins anew, stands beside the last one that was counted
  const last = stack.at(-1)
  if (level.number === 1 && last?.style === 'label' && !last.filled && stack[at]!.number > 1)
    return [...stack.slice(0, at), last, entry]
  // "五、评价报告综述" directly followed by "一、…" holds it: numbering begins anew inside
  // parts and chapters that begin anew do so behind the table of contents, whose last line holds nothing
  const begins = level.number === 1 && level.rank > 1
  const nested = begins && at === stack.length - 1 && stack[at]!.number > 1 && !stack[at]!.filled
  return [...stack.slice(0, nested ? at + 1 : at), entry]
}

/** An item closes deeper headings, but a list that begins at 1 under a heading of its own style belongs to it. */
function enterItem(stack: HeadingStack, level: Level): HeadingStack {
  const at = stack.findLastIndex((other) => other.style === level.style)
  const owner = stack[at]
  if (!owner) return stack.filter((other) => other.rank <= level.rank)
  const inList = level.number === 1 || (owner.item > 0 && level.number === owner.item + 1)
  if (!inList) return stack.slice(0, at)
  return [...stack.slice(0, at), { ...owner, item: level.number }]
}

function fill(stack: HeadingStack): HeadingStack {
  const last = stack.at(-1)
  return !last || last.filled ? stack : [...stack.slice(0, -1), { ...last, filled: true }]
}
