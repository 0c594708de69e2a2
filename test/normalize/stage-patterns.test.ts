import { describe, expect, it } from 'vitest'
import { matchStage } from '../../src/normalize/labels.ts'

describe('a head that the lexicon does not list', () => {
  it.each([
    ['决算支出', 'actual'],
    ['支出决算数', 'actual'],
    ['全年实际使用金额', 'actual'],
    ['累计支出数', 'actual'],
    ['年初安排预算', 'initial'],
    ['年初批复数', 'initial'],
    ['调整后的年度预算数', 'adjusted'],
    ['全年支出预算', 'adjusted'],
    ['支出预算数', 'budget'],
    ['预算下达数', 'budget'],
    ['上年实际支出额', 'prior'],
    ['2021年支出决算', 'prior'],
  ])('tells its stage by the words that it is made of: %s', (head, stage) => {
    expect(matchStage(head, 2022)).toBe(stage)
  })

  it.each([
    ['同比增减', 'change'],
    ['与上年相比增减额', 'change'],
    ['增减（%）', 'change_rate'],
    ['较上年增长率', 'change_rate'],
  ])('tells a change by amount from one in percent: %s', (head, stage) => {
    expect(matchStage(head, 2022)).toBe(stage)
  })

  it.each(['预算执行', '预算执行率', '执行情况', '实际完成', '支出', '占总支出比重', '预算管理', '资金使用'])(
    'names no stage where it names something else: %s',
    (head) => {
      expect(matchStage(head, 2022)).toBeUndefined()
    },
  )
})
