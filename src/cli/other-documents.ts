/** What `show` tells of the other documents of a report's unit and year: which one is compared, where they differ. */
import { saidElsewhere } from '../compare/elsewhere.ts'
import type { ReadReport } from '../compare/filed-report.ts'
import { valueText } from '../compare/value-text.ts'
import { type Language, measureTitle, unitWord } from '../compare/wording.ts'
import { conceptOf } from '../model/concepts.ts'
import type { Message } from '../model/problem.ts'
import type { Store, StoredReport } from '../store/store.ts'
import { DATABASE_MESSAGES } from './database-messages.ts'
import { TITLES } from './messages.ts'
import { displayPath } from './paths.ts'
import { displayedFacts } from './report-text.ts'
import { drawTable } from './table.ts'

/** Figures that another document of the unit and year gives differently, beside each other; empty where there is none. */
export function differencesText(
  document: ReadReport,
  others: readonly ReadReport[],
  language: Language,
): string {
  const rows = displayedFacts(document.report.facts).flatMap((fact) =>
    saidElsewhere(fact, others).map((other) => [
      measureTitle(conceptOf(fact.concept), fact.stage, language),
      valueText(fact, language),
      valueText(other.fact, language),
      unitWord(fact.unit, language),
      displayPath(other.document.source.path),
    ]),
  )
  if (rows.length === 0) return ''
  const { measure, value, otherValue, file } = TITLES
  const table = drawTable(
    [
      { title: measure[language] },
      { title: value[language], align: 'right' },
      { title: otherValue[language], align: 'right' },
      { title: '' },
      { title: file[language] },
    ],
    rows,
  )
  return `${DATABASE_MESSAGES.differences(rows.length)[language]}\n${table}`
}

/** Whether the comparison shows this document of several of a unit and year, and why; null where it stands alone. */
export async function placeInComparison(
  store: Store,
  { id }: StoredReport,
  sameUnitAndYear: readonly StoredReport[],
): Promise<Message | null> {
  const [shown] = sameUnitAndYear
  if (!shown || sameUnitAndYear.length < 2) return null
  const instead = await store.shownInstead(id)
  if (instead) return DATABASE_MESSAGES.notShownBecause(shown.id, displayPath(shown.source.path), instead.why)
  const [row] = await store.comparison({ ids: [id] })
  return row?.why ? DATABASE_MESSAGES.shownBecause(row.why) : null
}
