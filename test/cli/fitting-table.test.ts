import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { drawFittingTable } from '../../src/cli/fitting-table.ts'

const COLUMNS = [
  { title: '项目' },
  { title: '数值', align: 'right' },
  { title: '位置', wraps: true },
  { title: '引文', order: 1, least: 8 },
] as const
const ROWS = [['支出合计', '15,933,500.00', '“预算编制及执行情况”下第2段', '2022年支出完成1593.35万元']]

const draw = (width: number) => drawFittingTable(COLUMNS, ROWS, { width, language: 'zh' })

test('a table that fits is drawn whole', () => {
  expect(draw(120).split('\n').at(2)).toBe(
    '支出合计  15,933,500.00  “预算编制及执行情况”下第2段  2022年支出完成1593.35万元',
  )
})

test('what is least needed is clipped, then left out and named, and the place goes on below', () => {
  expect(draw(70).split('\n').at(2)).toBe(
    '支出合计  15,933,500.00  “预算编制及执行情况”下第2段  2022年支出完成1…',
  )
  expect(draw(46).split('\n').slice(2)).toEqual([
    expect.stringMatching(/^支出合计 {2}15,933,500\.00 {2}\S+$/),
    expect.stringMatching(/^ +\S*段$/),
    '（屏幕较窄，未显示：引文；加宽窗口或用 --json 查看）',
    '',
  ])
})

const WITH_QUOTES = [
  { title: '项目' },
  { title: '数值', align: 'right' },
  { title: '原文', order: 2, beneath: true },
  { title: '位置', wraps: true },
  { title: '引文', order: 1, least: 8, most: 20, beneath: true },
] as const
const QUOTED = [
  ['支出合计', '15,933,500.00', '1593.35万元', '“预算编制及执行情况”下第2段', '2022年支出完成1593.35万元'],
  ['基本支出', '614.11', '614.11', '表1“基本支出”列', '614.11'],
  ['项目支出', '空白', '', '表1“项目支出”列', ''],
]
const quoted = (width: number) =>
  drawFittingTable(WITH_QUOTES, QUOTED, { width, language: 'zh' })
    .split('\n')
    .slice(2)
    .map((line) => line.replaceAll(/(?<=\S) +/g, ' '))

test('a quote that has no room stands beneath its row, and nothing is said twice', () => {
  expect(quoted(120)).toEqual([
    '支出合计 15,933,500.00 1593.35万元 “预算编制及执行情况”下第2段 2022年支出完成1593.…',
    '基本支出 614.11 614.11 表1“基本支出”列 614.11',
    '项目支出 空白 表1“项目支出”列',
    '',
  ])
  expect(quoted(70)).toEqual([
    '支出合计 15,933,500.00 1593.35万元 “预算编制及执行情况”下第2段',
    '    引文: 2022年支出完成1593.35万元',
    '基本支出 614.11 614.11 表1“基本支出”列',
    '项目支出 空白 表1“项目支出”列',
    '',
  ])
  expect(quoted(46)).toEqual([
    '支出合计 15,933,500.00 “预算编制及执行情况”',
    expect.stringMatching(/^ +下第2段$/),
    '    引文: 2022年支出完成1593.35万元',
    '基本支出 614.11 表1“基本支出”列',
    '项目支出 空白 表1“项目支出”列',
    '',
  ])
})

test('no figure is ever cut, and no line is wider than a terminal that has room for name and figure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 42, max: 130 }), (width) => {
      const text = draw(width)
      expect(text).toContain('15,933,500.00')
      const lines = text.split('\n').filter((line) => !line.startsWith('（'))
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width)
    }),
  )
})
