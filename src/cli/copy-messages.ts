/** How files are told that hold, byte for byte, what another one holds. */
import type { Language } from '../compare/wording.ts'
import type { Message } from '../model/problem.ts'
import type { Copy } from '../pipeline/copies.ts'
import { displayPath } from './paths.ts'

/** Most copies that the summary names. */
const MOST_NAMED = 5

/** Of an import: how many, and which of which where they are few. */
export function copiesMessage(copies: readonly Copy[]): Message {
  const few = copies.length <= MOST_NAMED
  const named = (same: (copy: string, of: string) => string, comma: string) =>
    copies.map(({ path, of }) => same(displayPath(path), displayPath(of))).join(comma)
  const zh = few ? `：${named((copy, of) => `${copy}（同 ${of}）`, '、')}` : '；见 ziping reports 的“共…处”'
  const en = few
    ? `: ${named((copy, of) => `${copy} (as ${of})`, ', ')}`
    : '; see “… places” in ziping reports'
  return {
    zh: `其中 ${copies.length} 份与已读文件完全相同（同一内容，只计一份）${zh}`,
    en: `${copies.length} of them are byte for byte the same as a file read already (one document)${en}`,
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
