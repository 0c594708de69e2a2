/** The XML of a part as plain elements, under the usual prefixes of OOXML whatever the file itself calls them. */
import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../../../model/problem.ts'
import { isSymbolFont } from '../symbols.ts'

export interface XmlElement {
  /** with its usual prefix: "w:p", "mc:Choice" */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  /** the element's own character data, kept for the elements in `TEXT_ELEMENTS` alone */
  text: string
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
  ...[
    'w:spacing',
    'w:ind',
    'w:jc',
    'w:sz',
    'w:szCs',
    'w:color',
    'w:shd',
    'w:b',
    'w:bCs',
    'w:kern',
    'w:vAlign',
  ],
  ...['w:bidi', 'w:widowControl', 'w:suppressLineNumbers', 'w:tcW', 'w:sectPr', 'w:pPrChange', 'w:rPrChange'],
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
  const parser = new SaxesParser({ xmlns: false, position: false })
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open: XmlElement[] = [top]
  const names = new NameTable()
  let skipped = 0
  let inText = false
  parser.on('opentag', (tag) => {
    if (skipped > 0) {
      skipped++
      return
    }
    names.bind(tag.attributes)
    const name = names.resolve(tag.name)
    if (SKIPPED.has(name) || (name === 'w:rFonts' && !isSymbolFont(tag.attributes['w:ascii']))) {
      skipped = 1
      return
    }
    if (open.length > xmlDepth) throw tooDeep(xmlDepth)
    const element: XmlElement = { name, attributes: names.resolveAll(tag.attributes), children: [], text: '' }
    open[open.length - 1]!.children.push(element)
    open.push(element)
    inText = TEXT_ELEMENTS.has(name)
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped--
    else open.pop()
    inText = false
  })
  const addText = (text: string) => {
    if (inText) open[open.length - 1]!.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decode(bytes)).close()
  return top.children[0]!
}

function decode(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
  const utf16be = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)
  return new TextDecoder(utf16 ? 'utf-16le' : utf16be ? 'utf-16be' : 'utf-8').decode(bytes)
}

/**
 * Names under their usual prefixes. A prefix is taken as bound for the rest of the part: no writer of documents
 * binds one anew, and scoping would cost a lookup on every attribute.
 */
class NameTable {
  readonly #renamed = new Map<string, string>()
  readonly #names = new Map<string, string>()

  bind(attributes: Readonly<Record<string, string>>): void {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue
      const usual = PREFIXES[attributes[key]!]
      const prefix = key.slice(6)
      if (usual === undefined || usual === prefix) continue
      this.#renamed.set(prefix, usual)
      this.#names.clear()
    }
  }

  resolve(name: string): string {
    if (this.#renamed.size === 0) return name
    let resolved = this.#names.get(name)
    if (resolved === undefined) {
      const colon = name.indexOf(':')
      const usual = this.#renamed.get(colon < 0 ? '' : name.slice(0, colon))
      resolved = usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
      this.#names.set(name, resolved)
    }
    return resolved
  }

  resolveAll(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    if (this.#renamed.size === 0) return attributes
    const entries = Object.entries(attributes)
    return Object.fromEntries(
      // the default namespace does not hold for attributes
      entries.map(([key, value]) => [key.includes(':') ? this.resolve(key) : key, value]),
    )
  }
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

function tooDeep(limit: number): UnreadableFile {
  return new UnreadableFile('too_large', {
    zh: `XML 嵌套超过 ${limit} 层的上限（选项 --max-xml-depth）`,
    en: `The XML is nested more than ${limit} levels deep (option --max-xml-depth)`,
  })
}
