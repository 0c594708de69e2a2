/** The text of a docx paragraph: runs and what stands among them. */
import type { FlowBlock } from '../flow.ts'
import { symbolText, textInFont, UNKNOWN_CHARACTER } from '../symbols.ts'
import { readBlocks } from './body.ts'
import { formField } from './form-field.ts'
import { chosen, type Reading, unwrap } from './reading.ts'
import { child, isOn, type XmlElement } from './xml.ts'

/** A paragraph's text as it grows, and the text boxes anchored in it. */
export interface Line {
  text: string
  readonly boxes: FlowBlock[]
  /** the symbol font of the run being read */
  font: string | undefined
  /** the paragraph's style hides its text, unless a run says otherwise */
  readonly hidden: boolean
  /** what the paragraph's style says of its weight, and whether some of the text is not bold */
  readonly bold: boolean
  hasPlain: boolean
}

type InlineReader = (element: XmlElement, line: Line, reading: Reading) => void

const READERS: Readonly<Record<string, InlineReader>> = {
  'w:r': readRun,
  'w:t': (element, line, reading) => print(textInFont(visibleText(element), line.font), line, reading),
  'm:t': (element, line, reading) => print(element.text, line, reading),
  'w:tab': (_, line, reading) => print('\t', line, reading),
  'w:ptab': (_, line, reading) => print('\t', line, reading),
  'w:br': readBreak,
  'w:cr': readBreak,
  'w:noBreakHyphen': (_, line, reading) => print('-', line, reading),
  'w:sym': readSymbol,
  'w16se:symEx': readLargeSymbol,
  'w:instrText': (element, _, reading) => reading.fields.instruct(element.text),
  'w:fldChar': readFieldMark,
  'w:footnoteReference': (element, _, reading) => addNote('footnote', element, reading),
  'w:endnoteReference': (element, _, reading) => addNote('endnote', element, reading),
  'w:ruby': (element, line, reading) =>
    readInline(child(element, 'w:rubyBase')?.children ?? [], line, reading),
  'm:f': readFraction,
  'w:drawing': readDrawing,
  'w:pict': readDrawing,
  'w:object': readDrawing,
}

/** Appends what the elements print to the line. */
export function readInline(elements: readonly XmlElement[], line: Line, reading: Reading): void {
  for (const element of elements) {
    const read = READERS[element.name]
    if (read) read(element, line, reading)
    else readInline(unwrap(element, reading), line, reading)
  }
}

function print(text: string, line: Line, reading: Reading): void {
  if (reading.fields.inInstruction) {
    reading.fields.instruct(text)
    return
  }
  if (reading.fields.inContents && !reading.keepContents) {
    reading.notices.add('table-of-contents', 'The table of contents is left out')
    return
  }
  reading.fields.sawText()
  if (text.includes(UNKNOWN_CHARACTER))
    reading.notices.add('unknown-symbol', 'A character of a symbol font is not known', line.text + text)
  line.text += text
}

function readRun(run: XmlElement, line: Line, reading: Reading): void {
  if (isHidden(run, line, reading)) {
    const sample = run.children.map((element) => element.text).join('')
    if (sample !== '') reading.notices.add('hidden-text', 'Hidden text is left out', sample)
    // field marks count even where they are hidden
    readInline(run.children.filter(isFieldPart), line, reading)
    return
  }
  line.font = child(child(run, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii']
  const before = line.text
  readInline(run.children, line, reading)
  if (!isBold(run, line, reading) && line.text.slice(before.length).trim() !== '') line.hasPlain = true
  line.font = undefined
}

function isFieldPart(element: XmlElement): boolean {
  return element.name === 'w:fldChar' || element.name === 'w:instrText'
}

function isHidden(run: XmlElement, line: Line, reading: Reading): boolean {
  const properties = child(run, 'w:rPr')
  if (!properties || properties.children.length === 0) return line.hidden
  if (child(properties, 'w:vanish')) return isOn(properties, 'w:vanish')
  const style = child(properties, 'w:rStyle')?.attributes['w:val']
  return reading.styles.byId.get(style ?? '')?.hidden ?? line.hidden
}

function isBold(run: XmlElement, line: Line, reading: Reading): boolean {
  const properties = child(run, 'w:rPr')
  if (child(properties, 'w:b')) return isOn(properties, 'w:b')
  const style = child(properties, 'w:rStyle')?.attributes['w:val']
  return reading.styles.byId.get(style ?? '')?.bold ?? line.bold
}

/** Without xml:space="preserve" the blanks around a text are those of the markup. */
function visibleText(element: XmlElement): string {
  if (element.attributes['xml:space'] === 'preserve') return element.text
  return element.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}

/** Text after a page or column break stands on a line of its own, as after a line break. */
function readBreak(_: XmlElement, line: Line, reading: Reading): void {
  if (line.text !== '') print('\n', line, reading)
}

function readSymbol(element: XmlElement, line: Line, reading: Reading): void {
  const font = element.attributes['w:font'] ?? ''
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  const text = code > 0 && code <= 0xffff ? symbolText(font, code) : undefined
  print(text ?? UNKNOWN_CHARACTER, line, reading)
}

/** A character outside the first plane, which w:sym cannot name. */
function readLargeSymbol(element: XmlElement, line: Line, reading: Reading): void {
  const code = Number.parseInt(element.attributes['w16se:char'] ?? '', 16)
  print(code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : UNKNOWN_CHARACTER, line, reading)
}

function readFieldMark(element: XmlElement, line: Line, reading: Reading): void {
  const kind = element.attributes['w:fldCharType']
  if (kind === 'begin') {
    const shown = formField(element)
    if (shown !== undefined) print(shown, line, reading)
    reading.fields.begin()
  } else if (kind === 'separate') reading.fields.separate()
  else if (kind === 'end') {
    const printed = reading.fields.end()
    if (printed !== '') print(printed, line, reading)
  }
}

/** The mark itself is not printed: "53.2" with note 1 would read 53.21. */
function addNote(kind: 'footnote' | 'endnote', element: XmlElement, reading: Reading): void {
  const id = element.attributes['w:id']
  if (id !== undefined) reading.notes.push({ kind, id })
}

function readFraction(element: XmlElement, line: Line, reading: Reading): void {
  readInline(child(element, 'm:num')?.children ?? [], line, reading)
  print('/', line, reading)
  readInline(child(element, 'm:den')?.children ?? [], line, reading)
}

const PICTURES: Readonly<Record<string, readonly [code: string, message: string]>> = {
  'pic:pic': ['picture', 'A picture is not read'],
  'v:imagedata': ['picture', 'A picture is not read'],
  'c:chart': ['chart', 'A chart is not read'],
  'o:OLEObject': ['embedded-object', 'An embedded object is not read'],
}

/** A drawing gives the text of its text boxes, each once: the fallback of alternate content repeats them. */
function readDrawing(element: XmlElement, line: Line, reading: Reading): void {
  for (const part of drawingParts(element)) {
    const notice = PICTURES[part.name]
    if (notice) reading.notices.add(notice[0], notice[1])
    const picture = part.attributes[part.name === 'v:imagedata' ? 'r:id' : 'r:embed']
    if ((part.name === 'v:imagedata' || part.name === 'a:blip') && picture) reading.pictures.push(picture)
    if (part.name === 'w:txbxContent') line.boxes.push(...readBlocks(part.children, reading))
    else if (part.name === 'v:textpath' && part.attributes.string)
      line.boxes.push({ kind: 'paragraph', text: part.attributes.string })
    else readDrawing(part, line, reading)
  }
}

function drawingParts(element: XmlElement): readonly XmlElement[] {
  return element.name === 'mc:AlternateContent' ? chosen(element) : element.children
}
