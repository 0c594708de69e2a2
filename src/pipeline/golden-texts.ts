/** What a fixture keeps of a reading, as text that a person can check against the document. */
import type { Document } from '../model/document.ts'
import type { Report } from '../model/report.ts'
import { outlineText } from './outline-text.ts'

export const GOLDEN_FILES = ['document.txt', 'report.json', 'findings.txt'] as const
export type GoldenFile = (typeof GOLDEN_FILES)[number]

/** The golden files of a document and the report read from it. */
export function goldenTextsOf(document: Document, report: Report): Readonly<Record<GoldenFile, string>> {
  return {
    'document.txt': outlineText(document),
    'report.json': reportText(report),
    'findings.txt': findingsText(report),
  }
}

/** JSON with a line for each fact, indicator and finding, so that a difference shows what changed. */
function reportText(report: Report): string {
  const parts = Object.entries(report).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `${JSON.stringify(key)}: ${line(value)}`
    return `${JSON.stringify(key)}: [\n  ${value.map(line).join(',\n  ')}\n]`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

/** Boxes are kept to a tenth of a point. */
function line(value: unknown): string {
  return JSON.stringify(value, (key, item) =>
    key === 'box' && Array.isArray(item) ? item.map((edge: number) => Math.round(edge * 10) / 10) : item,
  )
}

function findingsText({ findings }: Report): string {
  if (findings.length === 0) return 'none\n'
  const lines = findings.map(
    ({ severity, verdict, code, concepts, message }) =>
      `${severity} ${verdict} ${code} [${concepts.join(', ')}] ${message.zh} / ${message.en}`,
  )
  return `${lines.join('\n')}\n`
}
