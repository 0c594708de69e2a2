import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof outlineOfText>[1] = {}) => stated(text, place)

describe('staff of the unit', () => {
  it.each<[string, Record<string, number>]>([
    [
      '本单位核定编制15名，其中行政编制9名、事业编制6名；年末实有在职人员13人，退休人员8人。',
      {
        'staffing.authorized': 15,
        'staffing.authorized.administrative': 9,
        'staffing.authorized.institution': 6,
        'staffing.actual': 13,
        'staffing.retired': 8,
      },
    ],
    [
      '下设工人文化宫（事业单位，编制12人，实有15人）。机关编制13名，其中公务员12名、工勤1名，现有在职干部职工14人，离退休老干部21人（其中离休1人）。',
      {
        'staffing.authorized': 13,
        'staffing.authorized.administrative': 12,
        'staffing.authorized.worker': 1,
        'staffing.actual': 14,
        'staffing.retired': 21,
        'staffing.retired.lixiu': 1,
      },
    ],
    [
      '核定全额事业编制12名（含参照公务员法管理人员编制7名），实有在编人员11名。',
      {
        'staffing.authorized.institution': 12,
        'staffing.authorized.civil_servant_like': 7,
        'staffing.actual': 11,
      },
    ],
    // 实际 after posts of one kind counts the people on them
    [
      '核定行政编制20人，实际19人。',
      { 'staffing.authorized.administrative': 20, 'staffing.actual.administrative': 19 },
    ],
    // people on staff and retired together are neither
    [
      '编制15个，其中事业编制5个；年末实有人数17人，其中：在职13人，退休4人。',
      {
        'staffing.authorized': 15,
        'staffing.authorized.institution': 5,
        'staffing.actual': 13,
        'staffing.retired': 4,
      },
    ],
    [
      '机关行政编制、事业编制和工勤编制分别为8人、10人、2人。',
      {
        'staffing.authorized.administrative': 8,
        'staffing.authorized.institution': 10,
        'staffing.authorized.worker': 2,
      },
    ],
    [
      '现有在编在岗人员12人，离休干部1人，退休干部9人，劳务派遣人员3人，社会化工会工作者5人。',
      {
        'staffing.actual': 12,
        'staffing.retired.lixiu': 1,
        'staffing.retired.tuixiu': 9,
        'staffing.dispatched': 3,
        'staffing.social_workers': 5,
      },
    ],
    [
      '行政编制6人，实有7人；事业编制5人，实有4人。',
      {
        'staffing.authorized.administrative': 6,
        'staffing.actual.administrative': 7,
        'staffing.authorized.institution': 5,
        'staffing.actual.institution': 4,
      },
    ],
    [
      '编制人数为12人，实际在岗人数为13人，财政供养人员控制率为108.33%。',
      { 'staffing.authorized': 12, 'staffing.actual': 13, 'staffing.control_rate': 108.33 },
    ],
    [
      '我会现有干部职工26人，其中在编18人、聘用人员8人。',
      { 'staffing.headcount': 26, 'staffing.actual': 18, 'staffing.hired': 8 },
    ],
    [
      '总工会编制数22人，实有人数24人（其中：行政人员14人，参公人员6人，工勤人员4人）。',
      {
        'staffing.authorized': 22,
        'staffing.actual': 24,
        'staffing.actual.administrative': 14,
        'staffing.actual.civil_servant_like': 6,
        'staffing.actual.worker': 4,
      },
    ],
    [
      // the parts of those in post, though called 编制
      '在职实有人数31人，其中行政编制20人，事业编制11人。',
      {
        'staffing.actual': 31,
        'staffing.actual.administrative': 20,
        'staffing.actual.institution': 11,
      },
    ],
    [
      '内设办公室、组织部等6个职能部室，下设2个二级预算单位。',
      { 'org.departments': 6, 'org.subordinate_units': 2 },
    ],
    ['机关内设4部1室，所属事业单位3个。', { 'org.departments': 5, 'org.subordinate_units': 3 }],
    ['公务用车编制2辆，实有公务用车1辆。', { 'org.vehicles.authorized': 2, 'org.vehicles.actual': 1 }],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })

  it.each([
    '下属工人文化宫为公益一类事业单位，核定编制20名，在职18人。',
    '全年共慰问在职职工300人。',
    '支付俱乐部6名在编人员、12名退休人员经费。',
    '先后招聘社会化工会工作者9人。',
    '组织退休职工40人参加体检。',
    '全县共有在职职工5万人。',
  ])('%s says nothing of it', (text) => {
    expect(read(text)).toEqual({})
  })

  it('leaves a subordinate out and keeps the unit beside it', () => {
    expect(read('市总工会机关编制45名，下属工人文化宫编制30名。')).toEqual({ 'staffing.authorized': 45 })
  })
})

describe('money of the unit', () => {
  it.each<[string, Record<string, number>]>([
    [
      '2022年年初预算收入500.5万元，支出年初预算500.5万元，其中：基本支出380.2万元，项目支出120.3万元。',
      {
        'revenue.total@initial': 5005000,
        'expenditure.total@initial': 5005000,
        'expenditure.basic@initial': 3802000,
        'expenditure.project@initial': 1203000,
      },
    ],
    [
      '部门决算总支出612.34万元，比上年增加12.3万元，增长2.05%，其中人员经费420.11万元，公用经费50.22万元。',
      {
        'expenditure.total': 6123400,
        'expenditure.total@change': 123000,
        'expenditure.total@change_rate': 2.05,
        'expenditure.basic.personnel': 4201100,
        'expenditure.basic.public': 502200,
      },
    ],
    [
      '收入总计3,456,789.12元，其中：一般公共预算财政拨款收入3,200,000元，上年结转256,789.12元；支出总计3,400,000元，年末结转和结余56,789.12元。',
      {
        'revenue.total': 3456789.12,
        'revenue.general_public': 3200000,
        'revenue.carryover_in': 256789.12,
        'expenditure.total': 3400000,
        'balance.carryover_out': 56789.12,
      },
    ],
    [
      '基本支出和项目支出分别为463.88万元、14.70万元。',
      { 'expenditure.basic': 4638800, 'expenditure.project': 147000 },
    ],
    [
      '全年预算数为320万元，执行数为310.4万元，预算执行率97%。',
      { 'expenditure.total@adjusted': 3200000, 'expenditure.total': 3104000, 'execution_rate.total': 97 },
    ],
    [
      '年初预算安排300万元，追加预算20万元，调整后预算320万元，实际支出315万元。',
      {
        'expenditure.total@initial': 3000000,
        'expenditure.adjustment': 200000,
        'expenditure.total@adjusted': 3200000,
        'expenditure.total': 3150000,
      },
    ],
    [
      '2021年支出合计280万元，2022年支出合计300万元。',
      { 'expenditure.total@prior': 2800000, 'expenditure.total': 3000000 },
    ],
    [
      '2022年度收、支总计1,234.56万元。与2021年相比，收、支总计各减少100.20万元，下降8.83%。',
      {
        'revenue.total': 12345600,
        'expenditure.total': 12345600,
        'revenue.total@change': -1002000,
        'expenditure.total@change': -1002000,
        'expenditure.total@change_rate': -8.83,
      },
    ],
    [
      '项目支出年初预算300万元，调整后370.37万元，实际支出351.02万元，执行率94.78%。',
      {
        'expenditure.project@initial': 3000000,
        'expenditure.project@adjusted': 3703700,
        'expenditure.project': 3510200,
        'execution_rate.project': 94.78,
      },
    ],
    [
      '政府采购预算45万元，实际采购金额41.3万元；固定资产总额523.66万元，其中在用520万元，固定资产利用率99.3%。',
      {
        'procurement.total@budget': 450000,
        'procurement.total': 413000,
        'fixed_assets.total': 5236600,
        'fixed_assets.in_use': 5200000,
        'fixed_assets.utilization_rate': 99.3,
      },
    ],
    [
      '2022年部门预算收入2,500万元（含下属单位），实际支出2,400万元，预算执行率96%，其中基本支出1,200万元、项目支出1,200万元。',
      {
        'revenue.total@budget': 25000000,
        'expenditure.total': 24000000,
        'execution_rate.total': 96,
        'expenditure.basic': 12000000,
        'expenditure.project': 12000000,
      },
    ],
    [
      '年初预算356万元。执行中调整增加43万元，全年预算数399万元。全年共支出391万元，年末财政拨款结转结余8万元。',
      {
        'expenditure.total@initial': 3560000,
        'expenditure.adjustment': 430000,
        'expenditure.total@adjusted': 3990000,
        'expenditure.total': 3910000,
        'balance.carryover_out': 80000,
      },
    ],
    [
      '市总工会收入年初预算468.9万元。“三公”经费支出4.9万元，因公出国（境）费支出为零。',
      { 'revenue.total@initial': 4689000, 'three_public.total': 49000, 'three_public.abroad': 0 },
    ],
    [
      '2022年甲县财政局批复我单位年初预算341万元，其中：人员经费189万元，专项经费140万元。年中追加预算55万元（其中：人员经费15万元，专项经费40万元），全年预算共计396万元。',
      {
        'expenditure.total@initial': 3410000,
        'expenditure.basic.personnel@initial': 1890000,
        'expenditure.adjustment': 550000,
        'expenditure.total@adjusted': 3960000,
      },
    ],
    [
      '实际支出580万元，预算完成率为98.49%。基本支出341万元（工资福利支出288万元、商品和服务支出40万元），占58.82%。',
      {
        'expenditure.total': 5800000,
        budget_completion_rate: 98.49,
        'expenditure.basic': 3410000,
        'expenditure.economic.wages': 2880000,
        'expenditure.economic.goods_services': 400000,
        'share.basic': 58.82,
      },
    ],
    [
      '政府采购预算32万元，实际采购29.87万元；固定资产账面原值312万元。',
      { 'procurement.total@budget': 320000, 'procurement.total': 298700, 'fixed_assets.total': 3120000 },
    ],
    ['工人文化宫2022年预算支出86万元，决算支出85万元。', {}],
    [
      '“三公”经费支出1万元，无公务用车购置及运行费，无公务接待费、因公出国费用。',
      {
        'three_public.total': 10000,
        'three_public.vehicle': 0,
        'three_public.reception': 0,
        'three_public.abroad': 0,
      },
    ],
    ['公务用车编制2辆，实有1辆。', { 'org.vehicles.authorized': 2, 'org.vehicles.actual': 1 }],
    [
      '2022年度“三公”经费财政拨款支出决算1.5万元，比上年减少0.3万元，下降16.67%，其中公务接待费支出决算1.5万元。',
      {
        'three_public.total': 15000,
        'three_public.total@change': -3000,
        'three_public.total@change_rate': -16.67,
        'three_public.reception': 15000,
      },
    ],
    [
      '收入年初预算为600万元，调整预算为650万元，决算收入650万元；支出年初预算为600万元，决算支出640万元，完成调整预算的98.46%。',
      {
        'revenue.total@initial': 6000000,
        'revenue.total@adjusted': 6500000,
        'revenue.total': 6500000,
        'expenditure.total@initial': 6000000,
        'expenditure.total': 6400000,
        'execution_rate.total': 98.46,
      },
    ],
    [
      '“三公”经费支出预算为5万元，支出决算为3.2万元，其中：公务接待费支出决算0.5万元，占15.6%。',
      { 'three_public.total@budget': 50000, 'three_public.total': 32000, 'three_public.reception': 5000 },
    ],
    [
      '项目支出：年初预算120万元，全年预算130万元，支出128万元，执行率98.46%。',
      {
        'expenditure.project@initial': 1200000,
        'expenditure.project@adjusted': 1300000,
        'expenditure.project': 1280000,
        'execution_rate.project': 98.46,
      },
    ],
    [
      '全年公用经费支出28.6万元，较去年的30.1万元下降5%。',
      {
        'expenditure.basic.public': 286000,
        'expenditure.basic.public@prior': 301000,
        'expenditure.basic.public@change_rate': -5,
      },
    ],
    [
      '部门预算总收入350.12万元，总支出350.12万元。',
      { 'revenue.total@budget': 3501200, 'expenditure.total@budget': 3501200 },
    ],
    [
      '年初预算300万元，全年总支出290万元。',
      { 'expenditure.total@initial': 3000000, 'expenditure.total': 2900000 },
    ],
    [
      '无因公出国（境）费、公务用车购置费支出。',
      { 'three_public.abroad': 0, 'three_public.vehicle.purchase': 0 },
    ],
    ['上年决算支出280.5万元。', { 'expenditure.total@prior': 2805000 }],
    [
      '2022年基本支出预算400万元，实际支出390万元。',
      { 'expenditure.basic@budget': 4000000, 'expenditure.basic': 3900000 },
    ],
    [
      '“三公”经费支出1.23万元，同比下降15.6%，其中公务接待费0.53万元，公务用车运行维护费0.7万元，无因公出国（境）费用。',
      {
        'three_public.total': 12300,
        'three_public.total@change_rate': -15.6,
        'three_public.reception': 5300,
        'three_public.vehicle.operation': 7000,
        'three_public.abroad': 0,
      },
    ],
    [
      '三公经费年初预算2万元，实际支出1.5万元，较上年减少0.5万元，下降25%。',
      {
        'three_public.total@initial': 20000,
        'three_public.total': 15000,
        'three_public.total@change': -5000,
        'three_public.total@change_rate': -25,
      },
    ],
    ['基本支出占总支出的82.3%，项目支出占17.7%。', { 'share.basic': 82.3, 'share.project': 17.7 }],
    [
      '固定资产总额88.6万元，其中在用固定资产80.1万元。',
      { 'fixed_assets.total': 886000, 'fixed_assets.in_use': 801000 },
    ],
    ['2022年度人员经费支出同比增长5.3%。', { 'expenditure.basic.personnel@change_rate': 5.3 }],
    [
      '支出总额为345.67万元，完成预算的98.2%。',
      { 'expenditure.total': 3456700, budget_completion_rate: 98.2 },
    ],
  ])('%s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })

  it.each([
    '项目总支出178万元。',
    '新增固定资产3.2万元。',
    '使用财政资金发放文化宫人员经费66万元。',
    '人员经费和公用经费共计274万元。',
    '政府性基金预算支出0万元。',
    '工会经费收入650万元，工会经费支出600万元。',
    '人均公用经费2.3万元。',
    '2019年支出合计200万元。',
    '支付维修费12万元，公用经费得到保障。',
    '无三公经费超支情况，无固定资产购置。',
  ])('%s says nothing of it', (text) => {
    expect(read(text)).toEqual({})
  })

  it('a written 无 is none, a written 0 is zero', () => {
    const { facts } = readNarrative(outlineOfText('本年度未发生公务接待费，公务用车购置费0万元。'), context)
    expect(facts.map((fact) => [factKey(fact), fact.value, fact.state])).toEqual([
      ['three_public.reception', 0, 'none'],
      ['three_public.vehicle.purchase', 0, 'zero'],
    ])
  })

  it('the heading gives the stage where the sentence does not', () => {
    expect(read('基本支出200万元。', { path: ['1. 预算编制情况'] })).toEqual({
      'expenditure.basic@budget': 2000000,
    })
    expect(read('基本支出200万元。', { path: ['2. 预算执行情况'] })).toEqual({ 'expenditure.basic': 2000000 })
  })
})

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
    '支付进度达标的，得3分；每减少一个百分点扣0.2分，扣完为止。',
    '三公经费控制率≤100%，计6分；每超过一个百分点扣1分，扣完为止。',
  ])('%s is none', (text) => {
    expect(read(text)).toEqual({})
  })
})

describe('what the union did', () => {
  it('does not reach over from the next item of a list', () => {
    expect(read('困难职工帮扶：发放医疗救助8人3.2万元、助学救助21人9.45万元。')).toEqual({
      'activity.study_aid.students': 21,
      'activity.study_aid.amount': 94500,
    })
  })

  it('is not what project money went into', () => {
    expect(
      read(
        '项目支出167万元，主要用于：困难职工帮扶82万元，劳模慰问15万元。全年救助困难职工146户，发放救助金43.8万元。',
      ),
    ).toEqual({
      'expenditure.project': 1670000,
      'activity.hardship.helped': 146,
      'activity.hardship.amount': 438000,
    })
  })

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

  it('plans are targets, what was met is actual', () => {
    expect(read('计划新建工会30家，发展会员2000人。')).toEqual({
      'activity.unions.new@target': 30,
      'activity.members.new@target': 2000,
    })
    expect(read('目标新增建会25家，实际新增建会31家。')).toEqual({
      'activity.unions.new@target': 25,
      'activity.unions.new': 31,
    })
    expect(read('完成年度目标任务，新建工会62家。')).toEqual({ 'activity.unions.new': 62 })
    const goals = { path: ['（二）部门整体支出绩效目标', '1. 产出目标'] }
    expect(read('新建工会25家。', goals)).toEqual({ 'activity.unions.new@target': 25 })
    const results = { path: ['（二）绩效目标的完成情况', '1. 产出目标'] }
    expect(read('新建工会25家。', results)).toEqual({ 'activity.unions.new': 25 })
  })

  it('says in qualifiers what limits a figure', () => {
    const qualifiers = (text: string) =>
      readNarrative(outlineOfText(text), context).facts.map((fact) => [factKey(fact), fact.qualifiers])
    expect(qualifiers('预计全年发展会员3000人。')).toEqual([['activity.members.new@target', ['forecast']]])
    expect(qualifiers('截至9月底发展会员2300人。')).toEqual([['activity.members.new', ['until:9月底']]])
    expect(qualifiers('上半年新建工会12家，全年新建工会30家。')).toEqual([
      ['activity.unions.new', ['period:上半年']],
      ['activity.unions.new', []],
    ])
  })

  it('an open amount is a range and no point', () => {
    const [fact] = readNarrative(outlineOfText('“夏送清凉”活动送去价值十几万元的物资。'), context).facts
    expect(fact).toMatchObject({
      concept: 'activity.cooling.amount',
      value: null,
      approximate: true,
      qualifiers: ['range:100000-200000'],
    })
  })
})

describe('projects in sentences', () => {
  it('bare amounts take over the unit of their sentence', () => {
    const { projects, facts } = readNarrative(
      outlineOfText('②金秋助学，预算安排41,000.50元，实际资金到位41,000.5，实际支出0元。'),
      context,
    )
    expect(projects).toMatchObject([{ name: '金秋助学', budget: 4100050, received: 4100050, spent: 0 }])
    expect(facts).toEqual([])
  })

  it.each([
    [
      '（1）送温暖项目：预算安排30万元，资金到位30万元，支出29.85万元。',
      ['送温暖项目', 30000000, 30000000, 29850000],
    ],
    [
      '（一）困难职工帮扶项目。年初预算20万元，支出19.8万元。',
      ['困难职工帮扶项目', 20000000, null, 19800000],
    ],
    ['劳动竞赛经费预算5万元，实际使用4.6万元，执行率92%。', ['劳动竞赛经费', 5000000, null, 4600000]],
  ])('%s', (text, [name, budget, received, spent]) => {
    expect(readNarrative(outlineOfText(text), context).projects).toMatchObject([
      { name, budget, received, spent },
    ])
  })

  it.each([
    [['三、项目绩效', '1.困难职工帮扶资金'], [['困难职工帮扶资金', 98.81]]],
    [['（一）项目支出绩效情况', '项目概况'], []],
  ])('what stands under %j is a project’s, not the unit’s', (path, expected) => {
    const text = `${path.at(-1)}。年初预算80万元，实际支出78.5万元，执行率98.13%，自评得分98.81分，等级为优。`
    const { facts, projects } = readNarrative(outlineOfText(text, { path }), context)
    expect(facts).toEqual([])
    expect(projects.map(({ name, score }) => [name, score])).toMatchObject(expected)
  })

  it('a chapter on money is the unit’s', () => {
    const text = '年初预算640万元，年中调剂增加56万元，调整后预算696万元，全年执行数668万元。'
    const { facts, projects } = readNarrative(outlineOfText(text, { path: ['（二）资金情况'] }), context)
    expect(projects).toEqual([])
    expect(facts.map(factKey)).toEqual([
      'expenditure.total@initial',
      'expenditure.adjustment',
      'expenditure.total@adjusted',
      'expenditure.total',
    ])
  })

  it('the whole unit is no project', () => {
    expect(readNarrative(outlineOfText('基本支出预算400万元，实际支出390万元。'), context).projects).toEqual(
      [],
    )
  })
})

describe('evidence', () => {
  it('quotes the clause at its place in the block', () => {
    const text = '１． 全年， 新建工会 62 家，发展会员3580人。'
    const outline = outlineOfText(text, { offset: 7 })
    const { facts, claims } = readNarrative(outline, context)
    const [first] = facts
    expect(first?.raw).toBe('62 家')
    const [evidence] = first!.evidence
    expect(evidence).toMatchObject({ block: 3, quote: '新建工会 62 家' })
    expect(text.slice(evidence!.start! - 7, evidence!.end! - 7)).toBe(evidence!.quote)
    expect(claims.map(({ quote }) => quote)).toEqual(['62 家', '3580人'])
  })

  it('tells the conclusion from running text', () => {
    const { facts } = readNarrative(outlineOfText('自评得分90分。', { path: ['三、自评结论'] }), context)
    expect(facts[0]?.origin).toBe('conclusion')
  })

  it('problems and measures state nothing', () => {
    expect(read('项目支出20万元未及时支付。', { section: 'problems' })).toEqual({})
  })
})

const context = { fiscalYear: 2022, unitName: null }
const activity = (facts: Record<string, number>) =>
  Object.fromEntries(Object.entries(facts).map(([id, value]) => [`activity.${id}`, value]))
