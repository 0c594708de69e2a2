/** Tells the article of a page from what surrounds it: navigation, breadcrumbs, link lists, footers. */
import { type Element, findOutermost, isElement, isHidden, type Node, textOf } from './page.ts'

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'header', 'menu'])
const FURNITURE_NAME =
  /(^|[\s_-])(nav|menu|foot|footer|head|header|top|bottom|side|sidebar|crumbs?|breadcrumb|position|location|share|related|copyright|links?|friend\w*|search|login|toolbar|print|qrcode|pager|pagination|banner)([\s_-]|\d*$)/i
const FURNITURE_TEXT =
  /^\s*(当前位置|您?现在的?位置|您的位置|上一[篇条]|下一[篇条]|相关(链接|文章|阅读)|分享到|【?(打印|关闭)|扫一扫|版权所有|网站标识码|.{0,20}ICP备|.{0,20}公网安备|技术支持)/
const HEADINGS = new Set(['h1', 'h2', 'h3'])
const TITLE = /报告|自评|绩效|决算|公开/
/** An element with this much prose is never furniture, whatever its class is called. */
const PROSE_LENGTH = 300
/** Elements that lists of links are made of; a paragraph with a link is still a paragraph. */
const LINK_BOXES = new Set(['ul', 'ol', 'div', 'dl', 'td', 'li', 'section', 'table'])

/** The page without its furniture and without hidden elements, as a new tree. */
export function findArticle(root: Element): Element {
  return prune(root) ?? { ...root, children: [] }
}

function prune(element: Element): Element | undefined {
  if (isHidden(element) && element.tag !== 'tr' && element.tag !== 'td') return undefined
  if (isFurniture(element)) return undefined
  const children: Node[] = []
  for (const child of element.children) {
    const kept = isElement(child) ? prune(child) : child
    if (kept !== undefined) children.push(kept)
  }
  return { ...element, children }
}

function isFurniture(element: Element): boolean {
  if (element.tag === 'tr' || element.tag === 'tbody' || element.tag === 'body') return false
  const text = textOf(element)
  const linked = linkText(element)
  const prose = text.replaceAll(/\s/g, '').length - linked.length
  if (prose > PROSE_LENGTH) return false
  if (holdsTitle(element)) return false
  if (FURNITURE_TAGS.has(element.tag)) return !hasTable(element)
  const name = `${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`
  if (FURNITURE_NAME.test(name) && !hasTable(element)) return true
  if (element.tag !== 'p' && element.tag !== 'div' && element.tag !== 'td' && !LINK_BOXES.has(element.tag))
    return false
  if (prose < 120 && FURNITURE_TEXT.test(text) && !hasTable(element)) return true
  return LINK_BOXES.has(element.tag) && linked.length > prose && countLinks(element) > 1
}

/** The head of an article is often marked like the head of the page. */
function holdsTitle(element: Element): boolean {
  return findOutermost(element, HEADINGS).some((heading) => TITLE.test(textOf(heading)))
}

function linkText(node: Node): string {
  if (!isElement(node)) return ''
  if (node.tag === 'a') return textOf(node).replaceAll(/\s/g, '')
  return node.children.map(linkText).join('')
}

function countLinks(node: Node): number {
  if (!isElement(node)) return 0
  return (node.tag === 'a' ? 1 : 0) + node.children.reduce((sum, child) => sum + countLinks(child), 0)
}

/** A data table keeps its box from being thrown away for a short text. */
function hasTable(node: Node): boolean {
  return isElement(node) && (node.tag === 'table' || node.children.some(hasTable))
}
