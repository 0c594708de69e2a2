/** Signs that a document is a self-evaluation report: title, chapters, form labels and figures together. */
import type { Traits } from './traits.ts'

interface Sign {
  readonly where: keyof Traits
  readonly pattern: RegExp
  readonly weight: number
}

// biome-ignore format: one sign a line
const SIGNS: readonly Sign[] = [
  { where: 'title', pattern: /绩效(?:评价)?自评|自评(?:报告|表)|绩效评价.{0,4}(?:报告|表)|绩效报告/, weight: 2 },
  { where: 'title', pattern: /整体(?:支出|绩效)|项目支出/, weight: 1 },
  { where: 'heading', pattern: /绩效(?:自评|评价|管理)?(?:工作)?(?:开展)?(?:情况|分析|结论|完成|实现)|自评(?:情况|结论|结果|(?:得分|评分)?表)|评分(?:结果|表)|评价报告综述/, weight: 2 },
  { where: 'heading', pattern: /绩效目标/, weight: 1 },
  { where: 'heading', pattern: /评价(?:结论|结果|得分)|(?:综合|总体)评价/, weight: 1 },
  { where: 'heading', pattern: /(?:资金|经费|预决算).{0,6}(?:情况|使用|到位|安排)/, weight: 1 },
  { where: 'heading', pattern: /概况|基本情况|部门情况|职能|职责/, weight: 1 },
  { where: 'heading', pattern: /支出.{0,6}(?:情况|规模|使用)|预算.{0,6}(?:执行|编制)|收支/, weight: 1 },
  { where: 'heading', pattern: /存在.{0,4}问题|改进(?:措施|意见)|下一步/, weight: 1 },
  { where: 'label', pattern: /^[一二三]级指标/, weight: 1.5 },
  { where: 'label', pattern: /^(?:自评)?得分|^分值|^权重|评级分值/, weight: 1 },
  { where: 'label', pattern: /年度指标值|实际完成值|年初目标值|全年完成值|评分标准/, weight: 1.5 },
  { where: 'label', pattern: /全年(?:预算|执行)数|执行率|预算执行情况|^(?:年初|调整后?)预算|^(?:决算|支出)(?:数|金额)|支出进度/, weight: 1 },
  { where: 'label', pattern: /绩效自评综合得分|评价等次|自评(?:总分|得分|等级|等次)|综合绩效|整体支出规模|扣分原因|未完成原因/, weight: 1.5 },
  { where: 'text', pattern: /(?:自评|评价|评分|绩效).{0,20}(?:得分|评分|\d分|优秀?|良好?)|满意度/, weight: 1 },
  { where: 'text', pattern: /(?:支出|经费).{0,12}\d[\d,，.]*(?:万?元)/, weight: 1 },
  // calls for reports, news of meetings and rules speak of performance too
  { where: 'title', pattern: /通知|公告|方案|办法|合同|招标|采购|培训|会议|函$|细则|动态/, weight: -4 },
  { where: 'heading', pattern: /工作要求|报送(?:时间|要求|方式)|(?:评价|自评)(?:范围|对象|依据和范围)|组织实施|职责分工|有关要求/, weight: -2 },
]

const LEAST = 5
/** A title promises; only the body shows that the report itself is here. */
const LEAST_IN_BODY = 3

/** Whether a document is a report; title words alone never suffice, and neither do figures without any 绩效 or 自评. */
export function isReport(traits: Traits): boolean {
  if (!/绩效|自评/.test([...traits.title, ...traits.heading, ...traits.label].join('\n'))) return false
  const found = SIGNS.filter(({ where, pattern }) => traits[where].some((line) => pattern.test(line)))
  const total = sum(found)
  return total >= LEAST && sum(found.filter(({ where }) => where !== 'title')) >= LEAST_IN_BODY
}

function sum(signs: readonly Sign[]): number {
  return signs.reduce((total, sign) => total + sign.weight, 0)
}

/** A title that says what the document is, to its end. */
const TITLE = /(?:绩效|支出|预算)[^，。；：]{0,14}(?:自评|评价)(?:报告|表)[)）]?$/
const UNIT_AND_YEAR = /^(?=.*20\d\d年)(?=.*(?:工会|委员会|联合会|协会|局|办公室|中心|[县市区]委))/
/** What a page prints around its article, and what points to another file. */
const AROUND = /浏览|点击|阅读|访问|发布|来源|附件|下载|索引/
const FIGURE = /\d[\d,，.]*(?:[万亿]?元|[%％]|人|名|户|家|分(?!钟))/

/** Whether a document is the begin of a report: its title, and a figure, or of a unit and a year a first chapter. */
export function isCutReport(traits: Traits): boolean {
  const title = traits.title.find((line) => TITLE.test(line))
  const against = SIGNS.filter(({ weight }) => weight < 0)
  if (!title || against.some(({ where, pattern }) => traits[where].some((line) => pattern.test(line))))
    return false
  const body = [...traits.text, ...traits.label, ...traits.title.slice(1)].filter(
    (line) => !TITLE.test(line) && !AROUND.test(line),
  )
  if (body.some((line) => FIGURE.test(line))) return true
  const chapters = SIGNS.filter(
    ({ where, pattern }) => where === 'heading' && traits.heading.some((line) => pattern.test(line)),
  )
  return UNIT_AND_YEAR.test(traits.title.join('')) && chapters.length > 0
}
