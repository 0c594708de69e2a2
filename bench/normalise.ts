/**
 * What a report costs to normalise: node bench/normalise.ts [folder] [rounds]. Documents are read first and do not
 * count; then all of them are normalised, round after round in this one process. The first round is cold: it pays
 * for the compiling of code and expressions, as a worker thread does. Processor time, which a busy machine changes
 * least.
 */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocument } from '../src/extractors/index.ts'
import type { Document } from '../src/model/document.ts'
import { type Normalized, normalize } from '../src/normalize/normalize.ts'
import { prepareCorpus } from './corpus.ts'

const [given, rounds = '4'] = process.argv.slice(2)
const folder =
  given ?? (await prepareCorpus(join(import.meta.dirname, '../node_modules/.cache/ziping-bench'))).folder
const documents = await readAll(folder)
const counts = { reports: 0, facts: 0, unclaimed: 0 }
const measured = Array.from({ length: Number(rounds) }, () => {
  let before = spent()
  return documents.map((document) => {
    count(normalize(document))
    const after = spent()
    const cost = after - before
    before = after
    return cost
  })
})

console.log(
  `${documents.length} documents of ${folder}: ${counts.reports / measured.length} reports, ${counts.facts / measured.length} facts, ${counts.unclaimed / measured.length} unclaimed numbers`,
)
for (const [round, costs] of measured.entries())
  console.log(
    [
      round === 0 ? 'cold' : 'warm',
      `median ${quantile(costs, 0.5)} ms`,
      `mean ${(costs.reduce((sum, cost) => sum + cost, 0) / costs.length).toFixed(2)} ms`,
      `95 % under ${quantile(costs, 0.95)} ms`,
      `largest ${quantile(costs, 1)} ms`,
    ].join('  '),
  )

async function readAll(from: string): Promise<readonly Document[]> {
  const documents: Document[] = []
  for (const name of readdirSync(from).sort()) {
    const read = await readDocument(await readFile(join(from, name)))
    if (read.ok) documents.push(read.document)
  }
  return documents
}

/** Milliseconds of CPU so far, user and system. Asking costs something itself, so it is asked once a document. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function count(result: Normalized): void {
  if (result.kind !== 'report') return
  counts.reports++
  counts.facts += result.report.facts.length
  counts.unclaimed += result.report.unclaimed.length
}

function quantile(costs: readonly number[], share: number): string {
  const sorted = [...costs].sort((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * share)]!.toFixed(2)
}
