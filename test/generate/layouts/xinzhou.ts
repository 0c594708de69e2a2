/** 湖北 narrative with a small score table (武汉市新洲区): the amounts stand in sentences. */
import { someOf, tell } from '../clauses.ts'
import { Composer, type Composition, type Draft } from '../composer.ts'
import { elaboration } from '../elaboration.ts'
import { percentText } from '../figures.ts'
import { amountText, type Fen, grainOf } from '../style.ts'
import { duties, measures, problems } from './duties.ts'

const PROJECTS = [
  '困难职工帮扶',
  '金秋助学',
  '劳模慰问',
  '党建专项',
  '技能竞赛专项',
  '职工文体活动',
  '女职工关爱行动',
]

export function xinzhou(draft: Draft): Composition {
  const c = new Composer(draft)
  const { year } = draft
  c.line('附件 2')
  c.line(`${c.short}整体支出绩效自评报告`, true)
  c.line(`部门（单位）名称： ${c.full}`, true)
  c.line(`${year + 1} 年 8 月`, true)
  overview(c)
  spending(c)
  achievements(c)
  conclusion(c)
  c.line(c.full)
  c.line(`${year + 1} 年 8 月 12 日`)
  return c.done({
    title: `${c.short}整体支出绩效自评报告`,
    profile: 'xinzhou',
    reportDate: `${year + 1}-08-12`,
    sections: ['duties', 'problems', 'measures', 'experience'],
  })
}

function overview(c: Composer): void {
  c.heading(2, '一、部门概况')
  c.heading(3, '(一)部门概况')
  c.text(`${c.short}主要职责：`, ...duties(c).map((duty, i) => `${i + 1}. ${duty}`))
  c.text(`${c.short}人员情况：`, staffing(c))
  c.heading(3, '(二) 部门整体支出预算绩效目标')
  const random = c.draft.random
  const unions = random.integer(10, 40)
  const insured = random.integer(12, 40) * 1000
  c.metric('activity.unions.new@target', unions)
  c.metric('activity.mutual_aid.insured@target', insured)
  c.text(
    '1. 产出目标',
    `(1)、建设职工（劳模）创新工作室${c.number(random.integer(1, 4))}个。`,
    `(2)、新建工会委员会数${c.number(unions)}家。`,
    `(3)、组织职工参加医疗互助人数${c.number(insured)}人。`,
    '社会效益',
    '(1) 职工队伍更加稳定，互助共济的风气更浓。',
  )
}

function staffing(c: Composer): string {
  const { staff } = c.draft.figures
  const authorized = staff.authorizedAdministrative + staff.authorizedInstitution
  const actual = staff.administrative + staff.institution
  if (actual > authorized)
    c.finding(
      'over_establishment',
      ['staffing.actual', 'staffing.authorized'],
      `${actual} in post against ${authorized} authorized`,
    )
  c.allow('org.departments', staff.departments)
  const posts = `行政编制${c.count('staffing.authorized.administrative', staff.authorizedAdministrative)}人，事业编制${c.count('staffing.authorized.institution', staff.authorizedInstitution)}人`
  const people = `行政编制${c.count('staffing.actual.administrative', staff.administrative)}人，事业编制${c.count('staffing.actual.institution', staff.institution)}人`
  return `机关设${c.number(staff.departments)}个部室。${c.short}总编制人数${c.count('staffing.authorized', authorized)}人，其中：${posts}。在职实有人数${c.count('staffing.actual', actual)}人，其中${people}。退休人员${c.count('staffing.retired', staff.retired)}人。`
}

function spending(c: Composer): void {
  const { year, figures, style } = c.draft
  const { actual, wages, individuals, goods } = figures
  c.heading(2, '二、部门整体支出绩效分析')
  c.heading(3, '（一）部门整体支出情况')
  c.text(
    '1. 支出规模和结构',
    `${year}年${c.short}部门决算支出${c.money('expenditure.total', actual.total)}，其中：基本支出${c.money('expenditure.basic', actual.basic)}，项目支出${c.money('expenditure.project', actual.project)}。`,
    '2. 基本支出情况',
  )
  const capital = c.draft.defects.shortClasses ? Math.floor(goods / 4 / grainOf(style)) * grainOf(style) : 0
  if (capital > 0)
    c.finding(
      'identity',
      [
        'expenditure.basic',
        'expenditure.economic.wages',
        'expenditure.economic.goods_services',
        'expenditure.economic.individuals',
      ],
      `the three classes fall ${capital / 100} short of basic expenditure`,
    )
  c.text(
    `${c.pick('按经济分类，', '')}${year}年基本支出${amountText(actual.basic, style)}，其中：工资福利支出${c.money('expenditure.economic.wages', wages)}，商品和服务支出${c.money('expenditure.economic.goods_services', goods - capital)}，对个人和家庭补助支出${c.money('expenditure.economic.individuals', individuals)}。`,
    threePublic(c),
  )
  projects(c, actual.project)
}

function threePublic(c: Composer): string {
  const { year, figures } = c.draft
  if (figures.reception === 0) {
    c.fact('three_public.total', 0)
    c.allow('three_public.reception', 0)
    return `${year}年${c.short}部门决算“三公”经费支出无。`
  }
  c.allow('three_public.reception', figures.reception / 100)
  return `${year}年${c.short}部门决算“三公”经费支出${c.money('three_public.total', figures.reception)}，全部为公务接待费。`
}

/** Projects whose spending adds up to the whole; the last one may have stood still. */
function projects(c: Composer, whole: Fen): void {
  const { random, style, year } = c.draft
  const grain = grainOf(style)
  const first = random.integer(0, 3)
  const names = PROJECTS.slice(first, first + random.integer(2, 4))
  let rest = whole
  const amounts = names.map((_, i) => {
    const part = i === names.length - 1 ? rest : Math.floor(rest / 3 / grain) * grain
    rest -= part
    return part
  })
  c.text(
    '3. 项目支出情况',
    `${year}年${c.short}财政预算项目支出共有${c.number(names.length + 1)}个`,
    ...names.map((name, i) => projectLine(c, i, { name, budget: amounts[i]!, spent: amounts[i]! })),
    projectLine(c, names.length, { name: '职工书屋建设', budget: 1_500_000, spent: 0 }),
  )
}

function projectLine(c: Composer, index: number, project: { name: string; budget: Fen; spent: Fen }): string {
  const { name, budget, spent } = project
  c.project({ name, budget: budget / 100, received: spent / 100, spent: spent / 100 })
  const text = (fen: Fen): string => amountText(fen, c.draft.style)
  return `${'①②③④⑤⑥'[index]}${name}，预算安排${text(budget)}，实际资金到位${text(spent)}，实际支出${text(spent)}。`
}

function achievements(c: Composer): void {
  c.heading(3, '(二)部门整体支出预算绩效目标的完成情况')
  c.text(
    '1.产出目标',
    `①${tell(c, someOf(c, ['founding', 'competition', 'training']), false)}`,
    '2. 效果目标',
    `①职工医疗互助效果`,
    tell(c, ['mutualAid'], false),
    '②帮扶救助',
    tell(c, ['hardship', 'studyAid'], false),
  )
}

const DIMENSIONS = [
  { name: '投入', weights: [18, 20, 15] },
  { name: '过程', weights: [28, 30, 25] },
  { name: '产出', weights: [34, 30, 35] },
  { name: '效果', weights: [20, 20, 25] },
] as const
const WORDS = { excellent: '优', good: '良', fair: '中', poor: '差' } as const

function gradeOf(rate: number): keyof typeof WORDS {
  if (rate >= 90) return 'excellent'
  if (rate >= 80) return 'good'
  return rate >= 60 ? 'fair' : 'poor'
}

function conclusion(c: Composer): void {
  const { random } = c.draft
  const variant = random.integer(0, 2)
  c.heading(2, '三、自评结论')
  c.heading(3, '(一) 自评结论')
  c.text('1、评分结果')
  let total = 0
  const rows = DIMENSIONS.map(({ name, weights }) => {
    const weight = weights[variant]!
    const score = weight - random.integer(0, Math.floor(weight / 3)) / 2
    total += score
    const rate = Number(percentText(score * 10, weight * 10, 1))
    c.dimension({ name, weight, score, rate, grade: gradeOf(rate) })
    return [name, `${weight}%`, `${weight}`, `${score}`, `${rate}%`, WORDS[gradeOf(rate)]]
  })
  c.table(
    [9, 6, 9, 5, 7, 9],
    [
      ['评价指标', '权重', '评级分值', '得分', '得分率', '绩效评价'],
      ...rows,
      ['综合绩效', '100%', '100', `${total}`, `${total}%`, WORDS[gradeOf(total)]],
    ],
  )
  c.fact('score.total', total)
  c.fact('score.full', 100)
  c.fact('grade', gradeOf(total))
  c.text(
    '2、主要结论',
    `本次${c.short}整体支出绩效评价结果为“${WORDS[gradeOf(total)]}”。目标与职责相符，资金使用规范，产出符合预期。`,
  )
  c.heading(3, '(二) 主要经验，存在的问题和改进措施')
  c.text(
    '主要经验：',
    '(1) 把思想引领放在前面',
    tell(c, someOf(c, ['lectures', 'cadres'])),
    '(2) 把服务送到职工身边',
    tell(c, someOf(c, ['jobFairs', 'visits', 'audits'])),
    ...elaboration(c),
    '存在问题：',
    ...problems(c).map((text, i) => `${i + 1}、${text}`),
    '改进措施：',
    ...measures(c).map((text, i) => `${i + 1}、${text}`),
  )
}
