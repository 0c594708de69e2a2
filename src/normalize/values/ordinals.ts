/** Figures that count nothing: list markers, document numbers, dates in one word, clock times, telephone numbers. */

interface Form {
  /** without it the pattern cannot fit: one look at a whole text, where the pattern would be tried at every place */
  readonly sign: RegExp
  readonly pattern: RegExp
}

// biome-ignore format: one form a line
const NOT_NUMBERS: readonly Form[] = [
  // document numbers: 〔2020〕7号, [2020]15 号
  { sign: /[〔[(]/, pattern: /[〔[(]\s*\d{4}\s*[〕\])]\s*第?\s*\d+\s*号/g },
  // dates in one word, clock times, ratios
  { sign: /[-./]/, pattern: /(?=\d)(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/g },
  { sign: /:/, pattern: /(?=\d)(?<![\d.])\d{1,2}:\d{1,2}(?::\d{2})?(?!\d)/g },
  // telephone numbers
  { sign: /-/, pattern: /(?=0)(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g },
  { sign: /电话|手机|热线/, pattern: /(?=\d)(?<=(?:电话|手机|热线|电话号码)\s*[:是为“"(]*\s*)\d{5,}/g },
  // list markers: "1." "1、" "(1)" "1)" at the beginning of a line or a sentence; markers in brackets anywhere
  { sign: /[.、)]/, pattern: /(?=\d)(?<=^\s*|[。;:,)]\s*)\d{1,2}\s*(?:\.(?=\D|$)|、|\))(?!\s*\d)/gm },
  { sign: /\(/, pattern: /\(\s*\d{1,2}\s*\)\s*、?/g },
  // numbered things: 第16次, 附件3-1, 指标1：, 3号, 100强
  { sign: /第/, pattern: /第\s*\d+(?:\s*[-—~]\s*\d+)?/g },
  { sign: /[附图表序编代机]/, pattern: /(?:附件|附表|附录|图|表|序号|编号|编码|代码|机构)\s*[:]?\s*\d+(?:-\d+)*(?!\d*\s*(?:个|家|所|份|张|项|条|人|名))/g },
  { sign: /[指目]标/, pattern: /(?:指标|目标)\s*\d{1,2}(?=\s*(?:[:、.]|$))/g },
  { sign: /[号届级版路强]/, pattern: /(?=\d)(?<!\d)\d+\s*(?:号|届|级|版|路公交|强(?!化|度))/g },
  // letters and digits of one name: A4, 5G, COVID19
  { sign: /[A-Za-z]/, pattern: /(?<![A-Za-z])[A-Za-z]+-?\d[\d.]*[A-Za-z]*|(?<!\d)\d+(?=[A-Za-z])(?!\s*(?:km|m|kg|t)\b)[A-Za-z]+/g },
]

/** Spans of a flattened text whose digits are not quantities, merged and in order. */
export function ordinalSpans(flat: string): readonly (readonly [number, number])[] {
  if (!/\d/.test(flat)) return []
  const spans = NOT_NUMBERS.filter(({ sign }) => sign.test(flat)).flatMap(({ pattern }) =>
    [...flat.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
  )
  const merged: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
