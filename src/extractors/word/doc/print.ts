/** What a stretch of a .doc's text prints: special characters, fields and special runs. */
import type { Fields } from '../fields.ts'
import type { NoticeLog } from '../notices.ts'
import type { SpecialRun } from './characters.ts'

export interface Printer {
  readonly fields: Fields
  readonly notices: NoticeLog
  readonly special: readonly SpecialRun[]
  readonly keepContents: boolean
}

const PLAIN = /^[\t\x20-\ud7ff\uf900-\uffff]*$/

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

/** Prints the characters from position `start` on. */
export function printText(text: string, start: number, printer: Printer): string {
  const special = overlapping(printer.special, start, start + text.length)
  if (special.length === 0 && PLAIN.test(text)) return passed(text, printer)
  let printed = ''
  for (let index = 0; index < text.length; index++) {
    const run = special.find((candidate) => candidate.start <= start + index && start + index < candidate.end)
    printed += printCharacter(text[index]!, run, printer)
  }
  return printed
}

function printCharacter(character: string, run: SpecialRun | undefined, printer: Printer): string {
  const { fields, notices } = printer
  if (run?.kind === 'deleted') {
    notices.add('tracked-deletion', 'Text deleted with change tracking is left out')
    return ''
  }
  if (character === '\x13') fields.begin()
  else if (character === '\x14') fields.separate()
  else if (character === '\x15') return passed(fields.end(), printer)
  else if (run?.kind === 'hidden') {
    if (!fields.inInstruction) notices.add('hidden-text', 'Hidden text is left out')
    else fields.instruct(character)
  } else if (run?.kind === 'symbol') {
    if (run.text === undefined) notices.add('unknown-symbol', 'A character of a symbol font is not known')
    return passed(run.text ?? '\ufffd', printer)
  } else if (character >= ' ') return passed(character, printer)
  else {
    if (character === PICTURE && !fields.inInstruction) notices.add('picture', 'A picture is not read')
    return passed(PRINTED[character] ?? '', printer)
  }
  return ''
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
  return text
}

function overlapping(runs: readonly SpecialRun[], start: number, end: number): readonly SpecialRun[] {
  return runs.length === 0 ? runs : runs.filter((run) => run.start < end && run.end > start)
}
