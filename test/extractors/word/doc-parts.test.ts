import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { Bytes } from '../../../src/extractors/word/doc/bytes.ts'
import type { Fib } from '../../../src/extractors/word/doc/fib.ts'
import { formFieldText } from '../../../src/extractors/word/doc/form-field.ts'
import { applyModifiers, plainProperties } from '../../../src/extractors/word/doc/paragraph.ts'
import { readText } from '../../../src/extractors/word/doc/pieces.ts'
import { TableBuilder } from '../../../src/extractors/word/doc/tables.ts'
import type { FlowBlock } from '../../../src/extractors/word/flow.ts'

const u16 = (...values: number[]) => values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff])
const u32 = (...values: number[]) => values.flatMap((value) => [...u16(value & 0xffff), ...u16(value >>> 16)])
const bytes = (...values: number[]) => new Bytes(Uint8Array.from(values))

describe('the text of a .doc', () => {
  const fib = (language: number): Fib => ({
    language,
    eastAsianLanguage: 0,
    tableStream: '0Table',
    stories: { main: 0, footnotes: 0, headers: 0, macros: 0, comments: 0, endnotes: 0, textBoxes: 0 },
    place: () => ({ start: 0, length: 0 }),
  })
  /** one piece of 8-bit text at the start of the stream, after a property block to be passed over */
  const read8bit = (text: Buffer, language: number) => {
    const table = [...u32(0, text.length), ...u16(0), ...u32(0x40000000), ...u16(0)]
    const clx = bytes(1, ...u16(3), 9, 9, 9, 2, ...u32(table.length), ...table)
    return readText(new Bytes(text), clx, fib(language)).text
  }

  test('of eight bits is Latin by the specification', () => {
    expect(read8bit(Buffer.from([0x93, 0x41, 0x94, 0x20, 0xb7]), 0x0409)).toBe('“A” ·')
    expect(read8bit(Buffer.from([0x93, 0x32, 0x30, 0x94, 0x20]), 0x0804)).toBe('“20” ')
  })

  test('of eight bits is GBK where a Chinese writer put it so, each pair in two positions', () => {
    const text = iconv.encode('支出12万', 'gbk')
    expect(read8bit(text, 0x0804)).toBe('支\x1f出\x1f12万\x1f')
    expect(read8bit(text, 0x0804)).toHaveLength(text.length)
  })

  test('joins pieces of both kinds and knows where each character stands', () => {
    const stream = Buffer.concat([Buffer.from('AB'), Buffer.from('万元', 'utf16le')])
    const table = [...u32(0, 2, 4), ...u16(0), ...u32(0x40000000), ...u16(0), ...u16(0), ...u32(2), ...u16(0)]
    const read = readText(new Bytes(stream), bytes(2, ...u32(table.length), ...table), fib(0x0804))
    expect(read.text).toBe('AB万元')
    expect([0, 1, 2, 3].map((cp) => read.offsetsOf(cp))).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 2 },
      { start: 2, end: 4 },
      { start: 4, end: 6 },
    ])
  })

  test('that leads out of the file is reported', () => {
    const table = (length: number, place: number) => [...u32(0, length), ...u16(0), ...u32(place), ...u16(0)]
    const read = (list: number[]) => readText(bytes(1, 2, 3), bytes(2, ...u32(list.length), ...list), fib(0))
    expect(() => read(table(2, 0))).toThrow('cut short')
    expect(() => read(table(900, 0x40000000))).toThrow('more text than the file holds')
    expect(() => readText(bytes(1, 2), bytes(7), fib(0))).toThrow('piece table missing')
  })
})

describe('paragraph modifiers of a .doc', () => {
  const definition = (edges: number[], flags: number[]) => {
    const cells = flags.flatMap((flag) => [...u16(flag), ...Array(18).fill(0)])
    const operand = [flags.length, ...u16(...edges), ...cells]
    return [...u16(0xd608), ...u16(operand.length + 1), ...operand]
  }
  const apply = (list: number[], data?: Bytes) => {
    const properties = plainProperties(0)
    applyModifiers(properties, bytes(...list), data)
    return properties
  }

  test('define the cells of a row, their edges and merges', () => {
    expect(apply(definition([0, 500, 900, 1500], [0x0060, 0x0001, 0x0022])).row).toEqual({
      edges: [0, 500, 900, 1500],
      cells: [{ joined: false, merge: 'restart' }, { joined: false }, { joined: true, merge: 'continue' }],
    })
  })

  test('change the cells of a row afterwards', () => {
    const inserted = [...u16(0x7621), 1, 2, ...u16(300)]
    const deleted = [...u16(0x5622), 0, 1]
    const widened = [...u16(0x7623), 0, 1, ...u16(700)]
    const merged = [...u16(0x5624), 0, 2]
    const vertical = [...u16(0xd62b), 2, 1, 3]
    const list = [
      ...definition([0, 500, 900], [0, 0]),
      ...inserted,
      ...deleted,
      ...widened,
      ...merged,
      ...vertical,
    ]
    expect(apply(list).row).toEqual({
      edges: [0, 700, 1000, 1400],
      cells: [{ joined: false }, { joined: true, merge: 'restart' }, { joined: false }],
    })
  })

  test('are found in the Data stream where they were too long for a page', () => {
    const stored = [...u16(0x2416), 1, ...u16(0x2417), 1, ...definition([0, 10], [0])]
    const data = bytes(0, 0, 0, 0, ...u16(stored.length), ...stored)
    const properties = apply([...u16(0x646b), ...u32(4)], data)
    expect(properties).toMatchObject({ depth: 1, rowEnd: true, row: { edges: [0, 10] } })
    expect(apply([...u16(0x646b), ...u32(4_000_000)], data).row).toBeUndefined()
  })

  test('say depth, list and outline, and end where they are cut', () => {
    const list = [...u16(0x2416), 1, ...u16(0x6649), ...u32(2), ...u16(0x460b), ...u16(3), ...u16(0x2640), 1]
    expect(apply([...list, ...u16(0x260a)])).toMatchObject({
      depth: 2,
      list: 3,
      outline: 1,
      listLevel: undefined,
    })
  })
})

describe('form fields of a .doc', () => {
  const text = (content: string) => [
    ...u16(content.length),
    ...[...content].flatMap((it) => u16(it.charCodeAt(0))),
    ...u16(0),
  ]
  const stored = (kind: number, result: number, byDefault: number, rest: number[] = []) =>
    bytes(
      ...u32(0),
      ...u16(0x44),
      ...Array(62).fill(0),
      ...u32(0xffffffff),
      ...u16(kind | (result << 2)),
      ...u32(0),
      ...text('名'),
      ...u16(byDefault),
      ...rest,
    )

  test('show a tick or the chosen entry, by default where nothing was chosen', () => {
    expect(formFieldText(stored(1, 1, 0), 0)).toBe('☑')
    expect(formFieldText(stored(1, 25, 0), 0)).toBe('□')
    expect(formFieldText(stored(1, 25, 1), 0)).toBe('☑')
    const entries = ['优', '良'].flatMap((entry) => text(entry).slice(0, -2))
    const list = [...Array(5).fill(text('')).flat(), ...u16(0xffff, 2, 0), ...entries]
    expect(formFieldText(stored(2, 1, 0, list), 0)).toBe('良')
  })

  test('of other kinds, and pictures, show nothing of their own', () => {
    expect(formFieldText(stored(0, 0, 0), 0)).toBeUndefined()
    expect(formFieldText(bytes(1, 2, 3), 0)).toBeUndefined()
  })
})

describe('tables of a .doc', () => {
  const text = (content: string): FlowBlock[] => [{ kind: 'paragraph', text: content }]
  const cell = (edges: number[]) => ({
    ...plainProperties(0),
    depth: 1,
    row: { edges, cells: edges.slice(1).map(() => ({ joined: false })) },
  })
  const addRow = (builder: TableBuilder, edges: number[], texts: string[]) => {
    for (const content of texts) builder.add(text(content), cell(edges), 'cell')
    builder.add([], cell(edges), 'row')
  }

  test('are parted where a row repeats the header with other edges', () => {
    const builder = new TableBuilder()
    addRow(builder, [0, 500, 900], ['指标', '得分'])
    addRow(builder, [0, 500, 900], ['投入', '5'])
    addRow(builder, [0, 600, 900], ['指标', '得分'])
    addRow(builder, [0, 600, 900], ['产出', '7'])
    const sizes = builder.finish().map((block) => block.kind === 'table' && block.rows.length)
    expect(sizes).toEqual([2, 2])
  })

  test('keep a last row whose end mark is missing', () => {
    const builder = new TableBuilder()
    addRow(builder, [0, 500], ['甲'])
    builder.add(text('乙'), cell([0, 500]), 'cell')
    builder.add(text('丙'), cell([0, 500]), 'paragraph')
    const [table] = builder.finish()
    expect(table?.kind === 'table' && table.rows.map((row) => row.cells.map((it) => it.content))).toEqual([
      [text('甲')],
      [text('乙'), text('丙')],
    ])
  })

  test('nested deeper than Word can nest are damage', () => {
    const deep = { ...plainProperties(0), depth: 2_000_000_000 }
    expect(() => new TableBuilder().add(text('x'), deep, 'paragraph')).toThrow('nested too deep')
  })
})
