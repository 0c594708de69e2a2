/** Path objects of an OFD (GB/T 33190-2016, 9): polylines in the page's frame. */

import { mapX, mapY } from '../pdf/geometry.ts'
import { addFill, addStrokes, type Point } from '../pdf/paths.ts'
import { elementOf, textOf, type XmlNode } from '../xml-tree.ts'
import { type Canvas, isVisible, type Place } from './canvas.ts'

/** Numbers behind each operator; the last two are the point that it goes to (9.3.1, table 37). */
const OPERANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }
const USUAL_WIDTH = 0.353

export function addPath(element: XmlNode, { matrix, parameters }: Place, canvas: Canvas): void {
  const { attributes } = element
  const stroke = elementOf(element, 'StrokeColor') ?? parameters?.stroke
  const fill = elementOf(element, 'FillColor') ?? parameters?.fill
  const drawn = attributes.Stroke !== 'false' && isVisible(stroke, true)
  const filled = attributes.Fill === 'true' && isVisible(fill, false)
  if (!drawn && !filled) return
  const own = Number.parseFloat(attributes.LineWidth ?? '')
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
  const width = (Number.isNaN(own) ? (parameters?.lineWidth ?? USUAL_WIDTH) : own) * scale
  for (const points of readSubpaths(textOf(elementOf(element, 'AbbreviatedData')))) {
    const placed = points.map(([x, y]): Point => [mapX(matrix, x, y), mapY(matrix, x, y)])
    if (drawn) addStrokes(placed, width, canvas.drawing.strokes)
    else addFill(placed, canvas.drawing)
  }
}

/** Polylines of a path, closed ones ending where they began; a curve ends its polyline. */
export function readSubpaths(written: string): Point[][] {
  const tokens = written.match(/[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []
  const found: Point[][] = []
  let points: Point[] = []
  const end = () => {
    if (points.length > 1) found.push(points)
  }
  for (let at = 0; at < tokens.length; ) {
    const operator = tokens[at++]!
    const count = OPERANDS[operator]
    if (count === undefined) continue
    if (operator === 'C') {
      if (points.length > 1) points.push(points[0]!)
      continue
    }
    // further numbers go on with the same operator, as some writers leave it out
    do {
      const [x, y] = tokens.slice(at + count - 2, at + count).map(Number)
      at += count
      if (x === undefined || y === undefined || Number.isNaN(x + y)) break
      if (operator === 'L') points.push([x, y])
      else {
        end()
        points = [[x, y]]
      }
    } while (/^[-+.\d]/.test(tokens[at] ?? ''))
  }
  end()
  return found
}
