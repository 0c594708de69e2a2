/** How far a document was read, as `show` tells it beneath its name. */
import { partialText } from '../compare/partial-text.ts'
import { DOCUMENT_STATUS_WORDS, type Language } from '../compare/wording.ts'
import type { StoredReport } from '../store/store.ts'
import { TITLES } from './messages.ts'

/** A line with the reason and what a person can do about it; empty for a document that was read whole. */
export function partialLine(stored: StoredReport, language: Language): string {
  const why = partialText(stored)
  if (!why) return ''
  const word = DOCUMENT_STATUS_WORDS.partial[language]
  const { zh, en } = remedy(stored)
  return language === 'zh'
    ? `${TITLES.status.zh}: ${word}：${why.zh}；${zh}\n`
    : `${TITLES.status.en}: ${word}: ${why.en}; ${en}\n`
}

function remedy({ id, report }: StoredReport) {
  if (report?.unit === null)
    return {
      zh: `可用 ziping correct ${id} 单位 全称 --because 理由 补上`,
      en: `ziping correct ${id} unit NAME --because WHY tells it`,
    }
  if (report?.fiscalYear === null)
    return {
      zh: `可用 ziping correct ${id} 年度 四位年份 --because 理由 补上`,
      en: `ziping correct ${id} year YEAR --because WHY tells it`,
    }
  return { zh: '请对照原文，见下面的核对发现', en: 'compare it with the original, see the findings below' }
}
