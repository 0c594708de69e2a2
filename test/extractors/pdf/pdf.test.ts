import { describe, expect, test } from 'vitest'
import { ruled } from './page-marks.ts'
import { gridOf, outlineOf, problemOf, read, tablesOf } from './read.ts'
import { type Mark, type TinyPage, tinyPdf } from './tiny-pdf.ts'

const body = (lines: readonly string[], top: number): Mark[] =>
  lines.map((text, i) => ({ text, x: 60, y: top + 14 * i }))

describe('a page', () => {
  test('gives its paragraphs and tables in reading order, with places', async () => {
    const document = await read(
      tinyPdf([
        {
          marks: [
            ...body(['Expenditure of the year.'], 60),
            ...ruled(
              [
                ['Item', 'Plan', 'Spent'],
                ['Basic', '12.50', '11.86'],
              ],
              100,
            ),
            ...body(['Unit: ten thousand.'], 200),
          ],
        },
      ]),
    )
    expect(outlineOf(document)).toEqual(['Expenditure of the year.', '[table 2×3]', 'Unit: ten thousand.'])
    expect(document.pages).toEqual([{ number: 1, width: 595, height: 842 }])
    const [table] = tablesOf(document)
    expect(gridOf(table!)).toEqual(['Item | Plan | Spent', 'Basic | 12.50 | 11.86'])
    expect(table!.anchor).toEqual({ block: 1, page: 1, box: [60, 100, 360, 140] })
    const spent = table!.slots[1]![2]!
    expect(spent).toMatchObject({
      anchor: { block: 1, row: 1, column: 2, page: 1, box: [260, 120, 360, 140] },
    })
  })

  test('reads the same when it is stored turned', async () => {
    const marks = ruled(
      [
        ['A', 'B', 'C'],
        ['1', '2', '3'],
      ],
      100,
    )
    const upright = await read(tinyPdf([{ marks }]))
    const turned = await read(tinyPdf([{ marks: marks.map(turn), width: 842, height: 595, rotate: 90 }]))
    expect(tablesOf(turned).map(gridOf)).toEqual(tablesOf(upright).map(gridOf))
    expect(turned.pages).toEqual(upright.pages)
  })

  test('draws tables of filled bars as well as of lines', async () => {
    const bars = ruled(
      [
        ['A', 'B', 'C'],
        ['1', '2', '3'],
      ],
      100,
    ).map((mark): Mark => {
      if (!('line' in mark)) return mark
      const [x0, y0, x1, y1] = mark.line
      return { rect: [x0 - 0.3, y0 - 0.3, x1 + 0.3, y1 + 0.3], filled: true }
    })
    expect(tablesOf(await read(tinyPdf([{ marks: bars }]))).map(gridOf)).toEqual([['A | B | C', '1 | 2 | 3']])
  })

  test('joins digits that a narrow cell wraps, and keeps short lines apart', async () => {
    const marks: Mark[] = [
      ...ruled([['Item', 'Plan', 'Spent']], 100),
      { line: [60, 160, 360, 160] },
      ...[60, 160, 200, 360].map((x): Mark => ({ line: [x, 120, x, 160] })),
      { text: '2672546.', x: 161.5, y: 134, size: 9 },
      { text: '6', x: 161.5, y: 146, size: 9 },
      { text: 'One line', x: 204, y: 134 },
      { text: 'Another', x: 204, y: 146 },
    ]
    const [table] = tablesOf(await read(tinyPdf([{ marks }])))
    const texts = table!.slots[1]!.flatMap((slot) => (slot.kind === 'origin' ? [slot.text] : []))
    expect(texts).toEqual(['', '2672546.6', 'One line\nAnother'])
  })

  test('that is a picture without text is listed with a notice, and a document of nothing else is refused', async () => {
    const mixed = await read(tinyPdf([{ marks: body(['Some text.'], 60) }, { marks: [], image: true }]))
    expect(mixed.notices).toEqual([
      { code: 'page-without-text', message: 'Page 2 is a picture on which no text was recognised', page: 2 },
    ])
    expect(mixed.pages.map((page) => page.number)).toEqual([1, 2])
    expect(await problemOf(tinyPdf([{ marks: [], image: true }]))).toBe('no_text')
  })
})

/** A mark of an upright A4 page as it lies on a page turned by 90° clockwise. */
function turn(mark: Mark): Mark {
  if ('line' in mark) {
    const [x0, y0, x1, y1] = mark.line
    return { line: [y0, 595 - x0, y1, 595 - x1] }
  }
  if (!('text' in mark)) return mark
  return { ...mark, x: mark.y, y: 595 - mark.x, turned: true }
}

const header = ['Item', 'Plan', 'Spent']
const page = (rows: readonly (readonly string[])[], top = 700): TinyPage => ({ marks: ruled(rows, top) })

describe('a table over the page break', () => {
  test('is one table, its repeated header dropped, each cell on its own page', async () => {
    const document = await read(
      tinyPdf([page([header, ['Basic', '12', '11']]), page([header, ['Project', '8', '7']], 60)]),
    )
    const tables = tablesOf(document)
    expect(tables.map(gridOf)).toEqual([['Item | Plan | Spent', 'Basic | 12 | 11', 'Project | 8 | 7']])
    expect(tables[0]!.headerRows).toBe(1)
    expect(tables[0]!.slots.map((row) => row[0]!.kind === 'origin' && row[0]!.anchor.page)).toEqual([1, 1, 2])
  })

  test('stays two tables where text stands between, or the columns differ', async () => {
    const between = await read(
      tinyPdf([
        page([header, ['Basic', '12', '11']]),
        { marks: [...body(['Table 2'], 60), ...ruled([header, ['Project', '8', '7']], 90)] },
      ]),
    )
    expect(outlineOf(between)).toEqual(['[table 2×3]', 'Table 2', '[table 2×3]'])
    const shifted = ruled([header, ['Project', '8', '7']], 60).map((mark): Mark => {
      if (!('line' in mark)) return mark
      const [x0, y0, x1, y1] = mark.line
      return x0 === x1 && (x0 === 160 || x0 === 260) ? { line: [x0 + 30, y0, x1 + 30, y1] } : mark
    })
    expect(
      tablesOf(await read(tinyPdf([page([header, ['Basic', '12', '11']]), { marks: shifted }]))),
    ).toHaveLength(2)
  })

  test('keeps two full rows apart, and closes up a row that the break cuts', async () => {
    const apart = await read(
      tinyPdf([page([header, ['Basic', '12', '11']]), page([['Project', '8', '7']], 60)]),
    )
    expect(gridOf(tablesOf(apart)[0]!)).toEqual(['Item | Plan | Spent', 'Basic | 12 | 11', 'Project | 8 | 7'])
    const cut = await read(
      tinyPdf([
        page([header, ['Basic expenditure of', '12', '11']]),
        page(
          [
            ['the whole unit', '', ''],
            ['Project', '8', '7'],
          ],
          60,
        ),
      ]),
    )
    expect(gridOf(tablesOf(cut)[0]!)).toEqual([
      'Item | Plan | Spent',
      'Basic expenditure of the whole unit | 12 | 11',
      'Project | 8 | 7',
    ])
  })
})

describe('running text', () => {
  test('loses headers, footers and page numbers, with a notice for each', async () => {
    const pages = [1, 2, 3].map(
      (number): TinyPage => ({
        marks: [
          ...body(['Annual report'], 40),
          ...body([`Text of page ${'abc'[number - 1]}.`], 200),
          ...body([`- ${number} -`], 810),
        ],
      }),
    )
    const document = await read(tinyPdf(pages))
    expect(outlineOf(document)).toEqual(['Text of page a.', 'Text of page b.', 'Text of page c.'])
    expect(document.notices.map(({ code }) => code)).toEqual(new Array(6).fill('page-furniture'))
  })

  test('is joined over line ends that were full and over the page break', async () => {
    const full =
      'This line runs on to the very end of the measure that the page gives to its running text, and so'
    const document = await read(
      tinyPdf([
        {
          marks: body(
            [
              full,
              'then stops short.',
              full,
              'goes on with many more words, again as far as the right edge of the measure lets it go, over to',
            ],
            700,
          ),
        },
        { marks: body(['the next page, and ends.'], 60) },
      ]),
    )
    expect(outlineOf(document)).toEqual([
      `${full} then stops short.`,
      `${full} goes on with many more words, again as far as the right edge of the measure lets it go, over to the next page, and ends.`,
    ])
  })

  test('has headings where type is larger', async () => {
    const document = await read(
      tinyPdf(
        [
          {
            marks: [
              { text: 'Self-assessment', x: 200, y: 60, size: 18 },
              ...body(['Some text follows here.', 'And some more of it.'], 100),
            ],
          },
        ],
        { title: 'Report' },
      ),
    )
    expect(document.title).toBe('Report')
    expect(outlineOf(document)[0]).toBe('# Self-assessment')
  })
})
