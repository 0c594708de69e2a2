import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { declaredCharset, decodeText } from '../../src/extractors/encoding.ts'

const sentence = '本单位2024年基本支出274.98万元，其中：人员经费214.21万元。\n'
const chinese = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 12, maxLength: 60 })
  .map((codes) => `一、${String.fromCodePoint(...codes)}，共12.5万元。`)

describe('decodeText', () => {
  it.each(['utf8', 'gb18030', 'gbk', 'utf-16le', 'utf-16be'])(
    'reads Chinese saved as %s without a mark',
    (encoding) => {
      expect(decodeText(iconv.encode(sentence.repeat(5), encoding))?.text).toBe(sentence.repeat(5))
    },
  )

  it.each(['utf8', 'utf-16le', 'utf-16be'])('obeys the byte order mark of %s and drops it', (encoding) => {
    expect(decodeText(iconv.encode(sentence, encoding, { addBOM: true }))).toMatchObject({
      text: sentence,
      replaced: 0,
    })
  })

  it('gives back whatever Chinese was saved, in each usual encoding', () => {
    fc.assert(
      fc.property(chinese, fc.constantFrom('utf8', 'gb18030', 'utf-16le', 'utf-16be'), (text, encoding) => {
        expect(decodeText(iconv.encode(text, encoding))?.text).toBe(text)
      }),
    )
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.string(), { nil: undefined }),
        (bytes, declared) => {
          const decoded = decodeText(bytes, declared)
          expect(typeof (decoded?.text ?? '')).toBe('string')
        },
      ),
    )
  })

  it('trusts valid UTF-8 over a page that claims GB2312', () => {
    expect(decodeText(Buffer.from(sentence), 'gb2312')).toMatchObject({ text: sentence, encoding: 'utf-8' })
  })

  it('trusts the claim where the bytes are too few to tell', () => {
    expect(decodeText(iconv.encode('联通', 'gbk'), 'gb2312')?.text).toBe('联通')
  })

  it('does not take plain ASCII for UTF-16', () => {
    expect(decodeText(Buffer.from('a\tb\tc\n'.repeat(10)))?.encoding).toBe('utf-8')
  })

  it('takes Big5 where the page declares it', () => {
    expect(decodeText(iconv.encode('總工會績效自評報告', 'big5'), 'big5')?.text).toBe('總工會績效自評報告')
  })

  it('ignores a claim that the bytes refute, and one that no program knows', () => {
    expect(decodeText(iconv.encode(sentence, 'gbk'), 'utf-8')?.text).toBe(sentence)
    expect(decodeText(iconv.encode(sentence, 'gbk'), 'x-user-defined-9')?.text).toBe(sentence)
  })

  it('reads UTF-8 that was cut inside a character, and says that something was lost', () => {
    const cut = Buffer.from(sentence.repeat(3)).subarray(0, -3)
    expect(decodeText(cut)).toEqual({
      text: `${sentence.repeat(3).slice(0, -2)}\ufffd`,
      encoding: 'utf-8',
      replaced: 1,
    })
  })
})

describe('declaredCharset', () => {
  it.each([
    ['<meta charset="gb2312">', 'gb2312'],
    ['<meta http-equiv=Content-Type content="text/html; charset=gbk">', 'gbk'],
    ["<?xml version='1.0' encoding='UTF-8'?><html>", 'UTF-8'],
    ['<p>charset=gbk</p>', undefined],
  ])('reads %s', (page, charset) => {
    expect(declaredCharset(Buffer.from(page))).toBe(charset)
  })
})
