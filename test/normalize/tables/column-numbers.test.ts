import { describe, expect, it } from 'vitest'
import { read, values } from './read.ts'

describe('small figures right beneath a header', () => {
  it('are figures where they do not count from left to right', () => {
    const staff = [
      ['编制人数', '在职人数', '退休人数'],
      ['3', '2', '1'],
    ]
    expect(values(read([staff]).facts)).toEqual({
      'staffing.authorized': 3,
      'staffing.actual': 2,
      'staffing.retired': 1,
    })
  })

  it('are figures where they are the only row', () => {
    const staff = [
      ['编制人数', '在职人数', '退休人数'],
      ['1', '2', '3'],
    ]
    expect(values(read([staff]).facts)).toEqual({
      'staffing.authorized': 1,
      'staffing.actual': 2,
      'staffing.retired': 3,
    })
  })

  it('are money that does not count from left to right', () => {
    const money = [
      ['收入合计', '基本支出', '项目支出'],
      ['3', '1', '2'],
    ]
    expect(values(read(['单位：万元', money]).facts)).toEqual({
      'revenue.total': 30_000,
      'expenditure.basic': 10_000,
      'expenditure.project': 20_000,
    })
  })

  it('number the columns where they count from left to right over rows of figures', () => {
    const money = [
      ['项目', '年初预算数', '全年预算数', '决算数'],
      ['项目', '1', '2', '3'],
      ['基本支出', '50', '52', '51'],
      ['项目支出', '30', '31', '29'],
    ]
    expect(values(read(['单位：万元', money]).facts)).toEqual({
      'expenditure.basic@initial': 500_000,
      'expenditure.basic@adjusted': 520_000,
      'expenditure.basic': 510_000,
      'expenditure.project@initial': 300_000,
      'expenditure.project@adjusted': 310_000,
      'expenditure.project': 290_000,
    })
  })

  it('number columns that were moved where 栏次 says so', () => {
    const money = [
      ['项目', '决算数', '年初预算数', '全年预算数'],
      ['栏次', '3', '1', '2'],
      ['基本支出', '51', '50', '52'],
    ]
    expect(values(read(['单位：万元', money]).facts)).toEqual({
      'expenditure.basic': 510_000,
      'expenditure.basic@initial': 500_000,
      'expenditure.basic@adjusted': 520_000,
    })
  })

  it('number many columns of which two were moved', () => {
    const accounts = [
      [
        '合计',
        '公务接待费',
        '因公出国费',
        '公务用车购置费',
        '公务用车运行维护费',
        '公务用车购置及运行维护费',
      ],
      ['1', '3', '2', '4', '5', '6'],
      ['8.5', '2.5', '0', '0', '6', '6'],
    ]
    expect(values(read(['三公经费支出决算表', '单位：万元', accounts]).facts)).toMatchObject({
      'three_public.total': 85_000,
      'three_public.reception': 25_000,
      'three_public.vehicle.operation': 60_000,
    })
  })
})
