/** Documents whose grid is known, and their prints: fixtures, generated reports, tables that no form has. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readDocument } from '../../src/extractors/index.ts'
import { drawFreeTables } from '../../test/generate/free-tables.ts'
import { describeReport } from '../../test/generate/generate.ts'
import type { Paper } from '../../test/generate/paper.ts'
import { hasChromium, printWithChromium } from '../../test/generate/render/chromium.ts'
import { renderDocx } from '../../test/generate/render/docx.ts'
import { convertWithOffice, hasOffice } from '../../test/generate/render/office.ts'
import { RULINGS, type Ruling, renderForPrinting } from '../../test/generate/render/print-html.ts'
import { renderRuledSheets } from '../../test/generate/render/ruled-sheet.ts'
import { type Grid, gridOfPaper, gridsOf } from './grid.ts'

/** A print with the grids of its source. */
export interface Print {
  readonly name: string
  readonly pdf: Uint8Array
  readonly truth: readonly Grid[]
}

export interface Source {
  readonly name: string
  /** whether the program that prints it is installed */
  readonly available: boolean
  print(seeds: readonly number[]): Promise<readonly Print[]>
}

interface Original {
  readonly name: string
  readonly bytes: Uint8Array
  readonly truth: readonly Grid[]
}

const FIXTURES = join(import.meta.dirname, '../../fixtures')
/** LibreOffice leaves out the last of some hundred documents in one run. */
const PORTION = 60

export const SOURCES: readonly Source[] = [
  office('fixtures in Word, LibreOffice', 'docx', () => fixtures('.docx')),
  office('reports, LibreOffice', 'docx', (seeds) =>
    fromPapers(seeds, reportOf, (paper) => renderDocx(paper)),
  ),
  office('free tables, LibreOffice', 'docx', (seeds) =>
    fromPapers(seeds, drawFreeTables, (paper) => renderDocx(paper)),
  ),
  office('free tables in Excel, LibreOffice', 'xlsx', (seeds) =>
    fromPapers(seeds, drawFreeTables, renderRuledSheets),
  ),
  chromium('fixtures as pages, Chromium', () => fixtures('.html')),
  chromium('reports, Chromium', (seeds) => fromPapers(seeds, reportOf, printedPage)),
  chromium('free tables, Chromium', (seeds) => fromPapers(seeds, drawFreeTables, printedPage)),
]

type Originals = (seeds: readonly number[]) => Promise<readonly Original[]>

function office(name: string, extension: 'docx' | 'xlsx', originals: Originals): Source {
  return {
    name,
    available: hasOffice,
    async print(seeds) {
      const all = await originals(seeds)
      const prints: Print[] = []
      for (let from = 0; from < all.length; from += PORTION) {
        const portion = all.slice(from, from + PORTION)
        const bytes = portion.map((original) => original.bytes)
        const pdfs = await convertWithOffice(bytes, 'pdf', extension)
        prints.push(...portion.map((original, i) => ({ ...original, pdf: pdfs[i]! })))
      }
      return prints
    },
  }
}

function chromium(name: string, originals: Originals): Source {
  return {
    name,
    available: hasChromium,
    async print(seeds) {
      const all = await originals(seeds)
      const pdfs = await printWithChromium(all.map(({ bytes }) => bytes))
      return all.map((original, i) => ({ ...original, pdf: pdfs[i]! }))
    },
  }
}

/** Fixtures that hold tables; their grid as the reader of their own format gives it. */
async function fixtures(extension: string): Promise<readonly Original[]> {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    // A mirror's page prints readings beside its characters, which the reader of pages leaves out.
    .filter((path) => path.endsWith(extension) && !path.startsWith('bad') && !path.includes('mirror'))
    .sort()
  const originals = await Promise.all(
    files.map(async (path) => {
      const bytes = readFileSync(join(FIXTURES, path))
      const read = await readDocument(bytes)
      return { name: basename(path), bytes, truth: read.ok ? gridsOf(read.document) : [] }
    }),
  )
  return originals.filter(({ truth }) => truth.length > 0)
}

function reportOf(seed: number): Paper {
  return describeReport(seed, { kinds: ['docx'], prose: 12 }).composition.paper
}

async function fromPapers(
  seeds: readonly number[],
  draw: (seed: number) => Paper,
  render: (paper: Paper, seed: number) => Uint8Array | Promise<Uint8Array>,
): Promise<readonly Original[]> {
  return Promise.all(
    seeds.map(async (seed) => {
      const paper = draw(seed)
      const tables = paper.blocks.filter((block) => block.kind === 'table')
      return { name: `seed ${seed}`, bytes: await render(paper, seed), truth: tables.map(gridOfPaper) }
    }),
  )
}

/** Each seed in another of the ways in which pages rule their tables. */
function printedPage(paper: Paper, seed: number): Uint8Array {
  const rulings = Object.keys(RULINGS) as Ruling[]
  return renderForPrinting(paper, rulings[seed % rulings.length]!)
}
