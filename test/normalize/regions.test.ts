import { describe, expect, it } from 'vitest'
import { allRegions, readRegionPrefix, regionOf, regionsNamed } from '../../src/normalize/regions/regions.ts'

const codes = (name: string) => readRegionPrefix(name).candidates.map((region) => region.code)

describe('regions', () => {
  it('holds a code once, each with its province', () => {
    const all = allRegions()
    expect(new Set(all.map((region) => region.code)).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(3200)
    expect(all.filter((region) => !region.province)).toEqual([])
  })

  it('places a county, a city and a province', () => {
    expect(regionOf('420117')).toEqual({
      code: '420117',
      name: '新洲区',
      level: 'county',
      province: '湖北省',
      city: '武汉市',
    })
    expect(regionOf('440700')).toEqual({
      code: '440700',
      name: '江门市',
      level: 'city',
      province: '广东省',
      city: '江门市',
    })
    expect(regionOf('429004')).toEqual({
      code: '429004',
      name: '仙桃市',
      level: 'county',
      province: '湖北省',
      city: null,
    })
    expect(regionOf('500103')?.city).toBe('重庆市')
  })

  it('finds every county of the standard under its city', () => {
    const missed = allRegions()
      .filter((region) => region.level === 'county')
      .filter(
        (region) => codes(`${region.city ?? region.province}${region.name}总工会`).join() !== region.code,
      )
    expect(missed).toEqual([])
  })

  it('finds every county by its own name, with all others of that name', () => {
    const missed = allRegions()
      .filter((region) => region.level === 'county')
      .filter((region) => !codes(`${region.name}财政局`).includes(region.code))
    expect(missed).toEqual([])
  })

  it('reads customary and short names', () => {
    expect(codes('凉山州西昌市总工会')).toEqual(['513401'])
    expect(codes('长阳县总工会')).toEqual(['420528'])
    expect(regionsNamed('云溪').map((region) => region.code)).toEqual(['430603'])
  })

  it('keeps all regions of one name', () => {
    expect(codes('鼓楼区总工会')).toEqual(['320106', '320302', '350102', '410204'])
  })

  it('tells zones outside the standard from the districts that the standard holds', () => {
    expect(readRegionPrefix('岳阳市南湖新区总工会')).toMatchObject({ zone: '南湖新区', rest: '总工会' })
    expect(readRegionPrefix('上海市浦东新区总工会')).toMatchObject({ zone: null, rest: '总工会' })
  })

  it('keeps a name that later changes abolished', () => {
    expect(codes('三明市沙县总工会')).toEqual(['350427'])
    expect(codes('三明市沙县区总工会')).toEqual(['350405'])
  })
})
