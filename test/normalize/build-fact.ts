/** Facts built in code for the checks: a key, a value in 元 for money, and what differs from a plain statement. */
import { conceptOf } from '../../src/model/concepts.ts'
import type { Fact } from '../../src/model/report.ts'

export function buildFact(key: string, value: number | string | null, rest: Partial<Fact> = {}): Fact {
  const [concept, stage = 'actual'] = key.split('@') as [string, Fact['stage'] | undefined]
  const { unit } = conceptOf(concept)
  const money = unit === 'CNY' && typeof value === 'number'
  return {
    concept,
    stage: stage ?? 'actual',
    value: money ? Math.round(value * 100) : value,
    state: value === null ? 'blank' : value === 0 ? 'zero' : 'stated',
    unit,
    sourceUnit: unit === 'CNY' ? '元' : null,
    unitReason: unit === 'CNY' ? 'cell' : null,
    decimals: 2,
    approximate: false,
    raw: String(value),
    qualifiers: [],
    status: 'extracted',
    origin: 'table',
    confidence: { grade: 'high', causes: ['label:exact'] },
    evidence: [{ block: 0, quote: String(value) }],
    ...rest,
  }
}
