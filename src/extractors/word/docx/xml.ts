/** The XML of a part as plain elements, under the usual prefixes of OOXML whatever the file itself calls them. */
import { SaxesParser } from 'saxes'
import { overLimit } from '../../over-limit.ts'
import { isSymbolFont } from '../symbols.ts'

export interface XmlElement {
  /** with its usual prefix: "w:p", "mc:Choice" */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** the element's own character data, kept for the elements in `TEXT_ELEMENTS` alone */
  readonly text: string
}

/** Namespaces of ECMA-376 (transitional and strict) that the reader looks at, by their usual prefix. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:schemas-microsoft-com:vml': 'v',
}

const TEXT_ELEMENTS = new Set(['w:t', 'w:instrText', 'm:t', 'dc:title'])

/** Formatting that says nothing about text or structure: left out with all that it holds. */
const SKIPPED = new Set([
  ...['w:tcBorders', 'w:tblBorders', 'w:pBdr', 'w:tcMar', 'w:tblCellMar', 'w:tabs', 'w:lang'],
  ...['w:spacing', 'w:ind', 'w:jc', 'w:sz', 'w:szCs', 'w:color', 'w:shd', 'w:bCs', 'w:kern', 'w:vAlign'],
  ...['w:bidi', 'w:widowControl', 'w:suppressLineNumbers', 'w:sectPr', 'w:pPrChange', 'w:rPrChange'],
  ...[
    'w:tblPrChange',
    'w:tblGridChange',
    'w:tcPrChange',
    'w:trPrChange',
    'w:tblPrExChange',
    'w:sectPrChange',
  ],
  ...['w:numberingChange', 'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak'],
])

/**
 * Parses a part into its root element. Throws UnreadableFile('too_large') past `xmlDepth` nested elements, and
 * the parser's own error where the part is not well-formed.
 */
export function parseXml(bytes: Uint8Array, xmlDepth: number): XmlElement {
  const xml = decode(bytes)
  const names = usualNames(xml)
  const parser = new SaxesParser({ xmlns: false, position: false })
  let parent = newElement('', {})
  const open: OpenElement[] = []
  const top = parent
  let skipped = 0
  let inText = false
  parser.on('opentag', ({ name: written, attributes }) => {
    const name = names ? names.element(written) : written
    if (skipped > 0 || SKIPPED.has(name) || (name === 'w:rFonts' && !isSymbolFont(attributes['w:ascii']))) {
      skipped++
      return
    }
    if (open.length >= xmlDepth) throw overLimit('xmlDepth', { most: xmlDepth })
    const element = newElement(name, names ? names.attributes(attributes) : attributes)
    if (parent.children === NO_CHILDREN) parent.children = [element]
    else parent.children.push(element)
    open.push(parent)
    parent = element
    inText = TEXT_ELEMENTS.has(name)
  })
  parser.on('closetag', () => {
    inText = false
    if (skipped > 0) skipped--
    else parent = open.pop()!
  })
  const addText = (text: string) => {
    if (inText) parent.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml).close()
  return top.children[0]!
}

// most elements have no children: they share one empty list
const NO_CHILDREN: XmlElement[] = []

interface OpenElement extends XmlElement {
  children: XmlElement[]
  text: string
}

function newElement(name: string, attributes: Readonly<Record<string, string>>): OpenElement {
  return { name, attributes, children: NO_CHILDREN, text: '' }
}

function decode(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
  const utf16be = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)
  return new TextDecoder(utf16 ? 'utf-16le' : utf16be ? 'utf-16be' : 'utf-8').decode(bytes)
}

interface UsualNames {
  element(name: string): string
  attributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>>
}

const DECLARATION = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Names under their usual prefixes; undefined where the part uses those itself, as nearly all do. A prefix is
 * taken as bound alike throughout the part: no writer of documents binds one anew.
 */
function usualNames(xml: string): UsualNames | undefined {
  const renamed = new Map<string, string>()
  for (const [, prefix = '', quoted, single] of xml.matchAll(DECLARATION)) {
    const usual = PREFIXES[quoted ?? single ?? '']
    if (usual !== undefined && usual !== prefix) renamed.set(prefix, usual)
  }
  if (renamed.size === 0) return undefined
  const element = (name: string): string => {
    const colon = name.indexOf(':')
    const usual = renamed.get(colon < 0 ? '' : name.slice(0, colon))
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
  }
  // the default namespace does not hold for attributes
  const attributes = (written: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(written).map(([key, value]) => [key.includes(':') ? element(key) : key, value]),
    )
  return { element, attributes }
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name)
}

/** The `w:val` of the first child of that name. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** The whole number in a `w:val`; undefined where there is none. */
export function childInteger(element: XmlElement | undefined, name: string): number | undefined {
  return integer(childValue(element, name))
}

/** A whole number as XML writes it; undefined for anything else. */
export function integer(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number.parseInt(text, 10)
  return Number.isNaN(value) ? undefined : value
}

/** An on/off property (ST_OnOff): on where the element stands without a value that switches it off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = child(element, name)
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1')
}
