import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendCell, mendText } from '../../src/extractors/mend.ts'

describe('mendText', () => {
  it.each([
    ['2020 年支出 4.21 万 元', '2020年支出4.21万元'],
    ['项 目支出', '项目支出'],
    ['预 算 编 码： 116001', '预算编码：116001'],
    ['落实**全面**从严，**三是**推进', '落实全面从严，三是推进'],
    ['（1） 产出目标', '（1）产出目标'],
    ['1、 产出　目标', '1、产出目标'],
    ['總工會(huì)績(jī)效自評（píng）', '總工會績效自評'],
  ])('mends %s and keeps it as raw', (line, text) => {
    expect(mendText(line)).toEqual({ text, raw: line })
  })

  it.each([
    '填报人：甲 联系电话：123',
    '总面积(km)和人数(名)',
    '来源：总工会 发布时间：2023-09-12',
    '预期目标 按时完成',
    '274.98 100 %',
    '年初预算数 150 全年预算数 160 执行数 152 执行率 95 %',
    '联系人：****',
    'App 与 WeChat',
    '3 * 4 ** 5',
    '3**12**',
    '**12**3',
  ])('leaves what parts two things: %s', (line) => {
    expect(mendText(line)).toEqual({ text: line })
  })

  it('narrows a wide gap to one space', () => {
    expect(mendText('填报人：甲          联系电话：1').text).toBe('填报人：甲 联系电话：1')
  })

  it('never changes anything but white space and asterisks, and mends once and for all', () => {
    const piece = fc.constantFrom(
      '年',
      '万元',
      ' ',
      '12',
      '.5',
      '**',
      '：',
      '　',
      '，',
      'a',
      '支出',
      '\u00a0',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const line = pieces.join('')
        const bare = (text: string) => text.replaceAll(/[\s*]/g, '')
        const { text } = mendText(line)
        expect(bare(text)).toBe(bare(line))
        expect(text.match(/\d+/g)).toEqual(line.match(/\d+/g))
      }),
    )
  })
})

describe('mendCell', () => {
  it('closes up a label that is set wide, and drops blank lines', () => {
    expect(mendCell('投  入\n\n（15分）')).toEqual({ text: '投入\n（15分）', raw: '投  入\n（15分）' })
  })

  it('says nothing of raw where nothing changed', () => {
    expect(mendCell('274.98')).toEqual({ text: '274.98' })
  })
})
