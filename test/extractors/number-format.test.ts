import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownNumber } from '../../src/extractors/excel/number-format.ts'

test.each([
  // digits parted by characters of the format
  ['0!.0,"万"', 123456.789, '12.3万'],
  ['0\\.0,"万"', 123456.789, '12.3万'],
  ['0"."0,', -123456, '-12.3'],
  ['0!.0000"万元"', 123456, '12.3456万元'],
  ['0!.00,,"亿"', 5_320_000_000, '53.20亿'],
  ['0!.0,', 5, '0.0'],
  ['#!.0,', 50, '.0'],
  ['000\\-0000', 1234567, '123-4567'],
  // words beside the general format
  ['General"人"', 7, '7人'],
  ['General"人"', 7.25, '7.25人'],
  ['G/通用格式"人"', 7, '7人'],
  // conditions: the sign is shown unless they are of negative numbers alone
  ['[>=10000]0!.0,"万元";0"元"', 123456, '12.3万元'],
  ['[>=10000]0!.0,"万元";0"元"', -1234.5, '-1235元'],
  ['[<0]-0.0"万";0.0', -3, '-3.0万'],
  ['[=1]"是";[=0]"否";General', 0, '否'],
  ['[=1]"是";[=0]"否";General', 3, '3'],
  // numerals stay digits; characters that are not quoted
  ['[DBNum1][$-804]General', 53, '53'],
  ['￥#,##0.00', 1234.5, '￥1,234.50'],
  ['#,##0.00元;-#,##0.00元;@', -1234.5, '-1,234.50元'],
])('a number format %s shows %d as %s', (format, value, shown) => {
  expect(shownNumber(value, format)).toBe(shown)
})

test('a format that SheetJS renders as Excel does, a date and a text are left to it', () => {
  for (const format of ['General', '0.00%', '#,##0.00_ ', 'yyyy"年"m"月"', '@', '0.00"万元"', '# ?/?'])
    expect(shownNumber(45291, format)).toBeUndefined()
})

test('any number format ends with a text or nothing', () => {
  const piece = fc.constantFrom(
    '0',
    '#',
    '!',
    '\\',
    '"',
    '.',
    ',',
    ';',
    '[',
    ']',
    'General',
    '万',
    '>',
    '=',
    '1',
  )
  const format = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(format, fc.double({ noNaN: true, noDefaultInfinity: true }), (written, value) => {
      expect(['string', 'undefined']).toContain(typeof shownNumber(value, written))
    }),
  )
})
