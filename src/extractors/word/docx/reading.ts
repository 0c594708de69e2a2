/** What a reader of a docx story carries along while it walks through the elements. */
import { Fields } from '../fields.ts'
import { ListCounters } from '../lists.ts'
import { NoticeLog } from '../notices.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'
import { child, isOn, type XmlElement } from './xml.ts'

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

export interface Reading {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly counters: ListCounters
  readonly fields: Fields
  readonly notices: NoticeLog
  /** notes in the order in which the text refers to them */
  readonly notes: NoteReference[]
  /** relationships of the pictures in the text, in their order */
  readonly pictures: string[]
  /** a table of contents repeats the headings with page numbers: left out, unless its end is missing */
  readonly keepContents: boolean
}

export function startReading(styles: Styles, numbering: Numbering, keepContents: boolean): Reading {
  const notices = new NoticeLog()
  return {
    styles,
    numbering,
    counters: new ListCounters(notices),
    fields: new Fields(),
    notices,
    notes: [],
    pictures: [],
    keepContents,
  }
}

/** Elements that hold blocks, rows, cells or runs and add nothing of their own. */
const WRAPPERS = new Set([
  ...[
    'w:sdt',
    'w:sdtContent',
    'w:customXml',
    'w:smartTag',
    'w:ins',
    'w:moveTo',
    'w:hyperlink',
    'w:fldSimple',
  ],
  ...['w:dir', 'w:bdo', 'w:rt', 'w:rubyBase', 'm:oMathPara', 'm:oMath', 'mc:Choice', 'mc:Fallback'],
])

/** Known, and without text or structure for us. */
const IGNORED = new Set([
  ...['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:trPr', 'w:tcPr', 'w:tblGrid', 'w:sdtPr', 'w:sdtEndPr'],
  ...[
    'w:customXmlPr',
    'w:smartTagPr',
    'w:rubyPr',
    'w:background',
    'w:permStart',
    'w:permEnd',
    'w:softHyphen',
  ],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef', 'w:footnoteRef'],
  ...['w:endnoteRef', 'w:separator', 'w:continuationSeparator', 'w:pgNum', 'w:fldData', 'w:contentPart'],
  ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'],
  ...[
    'w:customXmlInsRangeStart',
    'w:customXmlInsRangeEnd',
    'w:customXmlDelRangeStart',
    'w:customXmlDelRangeEnd',
  ],
  ...['w:customXmlMoveFromRangeStart', 'w:customXmlMoveFromRangeEnd', 'w:customXmlMoveToRangeStart'],
  ...['w:customXmlMoveToRangeEnd', 'w:dayShort', 'w:dayLong', 'w:monthShort', 'w:monthLong', 'w:yearShort'],
  ...['w:yearLong', 'w:delInstrText', 'w:delText', 'w15:color', 'w14:conflictIns', 'w14:conflictDel'],
])

/** Elements whose text is left out, with the notice that says so. */
const DROPPED: Readonly<Record<string, readonly [code: string, message: string]>> = {
  'w:del': ['tracked-deletion', 'Text deleted with change tracking is left out'],
  'w:moveFrom': ['tracked-deletion', 'Text moved away with change tracking is left out'],
  'w:altChunk': ['embedded-document', 'A document embedded as altChunk is not read'],
  'w:subDoc': ['embedded-document', 'A linked subdocument is not read'],
}

/**
 * What stands behind an element that no reader of its own takes: the children of a wrapper, the first choice of
 * alternate content, nothing for what is left out. An element never seen is read through, with a notice.
 */
export function unwrap(element: XmlElement, reading: Reading): readonly XmlElement[] {
  if (IGNORED.has(element.name)) return []
  if (element.name === 'mc:AlternateContent') return chosen(element)
  const dropped = DROPPED[element.name]
  if (dropped) {
    reading.notices.add(dropped[0], dropped[1])
    return []
  }
  if (element.name === 'w:sdt' && showsPlaceholder(element)) {
    reading.notices.add('placeholder-text', 'The prompt of an unfilled form field is left out')
    return []
  }
  if (!WRAPPERS.has(element.name) && !element.name.startsWith('m:'))
    reading.notices.add(
      'unknown-element',
      `The element ${element.name} is not known; its text is read through`,
    )
  return element.children
}

/** The first of alternate contents that holds text, or else the first: a choice may be a drawing alone. */
export function chosen(alternate: XmlElement): readonly XmlElement[] {
  const [first] = alternate.children
  const choice = alternate.children.find(holdsText) ?? first
  return choice ? [choice] : []
}

function holdsText(element: XmlElement): boolean {
  return element.text.trim() !== '' || element.children.some(holdsText)
}

// "单击或点击此处输入文字。", "选择一项。", "Click or tap here to enter text.", "Choose an item."
const PROMPT = /^(?:单击|点击|点按|选择一|请输入|请选择|Click|Choose|Enter|Tap)/i

/** Whether the control shows the prompt of Word itself: its mark alone stays on in some fields that are filled in. */
function showsPlaceholder(control: XmlElement): boolean {
  return isOn(child(control, 'w:sdtPr'), 'w:showingPlcHdr') && PROMPT.test(textIn(control))
}

function textIn(element: XmlElement): string {
  return element.text + element.children.map(textIn).join('')
}

/** The elements of one name among children, through wrappers (content controls and bookmarks between rows). */
export function elementsThrough(
  children: readonly XmlElement[],
  name: string,
  reading: Reading,
): readonly XmlElement[] {
  return children.flatMap((element) =>
    element.name === name ? [element] : elementsThrough(unwrap(element, reading), name, reading),
  )
}
