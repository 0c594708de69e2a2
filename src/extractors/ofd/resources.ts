/** Resources of an OFD (GB/T 33190-2016, 7.9): fonts, drawing parameters, composed graphics. */
import { elementOf, elementsOf, textOf, type XmlNode } from '../xml-tree.ts'

/** Colours and line widths that objects refer to; undefined where nothing is said. */
export interface DrawParameters {
  readonly lineWidth: number | undefined
  readonly fill: XmlNode | undefined
  readonly stroke: XmlNode | undefined
}

export interface Resources {
  /** ids of fonts that are bold by themselves */
  readonly boldFonts: ReadonlySet<string>
  readonly drawParameters: ReadonlyMap<string, DrawParameters>
  /** contents of composed graphics by id */
  readonly graphics: ReadonlyMap<string, XmlNode>
  /** paths of the parts that are pictures, by id */
  readonly pictures: ReadonlyMap<string, string>
}

/** A part with resources; what it points to counts from `folder`. */
export interface ResourcePart {
  readonly root: XmlNode
  readonly folder: string
}

const BOLD_NAME = /bold|black|heavy|simhei|黑体/i
const NOTHING: DrawParameters = { lineWidth: undefined, fill: undefined, stroke: undefined }

/** `resolve` gives the path that a location leads to from a folder. */
export function readResources(
  parts: readonly ResourcePart[],
  resolve: (folder: string, location: string) => string,
): Resources {
  const boldFonts = new Set<string>()
  const written = new Map<string, XmlNode>()
  const graphics = new Map<string, XmlNode>()
  const pictures = new Map<string, string>()
  const elements = parts.flatMap(({ root, folder }) => {
    const base = resolve(folder, root.attributes.BaseLoc ?? '')
    return elementsOf(root).flatMap((group) => elementsOf(group).map((element) => ({ element, base })))
  })
  for (const { element, base } of elements) {
    const { ID: id = '', FontName = '', FamilyName = '', Bold } = element.attributes
    if (element.name === 'Font' && (Bold === 'true' || BOLD_NAME.test(`${FontName} ${FamilyName}`)))
      boldFonts.add(id)
    else if (element.name === 'DrawParam') written.set(id, element)
    else if (element.name === 'CompositeGraphicUnit') {
      const content = elementOf(element, 'Content')
      if (content) graphics.set(id, content)
    } else if (element.name === 'MultiMedia' && element.attributes.Type === 'Image')
      pictures.set(id, resolve(base, textOf(elementOf(element, 'MediaFile'))))
  }
  const drawParameters = new Map([...written.keys()].map((id) => [id, inherit(id, written)] as const))
  return { boldFonts, drawParameters, graphics, pictures }
}

/** Parameters with what they take over from those that they are relative to. */
function inherit(id: string, written: ReadonlyMap<string, XmlNode>): DrawParameters {
  let found = NOTHING
  const met = new Set<string>()
  for (let next: string | undefined = id; next !== undefined && !met.has(next); ) {
    met.add(next)
    const element = written.get(next)
    const width = Number.parseFloat(element?.attributes.LineWidth ?? '')
    found = {
      lineWidth: found.lineWidth ?? (Number.isNaN(width) ? undefined : width),
      fill: found.fill ?? elementOf(element, 'FillColor'),
      stroke: found.stroke ?? elementOf(element, 'StrokeColor'),
    }
    next = element?.attributes.Relative
  }
  return found
}
