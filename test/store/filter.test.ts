import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { newStore, reportOutcome } from './build-outcome.ts'

async function pathsUnder(store: Store, path: string): Promise<unknown[]> {
  return (await store.listReports({ path })).map(({ source }) => source.path)
}

test.each(['𠮷野县总工会', '📁档案', '𪚥𠮷', '👨‍👩‍👧'])(
  'what lies in folder or archive %s is found by its path, rare characters or not',
  async (name) => {
    const store = await newStore()
    const [beneath, inside, beside] = [
      `/档案/${name}/2023/报告.docx`,
      `/档案/${name}.zip!/报告.docx`,
      `/档案/${name}二/报告.docx`,
    ]
    for (const path of [beneath, inside, beside]) await store.saveOutcome(reportOutcome(path, path))
    expect(await pathsUnder(store, `/档案/${name}`)).toEqual([beneath])
    expect(await pathsUnder(store, `/档案/${name}/`)).toEqual([beneath])
    expect(await pathsUnder(store, `/档案/${name}.zip`)).toEqual([inside])
    expect(await pathsUnder(store, beside)).toEqual([beside])
  },
)

test.each(['C:\\报告', 'C:\\报告\\', '\\\\server\\报告'])(
  'of Windows, %s has the files beneath it',
  async (folder) => {
    const store = await newStore()
    const bare = folder.replace(/\\$/, '')
    const [beneath, inside, beside] = [`${bare}\\a.docx`, `${bare}\\b.zip!/c.docx`, `${bare}二\\a.docx`]
    for (const path of [beneath, inside, beside]) await store.saveOutcome(reportOutcome(path, path))
    expect((await pathsUnder(store, folder)).toSorted()).toEqual([beneath, inside])
    expect(await pathsUnder(store, `${bare}\\b.zip`)).toEqual([inside])
  },
)

test('a folder of any name has the files beneath it, and none of a folder whose name begins like it', async () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => !/[/\0!]/.test(text) && text.isWellFormed())
  const store = await newStore()
  let folder = 0
  await fc.assert(
    fc.asyncProperty(name, name, async (own, more) => {
      const root = `/${++folder}/${own}`
      const [file, other] = [`${root}/${more}.docx`, `${root}${more}/报告.docx`]
      for (const path of [file, other]) await store.saveOutcome(reportOutcome(path, path))
      expect(await pathsUnder(store, root)).toEqual([file])
    }),
    { numRuns: 60 },
  )
})
