/** Indicators of the Ministry's scheme, drawn: what each is called, aimed at, reached, weighs and scores. */
import type { Composer } from '../composer.ts'
import type { Random } from '../random.ts'

export interface DrawnIndicator {
  readonly level1: string
  readonly level2: string
  readonly name: string
  /** ≥, ≤, ＝ or 定性 */
  readonly nature: string
  /** bare: the unit stands apart */
  readonly target: string
  readonly actual: string
  readonly unit: string
  readonly weight: number
  readonly score: number
  /** actual against target, percent; 100 for words */
  readonly completion: number
}

type Kind = 'quantity' | 'quality' | 'time' | 'cost' | 'social' | 'lasting' | 'satisfaction'

/** Names with the unit they count in; a rate counts in %. */
const NAMES: Readonly<Record<Kind, readonly (readonly [name: string, unit: string])[]>> = {
  quantity: [
    ['新建基层工会组织数量', '家'],
    ['走访慰问困难职工人数', '人'],
    ['开展职工文体活动场次', '场'],
    ['举办职工技能竞赛项目数', '个'],
    ['培训工会干部人次', '人次'],
    ['新建户外劳动者服务站点', '个'],
    ['购买劳模体检服务', '人'],
    ['组织一线职工疗休养批次', '批'],
  ],
  quality: [
    ['会员实名制信息准确率', '%'],
    ['补助对象符合政策比例', '%'],
    ['培训合格率', '%'],
    ['项目验收合格率', '%'],
  ],
  time: [
    ['资金拨付及时率', '%'],
    ['年度任务按时完成率', '%'],
    ['慰问金发放及时率', '%'],
  ],
  cost: [
    ['预算成本控制率', '%'],
    ['人均慰问标准', '元/人'],
    ['单场活动平均成本', '元'],
  ],
  social: [
    ['提升职工队伍凝聚力', ''],
    ['促进劳动关系和谐稳定', ''],
    ['改善困难职工生活状况', ''],
    ['扩大工会组织社会影响', ''],
  ],
  lasting: [
    ['建立困难职工帮扶长效机制', ''],
    ['服务阵地持续发挥作用', ''],
    ['推动产业工人队伍建设', ''],
  ],
  satisfaction: [
    ['服务对象满意度', '%'],
    ['职工群众满意度', '%'],
    ['受助职工满意度', '%'],
    ['会员满意度', '%'],
  ],
}

const PLACES: Readonly<Record<Kind, readonly [level1: string, ...level2: string[]]>> = {
  quantity: ['产出指标', '数量指标'],
  quality: ['产出指标', '质量指标'],
  time: ['产出指标', '时效指标'],
  cost: ['产出指标', '成本指标'],
  social: ['效益指标', '社会效益指标', '社会效益'],
  lasting: ['效益指标', '可持续影响指标', '可持续影响'],
  satisfaction: ['满意度指标', '服务对象满意度指标', '服务对象满意度', '满意度指标'],
}

/** Weights of the three first levels, as most forms share them out. */
export interface LevelWeights {
  readonly output: number
  readonly benefit: number
  readonly satisfaction: number
}
export const NINETY: LevelWeights = { output: 50, benefit: 30, satisfaction: 10 }

/** Notes nothing: the form that prints an indicator notes what it prints of it. */
export function drawIndicators(c: Composer, weights: LevelWeights = NINETY): readonly DrawnIndicator[] {
  const { random } = c.draft
  const outputs: Kind[] = ['quantity', 'quantity', 'quality', 'time', 'cost']
  const kept = outputs.filter((_, i) => i === 0 || random.chance(0.75))
  const benefits: Kind[] = random.chance(0.7) ? ['social', 'lasting'] : ['social']
  const level2 = new Map<Kind, string>()
  const used = new Set<string>()
  const draw = (kinds: readonly Kind[], whole: number): DrawnIndicator[] =>
    shareOut(random, whole, kinds.length).map((weight, i) => {
      const kind = kinds[i]!
      const [level1, ...seconds] = PLACES[kind]
      if (!level2.has(kind)) level2.set(kind, random.pick(seconds))
      const [name, unit] = random.pick(NAMES[kind].filter(([one]) => !used.has(one)))
      used.add(name)
      return { level1, level2: level2.get(kind)!, name, unit, weight, ...reach(random, kind, unit, weight) }
    })
  return [
    ...draw(kept, weights.output),
    ...draw(benefits, weights.benefit),
    ...draw(['satisfaction'], weights.satisfaction),
  ]
}

type Reached = Pick<DrawnIndicator, 'nature' | 'target' | 'actual' | 'score' | 'completion'>

function reach(random: Random, kind: Kind, unit: string, weight: number): Reached {
  const full = random.chance(0.65)
  const score = full ? weight : weight - random.integer(1, Math.min(6, weight * 2 - 2)) / 2
  if (unit === '') {
    const target = random.pick(['显著', '良好', '长期', '有效'])
    return { nature: '定性', target, actual: full ? target : '较好', score, completion: 100 }
  }
  if (kind === 'satisfaction') {
    const [aim, got] = [random.pick([85, 90, 95]), random.integer(86, 99)]
    return { nature: '≥', target: String(aim), actual: String(got), score, completion: percent(got, aim) }
  }
  if (unit === '%') {
    const got = full ? 100 : random.integer(88, 99)
    const nature = kind === 'cost' ? '≤' : random.pick(['＝', '≥'])
    return { nature, target: '100', actual: String(got), score, completion: got }
  }
  const aim = kind === 'cost' ? random.integer(3, 20) * 100 : random.integer(3, 400)
  const got =
    kind === 'cost' ? aim : full ? aim + random.integer(0, 30) : Math.max(1, aim - random.integer(1, 9))
  return {
    nature: kind === 'cost' ? '≤' : random.pick(['≥', '≥', '＝']),
    target: String(aim),
    actual: String(got),
    score,
    completion: percent(got, aim),
  }
}

function percent(part: number, whole: number): number {
  return Math.min(150, Math.round((part / whole) * 10_000) / 100)
}

/** Parts in halves of ten where they fit, each at least 5. */
function shareOut(random: Random, whole: number, parts: number): readonly number[] {
  const shares = new Array<number>(parts).fill(5)
  for (let left = whole - 5 * parts; left > 0; left -= 5) shares[random.integer(0, parts - 1)]! += 5
  return shares
}

/** "≥95%", "12家", "显著": target or actual as one cell. */
export function aimText({ nature, target, unit }: DrawnIndicator, glued = true): string {
  if (nature === '定性') return target
  const sign = nature === '＝' ? '' : nature
  return `${sign}${target}${glued ? unit : ''}`
}
export function reachedText({ nature, actual, unit }: DrawnIndicator, glued = true): string {
  return nature === '定性' || !glued ? actual : `${actual}${unit}`
}

/** Notes an indicator with its score, and the satisfaction it tells of. */
export function noteIndicator(
  c: Composer,
  one: DrawnIndicator,
  path?: readonly string[],
  weighed = true,
): void {
  c.indicator(path ?? [one.level1, one.level2, one.name], weighed ? one.weight : null, one.score)
  noteSatisfaction(c, one)
}

export function noteSatisfaction(c: Composer, one: DrawnIndicator): void {
  if (one.level1 !== '满意度指标') return
  c.fact('satisfaction', Number(one.actual))
  c.allow('satisfaction@target', Number(one.target))
}

export function sumOfScores(indicators: readonly DrawnIndicator[], more = 0): number {
  const hundredths = indicators.reduce((sum, { score }) => sum + Math.round(score * 100), 0)
  return (hundredths + Math.round(more * 100)) / 100
}

/** How many of the rows from `at` on say the same in a level: the span of its merged cell; 0 where one above spans. */
export function spanAt<T>(rows: readonly T[], at: number, levelOf: (row: T) => string): number {
  const level = levelOf(rows[at]!)
  if (at > 0 && levelOf(rows[at - 1]!) === level) return 0
  let end = at
  while (end < rows.length && levelOf(rows[end]!) === level) end++
  return end - at
}
