/** F5, Guangdong: a short report in two chapters and its score table, each level's name beside its weight. */
import { Composer, type Layout } from '../composer.ts'
import { percentText } from '../figures.ts'
import { staffing, threePublic } from '../forms/prose.ts'
import type { CellLike } from '../paper.ts'
import { spanAt } from './indicators.ts'
import { nameOf, sheet } from './parts.ts'

type Row = readonly CellLike[]

const SCHEME = [
  ['履职效能', '整体效能', '部门整体绩效目标产出指标完成情况', '按各产出指标完成率的均值计分。', 10],
  ['履职效能', '整体效能', '部门整体绩效目标效益指标完成情况', '按各效益指标完成率的均值计分。', 15],
  ['履职效能', '专项效能', '专项资金绩效目标完成情况', '完成90%（含）以上得满分。', 15],
  ['履职效能', '部门预算资金支出率', '部门预算资金支出率', '支出率低于序时进度的按比例扣分。', 10],
  ['管理效率', '预算编制', '新增预算入库项目事前绩效评估', '按规定开展的得2分。', 5],
  ['管理效率', '预算执行', '预算编制约束性', '调剂率超过10%的，每超1个百分点扣0.1分。', 10],
  ['管理效率', '信息公开', '预决算公开合规性', '每发现一处不合规扣0.5分。', 10],
  ['管理效率', '绩效管理', '绩效管理制度执行', '制度完备得5分，执行到位得5分。', 10],
  ['管理效率', '资产管理', '固定资产利用率', '利用率90%以上得满分。', 15],
] as const

export const guangdongScores: Layout = (draft) => {
  const c = new Composer(draft)
  const { year, figures, random } = draft
  const title = c.pick(`${c.full}${year}年度部门整体支出绩效自评报告`, `${year}年度部门整体支出绩效自评报告`)
  c.heading(1, title)
  c.line(`部门名称：${nameOf(c)}`)
  c.line('填报人：周某        联系电话：')
  c.heading(2, c.pick('一、部门基本情况', '一、部门情况'))
  c.heading(3, '（一）部门概况')
  c.text(staffing(c))
  c.heading(3, '（二）部门整体支出情况')
  const rate = percentText(figures.actual.total, figures.adjusted.total)
  c.fact('execution_rate.total', Number(rate))
  c.text(
    `${year}年年初预算${c.money('expenditure.total@initial', figures.initial.total)}，调整后预算数${c.money('expenditure.total@adjusted', figures.adjusted.total)}，全年支出决算数${c.money('expenditure.total', figures.actual.total)}，预算执行率${c.number(rate)}%。其中：基本支出${c.money('expenditure.basic', figures.actual.basic)}，项目支出${c.money('expenditure.project', figures.actual.project)}。`,
    threePublic(c),
  )
  c.heading(2, '二、绩效自评情况')
  c.heading(3, '（一）自评结论')
  const scores = SCHEME.map(([, , , , weight]) =>
    random.chance(0.6) ? weight : weight - random.integer(1, 6) / 2,
  )
  const total = scores.reduce((sum, score) => sum + score, 0)
  c.fact('score.total', total)
  c.fact('grade', total >= 90 ? 'excellent' : 'good')
  c.text(
    `对照指标体系，${year}年度部门整体支出绩效自评得分${c.number(total)}分，等级为${total >= 90 ? '优' : '良'}。`,
  )
  c.form(() => scoreTable(c, scores, total))
  return c.done({ title, profile: 'jiangmen', reportDate: null, sections: [] })
}

function scoreTable(c: Composer, scores: readonly number[], total: number): void {
  const weightHead = c.pick('权重（%）', '权重', '分值')
  const sums = (level: 0 | 1, at: number): number =>
    SCHEME.filter((row) => row[level] === SCHEME[at]![level]).reduce((sum, row) => sum + row[4], 0)
  c.fact('score.total', total)
  c.allow('score.full', 100)
  const rows = SCHEME.map(([first, second, third, criterion, weight], i): Row => {
    c.indicator([first, second, third], weight, scores[i]!)
    const firstSpan = spanAt(SCHEME, i, ([level]) => level)
    const secondSpan = spanAt(SCHEME, i, ([, level]) => level)
    if (firstSpan > 0) c.dimension({ name: first, weight: sums(0, i) })
    return [
      ...(firstSpan > 0 ? [[first, 1, firstSpan] as const, [String(sums(0, i)), 1, firstSpan] as const] : []),
      ...(secondSpan > 0
        ? [[second, 1, secondSpan] as const, [String(sums(1, i)), 1, secondSpan] as const]
        : []),
      third,
      String(weight),
      criterion,
      String(scores[i]),
    ]
  })
  sheet(
    c,
    [c.pick('部门整体支出绩效自评评分表', '部门整体支出绩效评价指标评分表')],
    [10, 7, 10, 7, 16, 7, 30, 8],
    [
      [
        ['一级指标', 2],
        ['二级指标', 2],
        ['三级指标', 2],
        ['评分标准', 1, 2],
        [c.pick('自评分', '自评得分'), 1, 2],
      ],
      ['名称', weightHead, '名称', weightHead, '名称', weightHead],
      ...rows,
      [c.pick('合计', '总分'), '100', '', '100', '', '100', '', String(total)],
    ],
  )
}
