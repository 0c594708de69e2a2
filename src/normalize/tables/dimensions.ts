/** Score tables by dimension (投入, 过程, 产出, 效果): name, weight, score, rate and grade of each. */
import type { OriginSlot } from '../../model/document.ts'
import { originAt } from '../../model/document.ts'
import type { Dimension, Fact } from '../../model/report.ts'
import { cellEvidence, factFromCell } from '../fact.ts'
import { TOTAL_ROW } from '../lexicon.ts'
import { cellPercent, doubtfulPercents, quotient } from './cell-percent.ts'
import { cellNumber, cellValue } from './cell-value.ts'
import type { Column } from './column.ts'
import { NOTHING, type TableReading } from './context.ts'
import { gradeFact, gradeOf } from './grade.ts'
import { dimensionName } from './levels.ts'
import type { Region } from './regions.ts'

interface DimensionColumns {
  readonly name: Column
  readonly weight: readonly Column[]
  readonly score: Column
  readonly rate: Column | undefined
  readonly grade: Column | undefined
}

/** A region whose columns are a name, weights, a score and its rate or grade, with no indicator levels beneath. */
export function dimensionColumns(region: Region): DimensionColumns | undefined {
  // 序号 before the names, and figures of the year before beside this year's, make it no other table
  const columns = region.columns.filter(({ roles, stage }) => !roles.includes('ordinal') && stage !== 'prior')
  const having = (role: Column['roles'][number]) => columns.filter((column) => column.roles.includes(role))
  // 分值 and 自评得分 alone name nothing
  const name = columns[0]?.roles.includes('weight') ? undefined : columns[0]
  const score = having('score').find((column) => column !== name)
  const rate = having('rate')[0]
  const grade = having('grade').find((column) => column !== score)
  if (
    !name ||
    !score ||
    having('level2').length > 0 ||
    // 评价内容 | 评价要点: the names of the rows stand beside
    having('level3').some((column) => column !== name && column.start === name.end) ||
    [...having('criterion'), ...having('target'), ...having('actual')].length > 0 ||
    !(rate || grade || having('weight').length > 0)
  )
    return undefined
  if (columns.some((column) => column.stage) || name.concept) return undefined
  return { name, weight: having('weight'), score, rate, grade }
}

/** Reads a dimension table; its total row gives the report's score, full score and grade. */
export function readDimensions(region: Region, columns: DimensionColumns): TableReading {
  const { table } = region.placed
  const dimensions: Dimension[] = []
  const facts: Fact[] = []
  const doubtful: OriginSlot[] = []
  for (const row of region.rows) {
    const cell = (column: Column | undefined) => (column ? originAt(table, row, column.start) : undefined)
    const nameCell = cell(columns.name)
    const name = dimensionName(nameCell?.text ?? '')
    const weight = weightCell(columns.weight.map(cell))
    const score = cell(columns.score)
    const filled = [weight, score, cell(columns.rate), cell(columns.grade)].some((it) => it?.text.trim())
    if (!name || !score || !filled) continue
    if (TOTAL_ROW.test(name)) facts.push(...totals({ weight, score, grade: cell(columns.grade) }))
    else {
      const points = { weight: cellNumber(weight), score: cellNumber(score) }
      const rate = cellPercent(
        cell(columns.rate),
        [quotient(points.score, points.weight)],
        columns.rate?.path.at(-1) ?? '',
      )
      if (rate.doubtful) doubtful.push(cell(columns.rate)!)
      const grade = gradeOf(cell(columns.grade)?.text ?? '')
      dimensions.push({
        name,
        ...points,
        rate: rate.percent,
        grade,
        evidence: [nameCell, weight, score, cell(columns.rate), grade && cell(columns.grade)].flatMap((it) =>
          it?.text.trim() ? [cellEvidence(it)] : [],
        ),
      })
    }
  }
  return { ...NOTHING, dimensions, facts, findings: doubtfulPercents(doubtful) }
}

/** Of several weight columns (权重 18%, 评级分值 18) the one in points. */
function weightCell(cells: readonly (OriginSlot | undefined)[]): OriginSlot | undefined {
  const points = cells.find((cell) => cell && cellValue(cell).digits !== null && cellValue(cell).unit !== '%')
  return points ?? cells.find((cell) => cell && cellValue(cell).digits !== null)
}

function totals(cells: {
  weight: OriginSlot | undefined
  score: OriginSlot
  grade: OriginSlot | undefined
}): Fact[] {
  const fact = (concept: string, cell: OriginSlot | undefined) =>
    cell && cellValue(cell).digits !== null
      ? factFromCell({
          concept,
          stage: 'actual',
          cell,
          value: cellValue(cell),
          origin: 'table',
          causes: ['label:exact'],
        })
      : undefined
  const grade = cells.grade ? gradeFact(cells.grade, 'table') : undefined
  return [fact('score.full', cells.weight), fact('score.total', cells.score), grade].flatMap((it) => it ?? [])
}
