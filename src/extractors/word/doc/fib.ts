/** The File Information Block of a .doc ([MS-DOC] 2.5): where everything else stands. */
import { UnreadableFile } from '../../../model/problem.ts'
import { damaged, encrypted } from '../guard.ts'
import type { Bytes } from './bytes.ts'

/** Lengths of the stories, in characters, in the order in which they stand in the text. */
export interface StoryLengths {
  readonly main: number
  readonly footnotes: number
  readonly headers: number
  readonly macros: number
  readonly comments: number
  readonly endnotes: number
  readonly textBoxes: number
}

export interface Fib {
  /** language of the installation that wrote the file, and its East Asian language */
  readonly language: number
  readonly eastAsianLanguage: number
  readonly tableStream: '0Table' | '1Table'
  readonly stories: StoryLengths
  /** Place of a structure in the table stream, by its index in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
  place(index: number): { readonly start: number; readonly length: number }
}

/** Indexes into FibRgFcLcb97 of the structures that are read. */
export const PLACE = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const

// 0xA5EC; Word 6 and 95 have 0xA5DC, their East Asian editions 0xA697 to 0xA69C
const IDENTIFIER_PAGES = [0xa5, 0xa6]
const WORD_97 = 0x00c1
const FLAG_ENCRYPTED = 0x0100
const FLAG_TABLE_1 = 0x0200

/** Reads the FIB. Throws UnreadableFile for encrypted files and for those of Word 6, Word 95 and before. */
export function readFib(word: Bytes): Fib {
  const version = word.u16(2)
  if (!IDENTIFIER_PAGES.includes(word.u8(1))) throw damaged('no Word file information block')
  const flags = word.u16(0x0a)
  if (version < WORD_97) throw tooOld()
  if (flags & FLAG_ENCRYPTED) throw encrypted()
  // FibRgW, FibRgLw and FibRgFcLcb follow one another, each after its own length
  const longs = 0x22 + word.u16(0x20) * 2 + 2
  const places = longs + word.u16(longs - 2) * 4 + 2
  const count = word.u16(places - 2)
  return {
    language: word.u16(6),
    eastAsianLanguage: word.u16(0x3c),
    tableStream: flags & FLAG_TABLE_1 ? '1Table' : '0Table',
    stories: readStories(word, longs),
    place: (index) =>
      index < count
        ? { start: word.u32(places + index * 8), length: word.u32(places + index * 8 + 4) }
        : { start: 0, length: 0 },
  }
}

function readStories(word: Bytes, longs: number): StoryLengths {
  const length = (index: number) => {
    const value = word.i32(longs + index * 4)
    if (value < 0) throw damaged('negative story length')
    return value
  }
  return {
    main: length(3),
    footnotes: length(4),
    headers: length(5),
    macros: length(6),
    comments: length(7),
    endnotes: length(8),
    textBoxes: length(9),
  }
}

function tooOld(): UnreadableFile {
  return new UnreadableFile('unsupported', {
    zh: '文件是 Word 6/95 或更早的格式，请用 Word 或 WPS 打开并另存为 .docx 后重试',
    en: 'The file is in the format of Word 6/95 or before; open it in Word, save it as .docx and retry',
  })
}
