import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/extractors/extractor.ts'
import { text } from '../../src/extractors/text.ts'
import { proseOf, sketch } from './grid-sketch.ts'

const read = (source: string) => text.extract(new TextEncoder().encode(source), DEFAULT_LIMITS)
const tables = async (source: string) =>
  (await read(source)).blocks.filter((block) => block.kind === 'table').map(sketch)

const HEADS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析']
/** As printed: merged levels once, reasons where there are any. */
const ROWS = [
  ['产出指标', '数量指标', '走访职工', '≥60户', '66户', '15', '15'],
  ['举办讲座', '6场', '5场', '15', '12.5', '因场地维修，一场未能举办'],
  ['质量指标', '讲座满座率', '90', '92', '20', '20'],
  ['效益指标', '社会效益指标', '队伍稳定', '稳定', '稳定', '40', '40'],
]
const TABLE = [
  '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析',
  '产出指标 3x1 | 数量指标 2x1 | 走访职工 | ≥60户 | 66户 | 15 | 15 | ',
  '· | · | 举办讲座 | 6场 | 5场 | 15 | 12.5 | 因场地维修，一场未能举办',
  '· | 质量指标 | 讲座满座率 | 90 | 92 | 20 | 20 | ',
  '效益指标 | 社会效益指标 | 队伍稳定 | 稳定 | 稳定 | 40 | 40 | ',
]

describe('indicators one cell below the other', () => {
  it.each(['\n', '\n\n'])(
    'are rows told by their points, merged levels once, parted by %j',
    async (between) => {
      expect(await tables([HEADS, ...ROWS].flat().join(between))).toEqual([TABLE])
    },
  )

  it('end with their total', async () => {
    const lines = [HEADS, ...ROWS, ['总分', '90', '87.5'], ['附：说明']].flat()
    expect((await tables(lines.join('\n')))[0]?.at(-1)).toBe('总分 |  |  |  |  | 90 | 87.5 | ')
    expect(proseOf(await read(lines.join('\n')))).toEqual(['附：说明'])
  })

  it('may have reasons where there are none', async () => {
    const rows = ROWS.map((row) => (row.length === 7 || row.length === 5 ? [...row, '无'] : row))
    const lines = [HEADS, ...rows].flat().join('\n')
    expect((await tables(lines))[0]?.[1]).toBe(
      '产出指标 3x1 | 数量指标 2x1 | 走访职工 | ≥60户 | 66户 | 15 | 15 | 无',
    )
  })

  it('stay text where their points are missing', async () => {
    const rows = ROWS.map((row) => row.filter((cell) => !/^\d/.test(cell)))
    expect(await tables([HEADS, ...rows].flat().join('\n'))).toEqual([])
  })

  it('never lose a cell, whatever stands in them', async () => {
    const cell = fc.constantFrom(
      '产出指标',
      '数量指标',
      '走访职工',
      '≥60户',
      '15',
      '无',
      '总分',
      '因雨未办，改期',
      '-',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 40 }), async (cells) => {
        const { blocks } = await read([...HEADS, ...cells].join('\n'))
        const texts = blocks.flatMap((block) =>
          block.kind === 'table'
            ? block.slots.flat().flatMap((slot) => (slot.kind === 'origin' ? [slot.text] : []))
            : [block.text],
        )
        const letters = (parts: readonly string[]) => [...parts.join('').replace(/\s/g, '')].sort().join('')
        expect(letters(texts)).toBe(letters([...HEADS, ...cells]))
      }),
    )
  })
})

describe('funds one cell below the other, beneath heads of two lines', () => {
  const body = ['基本支出', '60', '70', '69', '项目支出', '40', '50', '49', '合计', '100', '120', '118']

  it('give the parts to the head that has them', async () => {
    const lines = ['项目', '预算数', '决算数', '年初', '调整后', ...body]
    expect(await tables(lines.join('\n'))).toEqual([
      [
        '项目 2x1 | 预算数 1x2 | · | 决算数 2x1',
        '· | 年初 | 调整后 | ·',
        '基本支出 | 60 | 70 | 69',
        '项目支出 | 40 | 50 | 49',
        '合计 | 100 | 120 | 118',
      ],
    ])
  })

  it('stay text where nothing tells whose the parts are', async () => {
    expect(await tables(['项目', '甲类', '乙类', '年初', '调整后', ...body].join('\n'))).toEqual([])
  })
})
