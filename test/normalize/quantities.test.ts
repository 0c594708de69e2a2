import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asMoney, findQuantities, parseCell } from '../../src/normalize/values.ts'

/** value and unit of each quantity, the short form most tests compare */
const seen = (text: string) => findQuantities(text).map(({ value, unit }) => [value, unit])
const one = (text: string) => {
  const [quantity, ...rest] = findQuantities(text)
  expect(rest).toEqual([])
  return quantity
}

describe('findQuantities reads money', () => {
  it.each([
    ['支出4,785,799.96元', 478579996, '元'],
    ['收入１，２３４．５０元', 123450, '元'],
    ['慰问金 4.21 万 元', 4210000, '万元'],
    ['送去慰问金2仟元', 200000, '仟元'],
    ['拨付3千元', 300000, '千元'],
    ['筹措1.5亿元', 15000000000, '亿元'],
    ['发放五千元', 500000, '元'],
    ['投入三十万元', 30000000, '元'],
    ['合计￥3,000.00', 300000, '元'],
    ['结余为-3.2万元', 3200000, '万元'],
    ['共计0万元', 0, '万元'],
  ])('%s', (text, value, unit) => {
    expect(one(text)).toMatchObject({ kind: 'money', value: text.includes('-') ? -value : value, unit })
  })

  it.each(['27万余元', '27 万余元', '近27万元', '27万多元', '27万元左右', '约27万元', '27余万元'])(
    'marks %s as approximate',
    (text) => {
      expect(one(text)).toMatchObject({ raw: text, value: 27000000, unit: '万元', approximate: true })
    },
  )

  it('gives bounds and no value for an open amount', () => {
    expect(one('价值十几万元的物资')).toEqual({
      start: 2,
      end: 6,
      raw: '十几万元',
      kind: 'money',
      value: null,
      digits: '100000',
      decimals: 0,
      unit: '元',
      approximate: true,
      low: 10000000,
      high: 20000000,
    })
    expect(one('数百人参加')).toMatchObject({ value: null, low: 200, high: 1000 })
  })
})

describe('findQuantities reads counts, percentages and years', () => {
  it.each([
    ['发展会员4.5万人', 45000, '人'],
    ['服务1.1 万人次', 11000, '人次'],
    ['职工1千多人', 1000, '人'],
    ['近百名女职工', 100, '名'],
    ['百余家企业', 100, '家'],
    ['举办两场', 2, '场'],
    ['编制十二人', 12, '人'],
    ['参加人数三百人', 300, '人'],
    ['开展活动10 多场次', 10, '场次'],
    ['岗位8700多个', 8700, '个'],
    ['处理纠纷528宗', 528, '宗'],
    ['二十余名', 20, '名'],
    ['新建驿站３座', 3, '座'],
  ])('%s', (text, value, unit) => {
    expect(one(text)).toMatchObject({ kind: 'count', value, unit })
  })

  it('resolves a multiplier before a noun without a measure word', () => {
    expect(one('惠及2万职工')).toMatchObject({ kind: 'plain', value: 20000, unit: null, multiplier: 10000 })
  })

  it('reads ranges as bounds', () => {
    expect(one('打造2-3家')).toMatchObject({ value: null, low: 2, high: 3, unit: '家', raw: '2-3家' })
    expect(one('办好1－2场')).toMatchObject({ value: null, low: 1, high: 2, unit: '场' })
    expect(one('80%至90%')).toMatchObject({ kind: 'percent', low: 80, high: 90 })
    expect(one('10～20万元')).toMatchObject({ kind: 'money', low: 10000000, high: 20000000 })
  })

  it.each([
    ['占73.50％', 73.5, '%'],
    ['百分之九十五', 95, '%'],
    ['提高2.5个百分点', 2.5, '个百分点'],
    ['达90%以上', 90, '%'],
    ['增长-3.5%', -3.5, '%'],
  ])('%s', (text, value, unit) => {
    expect(one(text)).toMatchObject({ kind: 'percent', value, unit })
  })

  it('gives years and months as plain numbers with that unit', () => {
    expect(seen('2021 年 8 月 1 日，二〇二〇年度')).toEqual([
      [2021, '年'],
      [8, '月'],
      [1, '日'],
      [2020, '年度'],
    ])
  })

  it('keeps neighbours apart', () => {
    expect(seen('慰问75户27.9万元，3部1室，10名在编')).toEqual([
      [75, '户'],
      [27900000, '万元'],
      [3, '部'],
      [1, '室'],
      [10, '名'],
    ])
  })
})

describe('findQuantities leaves out what counts nothing', () => {
  it.each([
    '一般来说，统一部署；一是三公经费，二是“四送”活动',
    '第二届职工代表大会，第16次会议',
    '一站式服务，百优驿站，走千家入万户，一岗双责',
    '“四个意识”“十万职工”',
    '（某发〔2020〕7号）',
    '2021-07-15',
    '联系电话：0750-3276289',
    '附件3-1：评分表',
    '（1）、加强宣传',
    '一起努力，一户一档',
    '时间8:30',
    'A4纸',
    '公益一类事业单位',
    '节约能源，最近，上级',
  ])('%s', (text) => {
    expect(findQuantities(text)).toEqual([])
  })

  it('list markers but not the numbers after them', () => {
    expect(seen('1. 会议3次；2、培训4期。3）调研5次；指标1：打造6家')).toEqual([
      [3, '次'],
      [4, '期'],
      [5, '次'],
      [6, '家'],
    ])
  })
})

describe('findQuantities holds for any text', () => {
  it('never throws, and its offsets are exact and in order', () => {
    const piece = fc.constantFrom(
      ...'0123456789.,，．－—-约近余多几数十百千万亿元人次家％%个分第一二两〔〕()（） 年月日至'.split(''),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((chars) => chars.join('')),
        ),
        (text) => {
          let last = 0
          for (const { start, end, raw } of findQuantities(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(raw).toBe(text.slice(start, end))
            last = end
          }
        },
      ),
    )
  })

  it('reads back any amount in any dress', () => {
    const units = { 元: 100, 千元: 100000, 万元: 1000000 } as const
    const dress = fc.record({
      fen: fc.integer({ min: 0, max: 99_999_999 }),
      unit: fc.constantFrom<keyof typeof units>('元', '千元', '万元'),
      wide: fc.boolean(),
      grouped: fc.boolean(),
      spaced: fc.boolean(),
      around: fc.constantFrom(['支出', '。'], ['共计', '，其中'], ['（', '）'], ['为', '用于']),
    })
    fc.assert(
      fc.property(dress, ({ fen, unit, wide, grouped, spaced, around }) => {
        const whole = Math.floor(fen / 100)
        const digits = `${grouped ? whole.toLocaleString('en-US') : whole}.${String(fen % 100).padStart(2, '0')}`
        const printed = wide
          ? digits.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
          : digits
        const quantity = one(`${around[0]}${printed}${spaced ? ' ' : ''}${unit}${around[1]}`)
        expect(quantity).toMatchObject({ kind: 'money', unit, value: (fen * units[unit]) / 100, decimals: 2 })
      }),
    )
  })
})

describe('money whose 元 is left out', () => {
  const money = (text: string) =>
    findQuantities(text).flatMap(({ kind, value, unit }) => (kind === 'money' ? [[value, unit]] : []))

  it.each([
    ['支出合计60.00万，比上年少', 60_000_000, '万元'],
    ['发放慰问金36.5万。', 36_500_000, '万元'],
    ['公务接待费共计约1.2万', 1_200_000, '万元'],
    ['年初预算数为1.03亿；', 10_300_000_000, '亿元'],
  ])('is money by the word before it: %s', (text, value, unit) => {
    expect(money(text)).toEqual([[value, unit]])
  })

  it('is so for each amount of a list', () => {
    expect(money('基本、项目支出分别为226.40万、60.00万')).toEqual([
      [226_400_000, '万元'],
      [60_000_000, '万元'],
    ])
  })

  it.each([
    '会员总数达4.5万，',
    '经费惠及职工1.2万人次',
    '投入资金的单位1.2万家',
    '预算1万多户',
    '总收入60.00，',
  ])('is not seen in %s', (text) => {
    expect(money(text)).toEqual([])
  })

  it('is taken for money in a cell only where money is asked for', () => {
    const cell = parseCell('60.00万')
    expect([cell.digits, cell.unit]).toEqual(['600000', null])
    expect(asMoney(cell)).toEqual({
      state: 'stated',
      digits: '60.00',
      decimals: 2,
      unit: '万元',
      approximate: false,
      operator: null,
    })
    expect(
      ['4.5万人', '60.00', '60.00万元', '无'].map((text) => asMoney(parseCell(text)) === parseCell(text)),
    ).toEqual([true, true, true, true])
  })
})
