/** A first profile for a form that none knows: fingerprints from the document's own structure. */

import type { Document } from '../model/document.ts'
import { editionLabels, type StructureLabel } from './edition.ts'
import { readIdentity } from './identity.ts'
import { parseNumbering } from './numbering.ts'
import { readOutline } from './outline.ts'
import type { Fingerprint, Profile } from './profile.ts'
import { structureOf } from './structure.ts'
import { foldWidth } from './width.ts'

const MOST = { heading: 10, label: 12 } as const
/** A label that other forms have too says less. */
const WEIGHT = { own: 1.5, shared: 0.5 } as const
const SHORTEST = 3
/** Names of unions, of places and of years are no traits of a form. */
const NAME = /总工会|工会$|(?:19|20)\d{2}|\d/

/** The draft; its fingerprints name no union, place or year. `others` are the profiles it has to be told from. */
export function draftProfile(id: string, printed: Document, others: readonly Profile[]): Profile {
  const document = foldWidth(printed)
  const outline = readOutline(document)
  const { unit, fiscalYear } = readIdentity(document, outline)
  const sources = { fiscalYear: fiscalYear?.value ?? null, aliases: [] }
  const names = placeNames(unit?.value)
  const labels = structureOf(outline, sources, unit?.value.name).filter(({ printed: text }) => {
    const bare = text.replace(/\s+/g, '')
    return bare.length >= SHORTEST && !NAME.test(bare) && !names.some((name) => bare.includes(name))
  })
  const isShared = sharedBy(others)
  return {
    id,
    version: 1,
    title: { zh: `${id} 的版式（请改写）`, en: `The form of ${id} (say what it is)` },
    fingerprints: (['heading', 'label'] as const).flatMap((where) =>
      labels
        .filter(({ kind }) => (kind === 'heading') === (where === 'heading'))
        .map((label) => fingerprint(where, label, isShared(label)))
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, MOST[where]),
    ),
  }
}

function placeNames(
  unit: { name: string; province: string | null; city: string | null; county: string | null } | undefined,
): string[] {
  const places = [unit?.province, unit?.city, unit?.county].flatMap((name) => name ?? [])
  const short = places.map((name) => name.replace(/(?:自治[区州县旗]|[省市州县区旗盟])$/, ''))
  return [...places, ...short, ...(unit ? [unit.name] : [])].filter((name) => name.length >= 2)
}

function sharedBy(profiles: readonly Profile[]): (label: StructureLabel) => boolean {
  const known = new Set(
    profiles.flatMap(({ editions = [] }) =>
      editions.flatMap((edition) => editionLabels(edition).map(({ text }) => text)),
    ),
  )
  return ({ text }) => known.has(text)
}

function fingerprint(
  where: 'heading' | 'label',
  { printed }: StructureLabel,
  isShared: boolean,
): Fingerprint {
  const line = printed.replace(/\s+/g, '')
  const body = (parseNumbering(line)?.body || line).replace(/[：:。]$/, '')
  const pattern = body
    .replace(/[.*+?^${}|[\]\\/]/g, '\\$&')
    .replace(/[（(]/g, '[（(]')
    .replace(/[）)]/g, '[)）]')
  return { where, pattern: new RegExp(`^${pattern}`), weight: isShared ? WEIGHT.shared : WEIGHT.own }
}
