/** Last year's form beside this year's in one file (a sheet each): the same table twice, each under its year. */
import type { Finding } from '../model/report.ts'
import { cellEvidence } from './fact.ts'
import type { Outline, PlacedTable } from './outline.ts'
import { namedProject } from './tables/project-form.ts'
import { isNumeric, ownTexts, rowCells } from './tables/rows.ts'

export interface OwnTables {
  readonly outline: Outline
  readonly findings: readonly Finding[]
}

/** An outline without the tables of other years of which it has the fiscal year's own, and what is said of them. */
export function withoutOtherYears(outline: Outline, fiscalYear: number | null): OwnTables {
  const dated = fiscalYear === null || outline.tables.length < 2 ? [] : outline.tables.flatMap(yearOf)
  const own = dated.filter(({ year }) => year === fiscalYear)
  const others = dated.filter(
    ({ year, placed }) => year !== fiscalYear && own.some((it) => isSameForm(it.placed, placed)),
  )
  if (others.length === 0) return { outline, findings: [] }
  const left = new Set(others.map(({ placed }) => placed))
  return {
    outline: { ...outline, tables: outline.tables.filter((placed) => !left.has(placed)) },
    findings: [finding(others)],
  }
}

interface Dated {
  readonly placed: PlacedTable
  readonly year: number
}

const TITLE_ROWS = 3
const YEAR = /(20\d{2})年度?/g

/** The year that the titles of a unit's form state, above it or in its first rows; none where they name several. */
function yearOf(placed: PlacedTable): readonly Dated[] {
  const rows = placed.table.slots.slice(0, TITLE_ROWS).map((_, row) => ownTexts(rowCells(placed.table, row)))
  const titles = rows.flatMap(([only, ...more]) => (only && more.length === 0 ? [only.text] : []))
  const years = new Set(
    [...placed.above, ...titles].flatMap((text) =>
      [...text.replace(/\s/g, '').matchAll(YEAR)].map((match) => Number(match[1])),
    ),
  )
  const [year] = years
  return year !== undefined && years.size === 1 && !isProjects(placed) ? [{ placed, year }] : []
}

function isProjects({ table }: PlacedTable): boolean {
  return table.slots.some((_, row) => namedProject(ownTexts(rowCells(table, row))) !== undefined)
}

/** A form has more labels than these, and the same ones every year but for one or the other. */
const LEAST_LABELS = 6
const ALIKE = 0.9

function isSameForm(one: PlacedTable, other: PlacedTable): boolean {
  const [a, b] = [labelsOf(one), labelsOf(other)]
  const shared = [...a].filter((label) => b.has(label)).length
  return shared >= LEAST_LABELS && shared >= ALIKE * Math.max(a.size, b.size)
}

function labelsOf({ table }: PlacedTable): ReadonlySet<string> {
  const texts = table.slots.flatMap((_, row) => ownTexts(rowCells(table, row)).map(({ text }) => text))
  return new Set(
    texts.filter((text) => !isNumeric(text) && !/\d/.test(text)).map((text) => text.replace(/\s/g, '')),
  )
}

function finding(others: readonly Dated[]): Finding {
  const years = [...new Set(others.map(({ year }) => year))].toSorted()
  const evidence = others.flatMap(({ placed }) =>
    ownTexts(rowCells(placed.table, 0))
      .slice(0, 1)
      .map(({ origin }) => cellEvidence(origin)),
  )
  return {
    code: 'several_reports',
    verdict: 'reading',
    severity: 'warning',
    concepts: [],
    message: {
      zh: `文件里还有 ${years.join('、')} 年度的同样的表，没有读取；要用那一年的数，请另存为一个文件再导入`,
      en: `The file holds the same form for ${years.join(', ')} too, which was not read; save it as a file of its own and import that to have its figures`,
    },
    expected: null,
    found: others.length,
    evidence: evidence.slice(0, 20),
  }
}
