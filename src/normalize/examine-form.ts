/** A document's form as the author of a profile sees it: what fits each profile, what nobody understood. */

import type { Document } from '../model/document.ts'
import type { ProfileMatch } from '../model/report.ts'
import { compareEditions, type Drift, isUnderstood } from './drift.ts'
import { editionLabels, type StructureLabel } from './edition.ts'
import { isFieldLabel } from './identity/labelled.ts'
import { readIdentity } from './identity.ts'
import { nearestKnown } from './known-labels.ts'
import { isKnownLabel, topicOf } from './labels.ts'
import { BARE_TOTALS, SUMMARY_ROW } from './lexicon.ts'
import { type Outline, readOutline } from './outline.ts'
import type { Profile } from './profile.ts'
import { type ProfileScore, recognise, scoreProfiles } from './recognise.ts'
import { sectionKindsOf } from './section-headings.ts'
import { looseLabels, structureOf } from './structure.ts'
import { ownTexts, rowCells } from './tables/rows.ts'
import { foldWidth } from './width.ts'

/** A table label that neither the lexicon nor the profile knows, with the known one that is nearest. */
export interface UnknownLabel {
  readonly label: string
  readonly kind: 'column' | 'row'
  readonly block: number
  readonly row: number | null
  readonly nearest: { readonly label: string; readonly meaning: string; readonly distance: number } | null
}

export interface FormExamination {
  /** null where the document is no report */
  readonly match: ProfileMatch | null
  readonly scores: readonly ProfileScore[]
  readonly drift: Drift | null
  readonly unknownLabels: readonly UnknownLabel[]
  /** headings that open no section, name no topic and belong to no known edition */
  readonly unknownHeadings: readonly { readonly heading: string; readonly block: number }[]
}

/** Examines a document against all profiles; never fails. */
export function examineForm(printed: Document, profiles: readonly Profile[]): FormExamination {
  const document = foldWidth(printed)
  const outline = readOutline(document)
  const recognised = recognise(document, outline, profiles)
  const profile = recognised.kind === 'report' ? recognised.profile : null
  const { fiscalYear, unit } = readIdentity(document, outline)
  const unitName = unit?.value.name ?? null
  const sources = { fiscalYear: fiscalYear?.value ?? null, aliases: profile?.labels ?? [] }
  const labels = structureOf(outline, sources, unitName)
  const loose = () => looseLabels(outline, unitName)
  return {
    match: recognised.kind === 'report' ? recognised.match : null,
    scores: scoreProfiles(document, outline, profiles),
    drift: compareEditions(labels, profile?.editions ?? [], loose) ?? null,
    unknownLabels: [...labels, ...headsOfUnreadTables(outline, labels)].flatMap((label) =>
      label.kind === 'heading' || isKnown(label, sources) ? [] : [unknownLabel(label, label.kind, profile)],
    ),
    unknownHeadings: labels
      .filter((label) => label.kind === 'heading' && !isKnownHeading(label, profile))
      .map(({ printed: heading, block }) => ({ heading, block })),
  }
}

/** The first row of a table that no reader found a header in. */
function headsOfUnreadTables({ tables }: Outline, labels: readonly StructureLabel[]): StructureLabel[] {
  const read = new Set(labels.filter(({ kind }) => kind === 'column').map(({ block }) => block))
  return tables
    .filter(({ table }) => !read.has(table.anchor.block))
    .flatMap(({ table }) => {
      const own = ownTexts(rowCells(table, 0)).filter(({ text }) => text.length <= LONGEST_HEAD)
      if (own.length < 2) return []
      return own.map(({ text }) => ({
        kind: 'column' as const,
        text,
        printed: text,
        block: table.anchor.block,
        row: 0,
      }))
    })
}

const LONGEST_HEAD = 20
/** Words that group others: "其中：", and labels that are sums of what stands beside them. */
const GROUP = /^其中[:：]?$/

function isKnown({ printed }: StructureLabel, sources: Parameters<typeof isUnderstood>[1]): boolean {
  const bare = printed.replace(/\s+/g, '')
  if (GROUP.test(bare) || SUMMARY_ROW.test(bare) || BARE_TOTALS.includes(bare)) return true
  return isUnderstood(printed, sources) || isKnownLabel(printed) || isFieldLabel(printed)
}

function isKnownHeading({ kind, text, printed }: StructureLabel, profile: Profile | null): boolean {
  if (sectionKindsOf(printed).length > 0 || topicOf(text) !== undefined) return true
  if (profile?.sections?.some(({ heading }) => heading.test(text))) return true
  return (profile?.editions ?? []).some((edition) =>
    editionLabels(edition).some((label) => label.kind === kind && label.text === text),
  )
}

function unknownLabel(
  { printed, block, row }: StructureLabel,
  kind: 'column' | 'row',
  profile: Profile | null,
): UnknownLabel {
  const [nearest] = nearestKnown(printed, profile)
  return {
    label: printed.trim(),
    kind,
    block,
    row: row ?? null,
    nearest: nearest ? { label: nearest.label, meaning: nearest.item, distance: nearest.distance } : null,
  }
}
