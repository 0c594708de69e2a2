/** Which unit a report is about: every place that may name it gives a scored candidate. */
import { allMatches } from '../matches.ts'
import { parseNumbering } from '../numbering.ts'
import { readRegionPrefix } from '../regions/regions.ts'
import { parseDate } from '../values.ts'
import type { Labelled } from './labelled.ts'
import type { Reading, Spot } from './spots.ts'

interface Candidate extends Reading<string> {
  readonly score: number
}

/** How much a place says about whose report it is; a name in running text is only a last resort. */
const SCORES = {
  cover: 12,
  cell: 10,
  text: 8,
  heading: 8,
  title: 8,
  signature: 6,
  line: 5,
  related: 3,
  body: 1,
} as const

const UNIT_END =
  /(?:会|局|委|办|厅|院|中心|处|校|学|政府|街道|镇|乡|部|公司|站|馆|所|队|社|室|宫|俱乐部|幼儿园|电视台|妇联|残联|文联|科协|机关|学会|协会|社联|工商联|侨联|台联)$/
/** Names that say which kind of unit, but not which one. */
const BARE = /^(?:我|本|该|各|全|上级|基层|省|市|区|县|州|旗|盟)*(?:总工会|工会|财政局|单位|部门)$/
const TITLE_TAIL =
  /^(.*?)(?:部门|单位|机关|本级|年度|项目|一般公共|“?三公”?(?:经费)?(?=经费|支出|预算|决算)|[（(](?:单位|部门|本级|(?:部门)?汇总)[)）])*(?:整体|项目支出|预算|绩效|决算|财政(?![局厅所部])|收支|自评|支出)/

export interface UnitName extends Reading<string> {
  /** other names that labels of a unit and titles state, once each, in order */
  readonly others: readonly Reading<string>[]
}

/** The unit's name as printed most fully, with every place that names it; null where none does. */
export function readUnitName(spots: readonly Spot[], labelled: readonly Labelled[]): UnitName | null {
  const candidates = [
    ...fromLabels(labelled),
    ...fromTitles(spots),
    ...fromChapters(spots),
    ...fromLines(spots),
  ]
  const groups = groupSame(candidates.length > 0 ? candidates : fromBody(spots))
  const best = groups.toSorted((a, b) => total(b) - total(a))[0]
  if (!best) return null
  const byLength = best.toSorted((a, b) => b.value.length - a.value.length)
  // words in front of a name hide its region
  const fullest = byLength.find(({ value }) => readRegionPrefix(value).candidates.length > 0) ?? byLength[0]!
  return {
    value: fullest.value,
    reason: best.map((candidate) => candidate.reason).join(', '),
    evidence: best.flatMap((candidate) => candidate.evidence),
    others: groups.filter((group) => group !== best).flatMap((group) => group.find(isStated) ?? []),
  }
}

function isStated({ score }: Candidate): boolean {
  return score >= SCORES.title
}

function fromLabels(labelled: readonly Labelled[]): readonly Candidate[] {
  return labelled.flatMap((item) => {
    if (item.field !== 'unit' && item.field !== 'related-unit') return []
    const value = cleanName(item.value)
    const score = item.field === 'unit' ? SCORES[item.place] : SCORES.related
    return isUnit(value) ? [{ ...item, value, score }] : []
  })
}

/** "2021年度某某区总工会整体支出绩效自评", also where it runs over two lines. */
function fromTitles(spots: readonly Spot[]): readonly Candidate[] {
  return spots.flatMap((spot, index) => {
    if (spot.place === 'text' || spot.text.length > 60) return []
    if (spot.place === 'cell' && !/自评|绩效|评分/.test(spot.text)) return []
    const value = unitInTitle(spot.text) ?? unitInJoined(spot, spots[index + 1])
    return value ? [{ value, score: SCORES.title, reason: 'title', evidence: [spot.evidence()] }] : []
  })
}

const CHAPTER = /^(.{4,30}?)(?:部门|单位)?(?:概况|基本情况)$/

/** 第一部分 甲县残疾人联合会概况: the chapter that a unit tells of itself in. */
function fromChapters(spots: readonly Spot[]): readonly Candidate[] {
  return spots.flatMap((spot) => {
    if (spot.text.length > 40 || !/(?:概况|基本情况)\s*$/.test(spot.text)) return []
    const line = spot.text.replace(/\s+/g, '')
    const value = cleanName(CHAPTER.exec(parseNumbering(line)?.body || line)?.[1] ?? '')
    if (!isUnit(value) || readRegionPrefix(value).candidates.length === 0) return []
    return [{ value, score: SCORES.line, reason: 'chapter', evidence: [spot.evidence()] }]
  })
}

/**
 * A title may break inside the unit's name or before "整体支出"; a line that is a name already needs no second one, and
 * what stands above a title that names a unit (首页 > 政务公开) is part of the name only as its region.
 */
function unitInJoined(spot: Spot, next: Spot | undefined): string | undefined {
  if (spot.place !== 'cover' || next?.place !== 'cover') return undefined
  const alone = unitInTitle(next.text)
  if (alone && isUnit(cleanName(spot.text))) return undefined
  const joined = unitInTitle(spot.text + next.text)
  return joined && alone && readRegionPrefix(joined).candidates.length === 0 ? undefined : joined
}

function unitInTitle(text: string): string | undefined {
  const line = text.replace(/\s+/g, '')
  // 第二部分 甲县总工会2023年度部门决算情况说明
  const whole = (parseNumbering(line)?.body || line)
    .replace(/^附[件表][\d一二三四五六七八九十－—-]*[：:、]?/, '')
    .replace(/^关于/, '')
  const title = TITLE_TAIL.exec(whole.replace(TITLE_YEAR, ''))?.[1]
  if (title === undefined) return undefined
  // 甲市残联2023年度残疾人事业补助资金绩效自评报告: what stands behind the year is what was evaluated
  const names = [title, whole.slice(0, Math.max(0, whole.search(TITLE_YEAR)))].map(cleanName)
  return names.find(isUnit)
}

const TITLE_YEAR = /(?:\d{4}|(?<!\d)[123]\d|[二〇○零一三四五六七八九]{4})年度?/g

/** Digits and sentences, which no cleaning makes a name. */
const NO_NAME = /\d|[，。；]\s*[\u4e00-\u9fff]/

/** A line that holds nothing but a unit's name: on the cover, or above the date that ends the report. */
function fromLines(spots: readonly Spot[]): readonly Candidate[] {
  return spots.flatMap((spot, index) => {
    if (spot.place !== 'cover' && spot.place !== 'text') return []
    if (NO_NAME.test(spot.text)) return []
    const value = cleanName(spot.text).replace(/^(?:部门|单位|填报|预算)[（(]?(?:单位|部门)?[）)]?名称/, '')
    if (value.length > 25 || !/^[\p{Script=Han}（）()]+$/u.test(value) || !isUnit(value)) return []
    const signs = isDateLine(spots[index + 1]?.text ?? '')
    if (spot.place === 'text' && !signs && readRegionPrefix(value).candidates.length === 0) return []
    const score = signs ? SCORES.signature : SCORES.line
    return [{ value, score, reason: signs ? 'signature' : 'line', evidence: [spot.evidence()] }]
  })
}

/** The name that running text uses most. */
function fromBody(spots: readonly Spot[]): readonly Candidate[] {
  const names = /[\p{Script=Han}]{1,10}?(?:省|市|区|县|州|旗|盟)总工会/gu
  return spots.flatMap((spot) =>
    allMatches(spot.text, names).flatMap((match) => {
      const name = fromRegion(match[0])
      const start = match.index + match[0].length - (name?.length ?? 0)
      const evidence = [spot.evidence(start, match.index + match[0].length)]
      return name ? [{ value: name, score: SCORES.body, reason: 'text', evidence }] : []
    }),
  )
}

/** Drops the words before the first region that a name holds: "召开了南湖新区总工会" is told only where a region is known. */
function fromRegion(text: string): string | undefined {
  for (let at = 0; at < text.length - 4; at++) {
    const tail = text.slice(at)
    const { candidates, rest } = readRegionPrefix(tail)
    if (candidates.length > 0 && rest === '总工会') return tail
  }
  return undefined
}

function isDateLine(text: string): boolean {
  const date = parseDate(text)
  return date !== null && text.trim().length - (date.end - date.start) <= 4
}

function cleanName(text: string): string {
  return (
    text
      .replace(/\s+/g, '')
      .replace(/[（(](?:盖章|公章|签章|章|本级|汇总|机关)[)）]/g, '')
      .replace(/^[“"《：:]+|[”"》：:。，、]+$/g, '')
      // PDF 甲县总工会: what a file or a page put before the name
      .replace(/^[A-Za-z_.:：\s]+(?=[\p{Script=Han}])/u, '')
      // 219001-甲县总工会: the budget system's code of the unit
      .replace(/^\d{3,}[-－—]/, '')
  )
}

function isUnit(name: string): boolean {
  return (
    name.length >= 3 &&
    name.length <= 30 &&
    UNIT_END.test(name) &&
    !BARE.test(name) &&
    !/[：:，。；>＞»›|｜]/.test(name)
  )
}

/** Names are the same where one ends the other: 新洲区总工会 and 武汉市新洲区总工会. */
function groupSame(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups: Candidate[][] = []
  for (const candidate of candidates) {
    const group = groups.find((other) => other.some((member) => isSame(member.value, candidate.value)))
    if (group) group.push(candidate)
    else groups.push([candidate])
  }
  return groups
}

function isSame(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a)
}

function total(group: readonly Candidate[]): number {
  return group.reduce((sum, candidate) => sum + candidate.score, 0)
}
