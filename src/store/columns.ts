/** What the comparison puts side by side: the concepts and stages of its columns, in order. */
import { factKey, type Stage } from '../model/report.ts'

export interface ComparisonColumn {
  /** fact key: "expenditure.total@initial" */
  readonly key: string
  readonly concept: string
  readonly stage: Stage
  /** column of the view: "expenditure_total_initial" */
  readonly name: string
}

const BUDGET_STAGES: readonly Stage[] = ['initial', 'adjusted', 'budget', 'actual']
const SPENDING = [
  'expenditure.total',
  'expenditure.basic',
  'expenditure.basic.personnel',
  'expenditure.basic.public',
  'expenditure.project',
  'three_public.total',
  'three_public.reception',
  'three_public.vehicle',
  'three_public.abroad',
]
const ACTUAL_ONLY = [
  'staffing.authorized',
  'staffing.actual',
  'staffing.non_establishment',
  'staffing.retired',
  'staffing.control_rate',
  'revenue.total',
  'balance.carryover_out',
  'fixed_assets.total',
  'execution_rate.total',
  'execution_rate.basic',
  'execution_rate.project',
  'score.total',
  'score.full',
  'grade',
  'satisfaction',
]

const column = (concept: string, stage: Stage): ComparisonColumn => ({
  key: factKey({ concept, stage }),
  concept,
  stage,
  name: `${concept}.${stage}`.replaceAll('.', '_').replace(/_actual$/, ''),
})

export const COMPARISON_COLUMNS: readonly ComparisonColumn[] = [
  ...ACTUAL_ONLY.slice(0, 5).map((concept) => column(concept, 'actual')),
  ...SPENDING.flatMap((concept) => BUDGET_STAGES.map((stage) => column(concept, stage))),
  ...ACTUAL_ONLY.slice(5).map((concept) => column(concept, 'actual')),
]
