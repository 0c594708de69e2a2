/** What a line is that holds one cell of a table. */
import { FIGURE } from './fit-heads.ts'

export type Row = readonly string[]
export type Kind = 'figure' | 'words'

/** That there is none may stand in any column. */
const NONE = /^(?:无|[—–-]+|\/)$/

/** What a cell is, its digits of whatever width; undefined where it is empty or says that there is none. */
export function kindOf(line: string): Kind | undefined {
  const text = line.normalize('NFKC').trim()
  if (text === '' || NONE.test(text)) return undefined
  return FIGURE.test(text) ? 'figure' : 'words'
}

/** A figure, or that there is none. */
export function isFigure(line: string): boolean {
  return kindOf(line) === 'figure' || NONE.test(line.trim())
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}
