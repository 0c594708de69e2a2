import { describe, expect, it } from 'vitest'
import { charsetOf, checkTerminal, isRemote } from '../../src/cli/doctor-surroundings.ts'
import { temporaryFolder } from './run.ts'

describe('what doctor says of the terminal', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'UTF-8'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.GB18030' }, 'GB18030'],
    [{ LC_CTYPE: 'de_DE.ISO-8859-1@euro' }, 'ISO-8859-1'],
    [{ LANG: 'zh_CN' }, 'UTF-8'],
    [{ LC_ALL: '', LANG: 'C' }, 'UTF-8'],
    [{}, 'UTF-8'],
  ])('%o takes %s', (environment, charset) => {
    expect(charsetOf(environment)).toBe(charset)
  })

  it('names the remedy where Chinese would look garbled, and none elsewhere', () => {
    expect(checkTerminal({ LANG: 'zh_CN.GBK' })).toMatchObject({
      text: { zh: 'GBK' },
      remedy: { zh: expect.stringContaining('export LANG=zh_CN.UTF-8') },
    })
    expect(checkTerminal({ LANG: 'en_US.utf8' })).toEqual({ text: { zh: 'utf8', en: 'utf8' } })
  })
})

it('a share is known by its path or its file system, a folder of this machine is none', async () => {
  expect([await isRemote('\\\\server\\share'), await isRemote('//server/share')]).toEqual([true, true])
  expect(await isRemote(temporaryFolder())).toBe(false)
})
