/**
 * Characters that PDFium leaves out because the same one was printed in the same place before. Meant for type made bold
 * by printing it twice, it also takes the first digits of a figure into which a wide one on its left runs over.
 */
import type { Char } from './char.ts'

/** A string of the page, upright, in the order of print. */
export interface PrintedString {
  /** as in `Char.run`; undefined where none of its characters was kept */
  readonly run: number | undefined
  /** where its ink begins, in points from the page's left side */
  readonly left: number
}

/** Parts of the size: how far apart two characters in one place may stand, the ink of one, and the least lost one. */
const SAME_PLACE = 0.12
const INK = 0.5
const LEAST_GAP = 0.25
const FIGURE = /^[\d.,]$/
const FIGURE_OR_SHARE = /^[\d.,%]$/

/** The characters with the lost ones put before what their strings, or the figures that they begin, have kept. */
export function restoreDropped(chars: readonly Char[], strings: readonly PrintedString[]): readonly Char[] {
  const firsts: Char[] = []
  for (const char of chars) if (char.run !== undefined) firsts[char.run] ??= char
  const isWhole = ({ run, left }: PrintedString) =>
    run !== undefined && !(firsts[run] && leavesGap(firsts[run], left))
  if (strings.every(isWhole)) return chars
  const byRun = Map.groupBy(chars, ({ run }) => run)
  const kept = strings.map(({ run }) => (run === undefined ? [] : (byRun.get(run) ?? [])))
  const lost = new Map<Char, readonly Char[]>()
  strings.forEach(({ left }, at) => {
    const [first] = kept[at]!
    if (first) lost.set(first, [...lostStrings(strings, kept, at), ...lostBefore(first, left, chars)])
  })
  return chars.flatMap((char) => [...(lost.get(char) ?? []), char])
}

function leavesGap(first: Char, left: number): boolean {
  return first.left - left >= LEAST_GAP * first.style.size
}

/** Copies of the digits that stand between the beginning of a figure's string and the first character that it kept. */
function lostBefore(first: Char, left: number, chars: readonly Char[]): readonly Char[] {
  if (!leavesGap(first, left) || !FIGURE_OR_SHARE.test(first.text)) return []
  const isTwin = (char: Char) => FIGURE.test(char.text) && isOnLine(char, first) && isPlace(char, left)
  const twin = chars.find((char) => char.run !== first.run && isTwin(char))
  if (!twin || twin.right <= left) return []
  return [{ ...twin, run: first.run! }, ...lostBefore(first, twin.right, chars)]
}

/**
 * Copies of the digits lost whole before string `at`, where every character is a string: the figure before them ends with
 * the same digits in the same places, and more before these; type printed twice is so from its first one.
 */
function lostStrings(
  strings: readonly PrintedString[],
  kept: readonly (readonly Char[])[],
  at: number,
): readonly Char[] {
  let from = at
  while (from > 0 && strings[from - 1]!.run === undefined) from--
  const count = at - from
  if (count === 0) return []
  const before = kept
    .slice(Math.max(0, from - count - 1), from)
    .flat()
    .slice(-count - 1)
  const twins = before.slice(1)
  const [next] = kept[at]!
  const goesOn = [...before, next!].every((char, i, all) => i === 0 || follows(all[i - 1]!, char))
  const isSame = twins.every((twin, i) => isPlace(twin, strings[from + i]!.left))
  if (twins.length < count || !before.every(({ text }) => FIGURE.test(text)) || !goesOn || !isSame) return []
  return FIGURE_OR_SHARE.test(next!.text) ? twins.map((twin) => ({ ...twin, run: next!.run! })) : []
}

function follows(left: Char, right: Char): boolean {
  return isOnLine(left, right) && Math.abs(right.left - left.right) < SAME_PLACE * left.style.size
}

function isOnLine(char: Char, other: Char): boolean {
  return char.style === other.style && Math.abs(char.baseline - other.baseline) < SAME_PLACE * char.style.size
}

/** Whether ink that begins at `left` may be that of the same character. */
function isPlace(char: Char, left: number): boolean {
  const { size } = char.style
  return left > char.left - SAME_PLACE * size && left < Math.min(char.right, char.left + INK * size)
}
