/** A written 无 for money. */
import type { Fact, Stage } from '../../model/report.ts'
import { runOf } from './filler.ts'
import { wordFact } from './found.ts'
import { BUDGET_NAMES, inYear, stageOf } from './money-stage.ts'
import { type Clause, type Prose, type Sentence, upTo } from './prose.ts'
import { yearOf } from './scope.ts'
import type { Said } from './situation.ts'
import { alternatives, MONEY_TERMS } from './terms.ts'
import { partOfYear, toldBefore } from './time.ts'

const NONE_OF =
  /^(?:three_public|expenditure\.project$|procurement|revenue\.(?:government_fund|state_capital)$)/
/** 国有资本经营预算支出情况：无 is told of what was spent. */
const EITHER_SIDE = '国有资本经营预算'
const labels = alternatives(
  MONEY_TERMS.filter(({ concept, label }) => NONE_OF.test(concept) && label !== EITHER_SIDE),
)
const AFTER_LABEL =
  '(?:(?<!基金)(?:年初)?预算|经费|团组|人次|人员|任务|活动|收入|支出|决算|费用|开支|情况|金额|数|发生|费|均|:|为)*'
const LABEL_ALONE = new RegExp(`^(${labels})${AFTER_LABEL}$`)
const NOTHING = new RegExp(`(${labels})${AFTER_LABEL}(?:无|未发生|没有发生|零)$`)

/** 因公出国（境）费、公务接待费均为零, …均为0万元 */
const EACH_NOTHING = /([^,;:]*)均(?:为|是)?(?:无|未发生|没有发生|((?:0(?:\.0+)?|零)(?:万?元)?))$/
/** What opens such a list, and names none of it. */
const OPENS_LIST = new RegExp(`^${runOf('20\\d\\d年度?|全年|本年度?|当年|其中:?|[我本](?:单位|部门|会)')}`)

const NOTHING_TOLD = { state: 'none', raw: '无' } as const

function namesIn(list: string): readonly string[] {
  if (LABEL_ALONE.test(list)) return [list]
  return list.split('、').flatMap((part) => (LABEL_ALONE.test(part) ? [part] : part.split(/[及和]/)))
}

/** 公务用车运行维护费1.92万元（上年2.05万元） */
const OF_LAST_YEAR = /\((?:上年|去年)[^()]*\)/g

interface Place {
  readonly sentence: Sentence
  readonly clause: Clause
  readonly said: Said
  readonly fiscalYear: number | null
}

/**
 * A written 无: "三公经费支出无", "公务接待费为零", "2020年度无项目支出", "无公务接待费、因公出国费用"; of the stage and the
 * year that its clause, or else its sentence, speaks of.
 */
export function readNothing(prose: Prose, place: Place): Fact[] {
  const { clause } = place
  if (!/[无没未零]|均(?:为|是)?0/.test(clause.text)) return []
  const text = clause.text
    .replace(/[“”"《》]/g, '')
    .replace(OF_LAST_YEAR, '')
    .replace(/(?:[及和、](?:人次|人数|人员))?[。\s]*$/, '')
  if (/上年|去年/.test(text)) return []
  const denied =
    /(?:(?:无|没有)(?:发生|安排|产生|列支)?|未发生|未安排|未产生|未列支)(?:任何)?(.+)$/.exec(text)?.[1] ?? ''
  const [, ofEach = '', zero = '零'] = EACH_NOTHING.exec(text) ?? []
  const each = ofEach.replace(OPENS_LIST, '')
  // 公务用车购置及运行费 is one name
  const listed = [denied, each].filter((words) => words !== '').flatMap(namesIn)
  const found = listed.map((part) => LABEL_ALONE.exec(part)?.[1])
  const told = zero === '零' ? NOTHING_TOLD : ({ state: 'zero', raw: zero } as const)
  // one 0 of one label is read as an amount
  if (told.state === 'zero' && found.length < 2) return []
  const named = found.length > 0 && found.every((label) => label) ? found : [NOTHING.exec(text)?.[1]]
  return named.flatMap((label) => {
    const concept = label && MONEY_TERMS.find((term) => term.label === label)?.concept
    const stage = concept && stageOfNothing(prose, concept, text, place)
    if (!concept || !stage) return []
    const fact = wordFact(prose, { concept, stage, value: 0, ...told, clause })
    const part = stage === 'actual' ? partOfYear(upTo(prose, place.sentence, clause.end)) : null
    return [part ? { ...fact, qualifiers: [part] } : fact]
  })
}

const SPENT = /(?:全年|本年度?|当年|年内|实际).*(?:支出|发生|开支)|未发生|没有发生|未产生|未列支/

/** The stage of a written 无: its own words, what the sentence tells last, its first words, its heading. */
function stageOfNothing(prose: Prose, concept: string, text: string, place: Place): Stage | null {
  const { sentence, clause, said, fiscalYear } = place
  const before = upTo(prose, sentence, clause.start).replace(OF_LAST_YEAR, '')
  const words = text.replace(BUDGET_NAMES, '')
  const isOwn = /预算|决算|执行|实际|年初/.test(words)
  const lead = isOwn || said.stage !== null ? text : `${before.replace(COMPARED, '')}${text}`
  const stage = SPENT.test(words) ? 'actual' : stageOf(prose, concept, lead, said)
  const told = toldBefore(prose, sentence, clause.start, { fiscalYear }).replace(OF_LAST_YEAR, '')
  return inYear(stage, yearOf(`${told}${text}`, fiscalYear))
}

const COMPARED = /(?:比|较|与)[^,]*(?:上年|去年|年初)[^,]*/g
