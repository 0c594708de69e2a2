/** Profiles as a person reads them: the list, and a document held against each. */
import { placeText } from '../compare/place.ts'
import type { Language } from '../compare/wording.ts'
import type { FormExamination, ListedProfile } from '../pipeline/profiles.ts'
import { editionText, editionWord, traitPlace } from './form-words.ts'
import { PROFILE_MESSAGES, PROFILE_TITLES } from './profile-messages.ts'
import { clip, drawTable } from './table.ts'
import type { Terminal } from './terminal.ts'

const PATTERN_WIDTH = 40
const FOUND_WIDTH = 30

/** A line for each profile. */
export function drawProfiles(profiles: readonly ListedProfile[], { language }: Terminal): string {
  const { profile, version, title, traits, labels, editions, fixtures } = PROFILE_TITLES
  return drawTable(
    [
      { title: profile[language] },
      { title: version[language], align: 'right' },
      { title: title[language] },
      { title: traits[language], align: 'right' },
      { title: labels[language], align: 'right' },
      { title: editions[language] },
      { title: fixtures[language] },
    ],
    profiles.map((listed) => [
      listed.id,
      String(listed.version),
      listed.title[language],
      String(listed.fingerprints),
      String(listed.labels),
      listed.editions
        .map(({ id, labels: count }) => editionText(id, count, language))
        .join(language === 'zh' ? '、' : ', '),
      listed.fixtures.join(' '),
    ]),
  )
}

/** Which profile fits and why, what drifted, what nobody understood. */
export function drawExamination(examination: FormExamination, { language }: Terminal): string {
  return [
    `${matchText(examination, language)}\n`,
    section(PROFILE_TITLES.scores[language], scoresText(examination, language)),
    section(PROFILE_TITLES.drift[language], driftText(examination, language)),
    ...unknownParts(examination, language),
  ].join('')
}

function section(title: string, body: string): string {
  return body === '' ? '' : `\n── ${title}\n${body}`
}

function matchText({ match }: FormExamination, language: Language): string {
  if (!match) return PROFILE_MESSAGES.notAReport()[language]
  if (match.id === 'generic') return PROFILE_MESSAGES.generic()[language]
  return PROFILE_MESSAGES.matched(match.id, percent(match.confidence))[language]
}

const percent = (confidence: number) => Math.round(confidence * 100)

/** A line for each trait of the profiles that have any, the best first; the others by name alone. */
function scoresText({ scores }: FormExamination, language: Language): string {
  const { trait, weight, found } = PROFILE_TITLES
  const fitting = scores.filter((score) => score.weight > 0)
  const tables = fitting.map(({ id, confidence, traits }) => {
    const table = drawTable(
      [
        { title: '' },
        { title: trait[language] },
        { title: weight[language], align: 'right' },
        { title: found[language] },
      ],
      traits.map((hit) => [
        hit.found === null ? '✗' : '✓',
        clip(`${traitPlace(hit.where, language)}: ${hit.pattern}`, PATTERN_WIDTH),
        String(hit.weight),
        clip(hit.found ?? '', FOUND_WIDTH),
      ]),
    )
    return `${id} (${percent(confidence)}%)\n${table}`
  })
  const none = scores.filter((score) => score.weight === 0).map(({ id }) => `${id} (0%)`)
  return [...tables, ...(none.length > 0 ? [`${none.join('  ')}\n`] : [])].join('\n')
}

function driftText({ drift }: FormExamination, language: Language): string {
  if (!drift) return ''
  const lines = [
    ...drift.added.map(({ text }) => [PROFILE_TITLES.added, text] as const),
    ...drift.renamed.map(({ from, to }) => [PROFILE_TITLES.renamed, `${from.text} → ${to.text}`] as const),
    ...drift.moved.map(({ text }) => [PROFILE_TITLES.moved, text] as const),
    ...drift.removed.map(({ text }) => [PROFILE_TITLES.removed, text] as const),
  ]
  if (lines.length === 0)
    return `${PROFILE_MESSAGES.noDrift(editionWord(drift.edition, language))[language]}\n`
  return lines.map(([word, text]) => `  ${word[language]}  ${text}\n`).join('')
}

function unknownParts({ unknownLabels, unknownHeadings }: FormExamination, language: Language): string[] {
  if (unknownLabels.length + unknownHeadings.length === 0)
    return [`\n${PROFILE_MESSAGES.allKnown()[language]}\n`]
  const { label, nearest, meaning, distance, place } = PROFILE_TITLES
  const labels = drawTable(
    [
      { title: label[language] },
      { title: nearest[language] },
      { title: meaning[language] },
      { title: distance[language], align: 'right' },
      { title: place[language] },
    ],
    unknownLabels.map((unknown) => [
      clip(unknown.label, FOUND_WIDTH),
      unknown.nearest?.label ?? '',
      unknown.nearest?.meaning ?? '',
      unknown.nearest ? String(unknown.nearest.distance) : '',
      placeOf(unknown, language),
    ]),
  )
  const headings = unknownHeadings.map(
    (unknown) => `  ${clip(unknown.heading, PATTERN_WIDTH)}  ${placeOf(unknown, language)}\n`,
  )
  return [
    unknownLabels.length > 0 ? section(PROFILE_TITLES.unknownLabels[language], labels) : '',
    section(PROFILE_TITLES.unknownHeadings[language], headings.join('')),
  ]
}

function placeOf({ block, row }: { block: number; row?: number | null }, language: Language): string {
  return placeText({ block, ...(row == null ? {} : { row }), quote: '' }, language)
}
