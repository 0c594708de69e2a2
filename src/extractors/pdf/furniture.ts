/** Headers, footers and page numbers: lines of a page that are not part of the text that flows over the pages. */
import type { Line } from './lines.ts'

export interface PageLines {
  readonly page: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** Part of the page's height, at its top and at its bottom, where furniture stands. */
const MARGIN = 0.1
/** Points that the same header may move from page to page. */
const SAME_PLACE = 4
const PAGE_NUMBER =
  /^(?:第\s*\d+\s*页(?:[\s，,]*共\s*\d+\s*页)?|[-–—―~·\s]*\d{1,4}[-–—―~·\s]*|(?:page\s+)?\d{1,4}\s*(?:\/|of)\s*\d{1,4})$/i

/** The lines that are furniture, over all pages: bare page numbers, and what stands on several pages at one place. */
export function findFurniture(pages: readonly PageLines[]): Set<Line> {
  const furniture = new Set<Line>()
  const candidates = pages.flatMap((page) =>
    page.lines.filter((line) => isInMargin(line, page.height)).map((line) => ({ line, page: page.page })),
  )
  const groups = Map.groupBy(candidates, ({ line, page }) => patternOf(line.text, page))
  for (const group of groups.values())
    for (const { line, page } of group) {
      const twin = group.some(
        (other) => other.page !== page && Math.abs(other.line.baseline - line.baseline) <= SAME_PLACE,
      )
      if (twin || PAGE_NUMBER.test(line.text.trim())) furniture.add(line)
    }
  return furniture
}

function isInMargin(line: Line, height: number): boolean {
  return line.box[1] < MARGIN * height || line.box[3] > (1 - MARGIN) * height
}

/** The text with every number that counts along with the pages replaced: "第3页" on page 3 and "第4页" on page 4 are one. */
function patternOf(text: string, page: number): string {
  return text.replace(/\d+/g, (digits) =>
    digits.length < 5 && Math.abs(Number(digits) - page) < 1000 ? `#${Number(digits) - page}` : digits,
  )
}
