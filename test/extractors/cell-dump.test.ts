import { existsSync, readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { readDocument } from '../../src/extractors/index.ts'
import { text } from '../../src/extractors/text.ts'
import type { Table } from '../../src/model/document.ts'
import { proseOf, sketch } from './grid-sketch.ts'

/** Rows of cells as the old converter dumps them. */
const dump = (...rows: string[][]) =>
  rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n')
const read = (source: string) => text.extract(new TextEncoder().encode(source), DEFAULT_LIMITS)
const table = async (source: string) =>
  sketch((await read(source)).blocks.find((block) => block.kind === 'table'))

describe('a table dumped cell by cell', () => {
  it('lets one-cell rows span the table and form rows end at its edge', async () => {
    expect(
      await table(
        dump(
          ['一、基本概况'],
          ['联系人', '某某', '电话', '123'],
          ['编制', '7', '实有', '10'],
          ['职能', '组织职工'],
        ),
      ),
    ).toEqual([
      '一、基本概况 1x4 | · | · | ·',
      '联系人 | 某某 | 电话 | 123',
      '编制 | 7 | 实有 | 10',
      '职能 | 组织职工 1x3 | · | ·',
    ])
  })

  it('spreads a group header over its columns through two header rows', async () => {
    expect(
      await table(
        dump(
          ['机构名称', '支出合计', '其中：', '结余'],
          ['', '', '基本支出', '其中：', '项目支出', '当年结余', '累计结余'],
          ['', '', '', '人员支出', '公用支出', '', '', ''],
          ['汇总', '274.98', '274.98', '214.21', '60.77', '0', '0', ''],
          ['二级机构', '', '', '', '', '', '', ''],
        ),
      ),
    ).toEqual([
      '机构名称 3x1 | 支出合计 3x1 | 其中： 1x4 | · | · | · | 结余 1x2 | ·',
      '· | · | 基本支出 2x1 | 其中： 1x2 | · | 项目支出 2x1 | 当年结余 2x1 | 累计结余 2x1',
      '· | · | · | 人员支出 | 公用支出 | · | · | ·',
      '汇总 | 274.98 | 274.98 | 214.21 | 60.77 | 0 | 0 | ',
      '二级机构 |  |  |  |  |  |  | ',
    ])
  })

  it('lets levels of indicators reach down, but leaves empty values empty', async () => {
    expect(
      await table(
        dump(
          ['一级指标', '二级指标', '三级指标', '分值', '得分', '原因'],
          ['投入', '预算', '控制率', '5', '5', ''],
          ['', '', '变动率', '5', '', '未填'],
          ['', '管理', '制度', '', '3', ''],
          ['总分', '', '', '100', '98', ''],
        ),
      ),
    ).toEqual([
      '一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 原因',
      '投入 3x1 | 预算 2x1 | 控制率 | 5 | 5 | ',
      '· | · | 变动率 | 5 |  | 未填',
      '· | 管理 | 制度 |  | 3 | ',
      '总分 |  |  | 100 | 98 | ',
    ])
  })

  it('shares a long criterion, and the weight beside it, among the indicators below', async () => {
    const criterion = '以下三项为设置指标时必须考虑的共性要素，各部门应结合实际情况选择后再行细化。'
    expect(
      await table(
        dump(
          ['一级', '二级', '标准', '分值', '得分', '原因'],
          ['效果', '经济效益', criterion, '15', '5', ''],
          ['', '社会效益', '', '', '5', ''],
          ['', '生态效益', '', '', '5', ''],
        ),
      ),
    ).toEqual([
      '一级 | 二级 | 标准 | 分值 | 得分 | 原因',
      `效果 3x1 | 经济效益 | ${criterion} 3x1 | 15 3x1 | 5 | `,
      '· | 社会效益 | · | · | 5 | ',
      '· | 生态效益 | · | · | 5 | ',
    ])
  })

  it('shares a short criterion where the weight beside it stands once, and no lone value', async () => {
    expect(
      await table(
        dump(
          ['一级', '指标', '标准', '分值', '得分', '原因'],
          ['效果', '经济效益', '三项为共性指标，各部门细化', '15', '5', ''],
          ['', '社会效益', '', '', '5', ''],
          ['产出', '完成情况', '已全面完成年度组建任务', '5', '5', ''],
          ['', '完成质量', '', '5', '5', ''],
        ),
      ),
    ).toEqual([
      '一级 | 指标 | 标准 | 分值 | 得分 | 原因',
      '效果 2x1 | 经济效益 | 三项为共性指标，各部门细化 2x1 | 15 2x1 | 5 | ',
      '· | 社会效益 | · | · | 5 | ',
      '产出 2x1 | 完成情况 | 已全面完成年度组建任务 | 5 | 5 | ',
      '· | 完成质量 |  | 5 | 5 | ',
    ])
  })

  it('puts the figures of a total under figures where its label is written once for several columns', async () => {
    const rows = [
      ['一级', '二级', '指标', '标准', '分值', '得分', '原因'],
      ['投入', '预算', '控制率', '不高于100%', '5', '4', ''],
    ]
    expect((await table(dump(...rows, ['总分', '', '100', '97', '']))).at(-1)).toBe(
      '总分 |  |  |  | 100 | 97 | ',
    )
    expect((await table(dump(...rows, ['总分', '', '', '', '100', '97', '']))).at(-1)).toBe(
      '总分 |  |  |  | 100 | 97 | ',
    )
  })

  it('does so beneath a group’s label that reaches down beside them', async () => {
    expect(
      await table(
        dump(
          ['资金情况', '年度支出', '', '全年预算', '执行数', '得分'],
          ['', '资金来源', '本级', '420', '410', ''],
          ['', '', '上级', '30', '30', ''],
          ['', '合计', '450', '440', '9.8'],
        ),
      ),
    ).toEqual([
      '资金情况 4x1 | 年度支出 |  | 全年预算 | 执行数 | 得分',
      '· | 资金来源 2x1 | 本级 | 420 | 410 | ',
      '· | · | 上级 | 30 | 30 | ',
      '· | 合计 |  | 450 | 440 | 9.8',
    ])
  })

  it('keeps lines and blank lines inside of a cell', async () => {
    expect(await table('\t年度主要\n\n工作\n\t1、组建\n2、维权\n\n3、竞赛\n\n\t编制\n\t7')).toEqual([
      '年度主要/工作 | 1、组建/2、维权/3、竞赛',
      '编制 | 7',
    ])
  })

  it('puts a row together again that an empty paragraph inside a cell cut', async () => {
    expect(
      await table(
        '\t产出\n\t职责\n\t此项依据通知设置。\n\n应细化。\n\n\t5\n\t5\n\n\t\n\t\n\t\n\t7\n\t7\n\n\t\n\t\n\t\n\t2\n\t2',
      ),
    ).toEqual([
      '产出 3x1 | 职责 3x1 | 此项依据通知设置。/应细化。 3x1 | 5 | 5',
      '· | · | · | 7 | 7',
      '· | · | · | 2 | 2',
    ])
  })

  it('ends where running text begins, and begins anew where the header is repeated', async () => {
    const rows = [
      ['指标', '分值'],
      ['投入', '5'],
    ]
    const document = await read(`${dump(...rows)}\n\n\n${dump(...rows)}\n\n\n备注：本表为样表。\n\n完成。`)
    expect(document.blocks.filter((block) => block.kind === 'table').map(sketch)).toEqual([
      ['指标 | 分值', '投入 | 5'],
      ['指标 | 分值', '投入 | 5'],
    ])
    expect(proseOf(document)).toEqual(['备注：本表为样表。', '完成。'])
  })

  it('keeps signature lines in the cell that asks for them', async () => {
    expect(
      await table(`${dump(['甲', '乙'], ['丙', '丁'], ['意见：'])}\n\n  年  月  日\n\n\n填报人：某某`),
    ).toEqual(['甲 | 乙', '丙 | 丁', '意见：/年月日 1x2 | ·'])
  })

  it('is read at once, however many header cells share however many columns', async () => {
    const heads = Array.from({ length: 14 }, (_, at) => `栏目${at}`)
    const columns = ['', ...Array.from({ length: 40 }, (_, at) => `小栏${at}`)]
    const rows = await table(
      dump(
        heads,
        columns,
        columns.map(() => '1'),
      ),
    )
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(/^栏目0 2x1 \| 栏目1/)
  })

  it('says that its spans are inferred', async () => {
    const { notices } = await read(dump(['甲', '乙'], ['丙', '丁']))
    expect(notices.map((notice) => notice.code)).toEqual(['inferred-spans'])
  })
})

const SEED = new URL('../../../shared/seeds/yunxi.txt', import.meta.url)
const IN_WORD = new URL('../../../shared/reports/yunxi.docx', import.meta.url)

/** Filled cells row by row with the rows that each spans: what must not depend on the container. */
async function filledCells(bytes: Uint8Array): Promise<string[]> {
  const result = await readDocument(bytes)
  if (!result.ok) throw new Error(result.problem.message.en)
  const rows = result.document.blocks.flatMap((block) => (block.kind === 'table' ? block.slots : []))
  return rows.map((row) =>
    row
      .flatMap((slot) =>
        slot.kind === 'origin' && slot.text.trim()
          ? [`${slot.text.replaceAll(/\s/g, '')}:${slot.rowSpan}`]
          : [],
      )
      .join(' | '),
  )
}

describe.skipIf(!existsSync(SEED))(
  'the boxed form among the seeds (skipped where they are not at hand)',
  () => {
    it('stands as the same form in Word does, merged cells and all', async () => {
      expect(await filledCells(readFileSync(SEED))).toEqual(await filledCells(readFileSync(IN_WORD)))
    })

    it('is the same saved as GB18030 with Windows line ends', async () => {
      const source = readFileSync(SEED, 'utf8')
      const windows = iconv.encode(source.replaceAll('\n', '\r\n'), 'gb18030')
      expect(await text.extract(windows, DEFAULT_LIMITS)).toEqual(
        await text.extract(readFileSync(SEED), DEFAULT_LIMITS),
      )
    })

    it('stands every figure under the header that the form gives it', async () => {
      const document = await text.extract(readFileSync(SEED), DEFAULT_LIMITS)
      const form = document.blocks.find((block): block is Table => block.kind === 'table')!
      const rows = sketch(form)
      const at = rows.findIndex((row) => row.startsWith('机构名称 3x1'))
      expect(rows.slice(at, at + 4)).toEqual([
        '机构名称 3x1 | 支出合计 3x1 | 其中： 1x4 | · | · | · | 结余 1x2 | ·',
        '· | · | 基本支出 2x1 | 其中： 1x2 | · | 项目支出 2x1 | 当年结余 2x1 | 累计结余 2x1',
        '· | · | · | 人员支出 | 公用支出 | · | · | ·',
        '局机关及二级机构汇总 | 274.98 | 274.98 | 214.21 | 60.77 | 0 | 0 | ',
      ])
    })
  },
)
