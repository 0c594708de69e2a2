/** Contact persons are personal data: kept with the document, left out of what leaves the archive. */
import type { Evidence, Report } from '../../model/report.ts'
import type { FiledReport } from '../filed-report.ts'

const MASK = '***'

/** The document with its report's contact left out (`withoutContact`). */
export function maskContact<D extends FiledReport>(document: D): D {
  return document.report ? { ...document, report: withoutContact(document.report) } : document
}

/** The report without its contact, and with that person's name and phone number masked wherever the text quotes them. */
export function withoutContact(report: Report): Report {
  const mask = masker(report.contact)
  const evidence = (places: readonly Evidence[]) =>
    places.map((place) => ({ ...place, quote: mask(place.quote) }))
  return {
    ...report,
    contact: null,
    facts: report.facts.map((fact) => ({ ...fact, evidence: evidence(fact.evidence) })),
    indicators: report.indicators.map((row) => ({ ...row, evidence: evidence(row.evidence) })),
    dimensions: report.dimensions.map((row) => ({ ...row, evidence: evidence(row.evidence) })),
    projects: report.projects.map((row) => ({ ...row, evidence: evidence(row.evidence) })),
    goals: report.goals.map((row) => ({ ...row, evidence: evidence(row.evidence) })),
    sections: report.sections.map((row) => ({
      ...row,
      text: mask(row.text),
      evidence: evidence(row.evidence),
    })),
    findings: report.findings.map((row) => ({ ...row, evidence: evidence(row.evidence) })),
    unclaimed: report.unclaimed.map(({ text, evidence: place }) => ({
      text: mask(place.quote) !== place.quote && isPartOf(text, report.contact) ? MASK : mask(text),
      evidence: { ...place, quote: mask(place.quote) },
    })),
  }
}

/** Masks a phone number anywhere, and a person's name where it is long enough not to be a chance match. */
function masker(contact: Report['contact']): (text: string) => string {
  const secrets = [contact?.phone, contact?.name].flatMap((text) =>
    text && text.trim().length > 1 ? [text.trim()] : [],
  )
  return (text) => secrets.reduce((masked, secret) => masked.replaceAll(secret, MASK), text)
}

/** A number may be a stretch of the phone number: 0731 of 0731-1234567. */
function isPartOf(text: string, contact: Report['contact']): boolean {
  return contact?.phone?.includes(text) === true
}
