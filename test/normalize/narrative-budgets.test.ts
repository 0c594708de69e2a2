import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import type { Passage } from '../../src/normalize/outline.ts'
import { outlineOfText, projectsOf, stated } from './narrative-words.ts'

const title = (text: string): Passage => ({
  kind: 'text',
  text,
  anchor: { block: 0 },
  offset: 0,
  path: [],
  section: null,
})

function under(name: string, text: string, path: string[] = []) {
  const outline = { ...outlineOfText(text, { path }), titles: [title(name)] }
  const { facts } = readNarrative(outline, { fiscalYear: 2022, unitName: null })
  return Object.fromEntries(facts.map((fact) => [factKey(fact), Number(fact.value) / 100]))
}

it('is no text of a budget where a title names the budget that money is of', () => {
  const name = '青山县本级2022年度一般公共预算财政拨款“三公”经费公开说明'
  expect(under(name, '三公经费支出合计58万元。')).toEqual({ 'three_public.total': 580_000 })
})

describe('a text that tells a budget', () => {
  const name = '青山县残联2022年部门预算情况说明'

  it('has no figures of what was spent, nor changes of the year', () => {
    expect(
      under(name, '公务用车运行费3.4万元，比上年减少0.1万元。支出较去年增加3万元，主要是基本支出增加4万元。'),
    ).toEqual({ 'three_public.vehicle.operation@budget': 34_000 })
    expect(
      under('青山县残联2022年部门整体支出绩效自评报告', '公务用车运行费3.4万元，比上年减少0.1万元。'),
    ).toEqual({ 'three_public.vehicle.operation': 34_000, 'three_public.vehicle.operation@change': -1_000 })
  })

  it('may name the expense in a heading alone', () => {
    const heads = ['一、因公出国（境）经费']
    expect(under(name, '2022年预算安排4万元，较2021年预算下降9.4%。', heads)).toEqual({
      'three_public.abroad@budget': 40_000,
    })
  })
})

describe('stages without a word of their own', () => {
  it('are a budget where money is put aside for an expense', () => {
    expect(stated('2022年安排公务用车运行维护费2.7万元。')).toEqual({
      'three_public.vehicle.operation@budget': 27_000,
    })
  })

  it('are those of the expense whose parts a sentence goes on with', () => {
    expect(stated('公务用车购置及运行费预算3.4万元，与上年持平。其中：公务用车运行费3.4万元。')).toEqual({
      'three_public.vehicle@budget': 34_000,
      'three_public.vehicle.operation@budget': 34_000,
    })
  })
})

it('reads kinds of expenditure that a list of the whole names without 支出', () => {
  expect(
    stated(
      '支出年初预算数355万元，其中：一般公共服务289万元，教育1万元，社会保障和就业45万元，住房保障9万元。',
    ),
  ).toEqual({
    'expenditure.total@initial': 3_550_000,
    'expenditure.function.general_public@initial': 2_890_000,
    'expenditure.function.social_security@initial': 450_000,
    'expenditure.function.housing@initial': 90_000,
  })
})

it('reads a side of the account behind a clause that compares', () => {
  expect(stated('收入总计695万元。与2021年决算数相比，收入增加95万元、增长15.8%。')).toMatchObject({
    'revenue.total@change': 950_000,
    'revenue.total@change_rate': 15.8,
  })
})

it('counts units and cars by more names', () => {
  expect(stated('独立核算下属全额拨款事业单位2个。')).toEqual({ 'org.subordinate_units': 2 })
  expect(stated('区直属机关工作委员会共有车辆0辆。')).toEqual({ 'org.vehicles.actual': 0 })
  expect(
    stated('现有在职在编行政人员3人，全额拨款事业单位人员4人。', { path: ['一、部门基本情况'] }),
  ).toEqual({ 'staffing.actual.administrative': 3, 'staffing.actual.institution': 4 })
})

it('has the sides of 收支总预算 for a budget and no project', () => {
  const text = '甲县残联2022年收支总预算895万元，其中：本年收入895万元，占收入预算100%；本年支出895万元。'
  expect(stated(text)).toEqual({
    'revenue.total@budget': 8_950_000,
    'expenditure.total@budget': 8_950_000,
  })
  expect(projectsOf(text)).toEqual([])
})

describe('staff in a text that tells a budget', () => {
  const told = (name: string) => {
    const text = '行政编制8名，事业编制3名。截止2021年12月，行政在职人员7名，离退休人员11名。'
    const outline = { ...outlineOfText(text, { path: ['3.部门人员构成'] }), titles: [title(name)] }
    const { facts } = readNarrative(outline, { fiscalYear: 2022, unitName: null })
    return Object.fromEntries(facts.map((fact) => [factKey(fact), fact.value]))
  }
  const posts = { 'staffing.authorized.administrative': 8, 'staffing.authorized.institution': 3 }

  it('are those that are there as its year begins', () => {
    expect(told('青山县残联2022年部门预算情况说明')).toEqual({
      ...posts,
      'staffing.actual.administrative': 7,
      'staffing.retired': 11,
    })
    expect(told('青山县残联2022年部门整体支出绩效自评报告')).toEqual(posts)
  })
})

describe('the budget that a year began with', () => {
  const sums = {
    'expenditure.total@initial': 3_126_000,
    'expenditure.adjustment': 214_000,
    'expenditure.total@adjusted': 3_340_000,
    'expenditure.total': 3_289_900,
    'execution_rate.total': 98.5,
  }

  it.each([
    '2022年初预算安排312.60万元，年中追加21.40万元，全年预算数334.00万元，全年执行数328.99万元，预算执行率98.50%。',
    '2022年年初预算安排312.60万元，年中追加21.40万元，全年预算数334.00万元，全年执行数328.99万元，预算执行率98.50%。',
    '2022年初财政批复部门预算312.60万元，年中追加21.40万元，全年预算数334.00万元，全年执行数328.99万元，预算执行率98.50%。',
  ])('may share its 年 with the year before it: %s', (text) => {
    expect(stated(text)).toEqual(sums)
    expect(projectsOf(text)).toEqual([])
  })

  it.each([
    '2022，预算安排30万元，实际支出28万元。',
    '2022年初县级下达预算30万元，实际支出28万元。',
    '2022年年初下达，预算30万元，实际支出28万元。',
  ])('names no project, nor do digits: %s', (text) => {
    expect(projectsOf(text)).toEqual([])
  })

  it('leaves a project its own name', () => {
    expect(projectsOf('2022年初级工培训项目预算安排30万元，实际支出28万元。')).toEqual([
      ['初级工培训项目', 30_000_000, 28_000_000],
    ])
  })
})
