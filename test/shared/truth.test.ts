import { describe, expect, it } from 'vitest'
import { flaws, scoreReport } from '../scoring/score.ts'
import { hasShared, readShared, sharedFiles, sharedTruth } from './shared-reports.ts'

const EMPTY = { right: 0, wrong: [], missing: [], extra: [] }

describe.skipIf(!hasShared)('a real report', () => {
  it.each(sharedFiles())('says in $fileName what a careful reader finds', async (file) => {
    const truth = sharedTruth(file)
    const score = scoreReport(truth, await readShared(file), file.fileName)
    // its prose mentions amounts of single activities, which may be read as projects or not
    const asked = file.report === 'jiangmen' ? { ...score, projects: EMPTY } : score
    expect(flaws(asked)).toEqual([])
  })
})
