import { describe, expect, it } from 'vitest'
import { generateReport } from '../generate/generate.ts'
import { LAYOUT_IDS } from '../generate/layouts/index.ts'
import { flawsOf } from './read-generated.ts'

const SEEDS = Array.from({ length: 12 }, (_, i) => 5000 + i)

describe('a generated report', () => {
  it.each(LAYOUT_IDS)('of the form %s is read as it was written', async (layout) => {
    for (const seed of SEEDS) {
      const report = await generateReport(seed, {
        layouts: [layout],
        kinds: ['docx', 'html'],
        perturbed: false,
      })
      expect(await flawsOf(report), report.fileName).toEqual([])
    }
  })

  it.each(['xlsx', 'xls'] as const)('is read from a workbook: %s', async (kind) => {
    for (const seed of SEEDS) {
      const report = await generateReport(seed, { kinds: [kind], perturbed: false })
      expect(await flawsOf(report), report.fileName).toEqual([])
    }
  })
})
