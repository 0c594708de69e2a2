/** From a printed label to what it means: exact, by synonym, or close to one of them. */
import { conceptOf } from '../model/concepts.ts'
import type { Stage } from '../model/report.ts'
import { withinOneEdit } from './label-distance.ts'
import {
  BARE_TOTALS,
  COLUMN_ROLES,
  type ColumnRole,
  LABELS,
  LETTERED_BUDGET,
  STAGE_LABELS,
  TOPIC_WORDS,
  TOTAL_OF_TOPIC,
  type Topic,
} from './lexicon.ts'
import type { LabelAlias } from './profile.ts'
import { note } from './questions.ts'
import { remembering } from './remember.ts'
import { changeByWords, stageByWords } from './stage-patterns.ts'

export type MatchGrade = 'exact' | 'synonym' | 'close'

export interface LabelMatch {
  readonly concept: string
  readonly stage?: Stage
  readonly grade: MatchGrade
}

/** What surrounds a label: the topic of its table or column group, and the profile's own aliases. */
export interface LabelContext {
  readonly topic?: Topic | undefined
  readonly aliases?: readonly LabelAlias[]
}

const NUMBERING =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．:：]|[(（]\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳]|其中[:：]?|其中,|减[:：]|加[:：]|(?:资金来源|资金结构|资金性质|按[\u4e00-\u9fff]{2,8})[:：])+/
const UNIT_SUFFIX = /[(（[]?(?:单位[:：]?)?(?:人民币)?(亿元|百万元|万元|仟元|千元|元|人|名|个|辆|%)[)）\]]?$/
const BRACKETED = /[(（[][^()（）[\]]*[)）\]]/g

/** A label as it is compared: full width folded, spaces, quotes, numbering and a trailing unit taken off. */
export const normalizeLabel = remembering((text: string): string =>
  stripUnit(
    text
      .normalize('NFKC')
      .replace(/[\s"“”'‘’「」*_]/g, '')
      .replace(NUMBERING, ''),
  ).replace(/[:：;；,，。]+$/, ''),
)

function stripUnit(label: string): string {
  const bare = label.replace(
    /[(（[](?:单位[:：]?)?(?:亿元|百万元|万元|仟元|千元|元|人|名|个|辆|%|[A-D](?:\/[A-D])?)[)）\]]/g,
    '',
  )
  return bare.replace(/,?单位[:：](?:亿元|万元|千元|元|人)$/, '')
}

/** The money or count unit that a label carries: "支出合计（万元）" → 万元. */
export const unitInLabel = remembering((text: string): string | undefined => {
  const folded = text.normalize('NFKC').replace(/\s/g, '')
  const bracketed = /[(（[](?:金额)?(?:单位[:：]?)?(亿元|百万元|万元|仟元|千元|元|人|名|个|辆)[)）\]]/.exec(
    folded,
  )
  return (
    bracketed?.[1] ??
    /单位[:：](?:人民币)?(亿元|百万元|万元|仟元|千元|元)/.exec(folded)?.[1] ??
    suffixUnit(folded)
  )
})

function suffixUnit(folded: string): string | undefined {
  const unit = UNIT_SUFFIX.exec(folded)?.[1]
  return unit && /元$/.test(unit) && /[(（[]/.test(folded) ? unit : undefined
}

type Entry = { readonly concept: string; readonly first: boolean; readonly topic?: Topic | undefined }
const entries = new Map<string, Entry[]>()
for (const [concept, labels, topic] of LABELS)
  labels.split('|').forEach((label, index) => {
    const key = normalizeLabel(label)
    entries.set(key, [...(entries.get(key) ?? []), { concept, first: index === 0, topic }])
  })

/** Labels that one lost or misread character may be told from: those of four or more. */
const labelsByLength = Map.groupBy(
  [...entries.keys()].filter((label) => label.length >= 4),
  (label) => label.length,
)

/** No word of the lexicon is longer than this, so that longer texts need not be looked up. */
export const LONGEST = 24

/** Texts too long for a label, brackets and year aside, are none that another lexicon could know. */
function noteLabel(kind: 'known' | 'stage' | 'column', label: string): void {
  if (label.length <= LONGEST || withoutAside(label).length <= LONGEST) note(kind, label)
}

function withoutAside(label: string): string {
  return label.replace(BRACKETED, '').replace(/20\d{2}年?度?/, '')
}

/** The concept a label stands for in its context; undefined where the lexicon does not know it. */
export function matchLabel(text: string, context: LabelContext = {}): LabelMatch | undefined {
  const label = normalizeLabel(text)
  if (!label || label.length > LONGEST) return undefined
  const alias = context.aliases?.find((entry) => normalizeLabel(entry.label) === label)
  if (alias) return { concept: alias.concept, grade: 'synonym', ...(alias.stage && { stage: alias.stage }) }
  note('label', context.topic ?? 'none', label)
  return sharedMatch(label, context.topic)
}

/** What the lexicon says of a normalised label, whatever the profile says. */
export function sharedMatch(label: string, topic: Topic | undefined): LabelMatch | undefined {
  if (BARE_TOTALS.includes(label) && topic) return { concept: TOTAL_OF_TOPIC[topic], grade: 'synonym' }
  return lexiconMatch[topic ?? 'none'](label)
}

const lexiconMatch = {
  none: lexiconOf(undefined),
  revenue: lexiconOf('revenue'),
  expenditure: lexiconOf('expenditure'),
  three_public: lexiconOf('three_public'),
  fixed_assets: lexiconOf('fixed_assets'),
  staffing: lexiconOf('staffing'),
} as const satisfies Record<Topic | 'none', unknown>

/** What the lexicon alone says of a label, by the topic around it. */
function lexiconOf(topic: Topic | undefined): (label: string) => LabelMatch | undefined {
  return remembering(
    (label) =>
      lookUp(label, topic) ??
      withoutBrackets(label, topic) ??
      withoutYear(label, topic) ??
      totalOf(label, topic) ??
      stagedWithin(label, topic) ??
      staged(label, topic) ??
      close(label, topic),
  )
}

/** Whether a label is one of the lexicon's, whatever table it stands in. */
export function isKnownLabel(text: string): boolean {
  const label = normalizeLabel(text)
  noteLabel('known', label)
  return isListed(label)
}

/** Whether the lexicon has a normalised label, with or without its brackets. */
export const isListed = remembering(
  (label: string): boolean => entries.has(label) || entries.has(label.replace(BRACKETED, '')),
)

function lookUp(label: string, topic: Topic | undefined): LabelMatch | undefined {
  const found = entries.get(label)?.filter((entry) => !entry.topic || entry.topic === topic)
  const entry = found?.find((candidate) => candidate.topic === topic) ?? found?.[0]
  return entry && { concept: entry.concept, grade: entry.first ? 'exact' : 'synonym' }
}

function withoutBrackets(label: string, topic: Topic | undefined): LabelMatch | undefined {
  const bare = label.replace(BRACKETED, '')
  if (!bare || bare === label) return undefined
  const whole = lookUp(bare, topic)
  return (whole && partInBrackets(label, whole, topic)) ?? whole
}

/** 基本支出(人员经费): the part in brackets is what is meant. */
function partInBrackets(label: string, whole: LabelMatch, topic: Topic | undefined): LabelMatch | undefined {
  const inner = /\(([^()]+)\)$/.exec(label)?.[1]
  const part = inner ? lookUp(inner, topic) : undefined
  return part && conceptOf(part.concept).parent === whole.concept ? part : undefined
}

/** "2022年实际在职人数", "本年实际在职人数": whose year it is, the column decides. */
function withoutYear(label: string, topic: Topic | undefined): LabelMatch | undefined {
  const bare = label.replace(/^(?:20\d{2}年?度?(?:年?末)?|本年度?(?:年?末)?)(?=[\u4e00-\u9fff])/, '')
  return bare !== label ? lookUp(bare, topic) : undefined
}

const TOTALLED = /(?:合计|小计|总计|总额|总数)数?$/

/** 人员经费合计, 公用经费小计: the sum of an expense's lines is the expense. */
function totalOf(label: string, topic: Topic | undefined): LabelMatch | undefined {
  const part = label.replace(TOTALLED, '')
  if (part === label || part.length < 4) return undefined
  const match = lookUp(part, topic) ?? lookUp(`${part}支出`, topic)
  return match && /^(?:expenditure|three_public)\./.test(match.concept)
    ? { ...match, grade: 'synonym' }
    : undefined
}

const BETWEEN = /^(收入|支出)(年初预算|调整预算|预算|决算|执行)(合计|总计|总额)$/

/** 支出预算合计, 收入决算总计: the stage stands inside of the label. */
function stagedWithin(label: string, topic: Topic | undefined): LabelMatch | undefined {
  const [, side, words, total] = BETWEEN.exec(label) ?? []
  const stage = words && stageByLabel.get(words)
  const match = stage ? lookUp(`${side}${total}`, topic) : undefined
  return match && stage ? { ...match, stage, grade: 'synonym' } : undefined
}

/** A label that carries its stage: "年初预算基本支出", "基本支出决算数". */
function staged(label: string, topic: Topic | undefined): LabelMatch | undefined {
  if (!stageBegins.has(label.slice(0, 2)) && !stageEnds.has(label.slice(-2))) return undefined
  for (const [stage, words] of stageWords) {
    const rest = label.startsWith(words)
      ? label.slice(words.length)
      : label.endsWith(words)
        ? label.slice(0, -words.length)
        : ''
    const match =
      rest.length >= 2 ? lookUp(wholeSide(rest.replace(/^[的,-]|[的,-]$/g, '')), topic) : undefined
    if (match) return { ...match, stage, grade: 'synonym' }
  }
  return undefined
}

/** Behind its stage a bare 支出 or 收入 is the whole of it: 部门预算支出, 年初预算收入. */
function wholeSide(rest: string): string {
  return /^(?:支出|收入)$/.test(rest) ? `${rest}合计` : rest
}

/**
 * One character lost or added in a label of four or more, or misread in one of five or more (办公经费 is not 三公经费);
 * only where a single concept is that near.
 */
function close(label: string, topic: Topic | undefined): LabelMatch | undefined {
  if (label.length < 4 || /[\dA-Za-z]/.test(label)) return undefined
  const near = new Set<string>()
  const lengths = [label.length - 1, label.length, label.length + 1].filter(
    (it) => it > 4 || it !== label.length,
  )
  for (const length of lengths)
    for (const key of labelsByLength.get(length) ?? [])
      if (withinOneEdit(key, label))
        for (const entry of entries.get(key)!)
          if (!entry.topic || entry.topic === topic) near.add(entry.concept)
  const [concept] = near
  return near.size === 1 ? { concept: concept!, grade: 'close' } : undefined
}

const stageByLabel = new Map<string, Stage>()
const stageWords: [Stage, string][] = []
for (const [stage, labels] of STAGE_LABELS)
  for (const label of labels.split('|')) {
    stageByLabel.set(normalizeLabel(label), stage)
    if (label.length >= 3) stageWords.push([stage, normalizeLabel(label)])
  }
stageWords.sort((a, b) => b[1].length - a[1].length)
const stageBegins = new Set(stageWords.map(([, words]) => words.slice(0, 2)))
const stageEnds = new Set(stageWords.map(([, words]) => words.slice(-2)))

/**
 * The stage that a column head names. A year in it decides between this year's and last year's figures
 * ("2019年决算数" in a report on 2020 is `prior`).
 */
export function matchStage(text: string, fiscalYear: number | null): Stage | undefined {
  const { label, isLettered, stage } = headOf(text)
  if (!isLettered) noteLabel('stage', label)
  if (stage !== 'actual' || !fiscalYear) return stage
  const year = /(20\d{2})年?度?/.exec(label)
  return year && Number(year[1]) === fiscalYear - 1 ? 'prior' : stage
}

/** What a head says by itself; one reader after the other asks. */
const headOf = remembering((text: string) => {
  const label = normalizeLabel(text)
  const isLettered = LETTERED_BUDGET.test(text.normalize('NFKC').replace(/\s/g, ''))
  const stage = isLettered ? 'adjusted' : (stageOf(label) ?? changeByWords(label, text))
  return { label, isLettered, stage, roles: rolesOf(label) }
})

/** The stage that a normalised label names, whichever year stands in it. */
export function stageOf(label: string): Stage | undefined {
  const bare = label.replace(/(20\d{2})年?度?|^(本年|当年|本年度)(?=决算|执行)/, '').replace(BRACKETED, '')
  return stageByLabel.get(bare) ?? stageByLabel.get(label) ?? stageByWords(bare)
}

const roleByLabel = new Map<string, ColumnRole[]>()
for (const [role, labels] of Object.entries(COLUMN_ROLES))
  for (const label of labels.split('|')) {
    const key = normalizeLabel(label)
    roleByLabel.set(key, [...(roleByLabel.get(key) ?? []), role as ColumnRole])
  }

/** What a column head may stand for; several where the word is ambiguous (单位: a measure or an organisation). */
export function columnRoles(text: string): readonly ColumnRole[] {
  const { label, roles } = headOf(text)
  noteLabel('column', label)
  return roles
}

/** The roles of a normalised label. */
export function rolesOf(label: string): readonly ColumnRole[] {
  return roleByLabel.get(label) ?? roleByLabel.get(withoutAside(label)) ?? []
}

/** The topic that a caption or header gives; the most specific word wins. */
export const topicOf = remembering(
  (text: string): Topic | undefined => TOPIC_WORDS.find(([, pattern]) => pattern.test(text))?.[0],
)
