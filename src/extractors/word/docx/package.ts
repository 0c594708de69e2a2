/** The parts of a docx package and how they relate (OPC, ECMA-376 part 2). */
import type { Limits } from '../../extractor.ts'
import { damaged } from '../guard.ts'
import { child, parseXml, type XmlElement } from './xml.ts'
import { openZip, type ZipParts } from './zip.ts'

export interface WordPackage {
  /** root of the main document part */
  readonly document: XmlElement
  readonly title: string | undefined
  /** Root of the part that the main document relates to by a type ("styles", "footnotes"); undefined for none. */
  part(type: string): XmlElement | undefined
  /** Bytes that the main document relates to by the id of a relationship; undefined where they lie elsewhere. */
  related(id: string): Uint8Array | undefined
}

/** Opens a docx. Throws UnreadableFile where it is no Word document or damaged. */
export function openPackage(bytes: Uint8Array, limits: Limits): WordPackage {
  const zip = openZip(bytes, limits)
  const read = (name: string): XmlElement | undefined => {
    const part = zip.read(name)
    return part && parseXml(part, limits.xmlDepth)
  }
  const packageRelations = read('_rels/.rels')
  const core = read(targetOf(packageRelations, 'core-properties', '') ?? 'docProps/core.xml')
  const main = targetOf(packageRelations, 'officeDocument', '') ?? 'word/document.xml'
  const document = read(main)
  if (!document) throw damaged(missing(zip, main))
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = read(`${folder}_rels/${main.slice(folder.length)}.rels`)
  return {
    document,
    title: child(core, 'dc:title')?.text || undefined,
    part: (type) => read(targetOf(relations, type, folder) ?? `${folder}${type}.xml`),
    related: (id) => {
      const relation = relations?.children.find(({ attributes }) => attributes.Id === id)
      const isInside = relation && relation.attributes.TargetMode !== 'External'
      const target = isInside ? partOf(relation, folder) : undefined
      return target === undefined ? undefined : zip.read(target)
    },
  }
}

/** The part that a relationship of some type points to; types differ between strict and transitional files. */
function targetOf(relations: XmlElement | undefined, type: string, folder: string): string | undefined {
  const relation = relations?.children.find(({ attributes }) => attributes.Type?.endsWith(`/${type}`))
  return relation && partOf(relation, folder)
}

function partOf({ attributes }: XmlElement, folder: string): string | undefined {
  const target = attributes.Target
  if (target === undefined) return undefined
  return target.startsWith('/') ? target.slice(1) : folder + target
}

function missing(zip: ZipParts, main: string): string {
  return zip.names.length === 0 ? 'an empty container' : `part ${main} missing`
}
