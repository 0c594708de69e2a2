/** Pictures as plain typed arrays, row by row from the top left. */

/** One byte a pixel: 0 is black, 255 white. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Three bytes a pixel: red, green, blue. */
export interface Colour {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** A rectangle in pixels: [left, top, right, bottom), edges between pixels. */
export type PixelBox = readonly [left: number, top: number, right: number, bottom: number]

/** The picture turned clockwise by quarter turns. */
export function turnGrey(picture: Grey, quarterTurns: 0 | 1 | 2 | 3): Grey {
  if (quarterTurns === 0) return picture
  const { width, height, pixels } = picture
  const turned = new Uint8Array(pixels.length)
  if (quarterTurns === 2) {
    for (let i = 0, j = pixels.length - 1; j >= 0; i++, j--) turned[i] = pixels[j]!
    return { width, height, pixels: turned }
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = quarterTurns === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
      turned[at] = pixels[y * width + x]!
    }
  return { width: height, height: width, pixels: turned }
}

/** A rectangle of the picture; what lies outside the picture is white. */
export function cutOut(picture: Grey, box: PixelBox): Grey {
  const left = Math.max(0, Math.floor(box[0]))
  const top = Math.max(0, Math.floor(box[1]))
  const right = Math.min(picture.width, Math.ceil(box[2]))
  const bottom = Math.min(picture.height, Math.ceil(box[3]))
  const width = Math.max(1, right - left)
  const height = Math.max(1, bottom - top)
  const pixels = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < bottom - top; y++) {
    const from = (top + y) * picture.width + left
    pixels.set(picture.pixels.subarray(from, from + (right - left)), y * width)
  }
  return { width, height, pixels }
}

/** The picture at a whole fraction of its size, each pixel the mean of its block. */
export function shrink(picture: Grey, factor: number): Grey {
  if (factor <= 1) return picture
  const width = Math.floor(picture.width / factor)
  const height = Math.floor(picture.height / factor)
  const pixels = new Uint8Array(width * height)
  const area = factor * factor
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let v = 0; v < factor; v++) {
        const row = (y * factor + v) * picture.width + x * factor
        for (let u = 0; u < factor; u++) sum += picture.pixels[row + u]!
      }
      pixels[y * width + x] = sum / area
    }
  return { width, height, pixels }
}

/** A picture of one page; `resolution` is dots an inch, where the file says so. */
export interface PagePicture {
  readonly picture: Colour
  readonly resolution?: number
}
