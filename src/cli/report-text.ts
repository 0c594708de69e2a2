/** A report as a person reads it in the terminal: who, which year, figures with their sources, findings. */

import { printedText } from '../compare/correction-text.ts'
import { howRead } from '../compare/how-read.ts'
import type { Locate } from '../compare/locate.ts'
import { placeText } from '../compare/place.ts'
import { schemeText } from '../compare/schemes.ts'
import { valueText } from '../compare/value-text.ts'
import { FINDING_WORDS, type Language, measureTitle, unitWord, VERDICT_WORDS } from '../compare/wording.ts'
import { conceptOf } from '../model/concepts.ts'
import type { AppliedCorrection } from '../model/corrections.ts'
import type { Message } from '../model/problem.ts'
import { displayed, type Evidence, type Fact, type Finding, factKey, type Report } from '../model/report.ts'
import { scoreSchemeOf } from '../model/score-scheme.ts'
import { drawFittingTable } from './fitting-table.ts'
import { MESSAGES, TITLES } from './messages.ts'
import { clip } from './table.ts'

const QUOTE_WIDTH = 36
const LEAST_QUOTE = 14
const RAW_WIDTH = 20

/** Unit, year, date, layout and scheme of the score, a line each. */
export function identityText(report: Report, language: Language): string {
  const { unit, fiscalYear, reportDate, profile, documentType } = report
  const lines = [
    [TITLES.unit, unit && `${unit.name}${unit.code ? ` (${unit.code})` : ''}`],
    [TITLES.year, fiscalYear],
    [TITLES.reportDate, reportDate],
    [TITLES.report, documentType],
    [TITLES.layout, `${profile.id} (${Math.round(profile.confidence * 100)}%)`],
    [TITLES.scheme, schemeText(scoreSchemeOf(report), language)],
  ] as const
  return lines.map(([title, value]) => `${title[language]}: ${value ?? '?'}\n`).join('')
}

/** Whom the report names for questions. */
export function contactText({ contact }: Report, language: Language): string {
  const told = [contact?.name, contact?.phone].filter(Boolean).join(' ')
  return `${TITLES.contact[language]}: ${told || MESSAGES.noContact()[language]}\n`
}

/** Figures with the place and the words they were read from, beneath them in a narrow window; `all`: every candidate. */
export function factsText(
  facts: readonly Fact[],
  {
    language,
    all,
    corrections,
    locate = placesIn(language),
    width = Number.POSITIVE_INFINITY,
  }: {
    readonly language: Language
    readonly all: boolean
    readonly corrections?: readonly AppliedCorrection[]
    readonly locate?: Locate
    /** of the terminal; as wide as need be where absent */
    readonly width?: number
  },
): string {
  const listed = all ? facts : displayedFacts(facts)
  const { measure, value, raw, place, quote, reading } = TITLES
  return drawFittingTable(
    [
      { title: measure[language] },
      { title: value[language], align: 'right' },
      { title: '' },
      { title: raw[language], order: 2, beneath: true },
      { title: place[language], wraps: true },
      { title: quote[language], order: 1, least: LEAST_QUOTE, most: QUOTE_WIDTH, beneath: true },
      { title: reading[language] },
    ],
    listed.map((fact) => [
      measureTitle(conceptOf(fact.concept), fact.stage, language),
      valueText(fact, language),
      unitWord(fact.unit, language),
      clip(printedText(fact, corrections), RAW_WIDTH),
      firstPlace(fact.evidence, locate),
      fact.evidence[0]?.quote ?? '',
      howRead(fact, language),
    ]),
    { width, language },
  )
}

/** The candidate shown of each figure. */
export function displayedFacts(facts: readonly Fact[]): Fact[] {
  return [...new Set(facts.map(factKey))].flatMap((key) => displayed(facts, key) ?? [])
}

/** Findings, a line each; empty where there is none. */
export function findingsText(
  findings: readonly Finding[],
  language: Language,
  locate = placesIn(language),
): string {
  if (findings.length === 0) return ''
  const lines = findings.map(
    ({ verdict, code, message, evidence }) =>
      `  [${VERDICT_WORDS[verdict][language]}] ${FINDING_WORDS[code][language]}: ${message[language]} ${firstPlace(evidence, locate)}\n`,
  )
  return `${MESSAGES.findings(findings.length)[language]}\n${lines.join('')}`
}

/** What became of the report's numbers; a reading stored before this was kept says only what it left over. */
export function coverageText({ coverage, unclaimed }: Report): Message {
  return coverage ? MESSAGES.coverage(coverage) : MESSAGES.unclaimed(unclaimed.length)
}

function placesIn(language: Language): Locate {
  return (evidence) => placeText(evidence, language)
}

function firstPlace(evidence: readonly Evidence[], locate: Locate): string {
  return evidence[0] ? locate(evidence[0]) : ''
}
