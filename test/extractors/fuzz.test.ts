/**
 * Real files broken in many ways, through the whole reading: each must end with a report or a named problem, in
 * bounded time and memory. FUZZ_RUNS and FUZZ_SEED run it longer or again:
 * `FUZZ_SEED=123 FUZZ_RUNS=2000 npx vitest run test/extractors/fuzz.test.ts`.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, test } from 'vitest'
import { detectContainer } from '../../src/extractors/archive/container.ts'
import { FORMATS, type Format } from '../../src/model/document.ts'
import { openPool } from '../../src/pipeline/pool.ts'
import { type Mutation, mutate, mutation } from './mutations.ts'

const ROOT = join(import.meta.dirname, '../..')
const PATTERNS = ['fixtures/*/*/*.*', 'test/extractors/*/files/*.*']
const NO_DOCUMENTS = /\/bad\/|\.json$|\/(document|findings)\.txt$/
/** A file that takes longer, in a thread of so much memory, is a hang. */
const LIMITS = { timeoutMs: 30_000, memoryMb: 1024 }
/** Of each format; a page without its text goes to character recognition, which takes seconds. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)
const SLOW: Partial<Record<Format, number>> = { pdf: Math.ceil(RUNS / 3), image: Math.ceil(RUNS / 60) }

interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

const samples: readonly Sample[] = PATTERNS.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
  .filter((name) => !NO_DOCUMENTS.test(name))
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(ROOT, name))) }))

const ofFormat = (format: Format) => samples.filter(({ name }) => name.endsWith(`.${format}`))
const pool = openPool({ jobs: 2, ...LIMITS })
afterAll(() => pool.close())

/** What the reading of broken bytes came to; an error of ours and a hang are faults, nothing else is. */
async function faultOf(bytes: Uint8Array): Promise<string | null> {
  if (detectContainer(bytes)) return null
  const { reading } = await pool.run({ kind: 'read', bytes })
  if (reading.kind !== 'problem') return null
  const { code, message } = reading.problem
  return code === 'crashed' || code === 'timeout' ? `${code}: ${message.en}` : null
}

/** Prints as the file's name and what was done to it. */
function broken(format: Format) {
  const sample = fc.constantFrom(...ofFormat(format).map(({ name }) => name))
  const other = fc.constantFrom(...samples.map(({ name }) => name))
  return fc.tuple(sample, other, fc.array(mutation, { minLength: 1, maxLength: 3 }))
}

function bytesOf(name: string): Uint8Array {
  return samples.find((sample) => sample.name === name)!.bytes
}

function apply([name, other, mutations]: readonly [string, string, readonly Mutation[]]): Uint8Array {
  return mutate(bytesOf(name), mutations, bytesOf(other))
}

describe('a broken file', () => {
  const formats = FORMATS.filter((format) => ofFormat(format).length > 0)

  it.each(formats)('of format %s ends with a report or a named problem', { timeout: 0 }, async (format) => {
    const property = fc.asyncProperty(broken(format), async (change) => {
      expect(await faultOf(apply(change))).toBeNull()
    })
    // a failing case is printed with its seed, unshrunk: shrinking a hang takes minutes
    await fc.assert(property, { numRuns: SLOW[format] ?? RUNS, endOnFailure: true })
  })
})

test('every sample is read as it is', { timeout: 300_000 }, async () => {
  for (const { bytes, name } of samples.filter(({ name }) => !name.endsWith('.png')))
    expect([name, await faultOf(bytes)]).toEqual([name, null])
})
