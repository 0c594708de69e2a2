/** How files are told that hold, byte for byte, what another one holds. */
import type { Language } from '../compare/wording.ts'
import type { Message } from '../model/problem.ts'
import { displayPath } from './paths.ts'

/** Most copies that the summary names. */
const MOST_NAMED = 5

/** Of an import: how many, and which where they are few. */
export function copiesMessage(copies: readonly string[]): Message {
  const few = copies.length <= MOST_NAMED
  const named = copies.map(displayPath)
  return {
    zh: `其中 ${copies.length} 份与已读文件完全相同（同一内容，只计一份）${few ? `：${named.join('、')}` : '；见 ziping reports 的“共…处”'}`,
    en: `${copies.length} of them are byte for byte the same as a file read already (one document)${few ? `: ${named.join(', ')}` : '; see “… places” in ziping reports'}`,
  }
}

/** "a.docx（共 3 处）": the first path of a document, and at how many it stands. */
export function pathWithCopies(paths: readonly string[], language: Language): string {
  const [first = ''] = paths
  if (paths.length < 2) return displayPath(first)
  return language === 'zh'
    ? `${displayPath(first)}（共 ${paths.length} 处）`
    : `${displayPath(first)} (${paths.length} places)`
}

/** All paths of a document, a line each, the further ones marked. */
export function pathLines(paths: readonly string[], language: Language): string {
  const [first = '', ...others] = paths.map(displayPath)
  const mark = language === 'zh' ? '同一内容' : 'same content'
  return [first, ...others.map((path) => `  ${mark}: ${path}`)].map((line) => `${line}\n`).join('')
}
