/**
 * Forms set right beneath each other become one table: a word processor joins tables that nothing parts, and a sheet
 * has no border between them. What stands under one project's name is that project's alone.
 */
import type { Table } from '../../model/document.ts'
import { columnRoles, matchLabel, matchStage } from '../labels.ts'
import type { PlacedTable } from '../outline.ts'
import { namedProject } from './project-form.ts'
import { isNumeric, ownTexts, type RowCell, rowCells } from './rows.ts'

/** A table, or the forms that it is made of; each part keeps its rows' numbers, the other rows of it are empty. */
export function formsIn(placed: PlacedTable): readonly PlacedTable[] {
  const starts = formStarts(placed.table)
  if (starts.length < 2) return [placed]
  return starts.map((start, index) => withRows(placed, start, starts[index + 1] ?? placed.table.slots.length))
}

function withRows(placed: PlacedTable, start: number, end: number): PlacedTable {
  const slots = placed.table.slots.map((slot, row) => (row >= start && row < end ? slot : []))
  return { ...placed, table: { ...placed.table, slots } }
}

/** A form has a row of its name, one of what it tells, and one of the figures at least. */
const LEAST_ROWS = 3

/** The rows at which a form begins: each that names another project, and the first where the unit's own form goes before. */
function formStarts(table: Table): readonly number[] {
  const named: { readonly name: string; readonly row: number }[] = []
  for (let row = 0; row < table.slots.length; row++) {
    const name = projectIn(table, row)
    const last = named.at(-1)
    if (name && name !== last?.name && (!last || row - last.row >= LEAST_ROWS)) named.push({ name, row })
  }
  const starts = named.map(({ row }, index) => aboveTitles(table, row, (named[index - 1]?.row ?? -1) + 1))
  const [first] = starts
  return first !== undefined && tellsFigures(table, first) ? [0, ...starts] : starts
}

/** The name of a form; the head of a column of names is none. */
function projectIn(table: Table, row: number): string | undefined {
  const own = ownTexts(rowCells(table, row))
  const project = namedProject(own)
  return project && !isHead(project.cell) ? project.name : undefined
}

function isHead({ text }: RowCell): boolean {
  return (
    columnRoles(text).length > 0 || matchStage(text, null) !== undefined || matchLabel(text) !== undefined
  )
}

const TITLE = /^附[件表]|表[)）]?$|年度[)）]?$|单位[:：].*元[)）]?$/

/** The first of the titles that stand right above a row, which are its form's too. */
function aboveTitles(table: Table, row: number, from: number): number {
  let first = row
  for (let above = row - 1; above >= from; above--) {
    const [only, ...others] = ownTexts(rowCells(table, above))
    if (only && (others.length > 0 || !TITLE.test(only.text.replace(/\s/g, '')))) break
    if (only) first = above
  }
  return first
}

/** Whether the rows before one hold amounts or scores of their own, as a form does and a head of one does not. */
function tellsFigures(table: Table, end: number): boolean {
  let rows = 0
  for (let row = 0; row < end; row++) {
    const figures = ownTexts(rowCells(table, row)).filter(({ text }) => isNumeric(text))
    if (figures.length >= 2) rows++
  }
  return rows >= LEAST_ROWS
}
