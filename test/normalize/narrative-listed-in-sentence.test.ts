import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string) => readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null })

describe('activities told with their total', () => {
  it('are not undone by what brackets tell of their parts', () => {
    expect(
      stated('新建基层工会18家（其中新就业形态行业工会3家），新增会员1326人（其中新就业形态劳动者411人）。'),
    ).toEqual({
      'activity.unions.new': 18,
      'activity.members.new': 1326,
      'activity.members.new_form': 411,
    })
  })
  it.each([
    ['困难职工帮扶资金50万元，实际支出48.3万元，救助困难职工402人次。', { 'activity.hardship.helped': 402 }],
    ['新建工会213家，新增入会职工11286人。', { 'activity.unions.new': 213, 'activity.members.new': 11_286 }],
    [
      '大病救助86人、129万元，金秋助学112人、33.6万元。',
      {
        'activity.serious_illness.persons': 86,
        'activity.serious_illness.amount': 1_290_000,
        'activity.study_aid.students': 112,
        'activity.study_aid.amount': 336_000,
      },
    ],
    ['代理劳动争议仲裁案件14件。', { 'activity.disputes.cases': 14 }],
    ['法律援助中心受理案件27件。', { 'activity.legal_aid.cases': 27 }],
  ])('%s', (text, figures) => {
    expect(stated(text)).toEqual(figures)
  })
  it('of new unions are no companies that have one', () => {
    expect(stated('全师共有基层工会486个；新建会企业41家。')).toEqual({
      'activity.unions.total': 486,
      'activity.unions.new': 41,
    })
  })

  it.each([
    ['建成户外劳动者驿站5个，累计达到13个。', { 'activity.stations.new': 5, 'activity.stations.total': 13 }],
    ['新建户外劳动者驿站5个，总数达27个。', { 'activity.stations.new': 5, 'activity.stations.total': 27 }],
    ['建成户外劳动者驿站5个。', { 'activity.stations.total': 5 }],
    [
      '为186名困难职工发放救助金55.8万元。',
      { 'activity.hardship.helped': 186, 'activity.hardship.amount': 558_000 },
    ],
    [
      '发放困难职工生活救助金合计38.4万元，惠及困难职工128户。',
      { 'activity.hardship.helped': 128, 'activity.hardship.amount': 384_000 },
    ],
  ])('%s', (text, figures) => {
    expect(stated(text)).toEqual(figures)
  })
})

describe('projects listed in one sentence', () => {
  it('are read one a part between semicolons', () => {
    const { projects } = read(
      '共对2个项目开展了绩效自评：困难职工帮扶项目全年预算数40万元，执行数38.5万元，自评得分98分；普惠服务项目全年预算数30万元，执行数28.21万元，自评得分97分。',
    )
    expect(projects.map(({ name, budget, spent, score }) => ({ name, budget, spent, score }))).toEqual([
      { name: '困难职工帮扶项目', budget: 40_000_000, spent: 38_500_000, score: 98 },
      { name: '普惠服务项目', budget: 30_000_000, spent: 28_210_000, score: 97 },
    ])
  })
})
