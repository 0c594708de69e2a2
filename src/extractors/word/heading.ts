/** Which paragraphs are headings: outline levels, and the built-in styles that stand for them. */

const BODY_TEXT = 9
// built-in names as Word, WPS and localised writers have them
const HEADING_NAME = /^(?:heading|标题|標題|見出し)\s*([1-9])$/i
const TITLE_NAME = /^(?:title|标题|標題)$/i

/** The outline level (from 0) that a built-in style name stands for: "heading 1", "标题 1", "Title". */
export function outlineOfName(name: string): number | undefined {
  const heading = HEADING_NAME.exec(name.trim())
  if (heading) return Number(heading[1]) - 1
  return TITLE_NAME.test(name.trim()) ? 0 : undefined
}

/** The outline level of a heading (from 0); undefined for body text. */
export function headingLevel(outline: number | undefined): number | undefined {
  return outline !== undefined && outline >= 0 && outline < BODY_TEXT ? outline : undefined
}
