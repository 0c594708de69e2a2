/** The 评分表 of Hunan's provincial set. */
import type { Composer } from '../composer.ts'
import type { CellLike } from '../paper.ts'
import { spanAt } from './indicators.ts'
import { sheet } from './parts.ts'

type Row = readonly CellLike[]

const CRITERIA = [
  ['投入', '预算配置', '财政供养人员控制率', '以100%为标准，不超过计满分，每超一个百分点扣0.5分。', 8],
  ['投入', '预算配置', '“三公”经费变动率', '不大于0计满分，每升高一个百分点扣0.5分。', 7],
  ['过程', '预算执行', '预算完成率', '95%（含）以上计满分，90%（含）-95%计6分，其余不计分。', 10],
  ['过程', '预算执行', '预算控制率', '预算控制率在0-10%计5分，20%（含）以上不计分。', 5],
  ['过程', '预算管理', '管理制度健全性', '制度健全计5分，执行到位计3分。', 10],
  ['过程', '预算管理', '资金使用合规性', '凡发现一处不合规扣3分。', 10],
  ['过程', '资产管理', '固定资产利用率', '在用资产占比每低5个百分点扣1分。', 5],
  ['产出及效率', '职责履行', '重点工作实际完成率', '按完成比例计分。', 30],
  ['产出及效率', '履职效益', '社会公众或服务对象满意度', '90%（含）以上计满分，80%（含）-90%计12分。', 15],
] as const

/** 附件3: criteria full of figures between names and scores; level weights in the names or in a row of their own. */
export function scoreSheet(c: Composer): void {
  const { random } = c.draft
  const named = random.chance(0.6)
  const rows = CRITERIA.map(([first, second, third, criterion, weight]) => {
    const score = random.chance(0.6) ? weight : weight - random.integer(1, 4) / 2
    c.indicator([first, second, third], weight, score)
    return { first, second, third, criterion, weight, score }
  })
  const body = rows.map((row, i): Row => {
    const own = rows.filter(({ first }) => first === row.first)
    const weight = own.reduce((sum, one) => sum + one.weight, 0)
    const first = spanAt(rows, i, (one) => one.first)
    const second = spanAt(rows, i, (one) => one.second)
    if (first > 0 && named) c.dimension({ name: row.first, weight })
    return [
      ...(first > 0 ? [[named ? `${row.first}（${weight}分）` : row.first, 1, first] as const] : []),
      ...(second > 0 ? [[row.second, 1, second] as const] : []),
      row.third,
      row.criterion,
      String(row.weight),
      String(row.score),
      '',
    ]
  })
  const total = rows.reduce((sum, { score }) => sum + score, 0)
  c.fact('score.total', total)
  c.fact('score.full', 100)
  sheet(
    c,
    ['附件3', `${c.draft.year}年度部门整体支出绩效评价指标评分表`],
    [12, 12, 16, 34, 8, 8, 12],
    [
      [
        '一级指标',
        '二级指标',
        '三级指标',
        c.pick('评价标准', '评分标准'),
        '分值',
        c.pick('得分', '自评得分'),
        c.pick('扣分原因', '扣分原因和其他说明'),
      ],
      ...body,
      [[c.pick('总分', '合计'), 4], '100', String(total), ''],
    ],
  )
}
