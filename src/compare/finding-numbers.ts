/** What the two numbers of a finding are. */
import type { Finding } from '../model/report.ts'

/**
 * Findings of which `found` is no rival of `expected`: it counts places, or is the very figure that is in doubt. The
 * explanation tells it; "found" would be wrong.
 */
const UNPAIRED: ReadonlySet<Finding['code']> = new Set([
  'template_residue',
  'layout_drift',
  'unclaimed_numbers',
  'several_units',
  'several_reports',
  'shifted_rows',
  'repaired_table',
  'unrepaired_table',
  'doubtful_value',
])

/** The number that a finding expected and the one it found (money in 分); null where it sets no two against each other. */
export function pairedNumbers({ code, expected, found }: Finding): Pick<Finding, 'expected' | 'found'> {
  return UNPAIRED.has(code) ? { expected: null, found: null } : { expected, found }
}
