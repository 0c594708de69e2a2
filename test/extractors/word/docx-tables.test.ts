import { describe, expect, test } from 'vitest'
import { p, tbl, tc, tr } from './docx-file.ts'
import { linesOf, readDocx } from './read.ts'
import { tables } from './samples.ts'

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const RESTART = '<w:vMerge w:val="restart"/>'
const CONTINUE = '<w:vMerge/>'

describe('a table that a page break cut in two', () => {
  const grid = [500, 500, 500]
  const row = (...texts: string[]) => tr(texts.map((text) => tc(text)).join(''))
  const upper = tbl(row('指标', '分值', '得分') + row('投入', '20', '18'), grid)

  test('is one where figures go on under figures', async () => {
    expect(await linesOf({ body: upper + p('') + tbl(row('过程', '80', '72'), grid) })).toEqual([
      '[table, 1 header]',
      '指标|分值|得分',
      '投入|20|18',
      '过程|80|72',
    ])
  })

  test('stays apart from a table with a header, words between or other columns', async () => {
    const count = async (body: string) =>
      (await linesOf({ body })).filter((line) => line.startsWith('[table')).length
    expect(await count(upper + tbl(row('指标', '分值', '得分') + row('过程', '80', '72'), grid))).toBe(2)
    expect(await count(upper + p('又一表') + tbl(row('过程', '80', '72'), grid))).toBe(2)
    expect(await count(upper + tbl(row('过程', '80', '72'), [500, 900, 500]))).toBe(2)
    expect(await count(upper + tbl(row('过程', '80', '良'), grid))).toBe(2)
  })
})

describe('a table', () => {
  test('keeps merges, blank slots, header rows and inner tables', async () => {
    expect(await linesOf(tables)).toEqual([
      '单位：万元',
      '[table, 2 header]',
      '指标 2x1|金额 1x2|<|备注 2x1',
      '^|预算|决算|^',
      '基本支出|12.50|11.75|甲//乙',
      '合计|24.25 1x2|<|',
      '缩进的行',
      '[table, 1 header]',
      '一|二|三',
      '|后两列 1x2|<',
      '四|五|',
      '表中有表',
      '[table, 1 header]',
      '外左|前/内1\t内2/内3\t内4/后',
      '下左|下右',
      '[table, 1 header]',
      '内1|内2',
      '内3|内4',
      '完',
    ])
  })

  test('gives every cell its place', async () => {
    const { blocks } = await readDocx({
      body: p('表') + tbl(tr(tc('甲') + tc('乙', span(2))), [500, 500, 500]),
    })
    const table = blocks[1]!
    expect(table.kind === 'table' && table.slots[0]).toEqual([
      { kind: 'origin', text: '甲', rowSpan: 1, columnSpan: 1, anchor: { block: 1, row: 0, column: 0 } },
      { kind: 'origin', text: '乙', rowSpan: 1, columnSpan: 1, anchor: { block: 1, row: 0, column: 1 } },
    ])
  })

  test('finds rows and cells through content controls, bookmarks and insertions', async () => {
    const mark = '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const rows = [
      tr(tc('项目', RESTART) + control(tc('1'))),
      mark,
      control(tr(tc('', CONTINUE) + mark + tc(control(p('2'))))),
      tr(tc('末') + tc('3'), '<w:ins w:id="9"/>'),
      tr(tc('删') + tc('4'), '<w:del w:id="8"/>'),
    ].join('')
    expect(await linesOf({ body: tbl(rows, [900, 900]) })).toEqual([
      '[table, 0 header]',
      '项目 2x1|1',
      '^|2',
      '末|3',
    ])
  })

  test('reads hMerge as a span and a merge that never began as a cell', async () => {
    const rows = [
      tr(tc('宽', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('甲', CONTINUE)),
      tr(tc('1') + tc('2') + tc('', CONTINUE)),
    ].join('')
    expect(await linesOf({ body: tbl(rows, [900, 900, 900]) })).toEqual([
      '[table, 0 header]',
      '宽 1x2|<|甲 2x1',
      '1|2|^',
    ])
  })

  test('does not merge over cells of another width', async () => {
    const rows = [tr(tc('甲', span(2) + RESTART) + tc('1')), tr(tc('乙', CONTINUE) + tc('2') + tc('3'))].join(
      '',
    )
    expect(await linesOf({ body: tbl(rows, [900, 900, 900]) })).toEqual([
      '[table, 0 header]',
      '甲 1x2|<|1',
      '乙|2|3',
    ])
  })

  test('says which text a merge covers', async () => {
    const rows = tr(tc('上', RESTART) + tc('1')) + tr(tc('被盖', CONTINUE) + tc('2'))
    expect((await readDocx({ body: tbl(rows, [900, 900]) })).notices).toEqual([
      {
        code: 'text-under-merge',
        message: 'A merged cell covers the text "被盖", which is left out',
        anchor: { block: 0 },
      },
    ])
  })

  test('takes edges a hair apart for one, so that drifting rows keep their columns', async () => {
    const rows = [
      tr(tc('甲', span(2)) + tc('乙', span(2))),
      tr(tc('1') + tc('2', span(3))),
      tr(tc('3', span(3)) + tc('4')),
    ].join('')
    expect(await linesOf({ body: tbl(rows, [1990, 12, 9, 2000]) })).toEqual([
      '[table, 1 header]',
      '甲|乙',
      '1|2',
      '3|4',
    ])
  })

  test('marks the cells of hidden rows', async () => {
    const { blocks } = await readDocx({ body: tbl(tr(tc('显')) + tr(tc('隐'), '<w:hidden/>'), [900]) })
    const table = blocks[0]!
    expect(table.kind === 'table' && table.slots[1]![0]).toEqual({
      kind: 'origin',
      text: '隐',
      rowSpan: 1,
      columnSpan: 1,
      hidden: true,
      anchor: { block: 0, row: 1, column: 0 },
    })
  })

  test('is read where the grid is missing or a span is absurd', async () => {
    const rows = tr(tc('甲', span(2_000_000_000)) + tc('乙')) + tr(tc('1') + tc('2'))
    expect(await linesOf({ body: `<w:tbl>${rows}</w:tbl>` })).toEqual([
      '[table, 0 header]',
      '甲 1x3|<|<|乙',
      '1|2||',
    ])
  })

  test('has its cells where their widths say, where spans and grid contradict them', async () => {
    const w = (width: number) => `<w:tcW w:w="${width}" w:type="dxa"/>`
    const rows = [
      tr(tc('题', w(3000))),
      tr(tc('甲', w(1000)) + tc('乙', w(2000))),
      tr(tc('丙', w(2000)) + tc('丁', w(1000))),
    ]
    expect(await linesOf({ body: tbl(rows.join(''), [3000]) })).toEqual([
      ...['[table, 0 header]', '题 1x3|<|<', '甲|乙 1x2|<', '丙 1x2|<|丁'],
    ])
  })

  test('has no columns that a span alone makes beyond its end', async () => {
    const rows = tr(tc('题', span(9))) + tr(tc('甲') + tc('乙'))
    expect(await linesOf({ body: tbl(rows, [900, 900]) })).toEqual(['[table, 0 header]', '题 1x2|<', '甲|乙'])
  })

  test('leaves out cells deleted with change tracking', async () => {
    const rows = tr(tc('甲') + tc('1')) + tr(tc('乙') + tc('旧', '<w:cellDel w:id="1"/>') + tc('2'))
    const { notices } = await readDocx({ body: tbl(rows, [900, 900]) })
    expect(await linesOf({ body: tbl(rows, [900, 900]) })).toEqual(['[table, 0 header]', '甲|1', '乙|2'])
    expect(notices.map(({ code }) => code)).toEqual(['tracked-deletion'])
  })

  test('that was split inside of a merged cell is one again', async () => {
    const upper = tbl(tr(tc('产出', RESTART) + tc('1')) + tr(tc('', CONTINUE) + tc('质量')), [900, 900])
    const lower = tbl(tr(tc('', CONTINUE) + tc('时效')) + tr(tc('效益') + tc('社会')), [900, 910])
    const whole = ['[table, 0 header]', '产出 3x1|1', '^|质量', '^|时效', '效益|社会']
    expect(await linesOf({ body: upper + p('') + lower })).toEqual(whole)
    expect((await readDocx({ body: upper + lower })).notices.map(({ code }) => code)).toEqual([
      'joined-table',
    ])
    expect(await linesOf({ body: upper + p('字') + lower })).toHaveLength(7)
    const other = tbl(tr(tc('', CONTINUE) + tc('时效')), [400, 900])
    expect(await linesOf({ body: upper + p('') + other })).toHaveLength(5)
  })

  test('over the limit of slots is refused by the name of the option', async () => {
    const body = tbl(tr(tc('1') + tc('2')) + tr(tc('3') + tc('4')), [900, 900])
    await expect(readDocx({ body }, { gridSlots: 3 })).rejects.toMatchObject({
      problem: { code: 'too_large', message: { en: expect.stringContaining('--max-grid-slots') } },
    })
  })
})
