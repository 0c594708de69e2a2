/** The parts of an OFD file (GB/T 33190-2016, 7): documents, their pages, templates and resources. */
import type { Limits } from '../extractor.ts'
import { overLimit } from '../over-limit.ts'
import { openZip, type ZipParts } from '../word/docx/zip.ts'
import { damaged, encrypted } from '../word/guard.ts'
import { elementOf, elementsOf, parseXmlTree, textOf, type XmlNode } from '../xml-tree.ts'
import { type ResourcePart, type Resources, readResources } from './resources.ts'

export interface OfdPage {
  /** root of the page's content */
  readonly content: XmlNode
  /** contents of the templates below and above it */
  readonly background: readonly XmlNode[]
  readonly foreground: readonly XmlNode[]
  /** in mm: left, top, width, height */
  readonly box: readonly number[]
  readonly resources: Resources
}

export interface OfdPackage {
  readonly title: string | undefined
  /** pages of all documents in order; undefined where a page's part is missing */
  readonly pages: readonly (OfdPage | undefined)[]
  /** Bytes of a part, such as a picture; undefined where there is none. */
  readonly readPart: (path: string) => Uint8Array | undefined
}

/** A4 upright, which a file that says nothing of its pages is taken to have. */
const USUAL_BOX = [0, 0, 210, 297]

interface Parts {
  readonly zip: ZipParts
  readonly limits: Limits
}

/** Opens an OFD. Throws UnreadableFile where it is none, encrypted, damaged or has too many pages. */
export function openOfd(bytes: Uint8Array, limits: Limits): OfdPackage {
  const parts = { zip: openZip(bytes, limits), limits }
  // GM/T 0099: the parts of an encrypted OFD lie in one encrypted part, which Encryptions.xml describes
  if (parts.zip.names.some((name) => /(?:^|\/)encryptions\.xml$/.test(name))) throw encrypted()
  const root = read(parts, 'OFD.xml')
  if (!root) throw damaged('part OFD.xml missing')
  const bodies = elementsOf(root, 'DocBody')
  const pages = bodies.flatMap((body) => readDocument(body, parts))
  if (pages.length > limits.pages) throw overLimit('pages', { most: limits.pages, found: pages.length })
  if (pages.every((page) => page === undefined)) throw damaged('no page')
  const title = textOf(elementOf(elementOf(bodies[0], 'DocInfo'), 'Title')).trim()
  return { title: title || undefined, pages, readPart: parts.zip.read }
}

/** Elements by their local names: writers put them into several namespaces, and some into none. */
function read({ zip, limits: { xmlDepth } }: Parts, path: string): XmlNode | undefined {
  const part = zip.read(path)
  return (
    part && parseXmlTree(part, { xmlDepth, nameOf: (written) => written.slice(written.indexOf(':') + 1) })
  )
}

/** The path that a location in a part leads to; it counts from the part's folder, or from the root behind a slash. */
function resolve(folder: string, location: string): string {
  const path = location.trim().replaceAll('\\', '/')
  const steps = path.startsWith('/') ? path.split('/') : `${folder}/${path}`.split('/')
  const resolved: string[] = []
  for (const step of steps) {
    if (step === '..') resolved.pop()
    else if (step !== '' && step !== '.') resolved.push(step)
  }
  return resolved.join('/')
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function readDocument(body: XmlNode, parts: Parts): (OfdPage | undefined)[] {
  const path = resolve('', textOf(elementOf(body, 'DocRoot')))
  const document = read(parts, path)
  if (!document) throw damaged(`part ${path} missing`)
  const folder = folderOf(path)
  const common = elementOf(document, 'CommonData')
  const resourceParts = ['PublicRes', 'DocumentRes'].flatMap((name) =>
    readResourceParts(elementsOf(common, name), folder, parts),
  )
  const templates = new Map(
    elementsOf(common, 'TemplatePage').map((element) => [element.attributes.ID, element] as const),
  )
  const context = { parts, folder, templates, resourceParts, box: boxIn(elementOf(common, 'PageArea')) }
  return elementsOf(elementOf(document, 'Pages'), 'Page').map((page) => readPage(page, context))
}

function readResourceParts(locations: readonly XmlNode[], from: string, parts: Parts): ResourcePart[] {
  return locations.flatMap((location) => {
    const path = resolve(from, textOf(location))
    const root = read(parts, path)
    return root ? [{ root, folder: folderOf(path) }] : []
  })
}

interface DocumentContext {
  readonly parts: Parts
  readonly folder: string
  readonly templates: ReadonlyMap<string | undefined, XmlNode>
  readonly resourceParts: readonly ResourcePart[]
  readonly box: readonly number[] | undefined
}

function readPage(page: XmlNode, context: DocumentContext): OfdPage | undefined {
  const { parts, folder } = context
  const path = resolve(folder, page.attributes.BaseLoc ?? '')
  const content = read(parts, path)
  if (!content) return undefined
  const own = readResourceParts(elementsOf(content, 'PageRes'), folderOf(path), parts)
  const used = elementsOf(content, 'Template').flatMap((element) => {
    const template = context.templates.get(element.attributes.TemplateID)
    const root = template && read(parts, resolve(folder, template.attributes.BaseLoc ?? ''))
    if (!root) return []
    const order = element.attributes.ZOrder ?? template.attributes.ZOrder ?? 'Background'
    return [{ root, above: order === 'Foreground' }]
  })
  const areas = [content, ...used.map(({ root }) => root)].map((root) => boxIn(elementOf(root, 'Area')))
  return {
    content,
    background: used.filter(({ above }) => !above).map(({ root }) => root),
    foreground: used.filter(({ above }) => above).map(({ root }) => root),
    box: areas.find((area) => area !== undefined) ?? context.box ?? USUAL_BOX,
    resources: readResources([...context.resourceParts, ...own], resolve),
  }
}

function boxIn(area: XmlNode | undefined): readonly number[] | undefined {
  const box = textOf(elementOf(area, 'PhysicalBox')).trim().split(/\s+/).map(Number)
  return box.length === 4 && box.every(Number.isFinite) && box[2]! > 0 && box[3]! > 0 ? box : undefined
}
