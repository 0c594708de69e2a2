/** Numbers that are no figures: years, dates, document numbers, ordinals, numbering of headings and items. */
import type { Evidence } from '../../model/report.ts'
import { parseNumbering } from '../numbering.ts'
import type { Spot } from './spots.ts'

// biome-ignore format: one kind a line
const PATTERNS: readonly RegExp[] = [
  /(?:19|20)\d{2}\s*(?:年(?:度)?)?\s*[-－—~～至]\s*(?:19|20)?\d{2}\s*年(?:度)?/g,
  /(?:19|20)\d{2}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*[日号])?)?/g,
  /(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}/g,
  /\d{1,2}\s*月\s*\d{1,2}\s*日?\s*[-－—~～至]\s*\d{1,2}\s*月\s*\d{1,2}\s*日/g,
  /\d{1,2}\s*[-－—~～至]\s*\d{1,2}\s*月(?:份)?/g,
  /\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*[日号])?/g,
  /[〔［[【（(]\s*(?:19|20)\d{2}\s*[〕］\]】）)]\s*(?:第\s*)?\d+\s*号?/g,
  /第\s*\d+\s*[期届次轮条款批号]/g,
  /附\s*[件表录]\s*\d+(?:\s*[-－—]\s*\d+)?/g,
  /(?:联系|联络)?(?:电话|方式)[^\d]{0,4}[\d－—-]{7,}/g,
  /\d{3,4}[-－—]\d{7,8}/g,
]

/** Evidence of every such number. Ranges may overlap; none of them is money, a count or a rate. */
export function readClaimedNumbers(spots: readonly Spot[]): readonly Evidence[] {
  return spots
    .filter((spot) => /\d/.test(spot.text))
    .flatMap((spot) => [...numbering(spot), ...PATTERNS.flatMap((pattern) => matches(spot, pattern))])
}

function matches(spot: Spot, pattern: RegExp): readonly Evidence[] {
  return [...spot.text.matchAll(pattern)].map(({ 0: text, index }) =>
    spot.evidence(index, index + text.length),
  )
}

function numbering(spot: Spot): readonly Evidence[] {
  const found = parseNumbering(spot.text.trimStart())
  if (!found || !/\d/.test(found.marker) || (spot.place === 'cell' && found.body === '')) return []
  const start = spot.text.length - spot.text.trimStart().length
  return [spot.evidence(start, start + found.marker.trimEnd().length)]
}
