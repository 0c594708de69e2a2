/** The files beside this test are reports among the samples, as office programs save them in other formats. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/extractors/index.ts'
import type { Document } from '../../../src/model/document.ts'
import { factKey } from '../../../src/model/report.ts'
import { normalize } from '../../../src/normalize/normalize.ts'

async function read(path: string): Promise<Document> {
  const result = await readDocument(new Uint8Array(readFileSync(path)))
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.document
}

const original = (name: string, kind: string) =>
  read(globSync(new URL(`../../../fixtures/*/${name}/*.${kind}`, import.meta.url).pathname)[0]!)
const saved = (file: string) => read(new URL(file, import.meta.url).pathname)

/** "expenditure.total = 478579996", sorted. */
function factsOf(document: Document): readonly string[] {
  const normalized = normalize(document)
  if (normalized.kind !== 'report') throw new Error(normalized.kind)
  return normalized.report.facts.map((fact) => `${factKey(fact)} = ${fact.value}`).sort()
}

describe('the same report', () => {
  test.each(['rtf', 'odt'])('has the same blocks and facts as .%s', async (format) => {
    const report = await original('xinzhou-2021', 'docx')
    const copy = await saved(`xinzhou-2021.${format}`)
    expect(copy.format).toBe(format)
    expect(copy.blocks).toEqual(report.blocks)
    expect(factsOf(copy)).toEqual(factsOf(report))
  })

  test.each(['ods', 'xlsb'])('has the same blocks, sheets and facts as .%s', async (format) => {
    const form = await original('liangzhou-2022-form', 'xlsx')
    const copy = await saved(`liangzhou-2022-form.${format}`)
    expect(copy.format).toBe(format)
    expect(copy.blocks).toEqual(form.blocks)
    expect(copy.pages).toEqual(form.pages)
    expect(factsOf(copy)).toEqual(factsOf(form))
  })

  test('has the same facts as .csv, which loses its merged cells', async () => {
    const form = await original('liangzhou-2022-form', 'xlsx')
    const copy = await saved('liangzhou-2022-form.csv')
    expect(copy.format).toBe('csv')
    expect(factsOf(copy)).toEqual(factsOf(form))
  })
})
