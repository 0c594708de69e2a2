/** The clause reader over real reports, against what a careful reader finds in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extractors/index.ts'
import { type Fact, factKey } from '../../src/model/report.ts'
import { readNarrative } from '../../src/normalize/narrative/read-narrative.ts'
import { type Outline, readOutline } from '../../src/normalize/outline.ts'

const shared = new URL('../../../shared/', import.meta.url)
const present = existsSync(new URL('truth/', shared))
if (!present) console.log('skipped: the real reports beside the project are absent')

interface Truth {
  readonly fiscal_year: number
  readonly facts: Readonly<Record<string, unknown>>
  readonly allowed?: Readonly<Record<string, unknown>>
  readonly metrics: Readonly<Record<string, unknown>>
}

const names = present
  ? readdirSync(new URL('reports/', shared))
      .filter((file) => file.endsWith('.docx'))
      .map((file) => file.replace('.docx', ''))
  : ['none']

async function load(name: string): Promise<{ truth: Truth; outline: Outline }> {
  const truth: Truth = JSON.parse(readFileSync(new URL(`truth/${name}.json`, shared), 'utf8'))
  const read = await readDocument(new Uint8Array(readFileSync(new URL(`reports/${name}.docx`, shared))))
  if (!read.ok) throw new Error(read.problem.message.en)
  return { truth, outline: readOutline(read.document) }
}

const yuan = (fact: Fact) =>
  fact.unit === 'CNY' && typeof fact.value === 'number' ? fact.value / 100 : fact.value
const accepts = (truth: unknown, value: unknown) =>
  Array.isArray(truth) ? truth.includes(value) : truth === value
const CORE =
  /^(?:staffing|revenue|balance|expenditure|three_public|fixed_assets|execution_rate|score|grade|satisfaction)\b/

describe.skipIf(!present)('the running text of real reports', () => {
  it.each(names)('%s: every activity figure', async (name) => {
    const { truth, outline } = await load(name)
    const { facts } = readNarrative(outline, { fiscalYear: truth.fiscal_year, unitName: null })
    const missed = Object.entries(truth.metrics).filter(
      ([key, value]) => !facts.some((fact) => factKey(fact) === key && accepts(value, yuan(fact))),
    )
    expect(missed).toEqual([])
  })

  it.each(names)('%s: no core figure that the report does not state', async (name) => {
    const { truth, outline } = await load(name)
    const { facts } = readNarrative(outline, { fiscalYear: truth.fiscal_year, unitName: null })
    const extra = facts
      .filter((fact) => CORE.test(fact.concept) && !(factKey(fact) in truth.facts))
      .filter((fact) => !accepts(truth.allowed?.[factKey(fact)], yuan(fact)))
    expect(extra.map((fact) => [factKey(fact), yuan(fact)])).toEqual([])
  })

  it.each(names)('%s: other figures in the same sentences give the same concepts', async (name) => {
    const { truth, outline } = await load(name)
    const context = { fiscalYear: truth.fiscal_year, unitName: null }
    const keys = (of: Outline) => readNarrative(of, context).facts.map(factKey)
    for (let seed = 1; seed <= 5; seed++) expect(keys(withOtherFigures(outline, seed))).toEqual(keys(outline))
  })
})

/** The outline with every figure but dates, markers and zeroes changed, digit for digit. */
function withOtherFigures(outline: Outline, seed: number): Outline {
  let state = seed * 7919
  const digit = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
  const change = (text: string) =>
    text.replace(/(?<![\d.,，])[1-9][\d,，]*(?:\.\d+)?(?!\s*(?:年|月|日|[、.．)）：:]|\d|号))/g, (figure) =>
      figure.replace(/\d/g, (_, at) => String(at === 0 ? 1 + digit(9) : digit(10))),
    )
  return {
    ...outline,
    passages: outline.passages.map((passage) => ({ ...passage, text: change(passage.text) })),
  }
}
