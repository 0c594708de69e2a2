/** The chapters that reports share: duties, key work, performance, problems, measures, experience, suggestions. */
import type { Section, SectionKind } from '../model/report.ts'
import { dutiesTold } from './duties-told.ts'
import { allMatches } from './matches.ts'
import { evidenceIn, type Outline, type Passage } from './outline.ts'
import type { Profile } from './profile.ts'
import { sectionKindsOf } from './section-headings.ts'
import { parseDate } from './values.ts'

/** A stretch of a passage that belongs to one section. */
interface Piece {
  readonly kind: SectionKind
  readonly heading: string
  readonly passage: Passage
  readonly start: number
  readonly end: number
}

type Extra = NonNullable<Profile['sections']>

/** Shorter text under a heading says nothing ("无"). */
const SHORTEST = 20
/** "下一步改进措施：" at the beginning of a sentence opens a section in the midst of a paragraph. */
const OPENER = /(?<=^|[。；\n])\s*([^，。；：:\s]{2,16})[：:]/g
const SIGNATURE = /^[\p{Script=Han}（）()]{3,25}(?:会|局|委|办|厅|院|中心|处|室|公司)$/u

/** The sections of a report, in its order; `extra` are headings that only one form knows. */
export function readSections(outline: Outline, extra: Extra = []): readonly Section[] {
  const sections: Section[] = []
  let run: Piece[] = []
  const close = () => {
    const section = toSection(run)
    if (section) sections.push(section)
    run = []
  }
  for (const passage of outline.passages) {
    for (const piece of piecesOf(passage, extra)) {
      const last = run.at(-1)
      if (!last || !piece || last.kind !== piece.kind || last.heading !== piece.heading) close()
      if (piece) run.push(piece)
    }
  }
  close()
  const told = sections.some(({ kind }) => kind === 'duties') ? undefined : dutiesTold(outline)
  return told ? [told, ...sections] : sections
}

/** A passage's pieces; null stands for text outside any section. */
function piecesOf(passage: Passage, extra: Extra): readonly (Piece | null)[] {
  const own = passage.kind === 'heading' ? [...passage.path, passage.text] : passage.path
  const start = openingOf(own, extra)
  if (passage.kind === 'heading') {
    const opensSelf = start?.heading === passage.text
    return [
      start && { ...start, passage, start: opensSelf ? passage.text.length : 0, end: passage.text.length },
    ]
  }
  const marks = openersIn(passage, extra)
  const first = start && { ...start, passage, start: 0, end: marks[0]?.at ?? passage.text.length }
  const rest = marks.map((mark, index) => ({
    kind: mark.kind,
    heading: mark.heading,
    passage,
    start: mark.textFrom,
    end: marks[index + 1]?.at ?? passage.text.length,
  }))
  return marks[0]?.at === 0 ? rest : [first, ...rest]
}

function openingOf(path: readonly string[], extra: Extra): { kind: SectionKind; heading: string } | null {
  for (const heading of path.toReversed()) {
    const kind = kindOf(heading, extra)
    if (kind) return { kind, heading }
  }
  return null
}

function kindOf(heading: string, extra: Extra): SectionKind | undefined {
  return (
    extra.find((item) => item.heading.test(heading.replace(/\s+/g, '')))?.kind ?? sectionKindsOf(heading)[0]
  )
}

function openersIn(passage: Passage, extra: Extra) {
  if (!/[：:]/.test(passage.text)) return []
  return allMatches(passage.text, OPENER).flatMap((match) => {
    const kind = kindOf(match[1]!, extra)
    if (!kind) return []
    return [{ kind, heading: match[1]!, at: match.index, textFrom: match.index + match[0].length }]
  })
}

function toSection(run: readonly Piece[]): Section | undefined {
  const pieces = withoutSignature(run).filter((piece) => piece.end > piece.start)
  const text = pieces
    .map(({ passage, start, end }) => passage.text.slice(start, end).trim())
    .filter((line) => line !== '')
    .join('\n')
  const first = pieces[0]
  if (!first || text.length <= SHORTEST) return undefined
  const evidence = pieces.map(({ passage, start, end }) => evidenceIn(passage, start, end))
  return { kind: first.kind, heading: first.heading, text, evidence }
}

/** The last section of a report runs into its signature: unit and date. */
function withoutSignature(run: readonly Piece[]): readonly Piece[] {
  const last = run.findLastIndex(({ passage }) => !isSignature(passage.text))
  return run.slice(0, last + 1)
}

function isSignature(text: string): boolean {
  const date = parseDate(text)
  const rest = date ? text.slice(0, date.start) + text.slice(date.end) : text
  return rest.trim() === '' || SIGNATURE.test(rest.replace(/\s+/g, ''))
}
