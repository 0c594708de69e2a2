import { describe, expect, it } from 'vitest'
import { read, values } from './read.ts'

const told = (criterion: string, reason: string) =>
  values(
    read([
      [
        ['一级指标', '二级指标', '三级指标', '评分标准', '分值', '得分', '扣分原因'],
        ['效果', '履职效益', '社会效益', '根据影响计分', '90', '90', ''],
        ['效果', '履职效益', '服务对象满意度', criterion, '10', '9', reason],
      ],
    ]).facts,
  ).satisfaction

describe('satisfaction that the words beside its indicator tell', () => {
  it.each([
    ['95%（含）以上计10分；85%-95%计5分', '满意度93.5%', 93.5],
    ['问卷100份，满意度为92%，目标95%', '', 92],
    ['', '调查满意率达到96%', 96],
  ])('is taken from %s | %s', (criterion, reason, value) => {
    expect(told(criterion, reason)).toBe(value)
  })

  it.each([
    ['满意度达到95%得10分，每降1%扣0.5分', ''],
    ['满意度95%以上计满分', ''],
    ['', '满意度90%或95%'],
    ['', '目标满意度95%'],
    ['', '样本偏少'],
  ])('is none in a rule, in two figures or in a target: %s | %s', (criterion, reason) => {
    expect(told(criterion, reason)).toBeUndefined()
  })
})
