/** Running text of an element: white space as a browser shows it, and the lines of a cell. */
import { withoutInvisible } from '../mend.ts'
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
  'select',
  'option',
  'textarea',
  'rt',
  'rp',
  'bdo',
])

/** White space as a browser shows it; no-break spaces, which pages indent with, become plain ones. */
export function collapse(text: string): string {
  return withoutInvisible(text)
    .replaceAll(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .trim()
}

/** Stands for the tab between cells until white space is collapsed. */
const CELL_END = '\u001f'

/**
 * Text of a cell: its blocks and line breaks joined with "\n". Rows of a table inside of it are lines, their cells parted
 * by tabs; `rowsOf` gives the cells of one that is a data table.
 */
export function cellText(
  cell: Element,
  rowsOf: (table: Element) => readonly (readonly Element[])[] | undefined,
): string {
  const lines: string[] = ['']
  const gather = (node: Node): void => {
    const rows = isElement(node) && node.tag === 'table' ? rowsOf(node) : undefined
    if (rows) lines.push(...rows.map((row) => row.map((one) => cellText(one, rowsOf)).join(CELL_END)), '')
    else if (!isElement(node)) lines[lines.length - 1] += node
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
    .map((line) => line.replaceAll(CELL_END, '\t'))
    .join('\n')
}
