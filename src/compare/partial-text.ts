/** Why a document counts as read in part, in words. */
import type { Message } from '../model/problem.ts'
import { type StatusGaps, statusGaps } from '../model/report-status.ts'
import type { FiledReport } from './filed-report.ts'
import { FINDING_WORDS } from './wording.ts'

/** One sentence without its full stop; null for a document that was read whole, or failed. */
export function partialText({ status, report }: Pick<FiledReport, 'status' | 'report'>): Message | null {
  return status !== 'partial' || !report ? null : gapsText(statusGaps(report))
}

/** What keeps a report from being read for certain; null where nothing does. */
export function gapsText({ unit, fiscalYear, misread }: StatusGaps): Message | null {
  const doubts = [...new Set(misread.map(({ code }) => code))]
  const reasons: Message[] = [
    ...(unit ? [{ zh: '没有认出是哪家单位', en: 'it was not made out whose report it is' }] : []),
    ...(fiscalYear ? [{ zh: '没有认出年度', en: 'its fiscal year was not made out' }] : []),
    ...doubts.map((code) => ({
      zh: `疑有误读（${FINDING_WORDS[code].zh}）`,
      en: `something may have been misread (${FINDING_WORDS[code].en})`,
    })),
  ]
  if (reasons.length === 0) return null
  return { zh: reasons.map(({ zh }) => zh).join('，'), en: reasons.map(({ en }) => en).join(', ') }
}
