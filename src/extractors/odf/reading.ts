/** What a reader of an OpenDocument text carries along while it walks through the elements. */
import type { FlowBlock } from '../word/flow.ts'
import { ListCounters, type ListInstance } from '../word/lists.ts'
import { NoticeLog } from '../word/notices.ts'
import type { XmlNode } from '../xml-tree.ts'
import type { Styles } from './styles.ts'

/** The list that a paragraph stands in. */
export interface OpenList {
  readonly style: string | undefined
  /** lists that go on counting from one another share it */
  readonly key: string
  /** from 0 */
  readonly level: number
}

export interface Reading {
  readonly styles: Styles
  readonly notices: NoticeLog
  readonly counters: ListCounters
  /** of footnotes and endnotes, in the order of the text */
  readonly notes: FlowBlock[]
  /** keys of lists by their id, and the last one of each style: a list may go on from either */
  readonly listKeys: Map<string, string>
  /** slots that one table may have */
  readonly gridSlots: number
  /** lists and instances so far, for names of their own */
  count: number
}

export function startReading(styles: Styles, gridSlots: number): Reading {
  const notices = new NoticeLog()
  const counters = new ListCounters(notices)
  return { styles, notices, counters, notes: [], listKeys: new Map(), gridSlots, count: 0 }
}

/** Counts a paragraph of a list and gives its marker; `start` where its item says a number of its own. */
export function nextMarker(list: OpenList, start: number | undefined, reading: Reading): string {
  const levels = reading.styles.lists.get(list.style ?? '')?.levels
  if (!levels) return ''
  const instance: ListInstance = {
    id: start === undefined ? list.key : `${list.key}/${reading.count++}`,
    list: list.key,
    levels,
    startOverrides: new Map(start === undefined ? [] : [[list.level, start]]),
  }
  return reading.counters.next(instance, list.level) ?? ''
}

/** The number of a heading by the document's outline; '' where the level has none. */
export function outlineMarker(level: number, reading: Reading): string {
  const levels = reading.styles.outline?.levels
  if (!levels) return ''
  const instance = { id: 'outline', list: 'outline', levels, startOverrides: new Map() }
  return reading.counters.next(instance, level) ?? ''
}

/** Elements that hold blocks, rows or text and add nothing of their own. */
const WRAPPERS = new Set([
  ...[
    'text:section',
    'text:span',
    'text:a',
    'text:numbered-paragraph',
    'text:ruby',
    'text:ruby-base',
    'draw:a',
  ],
  ...[
    'text:meta',
    'text:meta-field',
    'loext:content-control',
    'loext:content-control-run',
    'draw:g',
    'draw:page',
  ],
  ...[
    'table:table-rows',
    'table:table-row-group',
    'table:table-header-rows',
    'text:index-title',
    'office:text',
  ],
])
/** Fields print the text that the file holds for them. */
const FIELD =
  /^text:(?:page-|date$|time$|sequence|variable-|user-|title$|subject$|author-|chapter$|file-name$|expression$|text-input$|database-|reference-ref$|bookmark-ref$|note-ref$|sender-|creat|print|modification|editing|initial-|keywords$|description$|drop-down$|placeholder$|conditional-text$|sheet-name$|template-name$|measure$|word-count$|character-count$|paragraph-count$|table-count$|image-count$|object-count$)/

/** Known, and without text or structure for us. */
const IGNORED = new Set([
  ...['text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'text:dde-connection-decls'],
  ...['text:soft-page-break', 'text:bookmark', 'text:bookmark-start', 'text:bookmark-end', 'text:number'],
  ...['text:reference-mark', 'text:reference-mark-start', 'text:reference-mark-end', 'text:note-citation'],
  ...['text:change', 'text:change-start', 'text:change-end', 'text:toc-mark', 'text:toc-mark-start'],
  ...['text:toc-mark-end', 'text:user-index-mark', 'text:alphabetical-index-mark', 'text:ruby-text'],
  ...['text:alphabetical-index-mark-start', 'text:alphabetical-index-mark-end', 'text:bibliography-mark'],
  ...['text:alphabetical-index-auto-mark-file', 'text:page-sequence', 'text:section-source', 'office:forms'],
  ...[
    'office:annotation',
    'office:annotation-end',
    'office:event-listeners',
    'office:scripts',
    'office:dde-source',
  ],
  ...['table:table-column', 'table:table-columns', 'table:table-header-columns', 'table:table-column-group'],
  ...['table:shapes', 'table:title', 'table:desc', 'svg:title', 'svg:desc', 'draw:contour-polygon'],
  ...['draw:contour-path', 'draw:glue-point', 'draw:enhanced-geometry', 'draw:image-map', 'draw:line'],
  ...['text:list-header', 'field:param', 'loext:table-protected', 'loext:theme', 'text:script'],
])

/** Elements whose text is left out, with the notice that says so. */
const DROPPED: Readonly<Record<string, readonly [code: string, message: string]>> = {
  'text:table-of-content': ['table-of-contents', 'The table of contents is left out'],
  'text:illustration-index': ['table-of-contents', 'The table of contents is left out'],
  'text:table-index': ['table-of-contents', 'The table of contents is left out'],
  'text:object-index': ['table-of-contents', 'The table of contents is left out'],
  'text:user-index': ['table-of-contents', 'The table of contents is left out'],
  'text:alphabetical-index': ['table-of-contents', 'The table of contents is left out'],
  'text:bibliography': ['table-of-contents', 'The table of contents is left out'],
  'text:hidden-text': ['hidden-text', 'Hidden text is left out'],
  'text:hidden-paragraph': ['hidden-text', 'Hidden text is left out'],
  'draw:image': ['picture', 'A picture is not read'],
  'draw:object': ['embedded-object', 'An embedded object is not read'],
  'draw:object-ole': ['embedded-object', 'An embedded object is not read'],
  'draw:plugin': ['embedded-object', 'An embedded object is not read'],
  'draw:applet': ['embedded-object', 'An embedded object is not read'],
  'draw:control': ['form-control', 'A form control is not read'],
}

/** The children of an element that no reader of its own takes; an element never seen is read through, with a notice. */
export function unwrap(element: XmlNode, reading: Reading): XmlNode['children'] {
  const { name } = element
  if (IGNORED.has(name)) return []
  const dropped = DROPPED[name]
  if (dropped) {
    reading.notices.add(dropped[0], dropped[1])
    return []
  }
  if (name === 'text:tracked-changes') {
    const deletes = JSON.stringify(element).includes('"text:deletion"')
    if (deletes) reading.notices.add('tracked-deletion', 'Text deleted with change tracking is left out')
    return []
  }
  if (element.attributes['text:display'] === 'none') {
    reading.notices.add('hidden-text', 'Hidden text is left out')
    return []
  }
  if (!WRAPPERS.has(name) && !FIELD.test(name))
    reading.notices.add('unknown-element', `The element ${name} is not known; its text is read through`)
  return element.children
}
