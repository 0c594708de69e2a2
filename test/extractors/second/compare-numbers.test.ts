import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNumbers, type Readings } from '../../../src/extractors/second/compare-numbers.ts'
import type { Passage } from '../../../src/extractors/second/passages.ts'

const flowing = (...texts: string[]): Passage[] => texts.map((text) => ({ page: null, text }))
const pages = (...texts: string[]): Passage[] => texts.map((text, i) => ({ page: i + 1, text }))

function compare(ours: Passage[], second: Passage[], more: Partial<Readings> = {}) {
  return compareNumbers({ ours, second, omissions: [], rendersNumbering: false, ...more })
}

describe('two readings of a file', () => {
  it('agree where the same numbers are spelled in other ways', () => {
    const ours = flowing('支出1,234,567.80元', '编制１２人，执行率９５．９％', '合计 5265866.51')
    const second = flowing('支出1234567.80 元\n编制12 人，执行率 95.9%\n合计 5,265, 866.51')
    expect(compare(ours, second)).toEqual({
      counts: { ours: 4, second: 5, agreed: 4 },
      differences: [],
      explained: [],
    })
  })

  it('agree in any order, as tables are read by rows or by columns', () => {
    expect(compare(flowing('1', '2', '3', '4'), flowing('1\n3\n2\n4')).differences).toEqual([])
  })

  it('disagree on a number that was altered, shown where it stands on each side', () => {
    const ours = pages('本年收入 100 元', '本年支出 5265866.51 元，结余 100 元')
    const second = pages('本年收入 100 元', '本年支出 3265866.51 元，结余 100 元')
    expect(compare(ours, second)).toEqual({
      counts: { ours: 3, second: 3, agreed: 2 },
      differences: [
        {
          kind: 'only-ours',
          place: {
            number: '5265866.51',
            page: 2,
            before: '本年收入 100 元 本年支出 ',
            after: ' 元，结余 100 元',
          },
        },
        {
          kind: 'only-second',
          place: {
            number: '3265866.51',
            page: 2,
            before: '本年收入 100 元 本年支出 ',
            after: ' 元，结余 100 元',
          },
        },
      ],
      explained: [],
    })
  })

  it('show of many equal numbers the one that is missing', () => {
    const { differences } = compare(flowing('甲 5 分，丙 5 分'), flowing('甲 5 分，乙 5 分，丙 5 分'))
    expect(differences).toEqual([
      {
        kind: 'only-second',
        place: { number: '5', page: null, before: '甲 5 分，乙 ', after: ' 分，丙 5 分' },
      },
    ])
  })

  it('tell digits that one of them parts by a line break from digits that differ', () => {
    const { differences, counts } = compare(flowing('6370366.30', '86.2'), flowing('6370366.\n30\n86.2'))
    expect(counts.agreed).toBe(1)
    expect(differences).toEqual([
      {
        kind: 'split',
        places: [{ number: '6370366.30', page: null, before: '', after: ' 86.2' }],
        others: [
          { number: '6370366', page: null, before: '', after: '. 30 86.2' },
          { number: '30', page: null, before: '6370366. ', after: ' 86.2' },
        ],
      },
    ])
  })

  it('tell two of our numbers that the other joins', () => {
    const { differences } = compare(flowing('得 5', '5 分'), flowing('得 55 分'))
    expect(differences.map(({ kind }) => kind)).toEqual(['split'])
  })

  it('tell a number on the page that shows it, of a paragraph that begins on an earlier one', () => {
    const ours = [{ page: 1, text: '共12人，其中34人', breaks: [{ at: 5, page: 2 }] }]
    const { differences } = compare(ours, pages('共12人，', '其中35人'))
    expect(differences.map((one) => 'place' in one && [one.kind, one.place.number, one.place.page])).toEqual([
      ['only-ours', '34', 2],
      ['only-second', '35', 2],
    ])
  })

  it('agree on a number that our paragraph carries over from the page before', () => {
    expect(
      compare(pages('一共 12 家，会员 30 人', ''), pages('一共 12 家', '，会员 30 人')).differences,
    ).toEqual([])
  })
})

describe('no disagreement is', () => {
  it('automatic numbering, which a second reader may leave out', () => {
    const ours = flowing('1.组织建设 3 家', '（2）维权', '第3条 其他')
    const { differences, explained } = compare(ours, flowing('组织建设 3 家\n维权\n其他'), {
      rendersNumbering: true,
    })
    expect(differences).toEqual([])
    expect(explained.map(({ reason, side, place }) => [reason, side, place.number])).toEqual([
      ['numbering', 'ours', '1'],
      ['numbering', 'ours', '2'],
      ['numbering', 'ours', '3'],
    ])
  })

  it('what we drop on purpose: page numbers, headers, repeated header rows', () => {
    const { differences, explained } = compare(
      pages('正文 8', '正文 9'),
      pages('2023年度 正文 8\n第 1 页', '2023年度 预算 100 正文 9'),
      {
        omissions: [
          { page: 1, text: '2023年度', reason: 'furniture' },
          { page: 1, text: '第 1 页', reason: 'furniture' },
          { page: 2, text: '2023年度', reason: 'furniture' },
          { page: 2, text: '预算 100', reason: 'repeated-header' },
        ],
      },
    )
    expect(differences).toEqual([])
    expect(explained.map(({ reason, place }) => [reason, place.page, place.number])).toEqual([
      ['furniture', 1, '2023'],
      ['furniture', 1, '1'],
      ['furniture', 2, '2023'],
      ['repeated-header', 2, '100'],
    ])
  })

  it('a page that holds no text for the second reader', () => {
    const { differences, explained } = compare(pages('正文 8', '扫描 9'), pages('正文 8', ' '))
    expect(differences).toEqual([])
    expect(explained.map(({ reason, place }) => [reason, place.number])).toEqual([['no-second-text', '9']])
  })
})

const number = fc.integer({ min: 1000, max: 10 ** 9 }).map(String)

it('any two equal readings agree whole, and a number taken out of one is the one that is told', () => {
  fc.assert(
    fc.property(fc.uniqueArray(number, { minLength: 1, maxLength: 20 }), fc.nat(), (numbers, pick) => {
      const at = pick % numbers.length
      const fewer = numbers.filter((_, i) => i !== at)
      expect(compare(flowing(...numbers), flowing(...numbers)).counts.agreed).toBe(numbers.length)
      const { differences } = compare(flowing(...numbers), flowing(...fewer))
      expect(differences.map((difference) => 'place' in difference && difference.place.number)).toEqual([
        numbers[at],
      ])
    }),
  )
})
