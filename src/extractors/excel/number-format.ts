/**
 * Number formats (ECMA-376 Part 1, 18.8.31) that SheetJS renders otherwise than Excel does: digits parted by
 * characters of the format (`0!.0,"万"`, by which Chinese sheets show tens of thousands), words beside General,
 * the sign under conditions, and digits as Chinese numerals, which are shown as digits.
 */
import * as XLSX from 'xlsx'

interface Token {
  /** characters to show, a place for a digit, one of `. , %` and E+, or the word General */
  readonly kind: 'literal' | 'digit' | 'sign' | 'general'
  readonly text: string
}

interface Section {
  /** undefined where it is of another kind: a date, a fraction, a text */
  readonly tokens: readonly Token[] | undefined
  readonly condition?: (value: number) => boolean
}

const TOKEN =
  /"([^"]*)"|[\\!](.)|[_*](.)|\[\$([^\]-]*)(?:-[\dA-Fa-f]*)?\]|\[([<>=]{1,2})(-?[\d.]+)\]|(\[[^\]]*\])|(General|G\/通用格式)|([0#?])|([.,%]|E[+-])|([a-z/@])|(.)/giu
/** Where none of these stands in a format, SheetJS renders it as Excel does; words in quotes it knows. */
const OWN = /!|General[^;]|[^;]General|\[DBNum|\[[<>=]|[0#?](?:\\.|"[^"]*")+[0#?,]/iu
const UNQUOTED = /^(?:"[^"]*"|[^"\P{ASCII}])*[^\p{ASCII}]/u

/** A number as Excel shows it under a format, where SheetJS would show it otherwise; undefined elsewhere. */
export function shownNumber(value: number, format: string): string | undefined {
  if (!(OWN.test(format) || UNQUOTED.test(format)) || XLSX.SSF.is_date(format)) return undefined
  const chosen = chooseSection(splitSections(format).map(readSection), value)
  if (!chosen?.section.tokens) return undefined
  const shown = render(chosen.section.tokens, Math.abs(value))
  return shown !== undefined && chosen.signed && value < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown
}

function splitSections(format: string): string[] {
  const sections = ['']
  for (const [piece] of format.matchAll(/"[^"]*"|[\\!_*].|\[[^\]]*\]|[\s\S]/gu))
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  return sections
}

function readSection(source: string): Section {
  const tokens: Token[] = []
  let condition: Section['condition']
  let isOther = false
  for (const found of source.matchAll(TOKEN)) {
    const [, quoted, escaped, , currency, operator, limit, bracket, general, digit, sign, other, bare] = found
    isOther ||= other !== undefined || /^\[[hms]+\]$/i.test(bracket ?? '')
    const literal = quoted ?? escaped ?? currency ?? bare
    if (operator !== undefined) condition = (value) => COMPARE[operator]?.(value, Number(limit)) ?? false
    else if (literal !== undefined) tokens.push({ kind: 'literal', text: literal })
    else if (general !== undefined) tokens.push({ kind: 'general', text: 'General' })
    else if (digit !== undefined) tokens.push({ kind: 'digit', text: digit })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
  }
  return { tokens: isOther ? undefined : tokens, ...(condition && { condition }) }
}

const COMPARE: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
}

/** `signed`: the section says nothing of the sign itself, so that a minus stands before what it shows. */
function chooseSection(
  sections: readonly Section[],
  value: number,
): { section: Section; signed: boolean } | undefined {
  if (sections.some((section) => section.condition)) {
    const section =
      sections.find((each) => each.condition?.(value)) ?? sections.find((each) => !each.condition)
    return section && { section, signed: section.condition === undefined || section.condition(1) }
  }
  const [positive, negative, zero] = sections
  if (value < 0 && negative) return { section: negative, signed: false }
  if (value === 0 && zero) return { section: zero, signed: false }
  return positive && { section: positive, signed: true }
}

function render(tokens: readonly Token[], value: number): string | undefined {
  const kinds = new Set(tokens.map(({ kind }) => kind))
  if (kinds.has('general')) return tokens.map((token) => textOf(token, value)).join('')
  if (!kinds.has('digit')) return literals(tokens)
  return isParted(tokens) ? partedDigits(tokens, value) : bySheetJs(tokens, value)
}

function textOf(token: Token, value: number): string {
  return token.kind === 'general' ? XLSX.SSF.format('General', value) : token.text
}

function literals(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('')
}

/** Characters of the format between its digits, and no decimal point, grouping or exponent of its own. */
function isParted(tokens: readonly Token[]): boolean {
  const isDigit = ({ kind }: Token) => kind === 'digit'
  const inner = tokens.slice(tokens.findIndex(isDigit), tokens.findLastIndex(isDigit))
  const points = tokens.some(({ kind, text }) => kind === 'sign' && /[.E]/i.test(text))
  return !points && inner.some(({ kind }) => kind === 'literal') && inner.every(({ kind }) => kind !== 'sign')
}

/** The digits of the rounded number from the right, one a place; the first place takes all that are left. */
function partedDigits(tokens: readonly Token[], value: number): string {
  const count = (sign: string) => tokens.filter(({ kind, text }) => kind === 'sign' && text === sign).length
  const scaled = (value * 100 ** count('%')) / 1000 ** count(',')
  let digits = Math.round(Number(scaled.toPrecision(15)))
    .toFixed(0)
    .replace(/^0$/, '')
  const first = tokens.findIndex(({ kind }) => kind === 'digit')
  let shown = ''
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { kind, text } = tokens[at]!
    if (kind === 'literal' || text === '%') shown = text + shown
    if (kind !== 'digit') continue
    const taken = at === first ? digits : digits.slice(-1)
    digits = digits.slice(0, digits.length - taken.length)
    shown = (taken || (text === '0' ? '0' : '')) + shown
  }
  return shown
}

/** The same section, its words quoted as SheetJS takes them. */
function bySheetJs(tokens: readonly Token[], value: number): string | undefined {
  const source = tokens.map(({ kind, text }) => (kind === 'literal' ? `"${text}"` : text)).join('')
  try {
    return XLSX.SSF.format(source, value)
  } catch {
    // an odd format: the cell is shown as SheetJS had it
    return undefined
  }
}
