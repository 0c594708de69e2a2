/** Terms of money and staffing as running text says them: the shared lexicon's labels, and what only prose uses. */
import { LABELS } from '../lexicon.ts'
import { REACH, runOf } from './filler.ts'

export interface Term {
  readonly concept: string
  readonly label: string
}

/** Labels that stand for a concept in a form, and for something else in a sentence. */
const ONLY_IN_FORMS = new Set(
  (
    '其他支出|项目经费|下属单位|所属单位|一般公共预算|财政资金|财政性资金|政府预算资金|专项资金|专项资金支出|专项支出|专项经费|业务工作经费|工会经费|自有资金|单位资金|其他资金|其他|其它|资金总额|整体支出|接待费|一般公共服务|卫生健康|住房保障|' +
    '社会保障和就业|结余结转|退休|财政拨款|控制率|追加预算|预算追加|运行维护费|专户管理资金|金额|在职人员编制|' +
    '购置|运行|运行维护|在用|使用中|出租|出租出借|账面原值|原值|账面价值|资产原值'
  ).split('|'),
)
/** What prose says beyond the labels of forms. */
// biome-ignore format: one concept a line
const IN_PROSE: readonly (readonly [concept: string, labels: string])[] = [
  ['expenditure.total', '支出总预算|决算支出|支出决算|支出完成|完成支出|累计支出|累计完成支出|全年共支出|全年共计支出|全年累计支出|全年实际支出|全年实际共支出|全年总计支出|年度实际支出|财政拨款支出|财政拨款总支出|一般公共预算支出|一般公共预算财政拨款支出|部门支出|全年支出|全年总支出|本年支出|本年度支出|年度支出|支出预算|预算支出|收、支总计|收支总计|收支决算总计|收、支决算总计|收支总预算|收、支总预算|收入、支出总计|收入支出总计|支出年初预算|年初支出预算|年初预算支出|支出总规模|支出规模|实际总支出|资金总体支出|总体支出'],
  ['revenue.total', '收入总预算|年初预算收入|收入年初预算|年初收入预算|收入决算|决算收入|全年收入|本年收入|收入完成|收入预算|预算收入|本年度收入|年度收入|部门收入|部门总收入|全年总收入'],
  ['revenue.general_public', '财政拨款收入|一般公共预算财政拨款收入|一般公共预算拨款收入|公共预算财政拨款|一般公共预算收入'],
  ['revenue.government_fund', '政府性基金预算收入|政府性基金预算财政拨款收入|政府性基金财政拨款|政府性基金预算拨款'],
  ['revenue.state_capital', '国有资本经营预算|国有资本经营预算收入'],
  ['revenue.carryover_in', '初结转资金|年初结转'],
  ['revenue.other', '其他收入'],
  ['balance.carryover_out', '年末结余结转|年末结余和结转|年末结余|年末结转|年终结余|年终结转|年终结转结余|年终结转和结余|年末财政拨款结转结余|年末财政拨款结转和结余|年末财政拨款结余|结转下年使用|结转至下年|年末累计结转结余'],
  ['balance.current', '本年结余|当年结余|年度结余'],
  ['expenditure.basic.personnel', '人员支出|人员类支出'],
  ['expenditure.basic.public', '公用支出'],
  ['expenditure.economic.wages', '工资和福利支出|工资及福利支出|工资福利性支出'],
  ['expenditure.economic.individuals', '对个人和家庭的补助支出|对个人和家庭支出|对个人及家庭的补助|对个人及家庭的补助支出|个人和家庭补助支出'],
  ['three_public.total', '三公经费支出决算|三公经费决算支出|三公支出|三公经费开支'],
  ['three_public.reception', '公务接待支出|公务接待经费|公务招待费'],
  ['three_public.vehicle', '购置及运行维护费|购置及运行费|公务用车购置及运行维护费支出|公务用车购置及运行维护费用|公务用车购置及运行费|公务用车支出|公务用车及运行维护费|公务用车及运行维护费用|公务用车及运行费'],
  ['three_public.vehicle.operation', '公务用车运行费维护费|公务用车运行维护费支出|公务用车运行支出|公务用车运行费用|公务用车运行经费|公务用车运行维护支出|公车运行费|公车运行及维护|公车运行及维护费|公务用车运行及维护|公务用车运行及维护费|公车运维费|公务车运行费'],
  ['three_public.abroad', '因公出国(境)费用支出|因公出国(境)支出|因公出国(境)经费|因公出国境费用|因公出国(出境)费|因公出国费用|因公出国|因公出国(境)'],
  ['procurement.total', '政府采购支出总额|政府采购预算|政府采购|实际采购金额|实际采购额'],
  ['fixed_assets.total', '固定资产原值|固定资产账面原值|固定资产净值|固定资产账面价值'],
]
const MONEY =
  /^(?:revenue|balance|expenditure|three_public|procurement|fixed_assets\.(?:total|in_use|leased))/

// biome-ignore format: one concept a line
const STAFF_IN_PROSE: readonly (readonly [concept: string, labels: string])[] = [
  ['staffing.authorized', '编制|总编制|核定编制|人员编制|编制总数|核编|在编编制|实有编制|现有编制|编制人员'],
  ['staffing.authorized.administrative', '行政编|机关行政编制|公务员编制|公务员编|机关公务员编制'],
  ['staffing.authorized.institution', '事业编|事业单位编制|全额拨款事业编制|全额事业编'],
  ['staffing.authorized.civil_servant_like', '参公编|参照公务员法管理编制|参照公务员管理事业编制|参照公务员法管理的事业编制|参照公务员法管理人员编制|参公管理人员编制|参照公务员管理人员编制|参公管理编制|参照公务员法管理事业编制|参公管理事业编制|参公事业编|参公事业编制'],
  ['staffing.authorized.worker', '工勤编|工勤事业编|工勤事业编制|机关工勤编|工勤人员编制|后勤服务人员编制|后勤服务编制|后勤编制'],
  ['staffing.actual', '在职|在编|在岗|在职职工|在职干部职工|在职干部|在编人员|在编在职人员|在编在岗人员|在编在岗|在编在职|在职在编|在职在编人员|在编职工|在编干部职工|正式在编职工|正式在编人员|实有在编人员|实有在岗人员|实有在编|年末实有人员|年末在职人员|实际在职人员|实际在岗人员|在岗职工|现有工作人员|实有工作人员|在职工作人员|现有在职人员|现有在编人员|财政供养人员|实有在职人员|实有|在职教职工|在编教职工|正式教职工'],
  ['staffing.actual.administrative', '行政人员|行政编制人员|行政在职人员|行政在职在编人员|行政在编在职人员|行政在编人员|行政编制在职人员|公务员|机关行政人员|行政岗位人员'],
  ['staffing.actual.institution', '事业人员|事业编制人员|事业在职人员|事业在职在编人员|事业在编在职人员|事业在编人员|事业编人员|事业编制在职人员|非参公事业人员|全额事业人员|全额拨款事业单位人员|事业单位人员|事业干部'],
  ['staffing.actual.civil_servant_like', '参公人员|参公事业人员|参公在编人员|参公在职人员|参公在职在编人员|参公在编在职人员|参照公务员法管理人员|参公管理人员|参公事业编制人员|参照公务员管理人员'],
  ['staffing.actual.worker', '工勤人员|工勤编制人员|后勤服务人员|后勤服务|机关工勤人员|工勤岗位人员'],
  ['staffing.non_establishment', '编外人员|编外合同制人员|编外合同制职工|编外工作人员|编外聘用人员|编外用工|编外职工|编外在岗人员'],
  ['staffing.dispatched', '劳务派遣|劳务派遣人员|劳务派遣工|劳务派遣员工|劳务派遣制人员'],
  ['staffing.hired', '聘用人员|临聘人员|合同制人员|聘用制人员|聘用职工|外聘人员|临时聘用人员|长期聘用人员|临时工|公益性岗位人员'],
  ['staffing.social_workers', '社会化工会工作者|社会化工作者|职业化工会工作者|工会社会工作者|社会化工会干部|专职社会化工会工作者'],
  ['staffing.retired', '离退休人员|退休人员|离退休干部|离退休老干部|退休老干部|离退休职工|退休职工|退休干部|离退休|退休|离退休干部职工|退休干部职工'],
  ['staffing.retired.lixiu', '离休人员|离休干部|离休'],
]

/** Money terms, the longest label first. */
export const MONEY_TERMS: readonly Term[] = termsOf([
  ...LABELS.filter(([concept]) => MONEY.test(concept)),
  ...IN_PROSE,
])
const STAFF_TERMS: readonly Term[] = termsOf([
  ...LABELS.filter(([concept]) => /^staffing\.(?!control_rate|headcount|retired)/.test(concept)),
  ...STAFF_IN_PROSE,
])

function termsOf(rows: readonly (readonly [string, string, ...unknown[]])[]): readonly Term[] {
  const seen = new Map<string, Term>()
  // what stands for a concept within one topic of tables gives way to what stands for another everywhere
  for (const [concept, labels, topic] of rows)
    for (const label of labels.split('|'))
      if (topic !== undefined && seen.has(label)) continue
      else if (!ONLY_IN_FORMS.has(label) || concept.startsWith('staffing.retired'))
        seen.set(label, { concept, label })
  return [...seen.values()].sort((a, b) => b.label.length - a.label.length)
}

type Concepts = ReadonlyMap<string, string>
const MONEY_CONCEPTS = conceptsByLabel(MONEY_TERMS)
const STAFF_CONCEPTS = conceptsByLabel(STAFF_TERMS)

function conceptsByLabel(terms: readonly Term[]): Concepts {
  return new Map(terms.map(({ label, concept }) => [label, concept]))
}

/** Labels that name a stage and leave the subject to the sentence; at its begin they speak of the total. */
const STAGE_ALONE = new RegExp(
  `^${runOf('\\d{4}(?=年初)|\\d{4}年度?|本单位|我单位|本部门|部门|本年度?|财政|其中:?|我会|在|年中|年内|期末|最终|经|\\(?[一二三四五六七八九十\\d]+[).、]|[,、(]')}` +
    `(?:${runOf('部门|单位')}预算(?:年初|期初)|${runOf('年初|全年度?|(?:调整|追加|调剂)后|调整|财政|部门|本年|当年|下达|批复|安排|核定')}预算|调整后|` +
    `${runOf('全年|实际|累计|当年|预算|(?<!财政|上级)已经?')}(?:执行|决算|支出|使用|(?<=[年际计已经])支付|(?<=(?<!财政|上级)(?:全年)?已经?)拨付)(?=数?|金额))` +
    `${runOf('安排|批复|下达|调整(?=为|到|至)|至|到|执行|资金|支出|金额|总额|数|额|共计|共|计|约|为|是|达到?|有|了|:')}$`,
)
const OWN_NAME = /^(?:.*情况:|[^,]{0,14}总工会|[^,]{0,16}财政局?(?:批复|下达|核定|安排)(?:给|了)?)/
export function isStageAlone(words: string): boolean {
  const text = words.slice(-REACH).replace(/[“”"]/g, '')
  return STAGE_ALONE.test(text) || STAGE_ALONE.test(text.replace(OWN_NAME, ''))
}

/** Totals that, said without a subject after a part was spoken of, are that part's: 三公经费…，支出决算为…. */
export const WEAK_TOTAL =
  /^(?:支出决算|决算支出|支出预算|预算支出|支出完成|完成支出|支出年初预算|年初支出预算|年初预算支出)$/
/** One figure for both sides of the account. */
export const BOTH_SIDES = /^收.*支.*总(?:计|预算)$/

/** Words that may stand between a money label and its amount. */
const MONEY_FILLER =
  '20\\d\\d年度?|(?:一般)?公共(?:预算)?财政拨款|财政拨款(?=决算|预算)|(?:一般)?公共预算|支出|收入|经费|资金|费用|预算|拨入|决算|执行|完成|安排|使用|发生|实现|实际|下达|批复|总额|总数|金额|总计|合计|共计|累计|年初|全年|当年|本年度?|年度|财政|调整后?|汇总|数据|数|额|总|共|计|约|为|是|达到?|到|有|了|的|:|均|情况|开支|部分|方面|占用|\\([^()]*\\)'
const STAFF_FILLER =
  '人员|人数|职工|干部|总数|总计|合计|共计|数量|名额|名|数|人|总|共|计|约|为|是|达到?|有|:|均|现有|实有|现|年末|核定|\\([^()]*\\)'

const moneyTail = tail(MONEY_TERMS, MONEY_FILLER)
const staffTail = tail(STAFF_TERMS, STAFF_FILLER)
const moneyHead = new RegExp(
  `^(?:为|是|属于|用于)?(${alternatives(MONEY_TERMS)})(?:支出|经费)?(?=$|[,;、。()和及])`,
)
const staffHead = new RegExp(`^(${alternatives(STAFF_TERMS)})(?=$|[,;、。():和及]|人员|职工|干部)`)

function tail(terms: readonly Term[], filler: string): RegExp {
  return new RegExp(`(?<label>${alternatives(terms)})(?<filler>${runOf(filler)})$`)
}

export function alternatives(terms: readonly Term[]): string {
  return terms.map(({ label }) => label.replace(/[()]/g, '\\$&')).join('|')
}

export interface FoundTerm {
  readonly concept: string
  readonly label: string
  /** what stands before the label, and between it and the amount */
  readonly lead: string
  readonly filler: string
}

/** The money term that the words before an amount end with; nothing where two terms share the amount (甲和乙共…). */
export function moneyTermBefore(words: string): FoundTerm | null {
  return termBefore(words, moneyTail, MONEY_CONCEPTS)
}
export function staffTermBefore(words: string): FoundTerm | null {
  return termBefore(words, staffTail, STAFF_CONCEPTS)
}
export function moneyTermAfter(words: string): string | null {
  return conceptOfLabel(MONEY_CONCEPTS, moneyHead.exec(unquoted(words))?.[1])
}
export function staffTermAfter(words: string): string | null {
  return conceptOfLabel(STAFF_CONCEPTS, staffHead.exec(unquoted(words))?.[1])
}

/** 出国(境)经费、车辆购置及运行费、公务接待费（简称“三公”经费）, 或（“三公”经费）: the list goes by the name in brackets. */
const SHORT_NAME = /[^,;]*\((?:(?:以下)?(?:统称|简称)(?:为)?([^()]+)|(三公经费))\)/

/** 三公经费财政拨款支出决算, 基本支出支出决算: the part's own total. */
const PART_OF_TOTAL = /^(?:three_public|procurement|expenditure\.(?!total|adjustment))/

function termBefore(words: string, pattern: RegExp, terms: Concepts): FoundTerm | null {
  const text = plainBrackets(unquoted(words.slice(-REACH)))
  const match = pattern.exec(text)
  if (!match) return null
  const lead = text.slice(0, match.index)
  const joined = /[和与及、]$/.test(lead) && endsWithTerm(lead.slice(0, -1), terms)
  const { label = '', filler = '' } = match.groups ?? {}
  const concept = conceptOfLabel(terms, label)
  // 设备购置及运行维护费: of something else than vehicles
  if (joined || !concept || (label.startsWith('购置') && !/^$|[,、;:(]$/.test(lead))) return null
  const part = concept === 'expenditure.total' ? termBefore(lead, pattern, terms) : null
  return part && PART_OF_TOTAL.test(part.concept)
    ? { ...part, filler: `${part.filler}${label}${filler}` }
    : { concept, label, lead, filler }
}

function plainBrackets(text: string): string {
  return text.includes('(') ? text.replace(/\((?:类|款|项)\)/g, '').replace(SHORT_NAME, '$1$2') : text
}

function endsWithTerm(text: string, terms: Concepts): boolean {
  return terms.keys().some((label) => text.endsWith(label))
}

function conceptOfLabel(terms: Concepts, label: string | undefined): string | null {
  return (label && terms.get(label)) || null
}

function unquoted(text: string): string {
  return text.replace(/[“”"'‘’「」《》]/g, '')
}
