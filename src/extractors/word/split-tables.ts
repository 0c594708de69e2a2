/** Tables of a docx that were split in two inside of a merged cell, as Word and WPS leave them. */
import { cellText, type FlowBlock, type FlowCell, type FlowTable } from './flow.ts'

/** Edges this near are one edge (twips). */
const SAME_EDGE_TWIPS = 45

/**
 * Joins a table with the one before it where its first row goes on with a merge that no row of its own began, but the
 * last row above has at the same place, or where it begins with one more row of figures in the same columns; only blank
 * paragraphs may stand between them. `joined` is called for each.
 */
export function joinSplitTables(blocks: readonly FlowBlock[], joined: () => void): FlowBlock[] {
  const whole: FlowBlock[] = []
  for (const block of blocks) {
    const at = whole.findLastIndex((before) => before.kind === 'table' || before.text.trim() !== '')
    const above = whole[at]
    if (
      block.kind === 'table' &&
      above?.kind === 'table' &&
      (goesOn(above, block) || goesOnInColumns(above, block))
    ) {
      whole.splice(at, whole.length - at, { ...above, rows: [...above.rows, ...block.rows] })
      joined()
    } else whole.push(block)
  }
  return whole
}

function goesOn(above: FlowTable, below: FlowTable): boolean {
  const last = above.rows.at(-1)?.cells ?? []
  const continued = below.rows[0]?.cells.filter(({ merge }) => merge === 'continue') ?? []
  return (
    continued.length > 0 &&
    continued.every((cell) => cellText(cell.content) === '' && last.some((one) => isAbove(one, cell)))
  )
}

const FIGURE = /^[-+]?[\d,]+(?:\.\d+)?\s*[%％]?$/

/** A label and figures under a label and figures, edge under edge: a header would name the columns. */
function goesOnInColumns(above: FlowTable, below: FlowTable): boolean {
  const last = above.rows.at(-1)?.cells ?? []
  const first = below.rows[0]?.cells ?? []
  const texts = (cells: readonly FlowCell[]) => cells.map(({ content }) => cellText(content).trim())
  const [upper, lower] = [texts(last), texts(first)]
  const isFigure = (text: string | undefined) => FIGURE.test(text ?? '')
  return (
    above.rows.length > 1 &&
    last.length > 2 &&
    last.length === first.length &&
    last.every((cell, index) => hasSameEdges(cell, first[index]!)) &&
    !isFigure(upper[0]) &&
    upper.filter((text, index) => isFigure(text) && isFigure(lower[index])).length > 1 &&
    upper.every(
      (text, index) => lower[index] === '' || text === '' || isFigure(text) === isFigure(lower[index]),
    )
  )
}

function hasSameEdges(cell: FlowCell, below: FlowCell): boolean {
  const isNear = (a: number, b: number) => Math.abs(a - b) < SAME_EDGE_TWIPS
  return isNear(cell.left, below.left) && isNear(cell.right, below.right)
}

function isAbove(cell: FlowCell, below: FlowCell): boolean {
  return cell.merge !== undefined && hasSameEdges(cell, below)
}
