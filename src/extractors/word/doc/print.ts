/** What a stretch of a .doc's text prints: special characters, fields and special runs. */
import type { Fields } from '../fields.ts'
import type { NoticeLog } from '../notices.ts'
import { textInFont, UNKNOWN_CHARACTER } from '../symbols.ts'
import { firstEndingAfter, type Special, type SpecialRun } from './characters.ts'

export interface Printer {
  readonly fields: Fields
  readonly notices: NoticeLog
  readonly special: readonly SpecialRun[]
  readonly keepContents: boolean
}

/** Special characters of [MS-DOC] 2.4.1 and what they print; all other controls print nothing. */
const PRINTED: Readonly<Record<string, string>> = {
  '\t': '\t',
  '\n': '\n',
  '\x0b': '\n', // line break
  '\x0c': '\n', // page break
  '\x0e': '\n', // column break
  '\x1e': '-', // non-breaking hyphen
}
const PICTURE = '\x01'
const FIELD_BEGIN = '\x13'
const FIELD_SEPARATOR = '\x14'
const FIELD_END = '\x15'
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the special characters of the format
const STRETCHES = /[^\0-\x1f]+|[\0-\x1f]/g

/** Prints the characters from position `start` on. */
export function printText(text: string, start: number, printer: Printer): string {
  let printed = ''
  for (const segment of segments(text, start, printer.special))
    for (const stretch of segment.text.match(STRETCHES) ?? [])
      printed += printStretch(stretch, segment.special, printer)
  return printed
}

interface Segment {
  readonly text: string
  readonly special?: Special
}

/** The text cut up where special runs begin and end. */
function segments(text: string, start: number, runs: readonly SpecialRun[]): readonly Segment[] {
  if (runs.length === 0) return [{ text }]
  const cut: Segment[] = []
  let at = 0
  for (let index = firstEndingAfter(runs, start); index < runs.length; index++) {
    const run = runs[index]!
    if (run.start >= start + text.length) break
    const [from, to] = [Math.max(at, run.start - start), Math.min(text.length, run.end - start)]
    if (from >= to) continue
    cut.push({ text: text.slice(at, from) }, { text: text.slice(from, to), special: run.special })
    at = to
  }
  cut.push({ text: text.slice(at) })
  return cut
}

/** Prints ordinary characters or one special character. Marks of fields count even where they are hidden. */
function printStretch(text: string, special: Special | undefined, printer: Printer): string {
  const { fields, notices } = printer
  if (special?.kind === 'deleted') {
    notices.add('tracked-deletion', 'Text deleted with change tracking is left out')
    return ''
  }
  if (text === FIELD_BEGIN) fields.begin()
  else if (text === FIELD_SEPARATOR) fields.separate()
  else if (text === FIELD_END) return passed(fields.end(), printer)
  else if (special?.kind === 'form-field') fields.show(special.text)
  else if (special?.kind === 'hidden') dropHidden(text, printer)
  else return passed(looks(text, special, printer), printer)
  return ''
}

function dropHidden(text: string, { fields, notices }: Printer): void {
  if (fields.inInstruction) fields.instruct(text)
  else if (text >= ' ') notices.add('hidden-text', 'Hidden text is left out', text)
}

function looks(text: string, special: Special | undefined, { fields, notices }: Printer): string {
  if (special?.kind === 'symbol') return special.text.repeat(text.length)
  if (text >= ' ') return textInFont(text, special?.kind === 'font' ? special.font : undefined)
  if (text === PICTURE && !fields.inInstruction) notices.add('picture', 'A picture is not read')
  return PRINTED[text] ?? ''
}

/** Text outside of field instructions and of the table of contents. */
function passed(text: string, { fields, notices, keepContents }: Printer): string {
  if (text === '') return ''
  if (fields.inInstruction) {
    fields.instruct(text)
    return ''
  }
  if (fields.inContents && !keepContents) {
    notices.add('table-of-contents', 'The table of contents is left out')
    return ''
  }
  fields.sawText()
  if (text.includes(UNKNOWN_CHARACTER))
    notices.add('unknown-symbol', 'A character of a symbol font is not known', text)
  return text
}
