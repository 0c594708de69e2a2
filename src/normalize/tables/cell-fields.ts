/**
 * Cells of a form that hold labels with their figures: 年初预算：386.5万元, 编制：10人　实有：11人. What a row's first cell
 * names is what a bare stage in the others is of (“三公”经费 | 预算：3万元 | 决算：2.4万元).
 */
import { conceptOf } from '../../model/concepts.ts'
import type { Fact, Stage } from '../../model/report.ts'
import { factFromCell } from '../fact.ts'
import { EXECUTION_RATE_OF } from '../identities.ts'
import { columnRoles, type LabelMatch, matchLabel, matchStage, topicOf } from '../labels.ts'
import { asMoney, parseCell } from '../values.ts'
import type { TableContext } from './context.ts'
import type { FormRow } from './regions.ts'
import { ownTexts, type RowCell } from './rows.ts'
import { isMoneyUnit } from './units.ts'

interface Field {
  readonly label: string
  readonly figure: string
  readonly unit: string
  readonly isPart: boolean
  readonly cell: RowCell
}

const FIELD =
  /\s*(其中[:：]?)?\s*([\p{Script=Han}“”"（）()]{2,20}?)\s*[:：]?\s*(-?\d[\d,，]*(?:\.\d+)?)\s*(亿元|百万元|万元|千元|元|人|名|个|家|辆|分|[%％])\s*(?:[,，；;、。]|(?=\s)|$)/uy
const KINDS = /^(?:expenditure|revenue|balance|three_public|fixed_assets|staffing|org|score)\b/
const WHOLE = /整体|部门|单位|预算|资金|支出|收支|执行|年度/

/** The facts of such cells in a form's rows; cells that say anything else beside are left alone. */
export function readCellFields(forms: readonly FormRow[], context: TableContext): Fact[] {
  return forms.flatMap(({ cells }) => {
    const [lead, ...others] = ownTexts(cells)
    const fields = [...(lead ? fieldsIn(lead) : []), ...others.flatMap(fieldsIn)]
    const isNamed = lead !== undefined && !fields.some(({ cell }) => cell === lead)
    return fields.length > 0 ? readFields(fields, isNamed ? lead.text : '', context) : []
  })
}

/** The fields of a cell that holds nothing else. */
function fieldsIn(cell: RowCell): Field[] {
  if (!/\d/.test(cell.text) || !/[:：]/.test(cell.text)) return []
  const fields: Field[] = []
  FIELD.lastIndex = 0
  let end = 0
  for (let match = FIELD.exec(cell.text); match; match = FIELD.exec(cell.text)) {
    const [, part, label, figure, unit] = match
    fields.push({ label: label!, figure: figure!, unit: unit!, isPart: part !== undefined, cell })
    end = FIELD.lastIndex
  }
  return cell.text.slice(end).trim() === '' ? fields : []
}

function readFields(fields: readonly Field[], lead: string, context: TableContext): Fact[] {
  const subject = subjectOf(lead, context)
  const around = matchStage(lead, context.fiscalYear) ?? (/预算(?!执行)/.test(lead) ? 'budget' : 'actual')
  let last: Stage = around
  return fields.flatMap((field) => {
    const stage = matchStage(field.label, context.fiscalYear)
    const match = meaningOf(field, { subject, stage, topic: topicOf(lead), context, lead })
    if (stage) last = stage
    const told = match?.stage ?? stage ?? (field.isPart ? last : around)
    return match
      ? (toFact(field, match, conceptOf(match.concept).kind === 'money' ? told : 'actual') ?? [])
      : []
  })
}

function subjectOf(lead: string, { aliases }: TableContext): string | null {
  const match = matchLabel(lead, { aliases })
  if (match && match.grade !== 'close') return match.concept
  return WHOLE.test(lead) ? 'expenditure.total' : null
}

interface Around {
  readonly subject: string | null
  readonly stage: Stage | undefined
  readonly topic: ReturnType<typeof topicOf>
  readonly context: TableContext
  readonly lead: string
}

function meaningOf({ label, unit }: Field, around: Around): LabelMatch | undefined {
  const { subject, stage, topic, context } = around
  if (unit === '分') {
    const ofExecution = /^得分$/.test(label) && subject === 'expenditure.total' && /执行/.test(around.lead)
    return ofExecution ? { concept: 'score.execution', grade: 'synonym' } : undefined
  }
  if (/[%％]/.test(unit)) {
    const concept = columnRoles(label).includes('executionRate')
      ? EXECUTION_RATE_OF[subject ?? '']
      : undefined
    return concept ? { concept, grade: 'synonym' } : undefined
  }
  const words = isMoneyUnit(unit) ? [label] : [label, `${label}人数`, `${label}数`]
  const match = words.map((word) => matchLabel(word, { aliases: context.aliases, topic })).find((it) => it)
  const named = match && match.grade !== 'close' ? match : undefined
  const found = named ?? (stage && subject ? ({ concept: subject, grade: 'synonym' } as const) : undefined)
  if (!found || !KINDS.test(found.concept)) return undefined
  return (conceptOf(found.concept).kind === 'money') === isMoneyUnit(unit) ? found : undefined
}

function toFact(
  { figure, unit, cell }: Field,
  { concept, grade }: LabelMatch,
  stage: Stage,
): Fact | undefined {
  const parsed = parseCell(`${figure}${unit}`)
  const money = isMoneyUnit(unit)
  return factFromCell({
    concept,
    stage,
    cell: cell.origin,
    value: money ? asMoney(parsed) : parsed,
    ...(money && { money: { unit, reason: 'cell' as const } }),
    origin: 'form',
    causes: [`label:${grade}`],
  })
}
