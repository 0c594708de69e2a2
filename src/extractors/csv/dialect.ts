/** Whether a text is a table of separated values, and what separates them: by how its records agree. */
import { parseRecords } from './records.ts'

export interface Dialect {
  readonly delimiter: string
  /** characters before the first record: the "sep=;" that Excel understands */
  readonly skip: number
}

const DELIMITERS = ['\t', ',', ';', '|']
/** Rows between pipes, or the rule of dashes under a header: a table of markdown, which the reader of text takes. */
const MARKDOWN = /^[ \t]*\||^[ \t]*:?-{2,}[ \t:|-]*$/m
/** Characters that are looked at. */
const SAMPLE = 64 * 1024
/** Lines of one field before and behind the table: its title, its notes. */
const MOST_LINES_AROUND = 3
/** Part of the records that must have as many fields as most have. */
const AGREEING = 0.9
const SENTENCE = /。/
const DECLARED = /^sep=([^\r\n])\r?\n/i

/** The dialect of a text that is a table throughout; undefined for running text, whatever commas are in it. */
export function findDialect(text: string): Dialect | undefined {
  const declared = DECLARED.exec(text)
  if (declared) return { delimiter: declared[1]!, skip: declared[0].length }
  const cut = text.length > SAMPLE
  const sample = text.slice(0, SAMPLE)
  let best: { delimiter: string; width: number } | undefined
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter) || (delimiter === '|' && MARKDOWN.test(sample))) continue
    const records = parseRecords(sample, delimiter)
    const width = tableWidth(cut || isCut(sample, records) ? records.slice(0, -1) : records, delimiter)
    if (width !== undefined && width > (best?.width ?? 1)) best = { delimiter, width }
  }
  return best && { delimiter: best.delimiter, skip: 0 }
}

/** Whether the file ends inside of its last record: without a line end, and before the fields of the record above. */
export function isCut(text: string, records: readonly string[][]): boolean {
  const [before, last] = [records.at(-2), records.at(-1)]
  return !/[\r\n]$/.test(text) && last !== undefined && before !== undefined && last.length < before.length
}

/** Fields of a record, where the records make a table; else undefined. */
function tableWidth(records: readonly string[][], delimiter: string): number | undefined {
  const rows = withoutLinesAround(records.filter((fields) => fields.length > 1 || fields[0]!.trim() !== ''))
  const width = usualLength(rows)
  const filled = rows.filter((fields) => fields.some((field) => field.trim() !== ''))
  if (width < 2 || filled.length < 2) return undefined
  const agreeing = rows.filter((fields) => fields.length === width).length
  const needed = width === 2 || rows.length < 10 || delimiter === '\t' ? 1 : AGREEING
  if (agreeing < needed * rows.length || (width === 2 && filled.length < 3)) return undefined
  return isProse(filled, { width, delimiter }) ? undefined : width
}

function withoutLinesAround(rows: readonly string[][]): readonly string[][] {
  const isLine = (fields: readonly string[] | undefined) => fields?.length === 1
  let [start, end] = [0, rows.length]
  while (start < MOST_LINES_AROUND && isLine(rows[start])) start++
  while (rows.length - end < MOST_LINES_AROUND && isLine(rows[end - 1])) end--
  // a line above needs a real table below
  const body = rows.slice(start, Math.max(start, end))
  return body.length >= 3 && usualLength(body) >= 3 ? body : rows
}

function usualLength(rows: readonly string[][]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0]
}

/** Lines of running text that happen to have as many commas each. */
function isProse(
  rows: readonly string[][],
  { width, delimiter }: { readonly width: number; readonly delimiter: string },
): boolean {
  const share = (test: (fields: readonly string[]) => boolean) => rows.filter(test).length / rows.length
  // cells of a dumped table begin with a tab each, one line a cell
  if (delimiter === '\t') return share((fields) => fields[0]!.trim() === '') > 0.5
  if (width <= 3 && share((fields) => SENTENCE.test(fields.at(-1)!)) > 0.3) return true
  const gaps = rows.flatMap((fields) =>
    fields.slice(1).map((field, index) => [fields[index]!, field] as const),
  )
  const spaced = gaps.filter(([, after]) => /^ \S/.test(after)).length
  if (spaced > gaps.length / 2) return true
  const thousands = gaps.filter(([before, after]) => /\d$/.test(before) && /^\d{3}(?!\d)/.test(after)).length
  const isHeaded = width > 2 && rows[0]!.every((field) => field.trim() !== '' && !/\d/.test(field))
  return !isHeaded && (width === 2 || rows.length < 4) && thousands > gaps.length / 2
}
