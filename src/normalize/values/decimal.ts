/** Decimal text, kept exact: flattening of printed forms and shifts by powers of ten. */

/** Full-width forms → ASCII, one character for one, so that offsets stay those of the text. */
export function flatten(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u2212]/g, (char) => FLAT[char]!)
}

const FLAT: Readonly<Record<string, string>> = Object.fromEntries([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2212', '-'],
  ...Array.from({ length: 94 }, (_, i) => [String.fromCharCode(0xff01 + i), String.fromCharCode(0x21 + i)]),
])

/** "1.25" by 4 places → "12500", as text; places ≥ 0. */
export function shiftDecimal(digits: string, places: number): string {
  const sign = /^[+-]/.test(digits) ? digits[0]! : ''
  const [whole = '', fraction = ''] = digits.slice(sign.length).split('.')
  const moved = fraction.padEnd(places, '0')
  const left = `${whole}${moved.slice(0, places)}`.replace(/^0+(?=\d)/, '')
  const right = moved.slice(places)
  return `${sign}${left}${right && `.${right}`}`
}

/** Places of a Chinese multiplier: 万 4, 百万 6, 亿 8 …; 0 for none. */
export function multiplierPlaces(multiplier: string): number {
  const places: Readonly<Record<string, number>> = { 十: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 亿: 8 }
  return [...multiplier].reduce((sum, char) => sum + (places[char] ?? 0), 0)
}

export function decimalsOf(digits: string): number {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : digits.length - point - 1
}
