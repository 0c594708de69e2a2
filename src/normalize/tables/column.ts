/** A column of a table under its heads. */
import type { Stage } from '../../model/report.ts'
import type { ColumnRole } from '../lexicon.ts'
import type { LabelAlias } from '../profile.ts'

export interface Column {
  readonly start: number
  readonly end: number
  /** header texts over the column, outermost first */
  readonly path: readonly string[]
  readonly roles: readonly ColumnRole[]
  readonly concept?: string
  readonly stage?: Stage
  /** how the concept was matched */
  readonly grade?: 'exact' | 'synonym' | 'close'
  /** that its figures are what was spent is a guess: it says 金额, and nothing around it says more */
  readonly assumed?: true
  /** figures of a year that the report is not about */
  readonly elsewhere?: true
  /** 占比 of the figures of a stage; `beside` while the head left of it is still to tell which */
  readonly share?: Stage | 'beside'
  /** 其中：财政拨款 beneath a stage: of what stands beside it, the part that one fund paid */
  readonly ofFund?: true
}

export interface LabelSources {
  readonly fiscalYear: number | null
  readonly aliases: readonly LabelAlias[]
  /** what a note of the document says that 预算数 means in its tables */
  readonly budget?: 'initial' | 'adjusted' | undefined
}
