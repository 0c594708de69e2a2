/** Project tables: a name a row, with its budget, the money that arrived and the money spent. */
import { originAt } from '../../model/document.ts'
import type { MoneyUnit } from '../../model/money.ts'
import type { Project } from '../../model/report.ts'
import { cellEvidence } from '../fact.ts'
import { matchLabel, normalizeLabel } from '../labels.ts'
import { SUMMARY_ROW } from '../lexicon.ts'
import { isTemplateResidue } from '../template-residue.ts'
import { asMoney } from '../values.ts'
import { cellNumber, cellValue, fenOf } from './cell-value.ts'
import type { Column } from './column.ts'
import { NOTHING, type TableContext, type TableReading } from './context.ts'
import type { Region } from './regions.ts'
import { moneyUnit } from './units.ts'

interface ProjectColumns {
  readonly name: Column
  readonly budget: Column | undefined
  readonly received: Column | undefined
  readonly spent: Column | undefined
  readonly score: Column | undefined
  /** what was spent of the budget, in percent */
  readonly rate: Column | undefined
}

const PROJECT_HEAD = /^(项目名称|(重点)?任务名称|支出项目|专项名称|资金名称|专项(资金)?名称)$/

/** A region whose rows are projects: a head that says so, or 项目 under a caption on project expenditure. */
export function projectColumns(region: Region): ProjectColumns | undefined {
  const name = region.columns.find((column) => column.roles.includes('project'))
  if (!name || region.columns.some((column) => column.roles.some((role) => role.startsWith('level'))))
    return undefined
  const about = [...region.titles, ...region.placed.above, ...region.placed.path].some((text) =>
    /项目支出|专项/.test(text),
  )
  if (!PROJECT_HEAD.test(normalizeLabel(name.path.at(-1) ?? '')) && !about) return undefined
  const at = (...stages: string[]) =>
    stages.map((stage) => region.columns.find((column) => column.stage === stage)).find((found) => found)
  const received = region.columns.find((column) => column.roles.includes('received'))
  const score = region.columns.find((column) => column.roles.includes('score'))
  const rate = region.columns.find((column) => column.roles.includes('executionRate'))
  const budget = at('adjusted', 'budget', 'initial')
  const columns = { name, budget, received, spent: at('actual'), score, rate }
  return columns.budget || columns.spent ? columns : undefined
}

/** Reads a project table; summary rows and rows that name a known money concept are left to the other readers. */
export function readProjects(
  region: Region,
  columns: ProjectColumns,
  context: TableContext,
  neighbour: MoneyUnit | undefined,
): TableReading {
  const { table } = region.placed
  const projects = region.rows.flatMap((row): Project[] => {
    const nameCell = originAt(table, row, columns.name.start)
    const printed = nameCell?.text.replace(/\s/g, '') ?? ''
    const name = printed.replace(PART, '')
    if (!nameCell || !name || isNoProject(name) || (name !== printed && isSource(name))) return []
    const cell = (column: Column | undefined) => (column ? originAt(table, row, column.start) : undefined)
    const amount = (column: Column | undefined) => {
      const slot = cell(column)
      if (!slot || !column) return null
      const value = asMoney(cellValue(slot))
      const labels = { cell: value.unit, column: column.path, row: [name] }
      const unit = moneyUnit(region, labels, { neighbour, document: context.documentUnit })
      return fenOf(value, unit?.unit) ?? null
    }
    const amounts = {
      budget: amount(columns.budget),
      received: amount(columns.received),
      spent: amount(columns.spent),
    }
    if (Object.values(amounts).every((value) => value === null)) return []
    const score = cellNumber(cell(columns.score))
    const { budget, received, spent, rate } = columns
    const cells = [nameCell, ...[budget, received, spent, columns.score, rate].map(cell)]
    return [
      {
        name,
        ...amounts,
        ...(score !== null && { score }),
        evidence: cells.flatMap((it) => (it?.text.trim() ? [cellEvidence(it)] : [])),
      },
    ]
  })
  return { ...NOTHING, projects }
}

/** 其中：送温暖项目 is a project beneath another's sum. */
const PART = /^其中[:：]?/

/** 其中：财政拨款 says where the money comes from. */
function isSource(name: string): boolean {
  const match = matchLabel(name, { topic: 'revenue' })
  return match !== undefined && match.grade !== 'close'
}

function isNoProject(name: string): boolean {
  return SUMMARY_ROW.test(name) || isTemplateResidue(name) || matchLabel(name) !== undefined
}
