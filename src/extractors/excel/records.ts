/**
 * The records of an .xls workbook ([MS-XLS] 2.1.4) without the formulas in them. The values beside formulas are
 * what is read, and SheetJS's parser of formulas does not end on broken ones.
 */
import CFB from 'cfb'

/** FORMULA in all its ages: cell and value come first, then flags and the expression with its length. */
const FORMULAS = [0x0006, 0x0206, 0x0406]
/** Behind the value, in the oldest and longest of these layouts too. */
const EXPRESSION_AT = 15
const LEAST_FORMULA = 22
/** Expressions apart from cells: Lbl, ExternName, Array, ShrFmla. */
const EXPRESSIONS = [0x0018, 0x0218, 0x0023, 0x0223, 0x0021, 0x0221, 0x04bc]
/** COLINFO: the second number is the last of its columns, which SheetJS writes out one by one. */
const COLUMN_WIDTHS = 0x007d
const LAST_COLUMN = 255
/** Template: a record without content that matters to no reader */
const IGNORED = 0x0060
const HEADER_SIZE = 4
const STREAMS = ['/Workbook', '/Book']
const SUMMARY = '/\u0005SummaryInformation'

/** The same workbook, its cells with their values; bytes of any other build are given back as they are. */
export function withoutFormulas(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xd0) return bytes
  const source = CFB.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
  const path = STREAMS.find((name) => CFB.find(source, name)?.content)
  if (path === undefined) return bytes
  const target = CFB.utils.cfb_new()
  CFB.utils.cfb_add(target, path, blankFormulas(Uint8Array.from(CFB.find(source, path)!.content)))
  const summary = CFB.find(source, SUMMARY)
  if (summary?.content) CFB.utils.cfb_add(target, SUMMARY, summary.content)
  return new Uint8Array(CFB.write(target, { type: 'buffer' }) as Buffer)
}

function blankFormulas(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = 0; at + HEADER_SIZE <= stream.length; ) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const content = at + HEADER_SIZE
    const isFormula = FORMULAS.includes(id)
    if (EXPRESSIONS.includes(id) || (isFormula && length < LEAST_FORMULA)) view.setUint16(at, IGNORED, true)
    else if (isFormula) stream.fill(0, content + EXPRESSION_AT, content + length)
    else if (id === COLUMN_WIDTHS && length >= 4 && content + 4 <= stream.length)
      view.setUint16(content + 2, Math.min(view.getUint16(content + 2, true), LAST_COLUMN), true)
    at += HEADER_SIZE + length
  }
  return stream
}
