/** By how much a page lies askew, and the page laid straight. */
import { findInk, findPaper, type Ink } from './ink.ts'
import { type Grey, shrink } from './raster.ts'

/** Degrees either way in which the skew is looked for. */
const MOST_SKEW = 8
/** Steps of the search, in degrees, from coarse to fine; each looks two steps of the one before around the best. */
const STEPS = [0.5, 0.1, 0.02]
/** Longer side of the picture that the skew is measured on. */
const MEASURED_SIDE = 1400
const MOST_POINTS = 80_000

/** The angle in degrees at which rows of ink stand out most sharply; positive where lines rise to the right. */
export function measureSkew(picture: Grey): number {
  const factor = Math.max(1, Math.round(Math.max(picture.width, picture.height) / MEASURED_SIDE))
  const small = shrink(picture, factor)
  const points = edgePoints(findInk(small, findPaper(small)))
  let best = { angle: 0, sharpness: -1 }
  let [from, to] = [-MOST_SKEW, MOST_SKEW]
  for (const step of STEPS) {
    for (let angle = from; angle <= to + step / 2; angle += step) {
      const sharpness = sharpnessAt(points, angle, small.height)
      if (sharpness > best.sharpness) best = { angle, sharpness }
    }
    from = best.angle - 2 * step
    to = best.angle + 2 * step
  }
  return best.angle
}

interface Points {
  readonly xs: Float32Array
  readonly ys: Float32Array
}

/** Ink with no ink below it: undersides of strokes and rules, which line up on baselines. */
function edgePoints({ width, height, marks }: Ink): Points {
  const found: number[] = []
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (marks[at] && !marks[at + width]) found.push(at)
    }
  const stride = Math.max(1, Math.ceil(found.length / MOST_POINTS))
  const kept = found.filter((_, i) => i % stride === 0)
  const middle = width / 2
  return {
    xs: Float32Array.from(kept, (at) => (at % width) - middle),
    ys: Float32Array.from(kept, (at) => Math.floor(at / width)),
  }
}

/** Sum of squares of the row histogram along lines of that slope, per point. */
function sharpnessAt({ xs, ys }: Points, angle: number, height: number): number {
  const slope = Math.tan((angle * Math.PI) / 180)
  const margin = Math.ceil(height)
  const counts = new Float32Array(height + 2 * margin)
  for (let i = 0; i < xs.length; i++) {
    // Shared between two rows by distance, so that the score changes smoothly with the angle.
    const at = ys[i]! + slope * xs[i]! + margin
    const row = Math.floor(at)
    const part = at - row
    counts[row]! += 1 - part
    counts[row + 1]! += part
  }
  let sum = 0
  for (const count of counts) sum += count * count
  return sum / Math.max(1, xs.length)
}

/**
 * The picture turned by `angle` degrees about its middle so that its lines lie level. What comes in from outside goes on
 * with the edge's brightness, so that the shadow of a page's margin does not end in white corners.
 */
export function straighten(picture: Grey, angle: number): Grey {
  if (Math.abs(angle) < 0.01) return picture
  const { width, height, pixels } = picture
  const straight = new Uint8Array(width * height)
  const { a, b, cx, cy } = turnAbout(picture, angle)
  const [right, bottom] = [width - 1.001, height - 1.001]
  for (let y = 0; y < height; y++) {
    let sx = a * -cx + b * (y - cy) + cx
    let sy = b * cx + a * (y - cy) + cy
    for (let x = 0; x < width; x++, sx += a, sy -= b) {
      const inX = sx < 0 ? 0 : sx > right ? right : sx
      const inY = sy < 0 ? 0 : sy > bottom ? bottom : sy
      const left = Math.floor(inX)
      const top = Math.floor(inY)
      const at = top * width + left
      const u = inX - left
      const upper = pixels[at]! + u * (pixels[at + 1]! - pixels[at]!)
      const lower = pixels[at + width]! + u * (pixels[at + width + 1]! - pixels[at + width]!)
      straight[y * width + x] = upper + (inY - top) * (lower - upper) + 0.5
    }
  }
  return { width, height, pixels: straight }
}

interface Turn {
  readonly a: number
  readonly b: number
  readonly cx: number
  readonly cy: number
}

/** From a point of the straight page to the page as scanned: x' = a·dx + b·dy + cx, y' = −b·dx + a·dy + cy. */
function turnAbout(picture: Grey, angle: number): Turn {
  const radians = (angle * Math.PI) / 180
  return { a: Math.cos(radians), b: Math.sin(radians), cx: picture.width / 2, cy: picture.height / 2 }
}
