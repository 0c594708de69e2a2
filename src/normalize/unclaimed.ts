/** Numbers of the document that nothing claimed: what a reader should know was not taken up. */
import { blockText, type Document, originAt } from '../model/document.ts'
import type { Evidence, Report, UnclaimedNumber } from '../model/report.ts'
import { findQuantities, type Quantity } from './values.ts'

type Claims = Map<string, (readonly [number, number])[]>

/** Lists every number outside years, ordinals and the places that `claims` name. */
export function unclaimedNumbers(document: Document, claims: readonly Evidence[]): UnclaimedNumber[] {
  const claimed = byPlace(claims)
  return places(document).flatMap(({ text, evidence }) => {
    const spans = claimed.get(placeKey(evidence)) ?? []
    return findQuantities(text)
      .filter(
        (quantity) =>
          isFigure(quantity) && !spans.some(([start, end]) => start < quantity.end && quantity.start < end),
      )
      .map((quantity) => ({
        text: quantity.raw,
        evidence: { ...evidence, start: quantity.start, end: quantity.end, quote: around(text, quantity) },
      }))
  })
}

/** Every place that a report's parts were read from. */
export function claimsOf(
  report: Pick<Report, 'facts' | 'indicators' | 'dimensions' | 'projects' | 'goals'>,
): Evidence[] {
  return [report.facts, report.indicators, report.dimensions, report.projects, report.goals].flatMap(
    (parts) => parts.flatMap((part) => part.evidence),
  )
}

function byPlace(claims: readonly Evidence[]): Claims {
  const result: Claims = new Map()
  for (const claim of claims) {
    const key = placeKey(claim)
    const spans = result.get(key) ?? []
    spans.push([claim.start ?? 0, claim.end ?? Number.POSITIVE_INFINITY])
    result.set(key, spans)
  }
  return result
}

const placeKey = (at: Pick<Evidence, 'block' | 'row' | 'column'>) =>
  `${at.block}:${at.row ?? ''}:${at.column ?? ''}`

function places(document: Document): { text: string; evidence: Evidence }[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [{ text: blockText(block), evidence: toEvidence(block.anchor) }]
    return block.slots.flatMap((line, row) =>
      line.flatMap((slot, column) => {
        const origin = slot.kind === 'origin' && slot.text ? originAt(block, row, column) : undefined
        return origin ? [{ text: origin.text, evidence: toEvidence(origin.anchor) }] : []
      }),
    )
  })
}

function toEvidence(anchor: Document['blocks'][number]['anchor']): Evidence {
  const { box, ...rest } = anchor
  return { ...rest, ...(box && { box: [...box] as [number, number, number, number] }), quote: '' }
}

/** A year is no figure, and a bare one-digit number is most often an ordinal. */
function isFigure(quantity: Quantity): boolean {
  return (
    quantity.unit !== '年' &&
    !(quantity.kind === 'plain' && quantity.unit === null && quantity.digits.length < 2)
  )
}

function around(text: string, { start, end }: Quantity): string {
  return text.slice(Math.max(0, start - 20), end + 20).replace(/\s+/g, ' ')
}
