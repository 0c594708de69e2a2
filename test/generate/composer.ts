/** Puts a document and its truth together, sentence by sentence: what is printed is noted where it is printed. */
import type { Figures } from './figures.ts'
import type { CellLike, Paper, PaperBlock, PaperCell, PaperTable } from './paper.ts'
import { rowOf } from './paper.ts'
import type { Random } from './random.ts'
import { amountCell, amountText, countText, type Fen, type Style } from './style.ts'
import type {
  Truth,
  TruthDimension,
  TruthFinding,
  TruthIndicator,
  TruthProject,
  TruthValue,
} from './truth.ts'
import { areaWord, fullName, shortName, type Unit } from './units.ts'

export interface Draft {
  readonly unit: Unit
  readonly year: number
  readonly style: Style
  readonly figures: Figures
  /** draws wordings and activity figures */
  readonly random: Random
  readonly defects: Defects
  /** paragraphs that say nothing countable; none unless given */
  readonly prose?: number
}

/** What real reports get wrong; each is a layout's own habit and shows in its truth as a finding. */
export interface Defects {
  /** the labels of the funds table stand one row above their values */
  readonly shiftedRows?: boolean
  /** the economic classes leave capital spending out */
  readonly shortClasses?: boolean
  /** the running text counts other staff than the form */
  readonly staffConflict?: boolean
  /** the stated unionization rate is not that of its enterprises */
  readonly wrongRate?: boolean
}

export interface Composition {
  readonly paper: Paper
  readonly truth: Truth
  /** what the form alone says: the truth of a workbook, which holds no running text */
  readonly formTruth: Truth
}

export type Layout = (draft: Draft) => Composition

export class Composer {
  readonly draft: Draft
  readonly full: string
  readonly short: string
  /** 区, 县, 市 */
  readonly area: string
  readonly #blocks: PaperBlock[] = []
  readonly #facts: Record<string, TruthValue> = {}
  readonly #formFacts: Record<string, TruthValue> = {}
  #inForm = false
  readonly #allowed: Record<string, TruthValue> = {}
  readonly #metrics: Record<string, TruthValue> = {}
  readonly #indicators: TruthIndicator[] = []
  readonly #dimensions: TruthDimension[] = []
  readonly #projects: TruthProject[] = []
  readonly #findings: TruthFinding[] = []
  readonly #formFindings: TruthFinding[] = []

  constructor(draft: Draft) {
    this.draft = draft
    this.full = fullName(draft.unit)
    this.short = shortName(draft.unit)
    this.area = areaWord(draft.unit)
  }

  pick<T>(...options: readonly T[]): T {
    return this.draft.random.pick(options)
  }
  line(text: string, centred = false): void {
    this.#blocks.push({ kind: 'line', text, ...(centred && { centred }) })
  }
  heading(level: 1 | 2 | 3, text: string): void {
    this.#blocks.push({ kind: 'heading', level, text })
  }
  text(...paragraphs: readonly string[]): void {
    for (const text of paragraphs) this.#blocks.push({ kind: 'paragraph', text })
  }
  table(
    widths: readonly number[],
    rows: readonly (readonly CellLike[] | readonly PaperCell[])[],
    form?: PaperTable['form'],
  ): void {
    const cells = rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' && 'text' in cell ? cell : rowOf(cell)[0]!)),
    )
    this.#blocks.push({ kind: 'table', widths, rows: cells, ...(form && { form }) })
  }
  /** What is noted inside stands in the form itself. */
  form(fill: () => void): void {
    this.#inForm = true
    fill()
    this.#inForm = false
  }

  /** "4785799.96元", and the sentence's fact noted: concept key → 元. */
  money(key: string, fen: Fen): string {
    this.fact(key, fen / 100)
    return amountText(fen, this.draft.style)
  }
  /** An amount alone in a cell; an empty cell states nothing. */
  cell(key: string | null, fen: Fen): string {
    const text = amountCell(fen, this.draft.style)
    if (key && text !== '') this.fact(key, fen / 100)
    return text
  }
  /** A number in running text, and its fact. */
  count(key: string, value: number): string {
    this.fact(key, value)
    return this.number(value)
  }
  number(value: number | string): string {
    return countText(value, this.draft.style)
  }
  fact(key: string, value: TruthValue): void {
    this.#facts[key] = value
    if (this.#inForm) this.#formFacts[key] = value
  }
  allow(key: string, value: TruthValue): void {
    this.#allowed[key] = value
  }
  metric(key: string, value: number): void {
    const known = this.#metrics[key]
    this.#metrics[key] = known === undefined || known === value ? value : [known, value].flat()
  }
  indicator(path: readonly string[], weight: number | null, score: number): void {
    this.#indicators.push({ path, weight, score })
  }
  dimension(dimension: TruthDimension): void {
    this.#dimensions.push(dimension)
  }
  project(project: TruthProject): void {
    this.#projects.push(project)
  }
  finding(code: string, concepts: readonly string[], note: string): void {
    this.#findings.push({ code, concepts, note })
    if (this.#inForm) this.#formFindings.push({ code, concepts, note })
  }

  done(end: {
    title: string
    profile: string
    reportDate: string | null
    sections: readonly string[]
    absent?: readonly string[]
  }): Composition {
    const { unit, year } = this.draft
    const { code, province, city, county } = unit
    const truth: Truth = {
      unit: { name: this.full, region: code, province, city, county, level: county ? 'county' : 'city' },
      fiscal_year: year,
      report_date: end.reportDate,
      profile: end.profile,
      facts: this.#facts,
      allowed: this.#allowed,
      metrics: this.#metrics,
      projects: this.#projects,
      dimensions: this.#dimensions,
      indicators: this.#indicators,
      findings: this.#findings,
      sections: end.sections,
      absent: end.absent ?? [],
    }
    const formTruth: Truth = {
      ...truth,
      facts: this.#formFacts,
      allowed: { ...this.#allowed, ...this.#facts },
      metrics: {},
      sections: [],
      findings: this.#formFindings,
    }
    return { paper: { title: end.title, blocks: this.#blocks }, truth, formTruth }
  }
}
