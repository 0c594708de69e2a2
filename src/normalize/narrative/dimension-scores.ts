/** Scores of the parts in running text: 投入指标20分，得分19.2分; 过程（满分30分）得28分. */
import type { Dimension, Fact } from '../../model/report.ts'
import { evidenceAt, factOf } from './found.ts'
import type { Clause, Mark, Prose, Sentence } from './prose.ts'

const NAME =
  /(投入管理|投入|决策|过程|产出|效果|效益|满意度|运行成本|管理效率|履职效能|社会效应|可持续影响|预算执行率?|部门管理|预算管理|资产管理|履职尽责|职责履行)(?:类|方面)?(?:一级)?(?:指标)?/
    .source
const FULL = /(?:的|\()?(?:满分|分值|权重|总分|标准分|占|共|应得)*(?:为|:|计)*/.source
const GAINED = /(?:自评|实际|评价|最终|我会|本?单位|部门)*(?:得分|实得|得)(?:为|是|:|了)*/.source
const OPENING = '(?:^|[,、;:。)])(?:其中:?)?(?:\\(?[一二三四\\d]+[)、.])?'

const FULL_FIRST = [new RegExp(`${OPENING}${NAME}${FULL}$`), new RegExp(`^(?:\\))?[,、]?${GAINED}$`)] as const
const SCORE_FIRST = [
  new RegExp(`${OPENING}${NAME}(?:的)?${GAINED}$`),
  /^[,、(/]*(?:满分|分值|权重|总分|标准分)(?:为|:)*$/,
] as const

interface Part {
  readonly name: string
  readonly weight: Mark
  readonly score: Mark
  readonly clause: Pick<Clause, 'start' | 'end'>
}

/**
 * The parts of the score that a sentence tells with their weights, in points; the execution rate's are facts
 * (`score.execution`, `execution_weight`). A single part is none: it may be one indicator's.
 */
export function readDimensionScores(
  prose: Prose,
  sentence: Sentence,
): { dimensions: Dimension[]; facts: Fact[]; used: Mark[] } {
  const parts = partsOf(sentence)
  if (parts.length < 2) return { dimensions: [], facts: [], used: [] }
  const isExecution = ({ name }: Part) => /^预算执行率?$/.test(name)
  const execution = parts.filter(isExecution)
  return {
    dimensions: parts.filter((part) => !isExecution(part)).map((part) => toDimension(prose, part)),
    facts: execution.flatMap(({ weight, score, clause }) => [
      factOf(prose, { concept: 'execution_weight', stage: 'actual', quantity: weight.quantity, clause }),
      factOf(prose, { concept: 'score.execution', stage: 'actual', quantity: score.quantity, clause }),
    ]),
    used: parts.flatMap(({ weight, score }) => [weight, score]),
  }
}

function partsOf({ clauses, marks, start, text }: Sentence): Part[] {
  const points = marks.filter(({ quantity }) => quantity.unit === '分' && quantity.value !== null)
  return points.flatMap((first, index): Part[] => {
    const second = points[index + 1]
    if (!second) return []
    // the words between two figures of one part may hold a comma, which ends a clause
    const lead = text.slice(0, first.quantity.start - start)
    const between = text.slice(first.quantity.end - start, second.quantity.start - start)
    const clause = clauses.find((it) => it.start <= first.quantity.start && first.quantity.end <= it.end)
    const place = { start: clause?.start ?? first.quantity.start, end: second.quantity.end }
    for (const [opening, link, weight, score] of [
      [...FULL_FIRST, first, second],
      [...SCORE_FIRST, second, first],
    ] as const) {
      const name = opening.exec(lead)?.[1]
      if (name && link.test(between) && score.quantity.value! <= weight.quantity.value!)
        return [{ name, weight, score, clause: place }]
    }
    return []
  })
}

function toDimension(prose: Prose, { name, weight, score, clause }: Part): Dimension {
  return {
    name,
    weight: weight.quantity.value,
    score: score.quantity.value,
    rate: null,
    grade: null,
    evidence: [evidenceAt(prose, clause.start, clause.end)],
  }
}
