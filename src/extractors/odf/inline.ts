/** The text of an OpenDocument paragraph: character data and what stands among it. */
import type { FlowBlock } from '../word/flow.ts'
import { isSymbolFont, textInFont, UNKNOWN_CHARACTER } from '../word/symbols.ts'
import { elementsOf, type XmlNode } from '../xml-tree.ts'
import { readBlocks } from './body.ts'
import { type Reading, unwrap } from './reading.ts'
import { fontOf, isHidden } from './styles.ts'

/** A paragraph's text as it grows, and the frames anchored in it. */
export interface Line {
  text: string
  readonly boxes: FlowBlock[]
  readonly hidden: boolean
  readonly font: string | undefined
  /** a space of the markup stands before: further ones are none (ODF 1.3, part 3, 6.1.2) */
  afterSpace: boolean
}

type InlineReader = (element: XmlNode, line: Line, reading: Reading) => void

const READERS: Readonly<Record<string, InlineReader>> = {
  'text:s': (element, line, reading) => {
    const count = Math.min(1000, Number.parseInt(element.attributes['text:c'] ?? '1', 10) || 1)
    print(' '.repeat(count), line, reading)
  },
  'text:tab': (_, line, reading) => print('\t', line, reading),
  'text:line-break': (_, line, reading) => print('\n', line, reading),
  'text:span': readSpan,
  'text:note': readNote,
  'text:p': (element, line, reading) => {
    line.boxes.push(...readBlocks([element], reading))
  },
  'text:h': (element, line, reading) => {
    line.boxes.push(...readBlocks([element], reading))
  },
  'text:list': (element, line, reading) => {
    line.boxes.push(...readBlocks([element], reading))
  },
  'table:table': (element, line, reading) => {
    line.boxes.push(...readBlocks([element], reading))
  },
  'draw:text-box': (element, line, reading) => {
    line.boxes.push(...readBlocks(element.children, reading))
  },
  'draw:frame': readFrame,
  'field:fieldmark': readCheckBox,
  'field:fieldmark-start': () => {},
  'field:fieldmark-end': () => {},
}

/** What the children of a paragraph print; `style` is that of the paragraph. */
export function readLine(
  children: XmlNode['children'],
  reading: Reading,
  style?: string,
): { readonly text: string; readonly boxes: readonly FlowBlock[] } {
  const { paragraph } = reading.styles
  const line: Line = {
    text: '',
    boxes: [],
    hidden: isHidden(paragraph, style) ?? false,
    font: symbolFont(fontOf(paragraph, style)),
    // white space at the head of a paragraph is that of the markup
    afterSpace: true,
  }
  readInline(children, line, reading)
  const text = line.afterSpace && line.text.endsWith(' ') ? line.text.slice(0, -1) : line.text
  return { text, boxes: line.boxes }
}

function readInline(children: XmlNode['children'], line: Line, reading: Reading): void {
  for (const child of children) {
    if (typeof child === 'string') readText(child, line, reading)
    else {
      const read = READERS[child.name] ?? (isShape(child.name) ? readShape : undefined)
      if (read) read(child, line, reading)
      else readInline(unwrap(child, reading), line, reading)
    }
  }
}

function readText(written: string, line: Line, reading: Reading): void {
  const collapsed = written.replaceAll(/[ \t\r\n]+/g, ' ')
  const text = line.afterSpace ? collapsed.replace(/^ /, '') : collapsed
  if (text === '') return
  print(text, line, reading)
  line.afterSpace = text.endsWith(' ')
}

function print(text: string, line: Line, reading: Reading): void {
  if (line.hidden) {
    reading.notices.add('hidden-text', 'Hidden text is left out', text)
    return
  }
  // the hyphen that does not break is a character of its own here
  const shown = textInFont(text.replaceAll('\u2011', '-'), line.font)
  if (shown.includes(UNKNOWN_CHARACTER))
    reading.notices.add('unknown-symbol', 'A character of a symbol font is not known', line.text + shown)
  line.text += shown
  line.afterSpace = false
}

function readSpan(element: XmlNode, line: Line, reading: Reading): void {
  const { text } = reading.styles
  const style = element.attributes['text:style-name']
  const inner: Line = {
    ...line,
    hidden: isHidden(text, style) ?? line.hidden,
    font: symbolFont(fontOf(text, style)) ?? line.font,
  }
  readInline(element.children, inner, reading)
  line.text = inner.text
  line.afterSpace = inner.afterSpace
}

function symbolFont(font: string | undefined): string | undefined {
  return isSymbolFont(font) ? font : undefined
}

/** A note stands at the end of the document; its mark is not printed: "53.2" with note 1 would read 53.21. */
function readNote(element: XmlNode, _: Line, reading: Reading): void {
  reading.notices.add(
    'notes',
    'Footnotes and endnotes stand at the end of the document, their marks are left out',
  )
  for (const body of elementsOf(element, 'text:note-body'))
    reading.notes.push(...readBlocks(body.children, reading))
}

/** Of what a frame holds, the first counts: the others stand in for readers that cannot show it. */
function readFrame(element: XmlNode, line: Line, reading: Reading): void {
  const first = elementsOf(element).find(
    ({ name }) => !name.startsWith('svg:') && name !== 'office:event-listeners',
  )
  if (first) readInline([first], line, reading)
}

/** Shapes hold paragraphs of text; dropped and ignored ones are told by `unwrap`. */
function isShape(name: string): boolean {
  return SHAPES.has(name)
}

const SHAPES = new Set(
  [
    'custom-shape',
    'rect',
    'circle',
    'ellipse',
    'polygon',
    'polyline',
    'path',
    'regular-polygon',
    'caption',
  ].map((shape) => `draw:${shape}`),
)

function readShape(element: XmlNode, line: Line, reading: Reading): void {
  for (const child of elementsOf(element)) {
    if (/^(?:text:(?:p|h|list)|table:table|draw:text-box)$/.test(child.name))
      readInline([child], line, reading)
  }
}

const CHECK_BOX = /FORMCHECKBOX$/

function readCheckBox(element: XmlNode, line: Line, reading: Reading): void {
  if (!CHECK_BOX.test(element.attributes['field:type'] ?? '')) return
  const isChecked = elementsOf(element, 'field:param').some(
    ({ attributes }) =>
      attributes['field:name'] === 'Checkbox_Checked' && attributes['field:value'] === 'true',
  )
  print(isChecked ? '☑' : '□', line, reading)
}
