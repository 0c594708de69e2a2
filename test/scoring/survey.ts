/**
 * How well generated reports are read: `node test/scoring/survey.ts [count] [first seed] [plain] [kind …]`; `plain`
 * leaves perturbations out. Prints the share of perfect files by form and kind, then the commonest flaws, each with
 * seeds to look at.
 */
import { type GeneratedReport, generateReport } from '../generate/generate.ts'
import { FILE_KINDS, type FileKind } from '../generate/report-file.ts'
import { flawsOf } from './read-generated.ts'

const [count = '200', first = '1', ...kinds] = process.argv.slice(2)
const named = kinds.filter((name) => name !== 'plain')
const wanted = FILE_KINDS.filter((kind) => named.length === 0 || named.includes(kind))
const perfect = new Map<string, { right: number; all: number }>()
const examples = new Map<string, string[]>()

for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  const report = await generateReport(seed, { kinds: wanted, perturbed: !kinds.includes('plain') })
  const found = await flawsOf(report)
  tally(report.layout, found)
  tally(report.kind, found)
  for (const flaw of found) {
    const kind = flaw.replace(/[\d.,|]+/g, '#')
    examples.set(kind, [...(examples.get(kind) ?? []), `${seed}:${report.layout}:${report.kind}`])
  }
}
for (const [group, { right, all }] of [...perfect].sort())
  console.log(`${group.padEnd(10)} ${right} of ${all} files without a flaw`)
for (const [flaw, where] of [...examples].sort((a, b) => b[1].length - a[1].length).slice(0, 60))
  console.log(
    `${String(where.length).padStart(4)} × ${flaw}  e.g. ${[...new Set(where)].slice(0, 3).join(' ')}`,
  )

function tally(group: LayoutOrKind, found: readonly string[]): void {
  const { right, all } = perfect.get(group) ?? { right: 0, all: 0 }
  perfect.set(group, { right: right + (found.length === 0 ? 1 : 0), all: all + 1 })
}

type LayoutOrKind = GeneratedReport['layout'] | FileKind
