import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extractors/index.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { FAMILY_CASES } from '../generate/families/index.ts'
import type { Paper } from '../generate/paper.ts'
import { type FileKind, renderPaper } from '../generate/report-file.ts'
import { flaws, scoreReport } from './score.ts'

const KINDS = ['docx', 'html', 'txt', 'txt-lines', 'pdf-gb'] as const satisfies readonly FileKind[]
/** Pages of mirror sites are web pages. */
const CASES = FAMILY_CASES.filter(({ name }) => !name.endsWith('-mirror'))

/** What text of a cell a line leaves open: amounts within words (and their stage), and beside labels without a head. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  'hunan-basic-data/liuyang-2022': [
    'facts missing: expenditure.basic@adjusted',
    'facts missing: expenditure.project@adjusted',
    'facts missing: revenue.general_public@adjusted',
    'facts missing: revenue.government_fund@adjusted',
    'facts missing: revenue.other@adjusted',
    'facts extra: revenue.government_fund = 0',
  ],
  'hubei-ab/yidu-2023': ['facts missing: expenditure.basic', 'facts missing: expenditure.project'],
}

describe.each(CASES)('the form of $name', ({ name, paper, kind, truth, fileName }) => {
  it.each(KINDS)('is read the same from another kind of file: %s', async (other) => {
    const read = await readDocument(await renderPaper(other, kind.startsWith('xls') ? flowing(paper) : paper))
    const normalized = read.ok ? normalize(read.document) : undefined
    if (normalized?.kind !== 'report') throw new Error(`${fileName} as ${other} gave no report`)
    const untold = other === 'txt-lines' ? (UNTOLD[name] ?? []) : []
    expect(flaws(scoreReport(truth, normalized.report, fileName))).toEqual(untold)
  })
})

/** The lines above the sheets of a workbook, as lines of a document. */
function flowing(paper: Paper): Paper {
  const blocks = paper.blocks.flatMap((block) =>
    block.kind === 'table' && block.form
      ? [...block.form.above.map((text) => ({ kind: 'line' as const, text, centred: true })), block]
      : [block],
  )
  return { ...paper, blocks }
}
