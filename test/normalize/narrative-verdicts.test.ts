import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, projectsOf, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof outlineOfText>[1] = {}) => stated(text, place)

describe('scores of the parts', () => {
  const read = (text: string) => {
    const { dimensions, facts } = readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null })
    const points = facts.map((fact) => [factKey(fact), fact.value])
    return {
      parts: dimensions.map(({ name, weight, score }) => [name, weight, score]),
      ...Object.fromEntries(points),
    }
  }

  it.each([
    '投入指标20分，得分19.2分；过程指标25分，得分24分；产出指标55分，得54分。',
    '其中：投入（20分）得19.2分，过程（满分25分）实得24分，产出（55分）自评得分54分。',
    '投入得分19.2分（满分20分）、过程得分24分（满分25分）、产出得分54分（满分55分）。',
  ])('are dimensions with their weights: %s', (text) => {
    expect(read(text)).toEqual({
      parts: [
        ['投入', 20, 19.2],
        ['过程', 25, 24],
        ['产出', 55, 54],
      ],
    })
  })

  it('are facts where they are the execution rate’s', () => {
    expect(read('预算执行率10分得9.72分，产出指标50分得49分，效益指标40分得38分，总分96.72分。')).toEqual({
      parts: [
        ['产出', 50, 49],
        ['效益', 40, 38],
      ],
      execution_weight: 10,
      'score.execution': 9.72,
      'score.total': 96.72,
    })
  })

  it('are none where one alone is told, which may be an indicator’s', () => {
    expect(read('管理指标20分，得18分。')).toEqual({ parts: [] })
  })
})

describe('the verdict', () => {
  it('is not what one indicator scored', () => {
    expect(read('本项指标分值5分，自评5分。')).toEqual({})
  })

  it.each<[string, Record<string, number | string>]>([
    ['自评得分95.5分，评价等级为优。', { 'score.total': 95.5, grade: 'excellent' }],
    ['综合得分为88.2分，自评等次为“良好”。', { 'score.total': 88.2, grade: 'good' }],
    ['满分100分，自评97.3分，等级“优秀”。', { 'score.full': 100, 'score.total': 97.3, grade: 'excellent' }],
    ['90分以上为优，80-90分为良，本单位自评得分79分，评价结果为中。', { 'score.total': 79, grade: 'fair' }],
    ['投入指标得分15分，效果指标得分18分，总分95分。', { 'score.total': 95 }],
    [
      '过程指标（40分）得38.5分；产出指标（30分）得29分。综合评分96.5分，自评结果为优秀。',
      { 'score.total': 96.5, grade: 'excellent' },
    ],
    ['绩效评价得分为94.6分，属于“优秀”等级。', { 'score.total': 94.6, grade: 'excellent' }],
    ['2021年度绩效评价结果为良，2022年度自评结果为优。', { grade: 'excellent' }],
    ['服务对象满意度≥95%。', { 'satisfaction@target': 95 }],
    ['本次自评综合评定为“优秀”等次。', { grade: 'excellent' }],
    ['绩效自评综合得分：96', { 'score.total': 96 }],
    ['服务对象满意度达96%。', { satisfaction: 96 }],
    [
      '2022年，我单位全面完成各项目标任务，绩效自评得分93.2分，评价等次为“优”。',
      { 'score.total': 93.2, grade: 'excellent' },
    ],
    ['各项目标任务如期完成。职工群众满意度95.4%。', { satisfaction: 95.4 }],
    ['职工群众满意度不低于95%。', { 'satisfaction@target': 95 }],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })

  it.each([
    '评价等次分为优、良、中、差四个等级。',
    '经济性良好，可持续性优秀。',
    '项目绩效自评得分95分，评价等级为优。',
    '绩效自评工作开展良好。',
    '文化宫全年开展活动30场，职工群众满意度99%。',
    '支付进度达到序时进度得2.5分，每慢1%扣0.25分，最低0分。',
    '三公经费控制率不高于95%得4分，每高出1%扣0.5分，最低0分。',
  ])('%s is none', (text) => {
    expect(read(text)).toEqual({})
  })

  it('takes 评价结果 with points for the score', () => {
    expect(read('2022年部门整体支出绩效最终评价结果为96分。')).toEqual({ 'score.total': 96 })
  })

  it('has a bound in a list of goals for a target', () => {
    expect(read('2022年预算绩效目标：执行率95%以上，服务对象满意度90%以上。')).toEqual({
      'satisfaction@target': 90,
    })
    expect(read('在职人员控制率为（16/18）×100%=88.89%。')).toEqual({ 'staffing.control_rate': 88.89 })
  })
})

describe('satisfaction that a survey found', () => {
  it.each(['服务对象', '社会公众', '职工群众'])('is the unit’s in a sentence of its own: %s', (whose) => {
    expect(read(`组织职工疗休养2批。经问卷调查，${whose}满意度为93.8%。`)).toEqual({ satisfaction: 93.8 })
  })

  it.each([
    '文化宫组织演出16场。经问卷调查，服务对象满意度为93.8%。',
    '困难职工帮扶项目已完成。经问卷调查，服务对象满意度为93.8%。',
    '组织职工疗休养2批。经对疗养职工问卷调查，职工群众满意度为93.8%。',
    '组织职工疗休养2批。参加职工满意度为93.8%。',
  ])('is a part’s where it tells of that: %s', (text) => {
    expect(read(text)).toEqual({})
  })
})

describe('aims', () => {
  it('are no projects for the word 各项', () => {
    const text = '完成各项目标任务。2022年年初预算210万元，全年支出205万元。'
    expect(read(text)).toEqual({ 'expenditure.total@initial': 2_100_000, 'expenditure.total': 2_050_000 })
    expect(projectsOf(text)).toEqual([])
    expect(read('各项目绩效自评得分94.1分，评价等次为“优”。')).toEqual({})
  })
})
