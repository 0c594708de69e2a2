import { expect, test } from 'vitest'
import { text } from './page-marks.ts'
import { read } from './read.ts'
import { type Mark, tinyPdf } from './tiny-pdf.ts'

const PITCH = 14
/** Lines of words, one under the other. */
const column = (lines: readonly string[], x: number, top: number): Mark[] =>
  lines.map((words, i) => text(words, x, top + PITCH * i))
const texts = async (...pages: readonly (readonly Mark[])[]) =>
  (await read(tinyPdf(pages.map((marks) => ({ marks }))))).blocks.map((block) =>
    block.kind === 'table' ? 'table' : block.text,
  )

const LEFT = [
  'the union trained its staff and',
  'visited those who were in need,',
  'and its members were told of the',
  'rights that they have at work in',
]
const RIGHT = [
  'all towns. the office reported the',
  'results to its board each month',
  'and put the papers in good order',
  'before the end of the same year.',
]
const whole = [...LEFT, ...RIGHT].join(' ')

test('text in two columns is read down the left one, then down the right one', async () => {
  expect(await texts([...column(LEFT, 60, 100), ...column(RIGHT, 320, 100)])).toEqual([whole])
})

test('the lines of the columns need not stand beside each other', async () => {
  expect(await texts([...column(LEFT, 60, 100), ...column(RIGHT, 320, 107)])).toEqual([whole])
})

test('a line across both columns stands where it is seen', async () => {
  const title = 'a line that is set across both of the columns, from the left edge to the right'
  const marks = [
    ...[...column(LEFT, 60, 100), ...column(RIGHT, 320, 100), text(title, 60, 180)],
    ...[...column(LEFT, 60, 220), ...column(RIGHT, 320, 220)],
  ]
  expect(await texts(marks)).toEqual([whole, title, whole])
})

test('a signature below the columns comes after both', async () => {
  const marks = [...column(LEFT, 60, 100), ...column(RIGHT, 320, 107), text('the office', 60, 190)]
  expect(await texts(marks)).toEqual([whole, 'the office'])
})

test('short words side by side are no columns of text', async () => {
  const names = ['Staff', 'Office', 'Cars', 'Travel', 'Aid']
  const marks = [
    ...column(names, 60, 100),
    ...column(['signed by', 'on the', 'seal', 'date', 'end'], 320, 100),
  ]
  expect((await texts(marks)).join(' ')).toContain('Staff signed by')
})

test('figures side by side are no columns of text', async () => {
  const sums = (first: number) =>
    Array.from({ length: 5 }, (_, i) => `${first + i}00,000.00 ${first}50,000.00 12`)
  const [first] = await texts([...column(sums(1), 60, 100), ...column(sums(6), 320, 100)])
  expect(first === 'table' || first!.includes('100,000.00 150,000.00 12 600,000.00')).toBe(true)
})
