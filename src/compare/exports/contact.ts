/** Contact persons are personal data: kept with the document, left out of what leaves the archive. */
import type { AppliedCorrection, Said } from '../../model/corrections.ts'
import type { Evidence, Report } from '../../model/report.ts'
import type { NumberPlace, Verification } from '../../model/verification.ts'
import type { FiledReport } from '../filed-report.ts'

const MASK = '***'

/** The document with its report's contact left out (`withoutContact`). */
export function maskContact<D extends FiledReport>(document: D): D {
  const { report, verification, corrections } = document
  // without a report nobody is known to be the contact
  if (!report) return { ...document, verification: null }
  return {
    ...document,
    report: withoutContact(report),
    ...(corrections && { corrections: correctionsWithout(corrections, report.contact) }),
    ...(verification && { verification: withoutSecrets(verification, report.contact) }),
  }
}

function correctionsWithout(
  corrections: readonly AppliedCorrection[],
  contact: Report['contact'],
): AppliedCorrection[] {
  const mask = masker(contact)
  const maskSaid = (said: Said | null): Said | null =>
    said && {
      ...said,
      raw: mask(said.raw),
      evidence: said.evidence.map((place) => ({ ...place, quote: mask(place.quote) })),
    }
  return corrections.map((correction) => ({
    ...correction,
    because: mask(correction.because),
    value: maskSaid(correction.value),
    replaced: maskSaid(correction.replaced),
    now: maskSaid(correction.now),
  }))
}

/** The verification with each number masked that stands in or beside the person's name or phone number. */
function withoutSecrets(verification: Verification, contact: Report['contact']): Verification {
  const mask = masker(contact)
  const maskPlace = (place: NumberPlace): NumberPlace => {
    const printed = place.before + place.number + place.after
    const runs = [place.number, ...(printed.match(/\d{5,}/g) ?? [])]
    const secret = mask(printed) !== printed || runs.some((run) => isPartOf(run, contact))
    return secret ? { ...place, number: MASK, before: MASK, after: MASK } : place
  }
  return {
    ...verification,
    differences: verification.differences.map((difference) =>
      difference.kind === 'split'
        ? {
            ...difference,
            places: difference.places.map(maskPlace),
            others: difference.others.map(maskPlace),
          }
        : { ...difference, place: maskPlace(difference.place) },
    ),
    explained: verification.explained.map((explained) => ({
      ...explained,
      place: maskPlace(explained.place),
    })),
  }
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
