/** Formatted disk pages of a .doc ([MS-DOC] 2.9.22, 2.9.33): properties of runs and paragraphs by byte offset. */
import { damaged } from '../guard.ts'
import { Bytes } from './bytes.ts'

/** Properties of the characters from `start` up to `end`, as byte offsets in the WordDocument stream. */
export interface PropertyRun {
  readonly start: number
  readonly end: number
  /** index of the paragraph's style; 0 for runs of characters */
  readonly style: number
  readonly modifiers: Bytes
}

const PAGE_SIZE = 512
const EMPTY = new Bytes(new Uint8Array(0))

/** Runs of all pages that a bin table (PlcBtePapx, PlcBteChpx) names, in the order of the text in the file. */
export function readRuns(word: Bytes, binTable: Bytes, kind: 'paragraph' | 'character'): PropertyRun[] {
  const count = Math.max(0, Math.floor((binTable.length - 4) / 8))
  if (count > word.length / PAGE_SIZE) throw damaged('more property pages than the file holds')
  const runs: PropertyRun[] = []
  for (let index = 0; index < count; index++) {
    const number = binTable.u32((count + 1) * 4 + index * 4) & 0x3fffff
    if ((number + 1) * PAGE_SIZE > word.length) throw damaged('property page outside the file')
    const page = word.slice(number * PAGE_SIZE, PAGE_SIZE)
    for (const run of readPage(page, kind)) runs.push(run)
  }
  return runs.sort((a, b) => a.start - b.start)
}

function readPage(page: Bytes, kind: 'paragraph' | 'character'): PropertyRun[] {
  const count = page.u8(PAGE_SIZE - 1)
  const entrySize = kind === 'paragraph' ? 13 : 1
  const entries = (count + 1) * 4
  if (entries + count * entrySize >= PAGE_SIZE) throw damaged('property page overfull')
  return Array.from({ length: count }, (_, index) => {
    const at = page.u8(entries + index * entrySize) * 2
    const properties = kind === 'paragraph' ? paragraphProperties(page, at) : characterProperties(page, at)
    return { start: page.u32(index * 4), end: page.u32(index * 4 + 4), ...properties }
  })
}

/** PapxInFkp: its length in words, in the first byte or, if that is 0, in the second. */
function paragraphProperties(page: Bytes, at: number): { style: number; modifiers: Bytes } {
  if (at === 0) return { style: 0, modifiers: EMPTY }
  const short = page.u8(at)
  const start = short === 0 ? at + 2 : at + 1
  const size = short === 0 ? page.u8(at + 1) * 2 : short * 2 - 1
  if (size < 2 || start + size > PAGE_SIZE) throw damaged('paragraph properties')
  return { style: page.u16(start), modifiers: page.slice(start + 2, size - 2) }
}

function characterProperties(page: Bytes, at: number): { style: number; modifiers: Bytes } {
  if (at === 0) return { style: 0, modifiers: EMPTY }
  const size = page.u8(at)
  if (at + 1 + size > PAGE_SIZE) throw damaged('character properties')
  return { style: 0, modifiers: page.slice(at + 1, size) }
}

/** The run that holds a byte offset; undefined where none does. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  return run && run.start <= offset && offset < run.end ? run : undefined
}
