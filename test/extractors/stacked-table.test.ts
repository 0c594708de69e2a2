import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { text } from '../../src/extractors/text.ts'
import { proseOf, sketch } from './grid-sketch.ts'

const read = (source: string) => text.extract(new TextEncoder().encode(source), DEFAULT_LIMITS)
const tables = async (source: string) =>
  (await read(source)).blocks.filter((block) => block.kind === 'table').map(sketch)

const FUNDS = [
  ['经费情况（万元）', '上年决算数', '本年预算数', '本年决算数'],
  ['支出总额', '310.2', '325', '318.6'],
  ['其中：公用经费', '41', '39.5', '38.8'],
  ['三公经费', ' ', ' ', ' '],
  ['公务接待', '——', '1.2', '0.9'],
]
const rows = (cells: readonly (readonly string[])[]) =>
  cells.map((row) => row.map((cell) => cell.trim()).join(' | '))

describe('cells one below the other', () => {
  it('are rows of a label and as many figures as heads', async () => {
    const lines = [FUNDS[0]!, FUNDS[1]!, FUNDS[2]!, FUNDS[4]!].flat()
    expect(await tables(lines.join('\n'))).toEqual([rows([FUNDS[0]!, FUNDS[1]!, FUNDS[2]!, FUNDS[4]!])])
  })

  it('keep their empty cells where blank lines part them', async () => {
    expect(await tables(FUNDS.flat().join('\n\n'))).toEqual([rows(FUNDS)])
  })

  it('keep them where pipes end them', async () => {
    const lines = FUNDS.flat().map((cell) => `${cell.trim()} |`.trim())
    expect(await tables(lines.join('\n'))).toEqual([rows(FUNDS)])
  })

  it('are heads over one row of figures', async () => {
    expect(await tables('财政供养人员情况（人）\n编制数\n在职人数\n控制率\n24\n22\n91.7%')).toEqual([
      ['财政供养人员情况（人） 1x3 | · | ·', '编制数 | 在职人数 | 控制率', '24 | 22 | 91.7%'],
    ])
  })

  it('have a merged head with its empty cell, and one row where a percentage tells how it stands', async () => {
    const heads = ['预算执行情况（万元）', ' ', '预算数（A）', '执行数（B）', '执行率（B/A）']
    expect(await tables([...heads, '部门整体支出总额', '812.4', '790.2', '97.27%'].join('\n\n'))).toEqual([
      [
        '预算执行情况（万元） | 预算数（A） | 执行数（B） | 执行率（B/A）',
        '部门整体支出总额 | 812.4 | 790.2 | 97.27%',
      ],
    ])
    expect(await tables([...heads, '部门整体支出总额', '812.4', '790.2', '97'].join('\n\n'))).toEqual([])
  })

  it('have thousands set off by spaces', async () => {
    const lines = [
      '支出类别',
      '年初预算',
      '决算数',
      '合计',
      '2 750 300.00',
      '2 698 100.00',
      '基本支出',
      '1 950 300.00',
      '1 908 100.00',
    ]
    expect(await tables(lines.join('\n'))).toEqual([
      [
        '支出类别 | 年初预算 | 决算数',
        '合计 | 2 750 300.00 | 2 698 100.00',
        '基本支出 | 1 950 300.00 | 1 908 100.00',
      ],
    ])
  })

  it('are rows of a name, its purpose and figures', async () => {
    const source = [
      ['任务名称', '主要内容', '预算金额（万元）', '实际支出（万元）', '执行率'],
      ['基本支出', '保障机关日常运转', '280.4', '277.1', '98.82%'],
      ['职工文体活动', '举办职工运动会', '22', '19.8', '90%'],
      ['合计', ' ', '302.4', '296.9', '98.18%'],
    ]
    expect(await tables(source.flat().join('\n\n'))).toEqual([rows(source)])
  })

  it('keep a row as words where it does not say which figures it lacks', async () => {
    const [table] = await tables(
      [
        '资金来源',
        '年初预算数',
        '全年预算数',
        '执行率',
        '财政拨款',
        '80',
        '90',
        '99%',
        '其他资金',
        '3',
        '上年结转',
        '5',
        '6',
        '100%',
      ].join('\n'),
    )
    expect(table).toEqual([
      '资金来源 | 年初预算数 | 全年预算数 | 执行率',
      '财政拨款 | 80 | 90 | 99%',
      '其他资金 3 |  |  | ',
      '上年结转 | 5 | 6 | 100%',
    ])
  })

  it.each([
    ['heads of two levels', '项目\n年初\n决算\n其中：\n小计\n财政\n支出\n5\n4\n3\n2\n结余\n5\n4\n3\n2'],
    [
      'rates that stand under no head of rates',
      '科目\n执行率\n预算数\n决算数\n支出\n80\n90\n99%\n结余\n1\n2\n50%',
    ],
    [
      'a head that is lost, and the corner in its place',
      '二、资金情况\n支出类别\n年初预算\n决算数\n合计\n5\n4\n3\n基本支出\n5\n4\n3',
    ],
    ['amounts under a head of rates', '科目\n预算数\n执行率\n支出\n8000\n7900\n结余\n9000\n9000'],
    ['figures without heads', '支出\n5\n4\n结余\n5\n4'],
  ])('are no table with %s', async (_, source) => {
    expect(await tables(source)).toEqual([])
  })

  it('of a project keep its name over what was done and spent', async () => {
    const pairs = [
      '项目名称 |',
      '某项补助 |',
      '实施单位 |',
      '某县科协 |',
      '完成情况 |',
      '已经完成。 |',
      '过程概述 |',
      '|',
    ]
    const grid = [
      '年度预算数（万元） |',
      '年初预算 |',
      '预算执行数 |',
      '预算执行率 |',
      '总额 |',
      '30 |',
      '29.4 |',
      '98% |',
    ]
    const [table] = await tables([...pairs, ...grid].join('\n'))
    expect(table?.at(0)).toBe('项目名称 | 某项补助 |  | ')
    expect(table?.at(-1)).toBe('总额 | 30 | 29.4 | 98%')
  })

  it('of a project keep its name in their table', async () => {
    const source =
      '项目名称\n某项补助资金\n主管部门\n某县总工会\n资金来源\n年初预算数\n全年执行数\n总额\n20\n19.5\n财政拨款\n20\n19.5'
    expect((await tables(source))[0]?.slice(0, 2)).toEqual([
      '项目名称 | 某项补助资金 | ',
      '主管部门 | 某县总工会 | ',
    ])
  })

  it('hold no line that no pipe has ended', async () => {
    expect(await tables('甲 |\n项目\n|||\n甲 |\n|||')).toEqual([])
  })

  it('lose no text, whatever they are', async () => {
    const cell = fc.constantFrom(
      '项目',
      '预算数',
      '决算数',
      '执行率',
      '支出',
      '其中：',
      '12.5',
      '98%',
      '3',
      '——',
      ' ',
      '|',
      '甲 |',
      '|||',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 40 }),
        fc.constantFrom('\n', '\n\n'),
        async (cells, between) => {
          const document = await read(cells.join(between))
          const shown = document.blocks.flatMap((block) =>
            block.kind === 'table'
              ? block.slots.flat().flatMap((slot) => (slot.kind === 'origin' ? [slot.text] : []))
              : proseOf({ ...document, blocks: [block] }),
          )
          const bare = (words: readonly string[]) => words.join('').replaceAll(/[\s|]/g, '')
          expect(bare(shown)).toBe(bare(cells))
        },
      ),
    )
  })
})

describe('cells ended by pipes in rows that pipes fill up', () => {
  const line = (width: number, ...cells: string[]) =>
    [...cells.map((cell) => `${cell} |`), '|'.repeat(width - cells.length)].filter(Boolean).join('\n')

  it('puts heads of several levels over their columns', async () => {
    const source = [
      line(12, '一、收支情况'),
      line(12, '人员编制', '9', '实有人数', '8'),
      line(12, '机构名称', '支出合计', '其中：', '结余'),
      line(12, '基本支出', '其中：', '项目支出', '当年结余', '累计结余'),
      line(12, '人员支出', '公用支出'),
      line(12, '某局', '90', '70', '60', '10', '20', '1', '2'),
    ]
    expect((await tables(source.join('\n')))[0]).toEqual([
      `一、收支情况 1x12${' | ·'.repeat(11)}`,
      `人员编制 | 9 | 实有人数 | 8 1x9${' | ·'.repeat(8)}`,
      `机构名称 3x1 | 支出合计 3x1 | 其中： 1x4 | · | · | · | 结余 1x6${' | ·'.repeat(5)}`,
      `· | · | 基本支出 2x1 | 其中： 1x2 | · | 项目支出 2x1 | 当年结余 2x1 | 累计结余 2x5${' | ·'.repeat(4)}`,
      `· | · | · | 人员支出 | 公用支出 | · | · | ·${' | ·'.repeat(4)}`,
      `某局 | 90 | 70 | 60 | 10 | 20 | 1 | 2 1x5${' | ·'.repeat(4)}`,
    ])
  })

  it('keeps rows as words where a cell reaches down and the next row’s slide to the left', async () => {
    const source = [
      line(5, '部门名称', '某局'),
      line(5, '资金情况', '资金来源', '预算数', '决算数', '执行率'),
      line(5, '财政拨款', '80', '76', '95%'),
      line(5, '其他资金', '10', '10'),
    ]
    const [table] = await tables(source.join('\n'))
    expect(table?.slice(2)).toEqual([
      '财政拨款 80 76 95% 1x5 | · | · | · | ·',
      '其他资金 10 10 1x5 | · | · | · | ·',
    ])
  })
})
