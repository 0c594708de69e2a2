/**
 * Goals with points of their own: 年度绩效目标1（40分） beside what it is, over the indicators that measure it. The points
 * are what the report is scored by; the goal stands without what was achieved, which its indicators tell.
 */
import type { Table } from '../../model/document.ts'
import type { Goal } from '../../model/report.ts'
import { cellEvidence } from '../fact.ts'
import { isTemplateResidue } from '../template-residue.ts'
import { NOTHING, type TableReading } from './context.ts'
import { ownTexts, rowCells } from './rows.ts'

/** Without 年度 or a number it is the name of an indicator: 绩效目标（8分）. */
const NUMBER = '[\\d一二三四五六七八九十]'
const NAME = `(?:年度(?:总体|绩效)*目标${NUMBER}{0,2}|(?:总体|绩效)*目标${NUMBER}{1,2})`
const POINTS = '[(（](\\d+(?:\\.\\d+)?)分[)）]'
/** 年度绩效目标1：（40分）, and 年度绩效目标1（40分）：夯实基层基础 in one cell. */
const LABEL = new RegExp(`^(${NAME})[:：]?\\s*${POINTS}[:：]?(.*)$`, 's')

/** The goals of a table that have points. */
export function readGoalPoints(table: Table): TableReading {
  return { ...NOTHING, goals: table.slots.flatMap((_, row) => goalsInRow(table, row)) }
}

/** Where the form leaves open what a goal is, its name stands for it. */
function goalsInRow(table: Table, row: number): Goal[] {
  const own = ownTexts(rowCells(table, row))
  return own.flatMap((cell, index): Goal[] => {
    if (!cell.text.includes('标')) return []
    const [, name = '', points, words = ''] = LABEL.exec(cell.text.replace(/[^\S\n]/g, '')) ?? []
    if (points === undefined) return []
    const beside = own[index + 1]
    const told = words.trim() || (beside && !isTemplateResidue(beside.text) ? beside.text : '')
    const place = words.trim() || !told ? cell.origin : beside!.origin
    const label = cellEvidence(cell.origin, `${points}分`)
    return [
      {
        expected: told || name,
        actual: null,
        name,
        weight: Number(points),
        evidence: [cellEvidence(place), label],
      },
    ]
  })
}
