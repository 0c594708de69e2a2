/** The numbers that Chinese official documents put before headings and items: 一、（一）1. （1）① 第一部分 附件2-1. */

export interface Numbering {
  /** same style = same depth; the punctuation counts, since "1．" may hold a list of "1、" */
  readonly style: string
  /** nesting by custom (GB/T 9704): a lower rank stands further out */
  readonly rank: number
  /** 0 where the number cannot be told */
  readonly number: number
  /** as printed, trailing blanks included */
  readonly marker: string
  readonly body: string
}

interface Style {
  readonly name: string
  readonly rank: number
  /** the characters that it may begin with */
  readonly first: string
  readonly pattern: RegExp
}

const NUMERALS = '一二三四五六七八九十百〇'
const CN = `[${NUMERALS}]`
const DIGITS = '0123456789'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

// biome-ignore format: one style a line
const STYLES: readonly Style[] = [
  { name: '附件', rank: 0, first: '附', pattern: /^附\s*[件表录]\s*([\d一二三四五六七八九十]*)(?:\s*[-－—]\s*\d+)*\s*[：:、.]?\s*/ },
  { name: '部分', rank: 1, first: '第', pattern: new RegExp(`^第\\s*(${CN}+|\\d+)\\s*(?:部分|章)[：:、]?\\s*`) },
  { name: '节', rank: 1.5, first: '第', pattern: new RegExp(`^第\\s*(${CN}+|\\d+)\\s*节[：:、]?\\s*`) },
  { name: '一、', rank: 2, first: NUMERALS, pattern: new RegExp(`^(${CN}+)\\s*[、．.，,]\\s*`) },
  { name: '（一）', rank: 3, first: '（(', pattern: new RegExp(`^[（(]\\s*(${CN}+)\\s*[）)]\\s*[、.．]?\\s*`) },
  { name: '1.1', rank: 4.5, first: DIGITS, pattern: /^(\d{1,2})(?:[.．]\d{1,2}){1,3}(?:[、.．\s](?!\d)|(?=\p{Script=Han})(?![万亿千百元倍个人户家场次名期项届分成天米亩吨折级]|年(?!度)|公里|平方|小时))\s*/u },
  { name: '1.', rank: 4, first: DIGITS, pattern: /^(\d{1,2})\s*[.．](?!\d)\s*/ },
  { name: '1、', rank: 4, first: DIGITS, pattern: /^(\d{1,2})\s*、\s*/ },
  { name: '（1）', rank: 5, first: '（(', pattern: /^[（(]\s*(\d{1,2})\s*[）)]\s*[、.．]?\s*/ },
  { name: '1）', rank: 5.5, first: DIGITS, pattern: /^(\d{1,2})\s*[）)]\s*[、.．]?\s*/ },
  { name: '①', rank: 6, first: CIRCLED, pattern: /^([①-⑳])\s*[、.．]?\s*/ },
]

/** Styles by the code of the character that they begin with. */
const STYLES_OF: ReadonlyMap<number, readonly Style[]> = new Map(
  [...STYLES.map(({ first }) => first).join('')].map((char) => [
    char.charCodeAt(0),
    STYLES.filter(({ first }) => first.includes(char)),
  ]),
)

/** The numbering that a line begins with; undefined where it begins with none. */
export function parseNumbering(line: string): Numbering | undefined {
  for (const { name, rank, pattern } of STYLES_OF.get(line.charCodeAt(0)) ?? []) {
    const match = pattern.exec(line)
    if (!match) continue
    const marker = match[0]
    return { style: name, rank, number: ordinal(match[1] ?? ''), marker, body: line.slice(marker.length) }
  }
  return undefined
}

/** 十二 → 12, ③ → 3, "7" → 7; 0 for anything else. */
export function ordinal(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - '①'.charCodeAt(0) + 1
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!match || !text) return 0
  const digit = (char: string | undefined) => (char ? '一二三四五六七八九'.indexOf(char) + 1 : 0)
  return (match[2] ? (digit(match[1]) || 1) * 10 : 0) + digit(match[3])
}
