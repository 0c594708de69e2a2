/** The sheet 出处: where each figure of the comparison was read, or what it was computed from. */

import type { CellObject } from 'write-excel-file/node'
import { conceptOf } from '../../../model/concepts.ts'
import type { Fact } from '../../../model/report.ts'
import { SHEET_NAMES } from '../../../model/workbook-sheets.ts'
import { printedText } from '../../correction-text.ts'
import { howRead } from '../../how-read.ts'
import { placeIn } from '../../locate.ts'
import { valueText } from '../../value-text.ts'
import { CONFIDENCE_WORDS, type Language, measureTitle, STATUS_WORDS, unitWord } from '../../wording.ts'
import { amountCell, derivedMark, factCell } from './figure-cell.ts'
import { listSheet } from './list-sheet.ts'
import { type Sheet, textCell } from './sheet.ts'
import type { SourceEntry, Sources } from './sources.ts'
import { unitName, yearCell } from './unit-cells.ts'
import { ROLE_WORDS, WORDS } from './words.ts'

/** One line a figure; candidates that are not shown follow the one that is. */
export function sourcesSheet({ entries }: Sources, language: Language): Sheet {
  const text = (value: (entry: SourceEntry) => string, style = {}) => {
    return (entry: SourceEntry) => textCell(value(entry), style)
  }
  const centred = { align: 'center' } as const
  // biome-ignore format: one column a line
  const columns = [
    { title: WORDS.unit, width: 24, cell: text(({ row }) => unitName(row, language)) },
    { title: WORDS.year, width: 7, cell: ({ row }: SourceEntry) => yearCell(row.document) },
    { title: WORDS.measure, width: 26, cell: text((entry) => measure(entry, language)) },
    { title: WORDS.value, width: 17, cell: (entry: SourceEntry) => value(entry, language) },
    { title: WORDS.measureUnit, width: 9, cell: text((entry) => unit(entry, language), centred) },
    { title: WORDS.role, width: 9, cell: text((entry) => role(entry, language), centred) },
    { title: WORDS.file, width: 32, cell: text(({ row }) => row.document.source.path) },
    { title: WORDS.place, width: 27, cell: text((entry) => places(entry, language)) },
    { title: WORDS.raw, width: 17, cell: text(printed) },
    { title: WORDS.quote, width: 48, cell: text((entry) => quote(entry, language)) },
    { title: WORDS.reading, width: 14, cell: text((entry) => reading(entry, language)) },
    { title: WORDS.confidence, width: 9, cell: text((entry) => confidence(entry, language), centred) },
    { title: WORDS.remarks, width: 48, cell: text((entry) => remarks(entry, language)) },
  ]
  const { sources: name } = SHEET_NAMES
  const plan = { name, title: WORDS.sourcesTitle, note: WORDS.sourcesNote, columns, sticky: 3 }
  return listSheet(plan, entries, language)
}

function measure(entry: SourceEntry, language: Language): string {
  return entry.kind === 'stated' ? factTitle(entry.fact, language) : entry.figure.derivation[language]
}

function factTitle(fact: Fact, language: Language): string {
  return measureTitle(conceptOf(fact.concept), fact.stage, language)
}

function value(entry: SourceEntry, language: Language): CellObject {
  if (entry.kind === 'stated') return factCell(entry.fact, language)
  const { derived, derivation } = entry.figure
  return amountCell(derived.value, derivation.kind, derivedMark(derived))
}

function unit(entry: SourceEntry, language: Language): string {
  return unitWord(entry.kind === 'stated' ? entry.fact.unit : entry.figure.derivation.unit, language)
}

function role(entry: SourceEntry, language: Language): string {
  return ROLE_WORDS[entry.kind === 'derived' ? 'derived' : entry.role][language]
}

function places(entry: SourceEntry, language: Language): string {
  return parts(entry)
    .flatMap(({ evidence }) => evidence.map((place) => placeIn(entry.row.document, place, language)))
    .join('\n')
}

function printed(entry: SourceEntry): string {
  return entry.kind === 'stated' ? printedText(entry.fact, entry.row.document.corrections) : ''
}

/** The words of the document; for a derived figure, its sum written out. */
function quote(entry: SourceEntry, language: Language): string {
  if (entry.kind === 'stated') return entry.fact.evidence[0]?.quote ?? ''
  return parts(entry)
    .map((fact) => `${factTitle(fact, language)} ${valueText(fact, language)}`)
    .join(' ÷ ')
}

function parts(entry: SourceEntry): Fact[] {
  if (entry.kind === 'stated') return [entry.fact]
  return [entry.figure.derived.numerator, entry.figure.derived.denominator]
}

function reading(entry: SourceEntry, language: Language): string {
  return entry.kind === 'stated' ? howRead(entry.fact, language) : STATUS_WORDS.derived[language]
}

/** In the reading: none of what was computed, or said by a person. */
function confidence(entry: SourceEntry, language: Language): string {
  if (entry.kind === 'derived' || entry.fact.status === 'corrected') return ''
  return CONFIDENCE_WORDS[entry.fact.confidence.grade][language]
}

function remarks(entry: SourceEntry, language: Language): string {
  const findings = entry.kind === 'derived' ? (entry.figure.findings ?? []) : entry.findings
  return findings.map(({ message }) => message[language]).join('\n')
}
