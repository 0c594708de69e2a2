import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importDocuments } from '../../src/pipeline/import-documents.ts'
import { newStore } from '../store/build-outcome.ts'

const REPORTS = join(import.meta.dirname, '../../../shared/reports')

/** The scan takes half a minute of recognition; the readers' own tests and `npm run eval:scans` see to scans. */
const files = () =>
  readdirSync(REPORTS)
    .filter((name) => !name.includes('-scan'))
    .map((name) => join(REPORTS, name))

test.skipIf(!existsSync(REPORTS))(
  'real reports of all formats go through threads into one row a unit',
  async () => {
    const store = await newStore()
    const first = await importDocuments({ store, paths: files(), jobs: 2 })
    expect(first.items.filter(({ state }) => state === 'failed')).toEqual([])
    const rows = await store.comparison()
    expect(new Set(rows.map(({ unit }) => unit)).size).toBe(5)
    expect(rows.reduce((sum, { others }) => sum + others + 1, 0)).toBe(first.items.length)
    const second = await importDocuments({ store, paths: files(), jobs: 2 })
    expect(second.counts).toEqual({ ok: 0, partial: 0, failed: 0, unchanged: first.items.length })
    expect(await store.check()).toEqual([])
  },
)
