/** The parts of an OpenDocument file: a zip container, or one flat XML file (ODF 1.3, part 2). */
import type { Limits } from '../extractor.ts'
import { openZip } from '../word/docx/zip.ts'
import { damaged, encrypted } from '../word/guard.ts'
import { elementOf, parseXmlTree, textOf, type XmlNode } from '../xml-tree.ts'

export interface OdfPackage {
  /** roots that hold styles, those of the content last */
  readonly styleParts: readonly XmlNode[]
  /** office:text, office:spreadsheet */
  readonly body: XmlNode
  readonly title: string | undefined
}

/** Namespaces of OpenDocument under their usual prefixes. */
const NAMESPACE = /^urn:oasis:names:tc:opendocument:xmlns:(\w+):1\.0$/
const PREFIXES: Readonly<Record<string, string>> = {
  drawing: 'draw',
  meta: 'meta',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

/** Opens a file whose body is of a kind. Throws UnreadableFile where it is not, or is encrypted or damaged. */
export function openOdf(bytes: Uint8Array, kind: 'text' | 'spreadsheet', limits: Limits): OdfPackage {
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? zippedParts(bytes, limits) : flatParts(bytes, limits)
  const body = elementOf(elementOf(parts.content, 'office:body'), `office:${kind}`)
  if (!body) throw damaged(`no office:${kind}`)
  const title = textOf(elementOf(elementOf(parts.meta, 'office:meta'), 'dc:title')).trim()
  const styleParts = [parts.styles, parts.content].filter((part) => part !== undefined)
  return { styleParts, body, title: title || undefined }
}

interface Parts {
  readonly content: XmlNode
  readonly styles?: XmlNode | undefined
  readonly meta?: XmlNode | undefined
}

function zippedParts(bytes: Uint8Array, limits: Limits): Parts {
  const zip = openZip(bytes, limits)
  const manifest = zip.read('META-INF/manifest.xml')
  const isEncrypted = manifest && new TextDecoder().decode(manifest).includes('encryption-data')
  if (isEncrypted || zip.names.includes('encrypted-package')) throw encrypted()
  const read = (name: string): XmlNode | undefined => {
    const part = zip.read(name)
    return part && parseOdf(part, limits)
  }
  const content = read('content.xml')
  if (!content) throw damaged('part content.xml missing')
  return { content, styles: read('styles.xml'), meta: read('meta.xml') }
}

function flatParts(bytes: Uint8Array, limits: Limits): Parts {
  const content = parseOdf(bytes, limits)
  return { content, meta: content }
}

function parseOdf(bytes: Uint8Array, { xmlDepth }: Limits): XmlNode {
  const renamed = new Map<string, string>()
  const nameOf = (written: string, attributes: Readonly<Record<string, string>>): string => {
    for (const [name, uri] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns')) continue
      const known = NAMESPACE.exec(uri)?.[1] ?? uri
      const usual = PREFIXES[known] ?? (known === uri ? undefined : known)
      if (usual !== undefined && usual !== name.slice(6)) renamed.set(name.slice(6), usual)
    }
    if (renamed.size === 0) return written
    const colon = written.indexOf(':')
    const usual = renamed.get(colon < 0 ? '' : written.slice(0, colon))
    return usual === undefined ? written : `${usual}:${written.slice(colon + 1)}`
  }
  return parseXmlTree(bytes, { xmlDepth, nameOf })
}
