/** From a unit's printed name to its region, with the rest of the report deciding where the name alone is not enough. */
import type { UnitIdentity } from '../../model/report.ts'
import {
  countCities,
  type Region,
  type RegionPrefix,
  readRegionPrefix,
  regionsNamed,
} from '../regions/regions.ts'

export interface ResolvedUnit {
  readonly unit: UnitIdentity
  /** how the region was found: name, title, text, city-in-text, zone, ambiguous, unknown */
  readonly reason: string
  /** regions that the name may mean where nothing decides between them */
  readonly candidates: readonly Region[]
}

/** What the rest of a report says. */
export interface Surroundings {
  readonly titles: readonly string[]
  readonly text: string
}

/** Organs of the parties, the league and the consultative conference, and offices of the state, bear a word before their region. */
const LEAD =
  /^(?:中国共产党|中共|中国共产主义青年团|共青团|中国人民政治协商会议|政协|中国国民党革命委员会|民革|中国民主同盟|民盟|中国民主建国会|民建|中国民主促进会|民进|农工党|致公党|九三学社|国家税务总局)/

/** Places a unit: region, level and full name (武汉市新洲区总工会). Never guesses between regions of one name. */
export function resolveUnit(printed: string, around: Surroundings): ResolvedUnit {
  const lead = LEAD.exec(printed)?.[0] ?? ''
  const resolved = resolveName(printed.slice(lead.length), around)
  return { ...resolved, unit: { ...resolved.unit, name: lead + resolved.unit.name } }
}

function resolveName(printed: string, around: Surroundings): ResolvedUnit {
  const own = readRegionPrefix(printed)
  if (own.zone) return zoneUnit(printed, own, around)
  if (own.candidates.length === 1) return settled(printed, own, own.candidates[0]!, 'name')
  if (own.candidates.length > 1) return decide(printed, own, around)
  const title = around.titles.map((line) => readRegionPrefix(line.replace(/\s+/g, ''))).find(isClear)
  const region = title ? title.candidates[0]! : namedInText(printed, around.text)
  if (!region) return { unit: unitOf(printed, null), reason: 'unknown', candidates: [] }
  const rest = printed.replace(/^[省市区县州旗盟]/, '')
  return { unit: unitOf(`${region.name}${rest}`, region), reason: title ? 'title' : 'text', candidates: [] }
}

/** The text tells the unit with its region before it: 怀远县双桥集镇人民政府. */
function namedInText(printed: string, text: string): Region | undefined {
  const before = text.split(printed).slice(0, -1)
  for (const words of before) {
    const tail = /[\p{Script=Han}]{2,16}$/u.exec(words.slice(-16))?.[0] ?? ''
    for (let at = 0; at < tail.length - 1; at++) {
      const { candidates, rest } = readRegionPrefix(tail.slice(at))
      if (rest === '' && candidates.length === 1) return candidates[0]
    }
  }
  return undefined
}

function isClear(prefix: RegionPrefix): boolean {
  return prefix.candidates.length === 1 && prefix.candidates[0]!.level !== 'province'
}

function settled(printed: string, prefix: RegionPrefix, region: Region, reason: string): ResolvedUnit {
  return { unit: unitOf(printed.slice(prefix.innermost), region), reason, candidates: [] }
}

/** 鼓楼区 is in four cities: the one that the title, else the text, names most. */
function decide(printed: string, prefix: RegionPrefix, around: Surroundings): ResolvedUnit {
  for (const text of [around.titles.join('\n'), around.text]) {
    const region = mostNamed(prefix.candidates, text)
    if (region) return settled(printed, prefix, region, 'city-in-text')
  }
  const shared = prefix.candidates.every((region) => region.province === prefix.candidates[0]!.province)
  const county = prefix.candidates[0]!.name
  const province = shared ? prefix.candidates[0]!.province : null
  const name = printed.slice(prefix.innermost)
  const levels = new Set(prefix.candidates.map(({ level }) => level))
  const [level] = levels
  const shown = levels.size === 1 && level ? level : null
  const unit: UnitIdentity = { name, code: null, level: shown, province, city: null, county }
  return { unit, reason: 'ambiguous', candidates: prefix.candidates }
}

function mostNamed(candidates: readonly Region[], text: string): Region | undefined {
  const scores = candidates.map((region) => ({
    region,
    score:
      5 * times(text, `${region.city ?? region.province}${region.name}`) +
      2 * times(text, region.city ?? region.province) +
      times(text, region.province),
  }))
  const [first, second] = scores.toSorted((a, b) => b.score - a.score)
  return first && first.score > (second?.score ?? 0) ? first.region : undefined
}

/** A 新区 or 管理区 outside the standard: no code, but a city. */
function zoneUnit(printed: string, prefix: RegionPrefix, around: Surroundings): ResolvedUnit {
  const zone = prefix.zone!
  const city = prefix.candidates.length === 1 ? prefix.candidates[0] : cityOfZone(zone, around)
  const unit: UnitIdentity = {
    name: `${city?.level === 'city' && !isNamesake(zone, city) ? city.name : ''}${printed.slice(prefix.innermost)}`,
    code: null,
    level: 'county',
    province: city?.province ?? null,
    city: city?.city ?? null,
    county: zone,
  }
  return { unit, reason: 'zone', candidates: [] }
}

/** 武汉经济技术开发区 says its city itself. */
function isNamesake(zone: string, city: Region): boolean {
  return zone.startsWith(city.name.replace(/市$/, ''))
}

/** Zones are often named after their city (武汉经济技术开发区); else the city that the report names most. */
function cityOfZone(zone: string, around: Surroundings): Region | undefined {
  for (let length = 4; length >= 2; length--) {
    const namesake = regionsNamed(zone.slice(0, length)).filter((region) => region.level === 'city')
    if (namesake.length === 1) return namesake[0]
  }
  for (const text of [around.titles.join('\n'), around.text]) {
    const scores = [...countCities(text)].map(([region, count]) => ({
      region,
      score: count + 5 * times(text, region.name + zone),
    }))
    const [first, second] = scores.toSorted((a, b) => b.score - a.score)
    if (first && first.score > (second?.score ?? 0)) return first.region
  }
  return undefined
}

function unitOf(tail: string, region: Region | null): UnitIdentity {
  if (!region)
    return { name: tail, code: null, level: levelOf(tail), province: null, city: null, county: null }
  const isCounty = region.level === 'county'
  return {
    name: isCounty && region.city ? `${region.city}${tail}` : tail,
    code: region.code,
    level: region.level,
    province: region.province,
    city: region.city,
    county: isCounty ? region.name : null,
  }
}

/** The level that a name states though its region is unknown; 市 may be either of two. */
function levelOf(name: string): UnitIdentity['level'] {
  const [, word] = /^[\p{Script=Han}]{1,12}?([省县区旗])(?!域|级|直)/u.exec(name) ?? []
  return word === '省' ? 'province' : word ? 'county' : null
}

function times(text: string, word: string): number {
  return text.split(word).length - 1
}
