import { describe, expect, it } from 'vitest'
import { pickLanguage } from '../../src/cli/language.ts'

describe('the language of the program', () => {
  it.each([
    ['zh', {}],
    ['zh', { LANG: 'C' }],
    ['zh', { LANG: 'C.UTF-8' }],
    ['zh', { LC_ALL: 'POSIX' }],
    ['zh', { LANG: 'zh_CN.UTF-8' }],
    ['zh', { LC_ALL: 'zh_TW', LANG: 'en_US.UTF-8' }],
    ['en', { LANG: 'en_US.UTF-8' }],
    ['en', { LC_ALL: '', LANG: 'de_DE' }],
  ])('is %s where the environment is %o', (language, env) => {
    expect(pickLanguage(['reports'], env)).toBe(language)
  })

  it('is what --lang says, wherever it stands', () => {
    const env = { LANG: 'zh_CN.UTF-8' }
    expect([
      pickLanguage(['--lang', 'en', 'reports'], env),
      pickLanguage(['reports', '--lang=en'], env),
      pickLanguage(['reports', '--lang', 'EN'], env),
      pickLanguage(['reports', '--lang', 'fr'], env),
    ]).toEqual(['en', 'en', 'en', 'zh'])
  })
})
