import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findComponents } from '../../../src/extractors/scan/components.ts'
import { decodeCtc, type ReadCharacter } from '../../../src/extractors/scan/ctc.ts'
import { measureSkew, straighten } from '../../../src/extractors/scan/deskew.ts'
import { findInk, findPaper } from '../../../src/extractors/scan/ink.ts'
import { mendLookAlikes } from '../../../src/extractors/scan/look-alikes.ts'
import { isLying } from '../../../src/extractors/scan/lying.ts'
import { layOutPage } from '../../../src/extractors/scan/page-layout.ts'
import { turnGrey } from '../../../src/extractors/scan/raster.ts'
import { findRuledLines } from '../../../src/extractors/scan/ruling-lines.ts'
import { removeSeal } from '../../../src/extractors/scan/seal.ts'
import { mendSeparators } from '../../../src/extractors/scan/separators.ts'
import { setType } from '../../../src/extractors/scan/set-type.ts'
import { findTextStrips } from '../../../src/extractors/scan/text-lines.ts'
import { linesOfBoxes, paper, withSeal } from './drawing.ts'

const line = (text: string, confidence: (place: number) => number = () => 0.99): ReadCharacter[] =>
  [...text].map((character, i) => ({ text: character, confidence: confidence(i), at: 10 * i, others: [] }))
const textOf = (characters: readonly ReadCharacter[]) => characters.map(({ text }) => text).join('')

describe('removing seals', () => {
  it('turns seal ink into paper and keeps black print beneath it', () => {
    const printed = paper(240, 240, [[50, 20, 56, 100]])
    const grey = removeSeal(withSeal(printed, [20, 20, 100, 100]))
    const at = (x: number, y: number) => grey.pixels[y * 240 + x]!
    expect(at(30, 60)).toBeGreaterThan(225)
    expect(at(10, 60)).toBe(240)
    expect(at(53, 60)).toBeLessThan(110)
  })

  it('leaves a page without a seal at its own brightness', () => {
    const printed = paper(60, 60, [[10, 10, 20, 20]])
    expect(removeSeal(withSeal(printed, [0, 0, 0, 0]))).toEqual(printed)
  })
})

describe('deskewing', () => {
  it.each([-3.4, -0.7, 0, 0.3, 1.9, 5])('measures %d° within 0.05°', (skew) => {
    expect(Math.abs(measureSkew(linesOfBoxes(1000, 800, skew)) - skew)).toBeLessThanOrEqual(0.05)
  })

  it('leaves a straightened page level', () => {
    const page = linesOfBoxes(1000, 800, 2.2)
    expect(Math.abs(measureSkew(straighten(page, measureSkew(page))))).toBeLessThanOrEqual(0.06)
  })

  it('tells a page on its side by the distances of its characters', () => {
    const page = linesOfBoxes(1000, 800, 0.5)
    expect([0, 1, 2, 3].map((turns) => isLying(turnGrey(page, turns as 0 | 1 | 2 | 3)))).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  it('gives the picture back after four quarter turns', () => {
    const page = paper(7, 4, [[1, 1, 3, 2]])
    expect(turnGrey(turnGrey(turnGrey(page, 1), 1), 2)).toEqual(page)
    expect(turnGrey(turnGrey(page, 1), 3)).toEqual(page)
  })
})

describe('ink', () => {
  it('is found in the shadow of a photograph as in its light', () => {
    const page = paper(480, 96, [
      [40, 40, 60, 60],
      [420, 40, 440, 60],
    ])
    const shaded = { ...page, pixels: page.pixels.map((grey, i) => grey * (1 - (0.6 * (i % 480)) / 480)) }
    expect(findComponents(findInk(shaded, findPaper(shaded))).map(({ box }) => box)).toEqual([
      [40, 40, 60, 60],
      [420, 40, 440, 60],
    ])
  })

  it('that touches over corners is one piece', () => {
    const marks = Uint8Array.from([1, 0, 1, 0, 1, 0, 0, 0, 1])
    expect(findComponents({ width: 3, height: 3, marks })).toEqual([{ box: [0, 0, 3, 3], area: 4 }])
  })

  it('is never more in the pieces than on the page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 48, maxLength: 48 }), (bits) => {
        const pieces = findComponents({ width: 8, height: 6, marks: Uint8Array.from(bits) })
        const ink = bits.filter((bit) => bit === 1).length
        expect(pieces.reduce((sum, { area }) => sum + area, 0)).toBe(ink)
      }),
    )
  })
})

describe('ruling lines', () => {
  it('are long thin runs both ways, with their thickness', () => {
    const page = paper(300, 200, [
      [20, 50, 280, 52],
      [100, 20, 103, 180],
      [150, 100, 170, 120],
    ])
    const lines = findRuledLines(findInk(page, findPaper(page)), { length: 60, thickness: 8, gap: 2 })
    expect(lines).toEqual({
      horizontal: [{ at: 51, from: 20, to: 280, thickness: 2 }],
      vertical: [{ at: 101.5, from: 20, to: 180, thickness: 3 }],
    })
  })

  it('make a grid whose cells merge where an edge is missing', () => {
    const characters = [70, 110, 150, 350, 390].flatMap((x) =>
      [60, 120].map((y) => [x, y, x + 22, y + 22] as const),
    )
    const page = paper(600, 300, [
      [40, 40, 540, 43],
      [300, 100, 540, 103],
      [40, 160, 540, 163],
      [40, 40, 43, 163],
      [300, 40, 303, 163],
      [538, 40, 541, 163],
      ...characters,
    ])
    const lattice = layOutPage(page, 0.36)!.lattices[0]!
    expect(
      lattice.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
    ).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 1],
      [1, 1, 1, 1],
    ])
  })

  it('go on where a seal broke them up, but not through text', () => {
    const characters = [70, 110, 150, 190].flatMap((x) =>
      [66, 186].map((y) => [x, y, x + 22, y + 22] as const),
    )
    const broken = [310, 340, 370, 400, 430, 460, 490].map((x) => [x, 160, x + 25, 162] as const)
    const word = [70, 110, 150, 190, 230].map((x) => [x, 140, x + 38, 176] as const)
    const page = paper(640, 300, [
      [40, 40, 600, 43],
      [300, 100, 600, 103],
      [520, 160, 600, 162],
      [40, 220, 600, 223],
      [40, 40, 43, 223],
      [300, 40, 303, 223],
      [520, 40, 523, 223],
      [598, 40, 601, 223],
      ...characters,
      ...broken,
      ...word,
    ])
    const lattice = layOutPage(page, 0.36)!.lattices[0]!
    expect(lattice.cells.map(({ row, column, rowSpan }) => [row, column, rowSpan])).toEqual([
      [0, 0, 3],
      [0, 1, 1],
      [0, 2, 1],
      [1, 1, 1],
      [1, 2, 1],
      [2, 1, 1],
      [2, 2, 1],
    ])
  })

  it('are not made of strokes of large type under a table', () => {
    const table = [
      [40, 40, 540, 43],
      [40, 100, 540, 103],
      [40, 40, 43, 103],
      [300, 40, 303, 103],
      [538, 40, 541, 103],
    ] as const
    const characters = [70, 110, 150, 190, 350, 390, 430, 470].map((x) => [x, 60, x + 22, 82] as const)
    const stroke = [200, 106, 203, 156] as const
    const layout = layOutPage(paper(600, 300, [...table, ...characters, stroke]), 0.36)!
    expect(layout.lattices.map(({ xs, ys }) => [xs.length, ys.length])).toEqual([[3, 2]])
  })
})

describe('strips of text', () => {
  const glyph = (left: number, top: number, width = 20, height = 20) => ({
    box: [left, top, left + width, top + height] as const,
    area: width * height,
  })

  it('hold a line each, and a piece each where a gap is wide', () => {
    const strips = findTextStrips([glyph(0, 0), glyph(24, 0), glyph(120, 2), glyph(0, 40), glyph(24, 42)], 20)
    expect(strips.map(({ box }) => box)).toEqual([
      [0, 0, 44, 20],
      [120, 2, 140, 22],
      [0, 40, 44, 62],
    ])
  })

  it('keep the strokes of 二 together', () => {
    const strips = findTextStrips([glyph(2, 0, 14, 3), glyph(0, 10, 18, 3)], 20)
    expect(strips.map(({ box }) => box)).toEqual([[0, 0, 18, 13]])
  })

  it('are none of dust', () => {
    expect(findTextStrips([glyph(0, 0, 2, 2), glyph(50, 30, 3, 3)], 20)).toEqual([])
  })
})

describe('decoding a line model', () => {
  it('joins repeats, drops blanks, keeps the highest probability and other readings', () => {
    const steps = [
      [0.9, 0.1, 0],
      [0.1, 0.8, 0.1],
      [0.05, 0.95, 0],
      [0.9, 0.1, 0],
      [0, 0.75, 0.25],
      [0.1, 0.2, 0.7],
    ]
    const read = decodeCtc(Float32Array.from(steps.flat()), 6, ['', '1', '7'])
    expect(read.map(({ text, at }) => [text, at])).toEqual([
      ['1', 2 / 6],
      ['1', 4.5 / 6],
      ['7', 5.5 / 6],
    ])
    expect(read.map(({ confidence }) => confidence.toFixed(2))).toEqual(['0.95', '0.75', '0.70'])
    expect(read[1]!.others.map(({ text }) => text)).toEqual(['7'])
  })
})

describe('mending separators', () => {
  it.each([
    ['1.234.567,80', '1,234,567.80'],
    ['473.883.87', '473,883.87'],
    ['147，040元', '147,040元'],
    ['共1；234；567元', '共1,234,567元'],
  ])('reads a doubtful %s as %s', (read, mended) => {
    expect(textOf(mendSeparators(line(read, () => 0.5)))).toBe(mended)
  })

  it.each(['2021.8.31', '3.14', '12:30', '1.2.3', '1,234.50', '96.35%', '20，30'])('leaves %s', (text) => {
    expect(mendSeparators(line(text))).toEqual(line(text))
  })

  it('doubts an amount that it mends against a certain reading, and one that keeps no form', () => {
    const least = (text: string) =>
      Math.min(...mendSeparators(line(text)).map(({ confidence }) => confidence))
    expect(textOf(mendSeparators(line('2.904.61')))).toBe('2,904.61')
    expect(least('2.904.61')).toBeLessThanOrEqual(0.5)
    expect(least('27.4.981')).toBeLessThanOrEqual(0.5)
  })

  it('never changes a digit', () => {
    const digits = (text: string) => text.replace(/\D/g, '')
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\d,.，；元]{1,14}$/),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, doubt) => {
          expect(digits(textOf(mendSeparators(line(text, () => doubt))))).toBe(digits(text))
        },
      ),
    )
  })
})

describe('mending look-alikes', () => {
  it.each([
    ['28家丶工作', '28家、工作'],
    ['o', '0'],
    ['支出〇元', '支出0元'],
    ['二〇二四年', '二〇二四年'],
    ['5o%', '50%'],
    ['Word', 'Word'],
  ])('reads %s as %s', (read, mended) => {
    expect(textOf(mendLookAlikes(line(read)))).toBe(mended)
  })
})

describe('setting type', () => {
  it('gives characters of one size the size that their pitch tells, without gaps between digits', () => {
    const characters = line('收入合计情况100').map((character, i) => ({
      ...character,
      at: 100 + (i < 6 ? 40 * i : 206 + 21 * (i - 5)),
    }))
    const chars = setType([{ box: [80, 10, 390, 47], characters }], 0.36)
    expect(new Set(chars.map(({ style }) => style)).size).toBe(1)
    expect(chars[0]!.style.size).toBe(14.5)
    expect(chars[7]!.left).toBeCloseTo(chars[6]!.right, 5)
    expect(chars.every(({ confidence }) => confidence === 0.99)).toBe(true)
  })
})
