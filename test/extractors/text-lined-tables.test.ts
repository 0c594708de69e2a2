import { describe, expect, it } from 'vitest'
import { tables } from './tables-of-lines.ts'

describe('a table whose cells stand one a line, empty ones as empty lines', () => {
  it('has rows as long as its figures come back in', async () => {
    expect(
      await tables(
        '经费使用情况如下。',
        ...['项目名称', '年初预算', '全年预算', '全年支出', '说明'],
        ...['基本支出', '120.5', '130', '128.6', ''],
        ...['人员经费', '100.5', '', '108.6', '含调资'],
        ...['项目支出', '30', '30', '无', ''],
        '以上为全部经费。',
      ),
    ).toEqual([
      [
        '项目名称 | 年初预算 | 全年预算 | 全年支出 | 说明',
        '基本支出 | 120.5 | 130 | 128.6 | ',
        '人员经费 | 100.5 |  | 108.6 | 含调资',
        '项目支出 | 30 | 30 | 无 | ',
      ],
    ])
  })

  it('has heads over heads, and goes on below a caption with other columns', async () => {
    expect(
      await tables(
        ...['机构名称', '支出合计', '其中：', '结余'],
        ...['', '', '基本支出', '项目支出', '当年', '累计'],
        ...['合计', '50', '30', '20', '0', '1.5'],
        ...['机关', '50', '30', '20', '0', '1.5'],
        '三公经费使用情况（万元）',
        ...['机构名称', '合计', '其中：'],
        ...['', '', '公务接待费', '公务用车费'],
        ...['合计', '2.4', '2.4', '0'],
        ...['机关', '2.4', '2.4', '0'],
      ),
    ).toEqual([
      [
        '机构名称 2x1 | 支出合计 2x1 | 其中： 1x2 | · | 结余 1x2 | ·',
        '· | · | 基本支出 | 项目支出 | 当年 | 累计',
        '合计 | 50 | 30 | 20 | 0 | 1.5',
        '机关 | 50 | 30 | 20 | 0 | 1.5',
        '三公经费使用情况（万元） 1x6 | · | · | · | · | ·',
        '机构名称 2x1 | 合计 2x1 | 其中： 1x4 | · | · | ·',
        '· | · | 公务接待费 | 公务用车费 1x3 | · | ·',
        '合计 | 2.4 | 2.4 | 0 1x3 | · | ·',
        '机关 | 2.4 | 2.4 | 0 1x3 | · | ·',
      ],
    ])
  })

  it('may have labels and heads of several paragraphs, and rows that are wholly empty', async () => {
    expect(
      await tables(
        ...['机构名称', '收入合计', '其中：'],
        ...['', '', '财政', '', '拨款', '其他收入'],
        ...['合计', '88.2', '80', '8.2'],
        ...['', '', '', ''],
        ...['机关及', '二级机构', '88.2', '80', '8.2'],
      ),
    ).toEqual([
      [
        '机构名称 2x1 | 收入合计 2x1 | 其中： 1x2 | ·',
        '· | · | 财政/拨款 | 其他收入',
        '合计 | 88.2 | 80 | 8.2',
        '机关及/二级机构 | 88.2 | 80 | 8.2',
      ],
    ])
  })

  it('may have a head whose parts stand a row further down', async () => {
    expect(
      await tables(
        ...['机构名称', '支出合计', '其中：', '结余'],
        ...['', '', '基本支出', '项目支出', ''],
        ...['', '', '', '', '当年', '累计'],
        ...['合计', '50', '30', '20', '0', '1.5'],
        ...['机关', '50', '30', '20', '0', '1.5'],
      ),
    ).toEqual([
      [
        '机构名称 3x1 | 支出合计 3x1 | 其中： 1x2 | · | 结余 2x2 | ·',
        '· | · | 基本支出 2x1 | 项目支出 2x1 | · | ·',
        '· | · | · | · | 当年 | 累计',
        '合计 | 50 | 30 | 20 | 0 | 1.5',
        '机关 | 50 | 30 | 20 | 0 | 1.5',
      ],
    ])
  })

  it('may have one row of figures without a label beneath heads over heads, and no labels there', async () => {
    const heads = ['合计', '公务用车', '公务接待费', '', '购置费', '运行费', '']
    expect(await tables(...heads, '5.2', '0', '3.1', '2.1')).toEqual([
      ['合计 2x1 | 公务用车 1x2 | · | 公务接待费 2x1', '· | 购置费 | 运行费 | ·', '5.2 | 0 | 3.1 | 2.1'],
    ])
    expect(await tables(...heads, '运行维护费', '', '5.2', '2.1', '接待费', '', '3.1', '1.5')).toEqual([])
  })

  it('is none where its rows can be taken in step with other heads only', async () => {
    expect(
      await tables(
        ...['部门名称', '某县总工会', '整体规模（元）', '', '', '预算数', '执行数', '得分', '原因'],
        ...['', '', '', '年初', '调整后', '', '', ''],
        ...['', '资金总额', '500', '480', '470', '97.9%', '9.8', ''],
        ...['', '基本支出', '300', '290', '290', '100%', '/', ''],
      ),
    ).toEqual([])
  })

  it('is none where its only row may be out of step with its heads', async () => {
    expect(
      await tables(
        ...['资金来源', '年初预算数', '全年预算数', '执行数', '分值', '执行率及得分'],
        ...['', '资金总额', '516', '583', '565', '10', '96.9% / 9.69'],
      ),
    ).toEqual([])
  })

  it('is none where words and figures stand in no order', async () => {
    expect(
      await tables('项目名称', '年初预算', '全年支出', '甲', '12', '乙', '丙', '15', '18', '丁'),
    ).toEqual([])
  })
})

it('tables below one that nobody filled in belong to the same form', async () => {
  const filled = (name: string) => ['机构名称', name, '预算', '合计', '5', '4', '机关', '5', '4']
  const empty = ['机构名称', '支出', '预算', '合计', '', '', '机关', '', '']
  expect(await tables(...filled('收入'), ...empty, ...filled('资产'))).toHaveLength(1)
})
