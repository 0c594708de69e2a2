/** Titles of sheets and of their columns in the workbook. */
import type { Message } from '../../../model/problem.ts'

const say = (zh: string, en: string): Message => ({ zh, en })

// biome-ignore format: one word a line
export const WORDS = {
  title: say('部门整体支出绩效自评对比表', 'Self-evaluation of overall departmental spending: comparison'),
  activitiesTitle: say('业务活动对比表', 'Union activities: comparison'),
  sourcesTitle: say('数据出处', 'Sources of figures'),
  findingsTitle: say('核对发现', 'Findings'),
  indicatorsTitle: say('绩效指标', 'Performance indicators'),
  indicatorsNote: say(
    '“项目名称”为空的是部门整体的指标；有名称的取自该项目自己的自评表。',
    'Lines with a project stand in that project’s own form; the others are the unit’s.',
  ),
  dimensionsTitle: say('评分维度', 'Dimensions of the score'),
  dimensionsNote: say(
    '各报告的维度、分值不同，得分不宜直接比较；得分率为报告所填。',
    'Dimensions and weights differ from form to form, and so do scores; rates are those that the reports state.',
  ),
  projectsTitle: say('项目支出', 'Projects'),
  projectsNote: say(
    '金额单位：元。预算取全年（调整后）预算，没有的取年初预算；蓝色斜体的执行率由“支出 ÷ 预算”推算，非报告所填。',
    'Money in yuan (CNY). The budget is the adjusted one, or else the initial one. Blue italics: spent ÷ budget, derived, not stated by the report.',
  ),
  documentsTitle: say('文件清单', 'Documents'),
  legend: say(
    '金额单位：元。“未填报”指报告没有这一项，与 0、“无”、“空白”不同；≈约数，≥限度，～范围。点击数字可到“出处”查看文件、位置和引文。',
    'Money in yuan (CNY). “not reported”: the report has no such figure, which is not 0, “none” or “blank”; ≈ approximate, ≥ a bound, ～ a range. Click a figure to go to its source.',
  ),
  colours: say(
    '底色：橙色＝同一报告前后、或同一单位同一年度的另一份文件数值不一；黄色＝修复错行表格后读取；粗体＝人工更正（见“更正”）；蓝色斜体＝由报告数据推算，非报告所填。红字＝有核对发现。得分因评分表不同，各单位不宜直接比较。',
    'Orange: the report, or another document of the unit and year, gives another value. Yellow: read from a realigned table. Bold: corrected by a person. Blue italics: derived, not stated. Red: see Findings. Scores follow different forms, do not compare them.',
  ),
  sourcesNote: say(
    '每个数字一行；同一报告另有的数值列为“未采用”；“推算”的数字不是报告所填，引文栏是算式。',
    'One line a figure; further values that the same report gives are listed as “not shown”; a derived figure has its sum as quote.',
  ),
  findingsNote: say(
    '“报告存疑”：报告自身数据不闭合，请向单位核实。“读取存疑”：可能读错，请对照原文。“前后不一”的两个数是采用值和另一值，孰对孰错须看原文；“对比表采用”为“否”的文件不影响对比表；单位或年度不明的文件在对比表里自成一行，也为“否”，以免重复计数。',
    '“ask the unit”: the report itself does not add up. “check the reading”: it may have been misread, look at the original. Of “two values for one figure” the first is the one shown, which need not be the right one. A document that is not in the comparison does not bear on it; one whose unit or year is not known has a row of its own there, and is marked “no” lest it be counted twice.',
  ),
  correctionsTitle: say('人工更正', 'Corrections'),
  correctionsNote: say(
    '“生效”：按更正显示；“已一致”：重新读取后与更正相同；“冲突”：原文的读数又有变化，请对照原文重新更正或撤销。位置和引文是更正前的读数所在。',
    '“in force”: shown as corrected. “agrees”: the reading now says the same. “conflict”: the reading has changed since, look at the original. Place and quote are those of what was read before.',
  ),
  correctedFrom: say('更正前', 'Before'),
  correctedTo: say('更正为', 'Corrected to'),
  readNow: say('现读数', 'Read now'),
  because: say('理由', 'Because'),
  author: say('更正人', 'By'),
  day: say('日期', 'Date'),
  review: say('签核', 'Sign-off'),
  reviewStale: say('已失效', 'stale'),
  unknownUnit: say('（单位未识别）', '(unit unknown)'),
  unit: say('单位', 'Unit'),
  year: say('年度', 'Year'),
  filingDoubts: say('报告存疑\n（项）', 'Ask the unit\n(findings)'),
  readingDoubts: say('读取存疑\n（项）', 'Check reading\n(findings)'),
  file: say('文件', 'Document'),
  otherFiles: say('同单位同年度其他文件', 'Other documents of this unit and year'),
  measure: say('项目', 'Figure'),
  value: say('数值', 'Value'),
  measureUnit: say('计量单位', 'Unit of measure'),
  role: say('用途', 'Use'),
  raw: say('原文数值', 'As printed'),
  place: say('位置', 'Place'),
  quote: say('引文', 'Quote'),
  reading: say('来源方式', 'How read'),
  confidence: say('可信度', 'Confidence'),
  remarks: say('备注', 'Remarks'),
  verdict: say('性质', 'Verdict'),
  severity: say('程度', 'Severity'),
  finding: say('发现', 'Finding'),
  message: say('说明', 'Explanation'),
  concerns: say('涉及项目', 'Concerns'),
  expected: say('应为\n（或采用值）', 'Expected\n(or value shown)'),
  found: say('实为\n（或另一值）', 'Found\n(or other value)'),
  project: say('项目名称', 'Project'),
  budget: say('预算\n（元）', 'Budget\n(CNY)'),
  received: say('到位\n（元）', 'Received\n(CNY)'),
  spent: say('支出\n（元）', 'Spent\n(CNY)'),
  executionRate: say('执行率\n（推算）', 'Execution rate\n(derived)'),
  dimension: say('维度', 'Dimension'),
  scheme: say('评分方案', 'Score scheme'),
  scoreRate: say('得分率', 'Rate'),
  grade: say('等次', 'Grade'),
  level1: say('一级指标', 'Level 1'),
  level2: say('二级指标', 'Level 2'),
  level3: say('三级指标', 'Level 3'),
  target: say('目标值', 'Target'),
  actual: say('完成值', 'Actual'),
  weight: say('分值', 'Weight'),
  groupWeight: say('合并分值', 'Weight of the group'),
  score: say('得分', 'Score'),
  completion: say('完成率\n（%）', 'Completion\n(%)'),
  reason: say('偏差原因', 'Reason'),
  contactName: say('联系人', 'Contact'),
  contactPhone: say('联系电话', 'Phone'),
  status: say('状态', 'State'),
  why: say('原因', 'Reason'),
  format: say('格式', 'Format'),
  layout: say('版式', 'Layout'),
  reportDate: say('报告日期', 'Report date'),
  figures: say('数据项', 'Figures'),
  shownIn: say('对比表采用', 'In comparison'),
  shownBecause: say('采用（多份中选这份）的原因', 'Why this one of several'),
  yes: say('是', 'yes'),
  no: say('否', 'no'),
} as const

/** What a figure of the list of sources is to the comparison. */
export const ROLE_WORDS = {
  shown: say('采用', 'shown'),
  derived: say('推算', 'derived'),
  candidate: say('未采用', 'not shown'),
  elsewhere: say('另一文件', 'other file'),
}

/** Of a document that the comparison does not show. */
export function shownInstead(path: string): Message {
  return say(`采用的是 ${path}`, `shown instead: ${path}`)
}
