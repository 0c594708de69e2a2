/** Styles of a docx (styles.xml): what a paragraph inherits from them that bears on structure. */
import { outlineOfName } from '../heading.ts'
import { child, childInteger, childValue, isOn, type XmlElement } from './xml.ts'

export interface StyleNumbering {
  readonly list: string | undefined
  readonly level: number | undefined
}

export interface Style {
  readonly id: string
  /** outline level from 0; 9 and absent are body text */
  readonly outline?: number
  readonly numbering?: StyleNumbering
  /** id of the style along the chain that the numbering comes from: lists name that one */
  readonly numberedBy?: string
  readonly hidden?: boolean
  readonly bold?: boolean
}

/** Styles by id, each with what it inherits along its basedOn chain. */
export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** id of the style of paragraphs that name none */
  readonly defaultParagraph: string | undefined
}

/** Reads styles.xml; a document without it has none. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>()
  let defaultParagraph: string | undefined
  for (const element of root?.children ?? []) {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined) continue
    elements.set(id, element)
    const byDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '')
    if (byDefault && element.attributes['w:type'] === 'paragraph') defaultParagraph = id
  }
  const styles = new Map<string, Style>()
  for (const id of elements.keys()) styles.set(id, inherit(id, elements))
  return { byId: styles, defaultParagraph }
}

function inherit(id: string, elements: ReadonlyMap<string, XmlElement>): Style {
  let style: Style = { id }
  const met = new Set<string>()
  for (let next: string | undefined = id; next !== undefined && !met.has(next); ) {
    met.add(next)
    const element = elements.get(next)
    if (!element) break
    style = { ...ownProperties(next, element), ...style }
    next = childValue(element, 'w:basedOn')
  }
  return style
}

function ownProperties(id: string, element: XmlElement): Omit<Style, 'id'> {
  const properties = child(element, 'w:pPr')
  const outline =
    childInteger(properties, 'w:outlineLvl') ?? outlineOfName(childValue(element, 'w:name') ?? '')
  const numbering = readNumbering(properties)
  const run = child(element, 'w:rPr')
  return {
    ...(outline !== undefined && { outline }),
    ...(numbering && { numbering, numberedBy: id }),
    ...(child(run, 'w:vanish') && { hidden: isOn(run, 'w:vanish') }),
    ...(child(run, 'w:b') && { bold: isOn(run, 'w:b') }),
  }
}

/** The numbering that paragraph properties name (w:numPr). */
export function readNumbering(properties: XmlElement | undefined): StyleNumbering | undefined {
  const element = child(properties, 'w:numPr')
  if (!element) return undefined
  return { list: childValue(element, 'w:numId'), level: childInteger(element, 'w:ilvl') }
}
