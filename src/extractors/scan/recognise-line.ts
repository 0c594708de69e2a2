/** A strip of text on a page → its characters, each with confidence and place. */
import { decodeCtc, type ReadCharacter } from './ctc.ts'
import { type Paper, paperAt } from './ink.ts'
import type { Grey, PixelBox } from './raster.ts'
import { loadLineModel } from './runtime.ts'

/** What a strip is cut out of: a straight grey page and the brightness of its paper. */
export interface StripSource {
  readonly page: Grey
  readonly paper: Paper
}

/** Height of the model's input, and the multiple its width is rounded up to. */
const INPUT_HEIGHT = 48
const INPUT_STEP = 16
const LEAST_WIDTH = 64

/** Recognises what stands in `box`, which goes with its margins; `at` of a character is a pixel column of the page. */
export async function recogniseStrip(source: StripSource, box: PixelBox): Promise<ReadCharacter[]> {
  const { model, characters } = await loadLineModel()
  const { input, width, scale } = toInput(source, box)
  const { values, shape } = await model.run(input, [1, 3, INPUT_HEIGHT, width])
  const found = decodeCtc(values, shape[1]!, characters)
  return found.map((character) => ({ ...character, at: box[0] + (character.at * width) / scale }))
}

/** The strip at the model's height, grey levels stretched so that paper is 1 and black is −1, in three equal planes. */
function toInput(
  { page, paper }: StripSource,
  box: PixelBox,
): { input: Float32Array; width: number; scale: number } {
  const scale = INPUT_HEIGHT / (box[3] - box[1])
  const used = Math.max(1, Math.round((box[2] - box[0]) * scale))
  const width = Math.max(LEAST_WIDTH, Math.ceil(used / INPUT_STEP) * INPUT_STEP)
  const plane = new Float32Array(INPUT_HEIGHT * width)
  const brightness = paperAt(paper, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
  const sample = sampler(page, Math.max(1, Math.ceil(1 / scale - 0.2)), 1 / scale)
  for (let y = 0; y < INPUT_HEIGHT; y++)
    for (let x = 0; x < used; x++) {
      const value = sample(box[0] + (x + 0.5) / scale, box[1] + (y + 0.5) / scale)
      plane[y * width + x] = Math.min(1, (value / brightness) * 2 - 1)
    }
  for (let y = 0; y < INPUT_HEIGHT; y++) plane.fill(1, y * width + used, (y + 1) * width)
  const input = new Float32Array(3 * plane.length)
  input.set(plane)
  input.set(plane, plane.length)
  input.set(plane, 2 * plane.length)
  return { input, width, scale }
}

/** Brightness around a point: bilinear, averaged over `count` × `count` points of a square of side `side`. */
function sampler(page: Grey, count: number, side: number): (x: number, y: number) => number {
  if (count === 1) return (x, y) => bilinear(page, x - 0.5, y - 0.5)
  const step = side / count
  const first = (step - side) / 2
  return (x, y) => {
    let sum = 0
    for (let v = 0; v < count; v++)
      for (let u = 0; u < count; u++)
        sum += bilinear(page, x - 0.5 + first + u * step, y - 0.5 + first + v * step)
    return sum / (count * count)
  }
}

function bilinear({ width, height, pixels }: Grey, x: number, y: number): number {
  const cx = Math.min(width - 1.001, Math.max(0, x))
  const cy = Math.min(height - 1.001, Math.max(0, y))
  const left = Math.floor(cx)
  const top = Math.floor(cy)
  const at = top * width + left
  const u = cx - left
  const upper = pixels[at]! + u * (pixels[at + 1]! - pixels[at]!)
  const lower = pixels[at + width]! + u * (pixels[at + width + 1]! - pixels[at + width]!)
  return upper + (cy - top) * (lower - upper)
}
