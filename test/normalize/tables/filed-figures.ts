/** A table of any figures, its truth, and what was read of it. */
import fc from 'fast-check'
import type { TableReading } from '../../../src/normalize/tables/context.ts'
import { values } from './read.ts'

export const HEADS = ['项目', '年初预算数', '全年预算数', '全年执行数', '执行率']
export const LABELS = ['年度资金总额', '(一)基本支出', '1.人员经费', '2.公用经费', '(二)项目支出']
export const CAPTION = ['部门整体支出绩效自评表', '单位：万元'] as const

/** What a table states: personnel, public and project money at each stage, in hundredths of a 万元. */
export type Stages = readonly (readonly [personnel: number, running: number, project: number])[]

export const amount = fc.integer({ min: 100_000, max: 999_999 })
export const stages: fc.Arbitrary<Stages> = fc
  .array(fc.tuple(amount, amount, amount), { minLength: 3, maxLength: 3 })
  // figures so near each other that rounding confuses them prove nothing either way
  .filter((all) => {
    const sorted = all.flat().sort((a, b) => a - b)
    return sorted.every((value, at) => at === 0 || value - sorted[at - 1]! > 100)
  })

export const print = (hundredths: number) => (hundredths / 100).toFixed(2)
export const column = ([a, b, c]: Stages[number]) => [a + b + c, a + b, a, b, c]

/** The body of the table: labels, figures of three stages and the execution rate of each row. */
export function bodyOf(figures: Stages): string[][] {
  const [initial, adjusted, actual] = figures.map(column)
  return LABELS.map((label, row) => [
    label,
    print(initial![row]!),
    print(adjusted![row]!),
    print(actual![row]!),
    `${((actual![row]! / adjusted![row]!) * 100).toFixed(2)}%`,
  ])
}

export function truthOf(figures: Stages): Record<string, number> {
  const concepts = ['total', 'basic', 'basic.personnel', 'basic.public', 'project']
  const suffixes = ['@initial', '@adjusted', '']
  return Object.fromEntries(
    figures.flatMap((stage, at) =>
      column(stage).map((value, row) => [`expenditure.${concepts[row]}${suffixes[at]}`, value * 100]),
    ),
  )
}

export const money = (reading: TableReading) => values(reading.facts.filter(({ unit }) => unit === 'CNY'))
export const codes = (reading: TableReading) => reading.findings.map(({ code }) => code)
export const repaired = (reading: TableReading) => reading.facts.some(({ status }) => status === 'repaired')
