import { describe, expect, it } from 'vitest'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { outlineOfText, stated } from './narrative-words.ts'

const read = (text: string, place: Parameters<typeof stated>[1] = {}) => stated(text, place)
const projectsOf = (text: string) =>
  readNarrative(outlineOfText(text), { fiscalYear: 2022, unitName: null }).projects.map(({ name }) => name)

describe('the three public expenses in published accounts', () => {
  it('are the unit’s, not a project by the name of the unit', () => {
    const text =
      '临江市滨湖区档案馆2022年“三公”经费支出年初预算为18.00万元，支出决算为7.35万元，完成40.83%，其中：公务接待费支出决算为0.35万元，完成7%。'
    expect(read(text)).toEqual({
      'three_public.total@initial': 180_000,
      'three_public.total': 73_500,
      'three_public.reception': 3_500,
    })
    expect(projectsOf(text)).toEqual([])
  })

  it('are compared with the year before, never with a budget', () => {
    expect(read('2.公务接待费支出3.2万元，与2022年度预算相比，增加0.4万元，增长14.3%。')).toEqual({
      'three_public.reception': 32_000,
    })
    expect(read('“三公”经费支出预算合计8.6万元，比上年预算数减少1.2万元。')).toEqual({
      'three_public.total@budget': 86_000,
    })
    expect(read('公务接待费支出3.2万元，与2021年度相比，增加0.4万元。')).toEqual({
      'three_public.reception': 32_000,
      'three_public.reception@change': 4_000,
    })
  })

  it('tell part by part what was spent beside what was planned', () => {
    expect(
      read(
        '其中：因公出国（境）支出0万元，年初预算为0万元，差值为0万元；公务用车运行维护费支出1.1万元，年初预算为1.8万元，差值为0.7万元；公务接待费支出2.2万元，年初预算为2万元。',
      ),
    ).toEqual({
      'three_public.abroad': 0,
      'three_public.abroad@initial': 0,
      'three_public.vehicle.operation': 11_000,
      'three_public.vehicle.operation@initial': 18_000,
      'three_public.reception': 22_000,
      'three_public.reception@initial': 20_000,
    })
  })

  it('go by the short name in brackets behind their list', () => {
    expect(
      read(
        '用财政拨款开支的出国（境）经费、车辆购置及运行费、公务接待费（简称“三公”经费）支出合计21.4万元。',
      ),
    ).toEqual({ 'three_public.total': 214_000 })
    expect(read('全市出国费用、接待费用、购车和用车费用（“三公”经费）决算总额87.5万元。')).toEqual({
      'three_public.total': 875_000,
    })
    expect(read('本单位本年度无公务用车购置及运行维护费用支出。')).toEqual({ 'three_public.vehicle': 0 })
  })
})

describe('changes beside a budget', () => {
  const told = {
    'three_public.total': 86_000,
    'three_public.total@change': -4_000,
    'three_public.total@change_rate': -4.44,
  }
  it('are told from savings against it, whichever comes first', () => {
    expect(
      read('“三公”经费支出8.6万元，较上年减少0.4万元，下降4.44%，较年初预算数减少3.4万元，下降28.33%。'),
    ).toEqual(told)
    expect(
      read(
        '“三公”经费支出8.6万元，较年初预算数减少3.4万元，下降28.33%，较上年支出数减少0.4万元，下降4.44%。',
      ),
    ).toEqual(told)
  })

  it('go on with the part that a clause without figures speaks of', () => {
    expect(
      read('公务接待费支出决算与预算持平，比上年增加0.3万元，增长20%；公务用车购置费支出决算与预算持平。'),
    ).toEqual({ 'three_public.reception@change': 3_000, 'three_public.reception@change_rate': 20 })
  })

  it('are told of the subject that the comparison with the budget names', () => {
    expect(read('支出决算数比预算数减少3万元，比上年决算数减少5万元。')).toEqual({
      'expenditure.total@change': -50_000,
    })
  })

  it('are none of one budget against another', () => {
    expect(read('2022年三公经费预算拨入6万元，而2021年三公经费预算为7.5万元，比上年减少1.5万元。')).toEqual({
      'three_public.total@budget': 60_000,
    })
    expect(read('公务接待费2022年预算1.2万元，比上年减少0.3万元。')).toEqual({
      'three_public.reception@budget': 12_000,
    })
    expect(read('2023年度“三公”经费预算比2022年度增加1万元，其中公务接待费较上年减少0.2万元。')).toEqual({})
  })

  it('are of the year before alone', () => {
    expect(read('“三公”经费支出8.6万元，较2019年下降12.3%。')).toEqual({ 'three_public.total': 86_000 })
    expect(
      read('公务用车购置费20万元，主要是2021年有车报废；公务接待费1.2万元；公车运行及维护4.1万元。'),
    ).toEqual({
      'three_public.vehicle.purchase': 200_000,
      'three_public.reception': 12_000,
      'three_public.vehicle.operation': 41_000,
    })
  })

  it('stand beside what an appropriation of the budget paid for', () => {
    expect(read('2022年财政预算拨款“三公”经费支出合计3.4万元，其中因公出国0.5万元。')).toEqual({
      'three_public.total': 34_000,
      'three_public.abroad': 5_000,
    })
  })

  it('keep to funds whose names hold the word', () => {
    expect(read('与2021年度一般公共预算财政拨款支出相比，基本支出增加5万元。')).toEqual({
      'expenditure.basic@change': 50_000,
    })
  })
})

describe('parts of a change', () => {
  it('are changes too', () => {
    expect(
      read(
        '“三公”经费支出决算数比上年减少6.2万元，下降41.3%。其中：因公出国（境）费支出0元；公务用车运行维护费支出决算减少5.9万元，下降45.4%；公务接待费支出决算减少0.3万元，下降15%。',
      ),
    ).toEqual({
      'three_public.total@change': -62_000,
      'three_public.total@change_rate': -41.3,
      'three_public.abroad': 0,
      'three_public.vehicle.operation@change': -59_000,
      'three_public.vehicle.operation@change_rate': -45.4,
      'three_public.reception@change': -3_000,
      'three_public.reception@change_rate': -15,
    })
  })

  it('are none behind a budget', () => {
    expect(read('“三公”经费支出8.6万元，较年初预算减少2万元。其中：公务接待费减少0.5万元。')).toEqual({
      'three_public.total': 86_000,
    })
  })

  it('have last year’s spending of what stands before it', () => {
    expect(read('公务接待支出12万元，比上年累计支出15万元减少3万元，下降20%。')).toEqual({
      'three_public.reception': 120_000,
      'three_public.reception@prior': 150_000,
      'three_public.reception@change': -30_000,
      'three_public.reception@change_rate': -20,
    })
    expect(read('印刷支出12万元，比上年累计支出15万元减少3万元，下降20%。')).toEqual({})
    expect(read('“三公”经费支出决算数相较于上年增加2.7万元。')).toEqual({
      'three_public.total@change': 27_000,
    })
  })

  it('reads 财政拨款决算数 of three public expenses as theirs', () => {
    expect(read('2022年，“三公”经费财政拨款决算数为61.6万元。')).toEqual({ 'three_public.total': 616_000 })
  })

  it('reads 决算汇总数', () => {
    expect(read('2022年全县“三公”经费支出决算汇总数为583.8万元。')).toEqual({
      'three_public.total': 5_838_000,
    })
  })
})
