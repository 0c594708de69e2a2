/**
 * `npm run test:faults [-- instants [seed]]`: kills an import at 50 random instants, fills its disk, locks its
 * database, lets a document loop, eat memory and crash natively; after each, the same command again must end with
 * the dataset of an undisturbed import, byte for byte, and nothing may be called read that was not.
 */
import { rmSync } from 'node:fs'
import { makeArchive } from './archive.ts'
import {
  fullDisk,
  killedAfter,
  killedWhileLooping,
  layGround,
  lockedAfter,
  type Verdict,
  WORKER_FAULTS,
  workerFault,
} from './faults.ts'
import { instants } from './instants.ts'

const [count = '50', seed = String(Date.now() % 100_000)] = process.argv.slice(2)
const folder = await makeArchive(48)
let failed = 0
try {
  const ground = await layGround(`${folder}/files`)
  console.log(
    `${ground.whole.length} documents, ${ground.milliseconds.toFixed(0)} ms undisturbed; seed ${seed}`,
  )
  for (const instant of instants(Number(count), ground.milliseconds, Number(seed)))
    tell(`killed after ${instant.toFixed(0)} ms`, await killedAfter(ground, instant))
  for (const kilobytes of [600, 1_500, 3_000])
    tell(`disk full at ${kilobytes} KB`, await fullDisk(ground, kilobytes))
  for (const share of [0.2, 0.5, 0.8])
    tell(`locked from ${share} of its time on`, await lockedAfter(ground, ground.milliseconds * share, 9_000))
  for (const fault of WORKER_FAULTS) tell(`a document: ${fault}`, await workerFault(ground, fault))
  tell('killed while a document loops', await killedWhileLooping(ground))
} finally {
  rmSync(folder, { recursive: true })
}
console.log(failed === 0 ? 'all ended with the same dataset' : `${failed} did not`)
process.exitCode = failed === 0 ? 0 : 1

function tell(name: string, verdict: Verdict | null): void {
  if (verdict?.length) failed += 1
  console.log(`${verdict === null ? 'not tried' : verdict.length === 0 ? 'ok' : 'FAILED'}  ${name}`)
  for (const fault of verdict ?? []) console.log(`  ${fault}`)
}
