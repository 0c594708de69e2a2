/** Styles of an OpenDocument file: what paragraphs and spans inherit from them that bears on structure. */
import { outlineOfName } from '../word/heading.ts'
import { elementOf, elementsOf, type XmlNode } from '../xml-tree.ts'
import { type ListStyle, readListStyle } from './list-styles.ts'

interface OwnStyle {
  readonly name: string
  readonly parent: string | undefined
  readonly hidden: boolean | undefined
  readonly font: string | undefined
  /** the style's level in the outline, from 1; 0 where it says that it has none */
  readonly outlineLevel: number | undefined
}

export interface Styles {
  /** styles of paragraphs and of text have names of their own */
  readonly paragraph: ReadonlyMap<string, OwnStyle>
  readonly text: ReadonlyMap<string, OwnStyle>
  /** widths of table columns, in twips, by the name of their style */
  readonly columnWidths: ReadonlyMap<string, number>
  /** names of the styles of tables that are not shown: hidden sheets */
  readonly hiddenTables: ReadonlySet<string>
  readonly lists: ReadonlyMap<string, ListStyle>
  readonly outline: ListStyle | undefined
}

const CONTAINERS = ['office:styles', 'office:automatic-styles']

/** Reads the styles of all parts; a later part's style of the same name takes the place of an earlier one. */
export function readStyles(parts: readonly XmlNode[]): Styles {
  const paragraph = new Map<string, OwnStyle>()
  const text = new Map<string, OwnStyle>()
  const lists = new Map<string, ListStyle>()
  const columnWidths = new Map<string, number>()
  const hiddenTables = new Set<string>()
  let outline: ListStyle | undefined
  const containers = parts.flatMap((part) => CONTAINERS.flatMap((name) => elementsOf(part, name)))
  for (const element of containers.flatMap((container) => elementsOf(container))) {
    const name = element.attributes['style:name'] ?? ''
    const family = element.attributes['style:family']
    if (element.name === 'text:outline-style') outline = readListStyle(element)
    else if (element.name === 'text:list-style') lists.set(name, readListStyle(element))
    else if (element.name !== 'style:style') continue
    else if (family === 'paragraph') paragraph.set(name, readStyle(element))
    else if (family === 'text') text.set(name, readStyle(element))
    else if (family === 'table') {
      const properties = elementOf(element, 'style:table-properties')?.attributes
      if (properties?.['table:display'] === 'false') hiddenTables.add(name)
    } else if (family === 'table-column') {
      const width = readWidth(element)
      if (width !== undefined) columnWidths.set(name, width)
    }
  }
  return { paragraph, text, lists, columnWidths, hiddenTables, outline }
}

const TWIPS: Readonly<Record<string, number>> = {
  ...{ in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54, pt: 20, pc: 240, px: 15 },
  // parts of a table whose width is not said: 65535 of them are about as wide as a page
  '*': 9000 / 65_535,
}

function readWidth(style: XmlNode): number | undefined {
  const properties = elementOf(style, 'style:table-column-properties')?.attributes
  const written = properties?.['style:column-width'] ?? properties?.['style:rel-column-width'] ?? ''
  const [, number, unit = ''] = /^([\d.]+)(in|cm|mm|pt|pc|px|\*)$/.exec(written) ?? []
  const width = Number(number) * (TWIPS[unit] ?? Number.NaN)
  return width > 0 ? width : undefined
}

function readStyle(element: XmlNode): OwnStyle {
  const { attributes } = element
  const properties = elementOf(element, 'style:text-properties')?.attributes
  const display = properties?.['text:display']
  const level = attributes['style:default-outline-level']
  return {
    name: attributes['style:display-name'] ?? attributes['style:name'] ?? '',
    parent: attributes['style:parent-style-name'],
    hidden: display === undefined ? undefined : display === 'none',
    font: properties?.['style:font-name'] ?? properties?.['fo:font-family'],
    outlineLevel: level === undefined ? undefined : Number.parseInt(level, 10) || 0,
  }
}

function* chain(styles: ReadonlyMap<string, OwnStyle>, name: string | undefined): Generator<OwnStyle> {
  const met = new Set<string>()
  for (let next = name; next !== undefined && !met.has(next); ) {
    met.add(next)
    const style = styles.get(next)
    if (!style) return
    yield style
    next = style.parent
  }
}

/** Whether text of this style is not shown; undefined where no style of the chain says so. */
export function isHidden(
  styles: ReadonlyMap<string, OwnStyle>,
  name: string | undefined,
): boolean | undefined {
  for (const { hidden } of chain(styles, name)) if (hidden !== undefined) return hidden
  return undefined
}

/** The font of a span's style. */
export function fontOf(styles: ReadonlyMap<string, OwnStyle>, name: string | undefined): string | undefined {
  for (const { font } of chain(styles, name))
    if (font !== undefined) return font.replaceAll(/^['"]|['"]$|(?<=[a-z])\d+$/gi, '')
  return undefined
}

/** The outline level (from 0) of a paragraph that is no text:h: that of its style, or of the built-in name of one. */
export function outlineOfStyle({ paragraph }: Styles, name: string | undefined): number | undefined {
  for (const style of chain(paragraph, name)) {
    if (style.outlineLevel !== undefined) return style.outlineLevel > 0 ? style.outlineLevel - 1 : undefined
    const named = outlineOfName(style.name)
    if (named !== undefined) return named
  }
  return undefined
}
