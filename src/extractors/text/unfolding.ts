/**
 * A report whose line breaks became spaces, as some converters of PDF files and some forms leave it: its title and its
 * numbered headings are lines of their own again.
 */

const SHORTEST = 300
/** 一、 and 二、 behind spaces: a list inside of a sentence has none before its items. */
const FIRST_CHAPTER = /(?:^|\s)一、/
const SECOND_CHAPTER = /\s二、/
const BEFORE_MARK =
  /\s+(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．](?!\d)))/
const MARK = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/
const TITLE = /^\S.{4,60}?(?:报告|自评表|说明)(?=\s)/
const LONGEST_HEADING = 30

/** The lines that one line was, or the line itself. */
export function unfoldLine(line: string): readonly string[] {
  if (line.length < SHORTEST || /[|\t]/.test(line)) return [line]
  const first = line.search(FIRST_CHAPTER)
  if (first < 0 || !SECOND_CHAPTER.test(line.slice(first))) return [line]
  const [opening = '', ...parts] = line.trim().split(BEFORE_MARK)
  const title = TITLE.exec(opening)?.[0]
  const front = MARK.test(opening)
    ? headed(opening)
    : title
      ? [title, opening.slice(title.length)]
      : [opening]
  return [...front, ...parts.flatMap(headed)].map((part) => part.trim()).filter((part) => part !== '')
}

/** A heading ends at the first space behind it, where it is no sentence. */
function headed(part: string): readonly string[] {
  const end = part.search(/\s/)
  const heading = part.slice(0, end)
  const isHeading = end > 0 && MARK.test(part) && end <= LONGEST_HEADING && !/[，。；,;]/.test(heading)
  return isHeading ? [heading, part.slice(end)] : [part]
}
