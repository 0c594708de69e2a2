/** Types, lint, format and tests in one run; the last line of the output is the count. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface TestResults {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}

const steps = [step('tsc', ['-p', '.']), step('biome', ['check', '--error-on-warnings'])]
const tests = runTests()
const failed = tests.failed + steps.filter((passed) => !passed).length
console.log(`${tests.passed} passed, ${failed} failed, ${tests.skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0

/** Runs a program of node_modules/.bin; false where it found something or could not run. */
function step(program: string, args: readonly string[]): boolean {
  console.log(`> ${program} ${args.join(' ')}`)
  return spawnSync(program, args, { stdio: 'inherit' }).status === 0
}

function runTests(): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-check-'))
  const file = join(folder, 'tests.json')
  try {
    const passed = step('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    return countTests(readFileSync(file, 'utf8'), passed)
  } catch (error) {
    console.error(`The tests left no result: ${error}`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A file that does not load, or an error outside any test, fails the run without a failed test: that is one. */
function countTests(json: string, runPassed: boolean): Counts {
  const results: TestResults = JSON.parse(json)
  const failed = results.numFailedTests === 0 && !runPassed ? 1 : results.numFailedTests
  return { passed: results.numPassedTests, failed, skipped: results.numPendingTests + results.numTodoTests }
}
