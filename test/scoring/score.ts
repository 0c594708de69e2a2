/** How well a report says what a careful reader found in the same document, group by group. */
import { conceptOf } from '../../src/model/concepts.ts'
import { factKey, type Report } from '../../src/model/report.ts'
import type { Truth, TruthValue } from '../generate/truth.ts'

export interface Tally {
  readonly right: number
  /** one sentence each, for the person who reads a failing test */
  readonly wrong: readonly string[]
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

export type Group =
  | 'identity'
  | 'facts'
  | 'metrics'
  | 'indicators'
  | 'projects'
  | 'dimensions'
  | 'findings'
  | 'sections'
export type Score = Readonly<Record<Group, Tally>>

/** Facts outside these may be found freely: only of the core is the truth complete. */
const CORE =
  /^(staffing|revenue|balance|expenditure|three_public|fixed_assets|execution_rate|score|grade|satisfaction)\b/

/** `fileName` decides which findings apply: some hold for certain files of a report only. */
export function scoreReport(truth: Truth, report: Report, fileName: string): Score {
  const found = statedFacts(report)
  return {
    identity: scoreIdentity(truth, report),
    facts: scoreFacts(truth, found),
    metrics: compareFacts(truth.metrics, found),
    indicators: scoreIndicators(truth, report),
    projects: scoreProjects(truth, report),
    dimensions: scoreRows({
      wanted: truth.dimensions,
      found: report.dimensions,
      name: ({ name }) => name,
      same: (want, got) => squeeze(got.name) === squeeze(want.name),
      fields: ['weight', 'score', 'rate', 'grade'],
    }),
    findings: scoreFindings(truth, report, fileName),
    sections: scoreSections(truth, report),
  }
}

/** Everything that is not as the truth has it: "facts missing: expenditure.total". Empty for a perfect report. */
export function flaws(score: Score): readonly string[] {
  return Object.entries(score).flatMap(([group, tally]) =>
    (['wrong', 'missing', 'extra'] as const).flatMap((kind) =>
      tally[kind].map((what) => `${group} ${kind}: ${what}`),
    ),
  )
}

/** A fact as the truth writes it: money in 元. */
interface StatedFact {
  readonly key: string
  readonly value: number | string | null
  readonly none: boolean
}

function statedFacts(report: Report): readonly StatedFact[] {
  return report.facts
    .filter(({ status }) => status !== 'derived')
    .map((fact) => ({
      key: factKey(fact),
      value:
        typeof fact.value === 'number' && isMoney(fact.concept, fact.stage) ? fact.value / 100 : fact.value,
      none: fact.state === 'none',
    }))
}

function isMoney(concept: string, stage: string): boolean {
  return stage !== 'change_rate' && conceptOf(concept).kind === 'money'
}

function close(left: unknown, right: unknown): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right
  return Math.abs(left - right) <= Math.max(0.005, Math.abs(right) * 1e-9)
}

function accepts(want: TruthValue, value: unknown): boolean {
  return [want].flat().some((one) => close(value, one))
}

function squeeze(text: string | number | null | undefined): string {
  return String(text ?? '').replace(/[\s“”"'‘’（）()]/g, '')
}

function compareFacts(wanted: Truth['facts'], found: readonly StatedFact[]): Tally {
  const wrong: string[] = []
  const missing: string[] = []
  for (const [key, want] of Object.entries(wanted)) {
    const got = found.filter((fact) => fact.key === key)
    if (got.length === 0) missing.push(key)
    else if (!got.some(({ value }) => accepts(want, value)))
      wrong.push(`${key} is ${got.map(({ value }) => value).join(' | ')} instead of ${JSON.stringify(want)}`)
  }
  const right = Object.keys(wanted).length - wrong.length - missing.length
  return { right, wrong, missing, extra: [] }
}

function scoreFacts(truth: Truth, found: readonly StatedFact[]): Tally {
  const known = ({ key, value }: StatedFact): boolean =>
    key in truth.facts ||
    key in truth.metrics ||
    (key in truth.allowed && accepts(truth.allowed[key]!, value))
  const surplus = found.filter((fact) => fact.value !== null && CORE.test(fact.key) && !known(fact))
  const invented = found.filter(({ key, none }) => truth.absent.includes(key) && !none)
  const extra = [...new Set([...surplus, ...invented])].map(({ key, value }) => `${key} = ${value}`)
  return { ...compareFacts(truth.facts, found), extra }
}

function scoreIdentity(truth: Truth, report: Report): Tally {
  const { unit } = report
  const pairs: readonly (readonly [string, string | number | null, string | number | null | undefined])[] = [
    ['name', truth.unit.name, unit?.name],
    ['region', truth.unit.region, unit?.code],
    ['province', truth.unit.province, unit?.province],
    ['city', truth.unit.city, unit?.city],
    ['county', truth.unit.county, unit?.county],
    ['level', truth.unit.level, unit?.level],
    ['fiscal year', truth.fiscal_year, report.fiscalYear],
    ['report date', truth.report_date, report.reportDate],
    ['profile', truth.profile, report.profile.id],
  ]
  const asked = pairs.filter(([, want]) => want !== null && want !== undefined)
  const wrong = asked
    .filter(([, want, got]) => squeeze(want) !== squeeze(got))
    .map(([name, want, got]) => `${name} is ${got} instead of ${want}`)
  return { right: asked.length - wrong.length, wrong, missing: [], extra: [] }
}

interface Rows<Want, Got> {
  readonly wanted: readonly Want[]
  readonly found: readonly Got[]
  readonly name: (row: Want | Got) => string
  readonly same: (want: Want, got: Got) => boolean
  /** compared where the truth has them */
  readonly fields: readonly (keyof Want & keyof Got & string)[]
}

function scoreRows<Want, Got>({ wanted, found, name, same, fields }: Rows<Want, Got>): Tally {
  const left = [...found]
  const wrong: string[] = []
  const missing: string[] = []
  for (const want of wanted) {
    const at = left.findIndex((got) => same(want, got))
    if (at < 0) {
      missing.push(name(want))
      continue
    }
    const [got] = left.splice(at, 1)
    const bad = fields.filter(
      (field) => want[field] !== null && want[field] !== undefined && !close(got![field], want[field]),
    )
    if (bad.length > 0)
      wrong.push(`${name(want)}: ${bad.map((f) => `${f} is ${got![f]} instead of ${want[f]}`).join(', ')}`)
  }
  const right = wanted.length - wrong.length - missing.length
  return { right, wrong, missing, extra: left.map(name) }
}

/** Rows without a score are plans or template residue, not indicators that were scored. */
function scoreIndicators(truth: Truth, report: Report): Tally {
  return scoreRows({
    wanted: truth.indicators,
    found: report.indicators.filter(({ score }) => score !== null),
    name: ({ path }) => path.join(' / '),
    same: (want, got) =>
      squeeze(got.path.at(-1)) === squeeze(want.path.at(-1)) &&
      (want.path.length < 3 || squeeze(got.path.at(-2)) === squeeze(want.path.at(-2))),
    fields: ['weight', 'score'],
  })
}

function scoreProjects(truth: Truth, report: Report): Tally {
  const yuan = (fen: number | null): number | null => (fen === null ? null : fen / 100)
  return scoreRows({
    wanted: truth.projects,
    found: report.projects.map((project) => ({
      name: project.name,
      budget: yuan(project.budget),
      received: yuan(project.received),
      spent: yuan(project.spent),
    })),
    name: ({ name }) => name,
    same: (want, got) => squeeze(got.name).includes(squeeze(want.name)),
    fields: ['budget', 'received', 'spent'],
  })
}

function scoreFindings(truth: Truth, report: Report, fileName: string): Tally {
  const asked = truth.findings.filter(({ documents }) => !documents || documents.includes(fileName))
  const touches = (want: string, got: string): boolean => got === want || got.startsWith(want.split('@')[0]!)
  const missing = asked.filter(
    ({ code, concepts }) =>
      !report.findings.some(
        (finding) =>
          finding.code === code &&
          concepts.some((want) => finding.concepts.some((got) => touches(want, got))),
      ),
  )
  return {
    right: asked.length - missing.length,
    wrong: [],
    missing: missing.map(({ code, note }) => `${code}: ${note}`),
    extra: [],
  }
}

function scoreSections(truth: Truth, report: Report): Tally {
  const missing = truth.sections.filter(
    (wanted) => !report.sections.some(({ kind, text }) => kind === wanted && text.length > 20),
  )
  return { right: truth.sections.length - missing.length, wrong: [], missing, extra: [] }
}
