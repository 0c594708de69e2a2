/** The readers' limits, for those who choose them. */
export { DEFAULT_LIMITS, type Limits } from '../extractors/extractor.ts'
export { limitOption } from '../extractors/over-limit.ts'
