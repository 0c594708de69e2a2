/** Whether a report's form still is the one its profile knows: what was added, renamed, moved and taken out. */

import type { Evidence, Finding } from '../model/report.ts'
import type { StructureLabel } from './edition.ts'
import { type Edition, type EditionLabel, editionLabels } from './edition.ts'
import { likeness } from './label-distance.ts'
import { columnRoles, type LabelMatch, matchLabel, matchStage } from './labels.ts'
import type { Profile } from './profile.ts'
import { inSequence } from './sequence.ts'
import type { LabelSources } from './tables/column.ts'

export interface Renamed {
  readonly from: EditionLabel
  readonly to: StructureLabel
}

export interface Drift {
  readonly edition: string
  readonly added: readonly StructureLabel[]
  readonly renamed: readonly Renamed[]
  readonly moved: readonly StructureLabel[]
  readonly removed: readonly EditionLabel[]
}

/** Labels at least so alike are one label reworded; less will do where both neighbours agree. */
const LIKE = 0.5
const LIKE_IN_PLACE = 0.1
/** A cell that may as well be a value must be all but the same. */
const LIKE_LOOSE = 0.75

/**
 * The difference to the edition that a structure is nearest to; undefined without editions. `loose` gives the other
 * short texts of the document and is asked where the labels alone differ.
 */
export function compareEditions(
  labels: readonly StructureLabel[],
  editions: readonly Edition[],
  loose: () => readonly StructureLabel[] = () => [],
): Drift | undefined {
  const same = editions.find((edition) => isSame(labels, edition))
  if (same) return { edition: same.id, added: [], renamed: [], moved: [], removed: [] }
  if (editions.length === 0) return undefined
  const all = [...labels, ...loose()]
  return editions.map((edition) => compareEdition(all, edition)).toSorted((a, b) => size(a) - size(b))[0]
}

/** Whether a structure is an edition's: every label known and in its place, none missing that all reports have. */
function isSame(labels: readonly StructureLabel[], edition: Edition): boolean {
  const { known, knows } = knownOf(edition)
  if (labels.some((label) => !knows.has(nameIn(label)))) return false
  const has = new Set(labels.map(nameIn))
  const firm = labels.filter(({ loose }) => !loose)
  return (
    known.every((label) => label.optional || isAmong(label, has)) && movedLabels(firm, known).length === 0
  )
}

export function size({ added, renamed, moved, removed }: Drift): number {
  return added.length + renamed.length + moved.length + removed.length
}

function compareEdition(labels: readonly StructureLabel[], edition: Edition): Drift {
  const { known, knows } = knownOf(edition)
  const has = new Set(labels.map(nameIn))
  const fresh = labels.filter((label) => !knows.has(nameIn(label)))
  const gone = known.filter((label) => !isAmong(label, has))
  const firm = labels.filter(({ loose }) => !loose)
  const renamed = pairRenamed(gone, fresh, { known, labels: firm })
  return {
    edition: edition.id,
    added: fresh.filter((label) => !label.loose && !renamed.some(({ to }) => to === label)),
    renamed,
    moved: movedLabels(firm, known),
    removed: gone.filter((label) => !label.optional && !renamed.some(({ from }) => from === label)),
  }
}

interface Known {
  readonly known: readonly EditionLabel[]
  /** their keys, and their texts alone */
  readonly knows: ReadonlySet<string>
}

/** Every report of a form is compared with the same few editions. */
const editionsKnown = new WeakMap<Edition, Known>()

function knownOf(edition: Edition): Known {
  const found = editionsKnown.get(edition) ?? readEdition(edition)
  editionsKnown.set(edition, found)
  return found
}

function readEdition(edition: Edition): Known {
  const known = editionLabels(edition)
  return { known, knows: new Set(known.flatMap((label) => [keyOf(label), label.text])) }
}

/** What a label is told by: a loose one by its text alone. */
const nameIn = (label: StructureLabel) => (label.loose ? label.text : keyOf(label))

function isAmong(label: EditionLabel, names: ReadonlySet<string>): boolean {
  return names.has(keyOf(label)) || names.has(label.text)
}

const keyOf = ({ kind, text }: Pick<StructureLabel, 'kind' | 'text'>) => `${kind} ${text}`

interface Orders {
  readonly known: readonly EditionLabel[]
  readonly labels: readonly StructureLabel[]
}

/** Each label that is gone with at most one that is new, the most alike first. */
function pairRenamed(
  gone: readonly EditionLabel[],
  fresh: readonly StructureLabel[],
  orders: Orders,
): Renamed[] {
  const isLike = (from: EditionLabel, to: StructureLabel, like: number) => {
    if (to.loose) return like >= LIKE_LOOSE
    return like >= LIKE || (like >= LIKE_IN_PLACE && inSamePlace(from, to, orders))
  }
  const pairs: { from: EditionLabel; to: StructureLabel; like: number }[] = []
  for (const from of gone)
    for (const to of fresh) {
      const like = mayBe(from, to) ? likeness(from.text, to.text) : 0
      if (like > 0 && isLike(from, to, like)) pairs.push({ from, to, like })
    }
  pairs.sort((a, b) => b.like - a.like)
  const taken = new Set<EditionLabel | StructureLabel>()
  return pairs.flatMap(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return []
    taken.add(from).add(to)
    return [{ from, to }]
  })
}

/** What can be told without comparing the texts: kinds agree, and texts that must be near are of near length. */
function mayBe(from: EditionLabel, to: StructureLabel): boolean {
  if (!to.loose) return from.kind === to.kind
  const [a, b] = [from.text.length, to.text.length]
  return from.kind !== 'heading' && Math.min(a, b) >= LIKE_LOOSE * Math.max(a, b)
}

function inSamePlace(from: EditionLabel, to: StructureLabel, { known, labels }: Orders): boolean {
  const then = known.indexOf(from)
  const now = labels.indexOf(to)
  const same = (step: number) => {
    const [a, b] = [known[then + step], labels[now + step]]
    return a !== undefined && b !== undefined ? keyOf(a) === keyOf(b) : a === b
  }
  return same(-1) && same(1)
}

/** Known labels that stand in another order than before: those outside the longest run that kept it. */
function movedLabels(labels: readonly StructureLabel[], known: readonly EditionLabel[]): StructureLabel[] {
  const place = new Map(known.map((label, index) => [keyOf(label), index]))
  const shared = labels.filter((label) => place.has(keyOf(label)))
  const kept = inSequence(shared.map((label) => place.get(keyOf(label))!))
  return shared.filter((_, index) => !kept.has(index))
}

/** A drift as a finding; none where the form is as it was, or differs as the forms of a family do. */
export function findDrift(
  found: Drift | undefined,
  { id: profileId, family }: Pick<Profile, 'id' | 'family'>,
  sources: LabelSources,
): Finding[] {
  const drift = found && family ? unreadLabels(found, sources) : found
  if (!drift || size(drift) === 0) return []
  const unread = [...drift.added, ...drift.renamed.map(({ to }) => to)].filter(
    (label) => label.kind !== 'heading' && !isUnderstood(label.printed, sources),
  )
  const aliases = drift.renamed.flatMap((pair) => proposedAlias(pair, profileId, sources) ?? [])
  return [
    {
      code: 'layout_drift',
      verdict: 'reading',
      severity: unread.length > 0 || drift.removed.some(({ kind }) => kind === 'column') ? 'warning' : 'info',
      concepts: [],
      message: {
        zh: `版式与模板 ${profileId} 已知的不同：${describe(drift, 'zh')}${aliases.length > 0 ? `；如含义未变可运行：${aliases.join('；')}` : ''}`,
        en: `The form differs from the known one of ${profileId}: ${describe(drift, 'en')}${aliases.length > 0 ? `; if the meaning is the same, run: ${aliases.join('; ')}` : ''}`,
      },
      expected: null,
      found: size(drift),
      evidence: [...drift.added, ...drift.renamed.map(({ to }) => to), ...drift.moved]
        .slice(0, MOST_PLACES)
        .map(placeOf),
    },
  ]
}

/** Of a family's form: the labels of its tables that were reworded so that nobody reads them. */
function unreadLabels({ edition, renamed }: Drift, sources: LabelSources): Drift {
  const unread = renamed.filter(({ from, to }) => {
    const meant = from.kind !== 'heading' && isUnderstood(from.text, sources)
    return meant && !isUnderstood(to.printed, sources)
  })
  return { edition, added: [], renamed: unread, moved: [], removed: [] }
}

/** Whether a table label means something to the lexicon or the profile. */
export function isUnderstood(label: string, { aliases, fiscalYear }: LabelSources): boolean {
  return (
    columnRoles(label).length > 0 ||
    matchStage(label, fiscalYear) !== undefined ||
    matchLabel(label, { aliases }) !== undefined
  )
}

/** The command that gives a renamed label the meaning of the old one; none where it has one, or the old had none. */
function proposedAlias({ from, to }: Renamed, profileId: string, sources: LabelSources): string | undefined {
  if (from.kind === 'heading' || isUnderstood(to.printed, sources)) return undefined
  const meaning = matchLabel(from.text, { aliases: sources.aliases })
  return meaning && `ziping profiles learn ${profileId} ${to.text} ${conceptKey(meaning)}`
}

function conceptKey({ concept, stage }: LabelMatch): string {
  return stage ? `${concept}@${stage}` : concept
}

const MOST_NAMED = 6
const MOST_PLACES = 20

function describe({ added, renamed, moved, removed }: Drift, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  const list = (names: readonly string[]) => {
    const more =
      names.length > MOST_NAMED ? (zh ? `等${names.length}处` : ` and ${names.length - MOST_NAMED} more`) : ''
    return names.slice(0, MOST_NAMED).join(zh ? '、' : ', ') + more
  }
  const quoted = (text: string) => `“${text}”`
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [zh ? '新增' : 'added ', added.map(({ text }) => quoted(text))],
    [zh ? '改名' : 'renamed ', renamed.map(({ from, to }) => `${quoted(from.text)}→${quoted(to.text)}`)],
    [zh ? '移位' : 'moved ', moved.map(({ text }) => quoted(text))],
    [zh ? '缺少' : 'missing ', removed.map(({ text }) => quoted(text))],
  ]
  return parts
    .filter(([, names]) => names.length > 0)
    .map(([word, names]) => `${word}${list(names)}`)
    .join(zh ? '；' : '; ')
}

function placeOf({ block, row, printed }: StructureLabel): Evidence {
  return { block, ...(row !== undefined && { row }), quote: printed.trim() }
}
