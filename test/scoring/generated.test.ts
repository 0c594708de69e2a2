import { describe, expect, it } from 'vitest'
import { factKey } from '../../src/model/report.ts'
import { describeReport, generateReport } from '../generate/generate.ts'
import { LAYOUT_IDS } from '../generate/layouts/index.ts'
import { renderAs } from '../generate/report-file.ts'
import { flawsOf, readReportOf } from './read-generated.ts'

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

  it.each(LAYOUT_IDS)(
    'of the form %s is read right with its tables, wording and figures changed',
    async (layout) => {
      for (const seed of SEEDS) {
        const report = await generateReport(seed, {
          layouts: [layout],
          kinds: ['docx', 'html', 'txt', 'txt-lines'],
          perturbed: true,
        })
        expect(await flawsOf(report), `${report.fileName}: ${report.perturbations.join()}`).toEqual([])
      }
    },
  )

  it.each(LAYOUT_IDS)('of the form %s gives the same facts from every kind of file', async (layout) => {
    for (const seed of SEEDS.slice(0, 4)) {
      const { composition, automaticNumbers } = describeReport(seed, {
        layouts: [layout],
        kinds: ['docx'],
        perturbed: true,
      })
      const [first, ...others] = await Promise.all(
        (['docx', 'html', 'txt', 'txt-lines', 'pdf'] as const).map(async (kind) => {
          const report = await readReportOf(await renderAs(kind, composition, { automaticNumbers }))
          return [...new Set(report.facts.map((fact) => `${factKey(fact)} = ${fact.value}`))].sort()
        }),
      )
      for (const other of others) expect(other, `seed ${seed}`).toEqual(first)
    }
  })
})
