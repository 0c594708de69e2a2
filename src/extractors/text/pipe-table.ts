/** Markdown tables: cells between pipes, a rule of dashes under the header. */
import type { TextTable } from './text-table.ts'

const ROW = /^\s*\|.*\|\s*$/
const RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

/** The table that begins at `at`: rows between pipes; rows above the rule are header. */
export function readPipeTable(lines: readonly string[], at: number): TextTable | undefined {
  const open = lines[at]!.includes('|') && RULE.test(lines[at + 1] ?? '') && lines[at + 1]!.includes('-')
  if (!ROW.test(lines[at]!) && !open) return undefined
  let end = at
  while (end < lines.length && (ROW.test(lines[end]!) || (open && lines[end]!.includes('|')))) end++
  if (end - at < 2) return undefined
  const rule = lines.slice(at, end).findIndex((line) => RULE.test(line))
  const rows = lines.slice(at, end).filter((line) => !RULE.test(line))
  return { rows: rows.map(cellsOf), end, ...(rule > 0 && { headerRows: rule }) }
}

function cellsOf(line: string): { text: string }[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => ({ text: cell.replaceAll('\\|', '|').replaceAll(/<br\s*\/?>/gi, '\n') }))
}
