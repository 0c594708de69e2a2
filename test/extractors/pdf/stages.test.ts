import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Char } from '../../../src/extractors/pdf/char.ts'
import { findFurniture } from '../../../src/extractors/pdf/furniture.ts'
import { mapX, mapY, pageFrame } from '../../../src/extractors/pdf/geometry.ts'
import { glyphText } from '../../../src/extractors/pdf/glyph-text.ts'
import { findLines, type Line } from '../../../src/extractors/pdf/lines.ts'
import { groupRunningText } from '../../../src/extractors/pdf/paragraphs.ts'
import { findGutters } from '../../../src/extractors/pdf/word-columns.ts'
import { isWrapped, joinCellLines } from '../../../src/extractors/pdf/wrapping.ts'
import { headingLevel } from '../../../src/extractors/set-headings.ts'

const style = { size: 10, bold: false, angle: 0 } as const

/** Characters of a line set in 10 point: Chinese ones 10 wide, all others 5. */
function set(text: string, x: number, baseline: number): Char[] {
  let left = x
  return [...text].map((char) => {
    const right = left + (char > '\u2e80' ? 10 : 5)
    const placed = { text: char, left, right, baseline, top: baseline - 8.6, bottom: baseline + 2, style }
    left = right
    return placed
  })
}

const lineOf = (text: string, x: number, baseline: number): Line => findLines(set(text, x, baseline))[0]!

describe('lines', () => {
  test('come out whole and in order, in whatever order their characters were drawn', () => {
    const texts = ['预算执行率为95.93%', 'Total 274.98', '合计']
    const chars = texts.flatMap((text, i) => set(text, 50, 100 + 20 * i))
    fc.assert(
      fc.property(fc.shuffledSubarray(chars, { minLength: chars.length }), (shuffled) => {
        expect(findLines(shuffled).map((line) => line.text)).toEqual(texts)
      }),
    )
  })

  test('have no space in the gap beside a figure in Chinese text, and one where the page leaves a wide one', () => {
    expect(lineOf('共', 50, 100).text).toBe('共')
    const beside = [...set('支出', 50, 100), ...set('4.21', 72.5, 100), ...set('万元', 95, 100)]
    expect(findLines(beside)[0]!.text).toBe('支出4.21万元')
    const apart = [...set('收入', 50, 100), ...set('支出', 90, 100)]
    expect(findLines(apart)[0]!.text).toBe('收入 支出')
  })
})

describe('a line end', () => {
  const measure = { left: 50, right: 112 }
  const text = (lines: readonly string[]) =>
    joinCellLines(
      lines.map((line, i) => lineOf(line, 50, 100 + 12 * i)),
      measure,
      12,
    )

  test.each([
    [['一般公共预', '算支出'], '一般公共预算支出'],
    [['基本支出', '项目支出'], '基本支出\n项目支出'],
    [['2672546.', '6'], '2672546.\n6'],
    [['2672546.12', '67'], '2672546.1267'],
    [['完成率为', '（95%）'], '完成率为（95%）'],
    [['of the trade', 'union'], 'of the trade union'],
  ])('%j reads %j', (lines, expected) => {
    expect(text(lines)).toBe(expected)
  })

  test('between single characters is how a label is written downwards', () => {
    const lines = [...'绩效指标'].map((char, i) => lineOf(char, 70, 100 + 14 * i))
    expect(joinCellLines(lines, measure, 14)).toBe('绩效指标')
  })

  test('with a line left blank behind it keeps the blank line', () => {
    const lines = [lineOf('目标一', 50, 100), lineOf('目标二', 50, 124)]
    expect(joinCellLines(lines, measure, 12)).toBe('目标一\n\n目标二')
  })

  test('is a wrap where the next word had no room, and an end where it had', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 4 }), (count, width) => {
        fc.pre(count + width !== 20)
        const line = lineOf('单'.repeat(count), 50, 100)
        const next = lineOf(`位${'。'.repeat(width - 1)}`, 50, 112)
        const measureOfTwenty = { left: 50, right: 250 }
        expect(isWrapped(line, next, measureOfTwenty)).toBe(count + width > 20)
      }),
    )
  })
})

describe('a heading right after a full line', () => {
  const measure = { left: 50, right: 150 }
  const group = (...lines: [text: string, x: number][]) =>
    groupRunningText(
      lines.map(([text, x], i) => ({ page: 1, line: lineOf(text, x, 100 + 14 * i), measure })),
    ).map(({ text }) => text)

  test('begins a paragraph of its own, though it stands left of the indented text above', () => {
    expect(group(['各项目标按期实现。', 60], ['（二）主要经验和改进措施', 50])).toEqual([
      '各项目标按期实现。',
      '（二）主要经验和改进措施',
    ])
  })

  test('is none where an unfinished line left room for the amount that follows', () => {
    expect(group(['全年资助困难学', 60], ['45.5万元。', 50])).toEqual(['全年资助困难学45.5万元。'])
  })

  test('is none in the middle of a sentence', () => {
    expect(group(['按照全市统一部署落实', 50], ['二、三季度的任务全部', 50])).toEqual([
      '按照全市统一部署落实二、三季度的任务全部',
    ])
  })
})

describe('columns of words', () => {
  test('are found where every line leaves the same gap, not where gaps fall by chance', () => {
    const rows = ['甲 12.5 3', '乙项 8 14.25', '丙 100 7'].map((row, i) =>
      row.split(' ').flatMap((word, k) => set(word, 50 + 60 * k, 100 + 12 * i)),
    )
    const gutters = findGutters(rows.flatMap((chars) => findLines(chars)))
    expect(gutters.map(({ left, right }) => [left, right])).toEqual([
      [70, 110],
      [130, 170],
    ])
    const prose = ['words of one line', 'and other words here', 'stand as they may'].map((line, i) =>
      lineOf(line, 50, 100 + 12 * i),
    )
    expect(findGutters(prose)).toEqual([])
  })
})

test('look-alike radicals and ligatures are read as what they stand for', () => {
  const text = (drawn: string) => [...drawn].map((char) => glyphText(char.codePointAt(0)!)).join('')
  expect(text('⼯会⼈员⻓⻋ ﬁ（95％）')).toBe('工会人员长车 fi（95％）')
})

describe('furniture', () => {
  const page = (number: number, lines: readonly Line[]) => ({ page: number, height: 842, lines })

  test('is what counts along with the pages, and a bare page number', () => {
    const pages = [7, 8].map((number) => page(number, [lineOf(`第${number}页 共9页`, 280, 820)]))
    expect(findFurniture(pages).size).toBe(2)
    expect(findFurniture([page(1, [lineOf('12', 300, 820)])]).size).toBe(1)
  })

  test('is not text that merely stands at the edge, nor a number in the body', () => {
    const lines = [lineOf('预算280万元', 50, 60), lineOf('12', 300, 400)]
    expect(findFurniture([page(1, lines), page(2, [lineOf('决算280万元', 50, 60)])]).size).toBe(0)
  })
})

describe('a heading', () => {
  const plain = { size: 12, bold: false, lines: 1, centred: false }

  test.each([
    [{ ...plain, text: '一、部门概况' }, 2],
    [{ ...plain, text: '（二）项目支出情况' }, 3],
    [{ ...plain, text: '部门整体支出绩效自评报告', size: 18, centred: true }, 1],
    [{ ...plain, text: '1.产出指标', bold: true }, 4],
    [{ ...plain, text: '1.产出指标' }, undefined],
    [{ ...plain, text: '一、本年度完成了全部工作，预算执行率为95%。' }, undefined],
    [{ ...plain, text: '274.98', bold: true }, undefined],
  ])('%o has level %s', (paragraph, level) => {
    expect(headingLevel(paragraph, 12)).toBe(level)
  })
})

test('a page frame keeps distances and puts the shown top left corner at the origin', () => {
  const crop = [20, 30, 420, 630] as const
  const corners = [
    [20, 630],
    [20, 30],
    [420, 30],
    [420, 630],
  ] as const
  corners.forEach(([x, y], turns) => {
    const { matrix, width, height } = pageFrame(crop, turns)
    expect([mapX(matrix, x, y), mapY(matrix, x, y)].map((value) => value + 0)).toEqual([0, 0])
    expect([width, height]).toEqual(turns % 2 === 1 ? [600, 400] : [400, 600])
  })
})
