/** Scores of different schemes beside each other: each is marked with its scheme, so that nobody ranks them unawares. */
import type { Message } from '../model/problem.ts'
import type { ScoreScheme } from '../model/report.ts'
import { scoreSchemeOf } from '../model/score-scheme.ts'
import { compareText } from '../model/text-order.ts'
import { type Column, columnKind } from './columns.ts'
import type { Cell, Row, SchemeGroup } from './comparison.ts'
import type { Language } from './wording.ts'

/** Whether a column holds points, which mean what their scheme says. */
export function isScoreColumn(column: Column): boolean {
  return columnKind(column) === 'score'
}

/** The rows with their scores marked, and what the marks mean; nothing where all scores were given by one known scheme. */
export function tellSchemes(rows: readonly Row[], columns: readonly Column[]) {
  const isScore = columns.map(isScoreColumn)
  const scored = rows.filter(({ cells }) => cells.some((cell, i) => isScore[i] && cell.kind === 'reported'))
  const byKey = Map.groupBy(scored, ({ document }) => scoreSchemeOf(document.report).key)
  if (scored.length < 2 || (byKey.size === 1 && !byKey.has(null))) return { rows, schemes: [] }
  const schemes = groupsOf(byKey)
  const marks = new Map(schemes.map(({ scheme, mark }) => [scheme?.key ?? null, mark]))
  const marked = (row: Row): Row => {
    const mark = marks.get(scoreSchemeOf(row.document.report).key)
    return mark === undefined
      ? row
      : { ...row, cells: row.cells.map((cell, i) => (isScore[i] ? withScheme(cell, mark) : cell)) }
  }
  return { rows: rows.map(marked), schemes }
}

function groupsOf(byKey: ReadonlyMap<string | null, readonly Row[]>): SchemeGroup[] {
  const known = [...byKey]
    .flatMap(([key, rows]) => (key === null ? [] : [{ key, rows }]))
    .sort((a, b) => b.rows.length - a.rows.length || compareText(a.key, b.key))
    .map(({ rows }, index) => ({
      mark: String(index + 1),
      scheme: scoreSchemeOf(rows[0]!.document.report),
      rows: rows.length,
    }))
  const unknown = byKey.get(null)
  return [...known, ...(unknown ? [{ mark: '?', scheme: null, rows: unknown.length }] : [])]
}

const withScheme = (cell: Cell, scheme: string): Cell =>
  cell.kind === 'reported' ? { ...cell, scheme } : cell

const GAPS: Record<NonNullable<ScoreScheme['reason']>, Message> = {
  no_weights: { zh: '报告没有列出分值', en: 'the report lists no weights' },
  weights_missing: { zh: '分值没有列全', en: 'some weights are missing' },
  weights_unclosed: { zh: '各项分值之和不是满分', en: 'the weights do not make up the full score' },
}

/** 100 分 = 执行率 10 + 产出 50 + 效益 40; why it is not known where it is not. */
export function schemeText(
  { total, execution, dimensions, reason }: ScoreScheme,
  language: Language,
): string {
  const isChinese = language === 'zh'
  const rate = isChinese ? '执行率' : 'execution rate'
  const parts = [
    ...(execution === null ? [] : [`${rate} ${execution}`]),
    ...dimensions.map(({ name, weight }) => `${name} ${weight}`),
  ]
  if (reason === null) return `${total}${isChinese ? ' 分' : ' points'} = ${parts.join(' + ')}`
  const known = execution === null ? '' : isChinese ? `（${parts[0]}）` : ` (${parts[0]})`
  return `${isChinese ? '不明：' : 'not known: '}${GAPS[reason][language]}${known}`
}

/** Schemes that are named below a comparison, the commonest first. */
const NAMED = 8

/** What marks of schemes mean, a line each; nothing where there is none. */
export function schemesNote(schemes: readonly SchemeGroup[], language: Language): string[] {
  if (schemes.length === 0) return []
  const isChinese = language === 'zh'
  const known = schemes.filter(({ scheme }) => scheme !== null)
  const count = (rows: number) => (isChinese ? `（${rows} 行）` : ` (${rows} rows)`)
  const more = known.slice(NAMED)
  return [
    isChinese
      ? '得分按不同的评分方案评定，[ ] 内编号不同的不能比较或排名，[?] 的方案不明：'
      : 'Scores follow different schemes: do not compare or rank those with different numbers in [ ]; [?] is not known:',
    ...known
      .slice(0, NAMED)
      .map(({ mark, scheme, rows }) => `[${mark}] ${schemeText(scheme!, language)}${count(rows)}`),
    ...(more.length === 0 ? [] : [moreText(more, language)]),
    ...schemes
      .filter(({ scheme }) => scheme === null)
      .map(({ rows }) => `[?] ${isChinese ? '方案不明' : 'scheme not known'}${count(rows)}`),
  ]
}

/** The numbers of the schemes that the note leaves out, and where each report's own is told. */
function moreText(more: readonly SchemeGroup[], language: Language): string {
  const marks = [...new Set([more[0]!.mark, more.at(-1)!.mark])]
  return language === 'zh'
    ? `[${marks.join('–')}] 另有 ${more.length} 种方案，见各报告的“评分方案”（ziping show，工作簿“评分方案”一栏）`
    : `[${marks.join('–')}] and ${more.length} more schemes: see the “Score scheme” of each report (ziping show, and that column of the workbook)`
}
