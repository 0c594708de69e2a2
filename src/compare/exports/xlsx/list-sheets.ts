/** The sheets that are lists: 发现, 指标, 文件. */

import type { CellObject } from 'write-excel-file/node'
import type { Message } from '../../../model/problem.ts'
import type { Finding, Indicator } from '../../../model/report.ts'
import { SHEET_NAMES } from '../../../model/workbook-sheets.ts'
import type { Comparison } from '../../comparison.ts'
import type { FiledReport, ReadReport, ReviewOf } from '../../filed-report.ts'
import { pairedNumbers } from '../../finding-numbers.ts'
import { placeIn } from '../../locate.ts'
import { partialText } from '../../partial-text.ts'
import {
  DOCUMENT_STATUS_WORDS,
  FINDING_WORDS,
  keyTitle,
  type Language,
  SEVERITY_WORDS,
  VERDICT_WORDS,
} from '../../wording.ts'
import { findingIsMoney } from '../contract.ts'
import { amountCell } from './figure-cell.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'
import { numberCell, plainNumberCell, type Sheet, textCell } from './sheet.ts'
import { shownIn, yesNoCell } from './shown-in.ts'
import { unitName, yearCell } from './unit-cells.ts'
import { shownInstead, WORDS } from './words.ts'

/** What does not add up, or may have been misread. */
export function findingsSheet(
  documents: readonly ReadReport[],
  comparison: Comparison,
  language: Language,
): Sheet {
  const isShown = shownIn(comparison)
  type Item = { readonly document: ReadReport; readonly finding: Finding }
  // biome-ignore format: one column a line
  const columns: ListColumn<Item>[] = [
    { title: WORDS.unit, width: 24, cell: (item) => textCell(unitName(item, language)) },
    { title: WORDS.year, width: 7, cell: ({ document }) => yearCell(document) },
    { title: WORDS.verdict, width: 11, cell: ({ finding }) => textCell(VERDICT_WORDS[finding.verdict][language]) },
    { title: WORDS.severity, width: 8, cell: ({ finding }) => textCell(SEVERITY_WORDS[finding.severity][language], { align: 'center' }) },
    { title: WORDS.finding, width: 16, cell: ({ finding }) => textCell(FINDING_WORDS[finding.code][language]) },
    { title: WORDS.message, width: 60, cell: ({ finding }) => textCell(finding.message[language]) },
    { title: WORDS.concerns, width: 28, cell: ({ finding }) => textCell(finding.concepts.map((key) => keyTitle(key, language)).join('\n')) },
    { title: WORDS.expected, width: 16, cell: ({ finding }) => findingNumber(finding, pairedNumbers(finding).expected) },
    { title: WORDS.found, width: 16, cell: ({ finding }) => findingNumber(finding, pairedNumbers(finding).found) },
    { title: WORDS.file, width: 32, cell: ({ document }) => textCell(document.source.path) },
    { title: WORDS.shownIn, width: 10, cell: ({ document }) => yesNoCell(isShown(document), language) },
    { title: WORDS.place, width: 26, cell: ({ document, finding }) => textCell(finding.evidence.map((place) => placeIn(document, place, language)).join('\n')) },
    { title: WORDS.quote, width: 48, cell: ({ finding }) => textCell(finding.evidence.map(({ quote }) => quote).join('\n')) },
  ]
  const items = documents.flatMap((document) =>
    document.report.findings.map((finding) => ({ document, finding })),
  )
  const { findings: name } = SHEET_NAMES
  return listSheet(
    { name, title: WORDS.findingsTitle, note: WORDS.findingsNote, columns, sticky: 2 },
    items,
    language,
  )
}

function findingNumber(finding: Finding, value: number | null): CellObject {
  return findingIsMoney(finding) ? amountCell(value, 'money') : plainNumberCell(value)
}

/** The indicator tables, row by row as the forms give them. */
export function indicatorsSheet(
  documents: readonly ReadReport[],
  comparison: Comparison,
  language: Language,
): Sheet {
  const isShown = shownIn(comparison)
  type Item = { readonly document: ReadReport; readonly indicator: Indicator }
  // biome-ignore format: one column a line
  const columns: ListColumn<Item>[] = [
    { title: WORDS.unit, width: 24, cell: (item) => textCell(unitName(item, language)) },
    { title: WORDS.year, width: 7, cell: ({ document }) => yearCell(document) },
    { title: WORDS.project, width: 24, cell: ({ indicator }) => textCell(indicator.project ?? null) },
    { title: WORDS.level1, width: 14, cell: ({ indicator }) => textCell(indicator.path[0] ?? null) },
    { title: WORDS.level2, width: 18, cell: ({ indicator }) => textCell(indicator.path[1] ?? null) },
    { title: WORDS.level3, width: 30, cell: ({ indicator }) => textCell(indicator.path.slice(2).join(' / ')) },
    { title: WORDS.target, width: 20, cell: ({ indicator }) => textCell(indicator.target) },
    { title: WORDS.actual, width: 20, cell: ({ indicator }) => textCell(indicator.actual) },
    { title: WORDS.measureUnit, width: 9, cell: ({ indicator }) => textCell(indicator.unit, { align: 'center' }) },
    { title: WORDS.weight, width: 9, cell: ({ indicator }) => plainNumberCell(indicator.weight) },
    { title: WORDS.groupWeight, width: 9, cell: ({ indicator }) => plainNumberCell(indicator.groupWeight) },
    { title: WORDS.score, width: 9, cell: ({ indicator }) => plainNumberCell(indicator.score, indicator.corrected ? { fontWeight: 'bold' } : {}) },
    { title: WORDS.completion, width: 10, cell: ({ indicator }) => plainNumberCell(indicator.completionRate) },
    { title: WORDS.reason, width: 40, cell: ({ indicator }) => textCell(indicator.reason) },
    { title: WORDS.file, width: 32, cell: ({ document }) => textCell(document.source.path) },
    { title: WORDS.shownIn, width: 10, cell: ({ document }) => yesNoCell(isShown(document), language) },
    { title: WORDS.place, width: 26, cell: ({ document, indicator }) => textCell(indicator.evidence.slice(0, 1).map((place) => placeIn(document, place, language)).join('')) },
  ]
  const items = documents.flatMap((document) =>
    document.report.indicators.map((indicator) => ({ document, indicator })),
  )
  const { indicators: name } = SHEET_NAMES
  return listSheet(
    { name, title: WORDS.indicatorsTitle, note: WORDS.indicatorsNote, columns, sticky: 2 },
    items,
    language,
  )
}

function reviewText({ by, at, staleSince }: ReviewOf, language: Language): string {
  const stale = staleSince === null ? '' : `\n${WORDS.reviewStale[language]} ${staleSince.slice(0, 10)}`
  return `${by} ${at.slice(0, 10)}${stale}`
}

export interface DocumentsOptions {
  readonly comparison: Comparison
  readonly reasons: ReadonlyMap<number, Message>
  /** whether the persons whom the reports name for questions are listed */
  readonly withContacts: boolean
}

// biome-ignore format: one column a line
const CONTACT_COLUMNS: readonly ListColumn<FiledReport>[] = [
  { title: WORDS.contactName, width: 12, cell: ({ report }) => textCell(report?.contact?.name ?? null) },
  { title: WORDS.contactPhone, width: 16, cell: ({ report }) => textCell(report?.contact?.phone ?? null) },
]

/** Every document, those that failed or were read in part with the reason. */
export function documentsSheet(
  documents: readonly FiledReport[],
  { comparison, reasons, withContacts }: DocumentsOptions,
  language: Language,
): Sheet {
  const isShown = shownIn(comparison)
  const standsIn = new Map(
    comparison.rows.flatMap(({ document, others }) => others.map(({ id }) => [id, document] as const)),
  )
  const because = (id: number) => {
    const shown = standsIn.get(id)
    const reason = reasons.get(shown?.id ?? id)?.[language] ?? null
    return shown ? [shownInstead(shown.source.path)[language], reason].filter(Boolean).join('\n') : reason
  }
  // biome-ignore format: one column a line
  const columns: ListColumn<FiledReport>[] = [
    { title: WORDS.file, width: 44, cell: ({ source }) => textCell(source.paths.join('\n') || source.path) },
    { title: WORDS.status, width: 10, cell: ({ status }) => textCell(DOCUMENT_STATUS_WORDS[status][language]) },
    { title: WORDS.why, width: 50, cell: (document) => textCell((document.problem?.message ?? partialText(document))?.[language] ?? null) },
    { title: WORDS.unit, width: 24, cell: ({ report }) => textCell(report?.unit?.name ?? null) },
    { title: WORDS.year, width: 7, cell: ({ report }) => numberCell(report?.fiscalYear ?? null, '0', { align: 'center' }) },
    { title: WORDS.reportDate, width: 12, cell: ({ report }) => textCell(report?.reportDate ?? null) },
    { title: WORDS.shownIn, width: 10, cell: (document) => document.status === 'failed' ? textCell(null) : yesNoCell(isShown(document), language) },
    { title: WORDS.shownBecause, width: 40, cell: ({ id }) => textCell(because(id)) },
    ...(withContacts ? CONTACT_COLUMNS : []),
    { title: WORDS.review, width: 18, cell: ({ review }) => textCell(review ? reviewText(review, language) : null) },
    { title: WORDS.format, width: 8, cell: ({ source }) => textCell(source.format, { align: 'center' }) },
    { title: WORDS.layout, width: 16, cell: ({ report }) => textCell(report?.profile.id ?? null) },
    { title: WORDS.figures, width: 9, cell: ({ report }) => numberCell(report?.facts.length ?? null, '0') },
    { title: WORDS.findingsTitle, width: 9, cell: ({ report }) => numberCell(report?.findings.length ?? null, '0') },
    { title: { zh: 'SHA-256', en: 'SHA-256' }, width: 68, cell: ({ source }) => textCell(source.sha256) },
  ]
  const { documents: name } = SHEET_NAMES
  return listSheet({ name, title: WORDS.documentsTitle, columns, sticky: 1 }, documents, language)
}
