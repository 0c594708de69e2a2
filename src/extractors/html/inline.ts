/** Running text of an element: white space as a browser shows it, and the lines of a cell. */
import { type Element, isElement, type Node } from './page.ts'

/** Elements that do not begin a line of their own. */
export const INLINE = new Set([
  'a',
  'img',
  'wbr',
  'q',
  'cite',
  'kbd',
  'samp',
  'var',
  'time',
  'input',
  'rt',
  'rp',
  'bdo',
])

/** White space as a browser shows it; no-break spaces, which pages indent with, become plain ones. */
export function collapse(text: string): string {
  return text
    .replaceAll(/[\u200b\ufeff\u00ad]/g, '')
    .replaceAll(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .trim()
}

/** Text of a cell: its blocks and line breaks joined with "\n". */
export function cellText(cell: Element): string {
  const lines: string[] = ['']
  const gather = (node: Node): void => {
    if (!isElement(node)) lines[lines.length - 1] += node
    else if (INLINE.has(node.tag)) node.children.forEach(gather)
    else {
      lines.push('')
      node.children.forEach(gather)
      lines.push('')
    }
  }
  cell.children.forEach(gather)
  return lines
    .map(collapse)
    .filter((line) => line !== '')
    .join('\n')
}
