/** A verification as a person reads it: how many numbers agree, and those that do not, in their surroundings. */
import type { Language } from '../compare/wording.ts'
import type { Message } from '../model/problem.ts'
import type { Explanation, NumberDifference, NumberPlace, Verification } from '../model/verification.ts'
import { MESSAGES, TITLES } from './messages.ts'
import { clip, drawTable } from './table.ts'

const KINDS: Readonly<Record<NumberDifference['kind'], Message>> = {
  'only-ours': { zh: '仅本工具', en: 'only in ours' },
  'only-second': { zh: '仅第二读取器', en: 'only in the second reader' },
  split: { zh: '数字相同，分合不同', en: 'same digits, parted otherwise' },
}

const EXPLANATION_WORDS: Readonly<Record<Explanation, Message>> = {
  numbering: {
    zh: '自动编号（本工具显示，第二读取器不显示）',
    en: 'automatic numbering, which the second reader does not render',
  },
  furniture: {
    zh: '页眉、页脚、页码（有意略去）',
    en: 'headers, footers and page numbers, left out on purpose',
  },
  'repeated-header': {
    zh: '续页上重复的表头（只保留一次）',
    en: 'table headers repeated on further pages, kept once',
  },
  'no-second-text': {
    zh: '扫描页（第二读取器没有文字可比）',
    en: 'scanned pages, of which the second reader has no text',
  },
}

const MOST_NAMED = 12

/** Numbers that one side alone has; those that are only parted otherwise are listed, but are the same digits. */
export function disagreements({ differences }: Verification): number {
  return differences.filter(({ kind }) => kind !== 'split').length
}

/** Engine and counts on one line, with the day. */
export function verificationLine(verification: Verification, language: Language): string {
  const { engine, counts, verifiedAt } = verification
  const found = MESSAGES.verified(engine, counts, disagreements(verification))[language]
  const day = MESSAGES.verifiedOn(verifiedAt.slice(0, 10))[language]
  return language === 'zh' ? `${found}（${day}）\n` : `${found} (${day})\n`
}

/** Counts, differences with their context, and what counts as no difference. */
export function verificationText(verification: Verification, language: Language): string {
  const { differences, explained } = verification
  const named = Map.groupBy(explained, ({ reason }) => reason)
  const reasons = [...named].map(([reason, numbers]) => {
    const list = numbers.slice(0, MOST_NAMED).map(({ place }) => place.number)
    const more = numbers.length > MOST_NAMED ? ' …' : ''
    return `  ${EXPLANATION_WORDS[reason][language]} ×${numbers.length}: ${list.join(' ')}${more}\n`
  })
  return [
    verificationLine(verification, language),
    differences.length > 0 ? differenceTable(differences, language) : '',
    ...(reasons.length > 0 ? [`${MESSAGES.notCounted()[language]}\n`, ...reasons] : []),
  ].join('')
}

function differenceTable(differences: readonly NumberDifference[], language: Language): string {
  const { difference, number, page, context } = TITLES
  return drawTable(
    [
      { title: difference[language] },
      { title: number[language], align: 'right' },
      { title: page[language], align: 'right' },
      { title: context[language] },
    ],
    differences.map((found) => {
      const places = found.kind === 'split' ? found.places : [found.place]
      const others =
        found.kind === 'split' ? ` ↔ ${found.others.map((place) => place.number).join(' | ')}` : ''
      const first = places[0]!
      return [
        KINDS[found.kind][language],
        `${places.map((place) => place.number).join(' | ')}${others}`,
        String(first.page ?? ''),
        clip(contextOf(first), 60),
      ]
    }),
  )
}

function contextOf({ before, number, after }: NumberPlace): string {
  return `${before}【${number}】${after}`.trim()
}
