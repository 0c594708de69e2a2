/**
 * A form about one project (项目支出绩效自评表: 项目名称, 主管部门, 实施单位) gives a project. Its money, score and
 * satisfaction are the project's: facts say so in a qualifier, and speak for the unit only where nothing else does.
 */
import type { Fact, Project, Stage } from '../../model/report.ts'
import { normalizeLabel } from '../labels.ts'
import type { TableReading } from './context.ts'
import type { FormRow } from './regions.ts'
import type { RowCell } from './rows.ts'

const QUALIFIER = 'project:'
const NAME_LABEL = /^(二级|一级)?项目(支出)?名称$/
/** "51018523T000007654321-困难职工帮扶": the budget system's code is no part of the name. */
const CODE_PREFIX = /^[\dA-Z]{8,}[-—]/

/** The project that a table's form rows name; undefined for a form of the whole unit. */
export function projectNameOf(forms: readonly FormRow[]): string | undefined {
  for (const { cells } of forms) {
    const named = namedProject(cells)
    if (named) return named.name
  }
  return undefined
}

/** The name beside the label 项目名称 in a row, and the cell that holds it. */
export function namedProject(
  cells: readonly RowCell[],
): { readonly name: string; readonly cell: RowCell } | undefined {
  const at = cells.findIndex(
    (cell) => cell.text.includes('名称') && NAME_LABEL.test(normalizeLabel(cell.text)),
  )
  const cell = at < 0 ? undefined : cells.slice(at + 1).find(({ text }) => text !== '')
  const name = cell?.text.replace(/\s/g, '')
  return cell && name ? { name: name.replace(CODE_PREFIX, ''), cell } : undefined
}

/** What a table says, told of the project that its form names. */
export function asProjectForm(reading: TableReading, name: string): TableReading {
  const project = toProject(reading.facts, name)
  const facts = reading.facts.map((fact) => ({
    ...fact,
    qualifiers: [...fact.qualifiers, `${QUALIFIER}${name}`],
  }))
  const projects = project ? [project, ...reading.projects] : reading.projects
  return {
    ...reading,
    facts,
    projects,
    indicators: reading.indicators.map((it) => ({ ...it, project: name })),
  }
}

function toProject(facts: readonly Fact[], name: string): Project | undefined {
  const budget = amountAt(facts, ['adjusted', 'budget', 'initial'])
  const spent = amountAt(facts, ['actual'])
  const score = facts.find(({ concept, value }) => concept === 'score.total' && typeof value === 'number')
  if (!budget && !spent && !score) return undefined
  return {
    name,
    budget: budget?.value ?? null,
    received: null,
    spent: spent?.value ?? null,
    ...(score && { score: Number(score.value) }),
    evidence: [budget, spent, score].flatMap((figure) => figure?.evidence ?? []),
  }
}

interface Amount {
  readonly value: number
  readonly evidence: Project['evidence']
}

/** The total row's amount; where that row was left at zero, what its parts (财政拨款, 上年结转, 其他资金) add up to. */
function amountAt(facts: readonly Fact[], stages: readonly Stage[]): Amount | undefined {
  for (const stage of stages) {
    const stated = facts.filter((fact) => fact.stage === stage && typeof fact.value === 'number')
    const total = stated.find((fact) => fact.concept === 'expenditure.total')
    const parts = stated.filter((fact) => fact.concept.startsWith('revenue.') && fact.value !== 0)
    const chosen = total?.value === 0 && parts.length > 0 ? parts : total ? [total] : []
    if (chosen.length > 0)
      return {
        value: chosen.reduce((sum, fact) => sum + Number(fact.value), 0),
        evidence: chosen.flatMap((fact) => fact.evidence),
      }
  }
  return undefined
}

/** A score that stands in the second part of a project's form, without money, is that project's. */
function withScoresBelow(projects: readonly Project[]): readonly Project[] {
  const whole: Project[] = []
  for (const project of projects) {
    const last = whole.at(-1)
    const goesOn = last?.name === project.name && last.score === undefined && project.budget === null
    if (last && goesOn && project.spent === null && project.score !== undefined)
      whole[whole.length - 1] = {
        ...last,
        score: project.score,
        evidence: [...last.evidence, ...project.evidence],
      }
    else whole.push(project)
  }
  return whole
}

/** A project that a list and a form of its own tell alike is one project with both places. */
export function onceEach(projects: readonly Project[]): Project[] {
  const found = new Map<string, Project>()
  for (const project of withScoresBelow(projects)) {
    const { name, budget, spent } = project
    const bare = name.replace(/\s/g, '')
    const key = [bare, budget, spent].join('|')
    const other = found.get(key)
    const ofForm = other ? undefined : toldAgain(found, { ...project, name: bare })
    if (ofForm) found.set(ofForm.key, ofForm.project)
    else
      found.set(
        key,
        other ? { ...project, ...other, evidence: [...other.evidence, ...project.evidence] } : project,
      )
  }
  return [...found.values()]
}

/** A list and a form that tell the same spending may print budgets of different stages: the scored form's is taken. */
function toldAgain(
  found: ReadonlyMap<string, Project>,
  project: Project,
): { readonly key: string; readonly project: Project } | undefined {
  if (project.spent === null) return undefined
  for (const [key, other] of found) {
    const isSame = other.name.replace(/\s/g, '') === project.name && other.spent === project.spent
    if (!isSame || (other.score === undefined) === (project.score === undefined)) continue
    const [form, listed] = other.score === undefined ? [project, other] : [other, project]
    return { key, project: { ...listed, ...form, evidence: [...form.evidence, ...listed.evidence] } }
  }
  return undefined
}

/** Facts of project forms stay only where they all are one project's and the report has no money of the whole unit. */
export function withoutProjectFacts(facts: readonly Fact[]): readonly Fact[] {
  const ofProjects = facts.filter(isOfProject)
  const projects = new Set(ofProjects.flatMap(({ qualifiers }) => qualifiers.filter(isProjectQualifier)))
  const ofUnit = facts.some((fact) => !isOfProject(fact) && isUnitMoney(fact, ofProjects))
  return projects.size > 1 || ofUnit ? facts.filter((fact) => !isOfProject(fact)) : facts
}

function isUnitMoney(fact: Fact, ofProjects: readonly Fact[]): boolean {
  if (fact.concept.startsWith('expenditure.basic')) return true
  const same = ofProjects.find(({ concept, stage }) => concept === fact.concept && stage === fact.stage)
  return fact.concept === 'expenditure.total' && same?.value !== fact.value
}

function isOfProject(fact: Fact): boolean {
  return fact.qualifiers.some(isProjectQualifier)
}

function isProjectQualifier(qualifier: string): boolean {
  return qualifier.startsWith(QUALIFIER)
}
