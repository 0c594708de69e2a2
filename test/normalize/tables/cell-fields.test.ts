import { describe, expect, it } from 'vitest'
import { span } from '../../build-document.ts'
import { read, values } from './read.ts'

describe('labels with their figures in one cell', () => {
  it('take what they lack from the first cell of their row', () => {
    const { facts } = read([
      [
        ['人员情况', '编制：10人  实有：11人', '退休人员：6人'],
        ['预算安排', '年初预算：86.50万元', '调整后预算：92.10万元'],
        ['支出情况', '基本支出：61.40万元，项目支出：29.50万元', '合计：90.90万元'],
        ['“三公”经费', '预算：3万元', '决算：2.40万元 其中：公务接待费0.90万元'],
      ],
    ])
    expect(values(facts)).toEqual({
      'staffing.authorized': 10,
      'staffing.actual': 11,
      'staffing.retired': 6,
      'expenditure.total@initial': 865_000,
      'expenditure.total@adjusted': 921_000,
      'expenditure.basic': 614_000,
      'expenditure.project': 295_000,
      'expenditure.total': 909_000,
      'three_public.total@budget': 30_000,
      'three_public.total': 24_000,
      'three_public.reception': 9_000,
    })
  })

  it('are left alone where the cell says more', () => {
    const { facts } = read([
      [
        ['主要工作', '慰问困难职工：86户，每户1500元，共计12.90万元'],
        ['资金投入', '基本支出：61.40万元左右，比上年略有增加'],
      ],
    ])
    expect(values(facts)).toEqual({})
  })
})

describe('a grade of several with boxes', () => {
  it.each([
    ['优☑  良□  中□  差□', 'excellent'],
    ['□优 ☑良 □中 □差', 'good'],
    ['优秀□ 良好□ 合格√ 不合格□', 'fair'],
  ])('is the one that is ticked: %s', (text, grade) => {
    expect(values(read([[['自评总分', '91分', '自评等级', text]]]).facts)).toMatchObject({ grade })
  })

  it('is none where nothing or more is ticked', () => {
    for (const text of ['优□  良□  中□  差□', '优☑  良☑  中□  差□'])
      expect(values(read([[['自评总分', '91分', '自评等级', text]]]).facts)).toEqual({ 'score.total': 91 })
  })
})

describe('an indicator table whose levels stand under one head', () => {
  it('has the columns beneath 指标 as its levels', () => {
    const { indicators, dimensions } = read([
      [
        [span('指标', 2), '指标值', '完成值', '分值', '得分'],
        [span('产出（60分）', 1, 2), '慰问户数', '≥60', '64', '40', '40'],
        ['发放及时率', '100%', '95%', '20', '19'],
        ['满意度（40分）', '职工满意度', '≥90%', '96%', '40', '40'],
      ],
    ])
    expect(indicators.map(({ path, weight, score }) => [path, weight, score])).toEqual([
      [['产出', '慰问户数'], 40, 40],
      [['产出', '发放及时率'], 20, 19],
      [['满意度', '职工满意度'], 40, 40],
    ])
    expect(dimensions.map(({ name, weight }) => [name, weight])).toEqual([
      ['产出', 60],
      ['满意度', 40],
    ])
  })
})
