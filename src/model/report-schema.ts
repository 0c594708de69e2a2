/**
 * The schemas of the canonical report; every type is inferred from its schema. Apart from report.ts, so that
 * reading and importing, which only need the types, do not load the validator. Money is in 分.
 */
import { z } from 'zod'
import {
  FINDING_CODES,
  GRADES,
  IGNORABLE_KINDS,
  ORIGINS,
  SCHEME_GAPS,
  SECTION_KINDS,
  STAGES,
  STATES,
} from './report.ts'

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()

/** A place in the document with the words that stand there. `start`/`end` are offsets in the block or cell text. */
export const Evidence = z.object({
  block: z.number().int(),
  row: z.number().int().optional(),
  column: z.number().int().optional(),
  page: z.number().int().optional(),
  box: box.optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  start: z.number().int().optional(),
  end: z.number().int().optional(),
  quote: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

export const Confidence = z.object({
  grade: z.enum(['high', 'medium', 'low']),
  /** e.g. "label:exact", "label:synonym", "arithmetic", "unit:caption", "conflict" */
  causes: z.array(z.string()),
})
export type Confidence = z.infer<typeof Confidence>

export const Fact = z.object({
  /** an id of the registry (concepts.ts) */
  concept: z.string(),
  stage: z.enum(STAGES),
  /** 分 for money; the base unit otherwise (人, 个, % as 95.93, 分 of a score); a code for a grade; null when blank */
  value: z.union([z.number(), z.string(), z.null()]),
  state: z.enum(STATES),
  /** CNY, person, percent, point … (concepts.ts) */
  unit: z.string(),
  /** the unit as printed (元, 仟元, 万元, 人 …); null where none is printed anywhere */
  sourceUnit: z.string().nullable(),
  /** why that unit: "cell", "column", "caption", "unit-line", "document", "clause", "arithmetic" */
  unitReason: z.string().nullable(),
  /** decimals as printed */
  decimals: z.number().int(),
  approximate: z.boolean(),
  raw: z.string(),
  /** qualifiers of the clause: "forecast", "cumulative", "until:9月底", "range:10-20" … */
  qualifiers: z.array(z.string()),
  status: z.enum(['extracted', 'repaired', 'corrected', 'derived']),
  origin: z.enum(ORIGINS),
  confidence: Confidence,
  evidence: z.array(Evidence),
})
export type Fact = z.infer<typeof Fact>

export const Indicator = z.object({
  /** level 1, 2, 3 */
  path: z.array(z.string()),
  /** canonical id where the indicator is a common one */
  canonical: z.string().nullable(),
  target: z.string().nullable(),
  actual: z.string().nullable(),
  unit: z.string().nullable(),
  weight: z.number().nullable(),
  /** a weight printed once for several rows */
  groupWeight: z.number().nullable(),
  completionRate: z.number().nullable(),
  score: z.number().nullable(),
  criterion: z.string().nullable(),
  reason: z.string().nullable(),
  /** the project whose own form it stands in; absent where it is the unit's */
  project: z.string().optional(),
  /** what was read, where a person corrected the score */
  corrected: z.object({ score: z.number().nullable() }).optional(),
  evidence: z.array(Evidence),
})
export type Indicator = z.infer<typeof Indicator>

export const Dimension = z.object({
  name: z.string(),
  weight: z.number().nullable(),
  score: z.number().nullable(),
  rate: z.number().nullable(),
  grade: z.enum(GRADES).nullable(),
  evidence: z.array(Evidence),
})
export type Dimension = z.infer<typeof Dimension>

/** What the points of a report are given for: scores compare only where the keys are the same. */
export const ScoreScheme = z.object({
  /** "100:执行10+产出50+效益30+满意度10"; null exactly where the scheme is not known, and `reason` says why */
  key: z.string().nullable(),
  total: z.number().nullable(),
  /** points for the execution rate; null where it has none, or none are known */
  execution: z.number().nullable(),
  /** in the form's order, without the execution rate */
  dimensions: z.array(z.object({ name: z.string(), weight: z.number() })),
  reason: z.enum(SCHEME_GAPS).nullable(),
})
export type ScoreScheme = z.infer<typeof ScoreScheme>

/** Amounts in 分. */
export const Project = z.object({
  name: z.string(),
  budget: z.number().nullable(),
  received: z.number().nullable(),
  spent: z.number().nullable(),
  /** the total score of the project's own form, where there is one */
  score: z.number().optional(),
  evidence: z.array(Evidence),
})
export type Project = z.infer<typeof Project>

export const Goal = z.object({
  expected: z.string(),
  actual: z.string().nullable(),
  /** its name and the points it is scored by, where the form gives it some: 年度绩效目标1（40分） */
  name: z.string().optional(),
  weight: z.number().optional(),
  evidence: z.array(Evidence),
})
export type Goal = z.infer<typeof Goal>

export const Section = z.object({
  kind: z.enum(SECTION_KINDS),
  heading: z.string(),
  text: z.string(),
  evidence: z.array(Evidence),
})
export type Section = z.infer<typeof Section>

export const Finding = z.object({
  code: z.enum(FINDING_CODES),
  /** reading: we may have misread, look at it; filing: the report itself does not add up, ask the unit */
  verdict: z.enum(['reading', 'filing']),
  severity: z.enum(['info', 'warning', 'error']),
  /** concept ids, "@stage" added where the stage is not actual */
  concepts: z.array(z.string()),
  message: z.object({ zh: z.string(), en: z.string() }),
  /** money in 分; null where the finding has no such number */
  expected: z.number().nullable(),
  found: z.number().nullable(),
  evidence: z.array(Evidence),
})
export type Finding = z.infer<typeof Finding>

export const UnitIdentity = z.object({
  /** full name: 武汉市新洲区总工会 */
  name: z.string(),
  /** GB/T 2260 code of its region, six digits; null where the region has none (a 管理区 or 新区 outside the standard) */
  code: z.string().nullable(),
  /** null where neither the region nor the name says it */
  level: z.enum(['county', 'city', 'province']).nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  county: z.string().nullable(),
})
export type UnitIdentity = z.infer<typeof UnitIdentity>

export const ProfileMatch = z.object({
  id: z.string(),
  version: z.number().int(),
  /** 0..1 */
  confidence: z.number(),
  reasons: z.array(z.string()),
  runnerUp: z.object({ id: z.string(), confidence: z.number() }).nullable(),
})
export type ProfileMatch = z.infer<typeof ProfileMatch>

/** A figure of the document that nothing took up. */
export const UnclaimedNumber = z.object({ text: z.string(), evidence: Evidence })
export type UnclaimedNumber = z.infer<typeof UnclaimedNumber>

/** What became of the document's numbers: numbers = claimed + ignorable + unclaimed. */
export const Coverage = z.object({
  numbers: z.number().int(),
  /** taken up by a fact, indicator, dimension or project */
  claimed: z.number().int(),
  /** no figures (dates, ordinals, criteria …); how many of each kind is in `kinds` */
  ignorable: z.number().int(),
  unclaimed: z.number().int(),
  /** claimed / (claimed + unclaimed), 0 to 1; null where there are neither */
  share: z.number().nullable(),
  kinds: z.partialRecord(z.enum(IGNORABLE_KINDS), z.number().int()),
})
export type Coverage = z.infer<typeof Coverage>

export const Report = z.object({
  unit: UnitIdentity.nullable(),
  fiscalYear: z.number().int().nullable(),
  /** ISO; the day may be absent: 2021-08 */
  reportDate: z.string().nullable(),
  budgetCode: z.string().nullable(),
  /** personal data: kept, left out of comparisons and exports unless asked for */
  contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  /** the kind of document in the words of its title; null where no title says one */
  documentType: z.string().nullable(),
  profile: ProfileMatch,
  /** every candidate; which one is displayed follows `displayed` */
  facts: z.array(Fact),
  indicators: z.array(Indicator),
  dimensions: z.array(Dimension),
  /** absent in readings from before it was kept: ask `scoreSchemeOf` */
  scoreScheme: ScoreScheme.optional(),
  projects: z.array(Project),
  goals: z.array(Goal),
  sections: z.array(Section),
  findings: z.array(Finding),
  unclaimed: z.array(UnclaimedNumber),
  coverage: Coverage,
})
export type Report = z.infer<typeof Report>
