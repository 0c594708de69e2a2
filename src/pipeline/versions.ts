/** The versions that say when a stored reading is out of date, without loading what has them. */
import type { Format } from '../model/document.ts'
import { NORMALIZER_VERSION } from '../normalize/version.ts'

export interface StageVersions {
  extractorVersion(format: Format): Promise<number>
  readonly normalizerVersion: number
}

export const VERSIONS: StageVersions = {
  extractorVersion: async (format) => (await import('../extractors/index.ts')).extractorVersion(format),
  normalizerVersion: NORMALIZER_VERSION,
}
