import { describe, expect, test } from 'vitest'
import { across, down, grids, rows, text } from './page-marks.ts'
import { read } from './read.ts'
import { type Mark, tinyPdf } from './tiny-pdf.ts'

describe('a row, at a page break', () => {
  const sides = (top: number, bottom: number) => [down(60, top, bottom), down(360, top, bottom)]

  test('is one where no page draws its end, whatever its halves say', async () => {
    const upper = [
      ...sides(720, 770),
      ...[across(720), across(740), text('Total 12', 65, 734), text('Opinion:', 65, 758)],
    ]
    const lower = [...sides(60, 100), across(80), across(100), text('Date', 65, 74), text('Seal', 65, 94)]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([['Total 12', 'Opinion:⏎Date', 'Seal']])
  })

  test('ends where a page draws its end', async () => {
    const upper = [
      ...sides(720, 760),
      ...[across(720), across(740), across(760), text('Total 12', 65, 734), text('Opinion:', 65, 754)],
    ]
    const lower = [...sides(60, 100), across(80), across(100), text('Date', 65, 74), text('Seal', 65, 94)]
    expect(await grids({ marks: upper }, { marks: lower })).toEqual([
      ['Total 12', 'Opinion:', 'Date', 'Seal'],
    ])
  })
})

describe('a table on the next page', () => {
  const first = [
    ...rows(
      [
        ['Item', 'Plan', 'Spent'],
        ['Total', '12', '11'],
      ],
      720,
    ),
    across(760),
  ]

  test('is one of its own with its heads in another order', async () => {
    const other = [
      ...rows(
        [
          ['Item', 'Spent', 'Plan'],
          ['Aid', '8', '7'],
        ],
        60,
      ),
      across(100),
    ]
    expect(await grids({ marks: first }, { marks: other })).toHaveLength(2)
  })

  test('begins with rows, not with more of a head that filled its line', async () => {
    const heads = [
      ...rows(
        [
          ['Names of the projects', 'Plan', 'Spent'],
          [null, 'Sum', 'Sum'],
        ],
        720,
      ),
      across(760),
    ]
    const sides = [60, 160, 260, 360].map((x) => down(x, 60, 100))
    const words = [text('training for the staff', 65, 74), text('and its friends', 65, 90)]
    const row = [...sides, across(60), across(100), ...words, text('12', 165, 80), text('11', 265, 80)]
    expect(await grids({ marks: heads }, { marks: row })).toEqual([
      [
        'Names of the projects{2×1} | Plan | Spent',
        '· | Sum | Sum',
        'training for the staff and its friends | 12 | 11',
      ],
    ])
  })

  test('is one of its own where the first had room for its next row', async () => {
    const early = [
      ...rows(
        [
          ['Item', 'Plan', 'Spent'],
          ['Aid', '12', '11'],
        ],
        60,
      ),
      across(100),
    ]
    const lines = [text('Text that reaches the end of the page', 60, 780)]
    const next = [
      ...rows(
        [
          ['Item', 'Plan', 'Spent'],
          ['Office', '8', '7'],
        ],
        60,
      ),
      across(100),
    ]
    expect(await grids({ marks: early }, { marks: next }, { marks: lines })).toHaveLength(2)
  })

  test('goes on with it where there was room for its next row, but not for those that a cell holds together', async () => {
    const lines = [text('Text that reaches the end of the page', 60, 800)]
    const next = [
      ...rows(
        [
          ['Aid', 'Winter', '2'],
          [null, 'Summer', '3'],
          [null, 'School', '4'],
        ],
        60,
      ),
      across(120),
    ]
    expect(await grids({ marks: first }, { marks: next }, { marks: lines })).toEqual([
      ['Item | Plan | Spent', 'Total | 12 | 11', 'Aid{3×1} | Winter | 2', '· | Summer | 3', '· | School | 4'],
    ])
  })

  test('goes on with it otherwise, and ends where the heads stand again', async () => {
    const next = [
      ...rows(
        [
          ['Aid', '1', '2'],
          ['Item', 'Plan', 'Spent'],
          ['Office', '8', '7'],
        ],
        60,
      ),
      across(120),
    ]
    expect(await grids({ marks: first }, { marks: next })).toEqual([
      ['Item | Plan | Spent', 'Total | 12 | 11', 'Aid | 1 | 2'],
      ['Item | Plan | Spent', 'Office | 8 | 7'],
    ])
  })
})

describe('what browsers and workbooks print', () => {
  test('borders of a cell may be mitred: filled shapes with ends cut aslant', async () => {
    const side = (points: string) => ({ operators: `${points} f` })
    const cell = (left: number, top: number, right: number, bottom: number): Mark[] => {
      const [x0, x1, y0, y1] = [left, right, 842 - bottom, 842 - top]
      return [
        side(`${x0} ${y1} m ${x1} ${y1} l ${x1 - 2} ${y1 - 2} l ${x0 + 2} ${y1 - 2} l h`),
        side(`${x0} ${y0} m ${x1} ${y0} l ${x1 - 2} ${y0 + 2} l ${x0 + 2} ${y0 + 2} l h`),
        side(`${x0} ${y0} m ${x0} ${y1} l ${x0 + 2} ${y1 - 2} l ${x0 + 2} ${y0 + 2} l h`),
        side(`${x1} ${y0} m ${x1} ${y1} l ${x1 - 2} ${y1 - 2} l ${x1 - 2} ${y0 + 2} l h`),
      ]
    }
    const marks = [
      cell(60, 100, 160, 120),
      cell(161, 100, 260, 120),
      cell(60, 121, 160, 140),
      cell(161, 121, 260, 140),
    ]
    const words = [text('a', 70, 114), text('b', 170, 114), text('c', 70, 134), text('d', 170, 134)]
    expect(await grids({ marks: [...marks.flat(), ...words] })).toEqual([['a | b', 'c | d']])
  })

  test('a figure too wide for its column stays whole', async () => {
    const marks = [
      ...rows(
        [
          ['1', '2', '3'],
          ['Aid', '', '7'],
        ],
        100,
      ),
      across(140),
      text('123,456,789,012.34', 190, 134),
    ]
    expect(await grids({ marks })).toEqual([['1 | 2 | 3', 'Aid | 123,456,789,012.34 | 7']])
  })

  test('text that its clip hides is not read', async () => {
    const hidden = { operators: 'q 60 700 300 40 re W n BT /F 10 Tf 1 0 0 1 65 600 Tm (hidden) Tj ET Q' }
    const marks = [
      ...rows(
        [
          ['1', '2', '3'],
          ['Aid', '8', '7'],
        ],
        100,
      ),
      across(140),
      hidden,
    ]
    const { blocks } = await read(tinyPdf([{ marks }]))
    expect(blocks).toHaveLength(1)
  })
})
