/**
 * What stands on an OFD page, in the frame and the terms of the PDF reader: characters, straight strokes, fills.
 * OFD counts in millimetres from the top left; objects have a boundary and a matrix of their own inside of it
 * (GB/T 33190-2016, 8.5).
 */

import { chain, type Matrix } from '../pdf/geometry.ts'
import { elementOf, elementsOf, type XmlNode } from '../xml-tree.ts'
import { type Canvas, numbersIn, type Place } from './canvas.ts'
import type { OfdPage } from './package.ts'
import { addPath } from './path.ts'
import type { OfdContent } from './picture.ts'
import { addText } from './text.ts'

const POINTS_PER_MM = 72 / 25.4
/** Graphics nest; a page that nests deeper, or draws more, is a picture and no table. */
const MAX_DEPTH = 8
const MAX_OBJECTS = 200_000

/** The content of page `number` (from 1). */
export function readOfdPage(page: OfdPage, number: number): OfdContent {
  const [left, top, width, height] = page.box as [number, number, number, number]
  const canvas: Canvas = {
    chars: [],
    styles: new Map(),
    drawing: { strokes: [], fills: [], images: 0, forms: 0, objects: 0 },
    resources: page.resources,
    pictures: [],
  }
  const k = POINTS_PER_MM
  const matrix: Matrix = [k, 0, 0, k, -left * k, -top * k]
  for (const root of [...page.background, page.content, ...page.foreground])
    addObjects(elementOf(root, 'Content'), { matrix, parameters: undefined, depth: 0 }, canvas)
  const [right, bottom] = [width * k, height * k]
  const chars = canvas.chars.filter(
    (char) => char.right > 0 && char.left < right && char.bottom > 0 && char.top < bottom,
  )
  const { strokes, fills, images } = canvas.drawing
  const { pictures } = canvas
  return { number, width: right, height: bottom, chars, strokes, fills, images, pictures }
}

type ObjectReader = (element: XmlNode, place: Place, canvas: Canvas) => void

const READERS: Readonly<Record<string, ObjectReader>> = {
  Layer: addObjects,
  PageBlock: addObjects,
  TextObject: addText,
  PathObject: addPath,
  ImageObject: addPicture,
  CompositeObject: addGraphic,
}

function addObjects(group: XmlNode | undefined, outer: Place, canvas: Canvas): void {
  const parameters =
    canvas.resources.drawParameters.get(group?.attributes.DrawParam ?? '') ?? outer.parameters
  for (const element of elementsOf(group)) {
    const read = READERS[element.name]
    if (!read || element.attributes.Visible === 'false' || canvas.drawing.objects++ > MAX_OBJECTS) continue
    read(element, placeOf(element, { ...outer, parameters }, canvas), canvas)
  }
}

/** A graphic of the resources, drawn at a place. */
function addGraphic(element: XmlNode, place: Place, canvas: Canvas): void {
  const content = canvas.resources.graphics.get(element.attributes.ResourceID ?? '')
  if (content && place.depth < MAX_DEPTH) addObjects(content, { ...place, depth: place.depth + 1 }, canvas)
}

/** A picture fills the unit square of its own space; one without a matrix fills its boundary. */
function addPicture(
  { attributes }: XmlNode,
  { matrix }: Place,
  { drawing, resources, pictures }: Canvas,
): void {
  drawing.images++
  const path = resources.pictures.get(attributes.ResourceID ?? '')
  const [, , width = 0, height = 0] = numbersIn(attributes.Boundary)
  const own: Matrix = attributes.CTM === undefined ? [width, 0, 0, height, 0, 0] : [1, 0, 0, 1, 0, 0]
  if (path) pictures.push({ path, matrix: chain(own, matrix) })
}

/** Layers and blocks stand where their group does; objects have a boundary and a matrix inside of it. */
function placeOf({ name, attributes }: XmlNode, outer: Place, { resources }: Canvas): Place {
  if (name === 'Layer' || name === 'PageBlock') return outer
  const [x = 0, y = 0] = numbersIn(attributes.Boundary)
  const own = numbersIn(attributes.CTM)
  const shift: Matrix = [1, 0, 0, 1, x, y]
  const inside = own.length === 6 ? chain(own as unknown as Matrix, shift) : shift
  const parameters = resources.drawParameters.get(attributes.DrawParam ?? '') ?? outer.parameters
  return { ...outer, matrix: chain(inside, outer.matrix), parameters }
}
