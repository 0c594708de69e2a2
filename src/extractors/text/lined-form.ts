/**
 * The form of one project whose cells stand one a line: its name and who runs it, pair by pair, its money, its goals and
 * its indicators. They are one table, so that its figures are told to be that project's.
 */
import type { LooseCell } from '../grid.ts'
import { MEASURE } from './lined-header.ts'
import { readLinedIndicators } from './lined-indicators.ts'
import { readPart } from './lined-rows.ts'
import { inferSpans } from './spans.ts'
import { PROJECT } from './stacked-table.ts'
import type { TextTable } from './text-table.ts'

type Piece = Pick<TextTable, 'rows' | 'end' | 'doubtfulRows'>

/** Pairs and lines of words. */
const MOST_OTHERS = 24
/** Lines of words before the figures that they belong to. */
const MOST_WORDS = 16
const LABEL = /^[^\d，。；,;]{2,24}$/
/** 三、评价结论: what comes behind the form, unless figures follow it. */
const CHAPTER = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．])/
const GOALS = [/目标(?:完成情况)?$/, /目标|预期/, /完成|实际/] as const

/** The form that begins at `at` with the name of its project; undefined without money and without indicators. */
export function readLinedForm(lines: readonly string[], at: number): TextTable | undefined {
  if (!PROJECT.test(lines[at]!.trim())) return undefined
  const rows: (readonly LooseCell[])[] = []
  let end = at
  let others = 0
  let told = 0
  let doubtfulRows = false
  while (end < lines.length && others <= MOST_OTHERS) {
    const figures = figuresAt(lines, end)
    const piece = figures ?? readLinedGoals(lines, end) ?? pairAt(lines, end) ?? wordsAt(lines, end)
    if (!piece || (end > at && PROJECT.test(lines[end]!.trim()))) break
    if (figures) told++
    else others++
    rows.push(...piece.rows)
    end = piece.end
    doubtfulRows ||= piece.doubtfulRows ?? false
  }
  return told > 0 ? { rows, end, inferredSpans: true, ...(doubtfulRows && { doubtfulRows }) } : undefined
}

function figuresAt(lines: readonly string[], at: number): Piece | undefined {
  const part = readPart(lines, at)
  return part ? { rows: inferSpans(part.rows), end: part.end } : readLinedIndicators(lines, at)
}

/** 年度总体目标, 预期目标, 实际完成情况, and the two below an empty cell; undefined where other lines stand there. */
export function readLinedGoals(lines: readonly string[], at: number): TextTable | undefined {
  const heads = lines.slice(at, at + GOALS.length)
  const [open, planned, done] = lines.slice(at + GOALS.length, at + 2 * GOALS.length)
  const areHeads =
    heads.length === GOALS.length && GOALS.every((head, index) => head.test(heads[index]!.trim()))
  if (!areHeads || open?.trim() !== '' || !planned?.trim() || done === undefined) return undefined
  return { rows: inferSpans([heads, [open, planned, done]]), end: at + 2 * GOALS.length, inferredSpans: true }
}

/** A line between the pairs and the figures: 2.项目实施内容 and what stands below it. */
function wordsAt(lines: readonly string[], at: number): Piece | undefined {
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_WORDS); next++) {
    if (PROJECT.test(lines[next]!.trim())) return undefined
    if (figuresAt(lines, next)) return { rows: [[{ text: lines[at]! }]], end: at + 1 }
  }
  return undefined
}

function pairAt(lines: readonly string[], at: number): Piece | undefined {
  const [label, value] = lines.slice(at, at + 2)
  const text = label?.trim() ?? ''
  return value !== undefined && LABEL.test(text) && !CHAPTER.test(text) && !MEASURE.test(text)
    ? { rows: [[{ text: label! }, { text: value }]], end: at + 2 }
    : undefined
}
