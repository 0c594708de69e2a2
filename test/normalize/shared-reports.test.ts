import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extractors/index.ts'
import { readIdentity } from '../../src/normalize/identity.ts'
import { readOutline } from '../../src/normalize/outline.ts'
import { PROFILES } from '../../src/normalize/profiles/index.ts'
import { recognise } from '../../src/normalize/recognise.ts'
import { readSections } from '../../src/normalize/sections.ts'

const shared = new URL('../../../shared/', import.meta.url)
const files = existsSync(shared)
  ? ['reports/', 'seeds/'].flatMap((folder) =>
      readdirSync(new URL(folder, shared)).map((name) => folder + name),
    )
  : []

describe.skipIf(files.length === 0)('the real reports (skipped where they are not at hand)', () => {
  it.each(files.filter((file) => !file.includes('-scan')))(
    '%s: unit, year, date, form and sections',
    async (file) => {
      const read = await readDocument(new Uint8Array(readFileSync(new URL(file, shared))))
      if (!read.ok) throw new Error(read.problem.message.en)
      const outline = readOutline(read.document)
      const { unit, fiscalYear, reportDate, budgetCode, contactName } = readIdentity(read.document, outline)
      const found = recognise(read.document, outline, PROFILES)
      const truth = truthOf(file)
      const { region, ...place } = truth.unit
      expect(unit?.value).toEqual({ ...place, code: region })
      expect({
        year: fiscalYear?.value,
        date: reportDate?.value ?? null,
        code: budgetCode?.value,
        contact: /\.xlsx?$/.test(file) ? truth.contact : contactName?.value,
        profile: found.kind === 'report' ? found.match.id : found.kind,
      }).toEqual({
        year: truth.fiscal_year,
        date: truth.report_date,
        code: truth.budget_code,
        contact: truth.contact,
        profile: truth.profile,
      })
      const kinds = readSections(outline).map((section) => section.kind)
      // the workbook holds the form alone
      if (!/\.xlsx?$/.test(file)) expect(kinds).toEqual(expect.arrayContaining(truth.sections))
    },
  )
})

function truthOf(file: string) {
  const name = basename(file).split('.')[0]!
  return JSON.parse(readFileSync(new URL(`truth/${name}.json`, shared), 'utf8'))
}
