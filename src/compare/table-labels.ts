/** What a cell of a table is called by a person who looks at it: by its row's label, its column's head, or its number. */
import { type OriginSlot, originAt, type Table } from '../model/document.ts'

/** Longest text that is taken for the head of a column, in characters. */
const LONGEST = 16
const NO_LABEL = /^(?:[\d\s.,，%％:：/()（）+—–-]*|[\d.,]+(?:元|万元|人|个|分|[%％].*)|[<>=≤≥≦≧＜＞＝].*)$/
/** Beside a single label, what heads figures and words, and no value of a form. */
const MEASURE = /(?:数|额|值|分|率|量|算|支出|收入|内容|情况|说明|备注|[)）])$/
const UNIT_NAME = /(?:工会|委员会|局|公司)$/

/** The nearest text to the left that is no number, or the first of the row; empty where there is none. */
export function rowLabelOf(table: Table, row: number, column = 1): string {
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = cellText(table, row, left)
    if (isLabel(text)) return text
  }
  return ''
}

/** The label over a cell in the nearest rows of heads; empty where none stands over it, or where that is doubtful. */
export function columnHeadOf(table: Table, row: number, column: number): string {
  const headRow = headsOf(table)[row]
  if (headRow === undefined || isOfForm(table, row, headRow)) return ''
  return headIn(table, headRow, { row, column })
}

/** Which cell of its row it is as they are seen, merged ones counted once; from 0. */
export function cellNumberOf(table: Table, row: number, column: number): number {
  const origin = originAt(table, row, column)
  return origin ? cellsOf(table, row).indexOf(origin) : column
}

/** Which row of its table it is as they are seen: one that cells from above cover whole is none; from 0. */
export function rowNumberOf({ slots }: Table, row: number): number {
  return slots.slice(0, row).filter((line) => line.some(({ kind }) => kind === 'origin')).length
}

interface Spot {
  readonly row: number
  readonly column: number
}

/** The label in the last row of heads over a cell; one that stands over several cells of the row tells none apart. */
function headIn(table: Table, headRow: number, { row, column }: Spot): string {
  const head = originAt(table, headRow, column)
  const text = cellText(table, headRow, column)
  if (!head || !isLabel(text)) return ''
  const below = cellsOf(table, row).filter(
    (cell) => startOf(cell) < endOf(head) && endOf(cell) > startOf(head),
  )
  return below.length === 1 && endOf(below[0]!) <= endOf(head) ? text : ''
}

const known = new WeakMap<Table, readonly (number | undefined)[]>()

/** By row: the last of the rows of heads over it, looked for up to a title over the whole width. */
function headsOf(table: Table): readonly (number | undefined)[] {
  const heads = known.get(table) ?? findHeads(table)
  known.set(table, heads)
  return heads
}

/** Of rows of labels without any other between them those that are no heads are what stands below the one that is. */
function findHeads(table: Table): readonly (number | undefined)[] {
  const over: (number | undefined)[] = [undefined]
  const labels = table.slots.map((_, row) => isOfLabels(table, row))
  const firsts = new Set<string>()
  let head: { readonly first: number; readonly last: number } | undefined
  for (let row = 0; row < table.slots.length; row += 1) {
    if (!labels[row]) {
      over.push(cellsOf(table, row).length > 1 ? over[row] : undefined)
      continue
    }
    if (isHeadRow(table, row, firsts)) head = { first: row, last: headEnd(table, row, labels) }
    else if (!labels[row - 1]) head = undefined
    firsts.add(cellText(table, row, 0))
    over.push(head && head.last <= row ? head.last : undefined)
  }
  return over
}

/** The last row of heads that begin with `first`: it parts cells of theirs, or cells beside its first reach into it. */
function headEnd(table: Table, first: number, labels: readonly boolean[]): number {
  let last = first
  while (labels[last + 1] && (partsCells(table, last) || reachesOn(table, first, last + 1))) last += 1
  return last
}

function partsCells(table: Table, row: number): boolean {
  const edges = edgesOf(table, row)
  return [...edgesOf(table, row + 1)].some((edge) => !edges.has(edge))
}

function reachesOn(table: Table, first: number, row: number): boolean {
  return (table.slots[row] ?? []).some(
    (slot) => slot.kind === 'covered' && slot.column > 0 && slot.row >= first && slot.row < row,
  )
}

/** Whether a row that begins a run of labels heads what follows: of a row of words among figures that is not known. */
function isHeadRow(table: Table, row: number, firsts: ReadonlySet<string>): boolean {
  const labels = headLabels(table, row)
  if (labels.length === 2 && !MEASURE.test(labels[1]!)) return false
  if (labels.some((text) => UNIT_NAME.test(text))) return false
  if (row < table.headerRows || row === 0 || cellsOf(table, row - 1).length === 1) return true
  const edges = edgesOf(table, row - 1)
  const isCutAnew = edges.symmetricDifference(edgesOf(table, row)).size > 0
  // 机构名称 over other columns than before
  return isCutAnew || (table.slots[row]?.[0]?.kind === 'origin' && firsts.has(cellText(table, row, 0)))
}

/** Two different labels at the least and nothing but labels, a label beside several rows apart. */
function isOfLabels(table: Table, row: number): boolean {
  const labels = headLabels(table, row)
  return labels.length >= 2 && labels.every((text) => text.length <= LONGEST && isLabel(text))
}

function headLabels(table: Table, row: number): string[] {
  const cells = cellsOf(table, row)
  const beside = cells.filter(({ rowSpan, anchor }) => !(rowSpan > 1 && anchor.column === 0))
  const texts = (beside.length >= 2 ? beside : cells).map(({ text }) => bare(text))
  return [...new Set(texts)].filter((text) => text !== '')
}

/** 编制数 | 7 | 实有人数 | 6: a figure between two labels and one behind, not all of them under a word for figures. */
function isOfForm(table: Table, row: number, headRow: number): boolean {
  const cells = cellsOf(table, row).filter(({ text }) => text.trim() !== '')
  const isFigure = (cell: OriginSlot) => !isLabel(bare(cell.text))
  const kinds = cells.map((cell) => (isFigure(cell) ? 'figure' : 'label')).join(' ')
  const heads = cells.filter(isFigure).map((cell) => cellText(table, headRow, startOf(cell)))
  return /label figure label figure/.test(kinds) && heads.some((head) => !MEASURE.test(head))
}

/** The cells that a row shows from left to right, those that reach into it included. */
function cellsOf(table: Table, row: number): OriginSlot[] {
  const origins = (table.slots[row] ?? []).map((_, column) => originAt(table, row, column))
  return [...new Set(origins)].filter((cell) => cell !== undefined)
}

/** The columns behind which cells of a row end. */
function edgesOf(table: Table, row: number): Set<number> {
  return new Set(cellsOf(table, row).map(endOf))
}

function startOf({ anchor }: OriginSlot): number {
  return anchor.column ?? 0
}

function endOf({ anchor, columnSpan }: OriginSlot): number {
  return (anchor.column ?? 0) + columnSpan
}

function cellText(table: Table, row: number, column: number): string {
  return bare(originAt(table, row, column)?.text ?? '')
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

function isLabel(text: string): boolean {
  return text.length >= 2 && !NO_LABEL.test(text)
}
