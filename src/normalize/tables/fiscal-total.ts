/**
 * 年度财政资金总额 is the whole of a unit's money where a form asks for nothing else, and one source of it beside
 * others: what else the table names decides.
 */
import type { Table } from '../../model/document.ts'
import { columnRoles, matchLabel, normalizeLabel } from '../labels.ts'
import { BARE_TOTALS } from '../lexicon.ts'
import type { LabelAlias } from '../profile.ts'
import { parseCell } from '../values.ts'
import { isNumeric, ownTexts, type RowCell, rowCells } from './rows.ts'

const FISCAL_TOTAL = /^(?:20\d{2}年?度?|本?年度)?财政资金总额$/

/** A label of money, and the first figure right of it. */
interface Named {
  readonly label: string
  readonly figure: number | undefined
  readonly is: 'fiscal' | 'total' | 'source' | 'granted'
}

/** What 财政资金总额 means in a table: the total, 财政拨款, or nothing certain. */
export function fiscalAliases(table: Table): readonly LabelAlias[] {
  const rows = table.slots.map((_, row) => ownTexts(rowCells(table, row)))
  // few tables have such a label: the others are not asked what else they name
  if (!rows.some((cells) => cells.some(isFiscalTotal))) return []
  const named = moneyRows(rows).flatMap((cells) => cells.flatMap((cell) => toNamed(cell, cells)))
  const fiscal = named.filter(({ is }) => is === 'fiscal')
  const concept = fiscal.length > 0 ? conceptOfFiscal(named, fiscal[0]!.figure) : undefined
  if (!concept) return []
  const because = 'what stands beside it in its table'
  return fiscal.map(({ label }): LabelAlias => ({ label, concept, because }))
}

function isFiscalTotal({ text }: RowCell): boolean {
  return text.includes('额') && FISCAL_TOTAL.test(normalizeLabel(text))
}

/** The rows above a table's indicators, whose 合计 totals points. */
function moneyRows(rows: readonly (readonly RowCell[])[]): readonly (readonly RowCell[])[] {
  const indicators = rows.findIndex((cells) =>
    cells.some(({ text }) => columnRoles(text).some((role) => role === 'level1' || role === 'level2')),
  )
  return indicators < 0 ? rows : rows.slice(0, indicators)
}

function toNamed(cell: RowCell, cells: readonly RowCell[]): Named[] {
  const label = normalizeLabel(cell.text)
  const is = kindOf(label)
  const next = cells[cells.indexOf(cell) + 1]
  const figure = next && isNumeric(next.text) ? (parseCell(next.text).digits ?? undefined) : undefined
  return is ? [{ label, figure: figure === undefined ? undefined : Number(figure), is }] : []
}

function kindOf(label: string): Named['is'] | undefined {
  if (FISCAL_TOTAL.test(label)) return 'fiscal'
  if (BARE_TOTALS.includes(label)) return 'total'
  const match = matchLabel(label, { topic: 'revenue' })
  if (!match || match.grade === 'close') return undefined
  if (match.concept === 'revenue.general_public') return 'granted'
  if (match.concept === 'expenditure.total' || match.concept === 'revenue.total') return 'total'
  return match.concept.startsWith('revenue.') ? 'source' : undefined
}

function conceptOfFiscal(named: readonly Named[], figure: number | undefined): string | undefined {
  const having = (...kinds: Named['is'][]) => named.filter(({ is }) => kinds.includes(is))
  if (having('total').length > 0) return having('granted').length > 0 ? undefined : 'revenue.general_public'
  const sources = having('source', 'granted')
  if (sources.length === 0 || addUp(sources, figure)) return 'expenditure.total'
  return having('granted').length > 0 ? undefined : 'revenue.general_public'
}

/** 财政资金总额 100, 财政拨款 80, 其他资金 20: the sources are its parts. */
function addUp(sources: readonly Named[], figure: number | undefined): boolean {
  if (figure === undefined || sources.length < 2) return false
  const figures = sources.flatMap((source) => source.figure ?? [])
  const sum = figures.reduce((total, it) => total + it, 0)
  return figures.length === sources.length && Math.abs(sum - figure) < 0.005
}
