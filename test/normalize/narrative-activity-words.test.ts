import { describe, expect, it } from 'vitest'
import { activity, stated } from './narrative-words.ts'

describe('activities in words of their own', () => {
  it.each<[string, Record<string, number>]>([
    [
      '举办工会干部履职能力班3期，培训210人次。',
      { 'cadre_training.sessions': 3, 'cadre_training.persons': 210 },
    ],
    [
      '盛夏时节走访建筑工地、环卫站点、配送站共21处，为1350名户外劳动者送去价值9.6万元的防暑用品。',
      { 'cooling.sites': 21, 'cooling.persons': 1350, 'cooling.amount': 96_000 },
    ],
    [
      '春节前走访困难职工、一线职工180人，发放慰问金9万元。',
      { 'warmth.persons': 180, 'warmth.amount': 90_000 },
    ],
    ['创建户外劳动者驿站6个。', { 'stations.new': 6 }],
    ['建成工会驿站28个，本年新建5个。', { 'stations.total': 28, 'stations.new': 5 }],
    ['建成户外劳动者驿站28个，其中新建5个。', { 'stations.total': 28, 'stations.new': 5 }],
    [
      '建成工会驿站28个，当年新建成5个，服务劳动者960人次。',
      { 'stations.total': 28, 'stations.new': 5, 'stations.served': 960 },
    ],
    ['建成工会驿站28个，职工书屋11家，其中新建5家。', { 'stations.total': 28, 'reading_rooms.total': 11 }],
    ['建成工会驿站28个，本年新建工会5个。', { 'stations.total': 28, 'unions.new': 5 }],
    ['建成工会驿站28个，本年新设母婴室5个。', { 'stations.total': 28 }],
    ['发放生活、医疗、助学等各类救助金46.50万元。', { 'hardship.amount': 465_000 }],
    ['全年发放生活救助、医疗救助和助学救助金46.50万元。', { 'hardship.amount': 465_000 }],
    ['医疗互助发放医疗、生活救助金46.50万元。', {}],
    ['推荐评选县级以上劳动模范6名。', { 'model_workers.selected': 6 }],
    ['推荐申报省级劳动模范6名。', {}],
    ['推荐省级劳动模范6名。', {}],
    ['推荐评选全国劳动模范候选人2名。', {}],
    ['举办家政、蔬菜种植等培训4期，培训职工160人次。', { 'training.sessions': 4, 'training.persons': 160 }],
    ['举办职工技能大赛5场，620名职工同台竞技。', { 'competition.events': 5, 'competition.workers': 620 }],
    ['年末全县基层工会总数为342家。', { 'unions.total': 342 }],
    ['开展“云招聘”2场，推出就业岗位850个。', { 'job_fairs.sessions': 2, 'job_fairs.posts': 850 }],
    [
      '新增会员1,128人，其中货车司机、外卖配送员等新就业形态劳动者360人。',
      { 'members.new': 1128, 'members.new_form': 360 },
    ],
    ['办结劳动争议案件32件。', { 'disputes.cases': 32 }],
    ['职工法律援助中心接待来访来电46人次，办理法律援助案件8件。', { visits: 46, 'legal_aid.cases': 8 }],
  ])('%s', (text, facts) => {
    expect(stated(text)).toEqual(activity(facts))
  })
})

describe('how far from its aim something is', () => {
  it.each([
    '职工医疗互助参保人数较目标少680人。',
    '新发展会员比年度任务数多120人。',
    '开展技能培训较计划少举办2期。',
    '职工技能培训距离目标任务还差30人。',
    '新建工会与年初计划相比减少3家。',
  ])('is no count of it: %s', (text) => {
    expect(stated(text)).toEqual({})
  })

  it.each([
    '职工医疗互助参保人数12450人，较目标低550人。',
    '职工医疗互助参保人数12450人。较年初目标少550人。',
    '职工医疗互助参保人数较年度计划增加450人，达到12450人。',
    '职工医疗互助参保人数较目标增加到12450人。',
  ])('stands beside the count: %s', (text) => {
    expect(stated(text)).toEqual(activity({ 'mutual_aid.insured': 12_450 }))
  })
})
