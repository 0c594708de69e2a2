/** A printed character, and how it is set. */

/** How a run of characters is set; shared by all characters of the run. */
export interface TextStyle {
  /** points, as shown */
  readonly size: number
  readonly bold: boolean
  /** reading direction in degrees counter-clockwise; -1 where it is none of the four */
  readonly angle: 0 | 90 | 180 | 270 | -1
}

/** One printed character; `top` and `bottom` follow from baseline and size, not from the glyph's ink. */
export interface Char {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly baseline: number
  readonly style: TextStyle
  /** which of the page's strings it was printed with, where the file says so */
  readonly run?: number
  /** how certain the recogniser is, 0 to 1; only of a character read from a picture */
  readonly confidence?: number
}
