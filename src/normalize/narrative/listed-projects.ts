/** Projects told in sentences: a name, then its budget, the money that arrived, the money spent. */
import { decimalToFen, MONEY_UNITS, type MoneyUnit } from '../../model/money.ts'
import type { Project } from '../../model/report.ts'
import { withoutAims } from './aims.ts'
import { evidenceAt } from './found.ts'
import { isDate, type Mark, type Prose, type Sentence } from './prose.ts'
import { namesProject } from './scope.ts'
import { moneyTermBefore } from './terms.ts'

const END = '(?:金额|资金|数|总额|经费|安排|共|计|为|:|约|是|了)*$'
const ROLES = {
  received: new RegExp(`(?:到位|拨入|拨付到位|实际拨付|下达资金|资金拨付)${END}`),
  spent: new RegExp(`(?:实际支出|支出|实际使用|使用|实际执行|执行|决算|支付|完成支出)${END}`),
  budget: new RegExp(`(?:预算安排|年初预算|预算|安排资金|计划安排|计划投入|安排)${END}`),
} as const
type Role = keyof typeof ROLES
/** A budget as it was adjusted, behind the first one, and what else is told of a project: taken with it, as no figure of the unit. */
const ADJUSTED = new RegExp(
  `(?:全年预算|(?:调整|追加|变更)后(?:的)?(?:全年)?预算|调整预算|预算调整)(?:为|至|到)?${END}`,
)
const ASIDE =
  /(?:执行率|完成率|支出率|使用率|执行进度|支付率|结余|结转|剩余|余额)(?:资金|为|:|是|达到?|约|数|额)*$/
/** 共对2个项目开展了自评：… */
const ANNOUNCED = /^[^:]{0,60}\d[个项][^:]{0,30}(?:自评|评价|如下|分别)[^:]{0,30}:(?=.)/
const BRACKETS = /\([^()]*\)/g
const OWN_SCORE = /^[,、]?(?:项目)?(?:绩效)?(?:自评|评价|综合)?(?:总分|得分|评分)(?:为|:)*$/
const MARKER = /^(?:[①-⑳]|\(?[一二三四五六七八九十\d]{1,2}[)、.]|[一二三四五六七八九十]是|其中:?|\s|“)+/
const NO_NAME =
  /^(?:.{0,1}|[\d.,年度初末]+|(?:年初|县|市|区|省|级|财政|部门|下达|批复|核定|共|已|经)+|项目(?:概况|概述|介绍|背景|(?:基本|总体)?情况|资金.*|实施.*|绩效.*)|年度|基本支出|项目支出|(?:年初|年末|全年|本年|部门|财政|整体|年度|调整后?)*(?:支出|收入|收支|预算)|部门|整体|本?年度?|全年|总计|合计|.*(?:总工会|我单位|本单位|部门|我会).*|.*(?:人员|公用)经费|.*收、?支(?:总计?)?|.*(?:财政拨款|拨款收入|三公(?:经费)?(?:支出)?)|.*(?:局|厅|委员会|联合会|办公室|政府办?|管理中心))$/

interface Listed {
  readonly project: Project
  readonly used: readonly Mark[]
}
/** A sentence, or a segment of it. */
type Span = Pick<Sentence, 'start' | 'text' | 'marks'>

/**
 * The projects a sentence tells of, with the marks they take: one a segment (甲项目…；乙项目…), or one in all; none
 * where it tells of something else.
 */
export function readListedProjects(prose: Prose, sentence: Sentence): readonly Listed[] {
  const segments = sentence.segments.map((segment) => ({
    ...segment,
    marks: segment.clauses.flatMap(({ marks }) => marks),
  }))
  const each = segments.length > 1 ? segments.map((segment) => readProject(prose, segment)) : []
  const listed = each.filter((it) => it !== null)
  if (each.length > 0 && listed.length === each.length) return listed
  const one = readProject(prose, sentence)
  return one ? [one] : []
}

function readProject(prose: Prose, sentence: Span): Listed | null {
  const { marks } = sentence
  const roles = new Map<Role, Mark>()
  for (const mark of marks) {
    const role = roleOf(mark)
    if (role && !roles.has(role)) roles.set(role, mark)
  }
  // two of the three, and money that arrived or a plan beside the spending: else it may be any sentence on money
  if (roles.size < 2 || !(roles.has('received') || roles.has('budget'))) return null
  const start = sentence.start + (ANNOUNCED.exec(sentence.text)?.[0].length ?? 0)
  // 乙局2022年度…, 某财预〔2022〕6号…: dates and numbers of documents are no figures of a project
  const first = marks.find(
    ({ quantity }) => quantity.start >= start && !isDate(quantity) && quantity.unit !== '号',
  )
  const name =
    first && projectName(prose.text.slice(start, first.quantity.start), titleBefore(prose, sentence))
  if (!name) return null
  const unit = marks.find(({ quantity }) => quantity.kind === 'money')?.quantity.unit
  const adjusted = marks.findLast(
    ({ before, quantity }) => quantity.kind === 'money' && ADJUSTED.test(before.replace(BRACKETS, '')),
  )
  const amount = (role: Role) => amountOf(roles.get(role), unit)
  const aside = marks.filter(({ before }) => ASIDE.test(before))
  const score = marks.find(
    ({ before, quantity }) => quantity.unit === '分' && quantity.value !== null && OWN_SCORE.test(before),
  )
  const project: Project = {
    name,
    budget: adjusted ? amountOf(adjusted, unit) : amount('budget'),
    received: amount('received'),
    spent: amount('spent'),
    ...(score && { score: score.quantity.value! }),
    evidence: [evidenceAt(prose, sentence.start, sentence.start + sentence.text.length)],
  }
  return {
    project,
    used: [...roles.values(), ...aside, ...[score, adjusted].filter((mark) => mark !== undefined)],
  }
}

function roleOf({ before, quantity }: Mark): Role | null {
  if (quantity.kind !== 'money' && !(quantity.kind === 'plain' && quantity.unit === null)) return null
  const words = before.replace(BRACKETS, '')
  return (Object.keys(ROLES) as Role[]).find((role) => ROLES[role].test(words)) ?? null
}

/** A name that stands alone before the amounts: the sentence before, or the heading. */
function titleBefore(prose: Prose, sentence: Span): string | undefined {
  const before = prose.sentences.findLast(({ start }) => start < sentence.start)
  const bare = before?.marks.length === 0
  const title = before ? (bare ? before.text : undefined) : prose.passage.path.at(-1)
  const pointsBack = /^[该本此]项目/.test(sentence.text)
  return title &&
    (pointsBack || /项目|专项|经费|活动/.test(withoutAims(title)) || namesProject(title)) &&
    title.length <= 30
    ? title
    : undefined
}

/** The words before the first role word: "①困难职工帮扶，预算安排" → 困难职工帮扶. */
function projectName(words: string, title: string | undefined): string | null {
  const bare = words.replace(MARKER, '')
  const at = bare.search(/[,:]?(?:年初|财政|本年|全年|一般公共)?(?:预算|计划|安排|资金到位|实际|拨入)/)
  const name = (at < 0 ? bare : bare.slice(0, at))
    .replace(/[“”"]/g, '')
    .replace(/^[^,。;]{0,12}〔20\d\d〕\d+号(?:文件?)?/, '')
    .replace(/^20\d\d年(?:度|(?=年初)|初(?=$|[县市区省财部下批核]))?|20\d\d年度?$/g, '')
    .replace(/(?:项目)?(?:经费|资金)?[,:]*$/, (end) => end.replace(/[,:]/g, ''))
  if (/\([类款项]\)/.test(name)) return null
  if (/^(?:[该本此]?项目)?$/.test(name)) return title ? projectName(`${title},`, undefined) : null
  if (name.length < 2 || name.length > 30 || /[,。;]/.test(name) || NO_NAME.test(name)) return null
  return moneyTermBefore(name) ? null : name
}

/** A bare amount takes over the unit of its sentence. */
function amountOf(mark: Mark | undefined, unit: string | null | undefined): number | null {
  if (!mark) return null
  const { quantity } = mark
  if (quantity.kind === 'money') return quantity.value
  if (Number(quantity.digits) === 0) return 0
  return unit && unit in MONEY_UNITS ? (decimalToFen(quantity.digits, unit as MoneyUnit) ?? null) : null
}
