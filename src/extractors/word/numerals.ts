/** Numbers as automatic numbering prints them (ST_NumberFormat, ECMA-376 part 1, 17.18.59). */

type Numeral = (value: number) => string

const DIGITS = '〇一二三四五六七八九'
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

const FORMATS: Readonly<Record<string, Numeral>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => fromRange(value, 0x2488, 20) ?? `${value}.`,
  decimalEnclosedParen: (value) => fromRange(value, 0x2474, 20) ?? `(${value})`,
  // Word encloses these in parentheses, against the name ([MS-OI29500] 2.1.540)
  ideographEnclosedCircle: (value) => fromRange(value, 0x3220, 10) ?? `(${counting(value)})`,
  ideographDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  taiwaneseDigital: digitwise,
  chineseCounting: (value) => (value < 100 ? counting(value) : digitwise(value).replaceAll('〇', '○')),
  taiwaneseCounting: (value) => (value < 100 ? counting(value) : digitwise(value).replaceAll('〇', '○')),
  chineseCountingThousand: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  chineseLegalSimplified: (value) => places(value, LEGAL_SIMPLIFIED, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => places(value, LEGAL_TRADITIONAL, ['', '拾', '佰', '仟']),
  japaneseLegal: (value) => places(value, LEGAL_TRADITIONAL, ['', '拾', '佰', '仟']),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  ideographZodiacTraditional: (value) => `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}`,
  none: () => '',
  bullet: () => '',
}

/** [MS-OSHARED] 2.2.1.3 MSONFC: the same formats by the numbers that .doc files use. */
const CODES: Readonly<Record<number, string>> = {
  ...{ 0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 5: 'ordinal' },
  ...{
    8: 'hex',
    10: 'ideographDigital',
    11: 'japaneseCounting',
    14: 'decimalFullWidth',
    15: 'decimalHalfWidth',
  },
  ...{ 16: 'japaneseLegal', 17: 'japaneseDigitalTenThousand', 18: 'decimalEnclosedCircle' },
  ...{ 19: 'decimalFullWidth2', 22: 'decimalZero', 23: 'bullet', 26: 'decimalEnclosedFullstop' },
  ...{ 27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle' },
  ...{ 30: 'ideographTraditional', 31: 'ideographZodiac', 32: 'ideographZodiacTraditional' },
  ...{ 33: 'taiwaneseCounting', 34: 'ideographLegalTraditional', 35: 'taiwaneseCountingThousand' },
  ...{ 36: 'taiwaneseDigital', 37: 'chineseCounting', 38: 'chineseLegalSimplified' },
  ...{ 39: 'chineseCountingThousand', 57: 'numberInDash', 255: 'none' },
}

/** `value` as `format` prints it; undefined for a format that is not known. */
export function formatNumeral(format: string, value: number): string | undefined {
  return FORMATS[format]?.(value)
}

/** The name of an MSONFC code; undefined for a format that is not known. */
export function formatOfCode(code: number): string | undefined {
  return CODES[code]
}

/** 21 → 二十一, 105 → 一百零五 */
function counting(value: number): string {
  return places(value, DIGITS.replace('〇', '零'), ['', '十', '百', '千']).replace(/^一十/, '十')
}

function places(value: number, digits: string, units: readonly string[]): string {
  if (value === 0) return digits[0]!
  const high = Math.floor(value / 10_000)
  if (high > 0) {
    const low = value % 10_000
    const gap = low > 0 && low < 1000 ? digits[0]! : ''
    return `${places(high, digits, units)}万${low === 0 ? '' : gap + places(low, digits, units)}`
  }
  const figures = [...String(value)].map(Number)
  const written = figures.map((figure, index) =>
    figure === 0 ? digits[0]! : digits[figure]! + units[figures.length - 1 - index]!,
  )
  const zero = digits[0]!
  return written
    .join('')
    .replaceAll(new RegExp(`${zero}+`, 'g'), zero)
    .replace(new RegExp(`${zero}$`), '')
}

function digitwise(value: number): string {
  return [...String(value)].map((figure) => DIGITS[Number(figure)]).join('')
}

function fullWidth(value: number): string {
  return [...String(value)].map((figure) => String.fromCharCode(0xff10 + Number(figure))).join('')
}

function circled(value: number): string {
  return (
    fromRange(value, 0x2460, 20) ??
    fromRange(value - 20, 0x3251, 15) ??
    fromRange(value - 35, 0x32b1, 15) ??
    String(value)
  )
}

/** The character that stands `value` places into a run of `count` numbered characters. */
function fromRange(value: number, first: number, count: number): string | undefined {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : undefined
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value)
  let rest = value
  let text = ''
  for (const [worth, numeral] of ROMAN) {
    text += numeral.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** 1 → A, 26 → Z, 27 → AA, 28 → BB: Word repeats the letter */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
