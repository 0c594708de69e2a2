/** Kinds of expenditure by function that a list names without 支出: 其中：一般公共服务289.63万元，社会保障和就业45.74万元. */
import type { Said } from './situation.ts'

// biome-ignore format: one concept a line
const NAMES: readonly (readonly [concept: string, name: RegExp])[] = [
  ['expenditure.function.general_public', /^一般公共服务$/],
  ['expenditure.function.social_security', /^社会保障和就业$/],
  ['expenditure.function.health', /^(?:卫生健康|医疗卫生与计划生育|医疗卫生)$/],
  ['expenditure.function.housing', /^住房保障$/],
]

/** The kind that the words before an amount name, in a list of the parts of all expenditure. */
export function functionOf({ concept, whole }: Said, before: string): string | null {
  const ofWhole = concept === 'expenditure.total' || concept?.startsWith('expenditure.function')
  if (!ofWhole && whole?.concept !== 'expenditure.total') return null
  const name = before.replace(/^[,、;(]?(?:其中:?)?|(?:类|为|:)$/g, '')
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}
