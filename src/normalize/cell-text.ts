/** Running text inside tables: long cells of forms, boxes drawn around a chapter, sheets that hold a narrative. */

import type { OriginSlot, Table } from '../model/document.ts'
import { classifyLine } from './headings.ts'
import type { PlacedLine } from './lines.ts'
import { allMatches } from './matches.ts'
import { sectionKindsOf } from './section-headings.ts'
import { withoutSpaces } from './spaces.ts'

export interface LineGroup {
  /** title: leading lines of a sheet · flow: goes on with the document's own headings · cell: under its labels */
  readonly role: 'title' | 'flow' | 'cell'
  /** section row and row label that stand around a cell, outermost first */
  readonly labels: readonly string[]
  readonly lines: readonly PlacedLine[]
}

const LONG_CELL = 60
const LABEL = 30
/** Words of a header row whose columns hold criteria and indicators, not narrative. */
const INDICATOR_HEADER =
  /分值|得分|权重|指标值|指标解释|评分标准|评价标准|绩效目标|预期目标|实际完成|完成情况|完成值|扣分/

/** The running text of a table, in order; nothing for a plain table of figures. */
export function readTableLines(table: Table): readonly LineGroup[] {
  const rows = table.slots.map((row) => row.filter(isFilled))
  if (isTextBox(rows)) return [{ role: 'flow', labels: [], lines: rows.flat().flatMap(cellLines) }]
  const groups: LineGroup[] = []
  const told = isTextGrid(rows) ? hasSentence : isNarrative
  let section: string | undefined
  let scored = false
  const ofProject = isProjectForm(rows)
  let achieved: OriginSlot | undefined
  rows.forEach((cells, row) => {
    const done = achieved && goalBelow(cells, achieved)
    if (done) groups.push({ role: 'cell', labels: [withoutSpaces(achieved!.text)], lines: cellLines(done) })
    achieved = ofProject ? undefined : achievedHead(cells)
    const only = cells.length === 1 && spansRow(table, cells[0]!, row) ? cells[0]! : undefined
    if (only && isShort(only)) {
      scored = false
      const form = classifyLine(only.text)
      if (form.kind === 'heading' && form.level.rank >= 1) section = withoutSpaces(only.text)
      else if (!section && startsSheet(table, row))
        groups.push({ role: 'title', labels: [], lines: cellLines(only) })
      return
    }
    if (isIndicatorHeader(cells)) scored = true
    if (scored && countAcross(table, row) > 2) return
    for (const cell of cells.filter(
      (it) => it !== done && (told(it) || isChapterOfForm(it, cells) || tellsStaff(it)),
    )) {
      const beside = tellsStaff(cell) ? cells[cells.indexOf(cell) - 1] : undefined
      const label = only ? undefined : beside ? withoutSpaces(beside.text) : labelOf(table, cell)
      const labels = [section, label].filter((text) => text !== undefined)
      groups.push({ role: 'cell', labels, lines: cellLines(cell) })
    }
  })
  return groups
}

function isFilled(slot: Table['slots'][number][number]): slot is OriginSlot {
  return slot.kind === 'origin' && slot.text.trim() !== ''
}

/** A frame with one cell a row is layout: a box around a chapter, or a sheet that holds running text. */
function isTextBox(rows: readonly (readonly OriginSlot[])[]): boolean {
  const filled = rows.filter((cells) => cells.length > 0)
  return filled.length > 0 && filled.every((cells) => cells.length === 1) && filled.flat().some(isNarrative)
}

/** A grid that tells a report (一、部门基本情况 | （一）部门概况 | …): labels on the left, sentences on the right, no figures. */
function isTextGrid(rows: readonly (readonly OriginSlot[])[]): boolean {
  const filled = rows
    .map((cells) => cells.filter(({ text }) => !/^备\s*注$/.test(text.trim())))
    .filter((cells) => cells.length > 1)
  const told = filled.filter((cells) => hasSentence(cells.at(-1)!))
  return (
    filled.length >= 3 &&
    told.length > filled.length / 2 &&
    filled.every((cells) => cells.length <= 3 && cells.every(({ text }) => !/^[\d.,%\s]+$/.test(text)))
  )
}

/** 编制15名，其中：行政8名，事业7名: a whole and its kinds in one cell of a form. */
function tellsStaff({ text }: OriginSlot): boolean {
  return /\d\s*[人名个][，,；;、(（]?\s*其中[:：]?\s*(?:机关)?(?:行政|事业|参公|公务员|工勤)[^\d,，;；]{0,6}\d+\s*[人名个]/.test(
    text,
  )
}

function hasSentence(cell: OriginSlot): boolean {
  return /[。；;]/.test(cell.text)
}

/** 存在问题 | …, 改进措施 | …: a row of a form whose label is a chapter of a report. */
function isChapterOfForm(cell: OriginSlot, cells: readonly OriginSlot[]): boolean {
  const [label, value] = cells
  return (
    cells.length === 2 &&
    cell === value &&
    hasSentence(cell) &&
    withoutSpaces(label!.text).length <= LABEL &&
    sectionKindsOf(label!.text).length > 0
  )
}

/** Nothing else stands in the row: its one cell is wide, or the sheet leaves the rest of the row empty. */
function spansRow(table: Table, cell: OriginSlot, row: number): boolean {
  return table.slots[row]!.every(
    (slot) => slot === cell || (slot.kind === 'origin' ? slot.text.trim() === '' : slot.row === row),
  )
}

function startsSheet(table: Table, row: number): boolean {
  return table.slots.slice(0, row).every((line) => line.filter(isFilled).length <= 1)
}

function isShort(cell: OriginSlot): boolean {
  return withoutSpaces(cell.text).length <= LONG_CELL && !isNarrative(cell)
}

function isIndicatorHeader(cells: readonly OriginSlot[]): boolean {
  const short = cells.filter((cell) => withoutSpaces(cell.text).length <= 20)
  return short.length >= 2 && short.length === cells.length && short.some(hasIndicatorWord)
}

/** A form on one project, whose money is not the unit's. */
function isProjectForm(rows: readonly (readonly OriginSlot[])[]): boolean {
  return rows
    .slice(0, 4)
    .some((cells) => cells.some(({ text }) => /^项目名称[:：]?$/.test(withoutSpaces(text))))
}

/** 年初预期目标 | 实际完成情况: the head over what was done, in a row of heads on goals alone. */
function achievedHead(cells: readonly OriginSlot[]): OriginSlot | undefined {
  const heads = cells.map((cell) => withoutSpaces(cell.text))
  const ofGoals = heads.every(
    (text) => text.length <= LABEL && /目标|完成情况|^(?:财年|年度|年份)$/.test(text),
  )
  const head = cells.at(-1)
  return ofGoals && cells.length >= 2 && head && ACHIEVED_HEAD.test(withoutSpaces(head.text))
    ? head
    : undefined
}
const ACHIEVED_HEAD = /^(?:年度|全年|绩效)?(?:总体)?(?:目标)?(?:实际|全年)?完成情况$/

/** What was done, told in a sentence beneath its head. */
function goalBelow(cells: readonly OriginSlot[], head: OriginSlot): OriginSlot | undefined {
  return cells.find((cell) => cell.anchor.column === head.anchor.column && hasSentence(cell))
}

function hasIndicatorWord(cell: OriginSlot): boolean {
  return INDICATOR_HEADER.test(withoutSpaces(cell.text)) && !/[\d。；]/.test(cell.text)
}

/** Filled cells that a row shows, those that reach into it from above included. */
function countAcross(table: Table, row: number): number {
  const origins = new Set<OriginSlot>()
  for (const slot of table.slots[row]!) {
    const origin = slot.kind === 'origin' ? slot : table.slots[slot.row]![slot.column]!
    if (isFilled(origin)) origins.add(origin)
  }
  return origins.size
}

function isNarrative(cell: OriginSlot): boolean {
  const text = cell.text.trim()
  if (!/[。；;]/.test(text)) return false
  return text.length > LONG_CELL || text.split('\n').filter((line) => line.trim()).length >= 2
}

/** The short text to the left of a cell. */
function labelOf(table: Table, cell: OriginSlot): string | undefined {
  const { row = 0, column = 0 } = cell.anchor
  for (let left = column - 1; left >= 0; left--) {
    const slot = table.slots[row]![left]!
    const origin = slot.kind === 'origin' ? slot : table.slots[slot.row]![slot.column]!
    if (isFilled(origin) && withoutSpaces(origin.text).length <= LABEL) return withoutSpaces(origin.text)
  }
  return undefined
}

function cellLines(cell: OriginSlot): readonly PlacedLine[] {
  return allMatches(cell.text, /[^\n\r]+/g)
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({
      text: match[0].trim(),
      anchor: cell.anchor,
      offset: match.index + match[0].length - match[0].trimStart().length,
    }))
}
