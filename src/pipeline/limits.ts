/** What the reading of a file may take, for those who choose it. */
export { DEFAULT_LIMITS, type Limits } from '../extractors/extractor.ts'
export { limitOption } from '../extractors/over-limit.ts'
export { DEFAULT_BOUNDS } from './bounds.ts'
