/** Decimal text, kept exact: flattening of printed forms and shifts by powers of ten. */

/** Full-width forms → ASCII, one character for one, so that offsets stay those of the text. */
export function flatten(text: string): string {
  let flat = ''
  let from = 0
  for (let at = text.search(WIDE); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at)
    const narrow =
      code >= 0xff01 || code === 0x3000 || code === 0xa0 || code === 0x2212 ? FLAT[text[at]!] : undefined
    if (narrow === undefined) continue
    flat += text.slice(from, at) + narrow
    from = at + 1
  }
  return from === 0 ? text : flat + text.slice(from)
}

const WIDE = /[\uff01-\uff5e\u3000\u00a0\u2212]/

const FLAT: Readonly<Record<string, string>> = Object.fromEntries([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2212', '-'],
  ...Array.from({ length: 94 }, (_, i) => [String.fromCharCode(0xff01 + i), String.fromCharCode(0x21 + i)]),
])

/** What a shift by no place leaves as it is. */
const PLAIN = /^[1-9]\d*(?:\.\d+)?$/

/** "1.25" by 4 places → "12500", as text; places ≥ 0. */
export function shiftDecimal(digits: string, places: number): string {
  if (places === 0 && PLAIN.test(digits)) return digits
  const sign = /^[+-]/.test(digits) ? digits[0]! : ''
  const [whole = '', fraction = ''] = digits.slice(sign.length).split('.')
  const moved = fraction.padEnd(places, '0')
  const left = `${whole}${moved.slice(0, places)}`.replace(/^0+(?=\d)/, '')
  const right = moved.slice(places)
  return `${sign}${left}${right && `.${right}`}`
}

const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 亿: 8 }

/** Places of a Chinese multiplier: 万 4, 百万 6, 亿 8 …; 0 for none. */
export function multiplierPlaces(multiplier: string): number {
  return multiplier === '' ? 0 : [...multiplier].reduce((sum, char) => sum + (PLACES[char] ?? 0), 0)
}

export function decimalsOf(digits: string): number {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : digits.length - point - 1
}
