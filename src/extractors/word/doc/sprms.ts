/** Single property modifiers of a .doc ([MS-DOC] 2.2.5.1, 2.6). */
import type { Bytes } from './bytes.ts'

/** The modifiers that are read; all others are passed over by their length. */
export const SPRM = {
  paragraphStyle: 0x4600,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  tableDepthChange: 0x664a,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  outlineLevel: 0x2640,
  hugeProperties: 0x6646,
  hugePropertiesOld: 0x6645,
  tableProperties: 0x646b,
  tableDefinition: 0xd608,
  tableHeader: 0x3404,
  cellsMerged: 0x5624,
  cellsSplit: 0x5625,
  cellsInserted: 0x7621,
  cellsDeleted: 0x5622,
  cellsWidth: 0x7623,
  verticalMerge: 0xd62b,
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  font: 0x4a4f,
  objectLocation: 0x6a03,
} as const

const READ: ReadonlySet<number> = new Set(Object.values(SPRM))
const TAB_CHANGES = 0xc615
// bytes of the operand by the three highest bits (spra); 6 is of variable length
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

/**
 * Calls `visit` with each modifier of `SPRM` in a list and its operand, without the length that variable ones have.
 * A list that ends inside a modifier ends there: Word itself pads some.
 */
export function eachSprm(list: Bytes, visit: (code: number, operand: Bytes) => void): void {
  let at = 0
  while (at + 3 <= list.length) {
    const code = list.u16(at)
    const { start, size } = operandOf(list, code, at + 2)
    if (start + size > list.length) return
    if (READ.has(code)) visit(code, list.slice(start, size))
    at = start + size
  }
}

function operandOf(list: Bytes, code: number, at: number): { start: number; size: number } {
  const fixed = OPERAND_SIZES[code >> 13]!
  if (fixed > 0) return { start: at, size: fixed }
  if (code === SPRM.tableDefinition)
    return at + 2 <= list.length
      ? { start: at + 2, size: Math.max(0, list.u16(at) - 1) }
      : { start: at, size: 3 }
  const size = list.u8(at)
  if (code === TAB_CHANGES && size === 255) return { start: at + 1, size: tabChangesSize(list, at + 1) }
  return { start: at + 1, size }
}

/** sprmPChgTabs past 254 bytes ([MS-DOC] 2.9.182): two lists, each after its count. */
function tabChangesSize(list: Bytes, at: number): number {
  const deleted = list.u8(at)
  const added = at + 1 + deleted * 4
  return added < list.length ? 1 + deleted * 4 + 1 + list.u8(added) * 3 : list.length
}
