/** The contact of a report is personal data: neither the text that is searched nor what a search shows holds it. */
import type { Report } from '../model/report.ts'
import { fold } from './searchable.ts'

export const MASK = '***'

/** What is masked: the phone number, and the name where it is long enough not to be a chance match. */
export function secretsOf({ contact }: Pick<Report, 'contact'>): readonly string[] {
  return [contact?.phone, contact?.name].flatMap((text) =>
    text && text.trim().length > 1 ? [text.trim()] : [],
  )
}

/** A text as printed, masked. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, MASK), text)
}

/** A folded text, masked. */
export function maskFolded(text: string, secrets: readonly string[]): string {
  return maskSecrets(
    text,
    secrets.map((secret) => fold(secret).text).filter((secret) => secret.length > 1),
  )
}
