/** What the marks and terms below a table mean: a line for each that occurs, none for the others. */
import { certaintyMark, rangeOf } from '../compare/certainty.ts'
import type { Cell, Comparison } from '../compare/comparison.ts'
import { hasSettledUnit } from '../compare/derive.ts'
import { isRecognised } from '../compare/how-read.ts'
import { cellMarks, MARKS, type Mark } from '../compare/value-text.ts'
import type { Language } from '../compare/wording.ts'
import { conceptOf } from '../model/concepts.ts'
import { type Message, say } from '../model/problem.ts'
import type { Fact, Report } from '../model/report.ts'

const MARK_WORDS: Readonly<Record<Mark, Message>> = {
  elsewhere: say(
    '同一单位同一年度的另一份文件数值不同，请核对以哪份为准；用 ziping show 查看各数',
    'another document of the same unit and year says otherwise: settle which one holds; ziping show has them',
  ),
  conflict: say(
    '同一报告前后数值不一，显示的是采用值；用 ziping show 看另一数值',
    'the report gives two values, the one shown is taken; ziping show has the other',
  ),
  finding: say('有核对发现；用 ziping show 查看', 'there is a finding on it; see ziping show'),
  repaired: say(
    '原表错行或错位，修复后读取，请对照原文',
    'read from a realigned table: look at the original',
  ),
  corrected: say('人工更正', 'corrected by a person'),
  derived: say('由报告数据推算，非报告所填', 'derived from the report, not stated by it'),
}

const NOTES = {
  approximate: say('≈ 原文为约数（余、多、近、约）', '≈ approximate in the original'),
  bound: say(
    '≥、>、≤、< 原文只给出限度（不少于、以上、超过、不超过），实际数未写明',
    '≥, >, ≤, < the report gives only a bound (at least, more than, at most), not the number itself',
  ),
  range: say(
    '～ 原文只给出范围，没有确定的数，不参与计算',
    '～ the report gives only a range, which is never computed with',
  ),
  unsettledNumber: say(
    '(?) 数值未能确定，按原文显示，不参与计算',
    '(?) its number is not settled: shown as printed, never computed with',
  ),
  unsettled: say(
    '(?) 单位未能确定，按原文显示，不参与计算',
    '(?) its unit is not settled: shown as printed, never computed with',
  ),
  notReported: say(
    '未填报：报告没有这一项，与 0、“无”、“空白”不同',
    'not reported: the report has no such figure, which is not 0, none or blank',
  ),
  none: say('无：报告写明“无”', 'none: the report says so in words'),
  blank: say('空白：表里有这一栏，但没有填', 'blank: the form has the cell, nothing is in it'),
  masked: say('已遮盖：公开时被单位遮盖', 'masked: the unit hid it on publishing'),
  notDerivable: say('— 缺少推算所需的数据', '— a figure that it derives from is missing'),
  zeroDivisor: say(
    '—(除数为0) 报告的除数（如在职人数）为 0 或“无”，无法推算',
    '— (divisor 0): the report gives the divisor (such as staff) as 0 or none',
  ),
  yuan: say('金额单位：元', 'money in yuan'),
  recognised: say(
    '识别读取：文字由图像（扫描件、照片）识别得到，请对照原件',
    'recognised: read from the picture of a page (a scan, a photograph), compare it with the original',
  ),
  repairedShown: say(
    '修复表格后读取：原表错行或错位，修复后读取，请对照原文',
    'repaired table: read from a realigned table, look at the original',
  ),
  correctedShown: say(
    '人工更正：以更正值代替原读数，见上面的更正',
    'corrected by a person: stands for what was read, see the corrections above',
  ),
  layout: say(
    '版式后的 %：与已知报告格式的相符程度；generic 表示没有已知格式，按通用规则读取',
    'Layout %: how well the form fits a known one; generic: no known form, read by the general rules',
  ),
  noDate: say('? 报告没有写明，或没能读出', '?: the report does not say, or it was not made out'),
  share: say(
    '归类率：报告里的数据有多少已读成数据项，越低越应对照原文',
    'taken up: share of the figures that became data; the lower, the more to look at the original',
  ),
  filing: say('报告存疑：报告自身对不上，请向单位核实', 'ask the unit: the report itself does not add up'),
  reading: say(
    '读取存疑：可能读错，请对照原文',
    'check the reading: it may have been misread, look at the original',
  ),
  project: say(
    '项目名称下的指标取自该项目自己的自评表，其余是部门整体的指标',
    'Indicators below a project stand in its own form; the others are the unit’s',
  ),
} satisfies Record<string, Message>
type Note = keyof typeof NOTES

const MARK_ORDER = Object.keys(MARKS) as Mark[]
const NOTE_ORDER = Object.keys(NOTES) as Note[]

/** Below a comparison. */
export function comparisonFootnotes({ rows }: Pick<Comparison, 'rows'>, language: Language): string {
  const cells = rows.flatMap((row) => row.cells)
  const marks = new Set(cells.flatMap(cellMarks))
  const lines = MARK_ORDER.filter((mark) => marks.has(mark)).map(
    (mark) => `${MARKS[mark]} ${MARK_WORDS[mark][language]}`,
  )
  return [...lines, ...noteLines(new Set<Note>([...cells.flatMap(notesOfCell), 'yuan']), language)].join('\n')
}

/** Below figures that differ, where a person corrected one of them. */
export function correctedNote(language: Language): string {
  return `${MARKS.corrected} ${MARK_WORDS.corrected[language]}`
}

/** Below a report, of which these figures are shown. */
export function reportFootnotes(report: Report, shown: readonly Fact[], language: Language): string {
  const { findings, coverage, reportDate, unit, fiscalYear, indicators } = report
  const notes = new Set<Note>([
    'layout',
    'yuan',
    ...shown.flatMap(notesOfFact),
    ...shown.flatMap(({ status }): Note[] =>
      status === 'repaired' ? ['repairedShown'] : status === 'corrected' ? ['correctedShown'] : [],
    ),
    ...(shown.some(isRecognised) ? (['recognised'] as const) : []),
    ...findings.map(({ verdict }) => verdict),
    ...(reportDate === null || unit === null || fiscalYear === null ? (['noDate'] as const) : []),
    ...(coverage && coverage.share !== null ? (['share'] as const) : []),
    ...(indicators.some(({ project }) => project) ? (['project'] as const) : []),
  ])
  return noteLines(notes, language).join('\n')
}

function noteLines(notes: ReadonlySet<Note>, language: Language): string[] {
  return NOTE_ORDER.filter((note) => notes.has(note)).map((note) => NOTES[note][language])
}

function notesOfCell(cell: Cell): Note[] {
  switch (cell.kind) {
    case 'not-reported':
      return ['notReported']
    case 'not-derivable':
      return [cell.zeroDivisor ? 'zeroDivisor' : 'notDerivable']
    case 'derived':
      return cell.derived.approximate ? ['approximate'] : []
    case 'reported':
      return notesOfFact(cell.fact)
  }
}

/** As `valueText` shows a fact. */
function notesOfFact(fact: Fact): Note[] {
  const { state, value } = fact
  if (state === 'none' || state === 'blank' || state === 'masked') return [state]
  if (!hasSettledUnit(fact)) return ['unsettled']
  if (value === null) return [rangeOf(fact) ? 'range' : lacksUnit(fact) ? 'unsettled' : 'unsettledNumber']
  const mark = typeof value === 'number' ? certaintyMark(fact) : undefined
  return mark ? [mark === '≈' ? 'approximate' : 'bound'] : []
}

/** Money of which nothing says whether it is 元 or 万元. */
function lacksUnit({ concept, sourceUnit }: Fact): boolean {
  return sourceUnit === null && conceptOf(concept).kind === 'money'
}
