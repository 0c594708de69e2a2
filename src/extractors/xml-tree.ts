/** XML with mixed content as a tree of plain nodes, for formats whose text stands among elements. */
import { SaxesParser } from 'saxes'
import { overLimit } from './over-limit.ts'

export interface XmlNode {
  /** as `nameOf` gives it */
  readonly name: string
  /** by their names as written, whatever their prefix stands for */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

export interface XmlOptions {
  /** most levels of nested elements */
  readonly xmlDepth: number
  /** the name that the reader knows an element by, from the one that is written */
  readonly nameOf?: (written: string, attributes: Readonly<Record<string, string>>) => string
}

/**
 * Parses a part into its root. Throws UnreadableFile('too_large') past `xmlDepth` nested elements, and the parser's
 * own error where the part is not well-formed.
 */
export function parseXmlTree(bytes: Uint8Array, { xmlDepth, nameOf = (name) => name }: XmlOptions): XmlNode {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const top: OpenNode = { name: '', attributes: {}, children: [] }
  const open: OpenNode[] = [top]
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > xmlDepth) throw overLimit('xmlDepth', { most: xmlDepth })
    const node: OpenNode = { name: nameOf(name, attributes), attributes, children: [] }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string) => {
    open.at(-1)!.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decodeXml(bytes)).close()
  const root = elementsOf(top)[0]
  if (!root) throw new Error('no root element')
  return root
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[]
}

/** UTF-16 by its mark or by how its first character stands there; any other encoding by its declaration, else UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return decode(bytes, 'utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return decode(bytes, 'utf-16be')
  const head = decode(bytes.subarray(0, 200), 'latin1')
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["'](gb[\w-]*)["']/i.exec(head)?.[1]
  return decode(bytes, declared === undefined ? 'utf-8' : 'gb18030')
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** Its child elements, of that name where one is given. */
export function elementsOf(node: XmlNode | undefined, name?: string): XmlNode[] {
  return (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** Its first child element of that name. */
export function elementOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return elementsOf(node, name)[0]
}

/** All character data in it. */
export function textOf(node: XmlNode | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
