/** What a passage speaks of where a figure stands: the names of activities around it. */
import { allMatches } from '../matches.ts'
import { TOPICS, type Topic } from './activities.ts'
import type { Clause, Mark, Prose, Segment } from './prose.ts'

export interface Mention {
  readonly topic: string
  readonly force: Topic['force']
  readonly at: number
  readonly end: number
}

interface Spoken {
  readonly segment: Segment
  readonly clause: Clause
  readonly mark: Mark
  /** looked for when first asked */
  readonly mentions: () => readonly Mention[]
}

/** Words of a campaign beside a figure whose sentence does not name it itself. */
const DEED =
  /慰问|走访|来到|前往|深入|准备|价值|折合|发放|送[去上到]|救助|资助|补助|帮扶|筹[集措]|惠及|受益|服务|参加|参保|覆盖|核发|赔付|理赔|挽回|追回|追讨|讨回|兑现|选手/
/** …，发放助学金18.6万元: a clause that goes on with the giving says what for. */
const GIVES = /^[,、]?(?:共|累计|合计)*(?:发放|送去|送上|投入|支付|落实)/

/**
 * The topic that a figure belongs to: named in its clause before it, then after it, then in the clauses before, then in the next
 * one that goes on with the giving.
 */
export function activeTopic(
  { segment, clause, mark, mentions }: Spoken,
  wanted: ReadonlySet<string>,
): string | null {
  const heard = mentions().filter(
    (mention) =>
      (mention.force === 'name' || wanted.has(mention.topic)) && !isListedPart(segment, clause, mention),
  )
  const told = heard.some(({ force, at }) => force !== 'object' && at < mark.quantity.end)
  const kept = told ? heard.filter(({ force }) => force !== 'object') : heard
  const { start, end } = mark.quantity
  const inClause = kept.filter((mention) => mention.at >= clause.start && mention.at < clause.end)
  // what comes behind the next mark of a list is the next item's
  const item = clause.text.indexOf('、', end - clause.start)
  const itemEnd = item < 0 ? clause.end : clause.start + item
  const near =
    inClause.findLast((mention) => mention.at < start) ??
    inClause.find((mention) => mention.at >= end && mention.at < itemEnd)
  if (near) return near.topic
  const shared = sharedBehind(clause, mark, inClause)
  if (shared) return shared.topic
  const earlier = kept.findLast((mention) => mention.at < clause.start)
  const isFar = earlier !== undefined && earlier.at < segment.start
  // 慰问一线职工，以及快递员等1.2万人; 慰问…103名，共计4.6万元: the deed stands in the clause before
  const deed = /^[,、]?(?:以及|和|及|共计|合计|总计)/.test(clause.text) ? segment.text : clause.text
  if (earlier && !(isFar && !DEED.test(deed))) return earlier.topic
  const next = segment.clauses[segment.clauses.indexOf(clause) + 1]
  const behind = clause.marks.find(({ quantity }) => quantity.start >= end)
  // 医疗救助80人次、助学救助60人次: the name of the next item is that one's
  const beyond = behind ? Math.min(behind.quantity.start, itemEnd) : clause.end
  const later = kept.filter(
    ({ at, force }) => force === 'name' && (at >= clause.end || (at >= end && at < beyond)),
  )
  const giving = next && GIVES.test(next.text) ? later.find(({ at }) => at < next.end) : undefined
  if (giving) return giving.topic
  // 计划投入17万元，组成慰问组到工地，为2300名职工送清凉: the whole sentence is of one campaign
  const one = new Set(later.map(({ topic }) => topic)).size === 1 && RAISED.test(clause.text)
  if (one) return later[0]!.topic
  // 投入资金73万元，对122户职工实施大病救助: what the money went into
  const served = mark.quantity.kind === 'money' && next && SERVES.test(next.text) ? kept : []
  return (
    served.find(({ at, force }) => force !== 'object' && at >= next!.start && at < next!.end)?.topic ?? null
  )
}

/** 其中医疗救助80人、助学60人，发放资金186万元: the last part of a list is not what the next clause speaks of. */
function isListedPart({ clauses }: Segment, clause: Clause, { at }: Mention): boolean {
  const told = clauses.find((one) => one.start < clause.start && at >= one.start && at < one.end)
  const from = told ? told.text.indexOf('其中') : -1
  if (!told || from < 0 || at < told.start + from) return false
  return told.marks.filter(({ quantity }) => quantity.start > told.start + from).length > 1
}

/** 全市1600家企业、12万名职工参赛: what ends a list of bare nouns is told of all of them. */
function sharedBehind({ marks }: Clause, mark: Mark, inClause: readonly Mention[]): Mention | undefined {
  const rest = marks.slice(marks.indexOf(mark))
  const last = rest.at(-1)!
  if (rest.length < 2 || !rest.slice(0, -1).every(({ after }) => /^[^,]{0,8}、$/.test(after)))
    return undefined
  return inClause.find(({ at }) => at >= last.quantity.end)
}

const SERVES = /^[,、]?(?:对|为|向|用于|救助|资助|帮助)/

/** Money that was raised, and people who were visited, before it is said in which campaign. */
const RAISED = /(?:投入|筹[集措]|拿出|安排|拨付|列支|出资)[^,]*(?:元|万|亿)|慰问|走访/

/** 截至11月底，已救助…; 慰问组先后来到…; 据统计，共…: what is told goes on with the activity named before. */
const GOES_ON =
  /^(?:截[止至]|已(?:累计|先后|经|为|向|对)|[共累]计|(?:全年|年内)?共(?:计|为|向|有|发放|慰问|救助|资助|筹集|走访)|(?:此次|本次|该|整个)?(?:慰问|走访)*活动(?!中心)|(?:慰问|走访|活动)?期间|(?:慰问|走访)中|先后|据(?:悉|统计|了解|介绍)|慰问组|其中|[^,;]{0,6}一行|全[县市州区省]共)/
/** 受理劳动争议20件。为职工挽回损失12万元: what was won back is of the cases before it. */
const WON_BACK = /^(?!.*(?:法律援助|争议|纠纷|案件|企业)).*(?:挽回|追回|追讨|讨回|兑现)[^,]{0,16}元/
/** 举办技能大赛。来自各单位的41名选手参加比赛: of the contest before it. */
const IN_CONTEST = /选手[^,]{0,6}(?:参加|参赛|比赛|报名)|报名参赛/
const OF_RIGHTS: ReadonlySet<string> = new Set(['legal_aid', 'disputes'])
/** Sentences that one activity is told in. */
const LONGEST_TALE = 4
/** Before everything in the passage, and behind its heading. */
const FAR = 900

/** The last of mentions that are all of one topic. */
function alone(mentions: readonly Mention[]): readonly Mention[] {
  return new Set(mentions.map(({ topic }) => topic)).size === 1 ? mentions.slice(-1) : []
}

/** The names that the sentence or segment before told of, where this one goes on with it. */
function goneOn(prose: Prose, segment: Segment, before: string): readonly Mention[] {
  const isWon = WON_BACK.test(segment.text)
  const isContest = IN_CONTEST.test(segment.text)
  if (!isWon && !isContest && !GOES_ON.test(segment.text)) return []
  const all = prose.sentences.flatMap(({ segments }) => segments)
  let at = all.indexOf(segment)
  const last = all[at - 1]
  if (last && isContest) return contestsIn(prose, last).slice(-1)
  if (last && isWon) return alone(namedIn(last).filter(({ topic }) => OF_RIGHTS.has(topic)))
  const first = Math.max(1, at - LONGEST_TALE)
  for (; at >= first && GOES_ON.test(all[at]!.text); at--) {
    const names = namedIn(all[at - 1]!).filter(({ force }) => force === 'name')
    if (names.length > 0) return names.slice(-1)
  }
  // a paragraph that goes on with the one before it: 据统计，此次活动共…
  const opens = at === 0 && GOES_ON.test(all[0]!.text)
  const names = opens
    ? named(before, -FAR).filter(({ topic, force }) => force === 'name' && topic !== 'other')
    : []
  return names.slice(-1)
}

function namedIn({ text, start }: Segment): readonly Mention[] {
  return named(text, start)
}

function contestsIn(prose: Prose, segment: Segment): readonly Mention[] {
  return namedIn(segment).filter((it) => it.topic === 'competition' && !isOfSport(prose, segment, it))
}

const ANY_CONTEST = /赛事|参赛|大赛/
const SPORT =
  /运动会|体育(?!局|总会)|(?<![全地环])球|健身|登山|拔河|长跑|健步|歌|合唱|舞(?!台)|书[法画]|摄影|短视频|[象围军]棋|棋类|征文|朗诵|演讲|文艺|才艺|趣味|钓鱼|垂钓|飞镖|跳绳|骑行|马拉松|徒步|游泳|太极|广播体?操|掼蛋|扑克|桥牌/
const ATHLETES = /运动员|球员|球队/
const OF_WORK = /技能|劳动竞赛|比武/

/** 举办职工篮球赛，200名运动员参赛; 举办职工运动会。赛事吸引1500人参赛: contests by a word for any, told of sports. */
function isOfSport(prose: Prose, segment: Segment, { topic, at, end }: Mention): boolean {
  if (topic !== 'competition') return false
  const name = prose.text.slice(at, end)
  if (SPORT.test(name) && !OF_WORK.test(name)) return true
  if (!ANY_CONTEST.test(name)) return false
  const clause = segment.clauses.find((one) => at >= one.start && at < one.end)
  if (clause && ATHLETES.test(clause.text)) return true
  const before = prose.sentences.findLast(({ start, text }) => start + text.length < segment.start)
  const kinds = (text: string) => SPORT.test(text) || OF_WORK.test(text)
  const told = [segment.text, before?.text ?? ''].find(kinds)
  return told !== undefined && SPORT.test(told) && !OF_WORK.test(told)
}

/** 工会干部培训班开班。62位学员参加了本次培训班学习: the one that the sentence before tells of. */
const THIS_TRAINING = /(?:[本此这]次|该|本期)培训/

/**
 * Topics named in a segment, with what its heading, the title sentence before it, or the sentence it goes on with names as a
 * first, far mention.
 */
export function mentionsIn(prose: Prose, segment: Segment, told: string): readonly Mention[] {
  const before = prose.sentences.findLast(({ start, text }) => start + text.length < segment.start)
  const isOfCadres = THIS_TRAINING.test(segment.text) && /干部[^。]*培训/.test(before?.text ?? '')
  const own = namedIn(segment)
    .filter((it) => !isOfSport(prose, segment, it))
    .map((it) => (isOfCadres && it.topic === 'training' ? { ...it, topic: 'cadre_training' } : it))
  const title = before && before.text.length <= 25 && before.marks.length === 0
  const heading = prose.passage.path.at(-1)?.replace(/\s/g, '') ?? ''
  const far = (title ? named(before.text, before.start) : goneOn(prose, segment, told)).concat(
    named(heading, -1000 - heading.length),
  )
  return [...far.sort((a, b) => a.at - b.at), ...own]
}

function named(text: string, offset: number): Mention[] {
  const all = TOPICS.flatMap(({ id, names, force }) =>
    allMatches(text, names).map((match) => ({
      topic: id,
      force,
      at: offset + match.index,
      end: offset + match.index + match[0].length,
    })),
  ).sort((a, b) => a.at - b.at || b.end - a.end)
  // names in one list (“送清凉”“疫情防控”等活动) stand for the first of them; a name inside a longer one is not a name
  return all.filter((mention, index) => {
    const previous = all
      .slice(0, index)
      .findLast((other) => other.force === mention.force || other.end > mention.at)
    if (!previous || previous.topic === mention.topic) return true
    if (previous.end > mention.at) return previous.force !== 'name' && mention.force === 'name'
    const between = text.slice(previous.end - offset, mention.at - offset)
    return mention.force !== 'name' || previous.force !== 'name' || !/^[“”"‘’、和及与]+$/.test(between)
  })
}
