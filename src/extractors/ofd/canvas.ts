/** What the readers of OFD objects share: the page as it is being read, places, numbers and colours. */
import type { Char, TextStyle } from '../pdf/char.ts'
import type { Matrix } from '../pdf/geometry.ts'
import type { Drawing } from '../pdf/paths.ts'
import type { XmlNode } from '../xml-tree.ts'
import type { PlacedPicture } from './picture.ts'
import type { DrawParameters, Resources } from './resources.ts'

/** A page as it is being read. */
export interface Canvas {
  readonly chars: Char[]
  readonly styles: Map<string, TextStyle>
  readonly drawing: Drawing
  readonly resources: Resources
  readonly pictures: PlacedPicture[]
}

/** Where an object stands: from its own space to the page's frame. */
export interface Place {
  readonly matrix: Matrix
  readonly parameters: DrawParameters | undefined
  readonly depth: number
}

/** Numbers parted by blanks; none where one of them is no number. */
export function numbersIn(written: string | undefined): number[] {
  const numbers = (written ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  return numbers.every(Number.isFinite) ? numbers : []
}

const NEARLY_WHITE = 250

/** White and fully transparent drawing shows nothing on paper; `colour` is a CT_Color, `absent` goes without one. */
export function isVisible(colour: XmlNode | undefined, absent: boolean): boolean {
  if (!colour) return absent
  if (Number(colour.attributes.Alpha ?? 255) === 0) return false
  const parts = numbersIn(colour.attributes.Value?.replaceAll('#', '0x'))
  // four parts are inks, of which none is white; a colour by index or pattern is taken to show
  if (parts.length === 4) return parts.some((part) => part > 5)
  return parts.length === 0 || Math.min(...parts) < NEARLY_WHITE
}
