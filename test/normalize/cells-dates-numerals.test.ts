import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumber, parseCell, parseDate } from '../../src/normalize/values.ts'

describe('parseCell', () => {
  it('takes no number for a figure that has more digits than any amount', () => {
    const state = (text: string) => parseCell(text).state
    expect(
      ['123456789012345', '1234567890123456', '6217001234567890123', '123456789亿', '9'.repeat(400)].map(
        state,
      ),
    ).toEqual(['stated', 'text', 'text', 'text', 'text'])
  })

  const stated = (digits: string, more: object = {}) => ({
    state: 'stated',
    digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: null,
    approximate: false,
    operator: null,
    ...more,
  })
  it.each([
    ['1,234.50', stated('1234.50')],
    ['２７４.９８', stated('274.98')],
    ['274.98万元', stated('274.98', { unit: '万元' })],
    ['4.21 万 元', stated('4.21', { unit: '万元' })],
    ['95.93%', stated('95.93', { unit: '%' })],
    ['95.\n10%', stated('95.10', { unit: '%' })],
    ['>=98%', stated('98', { unit: '%', operator: '>=' })],
    ['≦100%', stated('100', { unit: '%', operator: '<=' })],
    ['=100%', stated('100', { unit: '%', operator: '=' })],
    ['≥100百分比', stated('100', { unit: '%', operator: '>=' })],
    ['90%以上', stated('90', { unit: '%', operator: '>=', approximate: true })],
    ['(5.2)', stated('-5.2')],
    ['－5.20', stated('-5.20')],
    ['5分', stated('5', { unit: '分' })],
    ['3.3万人', stated('33000', { unit: '人' })],
    ['二十', stated('20')],
    ['约3万元', stated('3', { unit: '万元', approximate: true })],
  ])('%s is a number', (text, value) => {
    expect(parseCell(text)).toEqual(value)
  })

  it.each([
    ['0', 'zero', '0'],
    ['0.00万元', 'zero', '0.00'],
    ['无', 'none', null],
    ['', 'blank', null],
    ['—', 'blank', null],
    ['/', 'blank', null],
    ['****', 'masked', null],
    ['十几', 'text', null],
    ['2-3家', 'text', null],
    ['100 98', 'text', null],
    ['100%-80%(含)', 'text', null],
    ['3人（含退休1人）', 'text', null],
    ['2021年', 'text', null],
  ])('%s is %s', (text, state, digits) => {
    expect(parseCell(text)).toMatchObject({ state, digits })
  })

  it('never throws, and reads back any decimal', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseCell(text).state === 'string'))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const fraction = String(cents).padStart(2, '0')
        expect(parseCell(`${whole.toLocaleString('en-US')}.${fraction}`).digits).toBe(`${whole}.${fraction}`)
      }),
    )
  })
})

describe('parseDate', () => {
  it.each([
    ['2021 年 8 月 1 日', '2021-08-01'],
    ['填报日期：2021年7月15日', '2021-07-15'],
    ['二〇二一年八月', '2021-08'],
    ['二○二一年十二月三十一日', '2021-12-31'],
    ['2021-07-15', '2021-07-15'],
    ['2021.7.15', '2021-07-15'],
    ['2021/7/15', '2021-07-15'],
    ['２０２１年８月', '2021-08'],
    ['20210715', '2021-07-15'],
  ])('%s', (text, iso) => {
    expect(parseDate(text)?.iso).toBe(iso)
  })

  it.each(['2021年', '2021年2月30日', '2021.7万元', '2021-13-01', '年    月    日', ''])(
    '%s is no date',
    (text) => {
      expect(parseDate(text)).toBeNull()
    },
  )

  it('tells where the date stands', () => {
    expect(parseDate('报告日期：2021年7月15日（盖章）')).toEqual({ iso: '2021-07-15', start: 5, end: 15 })
  })
})

describe('chineseNumber', () => {
  it.each([
    ['十二', 12],
    ['两百', 200],
    ['一百零五', 105],
    ['一百二', 120],
    ['三万五', 35000],
    ['二〇二〇', 2020],
    ['廿三', 23],
    ['壹拾贰', 12],
    ['一亿零三万', 100030000],
    ['一百二十三万四千五百六十七', 1234567],
  ])('%s is %d', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })

  it.each(['', '百', '三五', '人', '十百', '一是'])('“%s” is no number', (text) => {
    expect(chineseNumber(text)).toBeNull()
  })

  it('reads back every number below a hundred million', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => chineseNumber(numeral(n)) === n))
  })
})

/** The standard numeral of n < 10^8. */
function numeral(n: number): string {
  if (n >= 10000) {
    const rest = n % 10000
    return `${numeral(Math.floor(n / 10000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + numeral(rest)}`
  }
  if (n === 0) return '零'
  const printed = [...String(n)].map((digit, i, all) => {
    const unit = ['', '十', '百', '千'][all.length - 1 - i]
    return digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)]}${unit}`
  })
  return printed
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
}
