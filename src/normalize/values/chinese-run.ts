/** Chinese numerals inside running text: which of them are numbers, and which only look like one. */
import { chineseNumber } from './chinese-number.ts'

/** Ends of an open amount (十几, 数百), as plain digits. */
export interface Bounds {
  readonly low: string
  readonly high: string
}

export interface ChineseAmount {
  readonly digits: string
  readonly bounds: Bounds | null
  /** characters at the run's head that belong to the word before: the 数 of 人数三百人 */
  readonly skipped: number
}

/** A character before a numeral that makes it part of a word: 第二届, 每一个, “四个意识”. */
const WORD_BEFORE = /[第每统唯其同某任逐初专单“‘"'《「『]$/
/** Words that begin with a numeral and a measure word: 一起, 一期工程, 一户一档. */
const WORD = /^(?:一(?:起|批|个个|年来|条[龙心线]|人一|户一|[^\s]一)|[一二三]期(?:工程|项目|建设))/
const COUNTED_BEFORE = /[人户次件份家个场总项款额指分倍系期岁]$/

/** The number of a run of numerals at `at`, or null where it is no number. `around`: what the reader found about it. */
export function chineseAmount(
  flat: string,
  at: number,
  run: string,
  around: { readonly [name: string]: string | undefined },
): ChineseAmount | null {
  const before = flat.slice(Math.max(0, at - 1), at)
  if (WORD_BEFORE.test(before) || WORD.test(flat.slice(at, at + 6))) return null
  const loose = run.startsWith('数') && (COUNTED_BEFORE.test(before) || /^数[一二两三四五六七八九]/.test(run))
  const numeral = loose ? run.slice(1) : run
  const skipped = loose ? 1 : 0
  const bounds = openBounds(numeral)
  if (bounds) return { digits: bounds.low, bounds, skipped }
  const vague = around.more || around.later || around.lead
  if (/^[百千万亿]+$/.test(numeral)) {
    // 百优, 万家: a bare 百 is a number only beside 近, 约, 余 …
    const value = vague ? chineseNumber(`一${numeral}`) : null
    return value === null ? null : { digits: String(value), bounds: null, skipped }
  }
  const value = chineseNumber(numeral)
  return value === null ? null : { digits: String(value), bounds: null, skipped }
}

/** 十几 → 10..20, 几十 / 数十 → 20..100, 数百 → 200..1000, 十几万 → 100000..200000. */
function openBounds(numeral: string): Bounds | null {
  const teens = /^([一二三四五六七八九]?十)几([万亿]?)$/.exec(numeral)
  if (teens) {
    const base = chineseNumber(teens[1]!)!
    const size = teens[2] ? chineseNumber(`一${teens[2]}`)! : 1
    return { low: String(base * size), high: String((base + 10) * size) }
  }
  const several = /^[几数]([十百千万亿]+)$/.exec(numeral)
  const size = several && chineseNumber(several[1]!.startsWith('十') ? several[1]! : `一${several[1]}`)
  return size ? { low: String(size * 2), high: String(size * 10) } : null
}
