import { describe, expect, it } from 'vitest'
import { canonicalIndicator } from '../../src/normalize/indicator-names.ts'

describe('common indicators', () => {
  it.each([
    ['楼堂馆所面积控制率', 'building_area_control_rate'],
    ['新建楼堂馆所规模控制率', 'building_area_control_rate'],
    ['新建楼堂馆所\n面积控制率', 'building_area_control_rate'],
    ['楼堂馆所投资概算控制率', 'building_investment_control_rate'],
    ['新建楼堂馆所投资控制率', 'building_investment_control_rate'],
    ['楼堂馆所控制情况', 'building_control'],
    ['楼堂馆所维修项目完成率', null],
    ['投资概算控制率', null],
  ])('are known by the name of their innermost level: %s', (name, id) => {
    expect(canonicalIndicator(['过程', '预算管理', name])).toBe(id)
  })
})
