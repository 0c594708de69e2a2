import { describe, expect, it } from 'vitest'
import { activity, stated as read } from './narrative-words.ts'

describe('what the union did', () => {
  it.each<[string, Record<string, number>]>([
    [
      '全年新建基层工会62家，新发展会员3580人，其中新就业形态劳动者会员860人。',
      { 'unions.new': 62, 'members.new': 3580, 'members.new_form': 860 },
    ],
    [
      '全县共有基层工会组织812个，工会会员总数达5.6万人，建会率达91.2%。',
      { 'unions.total': 812, 'members.total': 56000, 'unions.density_rate': 91.2 },
    ],
    [
      '全区应建会企业120家，已建会企业96家，建会率80%。',
      { 'unions.enterprises_due': 120, 'unions.enterprises_covered': 96, 'unions.density_rate': 80 },
    ],
    ['现有基层工会组织105个、覆盖企业72家。', { 'unions.total': 105, 'unions.enterprises_covered': 72 }],
    [
      '签订集体合同12份，覆盖企业88家。',
      { 'wage_negotiation.contracts': 12, 'wage_negotiation.enterprises': 88 },
    ],
    ['指导35家企业成立工会，吸纳会员1200名。', { 'unions.new': 35, 'members.new': 1200 }],
    [
      '元旦、春节期间，走访困难职工家庭320户，发放慰问金48.6万元。',
      { 'warmth.households': 320, 'warmth.amount': 486000 },
    ],
    [
      '开展“两节”送温暖活动，筹集资金36万元，慰问困难职工410名。',
      { 'warmth.amount': 360000, 'warmth.persons': 410 },
    ],
    [
      '“冬送温暖”，为900名困难职工发放慰问金45万元，为30家困难企业发放慰问金60万元。',
      { 'warmth.persons': 900, 'warmth.amount': 450000 },
    ],
    [
      '开展“送清凉”活动，走访企业和工地26个，慰问一线职工3200余人，发放防暑物资折合16.8万元。',
      { 'cooling.sites': 26, 'cooling.persons': 3200, 'cooling.amount': 168000 },
    ],
    [
      '开展“夏送清凉”“疫情防控”等慰问活动，慰问一线职工800人，送上物资共计9.7万元。',
      { 'cooling.persons': 800, 'cooling.amount': 97000 },
    ],
    [
      '金秋助学活动为36名困难学子发放助学金10.8万元，每人3000元。',
      { 'study_aid.students': 36, 'study_aid.amount': 108000 },
    ],
    [
      '资助40名困难职工子女上大学，发放助学金12万元。',
      { 'study_aid.students': 40, 'study_aid.amount': 120000 },
    ],
    [
      '职工医疗互助参保2.35万人，收缴互助金188万元，为612人次发放补助金95.3万元。',
      {
        'mutual_aid.insured': 23500,
        'mutual_aid.premium': 1880000,
        'mutual_aid.beneficiaries': 612,
        'mutual_aid.amount': 953000,
      },
    ],
    [
      '在册困难职工86户，全年帮扶困难职工132人次，发放帮扶资金39.7万元。',
      { 'hardship.registered': 86, 'hardship.helped': 132, 'hardship.amount': 397000 },
    ],
    [
      '为18名患大病职工发放救助金21万元。',
      { 'serious_illness.persons': 18, 'serious_illness.amount': 210000 },
    ],
    [
      '受理法律援助案件32件，为困难职工挽回经济损失56.8万元。',
      { 'legal_aid.cases': 32, 'legal_aid.recovered': 568000 },
    ],
    [
      '接待职工来访186人次，提供法律咨询240人次，调处劳动争议案件37件，涉及职工215人，追回欠薪128.6万元。',
      {
        visits: 186,
        'legal_aid.consultations': 240,
        'disputes.cases': 37,
        'disputes.workers': 215,
        'disputes.recovered': 1286000,
      },
    ],
    [
      '签订工资集体协商合同56份，覆盖企业320家、职工9800人。',
      {
        'wage_negotiation.contracts': 56,
        'wage_negotiation.enterprises': 320,
        'wage_negotiation.workers': 9800,
      },
    ],
    [
      '开展劳动竞赛12场，参赛企业85家，参与职工4200人次。',
      { 'competition.events': 12, 'competition.enterprises': 85, 'competition.workers': 4200 },
    ],
    [
      '举办家政、电工等职业技能培训班6期，培训下岗职工420人。',
      { 'training.sessions': 6, 'training.persons': 420 },
    ],
    [
      '举办工会干部业务培训班3期，培训工会干部260人次。',
      { 'cadre_training.sessions': 3, 'cadre_training.persons': 260 },
    ],
    [
      '举办“春风行动”专场招聘会9场，提供就业岗位5600余个。',
      { 'job_fairs.sessions': 9, 'job_fairs.posts': 5600 },
    ],
    ['举办工会主席培训班2期，培训180人。', { 'cadre_training.sessions': 2, 'cadre_training.persons': 180 }],
    [
      '职工医疗互助保障计划参保人数达2.1万人，理赔386人次，理赔金额52.3万元。',
      { 'mutual_aid.insured': 21000, 'mutual_aid.beneficiaries': 386, 'mutual_aid.amount': 523000 },
    ],
    ['发放困难职工子女助学金15.6万元，惠及52人。', { 'study_aid.amount': 156000, 'study_aid.students': 52 }],
    ['命名表彰县级劳动模范30名。', { 'model_workers.selected': 30 }],
    ['为65名退休劳模发放津贴32.5万元。', { 'model_workers.subsidized': 65 }],
    ['组织市级劳模疗休养3批共42人。', { 'model_workers.recuperated': 42 }],
    [
      '建成户外劳动者驿站18个，全年服务户外劳动者2.6万人次。',
      { 'stations.total': 18, 'stations.served': 26000 },
    ],
    ['新建工会驿站5座。', { 'stations.new': 5 }],
    ['现有职工书屋22家，累计建成母婴室16间。', { 'reading_rooms.total': 22, 'mother_rooms.total': 16 }],
    ['开展宣讲活动46场。', { 'publicity.lectures': 46 }],
    [
      '对25家基层工会2021年预算执行情况开展审计，审计金额1260万元。',
      { 'audits.units': 25, 'audits.amount': 12600000 },
    ],
    [
      '“送温暖”慰问75户、27.9万元；“送清凉”慰问1200人、9.6万元。',
      {
        'warmth.households': 75,
        'warmth.amount': 279000,
        'cooling.persons': 1200,
        'cooling.amount': 96000,
      },
    ],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(activity(facts))
  })

  it.each([
    '疫情期间慰问医务人员200名，发放慰问金15万元。',
    '“两癌”保险参保1500人，理赔12万元。',
    '开展“五一”慰问，走访劳模12名，发放慰问金2.4万元。',
    '组织120名职工体检。',
    '2019年新建工会50家。',
    '新增职工书屋3家，建成国家级职工书屋2家。',
    '发放救助金、医疗互助保障金713万元。',
    '全县累计成立新业态行业性工联会11个。',
    '法律援助中心工作室4个。',
  ])('%s states no metric', (text) => {
    expect(read(text)).toEqual({})
  })
})
