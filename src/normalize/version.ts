/**
 * Versions of the normalizer's code, by part. A reading keeps those of the parts that took part in it, so that one is
 * raised for the readings that it touches. `npm run bless` raises those whose goldens change; a change that no golden
 * shows is raised by hand. What is data (the lexicon, the profiles) has a fingerprint instead. Nothing is loaded here.
 */
export const PART_VERSIONS = {
  /** outline, recognition, identity, running text, sections, checks: every reading */
  core: 49,
  /** cutting tables into regions and form rows, fields inside of cells: every document with a table */
  tables: 17,
  dimensions: 6,
  goals: 3,
  indicators: 9,
  projects: 5,
  funds: 19,
} as const
export type Part = keyof typeof PART_VERSIONS

/** Grows whenever a part is raised. */
export const NORMALIZER_VERSION: number = Object.values(PART_VERSIONS).reduce<number>(
  (sum, version) => sum + version,
  0,
)
