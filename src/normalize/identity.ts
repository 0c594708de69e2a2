/** Who reports, on which year, when, in which kind of document: each with the places that say so. */
import type { Document } from '../model/document.ts'
import type { Finding, UnitIdentity } from '../model/report.ts'
import { readDocumentType } from './identity/document-type.ts'
import { readFiscalYear } from './identity/fiscal-year.ts'
import { identityFindings } from './identity/identity-findings.ts'
import { type IgnorableNumber, readIgnorableNumbers } from './identity/ignorable-numbers.ts'
import { type Field, type Labelled, readLabelled } from './identity/labelled.ts'
import { readReportDate } from './identity/report-date.ts'
import { otherCounties, severalReports } from './identity/several-reports.ts'
import { type Reading, readSpots, type Spot } from './identity/spots.ts'
import { readUnitName } from './identity/unit-name.ts'
import { resolveUnit } from './identity/unit-region.ts'
import type { Outline } from './outline.ts'

export type { Reading } from './identity/spots.ts'

export interface Identity {
  readonly unit: Reading<UnitIdentity> | null
  readonly fiscalYear: Reading<number> | null
  /** ISO; the day may be absent */
  readonly reportDate: Reading<string> | null
  readonly budgetCode: Reading<string> | null
  /** personal data */
  readonly contactName: Reading<string> | null
  readonly contactPhone: Reading<string> | null
  readonly documentType: Reading<string> | null
  readonly findings: readonly Finding[]
  /** unions of other counties that the document has reports of too, as printed */
  readonly otherUnits: readonly string[]
  /** numbers that are years, dates, document numbers, ordinals, codes or telephone numbers */
  readonly ignorable: readonly IgnorableNumber[]
}

const NAME = /^[\p{Script=Han}·]{2,6}$/u
const PHONE = /^[\d()（）+－—-]{6,20}$/
const CODE = /^[\dA-Za-z_-]{3,24}$/

/** The identity of a report; what it does not say is null. */
export function readIdentity(document: Document, outline: Outline): Identity {
  const spots = readSpots(document, outline)
  const labelled = readLabelled(spots)
  const name = readUnitName(spots, labelled)
  const resolved = name && resolveUnit(name.value, surroundings(spots))
  const others = name ? otherCounties(name.value, name.others) : []
  const fiscalYear = readFiscalYear(spots, document.title)
  const reportDate = readReportDate(spots, labelled)
  const budgetCode = fieldValue(labelled, 'budget-code', CODE)
  const contactName = fieldValue(labelled, 'name', NAME)
  const contactPhone = contactName || onForm(labelled, 'phone') ? fieldValue(labelled, 'phone', PHONE) : null
  return {
    unit: name &&
      resolved && {
        value: resolved.unit,
        reason: `${name.reason}; region:${resolved.reason}`,
        evidence: name.evidence,
      },
    fiscalYear,
    reportDate,
    budgetCode,
    contactName,
    contactPhone,
    documentType: readDocumentType(spots),
    findings: [
      ...severalReports(others),
      ...identityFindings({
        name,
        candidates: resolved?.candidates ?? [],
        year: fiscalYear,
        date: reportDate,
      }),
    ],
    otherUnits: others.map(({ value }) => value),
    ignorable: [
      ...readIgnorableNumbers(spots),
      ...ignorable('code', budgetCode),
      ...ignorable('telephone', contactPhone),
    ],
  }
}

function ignorable(kind: IgnorableNumber['kind'], reading: Reading<string> | null): IgnorableNumber[] {
  return reading?.evidence.map((evidence) => ({ kind, evidence })) ?? []
}

function surroundings(spots: readonly Spot[]): { titles: readonly string[]; text: string } {
  const titles = spots.filter((spot) => spot.place === 'cover').map((spot) => spot.text)
  return { titles, text: spots.map((spot) => spot.text).join('\n') }
}

function fieldValue(labelled: readonly Labelled[], field: Field, pattern: RegExp): Reading<string> | null {
  for (const { field: own, value, reason, evidence } of labelled) {
    const bare = value.replace(/\s+/g, '')
    if (own === field && pattern.test(bare)) return { value: bare, reason, evidence }
  }
  return null
}

/** A telephone number on its own in running text is the web site's, not the unit's. */
function onForm(labelled: readonly Labelled[], field: Field): boolean {
  return labelled.some((item) => item.field === field && (item.place === 'cover' || item.place === 'cell'))
}
