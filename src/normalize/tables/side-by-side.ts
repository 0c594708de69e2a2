/** Two tables set beside each other under one header (项目 | 决算数 | 项目 | 决算数) are read one after the other. */
import { topicOf } from '../labels.ts'
import type { Column } from './column.ts'
import { columnKind } from './matrix.ts'
import type { Region } from './regions.ts'

/** The parts of a region, each a column of labels with its figures; the region itself where it is one table. */
export function sideBySide(region: Region): readonly Region[] {
  const parts: Column[][] = []
  for (const column of region.columns) {
    const last = parts.at(-1)
    if (!last || (isLabel(region, column) && last.some(holdsFigures))) parts.push([column])
    else last.push(column)
  }
  if (parts.length < 2 || !parts.every((columns) => columns.some(holdsFigures))) return [region]
  return parts.map((columns) => ({
    ...region,
    columns,
    topic: columns.map(({ path }) => topicOf(path[0] ?? '')).find((topic) => topic) ?? region.topic,
  }))
}

function holdsFigures(column: Column): boolean {
  return column.stage !== undefined || /^(?:staffing|org)\./.test(column.concept ?? '')
}

function isLabel(region: Region, column: Column): boolean {
  return !column.stage && !column.concept && columnKind(region, column) === 'words'
}
