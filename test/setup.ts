/**
 * Before each test file: `FUZZ_SEED` lets every property draw its cases from that seed, so that a run can be
 * repeated, and `FUZZ_RUNS` lets it draw so many.
 */
import fc from 'fast-check'

const { FUZZ_SEED, FUZZ_RUNS } = process.env
fc.configureGlobal({
  ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }),
  ...(FUZZ_RUNS === undefined ? {} : { numRuns: Number(FUZZ_RUNS) }),
})
