import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawFigures } from '../figures.ts'
import { gridOf } from '../paper.ts'
import { randomFrom } from '../random.ts'
import { PLAIN } from '../style.ts'
import { alter } from './alter.ts'
import { DRAWN_FAMILIES, DRAWN_FAMILY_IDS, type DrawnFamilyId } from './index.ts'

/** Every form of these, or some of them, state a total beside the scores of indicators. */
const SCORED: Partial<Record<DrawnFamilyId, 'always' | 'mostly'>> = {
  'hunan-basic-data': 'always',
  'hubei-ab': 'mostly',
  'guangdong-scores': 'always',
  gansu: 'always',
  'chongqing-flat': 'always',
}
const SEED = { seed: Number(process.env.FUZZ_SEED ?? 20_260_401) }
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe.each(DRAWN_FAMILY_IDS)('a drawn form of the family %s', (family) => {
  it('is the same whenever its seed is drawn', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(draw(family, seed)).toEqual(draw(family, seed))
      }),
      { ...SEED, numRuns: 10 },
    )
  })

  it('has tables whose cells fill the grid, altered or not', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { paper } = draw(family, seed)
        for (const block of [...paper.blocks, ...alter(paper, randomFrom(seed)).blocks])
          if (block.kind === 'table')
            for (const slots of gridOf(block)) {
              expect(slots).toHaveLength(block.widths.length)
              expect(slots).not.toContain(undefined)
            }
      }),
      { ...SEED, numRuns: 40 },
    )
  })

  it('states scores that add up to its total', () => {
    let stated = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const { truth } = draw(family, seed)
        const total = truth.facts['score.total']
        const scores = truth.indicators.map(({ score }) => score)
        if (typeof total !== 'number' || scores.length === 0) return
        stated += 1
        const sum = scores.reduce((all, score) => all + score, Number(truth.facts['score.execution'] ?? 0))
        expect(sum).toBeCloseTo(total, 6)
      }),
      { ...SEED, numRuns: 40 },
    )
    const least = { always: 40, mostly: 20, never: 0 }[SCORED[family] ?? 'never']
    expect(stated).toBeGreaterThanOrEqual(least)
    if (least === 0) expect(stated).toBe(0)
  })
})

function draw(family: DrawnFamilyId, seed: number) {
  const random = randomFrom(seed)
  const { compose, units } = DRAWN_FAMILIES[family]
  const figures = drawFigures(random, PLAIN)
  return compose({
    unit: random.pick<(typeof units)[number]>(units),
    year: 2022,
    style: PLAIN,
    figures,
    random,
    defects: {},
  })
}
