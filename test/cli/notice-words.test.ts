import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KNOWN_NOTICES, noticeText } from '../../src/cli/notice-words.ts'

/** Codes as the readers write them: in an object beside its message, as first argument of a log, in a pair. */
const WRITTEN =
  /(?:code: |notices\.add\(\s*|dropped\(|\[)'([a-z]+(?:-[a-z]+)+|picture|chart)',\s*(?:message\b|['`][A-Z]|place)/g

describe('what a reader noticed', () => {
  it('has Chinese words, whatever reader it was', () => {
    const sources = globSync('src/extractors/**/*.ts').map((path) => readFileSync(path, 'utf8'))
    const codes = new Set(
      sources.flatMap((source) => [...source.matchAll(WRITTEN)].map(([, code]) => code ?? '')),
    )
    expect(codes.size).toBeGreaterThan(15)
    expect([...codes].filter((code) => !KNOWN_NOTICES.has(code))).toEqual([])
  })

  it('is told with its place and what is concerned', () => {
    const cut = { code: 'page-furniture', message: 'Left out of page 2', leftOut: { text: '- 2 -', page: 2 } }
    const cell = {
      code: 'error-cell',
      message: 'The cell 表1!B3 holds …',
      anchor: { block: 0, sheet: '表1', cell: 'B3' },
    }
    const log = { code: 'hidden-text', message: 'Hidden text is left out: "草稿" (3 times)' }
    expect([cut, cell, log].map((notice) => noticeText(notice, 'zh'))).toEqual([
      '第2页：页眉、页脚或页码已略去：“- 2 -”',
      '表1!B3：单元格里是错误值',
      '隐藏文字已略去：“草稿”，共 3 处',
    ])
    expect(noticeText(log, 'en')).toBe(log.message)
  })

  it('is told as the reader said it where no words are known', () => {
    expect(noticeText({ code: 'odd-thing', message: 'Odd.' }, 'zh')).toBe('Odd.')
  })
})
