/** A sheet that is a list: one item a line, its columns told as data. */
import type { CellObject } from 'write-excel-file/node'
import type { Message } from '../../../model/problem.ts'
import type { Language } from '../../wording.ts'
import { wideEnough } from './column-width.ts'
import { withHeaderHeight, withRowHeight } from './row-height.ts'
import { headerCell, noteCell, type Sheet, titleCell } from './sheet.ts'

export interface ListColumn<Item> {
  readonly title: Message
  /** in characters */
  readonly width: number
  readonly cell: (item: Item) => CellObject
}

export interface ListPlan<Item> {
  readonly name: Message
  readonly title: Message
  readonly note?: Message
  readonly columns: readonly ListColumn<Item>[]
  /** columns that stay in view */
  readonly sticky: number
}

/** Rows above the entries of a list: title, note, header. */
export const LIST_START = 3

/** Items → a sheet, one line each. */
export function listSheet<Item>(plan: ListPlan<Item>, items: readonly Item[], language: Language): Sheet {
  const { name, title, note, columns, sticky } = plan
  const cells = items.map((item) => columns.map((column) => column.cell(item)))
  const header = columns.map((column) => headerCell(column.title[language]))
  const widths = wideEnough(
    columns.map(({ width }) => width),
    header,
    cells,
  )
  return {
    name: name[language],
    preface: [titleCell(title[language]), noteCell(note?.[language] ?? '')],
    header: withHeaderHeight(header, widths),
    body: cells.map((row) => withRowHeight(row, widths)),
    widths,
    sticky,
    links: [],
    paper: 'one-page-wide',
  }
}
