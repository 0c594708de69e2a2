/** Form fields of a .doc ([MS-DOC] 2.9.158 NilPICFAndBinData, 2.9.78 FFData): what a check box or list shows. */
import type { Bytes } from './bytes.ts'

const HEADER_SIZE = 0x44
const CHECK_BOX = 1
const DROP_DOWN = 2
const BY_DEFAULT = 25

/** What the form field stored at `at` in the Data stream shows; undefined for text fields and other objects. */
export function formFieldText(dataStream: Bytes, at: number): string | undefined {
  if (at + HEADER_SIZE + 10 > dataStream.length || dataStream.u16(at + 4) !== HEADER_SIZE) return undefined
  const field = at + HEADER_SIZE
  if (dataStream.u32(field) !== 0xffffffff) return undefined
  const bits = dataStream.u16(field + 4)
  const kind = bits & 3
  if (kind !== CHECK_BOX && kind !== DROP_DOWN) return undefined
  const defaultAt = afterString(dataStream, field + 10)
  const result = (bits >> 2) & 31
  const chosen = result === BY_DEFAULT ? dataStream.u16(defaultAt) : result
  if (kind === CHECK_BOX) return chosen === 1 ? '☑' : '□'
  return listEntries(dataStream, defaultAt + 2)[chosen] ?? ''
}

/** Entries of a drop-down list, which follow five strings: format, help, status and two macros. */
function listEntries(dataStream: Bytes, at: number): readonly string[] {
  let table = at
  for (let skipped = 0; skipped < 5; skipped++) table = afterString(dataStream, table)
  const count = dataStream.u16(table + 2)
  let next = table + 6
  return Array.from({ length: count }, () => {
    const length = dataStream.u16(next)
    const entry = dataStream.utf16(next + 2, length)
    next += 2 + length * 2
    return entry
  })
}

/** Where the structure goes on after a string with its length before and a zero behind it (Xstz). */
function afterString(dataStream: Bytes, at: number): number {
  return at + 2 + dataStream.u16(at) * 2 + 2
}
