import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumeral, formatOfCode } from '../../../src/extractors/word/numerals.ts'

const print = (format: string, ...values: number[]) => values.map((value) => formatNumeral(format, value))

describe('numbers of automatic numbering', () => {
  test('are printed in Chinese', () => {
    expect(print('chineseCounting', 1, 10, 12, 20, 99, 100)).toEqual([
      '一',
      '十',
      '十二',
      '二十',
      '九十九',
      '一○○',
    ])
    expect(print('chineseCountingThousand', 10, 105, 110, 1001, 10_010)).toEqual([
      '十',
      '一百零五',
      '一百一十',
      '一千零一',
      '一万零一十',
    ])
    expect(print('ideographDigital', 10, 23)).toEqual(['一〇', '二三'])
    expect(print('chineseLegalSimplified', 3, 12)).toEqual(['叁', '壹拾贰'])
    expect(print('ideographTraditional', 1, 10, 11)).toEqual(['甲', '癸', '11'])
    expect(print('ideographEnclosedCircle', 1, 10)).toEqual(['㈠', '㈩'])
  })

  test('are printed in circles, brackets, letters and Roman figures', () => {
    expect(print('decimalEnclosedCircle', 1, 20, 21, 36, 51)).toEqual(['①', '⑳', '㉑', '㊱', '51'])
    expect(print('decimalEnclosedParen', 2, 21)).toEqual(['⑵', '(21)'])
    expect(print('decimalEnclosedFullstop', 2)).toEqual(['⒉'])
    expect(print('lowerLetter', 1, 26, 27)).toEqual(['a', 'z', 'aa'])
    expect(print('upperRoman', 4, 1999)).toEqual(['IV', 'MCMXCIX'])
    expect(print('decimalFullWidth', 12)).toEqual(['１２'])
    expect(print('decimalZero', 7, 12)).toEqual(['07', '12'])
    expect(print('ordinal', 1, 2, 3, 4, 11, 22)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd'])
  })

  test('of an unknown format are left to the caller', () => {
    expect(print('klingon', 1)).toEqual([undefined])
  })

  test('have the same formats under the codes of old files', () => {
    expect([0, 11, 18, 37, 39, 200].map(formatOfCode)).toEqual([
      'decimal',
      'japaneseCounting',
      'decimalEnclosedCircle',
      'chineseCounting',
      'chineseCountingThousand',
      undefined,
    ])
  })

  test('never come out alike for two different values', () => {
    const value = fc.integer({ min: 0, max: 9_999_999 })
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(a !== b)
        for (const format of ['chineseCountingThousand', 'chineseLegalSimplified', 'ideographDigital'])
          expect(formatNumeral(format, a)).not.toBe(formatNumeral(format, b))
      }),
    )
  })
})
