/** Tables made of other elements: by the roles of ARIA (role="table", "row", "cell") or by style (display: table). */
import { type Element, isElement, type Node } from './page.ts'
import { tableRole } from './table-role.ts'

const OWN = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'])

/** The same tree with such tables as tables; boxes that are called so and have no rows of cells stay what they are. */
export function withTables(element: Element): Element {
  const children = element.children.map((child) => (isElement(child) ? withTables(child) : child))
  if (OWN.has(element.tag) || tableRole(element.attributes) !== 'table') return { ...element, children }
  const inner = children.map(asPart)
  const rows = find(inner, 'tr')
  const isTable = rows.length > 1 && rows.every((row) => find(row.children, 'td', 'th').length > 1)
  return isTable ? { ...element, tag: 'table', children: inner } : { ...element, children }
}

/** Parts of the table below an element of it, as their roles say. */
function asPart(node: Node): Node {
  if (!isElement(node) || node.tag === 'table') return node
  const role = OWN.has(node.tag) ? undefined : tableRole(node.attributes)
  const isCell = role === 'td' || role === 'th'
  const { 'aria-colspan': colspan, 'aria-rowspan': rowspan } = node.attributes
  const spans = { ...(colspan && { colspan }), ...(rowspan && { rowspan }) }
  return {
    tag: role ?? node.tag,
    attributes: isCell ? { ...node.attributes, ...spans } : node.attributes,
    children: isCell ? node.children : node.children.map(asPart),
  }
}

function find(nodes: readonly Node[], ...tags: readonly string[]): Element[] {
  return nodes.flatMap((node) => {
    if (!isElement(node) || node.tag === 'table') return []
    return tags.includes(node.tag) ? [node] : find(node.children, ...tags)
  })
}
