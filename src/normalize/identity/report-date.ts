/** The date of a report: beside its label, under its signature, or on its cover; never a date of running text. */
import { parseDate } from '../values.ts'
import type { Labelled } from './labelled.ts'
import type { Reading, Spot } from './spots.ts'

/** A line of its own may hold the unit's name before the date. */
const SIGNED_DATE = /^[\p{Script=Han}（）()\s]{0,30}$/u
const LONGEST_LINE = 60
/** 填报人：…　联系电话：… in the line of the date. */
const FOOTER_FIELD =
  /(?:填报人|填表人|制表人|经办人|联系人|审核人|(?:单位|财务|项目)?负责人|联系电话|电话)(?:[（(](?:签名|签字|盖章|签章)[）)])?\s*[：:]\s*[^\s：:]*/gu
const PUBLISHING = /发布|来源|印发|浏览|更新|公开|截[至止]|时间|日期/

/** The report date, ISO, the day only where printed. A full date beats a month; a label beats a signature. */
export function readReportDate(
  spots: readonly Spot[],
  labelled: readonly Labelled[],
): Reading<string> | null {
  const candidates = [...fromLabels(labelled), ...fromLines(spots), ...fromEnd(spots)]
  const full = candidates.filter((candidate) => candidate.value.length === 10)
  return (full.length > 0 ? full : candidates)[0] ?? null
}

function fromLabels(labelled: readonly Labelled[]): readonly Reading<string>[] {
  return labelled.flatMap((item) => {
    const date = item.field === 'date' ? parseDate(item.value) : null
    return date ? [{ value: date.iso, reason: item.reason, evidence: item.evidence }] : []
  })
}

/** Lines that are a date and at most the signing unit: the last of the text first, then the cover's. */
function fromLines(spots: readonly Spot[]): readonly Reading<string>[] {
  const dated = spots.flatMap((spot) => {
    if (spot.place === 'heading' || spot.place === 'cell') return []
    if (spot.text.length > LONGEST_LINE) return []
    const date = parseDate(spot.text)
    if (!date || PUBLISHING.test(spot.text)) return []
    const rest = (spot.text.slice(0, date.start) + spot.text.slice(date.end)).replace(FOOTER_FIELD, '')
    if (!SIGNED_DATE.test(rest) || /年/.test(rest)) return []
    return [{ place: spot.place, value: date.iso, evidence: [spot.evidence(date.start, date.end)] }]
  })
  const signed = dated.filter(({ place }) => place === 'text').reverse()
  const cover = dated.filter(({ place }) => place === 'cover')
  return [...signed, ...cover].map(({ place, value, evidence }) => ({
    value,
    evidence,
    reason: place === 'text' ? 'signature' : 'cover',
  }))
}

const SIGNER = /(?:^|会|局|委|办|院|中心|处|部|宫)$/

/** A signature and its date that run on behind the last sentence of the text: …。甲县总工会2022年4月8日 */
function fromEnd(spots: readonly Spot[]): readonly Reading<string>[] {
  const last = spots.findLast(({ place }) => place === 'text')
  const tail = /[。！；]([^。！；]{6,60})$/.exec(last?.text.trimEnd() ?? '')?.[1]
  const date = tail === undefined ? null : parseDate(tail)
  if (!last || tail === undefined || !date || tail.slice(date.end).trim() !== '') return []
  const signer = tail.slice(0, date.start).replace(/[\s”"]/g, '')
  if (!SIGNED_DATE.test(signer) || !SIGNER.test(signer)) return []
  const start = last.text.lastIndexOf(tail) + date.start
  return [
    { value: date.iso, reason: 'signature', evidence: [last.evidence(start, start + date.end - date.start)] },
  ]
}
