/** How the traits and editions of forms are told: what is data in a profile, in words. */
import type { Language } from '../compare/wording.ts'

const PLACES: Readonly<Record<string, string>> = {
  title: '题目',
  heading: '标题',
  label: '表格标签',
  text: '正文',
}

const EDITIONS: Readonly<Record<string, string>> = { report: '报告', form: '自评表' }

/** Where a trait of a form stands. */
export function traitPlace(where: string, language: Language): string {
  return language === 'zh' ? (PLACES[where] ?? where) : where
}

/** A reason of the recognition: "title: …", or that no form reaches the bar. */
export function reasonWords(reason: string, language: Language): string {
  if (language === 'en') return reason
  const [, where = '', found = ''] = /^([a-z]+): (.*)$/su.exec(reason) ?? []
  if (where in PLACES) return `${traitPlace(where, language)}：${found}`
  const [, least] = /^no known form reaches ([\d.]+)$/.exec(reason) ?? []
  return least === undefined ? reason : `没有已知版式的相符程度达到 ${least}`
}

/** "报告 58": a known edition of a form, and how many labels it has. */
export function editionText(id: string, labels: number, language: Language): string {
  return `${editionWord(id, language)} ${labels}`
}

/** The name of a known edition. */
export function editionWord(id: string, language: Language): string {
  return language === 'zh' ? (EDITIONS[id] ?? id) : id
}
