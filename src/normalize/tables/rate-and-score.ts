/** 执行率及得分 over one column: a cell holds the rate and the points given for it ("96.90% / 9.69"). */
import { parseCell } from '../values.ts'
import type { MatrixCell } from './matrix-row.ts'

const HEAD = /^(?:预算)?执行率(?:及|和|与|、|[/／])?[（(]?(?:自评)?得分[)）]?$/
/** The points may be in brackets and say 分; the rate alone has a percent sign. */
const RATE_AND_SCORE = /^(\d+(?:\.\d+)?[%％])[\s/／、,，;；（(]+(\d+(?:\.\d+)?)分?[)）]?$/
const RATE = /^\d+(?:\.\d+)?[%％]$/

/** The cells that one under such a head stands for; any other cell as it is. */
export function apartRateAndScore(cell: MatrixCell): readonly MatrixCell[] {
  if (!HEAD.test((cell.column.path.at(-1) ?? '').replace(/\s/g, ''))) return [cell]
  const text = cell.cell.text.trim()
  const rate: MatrixCell = { ...cell, column: { ...cell.column, roles: ['executionRate'] } }
  if (RATE.test(text)) return [rate]
  const [, percent, points] = RATE_AND_SCORE.exec(text) ?? []
  if (!percent || !points) return [cell]
  return [
    { ...rate, value: parseCell(percent) },
    { ...cell, column: { ...cell.column, roles: ['score'] }, value: parseCell(points) },
  ]
}
