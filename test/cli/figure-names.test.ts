import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseColumns } from '../../src/cli/options.ts'
import { Refusal } from '../../src/cli/refusal.ts'
import { CONCEPTS } from '../../src/model/concepts.ts'
import { STAGES } from '../../src/model/report.ts'
import { STAGE_WORDS } from '../../src/model/stage-words.ts'
import { findTarget } from '../../src/pipeline/correct.ts'
import { report } from '../compare/filed.ts'

const keys = (text: string) => chooseColumns(text)?.map(({ key }) => key)

/** What is said of names that nothing answers to. */
function refusal(text: string): string {
  try {
    return `taken for ${keys(text)}`
  } catch (error) {
    if (error instanceof Refusal) return error.text.zh
    throw error
  }
}

describe('the figures of a comparison', () => {
  it('are found by the words that forms use for them', () => {
    expect(keys('编制数，实有人数、三公经费,总支出')).toEqual([
      'staffing.authorized',
      'staffing.actual',
      'three_public.total',
      'expenditure.total',
    ])
  })

  it('are found as tables show them, in both languages, at every stage', () => {
    const labels = CONCEPTS.filter(({ zh, en }) => !/[,，、]/.test(zh + en))
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.constantFrom(...STAGES), ({ id, zh, en }, stage) => {
        const key = stage === 'actual' ? id : `${id}@${stage}`
        expect(keys(`${zh}（${STAGE_WORDS[stage].zh}）`)).toContain(key)
        expect(keys(`${zh}@${STAGE_WORDS[stage].zh}`)).toContain(key)
        if (!STAGE_WORDS[stage].en.includes(','))
          expect(keys(`${en} (${STAGE_WORDS[stage].en})`)).toContain(key)
      }),
    )
  })

  it('are suggested by a part of their name before by the strokes between two names', () => {
    const suggestion = (name: string) => /是否想用 (.*)？/.exec(refusal(name))?.[1]
    expect(['三公', '实有', '人均公用', '基本指出@initial', 'frob'].map(suggestion)).toEqual([
      '三公经费合计',
      '实有(在职)人数',
      '人均公用经费',
      '基本支出@initial',
      undefined,
    ])
  })

  it('are not guessed from a word that says what it is only beneath a heading', () => {
    expect(refusal('其他')).toMatch(/^没有这样的数据项：其他/)
  })
})

it('corrections find their figure by the same words', () => {
  expect(findTarget(report(), '实有人数')).toEqual({ kind: 'found', target: 'staffing.actual' })
  expect(findTarget(report(), '总支出', 'initial')).toEqual({
    kind: 'found',
    target: 'expenditure.total@initial',
  })
})
