/** What a passage speaks of where a figure stands: the names of activities around it. */
import { allMatches } from '../matches.ts'
import { TOPICS, type Topic } from './activities.ts'
import type { Clause, Mark, Prose, Segment } from './prose.ts'

export interface Mention {
  readonly topic: string
  readonly force: Topic['force']
  readonly at: number
  readonly end: number
}

interface Spoken {
  readonly clause: Clause
  readonly mark: Mark
  /** looked for when first asked */
  readonly mentions: () => readonly Mention[]
}

/** The topic that a figure belongs to: named in its clause before it, then after it, then in the clauses before. */
export function activeTopic({ clause, mark, mentions }: Spoken, wanted: ReadonlySet<string>): string | null {
  const heard = mentions().filter(({ topic, force }) => force === 'name' || wanted.has(topic))
  const told = heard.some(({ force, at }) => force !== 'object' && at < mark.quantity.end)
  const kept = told ? heard.filter(({ force }) => force !== 'object') : heard
  const { start, end } = mark.quantity
  const inClause = kept.filter((mention) => mention.at >= clause.start && mention.at < clause.end)
  // what comes behind the next mark of a list is the next item's
  const item = clause.text.indexOf('、', end - clause.start)
  const itemEnd = item < 0 ? clause.end : clause.start + item
  const nearest =
    inClause.findLast((mention) => mention.at < start) ??
    inClause.find((mention) => mention.at >= end && mention.at < itemEnd) ??
    kept.findLast((mention) => mention.at < clause.start)
  return nearest?.topic ?? null
}

/** Topics named in a segment, with what its heading or the title sentence before it names as a first, far mention. */
export function mentionsIn(prose: Prose, segment: Segment): readonly Mention[] {
  const own = named(segment.text, segment.start)
  const before = prose.sentences.findLast(({ start, text }) => start + text.length < segment.start)
  const title = before && before.text.length <= 25 && before.marks.length === 0
  const heading = prose.passage.path.at(-1)?.replace(/\s/g, '') ?? ''
  const far = (title ? named(before.text, before.start) : []).concat(named(heading, -1000 - heading.length))
  return [...far.sort((a, b) => a.at - b.at), ...own]
}

function named(text: string, offset: number): Mention[] {
  const all = TOPICS.flatMap(({ id, names, force }) =>
    allMatches(text, names).map((match) => ({
      topic: id,
      force,
      at: offset + match.index,
      end: offset + match.index + match[0].length,
    })),
  ).sort((a, b) => a.at - b.at || b.end - a.end)
  // names in one list (“送清凉”“疫情防控”等活动) stand for the first of them; a name inside a longer one is not a name
  return all.filter((mention, index) => {
    const previous = all
      .slice(0, index)
      .findLast((other) => other.force === mention.force || other.end > mention.at)
    if (!previous || previous.topic === mention.topic) return true
    if (previous.end > mention.at) return previous.force !== 'name' && mention.force === 'name'
    const between = text.slice(previous.end - offset, mention.at - offset)
    return mention.force !== 'name' || previous.force !== 'name' || !/^[“”"‘’、和及与]+$/.test(between)
  })
}
