/** The administrative regions of GB/T 2260: look-up by code and by name, and the region that a unit's name begins with. */
import { REGION_CHANGES } from '../../model/region-changes.ts'
import { GBT_2260 } from './gbt2260.ts'

export interface Region {
  /** six digits */
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'city' | 'county'
  readonly province: string
  /** a municipality's districts have the municipality; counties run by a province have none */
  readonly city: string | null
  /** under a name and code that were given up: the year of their end */
  readonly until?: number
}

/** What a name begins with: regions from the outermost in, and the words after them. */
export interface RegionPrefix {
  /** every region that the words may mean; one where they are clear */
  readonly candidates: readonly Region[]
  /** a 新区, 管理区 or 开发区 that has no code of its own */
  readonly zone: string | null
  /** where the innermost region or zone begins in the text */
  readonly innermost: number
  readonly rest: string
}

const ETHNIC =
  /(?:土家族苗族|布依族苗族|苗族侗族|苗族布依族|彝族|藏族羌族|藏族|羌族|蒙古族藏族|蒙古族|蒙古|哈尼族彝族|哈尼族|傣族景颇族|傣族|白族|傈僳族|回族|壮族苗族|壮族瑶族|壮族|朝鲜族|柯尔克孜|哈萨克族|哈萨克|维吾尔|苗族|侗族|瑶族|土家族|畲族|黎族苗族|黎族|仡佬族|布依族|水族|满族蒙古族|满族|达斡尔族|鄂温克族|鄂伦春|土族|撒拉族|东乡族|保安族|裕固族|锡伯|塔吉克|毛南族|仫佬族|纳西族|独龙族怒族|怒族|普米族|佤族|拉祜族|布朗族|景颇族|各族)+/
const MUNICIPALITIES = new Set(['11', '12', '31', '50'])
const ZONE =
  /^([\p{Script=Han}]{2,12}?(?:新区|管理区|开发区|高新区|经开区|示范区|工业园区|园区|度假区|风景区|名胜区|新城|保税区|港区|林区|农场|垦区))/u

interface Index {
  readonly byCode: ReadonlyMap<string, Region>
  readonly byName: ReadonlyMap<string, readonly Region[]>
  readonly longest: number
}

let index: Index | undefined

/** All regions of today, in order of their codes. */
export function allRegions(): readonly Region[] {
  return [...load().byCode.values()]
}

/** The region of a six-digit code. */
export function regionOf(code: string): Region | undefined {
  return load().byCode.get(code)
}

/** Regions of a full name ("新洲区"), a customary one ("凉山州") or a short one without suffix ("新洲"). */
export function regionsNamed(name: string): readonly Region[] {
  return load().byName.get(name) ?? []
}

/** Whether a region lies in, or is, another one. */
export function isWithin(region: Region, outer: Region): boolean {
  return region.code.startsWith(outer.code.replace(/(?:00){1,2}$/, ''))
}

/**
 * The region names that a text begins with, each inside the one before: "湖北省武汉市新洲区总工会" → 新洲区 + "总工会".
 * Short names count only where they do not swallow a unit's own word.
 */
export function readRegionPrefix(text: string): RegionPrefix {
  let rest = text
  let candidates: readonly Region[] = []
  let innermost = 0
  for (let depth = 0; depth < 3; depth++) {
    const next = longestPrefix(rest, candidates)
    if (!next) break
    candidates = next.regions
    innermost = text.length - rest.length
    rest = rest.slice(next.length)
  }
  const zone = candidates.every((region) => region.level !== 'county') ? ZONE.exec(rest)?.[1] : undefined
  if (!zone) return { candidates, zone: null, innermost, rest }
  return { candidates, zone, innermost: text.length - rest.length, rest: rest.slice(zone.length) }
}

function longestPrefix(
  text: string,
  within: readonly Region[],
): { regions: readonly Region[]; length: number } | undefined {
  for (let length = Math.min(text.length, load().longest); length >= 2; length--) {
    const name = text.slice(0, length)
    const regions = regionsNamed(name).filter(
      (region) => within.length === 0 || within.some((outer) => region !== outer && isWithin(region, outer)),
    )
    if (regions.length === 0) continue
    const full = regions.filter((region) => region.name === name)
    const present = full.filter((region) => region.until === undefined)
    if (present.length > 0) return { regions: present, length }
    // 东乡县 was a county of Jiangxi, and is what people call 东乡族自治县: the rest of the report decides
    if (full.length > 0) return { regions, length }
    // 双桥集镇 is a town, and not in 双桥区
    if (!ZONE.test(text) && !/^(?:[市县区州省旗盟]|.?[镇乡])/.test(text.slice(length)))
      return { regions, length }
  }
  return undefined
}

/** How often a text names each city (or municipality) in full. */
export function countCities(text: string): ReadonlyMap<Region, number> {
  const counts = new Map<Region, number>()
  for (const region of load().byCode.values()) {
    if (region.level === 'county' || (region.level === 'province' && !region.name.endsWith('市'))) continue
    const count = text.split(region.name).length - 1
    if (count > 0) counts.set(region, count)
  }
  return counts
}

function load(): Index {
  index ??= build()
  return index
}

function build(): Index {
  const names = new Map(
    GBT_2260.trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  )
  const byCode = new Map<string, Region>()
  const byName = new Map<string, Region[]>()
  for (const [code, name] of names) {
    if (name.includes('直辖县级')) continue
    const region = toRegion(code, name, names)
    byCode.set(code, region)
    for (const form of nameForms(region)) byName.set(form, [...(byName.get(form) ?? []), region])
  }
  for (const former of formerRegions(names))
    byName.set(former.name, [...(byName.get(former.name) ?? []), former])
  return { byCode, byName, longest: Math.max(...[...byName.keys()].map((name) => name.length)) }
}

/** Known by their full names alone; a few are in the table still. */
function formerRegions(names: ReadonlyMap<string, string>): readonly Region[] {
  return REGION_CHANGES.filter(({ code }) => !names.has(code)).map(({ code, name, until }) => ({
    ...toRegion(code, name, names),
    until,
  }))
}

function toRegion(code: string, name: string, names: ReadonlyMap<string, string>): Region {
  const province = names.get(`${code.slice(0, 2)}0000`)!
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'
  const upper = names.get(`${code.slice(0, 4)}00`)
  const city = MUNICIPALITIES.has(code.slice(0, 2))
    ? province
    : upper && !upper.includes('直辖县级')
      ? upper
      : null
  return { code, name, level, province, city: level === 'province' ? null : city }
}

/** 凉山彝族自治州 → itself, 凉山州, 凉山; 新洲区 → itself, 新洲. */
function nameForms({ name }: Region): ReadonlySet<string> {
  const forms = new Set([name])
  const autonomous = /^(.+?)(自治)(区|州|县|旗)$/.exec(name)
  const base = autonomous
    ? autonomous[1]!.replace(ETHNIC, '')
    : name.replace(/(?:特别行政区|地区|省|市|区|县|盟|旗|州)$/, '')
  // 东乡族自治县 is named after its people alone
  if (base.length < 2)
    return autonomous ? forms.add(autonomous[1]!.replace(/族$/, '') + autonomous[3]) : forms
  if (autonomous) forms.add(base + autonomous[3])
  forms.add(base)
  return forms
}
