/** Figures that count nothing: list markers, document numbers, dates in one word, clock times, telephone numbers. */

import { type SignedPattern, signed, signedMatches } from '../matches.ts'

/** Each begins with a digit or a word that is looked for first: a look back at every place of a text is slow. */
// biome-ignore format: one form a line
const NOT_NUMBERS: readonly SignedPattern[] = [
  // document numbers: 〔2020〕7号, [2020]15 号
  signed('号', /[〔[(]\s*\d{4}\s*[〕\])]\s*第?\s*\d+\s*号/g),
  // dates in one word, clock times, ratios
  signed('-./', /(?=\d)(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/g),
  signed(':', /(?=\d)(?<![\d.])\d{1,2}:\d{1,2}(?::\d{2})?(?!\d)/g),
  // telephone numbers
  signed('-', /(?=0)(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g),
  signed('话机线', /(?=\d)(?<=(?:电话|手机|热线|电话号码)\s*[:是为“"(]*\s*)\d{5,}/g),
  // list markers: "1." "1、" "(1)" "1)" at the beginning of a line or a sentence; markers in brackets anywhere
  signed('.、)', /(?=\d)(?<=^\s*|[。;:,)]\s*)\d{1,2}\s*(?:\.(?=\D|$)|、|\))(?!\s*\d)/gm),
  signed('(', /\(\s*\d{1,2}\s*\)\s*、?/g),
  // numbered things: 第16次, 附件3-1, 指标1：, 3号, 100强
  signed('第', /第\s*\d+(?:\s*[-—~]\s*\d+)?/g),
  signed('', /(?:附件|附表|附录|图|表|序号|编号|编码|代码|机构)\s*[:]?\s*\d+(?:-\d+)*(?!\d*\s*(?:个|家|所|份|张|项|条|人|名))/g),
  signed('标', /(?:指标|目标)\s*\d{1,2}(?=\s*(?:[:、.]|$))/g),
  signed('', /(?=\d)(?<!\d)\d+\s*(?:号|届|级|版|路公交|强(?!化|度))/g),
  // letters and digits of one name: A4, 5G, COVID19
  signed('', /(?=[A-Za-z\d])(?:(?<![A-Za-z])[A-Za-z]+-?\d[\d.]*[A-Za-z]*|(?<!\d)\d+(?=[A-Za-z])(?!\s*(?:km|m|kg|t)\b)[A-Za-z]+)/g),
]

/** Most cells of a table. */
const FIGURE_ALONE = /^\d+(?:\.\d+)?%?$/

/** Spans of a flattened text whose digits are not quantities, merged and in order. */
export function ordinalSpans(flat: string): readonly (readonly [number, number])[] {
  if (!/\d/.test(flat) || FIGURE_ALONE.test(flat)) return []
  const spans = NOT_NUMBERS.flatMap((pattern) =>
    signedMatches(flat, pattern).map((match) => [match.index, match.index + match[0].length] as const),
  )
  const merged: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
