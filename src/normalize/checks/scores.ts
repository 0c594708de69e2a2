/** Scores that do not add up, exceed their weight, or do not fit the grade. */
import { displayed, type Fact, type Finding, type Indicator } from '../../model/report.ts'
import { unitIndicators } from '../../model/score-scheme.ts'
import { type Check, type Checked, candidates, evidenceOf, verdictOf } from './check.ts'

const CENT = 0.005
/** Points that forms give for the execution rate: 10 or 20. */
const MOST_FOR_EXECUTION = 20

/** Σ indicator scores (+ the execution rate's score) = total; Σ weights = full score. */
export const checkScoreSum: Check = (report) => {
  const indicators = unitIndicators(report.indicators)
  const scored = indicators.filter((indicator) => indicator.score !== null)
  const complete =
    scored.length > 1 &&
    indicators.every((indicator) => indicator.score !== null || indicator.weight === null)
  const [total] = candidates(report.facts, 'score.total')
  return [...(complete && total ? sumFinding(report, scored, total) : []), ...dimensionSum(report)]
}

function sumFinding(report: Checked, scored: readonly Indicator[], total: Fact): Finding[] {
  const [execution] = candidates(report.facts, 'score.execution')
  const unlisted = execution ? pointsOf(report.facts, 'execution_weight', MOST_FOR_EXECUTION) : 0
  if (/^(text|conclusion)$/.test(total.origin) && !isFullScore(scored, unlisted)) return []
  const indicators = scored.reduce((sum, indicator) => sum + indicator.score!, 0)
  const sums = [indicators, indicators + ((execution?.value as number | undefined) ?? Number.NaN)]
  const found = total.value as number
  const slack = CENT * (scored.length + 1)
  if (sums.some((sum) => Math.abs(sum - found) <= slack)) return []
  const left = execution ? 0 : pointsLeft(scored)
  if (left > CENT && found > indicators)
    return found - indicators <= left + slack ? [] : [scoreAboveAll(round(indicators), round(left), total)]
  return [scoreSum(found, round(Number.isNaN(sums[1]!) ? indicators : sums[1]!), [total])]
}

/** Points of a part without a row (the execution rate's): as many at most as the weights of the others leave of a hundred. */
function pointsLeft(scored: readonly Indicator[]): number {
  return 100 - scored.reduce((sum, { weight }) => sum + (weight ?? Number.NaN), 0)
}

/**
 * Whether the indicators, with at most `unlisted` points beside them, make up a whole score: those of one project's form,
 * or of a form that breaks off, do not add up to a score that the text tells.
 */
function isFullScore(indicators: readonly Indicator[], unlisted: number): boolean {
  const left = pointsLeft(indicators)
  return Number.isNaN(left) || (left > -CENT && left < unlisted + CENT)
}

/** Said of dimensions that make up the whole score alone: a report may name some of them only. */
function dimensionSum({ dimensions, facts }: Checked): Finding[] {
  const [total] = candidates(facts, 'score.total')
  if (!total || dimensions.length < 2 || dimensions.some((dimension) => dimension.score === null)) return []
  const scores = sumOf(dimensions.map(({ score }) => score))
  const execution = pointsOf(facts, 'score.execution')
  const found = total.value as number
  const slack = CENT * dimensions.length
  if ([scores, scores + execution].some((sum) => Math.abs(sum - found) <= slack)) return []
  const weights = sumOf(dimensions.map(({ weight }) => weight))
  const full = pointsOf(facts, 'score.full', 100)
  if (Math.abs(weights - full) <= CENT) return [scoreSum(found, scores, [total])]
  const withExecution = Math.abs(weights + pointsOf(facts, 'execution_weight') - full) <= CENT
  return withExecution ? [scoreSum(found, round(scores + execution), [total])] : []
}

const round = (points: number) => Number(points.toFixed(4))

/** NaN where one is not stated: nothing is compared with it. */
function sumOf(points: readonly (number | null)[]): number {
  return round(points.reduce<number>((sum, it) => sum + (it ?? Number.NaN), 0))
}

function pointsOf(facts: readonly Fact[], concept: string, unstated = Number.NaN): number {
  const [fact] = candidates(facts, concept)
  return typeof fact?.value === 'number' ? fact.value : unstated
}

function scoreSum(found: number, expected: number, facts: readonly Fact[]): Finding {
  return {
    code: 'score_sum',
    verdict: verdictOf(facts),
    severity: 'warning',
    concepts: ['score.total'],
    message: {
      zh: `总分填报为 ${found}，各项得分合计 ${expected}`,
      en: `The total score is ${found}, its parts add up to ${expected}`,
    },
    expected,
    found,
    evidence: evidenceOf(facts),
  }
}

/** A total that the parts do not reach, though the one that gives no score had all of its points. */
function scoreAboveAll(indicators: number, left: number, total: Fact): Finding {
  const most = round(indicators + left)
  return {
    ...scoreSum(total.value as number, most, [total]),
    message: {
      zh: `总分填报为 ${total.value}，列出的各项得分合计 ${indicators}，其余 ${left} 分全得也只有 ${most}`,
      en: `The total score is ${total.value}, the parts listed add up to ${indicators}, with all of the other ${left} points to ${most}`,
    },
  }
}

/** A score above its weight. */
export const checkScoreWeights: Check = ({ indicators, dimensions }) =>
  [...indicators.map((it) => ({ ...it, name: it.path.at(-1) ?? '' })), ...dimensions].flatMap(
    (row): Finding[] => {
      if (row.score === null || row.weight === null || row.score <= row.weight + 1e-9) return []
      return [
        {
          code: 'score_exceeds_weight',
          verdict: 'filing',
          severity: 'warning',
          concepts: [],
          message: {
            zh: `“${row.name}”得分 ${row.score} 高于分值 ${row.weight}`,
            en: `“${row.name}” scores ${row.score} of ${row.weight} points`,
          },
          expected: row.weight,
          found: row.score,
          evidence: row.evidence.slice(0, 1),
        },
      ]
    },
  )

/** Ministry of Finance scale: 优 from 90, 良 from 80, 中 from 60 of 100. */
const SCALE = [
  ['excellent', 90],
  ['good', 80],
  ['fair', 60],
  ['poor', 0],
] as const

/** A grade that the total score does not give. */
export const checkGrade: Check = ({ facts }) => {
  const [score] = candidates(facts, 'score.total')
  const [full] = candidates(facts, 'score.full')
  const grade = displayed(facts, 'grade')
  if (!score || !grade?.value) return []
  const percent = ((score.value as number) / ((full?.value as number | undefined) ?? 100)) * 100
  const due = SCALE.find(([, from]) => percent >= from)?.[0]
  if (!due || due === grade.value) return []
  return [
    {
      code: 'grade_mismatch',
      verdict: verdictOf([score, grade]),
      severity: 'info',
      concepts: ['grade', 'score.total'],
      message: {
        zh: `自评得分 ${score.value} 与等次“${grade.raw}”不一致（90、80、60 分为优、良、中的界线）`,
        en: `A score of ${score.value} does not give the grade “${grade.raw}” (excellent from 90, good from 80, fair from 60)`,
      },
      expected: null,
      found: score.value as number,
      evidence: evidenceOf([score, grade]),
    },
  ]
}
