/** Projects listed in a table of money beneath 项目支出 or 专项资金（一个项一行）: a row each, named by nothing we know. */

import type { Project, Stage } from '../../model/report.ts'
import { cellEvidence, type ResolvedUnit } from '../fact.ts'
import { normalizeLabel } from '../labels.ts'
import { isTemplateResidue } from '../template-residue.ts'
import { fenOf } from './cell-value.ts'
import { isSummaryRow, type Matrix } from './matrix.ts'
import type { MatrixCell, MatrixRow } from './matrix-row.ts'

type UnitOf = (cell: MatrixCell, row: MatrixRow) => ResolvedUnit | undefined

const LISTS_PROJECTS = /^expenditure\.project\.(special|key|general)$/
/** What the form asks for: 项目支出（一个项目一行）. */
const ONE_A_ROW = /一个?项目?一行/
const BUDGETS: readonly Stage[] = ['adjusted', 'budget', 'initial']

/** The rows between a row that opens a list of projects and the next row that the lexicon knows; `beneath` are told already. */
export function listedProjects(
  matrix: Matrix,
  unitOf: UnitOf,
  beneath: readonly MatrixRow[],
): readonly Project[] {
  const projects: Project[] = []
  let open = false
  for (const row of matrix.rows) {
    const isHint = ONE_A_ROW.test(row.labels.at(-1) ?? '')
    if (row.match || isHint) open = isHint || LISTS_PROJECTS.test(row.match?.concept ?? '')
    if (isHint) continue
    const listed = open || beneath.includes(row) || isInProjects(row)
    const project =
      listed && row.named && !row.match && !isSummaryRow(row) ? toProject(row, unitOf) : undefined
    if (project) projects.push(project)
  }
  return projects
}

/** 项目支出 | 送温暖资金: a row of its own beside the label of the group. */
function isInProjects({ labels }: MatrixRow): boolean {
  return /^项目(?:支出|经费)(?:\(.*\))?$/.test(normalizeLabel(labels.at(-2) ?? ''))
}

function toProject(row: MatrixRow, unitOf: UnitOf): Project | undefined {
  const name = normalizeLabel(row.labels.at(-1) ?? '')
  const cellAt = (stage: Stage) => row.cells.find(({ column }) => column.stage === stage)
  const budget = BUDGETS.map(cellAt).find((cell) => cell)
  const spent = cellAt('actual')
  const amount = (cell: MatrixCell | undefined) => cell && fenOf(cell.value, unitOf(cell, row)?.unit)
  const amounts = { budget: amount(budget) ?? null, received: null, spent: amount(spent) ?? null }
  const isNamed = name.length >= 2 && !isTemplateResidue(name)
  if (!isNamed || (amounts.budget === null && amounts.spent === null)) return undefined
  return {
    name,
    ...amounts,
    evidence: row.cells.flatMap(({ cell, value }) => (value.digits === null ? [] : [cellEvidence(cell)])),
  }
}
