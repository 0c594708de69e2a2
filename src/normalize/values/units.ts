/** The words that stand around a number: measure words, units, multipliers, words of approximation. */
import type { Quantity } from './quantity.ts'

/** Units of percentages; the longest first, as everywhere in this file. */
const PERCENT = ['个百分点', '百分点', '%']

/** Units of time, scores and sizes: a number of them is plain. */
const PLAIN = [
  '年度',
  '年(?!级|轻)',
  '月份',
  '个多?月',
  '月',
  '日(?!常)',
  '天',
  '个?小时',
  '分钟',
  '个?工作日',
  '周(?![边岁])',
  '个?季度',
  '岁',
  '分(?![别析类批布层散配解担管之])',
  '平方米',
  '平米',
  '㎡',
  '亩',
  '公里',
  '千米',
  '公斤',
  '吨',
  '米',
  '倍',
  '字(?!典)',
]

/** Measure words; a lookahead where the character more often begins another word. */
const COUNT = [
  '人次',
  '人/次',
  '人(?![员民才口大社力])',
  '名次',
  '名(?![称单誉])',
  '户次',
  '户(?!外|籍|口)',
  '家次',
  '家(?![庭长属])',
  '个',
  '场次',
  '场(?![所馆地])',
  '期次',
  '期(?![间限望待])',
  '批次',
  '批(?!复|准)',
  '班次',
  '班(?![级子组])',
  '次(?!数)',
  '件次',
  '件',
  '宗',
  '起',
  '份',
  '项(?!目)',
  '条',
  '台(?!账)',
  '辆',
  '间(?!隔|接)',
  '处(?![理于置分])',
  '所(?![需有属示在以])',
  '座(?!谈)',
  '位(?!于)',
  '篇',
  '节(?!约|日|假)',
  '堂',
  '轮',
  '例(?!如)',
  '笔',
  '批',
  '支(?![出付持部])',
  '只',
  '张',
  '册',
  '幅',
  '本(?![部单年级机次区市县会])',
  '套',
  '组(?![织建成])',
  '部(?![门分署])',
  '室(?!内|外)',
  '科(?!室|技|学)',
  '幢',
  '栋',
  '盒',
  '箱',
  '瓶',
  '杯',
  '面(?!向|对)',
  '块',
  '枚',
  '棵',
  '顶(?!层)',
  '种(?!植)',
  '类',
  '款(?!项)',
  '门(?!类)',
  '站',
  '人份',
  '单(?!位|独)',
  '队',
  '对(?=夫|新|男)',
]

/** After a Chinese numeral these alone are measure words: 一类, 一种, 三级, 一面 … are not. */
const AFTER_CHINESE =
  /^(?:人次|人|名|户|家|个|场次|场|期|批次|批|次|件|宗|起|份|项|条|台|辆|间|处|所|座|位|篇|堂|轮|例|笔|支|张|册|部|人份)$/

const MONEY = '元(?![旦素化老])'
export const UNIT = [...PERCENT, MONEY, ...PLAIN, ...COUNT].join('|')
export const MULTIPLIER = '千万|百万|万|亿|千|仟|百|佰'
export const MORE = '余|多|来'
/** 以上 and its kin after the unit. */
export const AFTERWARDS = '以上|左右|上下|以下|以内|余(?!额|款|下)|多(?!元|次|年|样|名|家|个)'
/** Words of approximation or bound before a number. Longest first; the lookbehind keeps 节约, 最近, 签约 out. */
export const BEFORE =
  '≥|≧|>=|≤|≦|<=|不少于|不低于|不超过|不高于|至少|最多|将近|接近|大约|约为|超过|(?<![最附临就亲相])近|(?<![节签公预合条违履要邀])约|(?<!高)超|逾|(?<!以)上(?=[百千万])'

export function unitKind(unit: string | null): Quantity['kind'] {
  if (unit === null) return 'plain'
  if (unit.endsWith('元')) return 'money'
  if (/百分点|%/.test(unit)) return 'percent'
  return isPlain.test(unit) ? 'plain' : 'count'
}
const isPlain = new RegExp(`^(?:${PLAIN.map((unit) => unit.replace(/\(\?!.*\)/, '')).join('|')})$`)

/** Whether a unit may follow a Chinese numeral: 两场, 五千元, 二〇二〇年, 三个月. */
export function followsChinese(unit: string): boolean {
  return AFTER_CHINESE.test(unit) || unit === '元' || unit.endsWith('百分点') || isPlain.test(unit)
}
