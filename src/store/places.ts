/** Where words stand in a document, and the text around them. */
import { type Document, placeAt } from '../model/document.ts'
import { type Folded, fold, type Passage, passagesOf } from './searchable.ts'
import { maskSecrets } from './secrets.ts'
import type { SearchPlace } from './store.ts'
import { isWhole } from './whole-numbers.ts'

/** Characters of a passage that are shown before the first match, and in all. */
const LEAD = 24
const LENGTH = 90

/** Every passage with one of the words: those with most of them first, whole figures before pieces, then in order. */
export function findPlaces(
  document: Document,
  words: readonly string[],
  secrets: readonly string[],
): readonly SearchPlace[] {
  return passagesOf(document)
    .flatMap((passage) => matchPassage({ ...passage, text: maskSecrets(passage.text, secrets) }, words) ?? [])
    .sort((a, b) => b.words - a.words || b.whole - a.whole)
    .map(({ place }) => place)
}

interface Match {
  readonly start: number
  readonly end: number
}

function matchPassage(passage: Passage, words: readonly string[]) {
  const folded = fold(passage.text)
  const found = words
    .map((word) => wholeFirst(passage.text, matchesOf(passage.text, folded, word)))
    .filter((matches) => matches.length > 0)
  if (found.length === 0) return undefined
  const whole = found.filter(([first]) => isWhole(passage.text, first!.start, first!.end)).length
  const matches = merge(found.flat().sort((a, b) => a.start - b.start || a.end - b.end))
  const anchor = placeAt(passage.anchor, matches[0]!.start)
  return { words: found.length, whole, place: { anchor, ...cut(passage.text, matches) } }
}

/** Without the pieces of longer numbers, where others are there. */
function wholeFirst(printed: string, matches: readonly Match[]): readonly Match[] {
  const whole = matches.filter(({ start, end }) => isWhole(printed, start, end))
  return whole.length > 0 ? whole : matches
}

/** In places of the printed text. */
function matchesOf(printed: string, { text, starts }: Folded, word: string): readonly Match[] {
  const matches: Match[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const last = starts[at + word.length - 1]!
    const isPair = printed.codePointAt(last)! > 0xffff
    matches.push({ start: starts[at]!, end: last + (isPair ? 2 : 1) })
  }
  return matches
}

/** Those that overlap as one. */
function merge(sorted: readonly Match[]): readonly Match[] {
  const merged: Match[] = []
  for (const match of sorted) {
    const last = merged.at(-1)
    if (!last || match.start >= last.end) merged.push(match)
    else merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, match.end) })
  }
  return merged
}

/** The stretch of a passage around its first match, on one line; an ellipsis stands for what is left out. */
function cut(text: string, matches: readonly Match[]): Pick<SearchPlace, 'snippet' | 'matches'> {
  const first = matches[0]!
  const from = first.start - LEAD <= 4 ? 0 : first.start - LEAD
  const to = text.length - from <= LENGTH + 4 ? text.length : Math.max(from + LENGTH, first.end)
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  return {
    snippet: `${before}${text.slice(from, to).replace(/\s/g, ' ')}${to < text.length ? '…' : ''}`,
    matches: matches
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => [start + shift, end + shift] as const),
  }
}
