/** What the levels of a list look like (text:list-style, text:outline-style), in the terms of Word's lists. */
import type { ListLevel } from '../word/lists.ts'
import { textInFont } from '../word/symbols.ts'
import { elementOf, elementsOf, type XmlNode } from '../xml-tree.ts'

export interface ListStyle {
  /** by level, from 0 */
  readonly levels: readonly ListLevel[]
}

/** style:num-format as ODF and LibreOffice write it, by its first characters, and the name that Word has for it. */
const FORMATS: readonly (readonly [begins: string, format: string])[] = [
  ['1st', 'ordinal'],
  ['01', 'decimalZero'],
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['一', 'chineseCountingThousand'],
  ['壹', 'chineseLegalSimplified'],
  ['壱', 'japaneseLegal'],
  ['①', 'decimalEnclosedCircle'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['１', 'decimalFullWidth'],
  ['〇', 'ideographDigital'],
]

const LEVELS = 10
const NO_LEVEL: ListLevel = { start: 1, format: 'none', pattern: '', legal: false }

export function readListStyle(element: XmlNode): ListStyle {
  const levels: ListLevel[] = Array.from({ length: LEVELS }, () => NO_LEVEL)
  for (const level of elementsOf(element)) {
    const index = Number(level.attributes['text:level']) - 1
    if (index >= 0 && index < LEVELS) levels[index] = readLevel(level, index)
  }
  return { levels }
}

function readLevel(element: XmlNode, level: number): ListLevel {
  const { name, attributes } = element
  const prefix = attributes['style:num-prefix'] ?? ''
  const suffix = attributes['style:num-suffix'] ?? ''
  if (name === 'text:list-level-style-bullet') {
    const properties = elementOf(element, 'style:text-properties')?.attributes
    const font = properties?.['style:font-name'] ?? properties?.['fo:font-family']
    const bullet = textInFont(attributes['text:bullet-char'] ?? '•', font?.replaceAll(/['"]/g, ''))
    return { ...NO_LEVEL, format: 'bullet', pattern: `${prefix}${bullet}${suffix}` }
  }
  const written = attributes['style:num-format'] ?? ''
  if (written === '') return { ...NO_LEVEL, pattern: prefix + suffix }
  return {
    start: Number(attributes['text:start-value'] ?? 1),
    format: formatOf(written),
    pattern: patternOf(attributes, level),
    legal: false,
  }
}

function formatOf(written: string): string {
  return FORMATS.find(([begins]) => written.startsWith(begins))?.[1] ?? written
}

/** LibreOffice writes the whole pattern ("%1%.%2%"); else the levels shown stand between prefix and suffix. */
function patternOf(attributes: XmlNode['attributes'], level: number): string {
  const pattern = attributes['loext:num-list-format']
  if (pattern !== undefined) return pattern.replaceAll(/%(\d+)%/g, '%$1')
  const shown = Math.min(level + 1, Math.max(1, Number(attributes['text:display-levels'] ?? 1) || 1))
  const numbers = Array.from({ length: shown }, (_, index) => `%${level + 2 - shown + index}`)
  return `${attributes['style:num-prefix'] ?? ''}${numbers.join('.')}${attributes['style:num-suffix'] ?? ''}`
}
