/** Goal tables: what was expected beside what was done, without scores (定性目标, 定量目标). */
import type { OriginSlot } from '../../model/document.ts'
import { originAt } from '../../model/document.ts'
import type { Fact, Goal } from '../../model/report.ts'
import { cellEvidence, factFromCell } from '../fact.ts'
import { isTemplateResidue } from '../template-residue.ts'
import { cellValue } from './cell-value.ts'
import type { Column } from './column.ts'
import { NOTHING, type TableReading } from './context.ts'
import type { Region } from './regions.ts'
import { rowCells } from './rows.ts'

interface GoalColumns {
  readonly expected: Column
  readonly achieved: Column
}

/** A region of expected and achieved goals with neither weights nor scores, nor the levels of indicators. */
export function goalColumns(region: Region): GoalColumns | undefined {
  const having = (...roles: Column['roles'][number][]) =>
    region.columns.find((column) => roles.some((role) => column.roles.includes(role)))
  const expected = having('expected', 'target')
  const achieved = having('achieved', 'actual')
  if (!expected || !achieved || expected === achieved || having('score', 'weight')) return undefined
  if (having('level2') && having('level3')) return undefined
  return { expected, achieved }
}

/** Reads a goal table: one goal a filled row, the satisfaction rate where a row reports it, residue noted. */
export function readGoals(region: Region, columns: GoalColumns): TableReading {
  const { table } = region.placed
  const goals: Goal[] = []
  const facts: Fact[] = []
  const residue: OriginSlot[] = []
  for (const row of region.rows) {
    const expected = originAt(table, row, columns.expected.start)
    const achieved = originAt(table, row, columns.achieved.start)
    const text = expected?.text.trim() ?? ''
    if (!expected || !text) continue
    if (text.split(/\n|(?=指标\d)/).every((line) => line.trim() === '' || isTemplateResidue(line))) {
      residue.push(expected)
      continue
    }
    const actual = achieved?.text.trim() || null
    goals.push({
      expected: withoutPlaceholder(text),
      actual,
      evidence: [expected, ...(achieved && actual ? [achieved] : [])].map((cell) => cellEvidence(cell)),
    })
    if (achieved) facts.push(...satisfaction(region, row, achieved))
  }
  return { ...NOTHING, goals, facts, residue }
}

/** "指标1：创建示范点" → 创建示范点: the template's own numbering is no part of the goal. */
function withoutPlaceholder(text: string): string {
  return text.replace(/^指标\s*\d+\s*[：:]\s*/, '')
}

function satisfaction(region: Region, row: number, achieved: OriginSlot): Fact[] {
  const labels = rowCells(region.placed.table, row).filter((cell) => cell.origin !== achieved)
  const value = cellValue(achieved)
  if (value.unit !== '%' || !labels.some((cell) => /满意度(指标)?$/.test(cell.text.replace(/\s/g, ''))))
    return []
  const fact = factFromCell({
    concept: 'satisfaction',
    stage: 'actual',
    cell: achieved,
    value,
    origin: 'form',
    causes: ['label:exact'],
  })
  return fact ? [fact] : []
}
