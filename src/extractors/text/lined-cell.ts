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

const LONGEST_CELL = 40
/** Headings of sections, and what is numbered like one; no decimals. */
export const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}(?:[、）)]|[.．](?!\d))/
/** What begins something else: heads, the boxes of a form, notes. */
const BEGINS = /^(?:一级指标|(?:评价|绩效|年度绩效)指标|附件|附表|备注|说明)|(?:名称|得分|等次|目标)$|[:：]/

/** Whether figures go on behind the last row that was told, within two rows: then some cells stand out of step. */
export function breaksOff(lines: readonly string[], end: number, width: number): boolean {
  for (let next = end; next < Math.min(lines.length, end + 2 * width); next++) {
    const text = lines[next]!.trim()
    if (text.length > LONGEST_CELL || NUMBERED.test(text) || BEGINS.test(text)) return false
    if (kindOf(text) === 'figure') return true
  }
  return false
}
