/**
 * How well scanned pages are read: `npm run -s eval:scans -- DIR`, where DIR holds scan200.pdf and gt.json, one entry a
 * page: its text, and its tables' cells (row, column, spans, text). The last line holds the figures; exits 0 only where
 * they reach the bar. White space is not compared, nor the width of punctuation; everything else is.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_LIMITS } from '../src/extractors/extractor.ts'
import { analysePdf } from '../src/extractors/pdf/analysis.ts'
import type { PageAnalysis } from '../src/extractors/pdf/page-analysis.ts'
import type { PageTable, TextCell } from '../src/extractors/pdf/table-text.ts'

interface TrueCell {
  readonly r: number
  readonly c: number
  readonly rs: number
  readonly cs: number
  readonly text: string
}

interface TruePage {
  readonly k: string
  readonly text: string
  readonly tables: readonly (readonly TrueCell[])[]
}

interface Score {
  characters: number
  errors: number
  cells: number
  cellsFound: number
  numbers: number
  numbersRead: number
  /** numbers read wrong that no notice marks, and right ones that one marks */
  unmarked: number
  doubted: number
}

const BAR = { textError: 0.003, structure: 1, numbers: 0.985, seconds: 4, megabytes: 1000 }
const NUMBER = /^[-+]?[\d,.]+%?$/

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: npm run -s eval:scans -- DIR')
const verbose = process.argv.includes('--verbose')
const truth: TruePage[] = JSON.parse(readFileSync(join(folder, 'gt.json'), 'utf8'))
const started = process.cpuUsage()
const analysis = await analysePdf(readFileSync(join(folder, 'scan200.pdf')), DEFAULT_LIMITS)
const { user, system } = process.cpuUsage(started)
const total: Score = newScore()
truth.forEach((page, i) => {
  const found = analysis.pages[i]
  const score = found ? scorePage(page, found) : newScore()
  for (const key of Object.keys(total) as (keyof Score)[]) total[key] += score[key]
  console.log(`${page.k.padEnd(8)} ${describe(score)}`)
})
report(total, (user + system) / 1e6 / truth.length, process.resourceUsage().maxRSS / 1024)

function newScore(): Score {
  return {
    characters: 0,
    errors: 0,
    cells: 0,
    cellsFound: 0,
    numbers: 0,
    numbersRead: 0,
    unmarked: 0,
    doubted: 0,
  }
}

function scorePage(page: TruePage, found: PageAnalysis): Score {
  const score = newScore()
  const [wanted, read] = [plain(page.text), plain(textOf(found))]
  score.characters = wanted.length
  score.errors = editDistance(wanted, read)
  if (verbose) printDifferences(wanted, read)
  page.tables.forEach((cells, i) => {
    const table = found.tables[i]
    for (const cell of cells) scoreCell(score, cell, table)
    // A cell that is not in the truth is as wrong as one that is missing.
    score.cells += Math.max(0, (table?.cells.length ?? 0) - cells.length)
  })
  for (const table of found.tables.slice(page.tables.length)) score.cells += table.cells.length
  return score
}

function scoreCell(score: Score, cell: TrueCell, table: PageTable | undefined): void {
  const same = table?.cells.find((other) => isSamePlace(other, cell))
  score.cells++
  if (same) score.cellsFound++
  const wanted = plain(cell.text)
  if (!NUMBER.test(wanted)) return
  score.numbers++
  const read = plain(same?.text ?? '')
  const isMarked = same !== undefined && analysis.doubts.has(same)
  if (read === wanted) score.numbersRead++
  if (read === wanted && isMarked) score.doubted++
  if (read !== wanted && !isMarked) score.unmarked++
  if (read !== wanted && verbose) console.log(`  number ${wanted} read as ${read}`)
}

function isSamePlace(cell: TextCell, { r, c, rs, cs }: TrueCell): boolean {
  return cell.row === r && cell.column === c && cell.rowSpan === rs && cell.columnSpan === cs
}

/** Lines and tables from top to bottom. */
function textOf(page: PageAnalysis): string {
  const lines = page.lines.map(({ box, text }) => ({ box, text }))
  const tables = page.tables.map(({ box, cells }) => ({ box, text: cells.map(({ text }) => text).join('') }))
  const items = [...lines, ...tables].toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
  return items.map(({ text }) => text).join('')
}

/** Without white space; full-width forms as their plain ones. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    above = row
  }
  return above[b.length]!
}

/** Where the texts part, up to where they agree again for four characters. */
function printDifferences(wanted: string, read: string): void {
  for (let i = 0, j = 0; i < wanted.length || j < read.length; i++, j++) {
    if (wanted[i] === read[j]) continue
    const [di, dj] = nextAgreement(wanted.slice(i), read.slice(j))
    console.log(
      `  "${wanted.slice(Math.max(0, i - 6), i)}[${wanted.slice(i, i + di)}]" read as [${read.slice(j, j + dj)}]`,
    )
    i += di
    j += dj
  }
}

function nextAgreement(a: string, b: string): [number, number] {
  for (let sum = 1; sum < 60; sum++)
    for (let di = 0; di <= sum; di++)
      if (a.slice(di, di + 4) === b.slice(sum - di, sum - di + 4)) return [di, sum - di]
  return [a.length, b.length]
}

function describe(score: Score): string {
  const part = (some: number, all: number) => (all === 0 ? '-' : `${((100 * some) / all).toFixed(2)} %`)
  return [
    `text error ${part(score.errors, score.characters)}`,
    `structure ${part(score.cellsFound, score.cells)}`,
    `numbers ${part(score.numbersRead, score.numbers)}`,
    `wrong and unmarked ${score.unmarked}, right but marked ${score.doubted}`,
  ].join(', ')
}

function report(score: Score, seconds: number, megabytes: number): void {
  const holds =
    score.errors <= BAR.textError * score.characters &&
    score.cellsFound >= BAR.structure * score.cells &&
    score.numbersRead >= BAR.numbers * score.numbers &&
    seconds <= BAR.seconds &&
    megabytes <= BAR.megabytes
  const costs = `${seconds.toFixed(2)} s a page, ${megabytes.toFixed(0)} MB`
  console.log(`${holds ? 'reaches the bar' : 'below the bar'}: ${describe(score)}, ${costs}`)
  process.exitCode = holds ? 0 : 1
}
