import type { Colour, Grey } from '../../../src/extractors/scan/raster.ts'

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** White paper with filled black boxes. */
export function paper(width: number, height: number, boxes: readonly Box[] = [], ink = 20): Grey {
  const pixels = new Uint8Array(width * height).fill(240)
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y++) pixels.fill(ink, y * width + left, y * width + right)
  return { width, height, pixels }
}

/** A grey picture as colour, with the pixels of `seal` in the colour of a red seal over what is printed. */
export function withSeal({ width, height, pixels }: Grey, seal: Box): Colour {
  const rgb = new Uint8Array(3 * width * height)
  pixels.forEach((grey, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    const isSealed = x >= seal[0] && x < seal[2] && y >= seal[1] && y < seal[3]
    const tint = isSealed ? [0.85, 0.2, 0.2] : [1, 1, 1]
    for (let channel = 0; channel < 3; channel++) rgb[3 * i + channel] = grey * tint[channel]!
  })
  return { width, height, rgb }
}

/** Rows of boxes like lines of characters, each row `skew` degrees askew about the middle of the page. */
export function linesOfBoxes(width: number, height: number, skew: number): Grey {
  const slope = Math.tan((skew * Math.PI) / 180)
  const boxes: Box[] = []
  for (let y = 60; y < height - 60; y += 36)
    for (let x = 60; x < width - 60; x += 22) {
      const top = Math.round(y - slope * (x - width / 2))
      boxes.push([x, top, x + 18, top + 18])
    }
  return paper(width, height, boxes)
}
