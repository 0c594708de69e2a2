/**
 * The reports that the benchmark imports: generated from fixed seeds, kept in the cache folder until this recipe
 * changes. `.doc` files and PDFs come from LibreOffice; where it is not installed, the PDFs are of our own writing,
 * with no font inside, and the committed `.doc` fixture is repeated, each copy with other bytes at its end.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GeneratedReport, generateReport } from '../test/generate/generate.ts'
import { convertWithOffice, hasOffice } from '../test/generate/render/office.ts'
import type { FileKind } from '../test/generate/report-file.ts'

/** Raised when other files are to be made. */
const RECIPE = 5
/** Paragraphs of running text in each, which brings them to the length of real reports. */
const PROSE = 30
/** LibreOffice leaves out the last of some hundred documents in one run. */
const PORTION = 84
const FIXTURES = join(import.meta.dirname, '../fixtures')

/**
 * As many as a province's archive of a year or two, so that what starting costs is shared as it is in use. Every
 * report is another one. Reports are published as Word and PDF above all.
 */
const MIX = { docx: 216, pdf: 252, xlsx: 54, xls: 54, html: 72, txt: 36, doc: 36 } as const
export const CORPUS_SIZE = Object.values(MIX).reduce((sum, count) => sum + count, 0)

export interface Corpus {
  readonly folder: string
  readonly withOffice: boolean
}

/** Makes the files where they are not there yet. */
export async function prepareCorpus(out: string): Promise<Corpus> {
  const folder = join(out, `corpus-${RECIPE}-${hasOffice ? 'office' : 'plain'}`)
  const done = `${folder}.done`
  if (existsSync(done)) return { folder, withOffice: hasOffice }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  let seed = 1
  for (const [kind, count] of Object.entries(MIX)) {
    const seeds = Array.from({ length: count }, () => seed++)
    for (const file of await filesOf(kind as keyof typeof MIX, seeds))
      await writeFile(join(folder, file.name), file.bytes)
  }
  await writeFile(done, '')
  return { folder, withOffice: hasOffice }
}

interface CorpusFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function filesOf(kind: keyof typeof MIX, seeds: readonly number[]): Promise<readonly CorpusFile[]> {
  if (kind === 'doc') return hasOffice ? throughOffice('doc', seeds) : repeatedDoc(seeds)
  if (kind === 'pdf' && hasOffice) return throughOffice('pdf', seeds)
  return generated(kind, seeds)
}

async function generated(kind: FileKind, seeds: readonly number[]): Promise<readonly CorpusFile[]> {
  const reports = await Promise.all(
    seeds.map((seed) => generateReport(seed, { kinds: [kind], prose: PROSE })),
  )
  return reports.map(({ fileName, bytes }) => ({ name: fileName, bytes }))
}

async function throughOffice(
  format: 'doc' | 'pdf',
  seeds: readonly number[],
): Promise<readonly CorpusFile[]> {
  const reports: readonly GeneratedReport[] = await Promise.all(
    seeds.map((seed) => generateReport(seed, { kinds: ['docx'], prose: PROSE })),
  )
  const converted: Uint8Array[] = []
  for (let from = 0; from < reports.length; from += PORTION) {
    const portion = reports.slice(from, from + PORTION).map(({ bytes }) => bytes)
    converted.push(...(await convertWithOffice(portion, format)))
  }
  return reports.map(({ fileName }, i) => ({
    name: fileName.replace(/docx$/, format),
    bytes: converted[i]!,
  }))
}

/** The bytes behind a compound file's last sector say nothing. */
function repeatedDoc(seeds: readonly number[]): readonly CorpusFile[] {
  const folder = join(FIXTURES, 'yunxi/yunxi-2021')
  const name = readdirSync(folder).find((file) => file.endsWith('.doc'))!
  const bytes = readFileSync(join(folder, name))
  return seeds.map((seed) => ({
    name: `${seed}-${name}`,
    bytes: Buffer.concat([bytes, Buffer.alloc(512, String(seed))]),
  }))
}
