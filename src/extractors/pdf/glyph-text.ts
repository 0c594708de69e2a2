/** What a glyph's code stands for: fonts often map ideographs to the look-alike radicals, and letters to ligatures. */

/** Radicals of the CJK supplement that Unicode does not decompose, with the simplified ideographs they are used for. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical, ideograph]) => [radical, ideograph]),
)

/** Text of one character code; the code itself wherever it is not a stand-in. */
export function glyphText(code: number): string {
  const text = String.fromCodePoint(code)
  if (code < 0x2e80) return text
  if (code < 0x2f00) return RADICALS[text] ?? text
  const isStandIn = code < 0x2fe0 || (code >= 0xf900 && code < 0xfb07) || (code >= 0x2f800 && code < 0x2fa20)
  return isStandIn ? text.normalize('NFKC') : text
}
