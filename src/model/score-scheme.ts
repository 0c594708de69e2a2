/**
 * By what scheme a report is scored: full score, points for the execution rate, weights of the dimensions. Scores of two
 * reports compare only where their schemes have the same key.
 */
import { displayed, type Indicator, type Report, type ScoreScheme } from './report.ts'
import { compareText } from './text-order.ts'

type Scored = Pick<Report, 'facts' | 'indicators' | 'dimensions'> & Partial<Pick<Report, 'goals'>>
type Known = Omit<ScoreScheme, 'key' | 'reason' | 'total'> & { readonly total: number }
type Weighted = ScoreScheme['dimensions'][number]

/** Full score where no table prints another: the Ministry of Finance's. */
const USUAL_FULL = 100
const CENT = 0.005
/** The dimension of a form without levels. */
const FLAT = '指标'
const EXECUTION = /(?:预算|资金|支出)执行(?:率|情况|进度)?$|^执行率$/

/** The scheme that a report carries; of one that was stored before schemes were kept, from what was read of it. */
export function scoreSchemeOf(report: Scored & Pick<Report, 'scoreScheme'>): ScoreScheme {
  return report.scoreScheme ?? readScoreScheme(report)
}

/**
 * The scheme that weights of dimensions, or else of indicators, give. They must make up the full score, with the points
 * of the execution rate where it has some beside them; where they do not, `key` is null and `reason` says why.
 */
export function readScoreScheme({ facts, indicators, dimensions, goals = [] }: Scored): ScoreScheme {
  const printed = pointsOf(facts, 'execution_weight')
  const full = [pointsOf(facts, 'score.full') ?? USUAL_FULL, USUAL_FULL]
  const own = unitIndicators(indicators)
  const sources = [dimensions, weightsOfGoals(goals), weightsByLevel(own)].filter((parts) => parts.length > 0)
  const whole = sources.filter(isWeighted)
  for (const parts of whole)
    for (const scheme of readings(parts, { printed, score: pointsOf(facts, 'score.execution'), own }))
      if (full.some((it) => Math.abs(it - scheme.total) <= CENT))
        return { key: keyOf(scheme), ...scheme, reason: null }
  const reason = whole.length > 0 ? 'weights_unclosed' : sources.length > 0 ? 'weights_missing' : 'no_weights'
  return { key: null, total: null, execution: printed, dimensions: [], reason }
}

/** The indicators of the unit, not those of projects with forms of their own; of a document of one project all. */
export function unitIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  const own = indicators.filter(({ project }) => project === undefined)
  const projects = new Set(indicators.map(({ project }) => project))
  return own.length === 0 && projects.size === 1 ? indicators : own
}

function pointsOf(facts: Report['facts'], concept: string): number | null {
  const value = displayed(facts, concept)?.value
  return typeof value === 'number' ? value : null
}

interface Execution {
  /** points for the execution rate, as printed */
  readonly printed: number | null
  readonly score: number | null
  readonly own: readonly Indicator[]
}

/** The execution rate's points as one of the dimensions, or beside them, or what they leave of 100, or inside of one. */
function readings(parts: readonly Weighted[], { printed, score, own }: Execution): Known[] {
  const named = parts.map(({ name, weight }) => ({ name: plainName(name), weight }))
  const rest = named.filter(({ name }) => !EXECUTION.test(name))
  const dimensions = byName(rest)
  const reading = (execution: number | null, beside = execution ?? 0) => ({
    total: round(sum(rest) + beside),
    execution,
    dimensions,
  })
  if (rest.length < named.length) return [reading(round(sum(named) - sum(rest)))]
  const left = round(USUAL_FULL - sum(rest))
  const isInside = own.some(({ weight, path }) => weight === printed && EXECUTION.test(path.at(-1)!))
  if (printed !== null) return [reading(printed), ...(isInside ? [reading(printed, 0)] : [])]
  return [reading(null), ...(score !== null && left >= score ? [reading(left)] : [])]
}

function isWeighted(parts: readonly { readonly weight: number | null }[]): parts is Weighted[] {
  return parts.every(({ weight }) => weight !== null)
}

/** Points that stand at goals and not at the indicators beneath them. */
function weightsOfGoals(goals: Report['goals']) {
  return goals.flatMap(({ name, weight }) => (name && weight !== undefined ? [{ name, weight }] : []))
}

/** The weights of the first level; one printed for a group of rows counts once. */
function weightsByLevel(indicators: readonly Indicator[]) {
  return indicators.flatMap((row, index) => {
    const above = indicators[index - 1]
    const isGrouped = row.weight === null && row.groupWeight !== null
    if (isGrouped && above?.groupWeight === row.groupWeight && above.path.at(-2) === row.path.at(-2))
      return []
    return [{ name: row.path.length > 1 ? row.path[0]! : FLAT, weight: row.weight ?? row.groupWeight }]
  })
}

/** 产出指标（50分） → 产出 */
function plainName(name: string): string {
  return name.replace(/\s|[（(][^）)]*[）)]/g, '').replace(/指标$/, '') || name
}

function byName(parts: readonly Weighted[]): Weighted[] {
  return [...Map.groupBy(parts, ({ name }) => name)].map(([name, same]) => ({
    name,
    weight: round(sum(same)),
  }))
}

function keyOf({ total, execution, dimensions }: Known): string {
  // 目标1 of 40 points is not 目标 of 140
  const parts = dimensions
    .map(({ name, weight }) => `${name}${/\d$/.test(name) ? ':' : ''}${weight}`)
    .sort(compareText)
  return `${total}:${[`执行${execution ?? '-'}`, ...parts].join('+')}`
}

const sum = (parts: readonly Weighted[]) => parts.reduce((total, { weight }) => total + weight, 0)
const round = (points: number) => Number(points.toFixed(4))
