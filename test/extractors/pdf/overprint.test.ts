/** Text that runs over what stands beside it or below it. */
import { expect, test } from 'vitest'
import { edges, ruled } from './page-marks.ts'
import { gridOf, outlineOf, read, tablesOf } from './read.ts'
import { type Mark, tinyPdf } from './tiny-pdf.ts'

test('keeps the first digit of a figure that a wide one beside it covers with the same', async () => {
  const wide = '204109.75'
  const digit = 5.56
  const at = (word: string, count: number) =>
    [...word.slice(0, count)].reduce((x, c) => x + (c === '.' ? 2.78 : digit), 0)
  const start = 161.5 - at(wide, 8)
  const narrow: Mark[] = [
    ...ruled([['Item', 'Plan', 'Spent']], 100),
    ...[140, 160].map((y): Mark => ({ line: [60, y, 360, y] })),
    ...edges.map((x): Mark => ({ line: [x, 120, x, 160] })),
  ]
  const whole: Mark[] = [
    { text: wide, x: start, y: 134 },
    { text: '520981', x: 161.5, y: 134 },
  ]
  const single = [
    ...[...wide].map((text, i): Mark => ({ text, x: start + at(wide, i), y: 154 })),
    ...[...'520981'].map((text, i): Mark => ({ text, x: 161.5 + at('520981', i), y: 154 })),
  ]
  const [table] = tablesOf(await read(tinyPdf([{ marks: [...narrow, ...whole, ...single] }])))
  expect(gridOf(table!)).toEqual(['Item | Plan | Spent', '204109.75 | 520981 | ', '204109.75 | 520981 | '])
})

test('keeps a label whole that runs over the lower end of its table, and leaves a paragraph below out of it', async () => {
  const marks: Mark[] = [
    ...['General', 'budget of', 'the year'].map((text, i): Mark => ({ text, x: 64, y: 134 + 11 * i })),
    ...ruled(
      [
        ['Item', 'Plan', 'Spent'],
        ['', '12', '11'],
      ],
      100,
    ),
    { text: 'Below the table.', x: 60, y: 190 },
  ]
  const document = await read(tinyPdf([{ marks }]))
  expect(outlineOf(document)).toEqual(['[table 2×3]', 'Below the table.'])
  const texts = tablesOf(document)[0]!.slots[1]!.flatMap((slot) =>
    slot.kind === 'origin' ? [slot.text] : [],
  )
  expect(texts.map((text) => text.replaceAll('\n', ' '))).toEqual(['General budget of the year', '12', '11'])
  const near: Mark[] = [
    ...ruled(
      [
        ['Item', 'Plan', 'Spent'],
        ['General', '12', '11'],
      ],
      100,
    ),
    { text: 'Near the table.', x: 60, y: 152 },
  ]
  expect(outlineOf(await read(tinyPdf([{ marks: near }])))).toEqual(['[table 2×3]', 'Near the table.'])
})

test('does not say twice what is printed twice to make it bold', async () => {
  const marks = [...'2023'].flatMap((text, i): Mark[] => [
    { text, x: 60 + 5.56 * i, y: 100 },
    { text, x: 60.3 + 5.56 * i, y: 100 },
  ])
  const words: Mark[] = ['12', '12', '34'].map((text, i) => ({
    text,
    x: i < 2 ? 60 + 0.3 * i : 71.12,
    y: 130,
  }))
  expect(outlineOf(await read(tinyPdf([{ marks: [...marks, ...words] }])))).toEqual(['2023', '1234'])
})
