/**
 * Puts paragraphs together again that a page's edge or a fixed line width cut in the middle of a sentence.
 * Titles, headings, cover lines and labels stay alone.
 */

import { isFlatForm } from '../mend.ts'

export interface JoinedLines {
  readonly text: string
  /** the lines as they stood, with their line breaks */
  readonly raw: string
  readonly joined: boolean
}

/** A line shorter than this is complete in itself unless it plainly breaks off. */
const FULL_LINE = 25
/** One with a comma in it is a clause, not a title. */
const FULL_CLAUSE = 20
const LONGEST_HEADING = 40

const SENTENCE_END = /[。！？!?；;：:…]["'”’）)》」』]*$|[.]{3,}$/
const BREAKS_OFF = /[，、,（(“《「『]$|[—－-]$/
const GOES_ON = /^[，。；：、！？）”》」』,;:!?)%％‰]/
/** A unit that a number at the line's end still lacks. */
const UNIT = /^(元|万|亿|千|仟|个|人|名|户|家|场|次|件|份|期|项|年|月|日|分|批|宗|起|册|余|多|平方)/
/** A number cut at its point or at a group of thousands; any other two numbers are never made one. */
const SPLIT_NUMBER = /\d[.．]\n\d+\s*[%％元万亿人个]|(?<![\d,])\d{1,3}(?:,\d{3})*,\n\d{3}(?![\d])/
const ENDS_IN_NUMBER = /\d[\d,，.]*$/
const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十百]{1,3}[）)、.．]|第[一二三四五六七八九十]+[章节部分条]|\d{1,2}(?:[、）)]|[.．](?!\d))|[（(]\d{1,2}[）)]|[①-⑳⑴-⒇]|[-*+•●■◆▪]\s|#{1,6}\s|指标\d|目标\d)/
const FRONT_MATTER = /^(附件|附表|附：|备注|注：|说明：|单位：|目\s*录|第.{1,3}页)/
/** What a page's edge leaves between two lines. */
const PAGE_NUMBER = /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:[，,/ ]*共\s*\d{1,3}\s*页)?)$/
/** What a web page prints around an article: where it stands, whence and when it came, how often it was read. */
const PAGE_LINE =
  /^(?:[【[]?(?:当前位置|您?(?:现在|当前)?(?:所在)?的?位置[:：]|首页\s*[>＞»/]|(?:信息)?来源[:：]|(?:发布|发文|成文|归档|公开)(?:时间|日期|单位|机构)[:：]|作者[:：]|索引号|(?:点击|浏览|阅读|访问)(?:数|次数|量)[:：]|字体[:：]|打印))/
/** A title that says which document it is has ended. */
const WHOLE_TITLE =
  /^(?!.*(?:现将|根据|按照|依据|形成|撰写|编写|提交))[^，。；：,;:]*(?:绩效[^，。；：,;:]{0,12}(?:报告|自评表|评价表|情况表)|决算(?:公开)?(?:情况)?说明)$/
const LABEL = /^[^，。；]{1,15}[：:]/
const DATE_LINE = /^[二〇○零一二三四五六七八九十\d]{4}\s*年[^，。；]{1,12}$/

/** Whether a line holds nothing but the number of its page. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line.trim())
}

/** Lines of running text (blank ones between paragraphs) → paragraphs; numbers of pages are dropped. */
export function joinLines(lines: readonly string[]): JoinedLines[] {
  const paragraphs: { text: string[]; raw: string[]; last: string }[] = []
  let between: string[] = []
  for (const line of lines) {
    const trimmed = line.trim()
    if (trimmed === '' || isPageNumber(trimmed)) {
      between.push(trimmed)
      continue
    }
    const previous = paragraphs.at(-1)
    const isNear = between.length <= 1 || between.some((gap) => gap !== '')
    const isForm = isFlatForm(trimmed) || (previous !== undefined && isFlatForm(previous.last))
    if (previous && isNear && !isForm && belongTogether(plain(previous.last), plain(trimmed))) {
      previous.text.push(glue(previous.last, trimmed), trimmed)
      previous.raw.push(...between, line)
      previous.last = trimmed
    } else paragraphs.push({ text: [trimmed], raw: [line], last: trimmed })
    between = []
  }
  return paragraphs.map(({ text, raw }) => ({
    text: text.join(''),
    raw: raw.join('\n'),
    joined: text.length > 1,
  }))
}

/** Whether `next` goes on with the sentence that `line` left open. */
function belongTogether(line: string, next: string): boolean {
  if (NUMBERED.test(next) || FRONT_MATTER.test(next) || /^#{1,6}\s/.test(line)) return false
  if (PAGE_LINE.test(line) || PAGE_LINE.test(next) || WHOLE_TITLE.test(line)) return false
  if (GOES_ON.test(next)) return !SENTENCE_END.test(line) || !/^[）”》」』)]/.test(next)
  if (ENDS_IN_NUMBER.test(line) && UNIT.test(next) && !DATE_LINE.test(next)) return true
  if (SPLIT_NUMBER.test(`${line}\n${next}`)) return true
  if (/\d$/.test(line) && /^\d/.test(next)) return false
  if (SENTENCE_END.test(line)) return false
  if (BREAKS_OFF.test(line)) return true
  if (LABEL.test(next) || DATE_LINE.test(next) || isHeading(line)) return false
  return line.length >= (line.includes('，') ? FULL_CLAUSE : FULL_LINE)
}

function isHeading(line: string): boolean {
  return NUMBERED.test(line) && line.length <= LONGEST_HEADING && !/[。；：;:]/.test(line)
}

/** The line as a reader sees it, without emphasis marks and wide spaces. */
function plain(line: string): string {
  return line.replaceAll('**', '').replaceAll(/(?<=[\u3400-\u9fff]) (?=[\d\u3400-\u9fff])/g, '')
}

/** Western words, and numbers that are two, keep the space that the line break stood for. */
function glue(before: string, after: string): string {
  if (/\d,$/.test(before) && /^\d/.test(after)) return SPLIT_NUMBER.test(`${before}\n${after}`) ? '' : ' '
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}
