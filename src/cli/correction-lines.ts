/** Corrections and sign-off of one report, as `show` tells them. */
import { CORRECTION_STATE_WORDS, saidText, targetTitle } from '../compare/correction-text.ts'
import type { Locate } from '../compare/locate.ts'
import type { Language } from '../compare/wording.ts'
import type { AppliedCorrection } from '../model/corrections.ts'
import type { Review } from '../store/store.ts'
import { CORRECTION_MESSAGES, CORRECTION_TITLES } from './correction-messages.ts'
import { drawFittingTable, type FitOptions } from './fitting-table.ts'
import { TITLES } from './messages.ts'
import { clip } from './table.ts'

const QUOTE_WIDTH = 30

/** What was corrected, from what to what, why and by whom; empty where nothing was. */
export function correctionsText(
  corrections: readonly AppliedCorrection[],
  { language, width, locate }: FitOptions & { readonly locate: Locate },
): string {
  if (corrections.length === 0) return ''
  const { was, said, now, because, by, at } = CORRECTION_TITLES
  const { id, status, measure, place, quote } = TITLES
  const titles = [id, status, measure, was, said, now, because, by, at, place, quote]
  const order = [quote, at, place]
  const table = drawFittingTable(
    titles.map((title) => ({
      title: title[language],
      align: title === id ? ('right' as const) : ('left' as const),
      ...(order.includes(title) && { order: order.indexOf(title) }),
      ...(title === because && { wraps: true as const }),
    })),
    corrections.map((each) => [
      String(each.id),
      CORRECTION_STATE_WORDS[each.state][language],
      targetTitle(each.target, language),
      saidText(each.target, each.replaced, language),
      saidText(each.target, each.value, language),
      saidText(each.target, each.now, language),
      each.because,
      each.author,
      each.at.slice(0, 10),
      each.replaced?.evidence[0] ? locate(each.replaced.evidence[0]) : '',
      clip(each.replaced?.evidence[0]?.quote ?? '', QUOTE_WIDTH),
    ]),
    { language, width },
  )
  return `${CORRECTION_TITLES.corrections[language]}\n${table}`
}

/** Who vouches for the report, and whether that still holds. */
export function reviewLine({ by, at, staleSince }: Review, language: Language): string {
  const since = staleSince === null ? null : staleSince.slice(0, 10)
  return `${CORRECTION_MESSAGES.reviewed(by, at.slice(0, 10), since)[language]}\n`
}
