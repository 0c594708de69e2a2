/** What a form looks like, apart from any name or number in it. Lines without spaces, numbering taken off. */

import type { Document, Table } from '../model/document.ts'
import { parseNumbering } from './numbering.ts'
import type { Outline } from './outline.ts'
import type { Fingerprint } from './profile.ts'
import { withoutSpaces } from './spaces.ts'

export type Traits = Readonly<Record<Fingerprint['where'], readonly string[]>>

const LONGEST_LABEL = 40
/** Where a page stands on its site (首页>工作动态>通知公告) says nothing of the document. */
const BREADCRUMB = /^(?:[【[]?当前位置|您?(?:现在|当前)?(?:所在)?的?位置[:：]|首页)[^。]*[>＞»/]/

/** Traits of a document: cover lines (also joined, since titles break), headings, labels of cells and short lines, text. */
export function traitsOf(document: Document, outline: Outline): Traits {
  const titles = outline.titles
    .map((passage) => withoutSpaces(passage.text))
    .filter((line) => !BREADCRUMB.test(line))
  const lines = outline.passages.map((passage) => withoutSpaces(passage.text))
  const headings = unique(
    outline.passages.flatMap((passage) => (passage.kind === 'heading' ? [passage.text] : passage.path)),
  )
  const cells = unique(
    document.blocks.flatMap((block) => (block.kind === 'table' ? textsOf(block).filter(isShort) : [])),
  )
  const captions = outline.tables.flatMap((table) => table.above)
  return {
    title: [titles.join(''), ...titles],
    heading: unique([...headings, ...cells.filter(isNumbered), ...captions].map(withoutNumber)),
    label: unique([...cells, ...lines.filter(isShort)].map(withoutNumber)),
    text: lines,
  }
}

function textsOf(table: Table): readonly string[] {
  return table.slots.flatMap((row) =>
    row.flatMap((slot) => (slot.kind === 'origin' && slot.text.trim() ? [slot.text] : [])),
  )
}

function withoutNumber(text: string): string {
  const line = withoutSpaces(text)
  return parseNumbering(line)?.body || line
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_LABEL || withoutSpaces(text).length <= LONGEST_LABEL
}

function isNumbered(text: string): boolean {
  return parseNumbering(text.trim()) !== undefined
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)]
}
