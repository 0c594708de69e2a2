/**
 * Indicator tables whose cells stand one below the other: 一级指标, 二级指标 … over rows of words, of which a merged level is
 * printed once. A row is told by its points: so many cells as heads stand between them, levels and a reason aside. What
 * can be cut in two ways stays running text.
 */
import { inferSpans } from './spans.ts'
import { stackedCells } from './stacked-cells.ts'
import type { TextTable } from './text-table.ts'

const MOST_CELLS = 1500
const FEWEST_ROWS = 3
const LEVEL_HEAD = /^[一二三四]级指标(?:名称)?$|^(?:指标内容|具体指标)$/
const POINTS_HEAD =
  /^(?:(?:指标)?(?:分值|权重|得分)|标准分|满分|自评得分|自评分数?|评分)(?:[（(][^（）()]*[)）])?$/
const REASON_HEAD = /原因|备注|措施|扣分说明/
const FREE_HEAD =
  /^(?:年初|年度|全年|预期|计划|实际|调整)*(?:绩效)?(?:指标|目标)?(?:值|完成值|完成情况|完成率)(?:[（(][^（）()]*[)）])?$|^(?:评分|评价|计分)(?:标准|细则|办法)$|^指标(?:解释|说明|性质|方向)$|^得分系数|^是否核心指标$|^(?:计量|度量)?单位$/

/** What a level is called; a longer text is the name of an indicator, or a reason. */
export const LEVEL =
  /指标(?:[（(]\d+分?[)）])?$|^(?:投入|过程|产出|效益|效果|满意度?|成本|管理|决策|数量|质量|时效|履职|社会效益|经济效益|生态效益|可持续影响?|服务对象满意度)(?:[（(]\d+分?[)）])?$/
const LONGEST_LEVEL = 14
export const POINTS = /^\d{1,3}(?:\.\d+)?分?$/
const NO_REASON = /^(?:无|暂无|[-—–/]+)?$/
const SHORTEST_REASON = 9
export const TOTAL = /^(?:总分|合计|总计|自评总分|总得分)$/

export type Kind = 'level' | 'free' | 'points' | 'reason'
type Row = readonly string[]

/** The indicator table whose first head stands at `at`; undefined where its rows cannot be told in one way alone. */
export function readStackedIndicators(lines: readonly string[], at: number): TextTable | undefined {
  if (!/^\s*一级指标/.test(lines[at]!)) return undefined
  const cells = stackedCells(lines, at, MOST_CELLS)
  const texts = cells.map(({ text }) => text.replace(/\s+/g, (gap) => (gap.includes('\n') ? '\n' : ' ')))
  const kinds = headsOf(texts)
  if (!kinds) return undefined
  const parse = cut(texts, kinds)
  if (!parse || parse.rows.length < FEWEST_ROWS) return undefined
  const rows = [texts.slice(0, kinds.length), ...parse.rows]
  return { rows: inferSpans(rows), end: cells[parse.end - 1]!.end, inferredSpans: true }
}

/** The kinds of the columns, levels first and a reason at most last; undefined where they are not those of such a table. */
function headsOf(texts: readonly string[]): readonly Kind[] | undefined {
  const end = texts.findIndex((text) => headKind(text) === undefined)
  const kinds = texts.slice(0, end).flatMap((text) => headKind(text) ?? [])
  const levels = kinds.filter((kind) => kind === 'level').length
  const isOrdered = kinds.slice(0, levels).every((kind) => kind === 'level')
  const reasons = kinds.filter((kind) => kind === 'reason').length
  const isLast = reasons === 0 || (reasons === 1 && kinds.at(-1) === 'reason')
  return levels >= 2 && isOrdered && isLast && kinds.includes('points') ? kinds : undefined
}

/** What stands under such a head; undefined where no table of indicators has it. */
export function headKind(head: string): Kind | undefined {
  if (LEVEL_HEAD.test(head)) return 'level'
  if (POINTS_HEAD.test(head)) return 'points'
  if (FREE_HEAD.test(head)) return 'free'
  return REASON_HEAD.test(head) && head.length <= 20 ? 'reason' : undefined
}

interface Parse {
  readonly rows: readonly Row[]
  /** the cell after its last one */
  readonly end: number
}

/** Cuts the cells behind the heads into rows, each in the only way that fits; the total ends them. */
function cut(texts: readonly string[], kinds: readonly Kind[]): Parse | undefined {
  const rows: Row[] = []
  let at = kinds.length
  while (at < texts.length) {
    const total = totalAt(texts, at, kinds)
    if (total) return { rows: [...rows, total.row], end: total.end }
    const options = surestOf(rowsAt(texts, at, { kinds, isFirst: rows.length === 0 }))
    if (options.length > 1) return undefined
    const [only] = options
    if (!only) break
    rows.push(only.row)
    at = only.end
  }
  return { rows, end: at }
}

/** 质量指标, 合格率, 90, 92 …: where that would do as well, a level is no indicator's name. */
function surestOf(options: readonly Option[]): readonly Option[] {
  const named = options.filter(({ name }) => !LEVEL.test(name))
  return named.length > 0 ? named : options
}

interface Option {
  readonly row: Row
  /** of the indicator */
  readonly name: string
  readonly end: number
}

/** The ways to read a row: with one level printed or more, with a reason or without. */
function rowsAt(
  texts: readonly string[],
  at: number,
  { kinds, isFirst }: { kinds: readonly Kind[]; isFirst: boolean },
): readonly Option[] {
  const levels = kinds.filter((kind) => kind === 'level').length
  const body = kinds.slice(levels).filter((kind) => kind !== 'reason')
  const hasReason = kinds.at(-1) === 'reason'
  const options: Option[] = []
  for (let printed = isFirst ? levels : 1; printed <= levels; printed++) {
    const end = at + printed + body.length
    const cells = texts.slice(at, end)
    if (cells.length < printed + body.length || !fits(cells, printed, body)) continue
    const row = [...Array.from({ length: levels - printed }, () => ''), ...cells]
    const name = cells[printed - 1]!
    if (!hasReason) options.push({ row, name, end })
    else if (isReason(texts[end])) options.push({ row: [...row, texts[end]!], name, end: end + 1 })
    else options.push({ row: [...row, ''], name, end })
  }
  return options
}

function fits(cells: Row, printed: number, body: readonly Kind[]): boolean {
  const above = cells.slice(0, printed - 1)
  const name = cells[printed - 1]!
  const isName = /[\u3400-\u9fff]{2}/.test(name) && !TOTAL.test(name)
  const areLevels = above.every((text) => text === '' || (text.length <= LONGEST_LEVEL && LEVEL.test(text)))
  return (
    isName &&
    areLevels &&
    body.every((kind, index) => (kind === 'points') === isPoints(kind, cells[printed + index]!))
  )
}

/** Points stand under heads of points; of other cells nothing is asked. */
function isPoints(kind: Kind, text: string): boolean {
  return kind === 'points' && POINTS.test(text)
}

/** A reason is a sentence or says that there is none; what may be the next level or indicator is none. */
function isReason(text: string | undefined): boolean {
  if (text === undefined) return false
  if (NO_REASON.test(text)) return true
  return text.length >= SHORTEST_REASON && !LEVEL.test(text) && /[，。；、]|因|未|较|已|受/.test(text)
}

/** 总分 | 100 | 96.5, or the score alone. */
function totalAt(
  texts: readonly string[],
  at: number,
  kinds: readonly Kind[],
): Omit<Option, 'name'> | undefined {
  if (!TOTAL.test(texts[at] ?? '')) return undefined
  const figures = texts.slice(at + 1, at + 3).filter((text) => POINTS.test(text))
  const columns = kinds.flatMap((kind, index) => (kind === 'points' ? [index] : [])).slice(-figures.length)
  if (figures.length === 0 || columns.length < figures.length) return undefined
  const row = kinds.map((_, index) => (index === 0 ? texts[at]! : (figures[columns.indexOf(index)] ?? '')))
  return { row, end: at + 1 + figures.length }
}
