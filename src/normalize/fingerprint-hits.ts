/** Where the lines of a document fit the fingerprints of profiles. */
import type { Fingerprint, Profile } from './profile.ts'
import { remembering } from './remember.ts'
import type { Traits } from './traits.ts'

/** Fingerprints with the words that fit them. */
type Hit = readonly [print: Fingerprint, found: string]
type LineReader = (line: string) => readonly Hit[]

const PLACES = ['title', 'heading', 'label', 'text'] as const

/** What each fingerprint finds, in the first line that fits it. */
export function fingerprintHits(
  traits: Traits,
  profiles: readonly Profile[],
): ReadonlyMap<Fingerprint, string> {
  const read = lineReaders(profiles)
  const hits = PLACES.flatMap((where) => traits[where].flatMap(read[where]))
  return new Map(hits.reverse())
}

type LineReaders = Readonly<Record<Fingerprint['where'], LineReader>>

/** Reports of one form print the same heads and labels: what those fit is remembered as long as the profiles are in use. */
const known = new WeakMap<readonly Profile[], LineReaders>()

function lineReaders(profiles: readonly Profile[]): LineReaders {
  const readers = known.get(profiles) ?? makeReaders(profiles.flatMap(({ fingerprints }) => fingerprints))
  known.set(profiles, readers)
  return readers
}

function makeReaders(prints: readonly Fingerprint[]): LineReaders {
  const reader = (place: Fingerprint['where']) => lineReader(prints.filter(({ where }) => where === place))
  return { title: reader('title'), heading: reader('heading'), label: reader('label'), text: reader('text') }
}

function lineReader(prints: readonly Fingerprint[]): LineReader {
  return remembering((line) =>
    prints.flatMap((print): Hit[] => {
      const match = print.pattern.exec(line)
      return match ? [[print, match[0]]] : []
    }),
  )
}
