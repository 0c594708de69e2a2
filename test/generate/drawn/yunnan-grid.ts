/** F9, Yunnan's annexes 13 and 14: figures told in the cells of a grid of text, then tasks with their money and indicators. */
import { Composer, type Layout } from '../composer.ts'
import { percentText } from '../figures.ts'
import { staffing, threePublic } from '../forms/prose.ts'
import type { CellLike } from '../paper.ts'
import { drawIndicators, noteSatisfaction, spanAt } from './indicators.ts'
import { nameOf, projectMoney, projectNames, sheet, unitMark } from './parts.ts'

type Row = readonly CellLike[]

export const yunnanGrid: Layout = (draft) => {
  const c = new Composer(draft)
  const { random, year, figures } = draft
  const title = c.pick(
    `${c.full}${year}年度部门整体支出绩效自评情况`,
    `${year}年度${c.full}部门整体支出绩效自评`,
  )
  c.line(`监督索引号5309${random.integer(1000, 9999)}00000000111`)
  c.heading(1, title)
  c.form(() => {
    const score = random.integer(800, 999) / 10
    c.fact('score.total', score)
    c.fact('grade', score >= 90 ? 'excellent' : 'good')
    const income = figures.actual.total
    sheet(
      c,
      [c.pick('附表13', '表十三'), `${year}年度部门整体支出绩效自评情况`, `部门：${nameOf(c)}`],
      [14, 22, 64],
      [
        [['一、部门基本情况', 1, 4], '（一）部门概况', staffing(c)],
        ['（二）部门绩效目标的设立情况', '设立部门整体支出绩效目标1个，随预算批复。'],
        [
          '（三）部门整体收支情况',
          `${year}年收入合计${c.money('revenue.total', income)}，支出合计${c.money('expenditure.total', figures.actual.total)}，其中：基本支出${c.money('expenditure.basic', figures.actual.basic)}，项目支出${c.money('expenditure.project', figures.actual.project)}。`,
        ],
        ['（四）严控“三公”经费支出情况', threePublic(c)],
        [['二、绩效自评工作情况', 1, 2], '（一）绩效自评的目的', '摸清资金使用效果。'],
        ['（二）自评组织过程', '成立小组，收集资料，逐项核对。'],
        [
          ['三、评价情况分析及综合评价结论', 2],
          `自评得分${score}分，${c.pick('等级为', '评价等级为', '自评等级为')}“${score >= 90 ? '优' : '良'}”。`,
        ],
        [['四、存在的问题和整改情况', 2], '部分绩效指标难以量化，已要求各部室在下年申报时补充数据来源。'],
        [['五、绩效自评结果应用', 2], '作为下年项目排序的参考。'],
        [['六、其他需说明的情况', 2], '无'],
      ],
    )
    wholeForm(c)
  })
  return c.done({ title, profile: 'yunnan-grid', reportDate: null, sections: [] })
}

/** Tasks are listed as projects; nothing here is scored. */
function wholeForm(c: Composer): void {
  const { random, year } = c.draft
  const tasks = projectNames(c, random.integer(2, 3))
  const indicators = drawIndicators(c)
  for (const one of indicators) noteSatisfaction(c, one)
  const taskRows = tasks.map((name): Row => {
    const { adjusted, actual } = projectMoney(c)
    c.project({ name, budget: adjusted / 100, received: null, spent: actual / 100 })
    return [
      name,
      '按计划实施',
      c.cell(null, adjusted),
      c.cell(null, adjusted),
      c.cell(null, 0),
      c.cell(null, actual),
      percentText(actual, adjusted),
      ['', 2],
    ]
  })
  sheet(
    c,
    [c.pick('附表14', '表十四'), `${year}年度部门整体支出绩效自评表`],
    [12, 16, 12, 10, 10, 10, 10, 10, 10],
    [
      ['部门名称', [nameOf(c), 8]],
      [
        ['部门总体目标', 2],
        ['团结职工，做好服务。', 7],
      ],
      [['一、部门年度目标', 9]],
      ['财政年度', ['目标', 4], ['实际完成情况', 4]],
      [String(year), ['完成年度任务。', 4], ['已完成。', 4]],
      [String(year + 1), ['巩固成果。', 4], ['---', 4]],
      [['二、部门年度重点工作任务', 9]],
      [
        ['任务名称', 1, 2],
        ['主要内容', 1, 2],
        [`批复金额${unitMark(c)}`, 3],
        [`实际支出金额${unitMark(c)}`, 1, 2],
        ['预算执行率（%）', 1, 2],
        ['预算执行偏低原因及改进措施', 2, 2],
      ],
      ['总额', '财政拨款', '其他资金'],
      ...taskRows,
      [['三、部门整体支出绩效指标', 9]],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '实际完成值',
        ['偏差原因分析及改进措施', 2],
      ],
      ...indicators.map((one, i): Row => {
        const first = spanAt(indicators, i, ({ level1 }) => level1)
        const second = spanAt(indicators, i, ({ level2 }) => level2)
        return [
          ...(first > 0 ? [[one.level1, 1, first] as const] : []),
          ...(second > 0 ? [[one.level2, 1, second] as const] : []),
          one.name,
          { '≥': '>=', '≤': '<=', '＝': '=', 定性: '=' }[one.nature] ?? '=',
          one.target,
          one.unit,
          one.actual,
          ['', 2],
        ]
      }),
      ['其他需说明的事项', ['无', 8]],
    ],
  )
}
