/**
 * Reports that number their sections 1. 2. 3., as others do lists inside of sections: which of such lines are sections,
 * told by the count that goes on over what stands between. Everything else keeps the rank of GB/T 9704.
 */
import { classifyLine, type Line, RANKS } from './headings.ts'
import type { PlacedLine } from './lines.ts'
import { sectionKindsOf } from './section-headings.ts'

const OUTER_STYLES: readonly string[] = ['1.', '1、']
const INNER_STYLES: readonly string[] = ['（一）', '1.1']
const OUTER_RANK = 2
const INNER_RANK = 3
/** Fewer sections than these are as well a list; of them, those that these reports are known to have. */
const FEWEST_SECTIONS = 3
const FEWEST_KNOWN = 2

type Heading = Extract<Line, { readonly kind: 'heading' }>
interface Numbered {
  readonly key: string
  readonly form: Line
}

/** How lines of a document's running text are to be read: as `classifyLine` has it, but sections under 1. 2. 3. stand outermost. */
export function outerNumbering(lines: readonly PlacedLine[]): (line: PlacedLine) => Line {
  const read = ({ text, marked }: PlacedLine) => classifyLine(text, marked)
  const ranks = sectionRanks(lines.map((line) => ({ key: keyOf(line), form: read(line) })))
  if (ranks.size === 0) return read
  return (line) => {
    const form = read(line)
    const rank = ranks.get(keyOf(line))
    if (rank === undefined || form.kind !== 'heading') return form
    const style = rank === OUTER_RANK ? 'section' : `inner ${form.level.style}`
    return { ...form, level: { ...form.level, style, rank } }
  }
}

function keyOf({ anchor, offset }: PlacedLine): string {
  return `${anchor.block}:${anchor.row ?? ''}:${anchor.column ?? ''}:${offset}`
}

/** The ranks of sections and of the headings right inside of them, by line; empty where no sections are numbered so. */
function sectionRanks(lines: readonly Numbered[]): ReadonlyMap<string, number> {
  const none = new Map<string, number>()
  const headings = lines.filter(({ form }) => form.kind === 'heading' && form.level.rank > RANKS.title)
  const first = headings[0]?.form
  if (first?.kind !== 'heading' || !OUTER_STYLES.includes(first.level.style)) return none
  if (headings.some(({ form }) => form.kind === 'heading' && form.level.rank <= OUTER_RANK)) return none
  const ranks = rankLines(lines, first.level.style)
  const sections = headings.filter(({ key }) => ranks.get(key) === OUTER_RANK)
  const known = sections.filter(({ form }) => isKnown(form))
  const majors = new Set(headings.map(({ form }) => majorOf(form)))
  const areTold = sections.length > 1 && sections.every(({ form }) => majors.has(numberOf(form)))
  const areEnough = sections.length >= FEWEST_SECTIONS && known.length >= FEWEST_KNOWN
  return areTold || areEnough ? ranks : none
}

function rankLines(lines: readonly Numbered[], style: string): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  // the last numbers of the sections, of what stands right inside of one, of a list in the sections' style, of one in （1）
  let [section, inner, listed, deep] = [0, 0, 0, 0]
  lines.forEach(({ key, form }, index) => {
    if (form.kind === 'text' || form.kind === 'lead-in') return
    const { number } = form.level
    const isHeading = form.kind === 'heading'
    const next = majorAfter(lines, index)
    if (isHeading && form.level.style === style && beginsSection(form, { section, listed, next })) {
      ;[section, inner, listed, deep] = [number, 0, 0, 0]
      ranks.set(key, OUTER_RANK)
    } else if (OUTER_STYLES.includes(form.level.style)) {
      ;[listed, deep] = [number, 0]
    } else if (form.level.style === '（1）') {
      const goesOn = number === inner + 1 && (inner > 0 ? deep !== inner : listed === 0)
      if (section > 0 && isHeading && goesOn) {
        ;[inner, listed, deep] = [number, 0, 0]
        ranks.set(key, INNER_RANK)
      } else deep = number
    } else if (section > 0 && isHeading && INNER_STYLES.includes(form.level.style)) {
      ;[listed, deep] = [0, 0]
      ranks.set(key, INNER_RANK)
    }
  })
  return ranks
}

/** The number after the last section's, or a known section under the same number again, that no list inside counts up to. */
function beginsSection(
  form: Heading,
  { section, listed, next }: { section: number; listed: number; next: number | undefined },
): boolean {
  const { number } = form.level
  if (next !== undefined && next < number) return false
  if (number === section) return listed === 0 && isKnown(form)
  return number === section + 1 && (listed === 0 || listed !== number - 1 || isKnown(form))
}

function isKnown(form: Line): boolean {
  return form.kind === 'heading' && sectionKindsOf(form.level.heading).length > 0
}

/** The section of the next heading that says its own: 3 of 3.1. */
function majorAfter(lines: readonly Numbered[], index: number): number | undefined {
  for (const { form } of lines.slice(index + 1)) {
    const major = majorOf(form)
    if (major !== undefined) return major
  }
  return undefined
}

function majorOf(form: Line): number | undefined {
  return form.kind !== 'text' && form.level.style === '1.1' ? form.level.number : undefined
}

function numberOf(form: Line): number | undefined {
  return form.kind === 'text' ? undefined : form.level.number
}
