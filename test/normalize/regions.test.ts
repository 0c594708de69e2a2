import { describe, expect, it } from 'vitest'
import { REGION_CHANGES } from '../../src/model/region-changes.ts'
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

  it('knows regions by the full name that they had before, and what they are now by theirs', () => {
    expect(codes('新建县总工会')).toEqual(['360122'])
    expect(readRegionPrefix('江西省南昌市新建县总工会').candidates[0]).toEqual({
      code: '360122',
      name: '新建县',
      level: 'county',
      province: '江西省',
      city: '南昌市',
      until: 2015,
    })
    expect(codes('新建区总工会')).toEqual(['360112'])
    expect(regionsNamed('新建').map(({ code }) => code)).toEqual(['360112'])
    expect(codes('简阳市总工会')).toEqual(['510185'])
    expect(codes('资阳市简阳市总工会')).toEqual(['512081'])
    expect(codes('东乡县总工会')).toEqual(['622926', '361029'])
  })

  it('holds only changes that end in a region of today, each code once', () => {
    const wrong = REGION_CHANGES.filter(({ presentCode, presentName, presentCity }) => {
      const region = regionOf(presentCode)
      const city = region?.level === 'city' ? null : region?.city
      return region?.name !== presentName || (city ?? null) !== presentCity
    })
    expect(wrong).toEqual([])
    expect(new Set(REGION_CHANGES.map(({ code }) => code)).size).toBe(REGION_CHANGES.length)
    const ends = new Set(REGION_CHANGES.map(({ presentCode }) => presentCode))
    expect(REGION_CHANGES.filter(({ code }) => ends.has(code))).toEqual([])
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
