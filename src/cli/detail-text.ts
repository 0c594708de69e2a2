/** What stands below a report's totals, as a person reads it in the terminal: projects, dimensions and indicators. */
import type { Locate } from '../compare/locate.ts'
import { placeText } from '../compare/place.ts'
import { numberText } from '../compare/value-text.ts'
import { GRADE_WORDS, type Language } from '../compare/wording.ts'
import type { Evidence, Indicator, Report } from '../model/report.ts'
import { drawFittingTable } from './fitting-table.ts'
import { TITLES } from './messages.ts'
import { drawTable } from './table.ts'

const right = (title: string) => ({ title, align: 'right' as const })

/** Projects with their money in 元; empty where there is none. */
export function projectsText(
  { projects }: Report,
  language: Language,
  locate = placesIn(language),
  width = Number.POSITIVE_INFINITY,
): string {
  if (projects.length === 0) return ''
  const { project, budget, received, spent, score, place } = TITLES
  const money = (fen: number | null) => (fen === null ? '' : numberText(fen, 'money'))
  return drawFittingTable(
    [
      { title: project[language], wraps: true },
      ...[budget, received, spent, score].map((title) => right(title[language])),
      { title: place[language], order: 1 },
    ],
    projects.map((row) => [
      row.name,
      money(row.budget),
      money(row.received),
      money(row.spent),
      plain(row.score ?? null),
      firstPlace(row.evidence, locate),
    ]),
    { language, width },
  )
}

/** The parts of the score; empty where there is none. */
export function dimensionsText(
  { dimensions }: Report,
  language: Language,
  locate = placesIn(language),
): string {
  if (dimensions.length === 0) return ''
  const { dimension, weight, score, scoreRate, grade, place } = TITLES
  return drawTable(
    [
      { title: dimension[language] },
      ...[weight, score, scoreRate].map((title) => right(title[language])),
      { title: grade[language] },
      { title: place[language] },
    ],
    dimensions.map((row) => [
      row.name,
      plain(row.weight),
      plain(row.score),
      row.rate === null ? '' : numberText(row.rate, 'rate'),
      row.grade === null ? '' : GRADE_WORDS[row.grade][language],
      firstPlace(row.evidence, locate),
    ]),
  )
}

/** Indicators with weight and score, those of each project's own form below the project's name. */
export function indicatorsText({ indicators }: Report, language: Language): string {
  if (indicators.length === 0) return ''
  const { indicator, weight, score } = TITLES
  const groups = Map.groupBy(indicators, ({ project }) => project ?? null)
  return drawTable(
    [{ title: indicator[language] }, right(weight[language]), right(score[language])],
    [...groups].flatMap(([project, members]) => [
      ...(project === null ? [] : [[`${TITLES.project[language]}: ${project}`, '', '']]),
      ...members.map((row) => [indicatorName(row, project !== null), plain(row.weight), plain(row.score)]),
    ]),
  )
}

function indicatorName({ path }: Indicator, below: boolean): string {
  return `${below ? '  ' : ''}${path.join(' / ')}`
}

function plain(value: number | null): string {
  return value === null ? '' : String(value)
}

function placesIn(language: Language): Locate {
  return (evidence) => placeText(evidence, language)
}

function firstPlace([first]: readonly Evidence[], locate: Locate): string {
  return first ? locate(first) : ''
}
