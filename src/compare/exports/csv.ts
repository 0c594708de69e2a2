/** Comma-separated values: one fact a row, for spreadsheets and statistics. */
import { conceptOf } from '../../model/concepts.ts'
import { displayed, type Fact, factKey } from '../../model/report.ts'
import { STAGE_WORDS } from '../../model/stage-words.ts'
import { boundMark, certaintyMark, rangeOf } from '../certainty.ts'
import { hasBaseUnit } from '../derive.ts'
import { type FiledReport, isIdentified, isRead, type ReadReport } from '../filed-report.ts'
import { isRecognised } from '../how-read.ts'
import { placeIn } from '../locate.ts'
import { CONFIDENCE_WORDS, type Language, STATE_WORDS, STATUS_WORDS, unitWord } from '../wording.ts'
import { type ContractOptions, exportReport } from './contract.ts'

/** Excel takes a file for UTF-8 only when it begins with a byte order mark. */
const BOM = '\uFEFF'

type CsvValue = string | number | null
interface CsvColumn {
  readonly zh: string
  readonly en: string
  readonly value: (fact: Fact, context: CsvContext) => CsvValue
}
interface CsvContext {
  readonly document: ReadReport
  readonly language: Language
  readonly shown: ReadonlySet<Fact>
  readonly inComparison: boolean
}

// biome-ignore format: one column a line
const COLUMNS: readonly CsvColumn[] = [
  { zh: '单位', en: 'unit_name', value: (_, { document }) => document.report.unit?.name ?? null },
  { zh: '区划代码', en: 'unit_code', value: (_, { document }) => document.report.unit?.code ?? null },
  { zh: '年度', en: 'fiscal_year', value: (_, { document }) => document.report.fiscalYear },
  { zh: '指标代码', en: 'concept', value: ({ concept }) => concept },
  { zh: '指标', en: 'concept_label', value: ({ concept }, { language }) => conceptOf(concept)[language] },
  { zh: '口径', en: 'stage', value: ({ stage }, { language }) => (language === 'zh' ? STAGE_WORDS[stage].zh : stage) },
  { zh: '数值', en: 'value', value: ({ value }) => value },
  { zh: '计量单位', en: 'unit', value: ({ unit }, { language }) => (language === 'zh' ? unitWord(unit, 'zh') : unit) },
  { zh: '填报状态', en: 'state', value: ({ state }, { language }) => (language === 'zh' ? STATE_WORDS[state].zh : state) },
  { zh: '约数', en: 'approximate', value: (fact, { language }) => yesNo(certaintyMark(fact) === '≈', language) },
  { zh: '限度', en: 'bound', value: limitOf },
  { zh: '采用', en: 'displayed', value: (fact, { shown, language }) => yesNo(shown.has(fact), language) },
  { zh: '对比表采用', en: 'in_comparison', value: (fact, { document, shown, inComparison, language }) => yesNo(inComparison && isIdentified(document) && shown.has(fact), language) },
  { zh: '原文', en: 'raw', value: ({ raw }) => raw },
  { zh: '原文单位', en: 'source_unit', value: ({ sourceUnit }) => sourceUnit },
  { zh: '小数位', en: 'decimals', value: ({ decimals }) => decimals },
  { zh: '来源方式', en: 'status', value: ({ status }, { language }) => (language === 'zh' ? STATUS_WORDS[status].zh : status) },
  { zh: '图像识别', en: 'recognised', value: (fact, { language }) => yesNo(isRecognised(fact), language) },
  { zh: '可信度', en: 'confidence', value: ({ confidence: { grade } }, { language }) => (language === 'zh' ? CONFIDENCE_WORDS[grade].zh : grade) },
  { zh: '文件', en: 'path', value: (_, { document }) => document.source.path },
  { zh: '位置', en: 'place', value: ({ evidence }, { document, language }) => evidence.map((place) => placeIn(document, place, language)).join('; ') },
  { zh: '引文', en: 'quote', value: ({ evidence }) => evidence[0]?.quote ?? null },
  { zh: 'SHA-256', en: 'sha256', value: (_, { document }) => document.source.sha256 },
]

/** Of the person whom the report names for questions; only where asked for. */
const CONTACT_COLUMNS: readonly CsvColumn[] = [
  { zh: '联系人', en: 'contact_name', value: (_, { document }) => document.report.contact?.name ?? null },
  { zh: '联系电话', en: 'contact_phone', value: (_, { document }) => document.report.contact?.phone ?? null },
]

function columnsOf({ withContacts }: ContractOptions): readonly CsvColumn[] {
  return withContacts ? [...COLUMNS, ...CONTACT_COLUMNS] : COLUMNS
}

export interface CsvOptions extends ContractOptions {
  readonly language: Language
  /** whether the comparison takes its figures from this document, of all that tell of its unit and year */
  readonly inComparison: boolean
}

/** What a file of facts begins with: byte order mark and column titles. */
export function csvHeader(language: Language, options: ContractOptions = { withContacts: false }): string {
  return BOM + csvRecord(columnsOf(options).map((column) => column[language]))
}

/**
 * The records of one document: every candidate of every fact, money in 元, CRLF after each (RFC 4180); empty for a
 * failed document. Null is an empty field. Text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function csvRecords(
  document: FiledReport,
  { language, inComparison, ...options }: CsvOptions,
): string {
  if (!isRead(document)) return ''
  const { facts } = exportReport(document, options)
  const shown = displayedFacts(facts)
  return facts
    .map((fact) =>
      csvRecord(
        columnsOf(options).map(({ value }) => value(fact, { document, language, shown, inComparison })),
      ),
    )
    .join('')
}

function displayedFacts(facts: readonly Fact[]): ReadonlySet<Fact> {
  const keys = new Set(facts.map(factKey))
  return new Set([...keys].flatMap((key) => displayed(facts, key) ?? []))
}

/** A bound by its mark, a range by its ends, money in 元. */
function limitOf(fact: Fact): string | null {
  const range = hasBaseUnit(fact) ? rangeOf(fact) : null
  return boundMark(fact) ?? range?.join('～') ?? null
}

function yesNo(yes: boolean, language: Language): string {
  if (language === 'en') return yes ? 'true' : 'false'
  return yes ? '是' : '否'
}

/** One record with its line end. */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`
}

function csvField(value: CsvValue): string {
  if (value === null) return ''
  const text = typeof value === 'string' ? defused(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Plain signed numbers (-5, +3.2%) stay; anything else that begins like a formula is made text. */
function defused(text: string): string {
  const isNumber = /^[+-]?\d[\d,]*(\.\d+)?%?$/.test(text)
  return !isNumber && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
