import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { text } from '../../src/extractors/text.ts'
import { sketch } from './grid-sketch.ts'

/** Rows of cells as the old converter dumps them. */
const dump = (...rows: string[][]) =>
  rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n')
const read = (source: string) => text.extract(new TextEncoder().encode(source), DEFAULT_LIMITS)
const table = async (source: string) =>
  sketch((await read(source)).blocks.find((block) => block.kind === 'table'))

describe('heads over heads in a table dumped cell by cell', () => {
  it('lets the head of several names reach over them, and the other heads down beside them', async () => {
    expect(
      await table(
        dump(
          ['评价指标', '指标值', '得分'],
          ['一级指标', '二级指标', '', ''],
          ['产出', '走访户数', '80户', '20'],
          ['', '培训场次', '6场', '30'],
        ),
      ),
    ).toEqual([
      '评价指标 1x2 | · | 指标值 2x1 | 得分 2x1',
      '一级指标 | 二级指标 | · | ·',
      '产出 2x1 | 走访户数 | 80户 | 20',
      '· | 培训场次 | 6场 | 30',
    ])
  })

  it('gives each of several heads the columns whose names are repeated beneath them', async () => {
    expect(
      await table(dump(['预算数', '决算数'], ['合计', '接待费', '合计', '接待费'], ['3', '1', '2', '1'])),
    ).toEqual(['预算数 1x2 | · | 决算数 1x2 | ·', '合计 | 接待费 | 合计 | 接待费', '3 | 1 | 2 | 1'])
  })

  it('does so beside heads that stand over empty cells', async () => {
    expect(
      await table(
        dump(
          ['一级指标', '二级指标', '评分标准', '自评得分'],
          ['名称', '权重', '名称', '权重', '', ''],
          ['管理', '40', '预算', '40', '按规定计分。', '38'],
        ),
      ),
    ).toEqual([
      '一级指标 1x2 | · | 二级指标 1x2 | · | 评分标准 2x1 | 自评得分 2x1',
      '名称 | 权重 | 名称 | 权重 | · | ·',
      '管理 | 40 | 预算 | 40 | 按规定计分。 | 38',
    ])
  })

  it('heads the columns of groups together and keeps the last column its own header', async () => {
    expect(
      await table(
        dump(
          ['定量目标', '评价内容', '绩效目标', '完成情况'],
          ['', '产出', '质量', '指标1：组建工会', '已完成'],
          ['', '', '', '指标2：维权', '已完成'],
          ['', '', '数量', '指标1：', ''],
        ),
      ),
    ).toEqual([
      '定量目标 4x1 | 评价内容 1x2 | · | 绩效目标 | 完成情况',
      '· | 产出 3x1 | 质量 2x1 | 指标1：组建工会 | 已完成',
      '· | · | · | 指标2：维权 | 已完成',
      '· | · | 数量 | 指标1： | ',
    ])
  })
})
