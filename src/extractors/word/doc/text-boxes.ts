/** Text boxes of a .doc: which part of their story belongs to the shape anchored where ([MS-DOC] 2.8.28, 2.8.31). */
import type { Bytes } from './bytes.ts'

export interface TextBox {
  /** position of the shape's anchor in the body */
  readonly anchor: number
  /** characters of its text, counted from the start of the story of text boxes */
  readonly start: number
  readonly end: number
}

const SHAPE_SIZE = 26
const BOX_SIZE = 22
const BOX_SHAPE = 14

/** Text boxes in order of their text; `anchor` is -1 where the shape is not found. */
export function readTextBoxes(shapes: Bytes, boxes: Bytes): readonly TextBox[] {
  const anchors = new Map<number, number>()
  const shapeCount = entries(shapes, SHAPE_SIZE)
  for (let index = 0; index < shapeCount; index++)
    anchors.set(shapes.i32((shapeCount + 1) * 4 + index * SHAPE_SIZE), shapes.u32(index * 4))
  const count = entries(boxes, BOX_SIZE)
  return Array.from({ length: count }, (_, index) => ({
    anchor: anchors.get(boxes.i32((count + 1) * 4 + index * BOX_SIZE + BOX_SHAPE)) ?? -1,
    start: boxes.u32(index * 4),
    end: boxes.u32(index * 4 + 4),
  }))
}

/** Elements of a PLC whose data are `size` bytes each, beside one position more than there are elements. */
function entries(plc: Bytes, size: number): number {
  return Math.max(0, Math.floor((plc.length - 4) / (4 + size)))
}
