/** Lines of running text → paragraphs, over line and page breaks. */
import type { Box, PageBreak } from '../../model/document.ts'
import { hull } from './geometry.ts'
import type { Line } from './lines.ts'
import { isWrapped, type Measure, placeWrapped } from './wrapping.ts'

export interface PlacedLine {
  readonly page: number
  readonly line: Line
  readonly measure: Measure
}

export interface TextParagraph {
  readonly lines: readonly PlacedLine[]
  readonly page: number
  /** on the page where it begins */
  readonly box: Box
  readonly text: string
  /** where it goes on on further pages */
  readonly breaks: readonly PageBreak[]
  /** its lines as drawn */
  readonly raw: string
}

const NUMBERING =
  /^(?:第[一二三四五六七八九十百\d]+[章节条部篇]|[一二三四五六七八九十]{1,3}\s*[、．.]|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)）]|\d{1,2}\s*[、．.](?!\d)|[•●■◆▪])/u
const HEADING_NUMERAL =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、．.]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）])/u
const SENTENCE_END = /[。；;：:！？]$/
/** Parts of the size. */
const INDENT = 1.2
/** Room left behind a line that a typesetter may leave before a long word or amount, in parts of the size. */
const NEARLY_FULL = 5
const WIDER_PITCH = 1.35

/** Groups running lines, in reading order; an undefined entry is a break (a table between them). */
export function groupRunningText(lines: readonly PlacedLine[]): TextParagraph[] {
  const pitches = pitchOfSizes(lines)
  const groups: PlacedLine[][] = []
  lines.forEach((placed, i) => {
    const previous = lines[i - 1]
    if (previous && goesOn(groups.at(-1)!, previous, placed, pitches)) groups.at(-1)!.push(placed)
    else groups.push([placed])
  })
  return groups.map(toParagraph)
}

function toParagraph(lines: readonly PlacedLine[]): TextParagraph {
  const { page, measure } = lines[0]!
  const own = lines.map((placed) => placed.line)
  const { text, starts } = placeWrapped(own, measure)
  const raw = own.map((line) => line.raw).join('\n')
  return { lines, page, box: boxOn(page, lines), text, breaks: findBreaks(lines, starts), raw }
}

/** `starts` are the offsets of the lines in their paragraph's text. */
function findBreaks(lines: readonly PlacedLine[], starts: readonly number[]): PageBreak[] {
  return lines.flatMap(({ page }, i) =>
    i > 0 && page !== lines[i - 1]!.page ? [{ at: starts[i]!, page, box: boxOn(page, lines) }] : [],
  )
}

function boxOn(page: number, lines: readonly PlacedLine[]): Box {
  return hull(lines.filter((placed) => placed.page === page).map((placed) => placed.line.box))!
}

function goesOn(
  group: readonly PlacedLine[],
  previous: PlacedLine,
  next: PlacedLine,
  pitches: ReadonlyMap<number, number>,
): boolean {
  const [line, following] = [previous.line, next.line]
  const { size } = line.style
  if (Math.abs(size - following.style.size) > 0.1 * size || line.style.bold !== following.style.bold)
    return false
  if (!isWrapped(line, following, previous.measure) && !isWrappedByIndent(group, previous, following))
    return false
  if (SENTENCE_END.test(line.text) && beginsItem(group, following)) return false
  const edge =
    group.length > 1 ? line.box[0] - previous.measure.left : Math.min(line.box[0] - previous.measure.left, 0)
  if (following.box[0] - next.measure.left - edge > INDENT * size && !isCentred(line, previous.measure))
    return false
  if (previous.page !== next.page) return true
  const pitch = pitches.get(Math.round(size)) ?? Number.POSITIVE_INFINITY
  return following.baseline - line.baseline <= WIDER_PITCH * pitch
}

/** Where first lines are indented, an unfinished, nearly full line before one that is not indented is a wrap. */
function isWrappedByIndent(group: readonly PlacedLine[], { line, measure }: PlacedLine, next: Line): boolean {
  const room = measure.right - line.box[2]
  return isOutdented(group, next) && !SENTENCE_END.test(line.text) && room < NEARLY_FULL * line.style.size
}

/** A heading's numeral begins anew wherever it stands; an item's does unless the line is set as a wrapped one. */
function beginsItem(group: readonly PlacedLine[], line: Line): boolean {
  return HEADING_NUMERAL.test(line.text) || (!isOutdented(group, line) && NUMBERING.test(line.text))
}

/** Whether the line stands left of the group's first: the paragraph's first line is indented, this one is not. */
function isOutdented(group: readonly PlacedLine[], line: Line): boolean {
  return group[0]!.line.box[0] - line.box[0] > INDENT * line.style.size
}

/** Whether a line stands in the middle of its measure, with room on both sides. */
export function isCentred(line: Line, measure: Measure): boolean {
  const left = line.box[0] - measure.left
  const right = measure.right - line.box[2]
  return left > 2 * line.style.size && Math.abs(left - right) < 1.5 * line.style.size
}

/** Usual distance of wrapped lines, by rounded size: the median over neighbours of which the first is full. */
function pitchOfSizes(lines: readonly PlacedLine[]): Map<number, number> {
  const distances = new Map<number, number[]>()
  lines.forEach((placed, i) => {
    const next = lines[i + 1]
    if (!next || next.page !== placed.page || !isWrapped(placed.line, next.line, placed.measure)) return
    const size = Math.round(placed.line.style.size)
    const known = distances.get(size) ?? []
    distances.set(size, known)
    known.push(next.line.baseline - placed.line.baseline)
  })
  return new Map([...distances].map(([size, known]) => [size, median(known)]))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1]!
}
