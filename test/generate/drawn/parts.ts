/** What the forms of several families share: units of money and where they stand, dates, names, execution. */
import type { Composer } from '../composer.ts'
import { percentText, type Spending } from '../figures.ts'
import { type CellLike, type PaperCell, rowOf } from '../paper.ts'
import type { Fen } from '../style.ts'

/** A date in the year after the report's, noted nowhere: the form decides whether it counts. */
export function drawDate(c: Composer): { readonly printed: string; readonly iso: string } {
  const { random, year } = c.draft
  const [month, day] = [random.integer(1, 9), random.integer(1, 28)]
  const iso = `${year + 1}-${two(month)}-${two(day)}`
  const printed = random.pick([
    `${year + 1}年${month}月${day}日`,
    `${year + 1}年${two(month)}月${two(day)}日`,
    `${year + 1}-${two(month)}-${two(day)}`,
    `${year + 1}.${month}.${day}`,
  ])
  return { printed, iso }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** "（万元）" or "(万元)". */
export function unitMark(c: Composer): string {
  const { unit } = c.draft.style
  return c.pick(`（${unit}）`, `(${unit})`, `（单位：${unit}）`)
}

/** "单位：万元" as one of its wordings. */
export function unitLine(c: Composer): string {
  const { unit } = c.draft.style
  return c.pick(`单位：${unit}`, `金额单位：${unit}`, `计量单位：${unit}`, `单位:${unit}`)
}

/** The unit's name as forms print it. */
export function nameOf(c: Composer): string {
  return c.pick(c.full, c.short)
}

export interface Execution {
  readonly rate: string
  readonly weight: number
  readonly score: number
}

/** Rate and score of execution, noted as facts of the whole unit. */
export function execution(spent: Fen, due: Fen, weight: number): Execution {
  const rate = percentText(spent, due)
  return { rate, weight, score: Math.floor(Number(rate) * weight + 1e-6) / 100 }
}

export function noteExecution(c: Composer, { rate, weight, score }: Execution, weighed = true): void {
  c.fact('execution_rate.total', Number(rate))
  c.fact('score.execution', score)
  if (weighed) c.fact('execution_weight', weight)
}

/** An amount of last year. */
export function lastYear(c: Composer, spending: Spending): Spending {
  const { random, style } = c.draft
  const grain = style.unit === '元' ? 1 : 10_000
  const scale = (fen: Fen): Fen => Math.round((fen * random.integer(820, 1080)) / 1000 / grain) * grain
  const [personnel, publicCosts, general, key] = [
    scale(spending.personnel),
    scale(spending.public),
    scale(spending.general),
    scale(spending.key),
  ]
  return {
    total: personnel + publicCosts + general + key,
    basic: personnel + publicCosts,
    personnel,
    public: publicCosts,
    project: general + key,
    general,
    key,
  }
}

export type Cells = readonly (readonly PaperCell[])[]

/** A table that is a sheet of its own in a workbook; in a document its lines stand above it. */
export function sheet(
  c: Composer,
  above: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly CellLike[])[],
): void {
  for (const text of above) c.line(text, true)
  c.table(
    widths,
    rows.map((row) => rowOf(...row)),
    { above },
  )
}

const PROJECT_NAMES = [
  '困难职工帮扶慰问',
  '劳模疗休养补助',
  '职工服务阵地建设',
  '基层工会规范化建设补助',
  '职工技能竞赛',
  '工会驿站运行维护',
] as const

export function projectNames(c: Composer, count: number): readonly string[] {
  const from = c.draft.random.integer(0, PROJECT_NAMES.length - 1)
  return Array.from({ length: count }, (_, i) => PROJECT_NAMES[(from + i) % PROJECT_NAMES.length]!)
}

/** An amount of a project: what it had at first, in the end, and spent. */
export interface ProjectMoney {
  readonly initial: Fen
  readonly adjusted: Fen
  readonly actual: Fen
}

export function projectMoney(c: Composer): ProjectMoney {
  const { random } = c.draft
  const actual = random.integer(300, 9000) * 10_000
  const adjusted = random.chance(0.4) ? actual : actual + random.integer(1, 900) * 10_000
  const initial = random.chance(0.5) ? adjusted : Math.max(10_000, adjusted - random.integer(1, 200) * 10_000)
  return { initial, adjusted, actual }
}
