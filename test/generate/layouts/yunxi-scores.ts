/** The score sheet of the 岳阳 report: criteria full of numbers, one weight printed once for three rows. */
import type { Composer } from '../composer.ts'
import type { CellLike, PaperCell } from '../paper.ts'
import { rowOf } from '../paper.ts'

export interface ScoreSheet {
  /** one table, or two where the sheet goes on over the page with its head repeated */
  readonly parts: readonly (readonly (readonly PaperCell[])[])[]
  readonly total: number
  readonly satisfaction: number
}

interface Item {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly weight: number
  readonly criterion: string
}

const item = (level1: string, level2: string, name: string, weight: number, criterion: string): Item => ({
  level1,
  level2,
  name,
  weight,
  criterion,
})

// biome-ignore format: one indicator a line
const ITEMS: readonly Item[] = [
  item('投入', '预算配置', '财政供养人员\n\n控制率', 5, '控制率不高于100%得5分；每高1个百分点扣0.5分。'),
  item('投入', '预算配置', '“三公经费”\n变动率', 5, '不增长得5分；每增长1个百分点扣0.5分。'),
  item('投入', '预算配置', '重点支出\n安排率', 5, '安排率在90%以上得5分，80%（含）-90%得4分，再低不得分。'),
  item('过程', '预算执行', '预算调整率', 3, '未调整得3分；10%（含）以内得2分，20%（含）以内得1分。'),
  item('过程', '预算执行', '支付进度', 3, '6月底前下达全部专项指标；每有1项逾期扣0.5分。'),
  item('过程', '预算执行', '资金结余', 3, '没有结余得3分；不高于上年得2分。'),
  item('过程', '预算执行', '“三公经费”\n控制率', 6, '控制率≦100%得6分；每高1个百分点扣1分。'),
  item('过程', '预算管理', '管理制度\n健全性', 3, '①有预算和内控制度，1分；\n②制度完整，1分；\n③执行到位，1分。'),
  item('过程', '预算管理', '资金使用\n合规性', 3, '①符合财务制度；\n②审批齐全；\n有1处不合规扣1分。'),
  item('过程', '预算管理', '预决算信息公开性和完善性', 3, '①内容齐全，1分；②按时公开，0.5分；③数据准确，1.5分。'),
  item('过程', '预算管理', '政府采购\n\n执行率', 3, '达到100%得3分；每低1个百分点扣0.2分。'),
  item('过程', '预算管理', '公务卡刷卡率', 3, '刷卡率50％以上得3分；每低1个百分点扣0.2分。'),
  item('过程', '资产管理', '管理制度\n健全性', 3, '①有资产管理制度，2分；②得到执行，1分。'),
  item('过程', '资产管理', '资产管理\n安全性', 4, '①账实相符；②处置规范；每有1处不符扣1分。'),
  item('过程', '资产管理', '固定资产\n利用率', 3, '比100%每低1个百分点扣0.1分。'),
  item('产出', '职责履行', '《政府工作报告》目标任务完成情况', 9, '按年度考核结果计分，由各部门细化。'),
  item('产出', '职责履行', '重点民生实事完成情况', 8, '按年度考核结果计分，由各部门细化。'),
  item('产出', '职责履行', '其他工作实绩指标完成情况', 8, '按年度考核结果计分，由各部门细化。'),
]
const BENEFITS = ['经济效益', '社会效益', '生态效益'] as const
const SATISFACTION = '社会公众或服务对象满意度'
const LEVELS = { 投入: 15, 过程: 40, 产出: 25, 效果: 20 } as const
const HEAD = rowOf('一级指标', '二级指标', '三级指标', '评分标准', '分值', '自评得分', '扣分原因和其他说明')

/** Draws deductions, notes indicators and dimensions, and gives the sheet's rows. */
export function scoreSheet(c: Composer): ScoreSheet {
  for (const [name, weight] of Object.entries(LEVELS)) c.dimension({ name, weight })
  const split = c.draft.random.chance(0.5) ? 13 : ITEMS.length
  const scores = ITEMS.map(({ weight }) => (c.draft.random.chance(0.12) ? weight - 1 : weight))
  const parts = [ITEMS.slice(0, split), ITEMS.slice(split)].map((items, part) =>
    items.map((_, i) => itemRow(c, items, i, scores[part * split + i]!)),
  )
  const end = benefitRows(c)
  const total = scores.reduce((sum, score) => sum + score, 0) + end.total
  const last = rowOf(['总 分', 3], '', '100', String(total), '')
  const tables =
    parts[1]!.length === 0
      ? [[HEAD, ...parts[0]!, ...end.rows, last]]
      : [
          [HEAD, ...parts[0]!],
          [HEAD, ...parts[1]!, ...end.rows, last],
        ]
  return { parts: tables, total, satisfaction: end.satisfaction }
}

const spaced = (level: string): string =>
  `${level[0]} ${level[1]}\n（${LEVELS[level as keyof typeof LEVELS]}分）`

function itemRow(c: Composer, items: readonly Item[], at: number, score: number): readonly PaperCell[] {
  const { level1, level2, name, weight, criterion } = items[at]!
  const run = (same: (other: Item) => boolean): number => items.filter(same).length
  const first = (same: (other: Item) => boolean): boolean => items.findIndex(same) === at
  const inTop = (other: Item): boolean => other.level1 === level1
  const inBranch = (other: Item): boolean => other.level1 === level1 && other.level2 === level2
  const cells: CellLike[] = []
  if (first(inTop)) cells.push([spaced(level1), 1, run(inTop)])
  if (first(inBranch)) cells.push([level2, 1, run(inBranch)])
  c.indicator([level1, level2, name.replace(/\s/g, '')], weight, score)
  return rowOf(
    ...cells,
    name,
    criterion,
    String(weight),
    String(score),
    score < weight ? '个别事项未按时完成' : '',
  )
}

/** Three benefits under one merged weight of 15, and satisfaction on a scale of its own. */
function benefitRows(c: Composer): { rows: (readonly PaperCell[])[]; total: number; satisfaction: number } {
  const scores = BENEFITS.map(() => c.draft.random.pick([5, 5, 5, 4]))
  const satisfaction = c.draft.random.pick([90, 92, 96, 98])
  const points = satisfaction >= 95 ? 5 : 3
  const names = [...BENEFITS, SATISFACTION]
  for (const [i, name] of names.entries())
    c.indicator(['效果', '履职效益', name], i < 3 ? null : 5, i < 3 ? scores[i]! : points)
  const rows = [
    rowOf(
      [spaced('效果'), 1, 4],
      ['履职效益\n（20分）', 1, 4],
      BENEFITS[0],
      ['三项为共性指标，由各部门结合实际细化。', 1, 3],
      ['15', 1, 3],
      String(scores[0]),
      '',
    ),
    rowOf(BENEFITS[1], String(scores[1]), ''),
    rowOf(BENEFITS[2], String(scores[2]), ''),
    rowOf(
      SATISFACTION,
      '95%（含）以上得5分；85%（含）-95%得3分；\n75%（含）-85%得1分。',
      '5',
      String(points),
      points < 5 ? `满意度${satisfaction}%` : '',
    ),
  ]
  return { rows, total: scores.reduce<number>((sum, score) => sum + score, 0) + points, satisfaction }
}
