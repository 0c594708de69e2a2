/** Mends what typesetting and flattening did to text: spaces between Chinese characters, emphasis marks. */

export interface MendedText {
  readonly text: string
  /** the text before, where that changed it */
  readonly raw?: string
}

const CJK = '\\u2e80-\\u2fdf\\u3001-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60“”‘’…—'
const SPACE = '[ \\u00a0\\u3000\\t]'
/**
 * One space between Chinese and Chinese or a digit. Kept is what parts two things: a wider gap
 * ("填报人：甲   电话：1"), a space before a label and its colon, and one behind a line's first word ("预期目标 按…").
 */
const BETWEEN = new RegExp(
  `(?<=[${CJK}])(?<!^[\\u3400-\\u9fff]{4,6})${SPACE}(?=[${CJK}\\d])(?!${SPACE}*[\\u3400-\\u9fff]{2,8}[：:])|(?<=\\d)${SPACE}(?=[${CJK}])`,
  'g',
)
const AFTER_PUNCTUATION = /(?<=[、。，；：！？“‘（《【])[ \u00a0\u3000]+(?=\S)/g
const GAP = /[ \u00a0\u3000\t]{2,}/g
/** Paired markdown emphasis around words; "****" alone is a masked value, and marks between digits part two figures. */
const EMPHASIS = /(?<!\*)(?!(?<=\d)\*\*\d)\*\*(?=[^\s*])([^*\n]*[^\s*])(?!(?<=\d)\*\*\d)\*\*(?!\*)/g
/** A reading that a mirror site puts behind a character it converted: 總工會(huì), 績(jī)效. */
const READING = /(?<=[\u3400-\u9fff])[(（][a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[)）]/g
/** A label set wide to fill its cell: "姓  名", "总 分". */
const SPREAD_LABEL = /^[\u3400-\u9fff](?:[ \u00a0\u3000]+[\u3400-\u9fff]){1,5}$/

/** The cells of such a line: words of a label, a figure, or the dash of an empty cell. */
const FLAT_LABEL = /^(?=.*[\u3400-\u9fff]{2})[^。；;！？，]{2,24}$/
const FLAT_FIGURE = /^-?\d[\d,]*(?:\.\d+)?(?:[%％]|[万亿]?元)?$|^[-—–/%％]+$/
const FEWEST_FIGURES = 3

/** Whether a line is a form that lost its table, the spaces between its cells kept: 年初预算数 100 执行数 98 执行率 98%. */
export function isFlatForm(line: string): boolean {
  if (!/[^\s\d][ \u00a0\u3000\t]+\d/.test(line) || /[。；！？]/.test(line)) return false
  const cells = line.trim().split(/\s+/)
  const figures = cells.filter((cell) => FLAT_FIGURE.test(cell))
  return (
    figures.filter((cell) => /\d/.test(cell)).length >= FEWEST_FIGURES &&
    cells.every((cell) => FLAT_FIGURE.test(cell) || FLAT_LABEL.test(cell)) &&
    figures.length < cells.length
  )
}

/** One line of running text, trimmed and mended. */
export function mendText(line: string): MendedText {
  const trimmed = trim(line)
  if (isFlatForm(trimmed)) return { text: trimmed }
  const text = trimmed
    .replaceAll(READING, '')
    .replaceAll(EMPHASIS, '$1')
    .replaceAll(AFTER_PUNCTUATION, '')
    .replaceAll(BETWEEN, '')
    .replaceAll(GAP, ' ')
  return text === trimmed ? { text } : { text, raw: trimmed }
}

/** The text of a cell, line by line; blank lines inside of it are dropped. */
export function mendCell(cell: string): MendedText {
  const lines = cell.split('\n').map(trim).filter(Boolean)
  const raw = lines.join('\n')
  const text = lines
    .map((line) => line.replaceAll(READING, ''))
    .map((line) => (SPREAD_LABEL.test(line) ? removeSpaces(line) : mendText(line).text))
    .join('\n')
  return text === raw ? { text } : { text, raw }
}

function removeSpaces(line: string): string {
  return line.replaceAll(/[ \u00a0\u3000]+/g, '')
}

/** Trims white space of every width, and takes out what nobody sees. */
function trim(line: string): string {
  return withoutInvisible(line).trim()
}

/** Without the characters that only say where a line may break; text pasted from the web has them inside of figures. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, '')
}
