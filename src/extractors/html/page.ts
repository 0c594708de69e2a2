/** An html page as a small tree: elements that carry structure, and text. Formatting and scripts are left out. */
import { Parser } from 'htmlparser2'
import { overLimit } from '../over-limit.ts'
import { inputText } from './form-values.ts'
import { tableRole } from './table-role.ts'

export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
}

export type Node = Element | string

/** Known and dropped with all they hold. */
const DROPPED = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'svg', 'canvas', 'button'],
  ...['video', 'audio', 'head', 'noframes'],
])
/** Formatting says nothing of structure, and old editors nest it by the thousand. */
const FORMATTING = new Set([
  ...[
    'span',
    'font',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'strike',
    'del',
    'ins',
    'small',
    'big',
    'sub',
    'sup',
  ],
  ...['tt', 'code', 'mark', 'label', 'abbr', 'o:p', 'st1:chsdate', 'st1:personname', 'ruby', 'rb'],
])
/** Shown in cells, where a form was filled in; elsewhere they search the site. */
const FIELDS = new Set(['select', 'textarea'])
const OPTION = new Set(['option'])
const FRAMES = new Set(['frame', 'iframe', 'embed', 'object'])
/**
 * Open tags, formatting and dropped ones included, for each level of elements that is allowed: far more than editors
 * nest. The parser looks through all of its open tags at each tag, so without an end its time grows by the square.
 */
const OPEN_TAGS_PER_LEVEL = 100
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i

export interface Page {
  readonly title: string | undefined
  readonly root: Element
  /** addresses of the pages and documents that frames show, and where the page itself leads on to */
  readonly frames: readonly string[]
}

/** Html text → tree. Throws UnreadableFile('too_large') where elements nest deeper than `maxDepth`, or tags without bound. */
export function parsePage(text: string, maxDepth: number): Page {
  const root: Element = { tag: '#root', attributes: {}, children: [] }
  /** one entry an open tag: the element made of it, or why there is none */
  const open: { element: Element | undefined; dropped: boolean }[] = []
  const mostOpen = maxDepth * OPEN_TAGS_PER_LEVEL
  const path: Element[] = [root]
  let dropping = 0
  let title: string | undefined
  let inTitle = false
  const frames: string[] = []
  let cells = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (open.length >= mostOpen) throw overLimit('xmlDepth', { most: mostOpen })
      if (tag === 'title' && title === undefined) inTitle = true
      if (isCell(tag)) cells++
      frames.push(...framed(tag, attributes))
      const dropped =
        DROPPED.has(tag) ||
        (FIELDS.has(tag) && cells === 0) ||
        (tag === 'option' && !path.some((above) => above.tag === 'select'))
      const hidden = HIDDEN.test(attributes.style ?? '') || 'hidden' in attributes
      const structural =
        dropping === 0 && !dropped && (!FORMATTING.has(tag) || hidden || tableRole(attributes) !== undefined)
      const element = structural ? { tag, attributes, children: [] } : undefined
      if (dropped) dropping++
      if (element) path.at(-1)!.children.push(element)
      if (element) path.push(element)
      if (path.length > maxDepth) throw overLimit('xmlDepth', { most: maxDepth })
      open.push({ element, dropped })
      const shown = tag === 'input' && cells > 0 && dropping === 0 ? inputText(attributes) : undefined
      if (shown !== undefined) path.at(-1)!.children.push({ tag, attributes: {}, children: [shown] })
    },
    ontext(piece) {
      if (inTitle) title = (title ?? '') + piece
      if (dropping === 0) path.at(-1)!.children.push(piece)
    },
    onclosetag(tag) {
      if (tag === 'title') inTitle = false
      if (isCell(tag)) cells--
      const closed = open.pop()
      if (closed?.dropped) dropping--
      if (closed?.element) path.pop()
      if (closed?.element?.tag === 'select') showChosen(closed.element)
    },
  })
  parser.write(text)
  parser.end()
  return { title: title?.replaceAll(/\s+/g, ' ').trim() || undefined, root, frames }
}

/** Leaves the options that a list shows: those chosen, else the first that can be (HTML, 4.10.7), as browsers do. */
function showChosen(select: Element): void {
  const options = findOutermost(select, OPTION)
  const chosen = options.filter(({ attributes }) => 'selected' in attributes)
  const isOpen = 'multiple' in select.attributes || Number(select.attributes.size ?? 1) > 1
  const first = isOpen ? undefined : options.find(({ attributes }) => !('disabled' in attributes))
  const shown = chosen.length > 0 || first === undefined ? chosen : [first]
  select.children.splice(0, select.children.length, ...shown)
}

function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th'
}

/** Of frames for advertisements and counters nobody needs to know. */
const DOCUMENT_ADDRESS = /\.(?:pdf|ofd|docx?|xlsx?|wps|et|html?)\b/i

function framed(tag: string, attributes: Readonly<Record<string, string>>): string[] {
  const { src, data, content, 'http-equiv': kind } = attributes
  const onward =
    tag === 'meta' && kind?.toLowerCase() === 'refresh' && /url\s*=\s*['"]?([^'"]+)/i.exec(content ?? '')
  if (onward) return [onward[1]!.trim()]
  const address = FRAMES.has(tag) ? (src ?? data ?? '').trim() : ''
  return address !== '' && (tag === 'frame' || DOCUMENT_ADDRESS.test(address)) ? [address] : []
}

export function isElement(node: Node): node is Element {
  return typeof node !== 'string'
}

export function isHidden(element: Element): boolean {
  return HIDDEN.test(element.attributes.style ?? '') || 'hidden' in element.attributes
}

/** Text of a node and all below it, as it stands in the source. */
export function textOf(node: Node): string {
  return isElement(node) ? node.children.map(textOf).join('') : node
}

/** Elements of these names below a node, not looking inside of one that was found. */
export function findOutermost(node: Element, tags: ReadonlySet<string>): Element[] {
  return node.children
    .filter(isElement)
    .flatMap((child) => (tags.has(child.tag) ? [child] : findOutermost(child, tags)))
}
