/**
 * How well tables are read back from print: `npm run -s eval:pdf-tables -- [FIRST-LAST] [--worst N]`. Word documents,
 * workbooks and pages are printed by LibreOffice and Chromium, where installed; the source's own grid is the truth. A
 * cell is right with place, spans and text (but for white space), a merge is a cell that spans. FIRST-LAST are the seeds
 * of what is generated. Exits 0 only where every source reaches the bar.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readDocument } from '../src/extractors/index.ts'
import { addScores, gridsOf, type Score, scoreGrids } from './printed-tables/grid.ts'
import { type Print, SOURCES } from './printed-tables/sources.ts'

const BAR = 0.99
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: 'string', default: '5' }, keep: { type: 'string' }, only: { type: 'string' } },
})
const [first, last] = (positionals[0] ?? '1-20').split('-').map(Number)
if (!first || !last)
  throw new Error('usage: npm run -s eval:pdf-tables -- [FIRST-LAST] [--worst N] [--keep DIR]')
const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i)

let holds = true
const measured: Score[] = []
for (const source of SOURCES) {
  if (values.only && !source.name.includes(values.only)) continue
  if (!source.available) {
    console.log(`${source.name.padEnd(36)} not measured: the program that prints is not installed`)
    continue
  }
  const prints = await source.print(seeds)
  const scored: { name: string; score: Score }[] = []
  for (const print of prints) {
    if (values.keep) keep(values.keep, source.name, print)
    scored.push({ name: print.name, score: await scorePrint(print) })
  }
  const score = addScores(scored.map((one) => one.score))
  measured.push(score)
  holds &&= score.cellsRight >= BAR * score.cells && score.mergesRight >= BAR * score.merges
  console.log(`${source.name.padEnd(36)} ${describe(score)}, ${prints.length} documents`)
  printWorst(scored)
}
console.log(`${holds ? 'reaches the bar' : 'below the bar'}: ${describe(addScores(measured))}`)
process.exitCode = holds ? 0 : 1

async function scorePrint({ pdf, truth }: Print): Promise<Score> {
  const read = await readDocument(pdf)
  if (read.ok) return scoreGrids(truth, gridsOf(read.document))
  return { ...scoreGrids(truth, []), faults: [`not read: ${read.problem.message.en}`] }
}

function describe({ cells, cellsRight, merges, mergesRight }: Score): string {
  const part = (some: number, all: number) =>
    all === 0 ? '-' : `${((100 * some) / all).toFixed(2)} % of ${all}`
  return `cells ${part(cellsRight, cells)}, merges ${part(mergesRight, merges)}`
}

function printWorst(scored: readonly { name: string; score: Score }[]): void {
  const wrong = ({ score }: { score: Score }) => score.cells - score.cellsRight
  const worst = scored.filter((one) => wrong(one) > 0).sort((a, b) => wrong(b) - wrong(a))
  for (const { name, score } of worst.slice(0, Number(values.worst))) {
    console.log(`  ${name}: ${describe(score)}`)
    for (const fault of score.faults.slice(0, 4)) console.log(`    ${fault.slice(0, 110)}`)
  }
}

function keep(folder: string, source: string, { name, pdf }: Print): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${source} ${name}.pdf`.replaceAll(/[ ,/]+/g, '-')), pdf)
}
