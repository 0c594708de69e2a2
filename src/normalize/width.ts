/**
 * Full-width digits and letters (２０２４年，９５．９％) read as half-width ones, traditional characters (總工會) as
 * simplified ones. Folding keeps every offset, so what a report quotes is put back as printed afterwards.
 */
import { blockText, type Document, originAt, type Slot } from '../model/document.ts'
import type { Evidence, Report } from '../model/report.ts'
import { SIMPLIFIED } from './traditional.ts'

/**
 * What a character is folded to, by its code; 0 for those that stay. A class of a thousand characters would cost an
 * expression several times as much, and every character of a document is asked for.
 */
const FOLDED = new Uint16Array(0x1_0000)
for (const char of '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ．％')
  FOLDED[char.charCodeAt(0)] = char.charCodeAt(0) - 0xfee0
for (const [traditional, simplified] of SIMPLIFIED)
  FOLDED[traditional.charCodeAt(0)] = simplified.charCodeAt(0)

/** Where the first character stands that is folded, from a place on; -1 without one. */
function nextForeign(text: string, from = 0): number {
  for (let at = from; at < text.length; at++) if (FOLDED[text.charCodeAt(at)] !== 0) return at
  return -1
}

function isForeign(text: string): boolean {
  return nextForeign(text) >= 0
}

function fold(text: string): string {
  let folded = ''
  let from = 0
  for (let at = nextForeign(text); at >= 0; at = nextForeign(text, from)) {
    folded += text.slice(from, at) + String.fromCharCode(FOLDED[text.charCodeAt(at)]!)
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/**
 * The document with full-width digits, letters, points and percent signs, and traditional characters folded; the same
 * object where it has none.
 */
export function foldWidth(document: Document): Document {
  if (!hasForeign(document)) return document
  const blocks = document.blocks.map((block) => {
    if (block.kind === 'table') return { ...block, slots: block.slots.map((line) => line.map(foldSlot)) }
    return {
      ...block,
      text: fold(block.text),
      ...(block.kind === 'list-item' && { marker: fold(block.marker) }),
    }
  })
  return { ...document, blocks }
}

function hasForeign(document: Document): boolean {
  return document.blocks.some((block) =>
    block.kind === 'table'
      ? block.slots.some((line) => line.some((slot) => slot.kind === 'origin' && isForeign(slot.text)))
      : isForeign(blockText(block)),
  )
}

function foldSlot(slot: Slot): Slot {
  return slot.kind === 'origin' ? { ...slot, text: fold(slot.text) } : slot
}

/** A report read from the folded form of `printed`, with quotes and raw texts as printed. */
export function restoreWidth(report: Report, printed: Document): Report {
  const places = <T extends { readonly evidence: Evidence[] }>(parts: readonly T[]): T[] =>
    parts.map((part) => ({
      ...part,
      evidence: part.evidence.map((evidence) => asPrinted(evidence, printed)),
    }))
  return {
    ...report,
    facts: places(report.facts).map((fact) => ({
      ...fact,
      raw: printedWithin(fact.raw, fact.evidence[0]?.quote),
    })),
    indicators: places(report.indicators).map((row) => ({
      ...row,
      target: row.target && asQuoted(row.target, row.evidence),
      actual: row.actual && asQuoted(row.actual, row.evidence),
    })),
    dimensions: places(report.dimensions),
    projects: places(report.projects),
    goals: places(report.goals).map((goal) => ({
      ...goal,
      expected: asQuoted(goal.expected, goal.evidence),
      actual: goal.actual && asQuoted(goal.actual, goal.evidence),
    })),
    sections: places(report.sections).map((section) => ({
      ...section,
      text: asQuoted(section.text, section.evidence),
    })),
    findings: places(report.findings),
    unclaimed: report.unclaimed.map((number) => ({
      ...number,
      evidence: asPrinted(number.evidence, printed),
    })),
  }
}

function asPrinted(evidence: Evidence, printed: Document): Evidence {
  const block = printed.blocks[evidence.block]
  if (!block) return evidence
  const cell =
    block.kind === 'table'
      ? originAt(block, evidence.row ?? -1, evidence.column ?? -1)?.text
      : blockText(block)
  return cell === undefined
    ? evidence
    : { ...evidence, quote: printedWithin(evidence.quote, cell, evidence.start) }
}

/** The quote, or all quotes a line each, that fold to `text`; `text` itself where none does. */
function asQuoted(text: string, evidence: readonly Evidence[]): string {
  const quotes = [...evidence.map(({ quote }) => quote), evidence.map(({ quote }) => quote).join('\n')]
  return quotes.find((quote) => fold(quote) === text) ?? text
}

/** The part of `printed` that folds to `text`, looked for from `from` on; `text` itself where there is none. */
function printedWithin(text: string, printed: string | undefined, from = 0): string {
  if (printed === undefined || !isForeign(printed)) return text
  const at = fold(printed).indexOf(text, Math.max(0, from - 40))
  return at < 0 ? text : printed.slice(at, at + text.length)
}
