/** How certain lines are that a recogniser read; lines of a text layer have no confidence. */
import type { Recognition } from '../../model/document.ts'
import type { Line } from './lines.ts'
import type { TextCell } from './table-text.ts'

/** What was read in doubt, with its picture as a data URL. */
export interface Doubt {
  readonly text: string
  readonly confidence: number
  readonly picture: string
}

/** Doubtful cells, and doubtful lines outside tables, of pages that were read from pictures. */
export type Doubts = ReadonlyMap<Line | TextCell, Doubt>

const FIGURE = /[\d.,%]/

/** The lowest confidence among figures, or among all characters where there is no digit; undefined for a text layer. */
export function recognitionOf(lines: readonly Line[]): Recognition | undefined {
  // A page is read from its picture as a whole or not at all.
  if (lines[0]?.chars[0]?.confidence === undefined) return undefined
  const read = lines
    .flatMap((line) => line.chars)
    .flatMap(({ text, confidence }) => (confidence === undefined ? [] : [{ text, confidence }]))
  if (read.length === 0) return undefined
  const figures = read.filter(({ text }) => FIGURE.test(text))
  const hasDigit = figures.some(({ text }) => /\d/.test(text))
  const confidence = (hasDigit ? figures : read).reduce((least, char) => Math.min(least, char.confidence), 1)
  return { confidence: Math.round(confidence * 1000) / 1000 }
}
