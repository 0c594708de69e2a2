/** Figures that differ, document by document, for a person. */
import type { EntryDiff, FactChange } from '../compare/diff.ts'
import { MARKS, valueWithUnit } from '../compare/value-text.ts'
import { keyTitle, type Language, NOT_REPORTED } from '../compare/wording.ts'
import type { Fact } from '../model/report.ts'
import { correctedNote } from './footnotes.ts'
import { TITLES } from './messages.ts'
import { displayPath } from './paths.ts'
import { CAUSE_WORDS, RUN_TITLES } from './run-messages.ts'
import { drawTable } from './table.ts'

export function diffText(diffs: readonly EntryDiff[], language: Language): string {
  const facts = diffs.flatMap(({ changes }) => changes.flatMap(({ from, to }) => [from, to]))
  const legend = facts.some((fact) => fact && isCorrected(fact)) ? `\n${correctedNote(language)}\n` : ''
  return `${diffs.map((diff) => documentText(diff, language)).join('\n')}${legend}`
}

function documentText({ path, unit, fiscalYear, changes }: EntryDiff, language: Language): string {
  const { before, after, cause } = RUN_TITLES
  const heading = [displayPath(path), unit, fiscalYear].filter((part) => part !== null).join('  ')
  const table = drawTable(
    [
      { title: TITLES.measure[language] },
      { title: before[language], align: 'right' },
      { title: after[language], align: 'right' },
      { title: cause[language] },
    ],
    changes.map((change) => [
      keyTitle(change.key, language),
      sideText(change.from, language),
      sideText(change.to, language),
      causeText(change, language),
    ]),
  )
  return `${heading}\n${table}`
}

function sideText(fact: Fact | null, language: Language): string {
  if (!fact) return NOT_REPORTED[language]
  // a correction that a later reading came to agree with leaves the figure as it was
  return `${valueWithUnit(fact, language)}${isCorrected(fact) ? MARKS.corrected : ''}`
}

function isCorrected({ status }: Fact): boolean {
  return status === 'corrected'
}

function causeText({ causes }: FactChange, language: Language): string {
  return causes.map((cause) => CAUSE_WORDS[cause][language]).join(language === 'zh' ? '、' : ', ')
}

/** How many figures were added, removed and changed. */
export function countChanges(
  diffs: readonly EntryDiff[],
): Readonly<Record<'added' | 'removed' | 'changed', number>> {
  const counts = { added: 0, removed: 0, changed: 0 }
  for (const { kind } of diffs.flatMap(({ changes }) => changes)) counts[kind] += 1
  return counts
}
