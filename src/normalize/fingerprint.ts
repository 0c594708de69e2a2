/** Plain data → a short text that differs where the data differ. */
import { hash } from 'node:crypto'

/** Of values as JSON has them, and regular expressions by their source and flags; the order of keys counts. */
export function fingerprintOf(value: unknown): string {
  const text = JSON.stringify(value, (_, item: unknown) => (item instanceof RegExp ? String(item) : item))
  return hash('sha256', text ?? 'undefined').slice(0, 16)
}
