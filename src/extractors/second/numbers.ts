/** The numbers of a text, normalised so that two engines' spellings of one number are equal. */

export interface FoundNumber {
  /** digits and decimal point alone */
  readonly number: string
  readonly start: number
  readonly end: number
}

const FULL_WIDTH = /[０-９．，]/g
const NUMBER = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g

/** Every number in Arabic digits, in order. Circled digits (①) are marks, signs and units are not part of it. */
export function findNumbers(text: string): FoundNumber[] {
  const folded = text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  return [...folded.matchAll(NUMBER)].map((match) => ({
    number: match[0].replaceAll(',', ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Digits alone: what stays the same where a number is parted at its point or comma. */
export function digitsOf(number: string): string {
  return number.replaceAll('.', '')
}
