import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTyped } from '../../src/pipeline/correction-value.ts'

const value = (target: string, text: string) => {
  const typed = parseTyped(target, text)
  return typed.ok ? typed.value.value : typed.message.zh
}

test.each([
  ['125000', 125_000_00],
  ['12.5万元', 125_000_00],
  ['12.5万', 125_000_00],
  ['１２．５ 万元', 125_000_00],
  ['125,000.00元', 125_000_00],
  ['¥125,000', 125_000_00],
  ['0.3亿元', 30_000_000_00],
  ['1250百元', 125_000_00],
  ['28仟元', 28_000_00],
  ['-3.2万元', -32_000_00],
  ['约12万元', 120_000_00],
  ['十二万五千元', 125_000_00],
  ['0', 0],
  ['无', 0],
])('as money, %s is %s 分', (text, fen) => {
  expect(value('expenditure.total', text)).toBe(fen)
})

test.each([
  '',
  'abc',
  '12.5万人',
  '12,50',
  '1-2万元',
  '12.5万元和3万元',
  '95%',
  '12..5',
  '99999999999999999',
])('as money, "%s" is refused with the forms that are understood', (text) =>
  expect(value('expenditure.total', text)).toContain('可写 125000'),
)

test('counts, rates, scores, grades, years, dates and units have forms of their own', () => {
  expect([
    value('staffing.actual', '35人'),
    value('staffing.actual', '1.2万'),
    value('staffing.actual', '3万元'),
  ]).toEqual([35, 12_000, '“3万元”不是数量；可写 35、35人 或 1.2万。'])
  expect([value('execution_rate.total', '95.93%'), value('execution_rate.total', '95.93')]).toEqual([
    95.93, 95.93,
  ])
  expect([value('expenditure.total@change_rate', '-3.5%')]).toEqual([-3.5])
  expect([value('score:产出', '9.5分'), value('score:产出', '满分')]).toEqual([
    9.5,
    '“满分”不是得分；可写 92.5。',
  ])
  expect([
    value('grade', '优秀'),
    value('grade', '良'),
    value('grade', 'fair'),
    value('grade', '好'),
  ]).toEqual(['excellent', 'good', 'fair', '“好”不是等次；可写 优、良、中、差。'])
  expect([value('fiscal_year', '2023年度'), value('fiscal_year', '23')]).toEqual([
    2023,
    '“23”不是年度；请写四位数字，如 2023。',
  ])
  expect([
    value('report_date', '2024年3月15日'),
    value('report_date', '2024-03'),
    value('report_date', '3月15日'),
  ]).toEqual(['2024-03-15', '2024-03', expect.stringContaining('不是日期')])
})

test('a unit is placed in its region, and asked for more where its name may mean several', () => {
  const placed = parseTyped('unit', '武汉市新洲区总工会')
  expect(placed.ok && [placed.value.value, placed.value.identity?.code]).toEqual([
    '武汉市新洲区总工会',
    '420117',
  ])
  expect(value('unit', '鼓楼区总工会')).toContain('请在前面写上所在的市')
  expect(value('unit', '12')).toContain('不是单位名称')
})

test('amounts are exact, whatever unit they are typed in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (tenThousandths) => {
      const whole = Math.floor(tenThousandths / 10_000)
      const rest = String(tenThousandths % 10_000).padStart(4, '0')
      const typed = value('expenditure.total', `${whole}.${rest}万元`)
      expect(typed).toBe(tenThousandths * 100)
      expect(value('expenditure.total', `${tenThousandths}`)).toBe(typed)
    }),
  )
})

test('no text makes the reading of a value fail', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'expenditure.total',
        'staffing.actual',
        'grade',
        'unit',
        'fiscal_year',
        'report_date',
        'score:x',
      ),
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0129.,-万亿元人%一二十百余约年月日至') })),
      (target, text) => {
        const typed = parseTyped(target, text)
        if (typed.ok) expect(typed.value.value).not.toBeNaN()
        else expect(typed.message.zh).toMatch(/不是|不足 1 分/)
      },
    ),
  )
})

test.each([
  ['grade', 'constructor'],
  ['expenditure.total', '12constructor'],
  ['staffing.actual', '12.5人'],
  ['staffing.actual', '-3'],
  ['staffing.actual', '9'.repeat(20)],
  ['execution_rate.total', '9'.repeat(400)],
  ['score:产出', '9'.repeat(400)],
])('%s is never %s', (target, text) => {
  expect(parseTyped(target, text)).toMatchObject({ ok: false })
})

test.each(['0.001元', '-0.004', '0.0000001万元', '约0.001元', '０．００１元'])(
  'as money, %s is refused: it is less than 1 分 and not nothing',
  (text) => {
    expect(value('expenditure.total', text)).toBe(
      `“${text}”不足 1 分，金额最小到分；没有这笔金额请写 无 或 0。`,
    )
  },
)

test('as money, 1 分 is the least, and half of it is rounded up', () => {
  const fen = ['0.01', '0.005元', '0.000001万元', '0.00元', '零元'].map((text) =>
    value('expenditure.total', text),
  )
  expect(fen).toEqual([1, 1, 1, 0, 0])
})
