/** The tables that are read from lines of text, as sketches. */
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { text } from '../../src/extractors/text.ts'
import { sketch } from './grid-sketch.ts'

export async function tables(...lines: readonly string[]): Promise<string[][]> {
  const { blocks } = await text.extract(new TextEncoder().encode(lines.join('\n')), DEFAULT_LIMITS)
  return blocks.filter((block) => block.kind === 'table').map(sketch)
}
