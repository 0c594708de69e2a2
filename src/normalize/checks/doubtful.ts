/** Figures that could be read in two ways, of which nothing in the report confirms one. */
import { conceptOf } from '../../model/concepts.ts'
import { type Fact, type Finding, factKey } from '../../model/report.ts'
import { DOUBTFUL_RATIO } from '../ratios.ts'
import { ASSUMED_STAGE } from '../tables/amount-columns.ts'
import type { Check } from './check.ts'

/** Rates without a percent sign that are too small for percentages; amounts of which nothing says when they were spent. */
export const checkDoubtful: Check = ({ facts }) => {
  const marked = (mark: string) => facts.filter(({ confidence }) => confidence.causes.includes(mark))
  return [...marked(DOUBTFUL_RATIO).map(doubtfulRatio), ...assumedStages(marked(ASSUMED_STAGE))]
}

function assumedStages(facts: readonly Fact[]): Finding[] {
  if (facts.length === 0) return []
  return [
    {
      code: 'doubtful_value',
      verdict: 'reading',
      severity: 'warning',
      concepts: [...new Set(facts.map(factKey))],
      message: {
        zh: '表头只写“金额”，没有说明是预算数还是决算数，按决算数读取；请核对原件',
        en: 'The head says 金额 (amount) alone, neither budget nor accounts; read as what was spent: please check the original',
      },
      expected: null,
      found: null,
      evidence: facts.slice(0, 20).flatMap(({ evidence }) => evidence.slice(0, 1)),
    },
  ]
}

function doubtfulRatio(fact: Fact): Finding {
  const { zh, en } = conceptOf(fact.concept)
  const percent = Number((Number(fact.value) * 100).toPrecision(12))
  return {
    code: 'doubtful_value',
    verdict: 'reading',
    severity: 'warning',
    concepts: [factKey(fact)],
    message: {
      zh: `${zh}填为 ${fact.value}，没有百分号，可能指 ${percent}%，报告中没有可核对的数据；请对照原件`,
      en: `${en} is given as ${fact.value} without a percent sign and may mean ${percent} %; nothing in the report decides: compare it with the original`,
    },
    expected: null,
    found: typeof fact.value === 'number' ? fact.value : null,
    evidence: fact.evidence.slice(0, 1),
  }
}
