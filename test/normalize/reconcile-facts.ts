/** The findings on facts built in code, and what tests compare of them. */
import type { Notice } from '../../src/model/document.ts'
import type { Dimension, Fact, Finding, Indicator } from '../../src/model/report.ts'
import { reconcile } from '../../src/normalize/reconcile.ts'

export const check = (
  facts: readonly Fact[],
  rest: { indicators?: Indicator[]; dimensions?: Dimension[]; notices?: Notice[] } = {},
) => reconcile({ facts, indicators: [], dimensions: [], projects: [], notices: [], ...rest })
export const brief = (findings: readonly Finding[]) =>
  findings.map(({ code, verdict, expected, found }) => ({ code, verdict, expected, found }))
