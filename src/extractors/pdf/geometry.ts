/** Boxes and affine maps in a page's frame: points, origin top left, y downwards. */
import type { Box } from '../../model/document.ts'

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as PDF writes it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** The map that does `first`, then `second`. */
export function chain(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = second
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F]
}

export function mapX(matrix: Matrix, x: number, y: number): number {
  return matrix[0] * x + matrix[2] * y + matrix[4]
}

export function mapY(matrix: Matrix, x: number, y: number): number {
  return matrix[1] * x + matrix[3] * y + matrix[5]
}

/** From PDF user space to the frame of the page as it is shown: cropped, turned by `quarterTurns` clockwise. */
export function pageFrame(
  crop: Box,
  quarterTurns: number,
): { matrix: Matrix; width: number; height: number } {
  const [left, bottom, right, top] = crop
  const width = right - left
  const height = top - bottom
  if (quarterTurns === 1) return { matrix: [0, 1, 1, 0, -bottom, -left], width: height, height: width }
  if (quarterTurns === 2) return { matrix: [-1, 0, 0, 1, right, -bottom], width, height }
  if (quarterTurns === 3) return { matrix: [0, -1, -1, 0, top, right], width: height, height: width }
  return { matrix: [1, 0, 0, -1, -left, top], width, height }
}

/** The smallest box around all; undefined for none. */
export function hull(boxes: readonly Box[]): Box | undefined {
  const first = boxes[0]
  if (!first) return undefined
  let [left, top, right, bottom] = first
  for (const box of boxes) {
    if (box[0] < left) left = box[0]
    if (box[1] < top) top = box[1]
    if (box[2] > right) right = box[2]
    if (box[3] > bottom) bottom = box[3]
  }
  return [left, top, right, bottom]
}

/** Rounded to hundredths of a point: finer digits are noise of the producer. */
export function roundBox(box: Box): Box {
  return [hundredth(box[0]), hundredth(box[1]), hundredth(box[2]), hundredth(box[3])]
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}
