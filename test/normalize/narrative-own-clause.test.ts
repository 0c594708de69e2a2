import { describe, expect, it } from 'vitest'
import { stated } from './narrative-words.ts'

const read = (text: string) => stated(text)
const activity = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`activity.${id}`, value]))

describe('an activity’s figure belongs to what its own clause counts', () => {
  it.each([
    '5月为34名劳模安排健康体检，9月组织劳模疗养。',
    '组织34名劳动模范开展体检活动，选派代表参加疗休养。',
    '组织18名劳模座谈，安排部分劳模外出疗休养。',
  ])('those examined or met with are not on recuperation: %s', (text) => {
    expect(read(text)).toEqual({})
  })

  it('groups on recuperation are each none of the whole', () => {
    expect(read('选派3名省级劳模、6名市级劳模参加疗养。')).toEqual({})
    expect(read('组织40名劳模，分两批到海滨疗休养。')).toEqual(activity({ 'model_workers.recuperated': 40 }))
    expect(read('组织劳模疗休养12人，体检56人。')).toEqual(activity({ 'model_workers.recuperated': 12 }))
  })

  it.each([
    '成功举办第三届职工气排球赛，共有18支队伍、260名运动员参赛。',
    '举办职工健步走活动，420名职工参赛。',
    '承办全县象棋赛事，26家单位参赛。',
    '联合县体育局开展篮球联赛，吸引180多名球员参赛，31家单位参赛。',
  ])('sports are no contest of work: %s', (text) => {
    expect(read(text)).toEqual({})
  })

  it('contests of work stay, beside the authority for sports too', () => {
    expect(read('举办焊工大赛，县体育局等26家单位参赛，180名选手参赛。')).toEqual(
      activity({ 'competition.enterprises': 26, 'competition.workers': 180 }),
    )
    expect(read('举办职工技能大赛，以赛促学搭建舞台，180名选手参赛。')).toEqual(
      activity({ 'competition.workers': 180 }),
    )
  })

  it.each([
    '开展职工素质提升培训，组织12个行业（工种）的职业技能竞赛。',
    '开展技能提升培训，带动3200人参加职业技能大赛。',
  ])('trades and people of a contest are no training: %s', (text) => {
    expect(Object.keys(read(text)).filter((key) => key.includes('training'))).toEqual([])
  })
})
