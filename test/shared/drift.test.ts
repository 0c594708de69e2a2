import { describe, expect, it } from 'vitest'
import { hasShared, readShared, sharedFiles } from './shared-reports.ts'

/** What these reports print otherwise than the form: a slip in a heading, and a label that a cell cuts short. */
const SLIPS: Readonly<Record<string, string>> = {
  yunxi: '“一般公共预算支出情况”→“一般公人预算支出情况”',
  liangzhou: '“实际完成情况”→“实际完成情”',
}

describe.skipIf(!hasShared)('a real report', () => {
  it.each(sharedFiles())(
    'has the form that its profile knows, slips of its print aside: $fileName',
    async (file) => {
      const { findings } = await readShared(file)
      const drifts = findings.filter(({ code }) => code === 'layout_drift').map(({ message }) => message.zh)
      const slip = SLIPS[file.report]
      for (const drift of drifts) expect(drift).toMatch(new RegExp(`不同：改名${slip}$`))
      expect(drifts.length).toBeLessThanOrEqual(slip ? 1 : 0)
    },
  )
})
