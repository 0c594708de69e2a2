/**
 * Heads that name a stage in words of their own: 决算支出, 支出决算数, 全年实际使用金额, 调整后的年度预算. What the lexicon
 * lists goes first; these patterns say how such heads are made.
 */
import type { Stage } from '../model/report.ts'

const AMOUNT = '(?:数据?|数额|金额|总额|额)?'
const WHOSE = '(?:本年度?|当年|今年|全年|年度|年末|本期|部门|单位|整体|累计|财政|资金)*'
const SIDE = '(?:支出|收入|收支|经费|资金)?'
const GIVEN = '(?:批复|下达|安排|核定|指标|批准)?'

const whole = (pattern: string) => new RegExp(`^${WHOSE}${pattern}${AMOUNT}$`)

const PATTERNS: readonly (readonly [Stage, RegExp])[] = [
  ['initial', whole(`(?:年初|期初|初始)(?:部门|单位|财政)?${GIVEN}的?${SIDE}预算${GIVEN}${SIDE}`)],
  ['initial', whole(`(?:年初|期初)(?:批复|下达|安排|核定)`)],
  [
    'adjusted',
    whole(
      `(?:年中|年末|预算)?(?:调整|调剂|追加|变动|变更)(?:以|之)?后的?(?:全年|年度|部门)?${SIDE}预算${GIVEN}${SIDE}`,
    ),
  ],
  ['adjusted', /^(?:全年|最终|年末|期末)(?:调整|部门)?(?:支出|收入|资金)?预算(?:安排|总)?(?:数|金额|额)?$/],
  ['adjusted', /^调整(?:支出|收入)?预算(?:数|金额|额)$/],
  [
    'prior',
    /^(?:上年度?|去年|上一年度?)(?:部门)?(?:支出|收入)?(?:实际)?(?:决算|执行|支出|收入|同期)(?:支出)?(?:数|金额|额)?$/,
  ],
  ['actual', whole(`${SIDE}(?:实际)?决算(?:支出|收入|执行|完成)?`)],
  ['actual', whole('实际(?:支出|使用|执行|列支|完成(?=支出|资金|决算))(?:支出|资金|决算)?')],
  ['actual', whole('(?:支出|预算|资金)?(?:执行|完成)支出')],
  [
    'actual',
    /^(?:本年度?|当年|全年|年度|累计)*(?:(?:支出|资金|预算)(?:执行|使用|完成)|使用|执行)(?:数|金额|额)$/,
  ],
  ['actual', /^(?:全年|累计)+支出(?:数|金额|额)$/],
  ['actual', /^(?:本年度?|当年|今年)(?:收入|支出)(?:数|金额|额)?$/],
  [
    'budget',
    /^(?:本年度?|当年|年度|部门|单位|财政|资金)*(?:支出|收入|收支|经费)预算(?:安排|批复|指标|总)?(?:数|金额|额)?$/,
  ],
  ['budget', /^(?:本年度?|当年|年度|部门|单位)*预算(?:批复|下达|核定|批准|指标)(?:数|金额|额)?$/],
]

/** The stage that a normalised label's words name; a share, a rate or a change is none. */
export function stageByWords(label: string): Stage | undefined {
  if (label.length < 3 || /[率比度]$/.test(label)) return undefined
  return PATTERNS.find(([, pattern]) => pattern.test(label))?.[0]
}

const SINCE = '(?:同比|(?:与|比|较)?(?:上年度?|去年|上一年度?|同期)(?:同期|决算)?(?:相比|比较|对比)?)?'
const CHANGE = new RegExp(`^${SINCE}(?:增减|增长|增加|变动|变化|增减变动|增减变化|\\+-|±)(?:情况)?${AMOUNT}$`)
const CHANGE_RATE = new RegExp(
  `^${SINCE}(?:增减|增长|增加|变动|变化|增减变动|增减变化)(?:率|比率|比例|幅度|百分比|%)$`,
)

/** What a head says of the change since the year before: by how much, or by how many percent (printed with the head). */
export function changeByWords(label: string, printed: string): Stage | undefined {
  if (CHANGE_RATE.test(label)) return 'change_rate'
  if (!CHANGE.test(label)) return undefined
  return /[%％]/.test(printed) ? 'change_rate' : 'change'
}
