/** The pictures of an OFD page, and whether they are the page: what a scanner's program saves as OFD. */
import { type Matrix, mapX, mapY } from '../pdf/geometry.ts'
import type { PageContent } from '../pdf/page-content.ts'
import { isScan } from '../pdf/page-picture.ts'

export interface PlacedPicture {
  /** of its part in the file */
  readonly path: string
  /** from the unit square that the picture fills, its first row on top, to the page in points */
  readonly matrix: Matrix
}

/** A page with the pictures that lie on it. */
export interface OfdContent extends PageContent {
  readonly pictures: readonly PlacedPicture[]
}

type Corners = readonly [left: number, top: number, right: number, bottom: number]

/** Whether the page's text is to be read from its pictures, as of a PDF's page. */
export function isPicture({ pictures, chars, width, height, images }: OfdContent): boolean {
  const covers = pictures.map(({ matrix }) => {
    const [left, top, right, bottom] = cornersOf(matrix, { width, height })
    return ((right - left) * (bottom - top)) / (width * height)
  })
  const visible = chars.filter(({ text }) => text.trim() !== '').length
  return isScan({ cover: Math.max(0, ...covers), images, visible, hidden: 0 })
}

/** What the unit square covers of the page. */
export function cornersOf(matrix: Matrix, { width, height }: { width: number; height: number }): Corners {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const
  const across = corners.map(([x, y]) => Math.min(width, Math.max(0, mapX(matrix, x, y))))
  const down = corners.map(([x, y]) => Math.min(height, Math.max(0, mapY(matrix, x, y))))
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)]
}
