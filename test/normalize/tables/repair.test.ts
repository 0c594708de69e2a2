import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TableContext } from '../../../src/normalize/tables/context.ts'
import { type CellSpec, span } from '../../build-document.ts'
import {
  amount,
  bodyOf,
  CAPTION,
  codes,
  HEADS,
  money,
  print,
  repaired,
  type Stages,
  stages,
  truthOf,
} from './filed-figures.ts'
import { read } from './read.ts'

/** A slip put into the table of any figures is undone, and told. */
function undoes(slip: (rows: string[][]) => CellSpec[][], context: Partial<TableContext> = {}): void {
  fc.assert(
    fc.property(stages, (figures) => {
      const reading = read([...CAPTION, slip([HEADS, ...bodyOf(figures)])], context)
      expect(money(reading)).toEqual(truthOf(figures))
      expect(codes(reading)).toEqual(['repaired_table'])
      expect(repaired(reading)).toBe(true)
    }),
    { numRuns: 30 },
  )
}

describe('a table whose structure was lost is read by its sums', () => {
  it('where the head over the labels is lost, so that each head stands one column left', () =>
    undoes(([heads, ...body]) => [[...heads!.slice(1), ''], ...body]))

  it('where an empty column got under the heads', () =>
    undoes((rows) =>
      rows.map(([label, ...rest], row) => (row === 0 ? [label!, '', ...rest] : [label!, ...rest, ''])),
    ))

  it.each([1, 2, 3, 4, 5])('where row %i gained an empty cell', (slipped) =>
    undoes((rows) =>
      rows.map(([label, ...rest], row) => (row === slipped ? [label!, '', ...rest] : [label!, ...rest, ''])),
    ),
  )

  it.each([1, 2, 5])('where the label of row %i is lost', (lost) =>
    undoes((rows) => rows.map((row, index) => (index === lost ? ['', ...row.slice(1)] : row))),
  )

  it.each([
    ['right', (a: string, b: string) => [`${a} ${b}`, '']],
    ['left', (a: string, b: string) => ['', `${a}\n${b}`]],
  ] as const)('where two figures run together in the cell that leaves its %s neighbour empty', (_, fuse) =>
    undoes((rows) =>
      rows.map((row, index) => (index === 2 ? [row[0]!, ...fuse(row[1]!, row[2]!), ...row.slice(3)] : row)),
    ),
  )

  it('where two columns run together in every row', () =>
    undoes(([heads, ...body]) => [
      heads!,
      ...body.map(([label, a, b, ...rest]) => [label!, `${a} ${b}`, '', ...rest]),
    ]))

  it('where a cell that spans two columns holds the figures of both', () =>
    undoes((rows) =>
      rows.map((row, index) =>
        index === 2 ? [row[0]!, span(`${row[1]} ${row[2]}`, 2), ...row.slice(3)] : row,
      ),
    ))

  it('where the figures of two rows stand in the upper one', () =>
    undoes((rows) =>
      rows.map((row, index) => {
        if (index === 3) return [row[0]!, `${row[1]}\n${rows[4]![1]}`, ...row.slice(2)]
        return index === 4 ? [row[0]!, '', ...row.slice(2)] : row
      }),
    ))

  it.each(['1.', '1,'])('where a figure is cut in two, and the rest of its row moved on', () =>
    undoes((rows) =>
      rows.map((row, index) => {
        if (index !== 2) return [...row, '']
        const [whole, fraction] = row[1]!.split('.')
        return [row[0]!, `${whole}.`, fraction!, ...row.slice(2)]
      }),
    ),
  )

  it.each([3, 2])('where column %i is in 元 beneath a caption in 万元', (marked) =>
    fc.assert(
      fc.property(stages, (figures) => {
        const inYuan = bodyOf(figures).map((row) =>
          row.map((text, at) => (at === marked ? `${Math.round(Number(text) * 10_000)}.00` : text)),
        )
        const reading = read([...CAPTION, [HEADS, ...inYuan]])
        expect(money(reading)).toEqual(truthOf(figures))
        expect(repaired(reading)).toBe(true)
      }),
      { numRuns: 20 },
    ),
  )

  it('where one row is in 元 beneath a caption in 万元', () =>
    undoes((rows) =>
      rows.map((row, index) =>
        index === 5
          ? row.map((text, at) => (at > 0 && at < 4 ? `${Math.round(Number(text) * 10_000)}.00` : text))
          : row,
      ),
    ))

  it('where the caption says 万元 and the running text the same figures in 元', () => {
    const figures: Stages = [
      [150_000, 52_345, 100_000],
      [180_000, 70_000, 150_000],
      [178_000, 67_891, 145_000],
    ]
    const known = new Map([['expenditure.total', 390_891]])
    const reading = read([...CAPTION, [HEADS, ...bodyOf(figures)]], { known })
    expect(money(reading)['expenditure.total']).toBe(3908.91)
    expect(codes(reading)).toEqual(['repaired_table'])
  })

  it('where the caption says 元 and a form row beside it the same figure in 万元', () => {
    const reading = read([
      [['支出总额（万元）', '3908.91', '人员编制', '12']],
      '单位：元',
      [
        ['项目', '全年执行数'],
        ['支出合计', '3,908.91'],
        ['基本支出', '2,458.91'],
        ['项目支出', '1,450.00'],
      ],
    ])
    expect(money(reading)).toMatchObject({ 'expenditure.total': 39_089_100, 'expenditure.basic': 24_589_100 })
    expect(codes(reading)).toEqual(['repaired_table'])
    expect(reading.facts.map(({ sourceUnit, status }) => [sourceUnit, status])).toContainEqual([
      '万元',
      'repaired',
    ])
  })

  it('where a header row of two begins with a word of its own', () =>
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const reading = read([
          '年度支出情况（万元）',
          [
            ['', '支出合计', span('其中', 2)],
            ['机构名称', '', '基本支出', '项目支出'],
            ['局机关', ...[a + b, a, b].map(print)],
          ],
        ])
        expect(money(reading)).toEqual({
          'expenditure.total': (a + b) * 100,
          'expenditure.basic': a * 100,
          'expenditure.project': b * 100,
        })
      }),
    ))
})

const UNIT_HEADS = ['机构名称', '支出合计', '基本支出', '人员支出', '公用支出', '项目支出', '当年结余']
const unitRow = ([a, b, c]: Stages[number]) => ['局机关', ...[a + b + c, a + b, a, b, c, 0].map(print)]
const unitTruth = ([a, b, c]: Stages[number]) => ({
  'expenditure.total': (a + b + c) * 100,
  'expenditure.basic': (a + b) * 100,
  'expenditure.basic.personnel': a * 100,
  'expenditure.basic.public': b * 100,
  'expenditure.project': c * 100,
})

describe('a table of units by items is read by its sums', () => {
  const undone = (slip: (rows: readonly [string[], string[]]) => CellSpec[][]) =>
    fc.assert(
      fc.property(stages, ([figures]) => {
        const reading = read(['年度支出和结余情况（万元）', slip([UNIT_HEADS, unitRow(figures!)])])
        expect(money(reading)).toMatchObject(unitTruth(figures!))
        expect(codes(reading)).toEqual(['repaired_table'])
      }),
      { numRuns: 30 },
    )

  it('where the label of its row is lost and the figures moved left', () =>
    undone(([heads, row]) => [heads, [...row.slice(1), '']]))

  it('where its row gained an empty cell', () =>
    undone(([heads, [label, ...rest]]) => [
      [...heads, ''],
      [label!, '', ...rest],
    ]))

  it.each([1, 2, 5])('where the head of column %i is lost', (lost) =>
    undone(([heads, row]) => [heads.map((head, index) => (index === lost ? '' : head)), row]),
  )

  it.each([1, 2, 3])('where the figures of column %i and the next run together', (at) =>
    undone(([heads, row]) => [
      heads,
      row.map((text, index) => (index === at ? `${text} ${row[at + 1]}` : index === at + 1 ? '' : text)),
    ]),
  )
})
