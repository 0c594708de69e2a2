import { describe, expect, it } from 'vitest'
import { clip, drawGrid, drawTable, drawWideTable } from '../../src/cli/table.ts'
import type { OriginSlot, Slot, Table } from '../../src/model/document.ts'

const COLUMNS = [{ title: '单位' }, { title: '金额', align: 'right' }, { title: 'Note' }] as const

describe('a table in the terminal', () => {
  it('aligns Chinese and Latin text', () => {
    expect(
      drawTable(COLUMNS, [
        ['甲县总工会', '1.00', 'a'],
        ['B', '22,000.00', ''],
      ]),
    ).toBe(
      [
        '单位             金额  Note',
        '───────────────────────────',
        '甲县总工会       1.00  a',
        'B           22,000.00',
        '',
      ].join('\n'),
    )
  })

  it('is split into panels that repeat the first columns', () => {
    const table = drawWideTable(COLUMNS, [['甲县', '1.00', 'a']], { width: 11, repeated: 1 })
    expect(table).toBe('单位  金额\n──────────\n甲县  1.00\n\n单位  Note\n──────────\n甲县  a\n')
  })

  it('clips by width, not by characters', () => {
    expect([clip('总工会支出', 10), clip('总工会支出', 9), clip('a\n b', 5)]).toEqual([
      '总工会支出',
      '总工会支…',
      'a b',
    ])
  })
})

describe("a document's table", () => {
  const slot = (text: string, rowSpan = 1, columnSpan = 1): OriginSlot => ({
    kind: 'origin',
    text,
    rowSpan,
    columnSpan,
    anchor: { block: 0 },
  })
  const covered = (row: number, column: number): Slot => ({ kind: 'covered', row, column })

  it('is drawn with its spans', () => {
    const table: Table = {
      kind: 'table',
      headerRows: 0,
      anchor: { block: 0 },
      slots: [
        [slot('支出', 2), slot('其中', 1, 2), covered(0, 1)],
        [covered(0, 0), slot('基本'), slot('项目')],
      ],
    }
    expect(drawGrid(table, 80)).toBe(
      [
        '┌──────┬─────────────┐',
        '│ 支出 │ 其中        │',
        '│      ├──────┬──────┤',
        '│      │ 基本 │ 项目 │',
        '└──────┴──────┴──────┘',
        '',
      ].join('\n'),
    )
  })
})
