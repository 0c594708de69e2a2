/** A form whose cells stand in one line with spaces between them, as a page's text loses its table: 年初预算数 100 全年预算数 120 …. */
import type { OriginSlot } from '../../model/document.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Evidence, Fact, Project, Stage } from '../../model/report.ts'
import { factFromCell } from '../fact.ts'
import { EXECUTION_RATE_OF } from '../identities.ts'
import { columnRoles, matchLabel, matchStage, unitInLabel } from '../labels.ts'
import { allMatches } from '../matches.ts'
import { evidenceIn, type Passage } from '../outline.ts'
import { cellValue } from '../tables/cell-value.ts'
import { isMoneyUnit } from '../tables/units.ts'
import { asMoney, parseCell } from '../values.ts'
import { isProjectPassage, type NarrativeContext, namesProject } from './scope.ts'

interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What a row is about, and its figures beneath their heads. */
interface Row {
  readonly subject: Token | null
  readonly cells: readonly { readonly head: Token; readonly figure: Token }[]
}

export interface FlatForm {
  readonly facts: Fact[]
  readonly projects: Project[]
  readonly claims: Evidence[]
}

type Context = NarrativeContext & { readonly documentUnit?: MoneyUnit | undefined }

const FEWEST_FIGURES = 3
const LONGEST_LABEL = 24
const ENDS_SENTENCE = /[。；;！？]/

/** Reads a passage that is such a form from end to end; undefined for any other. */
export function readFlatForm(passage: Passage, context: Context): FlatForm | undefined {
  if (ENDS_SENTENCE.test(passage.text)) return undefined
  const tokens = tokensOf(passage.text)
  // sentences are told apart faster than figures
  if (tokens.length < FEWEST_FIGURES || tokens.some(isSentence)) return undefined
  if (tokens.filter(isFigure).length < FEWEST_FIGURES) return undefined
  const rows = asPairs(tokens) ?? asGrid(tokens)
  const heads = rows?.[0]?.cells.map(({ head }) => head.text) ?? []
  if (!rows || !areHeads(heads, context)) return undefined
  const unit = tokens.map(({ text }) => unitInLabel(text)).find(isMoneyUnit) ?? context.documentUnit
  const read = rows.map((row) => readRow(row, passage, { ...context, documentUnit: unit }))
  return {
    facts: read.flatMap(({ facts }) => facts),
    projects: read.flatMap(({ projects }) => projects),
    claims: read.flatMap(({ facts, projects }) =>
      [...facts, ...projects].flatMap(({ evidence }) => evidence),
    ),
  }
}

/** A sign of percent that stands by itself belongs to its figure. */
function tokensOf(text: string): readonly Token[] {
  return allMatches(text, /[^\s|｜]+(?:\s+[%％](?=\s|$))?/g).map(({ 0: token, index }) => ({
    text: token,
    start: index,
    end: index + token.length,
  }))
}

const isFigure = ({ text }: Token) => parseCell(text).state !== 'text'

function isSentence({ text }: Token): boolean {
  return text.length > LONGEST_LABEL || /[，,](?!\d)/.test(text)
}

/** Labels and figures by turns; a label more in front says what they are of. */
function asPairs(tokens: readonly Token[]): readonly Row[] | undefined {
  const first = tokens.findIndex(isFigure)
  if (first < 1 || first > 2 || (tokens.length - first) % 2 !== 1) return undefined
  const paired = tokens.slice(first - 1)
  if (paired.some((token, index) => isFigure(token) !== (index % 2 === 1))) return undefined
  const cells = paired.flatMap((head, index) =>
    index % 2 === 0 ? [{ head, figure: paired[index + 1]! }] : [],
  )
  return [{ subject: first === 2 ? tokens[0]! : null, cells }]
}

/** Heads, then rows of a label and as many figures. */
function asGrid(tokens: readonly Token[]): readonly Row[] | undefined {
  const first = tokens.findIndex(isFigure)
  const behind = tokens.slice(first).findIndex((token) => !isFigure(token))
  const width = behind < 0 ? tokens.length - first : behind
  // a corner may stand before the heads
  const heads = tokens.slice(Math.max(0, first - 1 - width), first - 1)
  if (width < 2 || heads.length !== width || first > width + 2) return undefined
  const body = tokens.slice(first - 1)
  if (body.length % (width + 1) !== 0) return undefined
  if (body.some((token, index) => isFigure(token) !== index % (width + 1) > 0)) return undefined
  return Array.from({ length: body.length / (width + 1) }, (_, row) => {
    const [subject, ...figures] = body.slice(row * (width + 1), (row + 1) * (width + 1))
    return { subject: subject!, cells: heads.map((head, index) => ({ head, figure: figures[index]! })) }
  })
}

type Role = 'executionRate' | 'weight' | 'score'

function roleOf(head: string): Role | undefined {
  const roles = columnRoles(head)
  return (['executionRate', 'weight', 'score'] as const).find((role) => roles.includes(role))
}

/** Every head is known, and two of them are stages of money, or one and its rate. */
function areHeads(heads: readonly string[], { fiscalYear }: Context): boolean {
  const stages = heads.filter((head) => matchStage(head, fiscalYear))
  const roles = heads.map(roleOf)
  const isTold = stages.length > 1 || (stages.length === 1 && roles.includes('executionRate'))
  return isTold && heads.every((head, index) => matchStage(head, fiscalYear) || roles[index])
}

const WHOLE = 'expenditure.total'
const WHOLE_UNIT = /整体|部门|单位|预算执行|资金|年度|合计|总计/
const PROJECT = /项目|经费|活动|工程/

function readRow(row: Row, passage: Passage, context: Context): Pick<FlatForm, 'facts' | 'projects'> {
  const label = row.subject?.text.replace(/[:：]$/, '') ?? ''
  const match = label ? matchLabel(label, { topic: 'expenditure' }) : undefined
  const known = match && match.grade !== 'close' ? match.concept : undefined
  if (!known && label && !WHOLE_UNIT.test(label) && (namesProject(label) || PROJECT.test(label)))
    return { facts: [], projects: projectOf(row, label, passage, context) }
  const isWhole = label === '' || WHOLE_UNIT.test(label)
  const concept = known ?? (isWhole && !/^其中/.test(label) ? WHOLE : undefined)
  if (!concept || isProjectPassage(passage)) return { facts: [], projects: [] }
  return { facts: row.cells.flatMap((cell) => factOf(concept, cell, passage, context) ?? []), projects: [] }
}

function factOf(
  subject: string,
  { head, figure }: Row['cells'][number],
  passage: Passage,
  context: Context,
): Fact | undefined {
  const place = placeOf(subject, head.text, context)
  if (!place) return undefined
  const cell = slotOf(figure, passage)
  const money = context.documentUnit && { unit: context.documentUnit, reason: 'caption' }
  const isMoney = !/rate|score|weight/.test(place.concept)
  const value = isMoney ? asMoney(cellValue(cell)) : cellValue(cell)
  const own = value.unit ?? undefined
  const unit = isMoneyUnit(own) ? { unit: own, reason: 'cell' } : money
  const fact = factFromCell({ ...place, cell, value, money: unit, origin: 'form', causes: ['label:synonym'] })
  if (!fact || (fact.value === null && fact.state === 'stated')) return undefined
  return { ...fact, evidence: [evidenceIn(passage, figure.start, figure.end)] }
}

function placeOf(
  subject: string,
  head: string,
  { fiscalYear }: Context,
): { readonly concept: string; readonly stage: Stage } | undefined {
  const role = roleOf(head)
  if (role === 'executionRate') {
    const concept = EXECUTION_RATE_OF[subject]
    return concept ? { concept, stage: 'actual' } : undefined
  }
  // the points for execution are the whole's
  if (role)
    return subject === WHOLE
      ? { concept: role === 'weight' ? 'execution_weight' : 'score.execution', stage: 'actual' }
      : undefined
  const stage = matchStage(head, fiscalYear)
  return stage && { concept: subject, stage }
}

function slotOf({ text }: Token, { anchor }: Passage): OriginSlot {
  return { kind: 'origin', text, rowSpan: 1, columnSpan: 1, anchor }
}

/** 困难职工帮扶项目 年初预算数 10 全年预算数 10 执行数 9.8: a project's money. */
function projectOf(row: Row, name: string, passage: Passage, context: Context): Project[] {
  const told = row.cells.flatMap(({ head, figure }) => {
    const fact = factOf(WHOLE, { head, figure }, passage, context)
    return fact?.unit === 'CNY' && typeof fact.value === 'number'
      ? [{ stage: fact.stage, value: fact.value }]
      : []
  })
  const at = (...stages: Stage[]) => stages.flatMap((stage) => told.filter((it) => it.stage === stage)).at(0)
  const amount = (...stages: Stage[]) => at(...stages)?.value ?? null
  const [budget, spent] = [amount('adjusted', 'budget', 'initial'), amount('actual')]
  if (budget === null && spent === null) return []
  const evidence = row.cells.map(({ figure }) => evidenceIn(passage, figure.start, figure.end))
  return [{ name, budget, received: null, spent, evidence }]
}
