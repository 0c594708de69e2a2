import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayed } from '../../../src/model/report.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import type { TableContext, TableReading } from '../../../src/normalize/tables/context.ts'
import { buildDocument, type CellSpec, span } from '../../build-document.ts'
import { read, values } from './read.ts'

const HEADS = ['项目', '年初预算数', '全年预算数', '全年执行数', '执行率']
const LABELS = ['年度资金总额', '(一)基本支出', '1.人员经费', '2.公用经费', '(二)项目支出']
const CAPTION = ['部门整体支出绩效自评表', '单位：万元'] as const

/** What a table states: personnel, public and project money at each stage, in hundredths of a 万元. */
type Stages = readonly (readonly [personnel: number, running: number, project: number])[]

const amount = fc.integer({ min: 100_000, max: 999_999 })
const stages: fc.Arbitrary<Stages> = fc
  .array(fc.tuple(amount, amount, amount), { minLength: 3, maxLength: 3 })
  // figures so near each other that rounding confuses them prove nothing either way
  .filter((all) => {
    const sorted = all.flat().sort((a, b) => a - b)
    return sorted.every((value, at) => at === 0 || value - sorted[at - 1]! > 100)
  })

const print = (hundredths: number) => (hundredths / 100).toFixed(2)
const column = ([a, b, c]: Stages[number]) => [a + b + c, a + b, a, b, c]

/** The body of the table: labels, figures of three stages and the execution rate of each row. */
function bodyOf(figures: Stages): string[][] {
  const [initial, adjusted, actual] = figures.map(column)
  return LABELS.map((label, row) => [
    label,
    print(initial![row]!),
    print(adjusted![row]!),
    print(actual![row]!),
    `${((actual![row]! / adjusted![row]!) * 100).toFixed(2)}%`,
  ])
}

function truthOf(figures: Stages): Record<string, number> {
  const concepts = ['total', 'basic', 'basic.personnel', 'basic.public', 'project']
  const suffixes = ['@initial', '@adjusted', '']
  return Object.fromEntries(
    figures.flatMap((stage, at) =>
      column(stage).map((value, row) => [`expenditure.${concepts[row]}${suffixes[at]}`, value * 100]),
    ),
  )
}

const money = (reading: TableReading) => values(reading.facts.filter(({ unit }) => unit === 'CNY'))
const codes = (reading: TableReading) => reading.findings.map(({ code }) => code)
const repaired = (reading: TableReading) => reading.facts.some(({ status }) => status === 'repaired')

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

describe('a report that does not add up stays as it is', () => {
  const printed = (rows: readonly (readonly string[])[]) =>
    rows.flatMap((row) => row.slice(1, 4).map((text) => Math.round(Number(text) * 10_000)))
  const asPrinted = (reading: TableReading) =>
    reading.facts.filter(({ unit }) => unit === 'CNY').map(({ value }) => Math.round(Number(value) / 100))
  const untouched = (body: readonly (readonly string[])[]) => {
    const reading = read([...CAPTION, [HEADS, ...body]])
    expect(asPrinted(reading)).toEqual(printed(body))
    expect(repaired(reading)).toBe(false)
    expect(codes(reading)).toEqual([])
  }
  const place = fc.record({ row: fc.integer({ min: 0, max: 4 }), column: fc.integer({ min: 1, max: 3 }) })

  it('whatever figures were altered', () =>
    fc.assert(
      fc.property(
        stages,
        fc.array(fc.tuple(place, amount), { minLength: 1, maxLength: 6 }),
        (figures, slips) => {
          const body = bodyOf(figures)
          for (const [{ row, column }, value] of slips) body[row]![column] = print(value)
          untouched(body)
        },
      ),
      { numRuns: 300 },
    ))

  it('whichever two figures were exchanged', () =>
    fc.assert(
      fc.property(stages, place, place, (figures, a, b) => {
        const body = bodyOf(figures)
        const kept = body[a.row]![a.column]!
        body[a.row]![a.column] = body[b.row]![b.column]!
        body[b.row]![b.column] = kept
        untouched(body)
      }),
      { numRuns: 300 },
    ))

  it('where two rows were filed under each other’s names', () =>
    fc.assert(
      fc.property(stages, fc.nat(4), fc.nat(4), (figures, a, b) => {
        const body = bodyOf(figures)
        const values = body.map((row) => row.slice(1))
        untouched(body.map(([label], row) => [label!, ...values[row === a ? b : row === b ? a : row]!]))
      }),
      { numRuns: 100 },
    ))

  it('where one figure misses its point by two or four places', () =>
    fc.assert(
      fc.property(
        stages,
        place,
        fc.constantFrom(100, 1000, 10_000, 0.01),
        (figures, { row, column }, factor) => {
          const body = bodyOf(figures)
          body[row]![column] = (Number(body[row]![column]) * factor).toFixed(2)
          untouched(body)
        },
      ),
      { numRuns: 200 },
    ))

  it('where no figure fits any other', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
        (rows) => untouched(LABELS.map((label, row) => [label, ...rows[row]!.map(print), '95.00%'])),
      ),
      { numRuns: 200 },
    ))

  it('where figures are left out', () =>
    fc.assert(
      fc.property(stages, fc.array(place, { minLength: 1, maxLength: 4 }), (figures, empty) => {
        const body = bodyOf(figures)
        for (const { row, column } of empty) body[row]![column] = ''
        const reading = read([...CAPTION, [HEADS, ...body]])
        expect(repaired(reading)).toBe(false)
        expect(codes(reading)).toEqual([])
      }),
      { numRuns: 200 },
    ))
})

describe('a table that may be out of step is told, not repaired', () => {
  it('where two figures run together and no sum decides', () => {
    const rows = [
      HEADS,
      ['(一)基本支出', '200.5 250.5', '', '245', ''],
      ['(二)项目支出', '100', '150', '145', ''],
    ]
    const reading = read([...CAPTION, rows])
    expect(reading.findings).toMatchObject([
      { code: 'unrepaired_table', verdict: 'reading', evidence: [{ quote: '200.5 250.5' }] },
    ])
    expect(repaired(reading)).toBe(false)
  })

  it('where the figures that run together do not add up', () => {
    const rows = [
      HEADS,
      ['年度资金总额', '311', '400', '390', ''],
      ['(一)基本支出', '200.5 250.5', '', '245', ''],
      ['(二)项目支出', '100', '155', '145', ''],
    ]
    const reading = read([...CAPTION, rows])
    expect(codes(reading)).toEqual(['unrepaired_table'])
    expect(repaired(reading)).toBe(false)
  })
})

describe('a table with two ways to mend it', () => {
  it('is read as printed, and both are told', () => {
    const reading = read([
      ...CAPTION,
      [
        ['项目', '全年执行数'],
        ['项目支出', '1000.00'],
        ['1.一般性项目', '600.00'],
        ['运行维护经费', '600.00'],
        ['', '400.00'],
      ],
    ])
    expect(reading.findings).toMatchObject([{ code: 'unrepaired_table', verdict: 'reading' }])
    expect(money(reading)).toEqual({
      'expenditure.project': 10_000_000,
      'expenditure.project.general': 6_000_000,
      'expenditure.project.operation': 6_000_000,
    })
  })
})

describe('a whole report that does not add up', () => {
  const report = (total: string) => {
    const normalized = normalize(
      buildDocument(
        '甲县总工会2023年度部门整体支出绩效自评报告',
        '一、部门概况',
        '二、绩效自评情况',
        '单位：万元',
        [
          HEADS,
          ...bodyOf([
            [150_000, 52_345, 100_000],
            [180_000, 70_000, 150_000],
            [178_000, 67_891, 145_000],
          ]),
        ].map((row, index) => (index === 1 ? [...row.slice(0, 3), total, ...row.slice(4)] : row)),
        '三、存在的问题及改进措施',
      ),
    )
    if (normalized.kind !== 'report') throw new Error(normalized.message.en)
    return normalized.report
  }

  it.each(['3909.91', '3980.91', '39089.10', '390.89', '0.00', '2458.91'])(
    'keeps a total of %s, and asks the unit',
    (total) => {
      const { facts, findings } = report(total)
      const shown = displayed(facts, 'expenditure.total')
      expect(shown).toMatchObject({
        value: Math.round(Number(total) * 1_000_000),
        raw: total,
        status: 'extracted',
      })
      expect(findings.filter(({ code }) => code === 'identity')).toMatchObject([{ verdict: 'filing' }])
      expect(findings.map(({ code }) => code)).not.toContain('repaired_table')
    },
  )

  it('says nothing where it does', () => {
    expect(report('3908.91').findings.filter(({ code }) => code === 'identity')).toEqual([])
  })
})
