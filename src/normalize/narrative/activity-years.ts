/** Figures of activities that are counted over years. */
import { REACH } from './filler.ts'
import type { Mark, Prose, Sentence } from './prose.ts'

/** 10年来，共资助…: counted over years. */
const SINCE =
  /(?:(?:[\d一二两三四五六七八九十]+|多|近|近几|几)(?:多|余)?年(?:(?:多|间)?来|间)|自20\d\d年[^。]*以来|“?十[二三四五]五”?(?:期间|以来)|近年来|历年(?:来)?)(?!.*(?:20\d\d年|今年|全年|本年))[^。;]*$/

const SHARE = /其中[:,]?(?:在)?(?:(20\d\d)年度?|今年|本年度?)[^。;]*$/
/** 累计资助3670名，其中2024年资助165名: what the year had of the figure of several years. */
export function isShareOfYear(spoken: string, fiscalYear: number | null): boolean {
  const share = SHARE.exec(spoken)
  return share !== null && (share[1] === undefined || Number(share[1]) === fiscalYear)
}

/** Whether words before a figure say that it is counted over years; 累计 beside it says so already. */
export function isOverYears(prose: Prose, sentence: Sentence, spoken: string, { head }: Mark): boolean {
  return SINCE.test(goneOnFrom(prose, sentence) + spoken) && !/累计|\d年来/.test(head)
}

/** 累计发放…: the sentence before, whose years it goes on with. */
function goneOnFrom(prose: Prose, sentence: Sentence): string {
  if (!/^(?:累计|先后|共计)/.test(sentence.text)) return ''
  return prose.sentences[prose.sentences.indexOf(sentence) - 1]?.text.slice(-REACH) ?? ''
}
