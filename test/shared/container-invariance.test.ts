import { describe, expect, it } from 'vitest'
import { factKey, type Report } from '../../src/model/report.ts'
import { hasShared, isForm, readShared, sharedFiles } from './shared-reports.ts'

/** The kinds of file that hold the whole report, by report. */
const REPORTS = Object.entries(Object.groupBy(sharedFiles(), ({ report }) => report)).map(
  ([name, files]) => ({ name, files: files!.filter((file) => !isForm(file)) }),
)

describe.skipIf(!hasShared)('the same report', () => {
  it.each(REPORTS)('gives the same facts from every kind of file: $name', async ({ files }) => {
    const byFile = await Promise.all(
      files.map(async (file) => [file.fileName, factSet(await readShared(file))] as const),
    )
    const [[, first]] = byFile as [(typeof byFile)[number], ...typeof byFile]
    for (const [fileName, facts] of byFile) expect(facts, fileName).toEqual(first)
  })
})

/** "expenditure.total = 478579996", each once: a container may split or join the places where a value stands. */
function factSet(report: Report): readonly string[] {
  const lines = report.facts
    .filter(({ status }) => status !== 'derived')
    .map((fact) => `${factKey(fact)} = ${fact.value}`)
  return [...new Set(lines)].sort()
}
