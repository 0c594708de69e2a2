/** The one way in which every command and export tells a place in a stored document. */
import { type Locate, locateIn } from '../compare/locate.ts'
import { placeText } from '../compare/place.ts'
import type { Language } from '../compare/wording.ts'
import type { Evidence } from '../model/report.ts'
import type { Store, StoredReport } from '../store/store.ts'

export interface PlaceOptions {
  readonly language: Language
  /** whether a place may quote names of contact persons */
  readonly withContacts: boolean
}

/** Places in what was read of a report's file. */
export async function locateStored(
  store: Store,
  { source: { sha256 }, report }: Pick<StoredReport, 'source' | 'report'>,
  { language, withContacts }: PlaceOptions,
): Promise<Locate> {
  const document = (sha256 ? await store.findDocument(sha256) : undefined)?.document ?? null
  const texts = withContacts ? [] : Object.values(report?.contact ?? {})
  const hidden = texts.filter((text): text is string => typeof text === 'string' && text !== '')
  return locateIn(document, language, hidden)
}

/** A report with its places told in the words of its document, which itself is not kept in memory. */
export async function withPlaces<D extends StoredReport>(
  store: Store,
  stored: D,
  options: PlaceOptions,
): Promise<D & { readonly locate: Locate }> {
  const locate = await locateStored(store, stored, options)
  const told = new Map(evidenceOf(stored).map((evidence) => [keyOf(evidence), locate(evidence)]))
  const { language } = options
  return { ...stored, locate: (evidence) => told.get(keyOf(evidence)) ?? placeText(evidence, language) }
}

function evidenceOf({ report, corrections }: StoredReport): Evidence[] {
  if (!report) return []
  const { facts, indicators, dimensions, projects, findings } = report
  const replaced = corrections.map(({ replaced: former }) => ({ evidence: former?.evidence ?? [] }))
  return [facts, indicators, dimensions, projects, findings, replaced].flatMap((rows) =>
    rows.flatMap(({ evidence }) => evidence),
  )
}

function keyOf({ block, row, column, page, sheet, cell }: Evidence): string {
  return [block, row, column, page, sheet, cell].join('|')
}
