/**
 * The rows that a table lists beneath 项目支出, a project each. Their numbers (二、 → 1.) or their sum say that they belong
 * there; where they add up in one column and miss in another, the report does not add up.
 */
import type { Figure } from '../../model/figure.ts'
import { halfDigit } from '../../model/money.ts'
import type { Finding, Stage } from '../../model/report.ts'
import { nameOf, printed } from '../checks/check.ts'
import { cellEvidence, type ResolvedUnit } from '../fact.ts'
import { sumCloses } from '../identities.ts'
import { matchLabel } from '../labels.ts'
import { parseNumbering } from '../numbering.ts'
import { fenOf } from './cell-value.ts'
import { isSummaryRow, type Matrix } from './matrix.ts'
import type { MatrixCell, MatrixRow } from './matrix-row.ts'

type UnitOf = (cell: MatrixCell, row: MatrixRow) => ResolvedUnit | undefined

export interface RowsBeneath {
  readonly rows: readonly MatrixRow[]
  readonly findings: readonly Finding[]
}

/** What the rows make in one column beside what the row over them says there. */
interface ColumnSum {
  readonly stage: Stage
  readonly cells: readonly MatrixCell[]
  readonly stated: number
  readonly made: number
  readonly closes: boolean
  /** none of the rows is blank there */
  readonly whole: boolean
}

const PROJECTS = 'expenditure.project'
const NONE: RowsBeneath = { rows: [], findings: [] }

/** The projects' rows beneath the row of project spending; none where nothing shows that they are its parts. */
export function rowsBeneathProjects({ rows }: Matrix, unitOf: UnitOf): RowsBeneath {
  const at = rows.findIndex(({ match }) => match?.concept === PROJECTS && !match.stage)
  const parent = rows[at]
  if (!parent) return NONE
  const behind = rows.slice(at + 1)
  const end = behind.findIndex((row) => row.match !== undefined || !row.named || isSummaryRow(row))
  const listed = (end < 0 ? behind : behind.slice(0, end)).filter(hasFigures)
  if (listed.length === 0 || listed.some(isSource)) return NONE
  const sums = parent.cells.flatMap((cell) => sumUnder(cell, [parent, ...listed], unitOf) ?? [])
  if (!isNumberedWithin(parent, listed) && !sums.some(({ closes }) => closes)) return NONE
  return { rows: listed, findings: sums.filter(isWrong).map(toFinding) }
}

/** Parts above their whole, or short of it where another column shows that the list is complete. */
function isWrong(sum: ColumnSum, _: number, all: readonly ColumnSum[]): boolean {
  if (sum.closes || !sum.whole) return false
  return sum.made > sum.stated || all.some(({ closes }) => closes)
}

/** 其中：财政拨款 says where the money of the row over it comes from. */
function isSource({ labels }: MatrixRow): boolean {
  const match = matchLabel(labels.at(-1) ?? '', { topic: 'revenue' })
  return match !== undefined && match.grade !== 'close' && /^(?:revenue|balance)/.test(match.concept)
}

function hasFigures({ cells }: MatrixRow): boolean {
  return cells.some(({ value }) => value.digits !== null)
}

/** 二、项目支出 over 1. and 2.: each row's number is of an inner style. */
function isNumberedWithin(parent: MatrixRow, rows: readonly MatrixRow[]): boolean {
  const rankOf = ({ labels }: MatrixRow) => parseNumbering((labels.at(-1) ?? '').trim())?.rank
  const over = rankOf(parent)
  return over !== undefined && rows.every((row) => (rankOf(row) ?? -1) > over)
}

function sumUnder(
  total: MatrixCell,
  [parent, ...rows]: readonly [MatrixRow, ...MatrixRow[]],
  unitOf: UnitOf,
): ColumnSum | undefined {
  const { stage } = total.column
  const stated = figureIn(total, parent, unitOf)
  if (!stage || stage === 'change' || stage === 'change_rate' || !stated?.value) return undefined
  const parts = rows.flatMap((row) => {
    const cell = row.cells.find(({ column }) => column === total.column)
    const figure = cell && figureIn(cell, row, unitOf)
    return figure ? [{ cell, figure }] : []
  })
  const { closes, expected } = sumCloses(
    stated,
    parts.map(({ figure }) => figure),
  )
  const cells = [total, ...parts.map(({ cell }) => cell)]
  return { stage, cells, stated: stated.value, made: expected, closes, whole: parts.length === rows.length }
}

function figureIn(cell: MatrixCell, row: MatrixRow, unitOf: UnitOf): Figure | undefined {
  const unit = unitOf(cell, row)?.unit
  const value = fenOf(cell.value, unit)
  if (value === undefined || !unit) return undefined
  return {
    value,
    half: unit === '元' || cell.value.state !== 'stated' ? 0 : halfDigit(unit, cell.value.decimals),
  }
}

function toFinding({ stage, cells, stated, made }: ColumnSum): Finding {
  const fact = { concept: PROJECTS, stage }
  const name = nameOf(fact)
  const [told, sum, gap] = [stated, made, Math.abs(made - stated)].map((fen) => printed(fact, fen))
  return {
    code: 'identity',
    verdict: 'filing',
    severity: 'error',
    concepts: [stage === 'actual' ? PROJECTS : `${PROJECTS}@${stage}`],
    message: {
      zh: `${name.zh}为 ${told}，而其下所列各项目合计 ${sum}，相差 ${gap}`,
      en: `${name.en} is ${told}, but the projects listed beneath it make ${sum}: a gap of ${gap}`,
    },
    expected: made,
    found: stated,
    evidence: cells.map(({ cell }) => cellEvidence(cell)),
  }
}
