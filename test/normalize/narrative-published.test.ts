import { describe, expect, it } from 'vitest'
import { stated } from './narrative-words.ts'

describe('expenses in published accounts', () => {
  it('are those that a heading running on into its text names', () => {
    expect(stated('（二）公务接待费。2022年支出2.1万元，接待24批次。')).toEqual({
      'three_public.reception': 21_000,
    })
    expect(stated('（一）因公出国费用。2022年预算支出为0万元，本年度无人员出国。')).toMatchObject({
      'three_public.abroad@budget': 0,
    })
  })

  it('go by the names that vehicles have', () => {
    expect(stated('公务用车运行维护及购置费支出预算为3万元。')).toEqual({
      'three_public.vehicle@budget': 30_000,
    })
    expect(
      stated('2022年更新购置公务用车0辆，车辆购置支出0万元。2022年车辆运行维护费支出3.01万元。'),
    ).toEqual({ 'three_public.vehicle.purchase': 0, 'three_public.vehicle.operation': 30_100 })
  })

  it('of another kind are no total', () => {
    expect(stated('培训费支出决算5万元。会议费支出预算为0万元。')).toEqual({})
    expect(stated('部门经费支出决算95万元。')).toEqual({ 'expenditure.total': 950_000 })
  })

  it('grew against the year before, where nothing else is spoken of', () => {
    expect(stated('一般公共服务支出165万元，增长4.1%；卫生健康支出13万元，下降0.7%。')).toEqual({
      'expenditure.function.general_public': 1_650_000,
      'expenditure.function.general_public@change_rate': 4.1,
      'expenditure.function.health': 130_000,
      'expenditure.function.health@change_rate': -0.7,
    })
    expect(stated('公务接待费2万元，比年初预算增加0.1万元，增长5%。')).toEqual({
      'three_public.reception': 20_000,
    })
  })

  it('are no revenue of the place', () => {
    expect(stated('全镇财政公共总收入实现11335万元，地方财政一般公共预算收入为3522万元。')).toEqual({})
  })
})

describe('units told by their number', () => {
  it('open a list of their names', () => {
    expect(stated('6个二级单位：县农机站、县水保站。')).toEqual({ 'org.subordinate_units': 6 })
    expect(stated('内设5个办公室；5个镇属事业单位，分别是文化站、农机站。')).toEqual({
      'org.departments': 5,
      'org.subordinate_units': 5,
    })
  })
})

it('takes kinds of bodies for no staff', () => {
  expect(stated('2022年独立编制机构数8个，其中行政1个，事业7个。', { path: ['（二）机构设置'] })).toEqual({})
  expect(stated('设置党政内设机构8个；设置事业机构7个，即：文化站、农技站。')).toEqual({
    'org.departments': 8,
    'org.subordinate_units': 7,
  })
})
