/** Which pixels are ink. Only places are taken from this; what is recognised is the grey picture itself. */
import type { Grey } from './raster.ts'

/** One byte a pixel: 1 where there is ink. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly marks: Uint8Array
}

/** Side of the tiles over which the paper's brightness is taken. */
const TILE = 48
/** Share of a tile's pixels that are darker than what is taken for its paper. */
const PAPER_QUANTILE = 0.8
/** Paper is never darker than this part of the brightest tile: a tile all ink is no dark paper. */
const DARKEST_PAPER = 0.35
/** Part of the paper's brightness below which a pixel is ink. */
export const INK = 0.74

/** The paper's brightness over the page: one value a tile, shadows of a photograph followed. */
export interface Paper {
  readonly columns: number
  readonly rows: number
  readonly levels: Uint8Array
}

export function findPaper(picture: Grey): Paper {
  const columns = Math.ceil(picture.width / TILE)
  const rows = Math.ceil(picture.height / TILE)
  const levels = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      levels[row * columns + column] = tileLevel(picture, column * TILE, row * TILE)
  const floor = DARKEST_PAPER * levels.reduce((most, level) => Math.max(most, level), 0)
  return { columns, rows, levels: spread({ columns, rows, levels }, floor) }
}

function tileLevel(picture: Grey, left: number, top: number): number {
  const counts = new Uint32Array(256)
  const right = Math.min(left + TILE, picture.width)
  const bottom = Math.min(top + TILE, picture.height)
  for (let y = top; y < bottom; y++)
    for (let at = y * picture.width + left; at < y * picture.width + right; at++)
      counts[picture.pixels[at]!]!++
  let rest = PAPER_QUANTILE * (right - left) * (bottom - top)
  let level = 0
  while (level < 255 && rest > counts[level]!) rest -= counts[level++]!
  return level
}

/** Each tile takes the brightest of its neighbourhood: dense print darkens its own tile. */
function spread({ columns, rows, levels }: Paper, floor: number): Uint8Array {
  return levels.map((_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns]
    let most = floor
    for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++)
      for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++)
        most = Math.max(most, levels[r * columns + c]!)
    return most
  })
}

/** Brightness of the paper at a pixel. */
export function paperAt(paper: Paper, x: number, y: number): number {
  const column = Math.min(paper.columns - 1, Math.max(0, Math.floor(x / TILE)))
  const row = Math.min(paper.rows - 1, Math.max(0, Math.floor(y / TILE)))
  return paper.levels[row * paper.columns + column]!
}

/** Marks what is darker than `part` of the paper around it. */
export function findInk(picture: Grey, paper: Paper, part: number = INK): Ink {
  const { width, height, pixels } = picture
  const marks = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * paper.columns
    for (let column = 0; column < paper.columns; column++) {
      const limit = part * paper.levels[row + column]!
      const end = y * width + Math.min(width, (column + 1) * TILE)
      for (let at = y * width + column * TILE; at < end; at++) marks[at] = pixels[at]! < limit ? 1 : 0
    }
  }
  return { width, height, marks }
}
