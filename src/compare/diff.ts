/** What differs between two states of a collection: figures added, removed, changed, and why. */

import type { MadeFrom } from '../model/made-from.ts'
import { displayed, type Fact, factKey, type ProfileMatch, type Report } from '../model/report.ts'

/** Why figures differ: another file, another version of the code, the lexicon, the profile, or a person. */
const CAUSES = ['document', 'code', 'lexicon', 'profile', 'correction'] as const
export type Cause = (typeof CAUSES)[number]

/** What a reading was made from, as far as it is known; what differs there is a cause. */
interface Making {
  /** of the extractor and its models */
  readonly reader?: string
  /** versions of the normalizer's parts that took part */
  readonly parts?: Readonly<Record<string, number>>
  /** fingerprints of the lexicon, and of what it answered to this document */
  readonly lexicon?: string
  readonly answers?: string
  readonly profile?: string
}

/** A document of one of the two states. Money is in 分. */
export interface DatasetEntry {
  readonly path: string
  /** all that hold it, where there are others */
  readonly paths?: readonly string[]
  readonly sha256: string | null
  readonly unit: string | null
  readonly fiscalYear: number | null
  readonly facts: readonly Fact[]
  readonly making: Making
}

export interface FactChange {
  /** "expenditure.total@initial" */
  readonly key: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** the figure as displayed before and after; money in 分 */
  readonly from: Fact | null
  readonly to: Fact | null
  readonly causes: readonly Cause[]
}

export interface EntryDiff {
  readonly path: string
  readonly unit: string | null
  readonly fiscalYear: number | null
  /** of the document; one that is only on one side has all its figures as changes */
  readonly kind: 'added' | 'removed' | 'changed'
  readonly changes: readonly FactChange[]
}

/** What `entryOf` needs to know of a reading. */
export interface EntrySource {
  readonly source: {
    readonly path: string
    readonly paths?: readonly string[]
    readonly sha256: string | null
  }
  readonly report: Report | null
  readonly versions?: { readonly extractor: number | null; readonly normalizer: number | null }
  readonly madeFrom?: Omit<MadeFrom, 'profiles'>
}

/** A reading as an entry. */
export function entryOf({ source, report, versions, madeFrom }: EntrySource): DatasetEntry {
  return {
    path: source.path,
    ...(source.paths && { paths: source.paths }),
    sha256: source.sha256,
    unit: report?.unit?.name ?? null,
    fiscalYear: report?.fiscalYear ?? null,
    facts: report?.facts ?? [],
    making: makingOf(report?.profile ?? null, versions, madeFrom),
  }
}

/** What is known of how a reading was made. */
export function makingOf(
  profile: Pick<ProfileMatch, 'id' | 'version'> | null,
  versions: EntrySource['versions'],
  madeFrom: EntrySource['madeFrom'],
): Making {
  return {
    ...(versions && {
      reader: `${versions.extractor} ${madeFrom?.recogniser ?? ''}`,
      parts: madeFrom?.parts ?? { normalizer: versions.normalizer ?? 0 },
    }),
    ...(madeFrom && { lexicon: madeFrom.lexicon, answers: madeFrom.answers }),
    ...(profile && { profile: `${profile.id} ${madeFrom?.profile ?? profile.version}` }),
  }
}

/**
 * The documents whose figures differ, sorted by path. The same document is known by its path, else by its bytes, else by
 * a path at which a copy of another one lay, else by a unit and year that is alone on both sides.
 */
export function diffEntries(before: readonly DatasetEntry[], after: readonly DatasetEntry[]): EntryDiff[] {
  return pairs(before, after)
    .flatMap(([from, to]) => {
      const changes = diffFacts(from, to)
      if (changes.length === 0) return []
      const { unit, fiscalYear } = to ?? from!
      const path = from && (!to || pathsOf(to).includes(from.path)) ? from.path : to!.path
      const kind = from ? (to ? 'changed' : 'removed') : 'added'
      return [{ path, unit, fiscalYear, kind, changes } as const]
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
}

type Pair = readonly [from: DatasetEntry | undefined, to: DatasetEntry | undefined]

type KeyOf = (entry: DatasetEntry) => string | null

const byPath: KeyOf = ({ path }) => path
const byBytes: KeyOf = ({ sha256 }) => sha256
const byUnitAndYear: KeyOf = ({ unit, fiscalYear }) =>
  unit === null || fiscalYear === null ? null : `${unit} ${fiscalYear}`

function pairs(before: readonly DatasetEntry[], after: readonly DatasetEntry[]): Pair[] {
  const rest = { left: new Set(before), right: new Set(after) }
  const found = [
    ...takePairs(rest, byPath),
    ...takePairs(rest, byBytes),
    ...takeCopies(rest.right, before).map(([to, from]): Pair => [from, to]),
    ...takeCopies(rest.left, after).map(([from, to]): Pair => [from, to]),
    ...takeHeld(rest, before, after),
    ...takePairs(rest, byUnitAndYear),
  ]
  return [
    ...found,
    ...[...rest.left].map((from): Pair => [from, undefined]),
    ...[...rest.right].map((to): Pair => [undefined, to]),
  ]
}

interface Rest {
  readonly left: Set<DatasetEntry>
  readonly right: Set<DatasetEntry>
}

function takePairs({ left, right }: Rest, keyOf: KeyOf): Pair[] {
  const now = byKey(right, keyOf)
  return [...byKey(left, keyOf)].flatMap(([key, [from, ...others]]): Pair[] => {
    const [to, ...more] = now.get(key) ?? []
    if (!from || !to || others.length > 0 || more.length > 0) return []
    left.delete(from)
    right.delete(to)
    return [[from, to]]
  })
}

/**
 * Of equal files one stands for all: where that one changes, another comes forth. It is the document that the other side
 * knew, under whatever path and whatever that path holds by now.
 */
function takeCopies(rest: Set<DatasetEntry>, others: readonly DatasetEntry[]) {
  const known = byKey(others, byBytes)
  return takeWith(rest, ({ sha256 }) => (sha256 === null ? undefined : known.get(sha256)?.[0]))
}

/** A file that was, or came to be, one of several equal ones: its path is among those of the document for all of them. */
function takeHeld(rest: Rest, before: readonly DatasetEntry[], after: readonly DatasetEntry[]): Pair[] {
  const parted = takeWith(rest.right, holderAmong(before)).map(([to, from]) => [from, to] as const)
  for (const [from] of parted) rest.left.delete(from)
  const joined = takeWith(rest.left, holderAmong(after))
  for (const [, to] of joined) rest.right.delete(to)
  return [...parted, ...joined]
}

function holderAmong(entries: readonly DatasetEntry[]): (entry: DatasetEntry) => DatasetEntry | undefined {
  const holders = new Map(entries.flatMap((entry) => pathsOf(entry).map((path) => [path, entry] as const)))
  return ({ path }) => holders.get(path)
}

/** Takes out the entries that have a counterpart on the other side, which others may have too. */
function takeWith(
  rest: Set<DatasetEntry>,
  counterpart: (entry: DatasetEntry) => DatasetEntry | undefined,
): (readonly [DatasetEntry, DatasetEntry])[] {
  return [...rest].flatMap((entry) => {
    const other = counterpart(entry)
    if (!other) return []
    rest.delete(entry)
    return [[entry, other] as const]
  })
}

const pathsOf = ({ path, paths = [path] }: DatasetEntry): readonly string[] => paths

function byKey(entries: Iterable<DatasetEntry>, keyOf: KeyOf) {
  const keyed = [...entries].filter((entry) => keyOf(entry) !== null)
  return Map.groupBy(keyed, (entry) => keyOf(entry)!)
}

/** The displayed figures that differ, by key. */
function diffFacts(from: DatasetEntry | undefined, to: DatasetEntry | undefined): FactChange[] {
  const keys = new Set([...(from?.facts ?? []), ...(to?.facts ?? [])].map(factKey))
  const general = from && to ? causesOf(from, to) : []
  return [...keys].toSorted().flatMap((key): FactChange[] => {
    const [old, young] = [displayed(from?.facts ?? [], key), displayed(to?.facts ?? [], key)]
    if (!old && !young) return []
    if (old && young && saysTheSame(old, young)) return []
    const corrected = (old?.status === 'corrected') !== (young?.status === 'corrected')
    const both = old?.status === 'corrected' && young?.status === 'corrected'
    return [
      {
        key,
        kind: old ? (young ? 'changed' : 'removed') : 'added',
        from: old ?? null,
        to: young ?? null,
        causes: corrected || both ? ['correction'] : general,
      },
    ]
  })
}

function saysTheSame(a: Fact, b: Fact): boolean {
  return (
    a.value === b.value &&
    a.state === b.state &&
    a.unit === b.unit &&
    a.approximate === b.approximate &&
    (a.status === 'corrected') === (b.status === 'corrected')
  )
}

/** Another file explains all; where nothing that is known differs, it is the code. */
function causesOf(from: DatasetEntry, to: DatasetEntry): readonly Cause[] {
  if (from.sha256 !== to.sha256) return ['document']
  const differs = (key: 'reader' | 'lexicon' | 'answers' | 'profile') => {
    const [then, now] = [from.making[key], to.making[key]]
    return then !== undefined && now !== undefined && then !== now
  }
  const causes: Cause[] = [
    ...(differs('reader') || partsDiffer(from.making, to.making) ? (['code'] as const) : []),
    ...(differs('lexicon') && differs('answers') ? (['lexicon'] as const) : []),
    ...(differs('profile') ? (['profile'] as const) : []),
  ]
  return causes.length > 0 ? causes : ['code']
}

/** Of the parts that took part in both: a reading by another profile may call on others. */
function partsDiffer({ parts: then = {} }: Making, { parts: now = {} }: Making): boolean {
  return Object.entries(then).some(([part, version]) => now[part] !== undefined && now[part] !== version)
}
