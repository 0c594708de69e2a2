/** The versions that say when a stored reading is out of date, without loading what has them. */
import type { Format } from '../model/document.ts'
import { NORMALIZER_VERSION } from '../normalize/version.ts'
import type { Recipe } from './recipe.ts'

export interface StageVersions {
  extractorVersion(format: Format): Promise<number>
  readonly normalizerVersion: number
  /** the data and parts behind that number; without it the number alone counts */
  recipe?(): Promise<Recipe>
}

export const VERSIONS: StageVersions = {
  extractorVersion: async (format) => (await import('../extractors/index.ts')).extractorVersion(format),
  normalizerVersion: NORMALIZER_VERSION,
  recipe: async () => (await import('./recipe.ts')).RECIPE,
}
