import { describe, expect, it } from 'vitest'
import { type outlineOfText, stated } from './narrative-words.ts'

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

  it('is what the label of a form names, where the cell begins with its figure', () => {
    expect(read('14人，其中：行政8人，事业6人', { path: ['实有人数'] })).toEqual({
      'staffing.actual': 14,
      'staffing.actual.administrative': 8,
      'staffing.actual.institution': 6,
    })
    expect(read('14人，其中：行政8人，事业6人', { path: ['慰问人数'] })).toEqual({})
  })
})

describe('what stands behind an addition or a subordinate', () => {
  it('parts that are more than the addition are the unit’s', () => {
    expect(read('年中追加31万元；基本支出300万元，项目支出290万元。')).toMatchObject({
      'expenditure.basic': 3_000_000,
      'expenditure.project': 2_900_000,
    })
  })

  it('those who left are a subordinate’s where nothing else is spoken of', () => {
    expect(read('工人文化宫编制10名，实有8人；离退休6人。')).toEqual({})
  })

  it('what a centre did for members is told of the union, its staff is not', () => {
    const place = { path: ['主要工作', '（二）困难职工帮扶中心'] }
    const told = read('中心编制4名。全年帮扶困难职工186人，发放救助金35万元。', place)
    expect(Object.keys(told).filter((key) => key.startsWith('staffing'))).toEqual([])
    expect(Object.values(told)).toContain(186)
  })
})

describe('the staff of others', () => {
  it('stand under their name, one unit after the other', () => {
    const text =
      '直属2个事业单位：（1）县妇联幼儿园：编制31名（全额拨款25名），实有28人，退休9人；（2）县妇女活动站，编制5名，实有4人。'
    expect(read(text)).toEqual({ 'org.subordinate_units': 2 })
    expect(read('内设办公室、财务所，编制10人，实有9人。')).toEqual({
      'staffing.authorized': 10,
      'staffing.actual': 9,
    })
  })

  it('stand in a chapter on them', () => {
    const place = { path: ['一、机构设置', '（二）参照公务员法管理单位'] }
    expect(read('妇女儿童工作办公室编制4名，实有3人。', place)).toEqual({})
    expect(read('全系统合计编制16名。', place)).toEqual({ 'staffing.authorized': 16 })
  })

  it('are of the kind that serves, not all of them', () => {
    expect(read('核定行政编制共22人，后勤服务编制2人。在职行政20人，后勤服务2人。')).toEqual({
      'staffing.authorized.administrative': 22,
      'staffing.authorized.worker': 2,
      'staffing.actual.administrative': 20,
      'staffing.actual.worker': 2,
    })
    expect(read('行政编制8名，便民服务编制3名。')).toEqual({ 'staffing.authorized.administrative': 8 })
  })

  it('are none of those who were looked after', () => {
    expect(read('春节前慰问各级劳模9人；机关退休人员5人；困难企业2家。')).toEqual({})
    expect(read('机关编制12名，在职11人，退休人员5人，走访慰问困难职工40户。')).toMatchObject({
      'staffing.authorized': 12,
      'staffing.actual': 11,
      'staffing.retired': 5,
    })
  })

  it('are no stock where somebody retired within the year', () => {
    expect(read('机关行政编制30名，调出2人，调入1人，1人退休，实有27人。')).toEqual({
      'staffing.authorized.administrative': 30,
      'staffing.actual.administrative': 27,
    })
  })

  it('takes a figure of posts that goes without its unit', () => {
    expect(read('行政编制6人，事业编制10，实有在职人数15人。')).toEqual({
      'staffing.authorized.administrative': 6,
      'staffing.authorized.institution': 10,
      'staffing.actual': 15,
    })
    expect(read('事业编制10份，在职15人。')).toEqual({ 'staffing.actual': 15 })
  })

  it('has posts that are paid for otherwise for none of the whole', () => {
    expect(read('总编制数26人，其中参公管理事业编制数6人，自收自支编制数20人，在职25人。')).toEqual({
      'staffing.authorized': 26,
      'staffing.authorized.civil_servant_like': 6,
      'staffing.actual': 25,
    })
  })

  it('reads staff in a chapter on staff and on the work of the year', () => {
    const place = { path: ['（一）组织架构、人员情况及年度工作任务'], section: 'key_work' as const }
    expect(read('机关人员编制总数共计24人（其中行政编制18人、事业编制6人）。', place)).toEqual({
      'staffing.authorized': 24,
      'staffing.authorized.administrative': 18,
      'staffing.authorized.institution': 6,
    })
  })

  it('reads 实有工作人员 as staff in post', () => {
    expect(read('实有工作人员12人，退休5人。')).toEqual({ 'staffing.actual': 12, 'staffing.retired': 5 })
  })

  it('leaves out the posts of a subordinate that stands in a list behind the body', () => {
    expect(
      read('年末有人员编制61名，其中：机关本级编制45名，甲学院乙分院事业编制13名。', {
        path: ['（二）人员编制情况'],
      }),
    ).toEqual({ 'staffing.authorized': 61 })
  })

  it('has 参公事业编制 for none of the institution’s posts', () => {
    expect(read('总编制数19名。其中：行政编制14名、参公事业编制3名，工勤2名。')).toEqual({
      'staffing.authorized': 19,
      'staffing.authorized.administrative': 14,
      'staffing.authorized.civil_servant_like': 3,
      'staffing.authorized.worker': 2,
    })
  })
})
