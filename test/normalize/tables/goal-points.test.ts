import { describe, expect, it } from 'vitest'
import { readScoreScheme } from '../../../src/model/score-scheme.ts'
import { span } from '../../build-document.ts'
import { read } from './read.ts'

const goal = (label: string, text: string) => [
  [label, span(text, 5)],
  [span('年度绩效指标', 1, 2), '一级指标', '二级指标', '三级指标', '年初目标值（A）', '得分'],
  ['产出指标', '数量指标', '新建工会', '20家', '18'],
]

describe('goals with points', () => {
  const { goals, facts } = read([
    [
      [
        span('预算执行情况（万元）（20分）', 1, 2),
        '',
        '预算数（A）',
        '执行数（B）',
        '执行率（B/A）',
        '得分（20分*执行率）',
      ],
      ['部门整体支出总额', '200', '190', '95%', '19'],
      ...goal('年度绩效目标1：（45分）', '把工会建起来。'),
      ...goal('年度绩效目标2（35分）', '把困难职工帮起来。'),
    ],
  ])

  it('keep their names and points', () => {
    expect(goals).toMatchObject([
      { expected: '把工会建起来。', actual: null, name: '年度绩效目标1', weight: 45 },
      { expected: '把困难职工帮起来。', actual: null, name: '年度绩效目标2', weight: 35 },
    ])
    expect(goals.map(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([
      ['把工会建起来。', '45分'],
      ['把困难职工帮起来。', '35分'],
    ])
  })

  it('make the scheme of the score known', () => {
    const scored = { facts: [...facts], indicators: [], dimensions: [], goals: [...goals] }
    expect(readScoreScheme(scored)).toMatchObject({
      key: '100:执行20+年度绩效目标1:45+年度绩效目标2:35',
      total: 100,
      execution: 20,
    })
  })

  it('may have their words in the same cell, and none at all', () => {
    const one = read([[[span('年度绩效目标（80分）：服务职工、建好阵地。', 3)], ['总分', '95', '']]])
    expect(one.goals.map(({ expected, weight }) => [expected, weight])).toEqual([
      ['服务职工、建好阵地。', 80],
    ])
    const none = read([
      [
        ['年度绩效目标1（80分）', span('', 2)],
        ['总分', '95', ''],
      ],
    ])
    expect(none.goals.map(({ expected, weight }) => [expected, weight])).toEqual([['年度绩效目标1', 80]])
  })
})
