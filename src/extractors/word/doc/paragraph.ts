/** Properties of a paragraph of a .doc that bear on structure ([MS-DOC] 2.4.6.1). */
import type { Bytes } from './bytes.ts'
import { modifyRow, type RowDefinition } from './row.ts'
import { eachSprm, SPRM } from './sprms.ts'

export interface ParagraphProperties {
  style: number
  /** number of tables that the paragraph stands in */
  depth: number
  /** its mark ends a cell (of an inner table; those of the outermost are marked by their character) */
  innerCellEnd: boolean
  /** its mark ends a row */
  rowEnd: boolean
  /** the row is repeated at the top of each page */
  header: boolean
  row: RowDefinition | undefined
  /** outline level from 0, 9 for body text; undefined where nothing is said */
  outline: number | undefined
  /** list from 1, 0 for none; undefined where nothing is said */
  list: number | undefined
  listLevel: number | undefined
}

export function plainProperties(style: number): ParagraphProperties {
  return {
    style,
    depth: 0,
    innerCellEnd: false,
    rowEnd: false,
    header: false,
    row: undefined,
    outline: undefined,
    list: undefined,
    listLevel: undefined,
  }
}

/** Applies a list of modifiers; `dataStream` holds those that were too long for a page. */
export function applyModifiers(
  properties: ParagraphProperties,
  modifiers: Bytes,
  dataStream: Bytes | undefined,
): void {
  eachSprm(modifiers, (code, operand) => {
    switch (code) {
      case SPRM.paragraphStyle:
        properties.style = operand.u16(0)
        break
      case SPRM.inTable:
        properties.depth = operand.u8(0) === 0 ? 0 : Math.max(1, properties.depth)
        break
      case SPRM.tableDepth:
        properties.depth = Math.max(0, operand.i32(0))
        break
      case SPRM.tableDepthChange:
        properties.depth = Math.max(0, properties.depth + operand.i32(0))
        break
      case SPRM.rowEnd:
      case SPRM.innerRowEnd:
        properties.rowEnd ||= operand.u8(0) !== 0
        break
      case SPRM.innerCellEnd:
        properties.innerCellEnd = operand.u8(0) !== 0
        break
      case SPRM.tableHeader:
        properties.header = operand.u8(0) !== 0
        break
      case SPRM.outlineLevel:
        properties.outline = operand.u8(0)
        break
      case SPRM.list:
        properties.list = operand.i16(0)
        break
      case SPRM.listLevel:
        properties.listLevel = operand.u8(0)
        break
      case SPRM.hugeProperties:
      case SPRM.hugePropertiesOld:
      case SPRM.tableProperties:
        applyStored(properties, operand.u32(0), dataStream)
        break
      default:
        properties.row = modifyRow(properties.row, code, operand)
    }
  })
}

/** Modifiers kept in the Data stream: a length and the list. Those do not point on to others. */
function applyStored(properties: ParagraphProperties, at: number, dataStream: Bytes | undefined): void {
  if (!dataStream || at + 2 > dataStream.length) return
  const size = dataStream.u16(at)
  if (at + 2 + size > dataStream.length) return
  applyModifiers(properties, dataStream.slice(at + 2, size), undefined)
}
