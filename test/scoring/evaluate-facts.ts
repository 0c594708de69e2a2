/** Facts, indicators and findings of many generated reports against their truths, as recall and precision. */
import { readDocument } from '../../src/extractors/index.ts'
import { conceptOf } from '../../src/model/concepts.ts'
import { type Fact, factKey, type Report } from '../../src/model/report.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import type { Composition, Draft } from '../generate/composer.ts'
import { alter } from '../generate/drawn/alter.ts'
import { DRAWN_FAMILIES, DRAWN_FAMILY_IDS, type DrawnFamily } from '../generate/drawn/index.ts'
import { drawFigures } from '../generate/figures.ts'
import { composeForm, FORM_IDS } from '../generate/forms/index.ts'
import { generateReport } from '../generate/generate.ts'
import { LAYOUT_IDS } from '../generate/layouts/index.ts'
import { type Random, randomFrom } from '../generate/random.ts'
import { type FileKind, renderAs, truthFor } from '../generate/report-file.ts'
import type { Truth, TruthValue } from '../generate/truth.ts'
import { CITIES, COUNTIES, type Unit } from '../generate/units.ts'
import { scoreReport } from './score.ts'

/** Shares of 1 that must be reached, and the median milliseconds of processor time that normalising may take. */
const BARS = {
  tables: { recall: 0.99, precision: 0.995 },
  text: { recall: 0.95, precision: 0.98 },
  medianMilliseconds: 10,
} as const
const KINDS: readonly FileKind[] = ['docx', 'html', 'txt', 'txt-lines', 'pdf-gb']
/** What is told against the filer, and so must be right. */
const ARITHMETIC = ['identity', 'rate', 'conflict', 'score_sum', 'over_establishment']

type Place = 'tables' | 'text'
interface Counts {
  right: number
  missing: number
  wrong: number
  extra: number
}
const none = (): Counts => ({ right: 0, missing: 0, wrong: 0, extra: 0 })

interface Sample {
  readonly seed: number
  readonly family: string
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly truth: Truth
  readonly formKeys: ReadonlySet<string>
}

/** A third of the seeds draws a form of the five counties, a third one that no profile knows, a third another family. */
export async function drawSample(seed: number): Promise<Sample> {
  const random = randomFrom(seed ^ 0x5eed)
  const kind = random.pick(KINDS)
  const group = random.integer(0, 2)
  if (group === 0) {
    const report = await generateReport(seed, { layouts: LAYOUT_IDS, kinds: [kind] })
    return sampleOf(seed, report.layout, kind, report.composition, report.bytes)
  }
  if (group === 1) {
    const family = random.pick(DRAWN_FAMILY_IDS)
    const { compose, units, kinds }: DrawnFamily = DRAWN_FAMILIES[family]
    const composed = compose(drawDraft(random, units))
    const composition = { ...composed, paper: alter(composed.paper, random) }
    const drawn = random.pick(kinds)
    return sampleOf(seed, `drawn-${family}`, drawn, composition, await renderAs(drawn, composition))
  }
  const id = random.pick(FORM_IDS)
  const composition = composeForm(id, drawDraft(random, random.chance(0.15) ? CITIES : COUNTIES))
  return sampleOf(seed, `free-${id}`, kind, composition, await renderAs(kind, composition))
}

function drawDraft(random: Random, units: readonly Unit[]): Draft {
  const style = {
    unit: random.pick(['元', '万元'] as const),
    separators: random.chance(0.3),
    fullWidth: random.chance(0.1),
    spaced: random.chance(0.2),
    fixedDecimals: random.chance(0.5),
    zero: random.pick(['0', '0.00', '无', ''] as const),
  }
  return {
    unit: random.pick(units),
    year: random.integer(2018, 2025),
    style,
    figures: drawFigures(random, style),
    random,
    defects: {},
  }
}

function sampleOf(
  seed: number,
  family: string,
  kind: FileKind,
  composition: Composition,
  bytes: Uint8Array,
): Sample {
  const formKeys = new Set(Object.keys(composition.formTruth.facts))
  return { seed, family, kind, bytes, truth: truthFor(kind, composition), formKeys }
}

export interface Evaluation {
  readonly reports: number
  readonly unread: readonly string[]
  readonly places: Readonly<Record<Place, Counts & { recall: number; precision: number }>>
  readonly findings: Counts & { recall: number; precision: number }
  readonly medianMilliseconds: number
  readonly byFamily: Readonly<Record<string, string>>
  readonly byKind: Readonly<Record<string, string>>
  /** "missing activity.audits.units": how often, with seeds to look at */
  readonly worst: readonly {
    readonly what: string
    readonly times: number
    readonly seeds: readonly string[]
  }[]
  readonly missed: readonly string[]
}

/** Reads `count` reports from seed `first` on; the same seeds give the same result, but for the time. */
export async function evaluateFacts({ count, first }: { count: number; first: number }): Promise<Evaluation> {
  const places = { tables: none(), text: none() }
  const findings = none()
  const families = new Map<string, Counts>()
  const kinds = new Map<string, Counts>()
  const flaws = new Map<string, string[]>()
  const costs: number[] = []
  const unread: string[] = []
  for (let seed = first; seed < first + count; seed++) {
    const sample = await drawSample(seed)
    const read = await readDocument(sample.bytes)
    const before = process.cpuUsage()
    const normalized = read.ok ? normalize(read.document) : undefined
    const { user, system } = process.cpuUsage(before)
    costs.push((user + system) / 1000)
    const where = `${seed}:${sample.family}:${sample.kind}`
    if (normalized?.kind !== 'report') unread.push(where)
    const report = normalized?.kind === 'report' ? normalized.report : null
    for (const { place, verdict, what } of judge(sample, report)) {
      const counted = place === 'findings' ? findings : places[place]
      for (const counts of [counted, countsOf(families, sample.family), countsOf(kinds, sample.kind)])
        counts[verdict]++
      if (verdict !== 'right')
        flaws.set(`${verdict} ${what}`, [...(flaws.get(`${verdict} ${what}`) ?? []), where])
    }
  }
  const medianMilliseconds = Number(
    [...costs].sort((a, b) => a - b)[Math.floor(costs.length / 2)]!.toFixed(2),
  )
  const shares = { tables: withShares(places.tables), text: withShares(places.text) }
  return {
    reports: count,
    unread,
    places: shares,
    findings: withShares(findings),
    medianMilliseconds,
    byFamily: told(families),
    byKind: told(kinds),
    worst: [...flaws]
      .sort((a, b) => b[1].length - a[1].length)
      .slice(0, 40)
      .map(([what, seeds]) => ({ what, times: seeds.length, seeds: [...new Set(seeds)].slice(0, 3) })),
    missed: missedBars(shares, medianMilliseconds, unread),
  }
}

interface Judged {
  readonly place: Place | 'findings'
  readonly verdict: keyof Counts
  readonly what: string
}

/** What the truth asks for, found or not, and what was found beyond it. */
function judge(sample: Sample, report: Report | null): readonly Judged[] {
  const { truth } = sample
  const wanted: Readonly<Record<string, TruthValue>> = { ...truth.metrics, ...truth.facts }
  const placeOf = (key: string): Place => (sample.formKeys.has(key) ? 'tables' : 'text')
  const facts = (report?.facts ?? []).filter(({ status, value }) => status !== 'derived' && value !== null)
  const judged: Judged[] = Object.entries(wanted).map(([key, want]) => {
    const found = facts.filter((fact) => factKey(fact) === key)
    const right = found.some((fact) => accepts(want, printedValue(fact)))
    return {
      place: placeOf(key),
      verdict: right ? 'right' : found.length > 0 ? 'wrong' : 'missing',
      what: key,
    }
  })
  for (const fact of facts) {
    const key = factKey(fact)
    const allowed = [wanted[key], truth.allowed[key]].filter((value) => value !== undefined)
    const known = allowed.some((want) => accepts(want, printedValue(fact)))
    const place: Place = fact.origin === 'table' || fact.origin === 'form' ? 'tables' : 'text'
    // a wanted fact that has no right value is counted once, as wrong
    const alreadyWrong = judged.some(({ what, verdict }) => what === key && verdict === 'wrong')
    if (!known && !alreadyWrong && isComplete(sample, key))
      judged.push({ place, verdict: 'extra', what: key })
  }
  if (!report) return judged
  return [...judged, ...judgeRows(sample, report), ...judgeFindings(sample, report)]
}

/** Known forms tell some activities and rates that their truths leave open; the others note all they print. */
function isComplete({ family }: Sample, key: string): boolean {
  return (
    /^(free|drawn)-/.test(family) ||
    /^(staffing|revenue|balance|expenditure|three_public|score|grade)/.test(key)
  )
}

/** Indicators, projects and the unit's identity; which profile read them is no matter. */
function judgeRows({ truth, seed }: Sample, report: Report): readonly Judged[] {
  const score = scoreReport(truth, report, String(seed))
  const of = (group: string, verdict: keyof Counts, names: readonly string[]): Judged[] =>
    names.map((name) => ({ place: 'tables', verdict, what: `${group} ${name.split(':')[0]}` }))
  const rows = (['indicators', 'projects'] as const).flatMap((group) => [
    ...of(group, 'right', new Array<string>(score[group].right).fill('')),
    ...(['wrong', 'missing', 'extra'] as const).flatMap((verdict) =>
      of(group, verdict, score[group][verdict]),
    ),
  ])
  return [
    ...rows,
    ...of(
      'identity',
      'wrong',
      score.identity.wrong.filter((what) => !what.startsWith('profile')),
    ),
  ]
}

/** Findings that blame the filer: each told of must be there with that verdict, and in free forms no other. */
function judgeFindings({ truth, family }: Sample, report: Report): readonly Judged[] {
  const asked = truth.findings.filter(({ code }) => ARITHMETIC.includes(code))
  const blamed = report.findings.filter(
    ({ code, verdict }) => verdict === 'filing' && ARITHMETIC.includes(code),
  )
  const judged: Judged[] = asked.map(({ code }) => ({
    place: 'findings',
    verdict: blamed.some((finding) => finding.code === code) ? 'right' : 'missing',
    what: `finding ${code}`,
  }))
  if (!/^(free|drawn)-/.test(family)) return judged
  const surplus = blamed.filter(({ code }) => !asked.some((finding) => finding.code === code))
  return [
    ...judged,
    ...surplus.map(
      ({ code, concepts }): Judged => ({
        place: 'findings',
        verdict: 'extra',
        what: `finding ${code} ${concepts[0] ?? ''}`,
      }),
    ),
  ]
}

function printedValue(fact: Fact): number | string {
  const isMoney = fact.stage !== 'change_rate' && conceptOf(fact.concept).kind === 'money'
  return typeof fact.value === 'number' && isMoney ? fact.value / 100 : fact.value!
}

function accepts(want: TruthValue, value: number | string): boolean {
  return [want]
    .flat()
    .some((one) =>
      typeof one === 'number' && typeof value === 'number' ? Math.abs(one - value) <= 0.005 : one === value,
    )
}

function countsOf(all: Map<string, Counts>, name: string): Counts {
  const counts = all.get(name) ?? none()
  all.set(name, counts)
  return counts
}

function withShares(counts: Counts): Counts & { recall: number; precision: number } {
  const { right, missing, wrong, extra } = counts
  const share = (whole: number): number => (whole === 0 ? 1 : Number((right / whole).toFixed(5)))
  return { ...counts, recall: share(right + missing + wrong), precision: share(right + wrong + extra) }
}

function told(all: ReadonlyMap<string, Counts>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...all]
      .map(([name, counts]) => [name, withShares(counts)] as const)
      .sort(([, a], [, b]) => a.recall + a.precision - b.recall - b.precision)
      .map(([name, { recall, precision }]) => [name, `recall ${recall}, precision ${precision}`]),
  )
}

function missedBars(
  places: Evaluation['places'],
  median: number,
  unread: readonly string[],
): readonly string[] {
  const shares = (['tables', 'text'] as const).flatMap((place) =>
    (['recall', 'precision'] as const)
      .filter((share) => places[place][share] < BARS[place][share])
      .map((share) => `${place} ${share} ${places[place][share]} < ${BARS[place][share]}`),
  )
  const slow = median > BARS.medianMilliseconds ? [`median ${median} ms > ${BARS.medianMilliseconds} ms`] : []
  return [...shares, ...slow, ...(unread.length > 0 ? [`${unread.length} reports not read`] : [])]
}
