/** Fixtures of forms that have no county profile: each a paper and, typed beside it, what a careful reader finds. */

import type { Paper, PaperBlock, PaperCell } from '../paper.ts'
import type { FileKind } from '../report-file.ts'
import type { Truth, TruthUnit } from '../truth.ts'

export interface FamilyCase {
  /** folders under fixtures/families/: hunan-basic-data/liuyang-2022 */
  readonly name: string
  readonly fileName: string
  readonly kind: FileKind | 'office-doc' | 'office-pdf'
  readonly because: string
  readonly paper: Paper
  readonly truth: Truth
}

type Stated = Pick<Truth, 'unit' | 'fiscal_year' | 'facts'> & Partial<Truth>

/** What a document says; what is left out it does not say. */
export function truthOf(stated: Stated): Truth {
  return {
    report_date: null,
    profile: 'generic',
    allowed: {},
    metrics: {},
    projects: [],
    dimensions: [],
    indicators: [],
    findings: [],
    sections: [],
    absent: [],
    ...stated,
  }
}

/** A county's union; its full name begins with the city, whatever the document prints. */
export function countyOf(
  printed: string,
  region: string,
  [province, city, county]: readonly [string, string | null, string],
): TruthUnit {
  const name = printed.startsWith(city ?? '') ? printed : `${city}${printed}`
  return { name, region, province, city, county, level: 'county' }
}

/** An amount at several stages: `stages('expenditure.total', { initial: 1, actual: 2 })`. */
export function stages(
  concept: string,
  amounts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(amounts).map(([stage, amount]) => [
      stage === 'actual' ? concept : `${concept}@${stage}`,
      amount,
    ]),
  )
}

/** The same in 万元, as a truth needs 元. */
export function tenThousands(
  concept: string,
  amounts: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return stages(
    concept,
    Object.fromEntries(
      Object.entries(amounts).map(([stage, amount]) => [stage, Math.round(amount * 1e6) / 100]),
    ),
  )
}

export const title = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text })
export const chapter = (text: string): PaperBlock => ({ kind: 'heading', level: 2, text })
export const section = (text: string): PaperBlock => ({ kind: 'heading', level: 3, text })
export const line = (text: string): PaperBlock => ({ kind: 'line', text, centred: true })
export const text = (words: string): PaperBlock => ({ kind: 'paragraph', text: words })

/** A table; `above` are the lines over it when it is a sheet of a workbook. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly PaperCell[])[],
  above: readonly string[] = [],
): PaperBlock {
  return { kind: 'table', widths, rows, form: { above } }
}

/** Indicators as the truth lists them: path / weight / score. */
export function scored(
  ...rows: readonly (readonly [path: readonly string[], weight: number | null, score: number])[]
): Truth['indicators'] {
  return rows.map(([path, weight, score]) => ({ path, weight, score }))
}
