/** How far a document was read, as `show` tells it beneath its name. */
import { gapsText, partialText } from '../compare/partial-text.ts'
import { DOCUMENT_STATUS_WORDS, type Language } from '../compare/wording.ts'
import type { Message } from '../model/problem.ts'
import type { ReportSummary, StoredReport } from '../store/store.ts'
import { MESSAGES, TITLES } from './messages.ts'
import { displayPath } from './paths.ts'

/** A line with the reason and what a person can do about it; empty for a document that was read whole. */
export function partialLine(stored: StoredReport, language: Language): string {
  const { id, report } = stored
  const why = partialText(stored)
  if (!why || !report) return ''
  const word = DOCUMENT_STATUS_WORDS.partial[language]
  const { zh, en } = remedy({ id, unit: report.unit, fiscalYear: report.fiscalYear })
  return language === 'zh'
    ? `${TITLES.status.zh}: ${word}：${why.zh}；${zh}\n`
    : `${TITLES.status.en}: ${word}: ${why.en}; ${en}\n`
}

/** The documents of a list that were read in part, a line each with the reason; empty where there is none. */
export function partialFiles(reports: readonly ReportSummary[], language: Language): string {
  const lines = reports
    .filter(({ status }) => status === 'partial')
    .map((report) => `  ${displayPath(report.source.path)}: ${reasonAndRemedy(report)[language]}\n`)
  return lines.length === 0 ? '' : `${MESSAGES.partialFiles()[language]}\n${lines.join('')}`
}

/** As far as a list knows: what may have been misread, only the report itself says. */
function reasonAndRemedy({ id, unit, fiscalYear }: ReportSummary): Message {
  const gaps = { unit: unit === null, fiscalYear: fiscalYear === null, misread: [] }
  const why = gapsText(gaps) ?? {
    zh: '疑有误读',
    en: 'something may have been misread',
  }
  const { zh, en } =
    unit === null || fiscalYear === null
      ? remedy({ id, unit, fiscalYear })
      : { zh: `请用 ziping show ${id} 查看`, en: `see ziping show ${id}` }
  return { zh: `${why.zh}；${zh}`, en: `${why.en}; ${en}` }
}

function remedy({ id, unit, fiscalYear }: Pick<ReportSummary, 'id' | 'unit' | 'fiscalYear'>): Message {
  if (unit === null)
    return {
      zh: `可用 ziping correct ${id} 单位 全称 --because 理由 补上`,
      en: `ziping correct ${id} unit NAME --because WHY tells it`,
    }
  if (fiscalYear === null)
    return {
      zh: `可用 ziping correct ${id} 年度 四位年份 --because 理由 补上`,
      en: `ziping correct ${id} year YEAR --because WHY tells it`,
    }
  return { zh: '请对照原文，见下面的核对发现', en: 'compare it with the original, see the findings below' }
}
