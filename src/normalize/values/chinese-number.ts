/** Chinese numerals → numbers: 两百零五, 三万五, 二〇二〇, 贰拾叁. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const PLAIN: Readonly<Record<string, string>> = { 拾: '十', 佰: '百', 仟: '千', 廿: '二十', 卅: '三十' }

const D = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]'
const SECTION = new RegExp(`^零?(?:(${D})千)?(零?)(?:(${D})百)?(零?)(?:(${D}?)十)?(零?)(${D})?$`)
const COLLOQUIAL = new RegExp(`^(${D})([千百])(${D})$`)

/**
 * The number that a Chinese numeral says: structured (一百零五), digit by digit (二〇二〇), banker's (叁拾),
 * colloquial (三万五 = 35000). Null for anything that is no numeral, and outside the safe integers.
 */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/[拾佰仟廿卅]/g, (char) => PLAIN[char]!)
  if (plain === '') return null
  const value = digitByDigit(plain) ?? structured(plain)
  return value !== null && Number.isSafeInteger(value) ? value : null
}

function digitByDigit(text: string): number | null {
  const digits = [...text].map((char) => DIGITS[char])
  if (digits.some((digit) => digit === undefined)) return null
  // 一二三 is a numeral only as a year or a code; two plain digits side by side (三五) are not one
  if (digits.length === 2 || digits.length === 3) return null
  return Number(digits.join(''))
}

function structured(text: string): number | null {
  return splitAt(text, '亿', 1e8) ?? splitAt(text, '万', 1e4) ?? (/[亿万]/.test(text) ? null : section(text))
}

/** 三亿零五万 → 3 × 10^8 + 50000; a single digit after the unit is colloquial: 三万五. */
function splitAt(text: string, unit: string, size: number): number | null {
  const at = text.lastIndexOf(unit)
  if (at < 1) return null
  const head = structured(text.slice(0, at))
  const tail = text.slice(at + 1)
  if (head === null || head === 0) return null
  if (tail === '') return head * size
  if (tail.length === 1 && DIGITS[tail]) return head * size + (DIGITS[tail] * size) / 10
  const rest = structured(tail)
  return rest === null || rest >= size ? null : head * size + rest
}

function section(text: string): number | null {
  const short = COLLOQUIAL.exec(text)
  if (short)
    return (
      DIGITS[short[1]!]! * (short[2] === '千' ? 1000 : 100) +
      DIGITS[short[3]!]! * (short[2] === '千' ? 100 : 10)
    )
  if (text === '零' || text === '〇') return 0
  const match = SECTION.exec(text.replaceAll('〇', '零'))
  if (!match || text === '') return null
  const ten = match[5] === undefined ? 0 : match[5] === '' ? 1 : DIGITS[match[5]]!
  const digit = (index: number) => (match[index] ? DIGITS[match[index]]! : 0)
  return digit(1) * 1000 + digit(3) * 100 + ten * 10 + digit(7)
}
