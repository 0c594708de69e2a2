/** Document → Report: the only loop over what the readers of this folder find. */
import type { Document } from '../model/document.ts'
import type { MoneyUnit } from '../model/money.ts'
import type { Message } from '../model/problem.ts'
import { type Fact, type Finding, factKey, type ProfileMatch, type Report } from '../model/report.ts'
import { readScoreScheme } from '../model/score-scheme.ts'
import { budgetNoted } from './budget-note.ts'
import { findUnclaimed } from './checks/coverage.ts'
import { findResidue } from './checks/residue.ts'
import { confirmByArithmetic } from './confirm.ts'
import { compareEditions, findDrift } from './drift.ts'
import { claimsOf, heldNumbers } from './held-numbers.ts'
import { notAsked, withoutOtherUnits } from './identity/several-reports.ts'
import { type Identity, readIdentity } from './identity.ts'
import { unitInLabel } from './labels.ts'
import { mergeFacts } from './merge.ts'
import { readNarrative } from './narrative/read-narrative.ts'
import { withoutOtherYears } from './other-years.ts'
import { type Outline, readOutline } from './outline.ts'
import type { Profile } from './profile.ts'
import { PROFILES } from './profiles/index.ts'
import { settleRatios } from './ratios.ts'
import { recognise } from './recognise.ts'
import { findLowRecognition, weighRecognition } from './recognised-text.ts'
import { reconcile } from './reconcile.ts'
import { readSections } from './sections.ts'
import { looseLabels, structureOf } from './structure.ts'
import type { LabelSources } from './tables/column.ts'
import { readTables } from './tables/read-tables.ts'
import { isMoneyUnit } from './tables/units.ts'
import { accountForNumbers } from './unclaimed.ts'
import { foldWidth, restoreWidth } from './width.ts'

export type Normalized =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'not-a-report'; readonly message: Message }

/** Reads a document as a self-evaluation report; a document of another kind is told apart with the reason. */
export function normalize(printed: Document, profiles: readonly Profile[] = PROFILES): Normalized {
  const document = foldWidth(printed)
  const outline = readOutline(document)
  const recognised = recognise(document, outline, profiles)
  if (recognised.kind === 'not-a-report') return recognised
  const report = readReport(document, outline, recognised)
  return { kind: 'report', report: document === printed ? report : restoreWidth(report, printed) }
}

function readReport(
  document: Document,
  outline: Outline,
  form: { match: ProfileMatch; profile: Profile | null; cut?: true },
): Report {
  const identity = readIdentity(document, outline)
  const fiscalYear = identity.fiscalYear?.value ?? null
  const unit = documentUnit(outline)
  const unitName = identity.unit?.value.name ?? null
  const narrative = readNarrative(outline, { fiscalYear, unitName, documentUnit: unit })
  const context = {
    fiscalYear,
    aliases: form.profile?.labels ?? [],
    documentUnit: unit,
    budget: budgetNoted(outline),
    known: knownMoney(narrative.facts),
  }
  const own = withoutOtherYears(withoutOtherUnits(outline, identity.otherUnits), fiscalYear)
  const tables = readTables(own.outline, context)
  const parts = {
    facts: confirmByArithmetic(
      mergeFacts(settleRatios(weighRecognition([...tables.facts, ...narrative.facts], document))),
    ),
    indicators: [...tables.indicators],
    // the text repeats what a table of scores tells
    dimensions: tables.dimensions.length > 0 ? [...tables.dimensions] : narrative.dimensions,
    projects: [...tables.projects, ...narrative.projects],
    goals: [...tables.goals],
  }
  const account = accountForNumbers(document, {
    claims: [...claimsOf(parts, tables.held), ...narrative.claims],
    ignorable: identity.ignorable,
    held: heldNumbers(document, parts, tables.held),
    codes: codesOf(identity),
  })
  const findings = notAsked([
    ...identity.findings,
    ...(form.cut ? cutFindings() : layoutFindings(form.match)),
    ...driftFindings(outline, form.profile, context, unitName),
    ...own.findings,
    ...tables.findings,
    ...findLowRecognition(document, parts.facts),
    ...findResidue(tables.residue),
    ...reconcile({ ...parts, notices: document.notices }),
    ...findUnclaimed(account.coverage, account.unclaimed),
  ])
  return {
    ...identityFields(identity),
    profile: form.match,
    ...parts,
    scoreScheme: readScoreScheme(parts),
    sections: [...readSections(outline, form.profile?.sections)],
    findings,
    ...account,
  }
}

function codesOf({ budgetCode, contactPhone }: Identity) {
  return [
    ...(budgetCode ? [{ kind: 'code' as const, text: budgetCode.value }] : []),
    ...(contactPhone ? [{ kind: 'telephone' as const, text: contactPhone.value }] : []),
  ]
}

function identityFields(
  identity: Identity,
): Pick<Report, 'unit' | 'fiscalYear' | 'reportDate' | 'budgetCode' | 'contact' | 'documentType'> {
  const { contactName, contactPhone } = identity
  return {
    unit: identity.unit?.value ?? null,
    fiscalYear: identity.fiscalYear?.value ?? null,
    reportDate: identity.reportDate?.value ?? null,
    budgetCode: identity.budgetCode?.value ?? null,
    contact:
      contactName || contactPhone
        ? { name: contactName?.value ?? null, phone: contactPhone?.value ?? null }
        : null,
    documentType: identity.documentType?.value ?? null,
  }
}

const UNIT_LINE = /^[（(]?(?:金额|计量)?单位[:：](?:人民币)?(?:亿元|万元|千元|元)[)）]?$/

/** The unit of a "单位：万元" line, where all such lines of the document agree. */
function documentUnit(outline: Outline): MoneyUnit | undefined {
  const lines = [...outline.titles, ...outline.passages]
    .filter((passage) => /^\s*[（(金计单]/.test(passage.text))
    .map((passage) => passage.text.replace(/\s/g, ''))
    .filter((text) => UNIT_LINE.test(text))
  const units = new Set(lines.map(unitInLabel))
  const [unit] = units
  return units.size === 1 && isMoneyUnit(unit) ? unit : undefined
}

/** What the running text says of money, where it says one thing only. */
function knownMoney(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const values = new Map<string, Set<number>>()
  for (const fact of facts) {
    if (
      fact.unit !== 'CNY' ||
      typeof fact.value !== 'number' ||
      fact.approximate ||
      fact.concept.startsWith('activity.')
    )
      continue
    values.set(factKey(fact), (values.get(factKey(fact)) ?? new Set()).add(fact.value))
  }
  return new Map(
    [...values].flatMap(([key, found]) => (found.size === 1 ? [[key, [...found][0]!] as const] : [])),
  )
}

function driftFindings(
  outline: Outline,
  profile: Profile | null,
  sources: LabelSources,
  unitName: string | null,
): Finding[] {
  if (!profile?.editions) return []
  const labels = structureOf(outline, sources, unitName)
  const drift = compareEditions(labels, profile.editions, () => looseLabels(outline, unitName))
  return findDrift(drift, profile, sources)
}

/** An error, so that the report counts as read in part. */
function cutFindings(): Finding[] {
  return [
    {
      code: 'unread_part',
      verdict: 'reading',
      severity: 'error',
      concepts: [],
      message: {
        zh: '文件只有自评报告的标题和开头，正文可能被截断；请核对原件是否完整',
        en: 'The file holds the title and the first lines of a report alone, its body may be cut off; check that the original is whole',
      },
      expected: null,
      found: null,
      evidence: [],
    },
  ]
}

function layoutFindings(match: ProfileMatch): Finding[] {
  if (match.id !== 'generic') return []
  const message: Message = {
    zh: '没有适用的县区模板，按通用规则读取，请核对',
    en: 'No known layout fits this report; it was read by the general rules, please check it',
  }
  return [
    {
      code: 'unknown_layout',
      verdict: 'reading',
      severity: 'warning',
      concepts: [],
      message,
      expected: null,
      found: null,
      evidence: [],
    },
  ]
}
