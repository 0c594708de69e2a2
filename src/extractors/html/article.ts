/** Tells the article of a page from what surrounds it: navigation, breadcrumbs, link lists, footers. */
import { type Element, isElement, isHidden, type Node, textOf } from './page.ts'

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'header', 'menu'])
const FURNITURE_NAME =
  /(^|[\s_-])(nav|menu|foot|footer|head|header|top|bottom|side|sidebar|crumbs?|breadcrumb|position|location|share|related|copyright|links?|friend\w*|search|login|toolbar|print|qrcode|pager|pagination|banner)([\s_-]|\d*$)/i
const FURNITURE_TEXT =
  /^\s*(当前位置|您?现在的?位置|您的位置|上一[篇条]|下一[篇条]|相关(链接|文章|阅读)|分享到|【?(打印|关闭)|扫一扫|版权所有|网站标识码|.{0,20}ICP备|.{0,20}公网安备|技术支持)/
const HEADINGS = new Set(['h1', 'h2', 'h3'])
const TITLE = /报告|自评|绩效|决算|公开/
/** An element with this much prose is never furniture, whatever its class is called. */
const PROSE_LENGTH = 300
const SHORT = 120
/** Elements that lists of links are made of; a paragraph with a link is still a paragraph. */
const LINK_BOXES = new Set(['ul', 'ol', 'div', 'dl', 'td', 'li', 'section', 'table'])

/** Documents that a page offers are part of it: they are read on their own, and their names say what they are. */
const DOCUMENT = /\.(?:docx?|xlsx?|pdf|ofd|wps|et|rtf|zip|rar|7z)\s*[)）】]?\s*$/i

/** What an element holds, counted once from the leaves up. */
interface Measure {
  /** characters outside of links, white space apart */
  readonly prose: number
  readonly linked: number
  readonly links: number
  /** of these, links to documents */
  readonly documents: number
  /** a data table keeps its box from being thrown away for a short text */
  readonly hasTable: boolean
  /** the head of an article is often marked like the head of the page */
  readonly hasTitle: boolean
}

/** The page without its furniture and without hidden elements, as a new tree. */
export function findArticle(root: Element): Element {
  const measures = new Map<Element, Measure>()
  measure(root, measures)
  return prune(root, measures) ?? { ...root, children: [] }
}

function measure(element: Element, measures: Map<Element, Measure>): Measure {
  const parts = element.children.map((child) =>
    isElement(child) ? measure(child, measures) : { ...NOTHING, prose: child.replaceAll(/\s/g, '').length },
  )
  const sum = (key: 'prose' | 'linked' | 'links' | 'documents') =>
    parts.reduce((total, part) => total + part[key], 0)
  const isLink = element.tag === 'a'
  const measured = {
    prose: isLink ? 0 : sum('prose'),
    linked: isLink ? sum('prose') + sum('linked') : sum('linked'),
    links: sum('links') + (isLink ? 1 : 0),
    documents: sum('documents') + (isLink && isDocument(element) ? 1 : 0),
    hasTable: element.tag === 'table' || parts.some((part) => part.hasTable),
    hasTitle: isTitle(element) || parts.some((part) => part.hasTitle),
  }
  measures.set(element, measured)
  return measured
}

const NOTHING: Measure = { prose: 0, linked: 0, links: 0, documents: 0, hasTable: false, hasTitle: false }

function isDocument(link: Element): boolean {
  const { href = '', title = '' } = link.attributes
  return [href.replace(/[?#].*$/, ''), title, textOf(link)].some((name) => DOCUMENT.test(name))
}

function isTitle(element: Element): boolean {
  return HEADINGS.has(element.tag) && TITLE.test(textOf(element))
}

function prune(element: Element, measures: ReadonlyMap<Element, Measure>): Element | undefined {
  if (isHidden(element) && element.tag !== 'tr' && element.tag !== 'td') return undefined
  if (isFurniture(element, measures.get(element)!)) return undefined
  const children: Node[] = []
  for (const child of element.children) {
    const kept = isElement(child) ? prune(child, measures) : child
    if (kept !== undefined) children.push(kept)
  }
  return { ...element, children }
}

function isFurniture(element: Element, measured: Measure): boolean {
  if (element.tag === 'tr' || element.tag === 'tbody' || element.tag === 'body') return false
  const { prose, linked, links, documents, hasTable, hasTitle } = measured
  if (prose > PROSE_LENGTH || hasTitle) return false
  if (FURNITURE_TAGS.has(element.tag)) return !hasTable
  const name = `${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`
  const offersDocuments = documents > 0 && documents * 2 >= links
  if (FURNITURE_NAME.test(name) && !hasTable && !offersDocuments) return true
  if (element.tag !== 'p' && !LINK_BOXES.has(element.tag)) return false
  if (prose < SHORT && !hasTable && FURNITURE_TEXT.test(textOf(element))) return true
  return LINK_BOXES.has(element.tag) && linked > prose && links > 1 && !offersDocuments
}
