/** A grey picture as PNG. */
import { encode } from 'fast-png'
import type { Grey } from './raster.ts'

/** The picture as a data URL, for what keeps evidence as text. */
export function toPngUrl({ width, height, pixels }: Grey): string {
  const bytes = encode({ width, height, data: pixels, channels: 1, depth: 8 })
  return `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
}
