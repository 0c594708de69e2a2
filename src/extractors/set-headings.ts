/** Which paragraphs are headings by how they are set, where no style says so, and of what level. */

/** A paragraph as it is set. */
export interface SetText {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly lines: number
  /** whether it stands in the middle of the measure */
  readonly centred: boolean
}

/** Numbering of Chinese official documents (GB/T 9704): 一、 over （一） over 1. over （1）. */
const NUMBERED: readonly (readonly [pattern: RegExp, level: number])[] = [
  [/^第[一二三四五六七八九十百]+[章部篇]/, 2],
  [/^[一二三四五六七八九十]{1,3}\s*[、．.]/, 2],
  [/^[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）]/, 3],
]
const ARABIC = /^(?:\d{1,2}\s*[、．.](?!\d)|[（(]\d{1,2}[)）])/
/** Ends of sentences; a heading has none. */
const SENTENCE_END = /[。；;，,：:！!]$/
const LONGEST = 50
/** Numbered but set like the text around it: a heading only when this short. */
const LONGEST_PLAIN = 32
const LARGER = 1.12
const TITLE = 1.25

/** Level of the heading (1 the title), undefined for running text. `bodySize` is the size of most of the text. */
export function headingLevel(paragraph: SetText, bodySize: number): number | undefined {
  const text = paragraph.text.trim()
  const larger = paragraph.size >= LARGER * bodySize
  const setApart = larger || paragraph.bold
  if (text.length > LONGEST || paragraph.lines > 2 || !/[\p{L}]/u.test(text)) return undefined
  const numbered = NUMBERED.find(([pattern]) => pattern.test(text))
  if (numbered) {
    const plain = paragraph.lines === 1 && text.length <= LONGEST_PLAIN && !SENTENCE_END.test(text)
    return setApart || plain ? numbered[1] : undefined
  }
  if (!setApart || /[。；;，,]$/.test(text)) return undefined
  if (ARABIC.test(text)) return 4
  if (paragraph.size >= TITLE * bodySize || (larger && paragraph.centred)) return 1
  return larger ? 2 : 4
}
