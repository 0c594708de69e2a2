/**
 * Labels with their figures in one cell ("其中：基本支出：425.35"), as Hunan's 自评表 splits the year's money by 收入性质
 * and by 支出性质 beneath the row of its total. They are of the stage whose total they add up to.
 */

import type { MoneyUnit } from '../../model/money.ts'
import type { Fact, Stage } from '../../model/report.ts'
import { factFromCell } from '../fact.ts'
import { matchLabel } from '../labels.ts'
import type { Topic } from '../lexicon.ts'
import type { PlacedTable } from '../outline.ts'
import { withoutSpaces } from '../spaces.ts'
import { parseCell } from '../values.ts'
import { ownTexts, type RowCell, rowCells } from './rows.ts'

const FIELD = /^((?:其中[:：])?[^:：\d]{2,18})[:：]([\d,，.]+)(?:万?元)?$/
const SPLIT = /^按(收入|支出)性质分/
/** A form's split is of the budget as adjusted where several stages have that total. */
const STAGES: readonly Stage[] = ['adjusted', 'actual', 'initial', 'budget']

interface Split {
  readonly topic: Topic
  readonly start: number
  readonly fields: Fact[]
}

/**
 * Facts from such cells beneath 按收入性质分 and 按支出性质分; `stated` is what the table's own columns say. None where
 * the fields add up to no stage's total: whose they are cannot be told.
 */
export function readInlineFields(
  { table }: PlacedTable,
  stated: readonly Fact[],
  unit: MoneyUnit | undefined,
): Fact[] {
  const splits: Split[] = []
  for (let row = 0; row < table.slots.length; row++)
    for (const cell of ownTexts(rowCells(table, row))) {
      // before the first split nothing is a field of one
      if (splits.length === 0 && !cell.text.includes('性')) continue
      const text = withoutSpaces(cell.text)
      const side = SPLIT.exec(text)?.[1]
      if (side)
        splits.push({ topic: side === '收入' ? 'revenue' : 'expenditure', start: cell.start, fields: [] })
      const split = splits.findLast(({ start }) => start <= cell.start)
      const field = split && fieldOf(cell, text, { topic: split.topic, unit })
      if (field) split.fields.push(field)
    }
  return splits.flatMap(({ fields }) => {
    const stage = stageOf(fields, stated)
    return stage ? fields.map((field) => ({ ...field, stage })) : []
  })
}

function fieldOf(
  cell: RowCell,
  text: string,
  { topic, unit }: { topic: Topic; unit: MoneyUnit | undefined },
): Fact | undefined {
  const [, label, amount] = FIELD.exec(text) ?? []
  const match = label ? matchLabel(label, { topic }) : undefined
  if (!match || !amount || match.grade === 'close') return undefined
  return factFromCell({
    concept: match.concept,
    stage: 'budget',
    cell: cell.origin,
    value: parseCell(amount),
    money: unit && { unit, reason: 'caption' },
    origin: 'form',
    causes: [`label:${match.grade}`],
  })
}

function stageOf(fields: readonly Fact[], stated: readonly Fact[]): Stage | undefined {
  const sum = fields.reduce((total, { value }) => total + Number(value), 0)
  return STAGES.find((stage) =>
    stated.some((fact) => fact.concept === 'expenditure.total' && fact.stage === stage && fact.value === sum),
  )
}
