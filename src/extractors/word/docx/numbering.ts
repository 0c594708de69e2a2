/** Lists of a docx (numbering.xml, ECMA-376 part 1, 17.9). */
import type { ListInstance, ListLevel } from '../lists.ts'
import { child, childInteger, childValue, integer, isOn, type XmlElement } from './xml.ts'

export interface Numbering {
  /** instances by w:numId */
  readonly instances: ReadonlyMap<string, ListInstance>
  /** the level (from 0) that a list ties to a paragraph style, by `${numId}/${styleId}` */
  readonly levelOfStyle: ReadonlyMap<string, number>
}

/** Reads numbering.xml; a document without it has no lists. */
export function readNumberingPart(root: XmlElement | undefined): Numbering {
  const instances = new Map<string, ListInstance>()
  const levelOfStyle = new Map<string, number>()
  const abstracts = readAbstracts(root)
  for (const element of root?.children ?? []) {
    const id = element.attributes['w:numId']
    if (element.name !== 'w:num' || id === undefined) continue
    const list = childValue(element, 'w:abstractNumId') ?? ''
    const levels = levelElements(abstracts.get(list), element)
    instances.set(id, {
      id,
      list,
      levels: levels.map(readLevel),
      startOverrides: readStartOverrides(element),
    })
    levels.forEach((level, index) => {
      const style = childValue(level, 'w:pStyle')
      if (style !== undefined) levelOfStyle.set(`${id}/${style}`, index)
    })
  }
  return { instances, levelOfStyle }
}

/** Abstract lists by id; one that only points to a numbering style (w:numStyleLink) is the list of that style. */
function readAbstracts(root: XmlElement | undefined): Map<string, XmlElement> {
  const abstracts = new Map<string, XmlElement>()
  const byStyle = new Map<string, XmlElement>()
  for (const element of root?.children ?? []) {
    if (element.name !== 'w:abstractNum') continue
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', element)
    const style = childValue(element, 'w:styleLink')
    if (style !== undefined) byStyle.set(style, element)
  }
  for (const [id, element] of abstracts) {
    const linked = byStyle.get(childValue(element, 'w:numStyleLink') ?? '')
    if (linked) abstracts.set(id, linked)
  }
  return abstracts
}

function levelElements(abstract: XmlElement | undefined, instance: XmlElement): XmlElement[] {
  const levels: XmlElement[] = []
  const put = (level: XmlElement | undefined) => {
    const index = integer(level?.attributes['w:ilvl'])
    if (level && index !== undefined && index >= 0 && index < 9) levels[index] = level
  }
  for (const element of abstract?.children ?? []) if (element.name === 'w:lvl') put(element)
  for (const element of instance.children) if (element.name === 'w:lvlOverride') put(child(element, 'w:lvl'))
  return Array.from(levels, (level) => level ?? { name: 'w:lvl', attributes: {}, children: [], text: '' })
}

function readLevel(element: XmlElement): ListLevel {
  const restart = childInteger(element, 'w:lvlRestart')
  return {
    start: childInteger(element, 'w:start') ?? 0,
    format: readFormat(element),
    pattern: childValue(element, 'w:lvlText') ?? '',
    ...(restart !== undefined && { restart }),
    legal: isOn(element, 'w:isLgl'),
  }
}

/** Newer formats stand in an mc:AlternateContent whose Choice has a custom format, its Fallback a known one. */
function readFormat(element: XmlElement): string {
  const alternate = child(element, 'mc:AlternateContent')
  return (
    childValue(element, 'w:numFmt') ??
    childValue(child(alternate, 'mc:Fallback'), 'w:numFmt') ??
    childValue(child(alternate, 'mc:Choice'), 'w:numFmt') ??
    'decimal'
  )
}

function readStartOverrides(instance: XmlElement): Map<number, number> {
  const overrides = new Map<number, number>()
  for (const element of instance.children) {
    const level = integer(element.attributes['w:ilvl'])
    const start = childInteger(element, 'w:startOverride')
    if (element.name === 'w:lvlOverride' && level !== undefined && start !== undefined)
      overrides.set(level, start)
  }
  return overrides
}
