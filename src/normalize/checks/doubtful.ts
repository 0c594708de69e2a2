/** Figures that could be read in two ways, of which nothing in the report confirms one. */
import { conceptOf } from '../../model/concepts.ts'
import { type Fact, type Finding, factKey } from '../../model/report.ts'
import { DOUBTFUL_RATIO } from '../ratios.ts'
import type { Check } from './check.ts'

/** Rates without a percent sign that are too small for percentages. */
export const checkDoubtful: Check = ({ facts }) =>
  facts.filter(({ confidence }) => confidence.causes.includes(DOUBTFUL_RATIO)).map(doubtfulRatio)

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
