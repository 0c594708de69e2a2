/** 广东 report (江门市): a cover with the person who filed it, budget and execution in sentences, a grade and no score. */
import { someOf, tell } from '../clauses.ts'
import { Composer, type Composition, type Draft } from '../composer.ts'
import { elaboration } from '../elaboration.ts'
import { amountText, type Fen, grainOf } from '../style.ts'
import { duties, inOneBreath, measures, problems } from './duties.ts'

const GRADES = { excellent: ['优秀', '优'], good: ['良好', '良'] } as const

export function jiangmen(draft: Draft): Composition {
  const c = new Composer(draft)
  c.line('部门整体支出绩效自评报告', true)
  c.line(`部门名称：${c.full}`)
  c.line(`填报人：${c.pick('梁文秋', '陈月华', '何立新')}`)
  c.line(`联系电话：${c.pick('0000-5550136', '0000-5550172')}`)
  c.line(`${c.short}整体支出绩效评价 自评报告`, true)
  situation(c)
  selfEvaluation(c)
  return c.done({
    title: '部门整体支出绩效自评报告',
    profile: 'jiangmen',
    reportDate: null,
    sections: ['duties', 'key_work', 'problems', 'measures'],
    absent: ['staffing.authorized', 'staffing.actual', 'staffing.retired', 'score.total'],
  })
}

function situation(c: Composer): void {
  const { year, random } = c.draft
  c.heading(2, '一、部门情况')
  c.heading(3, '（一）部门概况')
  c.text(
    `${c.short}在本${c.area}党委和上级工会领导下开展工作，主要职责是：`,
    ...duties(c).map((duty, i) => `${i + 1}. ${duty}`),
  )
  c.heading(3, '(二) 年度总体工作和重点工作任务完成情况')
  c.text(
    `1. 凝聚思想共识。${tell(c, ['lectures'], false)}`,
    `2. 帮助企业和职工渡过难关。${tell(c, someOf(c, ['hardship', 'warmth', 'illness']), false)}`,
    `3. 建设产业工人队伍。${tell(c, someOf(c, ['competition', 'training']), false)}`,
    `4. 协调劳动关系。${tell(c, someOf(c, ['disputes', 'legalAid', 'wages']), false)}`,
    `5. 强化自身建设。${tell(c, ['founding', 'audits'], false)}`,
  )
  c.heading(3, '（三）预期部门整体支出绩效目标情况')
  c.text(
    `${year}年计划按时发放人员经费，保障机关运转；组织不少于${c.number(random.integer(5, 15))}个工种的技能竞赛，财政资金不足的部分由工会经费承担。`,
  )
}

function selfEvaluation(c: Composer): void {
  const { year, figures, random, style } = c.draft
  const grade = random.pick(['excellent', 'excellent', 'good'] as const)
  c.heading(2, '二、绩效自评情况')
  c.heading(3, '（一）自评结论')
  c.text(`对照基本支出和项目支出的完成情况，自评完成情况“${random.pick(GRADES[grade])}”。`)
  c.fact('grade', grade)
  c.heading(3, '(二) 预算编制及执行情况')
  const budget = figures.adjusted
  const spent = figures.actual
  c.text(
    '1. 预算编制情况',
    `${year}年预算总额${c.money('expenditure.total@budget', budget.total)}，其中基本支出预算${c.money('expenditure.basic@budget', budget.basic)}，占支出预算${share(c, budget.basic, budget.total)}；项目支出预算${c.money('expenditure.project@budget', budget.project)}，占支出预算${share(c, budget.project, budget.total)}。`,
    '2. 预算执行情况',
    `${year}年支出完成${c.money('expenditure.total', spent.total)}，其中基本支出为${c.money('expenditure.basic', spent.basic)}，占支出总额的${share(c, spent.basic, spent.total, 'basic')}；项目支出为${c.money('expenditure.project', spent.project)}，占支出总额的${share(c, spent.project, spent.total, 'project')}。支付均按制度审批，未出现截留挪用。`,
  )
  c.heading(3, '(三) 财政资金绩效分析')
  const allowance = Math.floor(spent.project / 20 / grainOf(style)) * grainOf(style)
  const retired = random.integer(20, 90)
  c.metric('activity.model_workers.subsidized', retired)
  c.text(
    '1. 产出指标',
    tell(c, someOf(c, ['jobFairs', 'cadres', 'stations']), false),
    `发放${c.number(retired)}名离退休劳动模范津贴${amountText(allowance, style)}，完成预算金额的100%。`,
    ...elaboration(c),
  )
  c.heading(3, '（四）部门整体支出使用存在问题及改进意见')
  c.text(`发现的问题及原因：${inOneBreath(problems(c))}`, `下一步改进措施：${inOneBreath(measures(c))}`)
}

/** "73.50%": a share rounded to two decimals; noted as allowed where it is one of what was spent. */
function share(c: Composer, part: Fen, whole: Fen, of?: 'basic' | 'project'): string {
  const text = ((part / whole) * 100).toFixed(2)
  if (of) c.allow(`share.${of}`, Number(text))
  return c.number(`${text}%`)
}
