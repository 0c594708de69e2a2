/** The indicators of the 甘肃 form: 90 points beside the 10 of execution; words are scored by a coded factor. */
import type { Composer } from '../composer.ts'
import type { PaperCell } from '../paper.ts'
import { rowOf } from '../paper.ts'

export interface IndicatorSheet {
  readonly rows: readonly (readonly PaperCell[])[]
  /** execution score included */
  readonly total: number
}

interface Leaf {
  readonly name: string
  /** hundredths of a point */
  readonly weight: number
  /** a target in words is scored by a factor, one in per cent in full */
  readonly target: string
}

interface Branch {
  readonly name: string
  readonly leaves: readonly Leaf[]
}

const leaf = (name: string, weight: number, target: string): Leaf => ({ name, weight, target })

// biome-ignore format: one indicator a line
const TREE: readonly { readonly name: string; readonly branches: readonly Branch[] }[] = [
  { name: '部门管理', branches: [
    { name: '资金投入', leaves: [
      leaf('基本支出预算执行率', 200, '=100%'),
      leaf('项目支出预算执行率', 200, '<=100%'),
      leaf('“三公”经费控制率', 200, '<=100%'),
      leaf('结转结余变动率', 200, '<=0%'),
    ] },
    { name: '财务管理', leaves: [leaf('财务管理制度健全性', 200, '健全'), leaf('资金使用规范性', 200, '规范')] },
    { name: '采购管理', leaves: [leaf('政府采购规范性', 200, '规范')] },
    { name: '人员管理', leaves: [leaf('在职人员控制率', 200, '<=100%')] },
    { name: '重点工作管理', leaves: [leaf('重点工作管理制度健全性', 200, '健全')] },
    { name: '资产管理', leaves: [leaf('资产管理规范性', 200, '规范')] },
  ] },
  { name: '履职效果', branches: [
    { name: '部门履职目标', leaves: [
      leaf('产出数量指标', 714, '准确'),
      leaf('产出质量指标', 714, '良好'),
      leaf('产出时效指标', 714, '及时'),
      leaf('产出成本指标', 714, '准确'),
    ] },
    { name: '部门效果目标', leaves: [leaf('经济效益指标', 714, '良好'), leaf('社会效益指标', 714, '良好')] },
    { name: '社会影响', leaves: [leaf('单位获奖情况', 716, '无')] },
  ] },
  { name: '服务对象满意度', branches: [{ name: '服务对象满意度', leaves: [leaf('服务对象满意度', 1000, '>=90%')] }] },
  { name: '能力建设', branches: [
    { name: '长效管理', leaves: [leaf('中期规划建设完备性', 333, '基本达成预期')] },
    { name: '人力资源建设', leaves: [leaf('人员培训机制完备性', 333, '全部达成预期')] },
    { name: '档案管理', leaves: [leaf('档案管理完备性', 334, '全部达成预期')] },
  ] },
]

const FACTORS: readonly (readonly [percent: number, result: string])[] = [
  [100, '全部达成预期'],
  [90, '100%-80%(含)'],
  [90, '100%-80%(含)'],
  [70, '80%-60%(含)'],
]

/** Draws every score, notes it, and gives the rows from 评价指标 to 总分. */
export function indicatorSheet(c: Composer, execution: number): IndicatorSheet {
  let hundredths = Math.round(execution * 100)
  const rows = TREE.flatMap((top) => {
    const depth = top.branches.reduce((sum, branch) => sum + branch.leaves.length, 0)
    return top.branches.flatMap((branch, b) =>
      branch.leaves.map((item, i) => {
        const scored = scoreOf(c, item)
        hundredths += scored.score
        c.indicator([top.name, branch.name, item.name], item.weight / 100, scored.score / 100)
        return rowOf(
          ...(b === 0 && i === 0 ? [[top.name, 1, depth] as const] : []),
          ...(i === 0 ? [[branch.name, 1, branch.leaves.length] as const] : []),
          item.name,
          ...[
            item.target,
            scored.actual,
            scored.unit,
            points(item.weight),
            scored.rate,
            points(scored.score),
            '',
          ],
        )
      }),
    )
  })
  const total = hundredths / 100
  return { rows: [...HEADER, ...rows, rowOf(['总分', 3], '', '', '', '100', '', String(total), '')], total }
}

const HEADER = [
  rowOf(
    ['评价指标', 3],
    ...['年度指标值', '实际完成值', '单位', '分值', '完成率', '得分', '未完成原因分析'].map(
      (label) => [label, 1, 2] as const,
    ),
  ),
  rowOf('一级指标', '二级指标', '三级指标'),
]

interface Scored {
  readonly actual: string
  readonly unit: string
  readonly rate: string
  readonly score: number
}

function scoreOf(c: Composer, item: Leaf): Scored {
  if (item.name === '服务对象满意度') {
    const satisfaction = c.draft.random.integer(91, 99)
    c.form(() => c.fact('satisfaction', satisfaction))
    return { actual: String(satisfaction), unit: '%', rate: '100.00%', score: item.weight }
  }
  if (item.target.endsWith('%'))
    return {
      actual: item.target === '<=0%' ? '0' : '100',
      unit: '%',
      rate: '100.00%',
      score: item.weight,
    }
  const [factor, actual] = c.draft.random.pick(FACTORS)
  return { actual, unit: '', rate: '100', score: Math.round((item.weight * factor) / 100) }
}

function points(hundredths: number): string {
  return String(hundredths / 100)
}
