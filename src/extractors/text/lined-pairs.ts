/**
 * Boxes of a form whose cells stand one a line: 人员编制⏎7⏎实有人数⏎10. Only what is counted, scored or rated is taken so;
 * money needs the heads of its table.
 */
import type { TextTable } from './text-table.ts'

type Row = readonly { readonly text: string }[]

const FEWEST_PAIRS = 2
const LABEL = /^[\u3400-\u9fff（）()“”]{1,16}$/
/** It says by itself whose score it is. */
const OWN_SCORE = /^(?:自评|综合)[\u3400-\u9fff]*(?:总分|得分)(?:[（(]分[)）])?$/
const MOST_BLANKS = 20
const LONGEST_WORDS = 60
const VALUES = [
  [/(?:人数|编制|编制数|得分|评分|总分)(?:[（(][^（）()]{1,6}[)）])?$/, /^\d{1,5}(?:\.\d+)?\s*[人名个分]?$/],
  [/(?:等次|等级)$/, /^[优良中差]秀?好?$|^(?:不)?合格$|^一般$/],
  [/满意度$/, /^\d{1,3}(?:\.\d+)?\s*[%％]$/],
] as const

/** The pairs from line `at` on; undefined where there are too few, or where more than one figure follows a label. */
export function readLinedPairs(lines: readonly string[], at: number): TextTable | undefined {
  const rows: Row[] = []
  let end = at
  let next = at
  for (let row = pairAt(lines, at); row; row = pairAt(lines, next)) {
    rows.push(row)
    end = next + row.length
    next = end
    // a row that is wholly empty parts no form
    while (next - end < MOST_BLANKS && lines[next]?.trim() === '') next++
  }
  const goesOn = /^[\d.]+$/.test(lines[end]?.trim() ?? '')
  const isTold = rows.length >= FEWEST_PAIRS || OWN_SCORE.test(lines[at]!.trim())
  return rows.length > 0 && isTold && !goesOn ? { rows, end } : undefined
}

/** A label and its value, in words before where there are some: 满意度⏎总体满意⏎95%. */
function pairAt(lines: readonly string[], at: number): Row | undefined {
  const [label = '', next = '', after = ''] = lines.slice(at, at + 3).map((line) => line.trim())
  const value = LABEL.test(label) ? VALUES.find(([name]) => name.test(label))?.[1] : undefined
  if (value?.test(next)) return [{ text: label }, { text: next }]
  const isInWords = next !== '' && next.length <= LONGEST_WORDS && !/\d/.test(next)
  return isInWords && value?.test(after) ? [{ text: label }, { text: next }, { text: after }] : undefined
}
