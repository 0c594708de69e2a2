/** The clause reader: facts and projects that a report tells in sentences. */
import type { MoneyUnit } from '../../model/money.ts'
import { type Dimension, type Evidence, type Fact, factKey, type Project } from '../../model/report.ts'
import type { Outline, Passage } from '../outline.ts'
import { flatten } from '../values/decimal.ts'
import { readActivities } from './activity-facts.ts'
import { tellPartsOfYear } from './all-year.ts'
import { readAmounts } from './amounts.ts'
import { readDimensionScores } from './dimension-scores.ts'
import { readFlatForm } from './flat-form.ts'
import { evidenceAt } from './found.ts'
import { readListedProjects } from './listed-projects.ts'
import { readOrganisation } from './organisation.ts'
import { asOwnUnit } from './own-name.ts'
import { tellPlans } from './planned-work.ts'
import { readProjectParts } from './project-parts.ts'
import { type Mark, type Prose, readProse } from './prose.ts'
import { isProjectPassage, isSilent, isTargetPassage, isUnitPassage, type NarrativeContext } from './scope.ts'
import type { Said } from './situation.ts'
import { readStaff } from './staff.ts'
import { markBody, type StaffScope } from './staff-scope.ts'
import { readVerdict } from './verdict.ts'

export interface Narrative {
  readonly facts: Fact[]
  readonly projects: Project[]
  readonly dimensions: Dimension[]
  /** figures that were understood, dates included: the quote is the figure itself */
  readonly claims: Evidence[]
}

/** What one passage tells; facts that `yield` count where nothing else in the report tells of the same. */
interface Told extends Narrative {
  readonly passage: Passage
  readonly yielding: ReadonlySet<Fact>
  readonly allYear: ReadonlySet<Fact>
}

/** `documentUnit`: of money in forms that lost their table, where nothing nearer says it. */
type FormContext = NarrativeContext & { readonly documentUnit?: MoneyUnit | undefined }

function readFlat(passage: Passage, context: FormContext): Told | undefined {
  const form = isSilent(passage) ? undefined : readFlatForm(passage, context)
  return form && { ...form, dimensions: [], passage, yielding: new Set(), allYear: new Set() }
}

/** Reads the running text of a report; every fact carries the clause that states it. Never fails. */
export function readNarrative(outline: Outline, given: FormContext): Narrative {
  const context = { ...given, ofBudget: outline.titles.length > 0 && tellsBudget(outline.titles) }
  const all = outline.passages.map((passage, index) => {
    const before = outline.passages.slice(Math.max(0, index - MOST_BACK), index)
    const flat = readFlat(passage, context)
    if (flat) return flat
    return readPassage(passage, { ...context, before: before.map((it) => tailUnder(it, passage)).join('') })
  })
  const allYear = new Set(all.flatMap((told) => [...told.allYear]))
  return {
    facts: withoutRivals(
      tellPlans(all.map((told) => ({ ...told, facts: tellPartsOfYear(told.facts, allYear) }))),
      new Set(all.flatMap(({ yielding }) => [...yielding])),
    ),
    projects: all.flatMap(({ projects }) => projects),
    dimensions: all.flatMap(({ dimensions }) => dimensions),
    claims: all.flatMap(({ claims }) => claims),
  }
}

const BUDGET_TITLE = /(?:部门|单位|经费|年度?|财政|一般公共)[^,。]{0,12}预算(?!执行|绩效)/
/** 一般公共预算财政拨款三公经费公开说明: the budget that the money is of. */
const OF_FUNDS = /(?:一般公共|政府性基金|国有资本经营)预算财政拨款/g
const NO_BUDGET_TITLE = /决算|自评|绩效|评价|预算执行|总结/

/** 甲局2023年部门预算情况说明: its titles speak of a budget and of nothing that was done. */
function tellsBudget(titles: readonly Passage[]): boolean {
  const texts = titles.map(({ text }) => text.replace(/\s/g, '').replace(OF_FUNDS, ''))
  return texts.some((text) => BUDGET_TITLE.test(text)) && !texts.some((text) => NO_BUDGET_TITLE.test(text))
}

const REACH_BACK = 200
const MOST_BACK = 2

/** The end of the passage before, where the two stand under one heading. */
function tailUnder(before: Passage, { path }: Passage): string {
  return before.path.at(-1) === path.at(-1) ? flatten(before.text).slice(-REACH_BACK) : ''
}

/** Figures that are sure only where nothing else is told: of a key that others state, or that they state two of, none. */
function withoutRivals(facts: readonly Fact[], yielding: ReadonlySet<Fact>): Fact[] {
  if (yielding.size === 0) return [...facts]
  const isAlone = (fact: Fact) =>
    facts.every((other) => factKey(other) !== factKey(fact) || other.value === fact.value)
  return facts.filter((fact) => !yielding.has(fact) || isAlone(fact))
}

function readPassage(passage: Passage, context: NarrativeContext): Told {
  const prose = readProse(passage, asOwnUnit(context.unitName))
  const facts: Fact[] = []
  const projects: Project[] = []
  const dimensions: Dimension[] = []
  const scopes = new Map<Fact, StaffScope>()
  const used = new Set<Mark>()
  const keep = (found: { facts: Fact[]; used: Mark[] }) => {
    facts.push(...found.facts)
    for (const mark of found.used) used.add(mark)
  }
  const ofOneUnit = isUnitPassage(passage, context.unitName)
  if (!isSilent(passage) && !ofOneUnit) {
    const isTarget = isTargetPassage(passage)
    const ofProject = isProjectPassage(passage)
    let last: Said | null = null
    for (const sentence of prose.sentences) {
      const listed = readListedProjects(prose, sentence)
      for (const { project, used: taken } of listed) {
        projects.push(project)
        for (const mark of taken) used.add(mark)
      }
      if (listed.length > 0) continue
      const parts = ofProject
        ? { projects: [], used: [] }
        : readProjectParts(prose, sentence, context.fiscalYear)
      projects.push(...parts.projects)
      const scored = readDimensionScores(prose, sentence)
      dimensions.push(...scored.dimensions)
      keep(scored)
      if (!ofProject) keep(readVerdict(prose, sentence, { ...context, isTarget }, used))
      const staff = readStaff(prose, sentence, context)
      for (const [fact, scope] of staff.scopes) scopes.set(fact, scope)
      keep(staff)
      keep(readOrganisation(prose, sentence))
      const amounts = readAmounts(prose, sentence, { ...context, ofProject, last }, used)
      keep(amounts)
      for (const mark of parts.used) used.add(mark)
      last = amounts.said
    }
  }
  // what a centre did for members is the union's work too
  const activities = isSilent(passage) ? null : readActivities(prose, context, used)
  if (activities) keep(activities)
  return {
    passage,
    facts: markBody(facts, scopes),
    projects,
    dimensions,
    claims: claimsOf(prose, used),
    yielding: activities?.yielding ?? new Set(),
    allYear: activities?.allYear ?? new Set(),
  }
}

/** What the facts stand on, and dates, which claim nothing else. */
function claimsOf(prose: Prose, used: ReadonlySet<Mark>): Evidence[] {
  return prose.sentences
    .flatMap(({ marks }) => marks)
    .filter((mark) => used.has(mark) || /^(?:年度?|月份?|日)$/.test(mark.quantity.unit ?? ''))
    .map(({ quantity }) => evidenceAt(prose, quantity.start, quantity.end))
}
