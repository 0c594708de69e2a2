/** Which cells and lines of a recognised page are in doubt, each with its picture. */

import type { Box } from '../../model/document.ts'
import type { Line } from '../pdf/lines.ts'
import type { PageAnalysis } from '../pdf/page-analysis.ts'
import { type Doubt, recognitionOf } from '../pdf/recognition.ts'
import type { TextCell } from '../pdf/table-text.ts'
import { toPngUrl } from './png.ts'
import { cutOut, type Grey } from './raster.ts'

/** A figure with a digit less certain than this is in doubt. */
const CERTAIN_FIGURE = 0.9
/** Words are in doubt below this: a wrong stroke in one seldom changes what is said. */
const CERTAIN_WORD = 0.5
/** Points around a line's picture. */
const MARGIN = 3

/** `picture` is the straight page that was read, `scale` its points a pixel. */
export function findDoubts(page: PageAnalysis, picture: Grey, scale: number): Map<Line | TextCell, Doubt> {
  const doubts = new Map<Line | TextCell, Doubt>()
  const add = (item: Line | TextCell, lines: readonly Line[], box: Box) => {
    const confidence = recognitionOf(lines)?.confidence ?? 1
    if (confidence >= (lines.some(({ text }) => /\d/.test(text)) ? CERTAIN_FIGURE : CERTAIN_WORD)) return
    doubts.set(item, { text: item.text, confidence, picture: toPngUrl(cut(picture, box, scale)) })
  }
  for (const table of page.tables) for (const cell of table.cells) add(cell, cell.lines, cell.box)
  for (const line of page.lines) add(line, [line], widen(line.box))
  return doubts
}

function widen([left, top, right, bottom]: Box): Box {
  return [left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN]
}

function cut(picture: Grey, [left, top, right, bottom]: Box, scale: number): Grey {
  return cutOut(picture, [left / scale, top / scale, right / scale, bottom / scale])
}
