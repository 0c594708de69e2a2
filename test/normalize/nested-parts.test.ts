import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/normalize/reconcile.ts'
import { buildFact } from './build-fact.ts'

const sums = (...posts: readonly (readonly [kind: string, number: number])[]) =>
  reconcile({
    facts: posts.map(([kind, number]) => buildFact(`staffing.authorized${kind}`, number)),
    indicators: [],
    dimensions: [],
    projects: [],
    notices: [],
  }).filter(({ code }) => code === 'identity')

describe('kinds of staff', () => {
  it('may stand within another kind: 事业编制15人（其中：参公2人）', () => {
    expect(sums(['', 27], ['.administrative', 12], ['.institution', 15], ['.civil_servant_like', 2])).toEqual(
      [],
    )
    expect(sums(['', 29], ['.administrative', 12], ['.institution', 15], ['.civil_servant_like', 2])).toEqual(
      [],
    )
  })
  it('must make up the whole one way or the other', () => {
    expect(
      sums(['', 31], ['.administrative', 12], ['.institution', 15], ['.civil_servant_like', 2]),
    ).toHaveLength(1)
  })
})
