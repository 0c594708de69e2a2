/** An inspection as a person reads it: detection, outline with tables, profile, figures, findings, what was left over. */

import { type Locate, locateIn } from '../compare/locate.ts'
import type { Language } from '../compare/wording.ts'
import type { Block, Document } from '../model/document.ts'
import type { Report } from '../model/report.ts'
import type { Inspection } from '../pipeline/inspect-file.ts'
import { dimensionsText, indicatorsText, projectsText } from './detail-text.ts'
import { reasonWords } from './form-words.ts'
import { TITLES } from './messages.ts'
import { noticeText } from './notice-words.ts'
import { coverageText, factsText, findingsText, identityText } from './report-text.ts'
import { clip, drawGrid } from './table.ts'
import type { Terminal } from './terminal.ts'

/** All stages, each under its heading. */
export function drawInspection(inspection: Inspection, terminal: Terminal): string {
  const { reading, normalized } = inspection
  const { language } = terminal
  return [
    heading(TITLES.detection[language], inspection.path),
    detectionText(inspection, language),
    ...(reading.ok ? outlineParts(reading.document, terminal) : []),
    ...(normalized?.kind === 'report' && reading.ok
      ? reportParts(normalized.report, locateIn(reading.document, language), terminal)
      : []),
    ...(normalized?.kind === 'not-a-report' ? [`${normalized.message[language]}\n`] : []),
  ].join('')
}

/** The tables alone, each with its place. */
export function drawTables({ path, reading }: Inspection, { language, width }: Terminal): string {
  if (!reading.ok) return ''
  const tables = reading.document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const place = locateIn(reading.document, language)({ ...block.anchor, quote: '' })
    return [`${heading(TITLES.table[language], `${path} ${place}`)}${drawGrid(block, width)}`]
  })
  return tables.join('')
}

function heading(title: string, note = ''): string {
  return `\n── ${title} ${note}`.trimEnd().concat('\n')
}

function detectionText({ detection, bytes, reading }: Inspection, language: Language): string {
  const found =
    'problem' in detection
      ? detection.problem.message[language]
      : 'format' in detection
        ? detection.format
        : detection.container
  const problem = !reading.ok && 'format' in detection ? `\n${reading.problem.message[language]}` : ''
  const size = language === 'zh' ? `，${bytes} 字节` : `, ${bytes} bytes`
  return `${found}${size}${problem}\n`
}

function outlineParts(document: Document, { language, width }: Terminal): string[] {
  const { blocks, notices } = document
  const locate = locateIn(document, language)
  const noticed = notices.map((notice) => `  ${noticeText(notice, language, locate)}\n`)
  return [
    heading(TITLES.outline[language]),
    ...blocks.map((block, index) => blockLine(block, index, width)),
    ...(noticed.length > 0 ? [heading(TITLES.notices[language]), ...noticed] : []),
  ]
}

function blockLine(block: Block, index: number, width: number): string {
  const number = `${String(index + 1).padStart(4)} `
  if (block.kind === 'table') return `${number}▦\n${drawGrid(block, width)}`
  const marks = {
    heading: '#'.repeat(block.kind === 'heading' ? block.level : 0),
    'list-item': '-',
    paragraph: ' ',
  }
  const marker = block.kind === 'list-item' ? block.marker : ''
  return `${number}${marks[block.kind]} ${clip(`${marker}${block.text}`, width - 10)}\n`
}

function reportParts(report: Report, locate: Locate, { language }: Terminal): string[] {
  return [
    heading(TITLES.profile[language], profileText(report, language)),
    heading(TITLES.report[language]),
    identityText(report, language),
    heading(TITLES.facts[language]),
    factsText(report.facts, { language, all: true, locate }),
    ...(report.projects.length > 0
      ? [heading(TITLES.projects[language]), projectsText(report, language, locate)]
      : []),
    ...(report.dimensions.length > 0
      ? [heading(TITLES.dimensions[language]), dimensionsText(report, language, locate)]
      : []),
    ...(report.indicators.length > 0
      ? [heading(TITLES.indicators[language]), indicatorsText(report, language)]
      : []),
    ...(report.findings.length > 0
      ? [heading(TITLES.findings[language]), findingsText(report.findings, language, locate)]
      : []),
    heading(TITLES.unclaimed[language], coverageText(report)[language]),
    ...report.unclaimed.map(
      ({ text, evidence }) => `  ${text}  ${clip(evidence.quote, 60)}  ${locate(evidence)}\n`,
    ),
  ]
}

function profileText(
  { profile: { id, version, confidence, reasons, runnerUp } }: Report,
  language: Language,
): string {
  const second = runnerUp ? `\n  ${TITLES.runnerUp[language]}: ${runnerUp.id} (${runnerUp.confidence})` : ''
  const because = reasons
    .map((reason) => `\n  ${TITLES.reasons[language]}: ${reasonWords(reason, language)}`)
    .join('')
  return `${id} v${version} (${confidence})${because}${second}`
}
