/** More staff than posts. Real data, told to the reader, never corrected. */
import type { Fact, Finding } from '../../model/report.ts'
import { type Check, candidates, evidenceOf, verdictOf } from './check.ts'

export const checkStaffing: Check = ({ facts }) => {
  const [actual] = candidates(facts, 'staffing.actual')
  const [authorized] = candidates(facts, 'staffing.authorized')
  if (!actual || !authorized || (actual.value as number) <= (authorized.value as number)) return []
  return [finding(actual, authorized)]
}

function finding(actual: Fact, authorized: Fact): Finding {
  return {
    code: 'over_establishment',
    verdict: verdictOf([actual, authorized]),
    severity: 'warning',
    concepts: ['staffing.actual', 'staffing.authorized'],
    message: {
      zh: `实有 ${actual.value} 人，超过编制 ${authorized.value} 人`,
      en: `${actual.value} in post against ${authorized.value} authorized posts`,
    },
    expected: authorized.value as number,
    found: actual.value as number,
    evidence: evidenceOf([actual, authorized]),
  }
}
