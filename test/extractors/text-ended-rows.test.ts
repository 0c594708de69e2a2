import { describe, expect, it } from 'vitest'
import { tables } from './tables-of-lines.ts'

describe('rows of cells that pipes end', () => {
  it('stand under their heads, blank where they lack what heads words or hold a label alone', async () => {
    expect(
      await tables(
        '单位：万元 | |||',
        '项 目 | 预 算 数 | 决 算 数 | 备注 |',
        '合 计 | 3.5 | 2.1 | |',
        '公务接待费 | 3.5 | 2.1 | 接待',
        '来访 |',
        '因公出国(境)费 | |||',
        '二、情况说明',
      ),
    ).toEqual([
      [
        '单位：万元 1x4 | · | · | ·',
        '项目 | 预算数 | 决算数 | 备注',
        '合计 | 3.5 | 2.1 | ',
        '公务接待费 | 3.5 | 2.1 | 接待/来访',
        '因公出国(境)费 |  |  | ',
      ],
    ])
  })

  it('are kept as words where they lack a figure and do not say which', async () => {
    expect(
      await tables(
        '项目 | 预算数 | 决算数 |',
        '合计 | 3.5 | 2.1 |',
        '公务接待费 | 2.1 | |',
        '公车费 | 1.4 | 0.6 |',
      ),
    ).toEqual([
      ['项目 | 预算数 | 决算数', '合计 | 3.5 | 2.1', '公务接待费 2.1 1x3 | · | ·', '公车费 | 1.4 | 0.6'],
    ])
  })
})

it('opens a form whose rows each begin with a pipe of their own', async () => {
  expect(
    await tables(
      ...['|', '一、基本概况 |', '||||||'],
      ...['|', '联系人 |', '张某 |', '联络电话 |', '8200100 |', '|||'],
      ...['|', '人员编制 |', '12 |', '实有人数 |', '11 |', '|||'],
    ),
  ).toEqual([
    [
      '一、基本概况 1x7 | · | · | · | · | · | ·',
      '联系人 | 张某 | 联络电话 | 8200100 1x4 | · | · | ·',
      '人员编制 | 12 | 实有人数 | 11 1x4 | · | · | ·',
    ],
  ])
})
