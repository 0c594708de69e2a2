/** How long a report takes to store, and the comparison to answer: node bench/store.ts [reports] */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CONCEPTS } from '../src/model/concepts.ts'
import { openStore } from '../src/store/open.ts'
import { packDocument } from '../src/store/pack.ts'
import { packReport } from '../src/store/packed-report.ts'
import type { Outcome } from '../src/store/store.ts'
import { buildDocument } from '../test/build-document.ts'
import { buildFact, buildIndicator, buildReport } from '../test/build-report.ts'

const FACTS = 120
const INDICATORS = 25
const BATCH = 50

function outcome(n: number): Outcome {
  const name = `第${n % 500}县总工会`
  const unit = { name, code: null, level: 'county', province: null, city: null, county: null } as const
  const facts = Array.from({ length: FACTS }, (_, i) => buildFact(CONCEPTS[i]!.id, i * 1_001))
  const indicators = Array.from({ length: INDICATORS }, (_, i) =>
    buildIndicator(['产出', '数量', `指标${i}`]),
  )
  const report = buildReport({ unit, fiscalYear: 2000 + Math.floor(n / 500), facts, indicators })
  const before = performance.now()
  const packed = packReport(report)
  packing += performance.now() - before
  const rows = Array.from({ length: 40 }, (_, row) => ['项目', '预算数', '执行数', '执行率', `${n * row}`])
  const sha256 = createHash('sha256').update(String(n)).digest('hex')
  return {
    path: `/bench/${n}.docx`,
    file: { sha256, bytes: 20_000, format: 'docx' },
    reading: {
      kind: 'report',
      status: 'ok',
      document: packDocument(buildDocument('部门整体支出绩效自评报告', rows)),
      report: packed,
      versions: { extractor: 1, normalizer: 1 },
    },
  }
}

let packing = 0
const count = Number(process.argv[2] ?? 1_000)
const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'))
const store = await openStore(join(folder, 'bench.sqlite'))
let storing = 0
let processor = 0
for (let from = 0; from < count; from += BATCH) {
  const batch = Array.from({ length: BATCH }, (_, i) => outcome(from + i))
  const start = performance.now()
  const before = process.cpuUsage()
  await store.saveOutcomes(batch)
  storing += performance.now() - start
  const { user, system } = process.cpuUsage(before)
  processor += (user + system) / 1_000
}
const start = performance.now()
const rows = await store.comparison()
const comparing = performance.now() - start
console.log(`${count} reports of ${FACTS} facts and ${INDICATORS} indicators`)
console.log(
  `store       ${(storing / count).toFixed(2)} ms a report, ${(processor / count).toFixed(2)} ms of processor`,
)
console.log(`pack        ${(packing / count).toFixed(2)} ms a report, in the reading threads`)
console.log(`comparison  ${comparing.toFixed(0)} ms, ${rows.length} rows`)
await store.close()
rmSync(folder, { recursive: true })
