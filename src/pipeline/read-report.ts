/** Bytes → Document → Report, each stage timed: the work on one file, apart from where it comes from or goes. */
import { readFile } from 'node:fs/promises'
import type { Limits } from '../extractors/extractor.ts'
import type { ReadResult } from '../extractors/index.ts'
import { readDocument } from '../extractors/index.ts'
import type { Document, Notice } from '../model/document.ts'
import type { ProfileMatch } from '../model/report.ts'
import { statusOf } from '../model/report-status.ts'
import { type Normalized, normalize } from '../normalize/normalize.ts'
import { noting, type Question } from '../normalize/questions.ts'
import { packDocument } from '../store/pack.ts'
import type { Durations, Provenance } from '../store/store.ts'
import { crash, crashed } from './crash.ts'
import type { FileReading } from './file-reading.ts'
import { provenanceOf } from './recipe.ts'
import { type StageVersions, VERSIONS } from './versions.ts'

/** The two stages that `readReport` joins, and their versions. */
export interface Stages extends StageVersions {
  readDocument(bytes: Uint8Array, options: { readonly limits?: Partial<Limits> }): Promise<ReadResult>
  normalize(document: Document): Normalized
  /** what the reading was made from, given what it asked; without it readings are told apart by number alone */
  provenance?(document: Document, asked: readonly Question[], match: ProfileMatch | null): Provenance
}

export const STAGES: Stages = {
  ...VERSIONS,
  readDocument,
  normalize: (document) => normalize(document),
  provenance: provenanceOf,
}

export interface ReadOptions {
  readonly limits?: Partial<Limits>
  /** what was noticed before its reading, to be kept with the Document */
  readonly notices?: readonly Notice[]
  /** other stages, for tests */
  readonly stages?: Stages
}

/**
 * Reads one report from its bytes, or from the file at a path. What is wrong with a file comes back as a problem,
 * an error of ours too (`crashed`); rejects only where the file system refuses a path.
 */
export async function readReport(
  source: Uint8Array | string,
  options: ReadOptions = {},
): Promise<FileReading> {
  const stages = options.stages ?? STAGES
  const bytes = typeof source === 'string' ? await readFile(source) : source
  const started = performance.now()
  try {
    const result = await stages.readDocument(bytes, options.limits ? { limits: options.limits } : {})
    const extract = performance.now() - started
    if (!result.ok) return await unread(result, stages, { extract })
    const notices = [...(options.notices ?? []), ...result.document.notices]
    const document = { ...result.document, notices }
    const read = normaliseDocument(document, result.extractorVersion, stages)
    return { ...read, durations: { extract, ...read.durations } }
  } catch (error) {
    return crashed(error)
  }
}

/** A Document, just extracted or stored earlier → its reading; an error of ours comes back as problem `crashed`. */
export function normaliseDocument(
  document: Document,
  extractorVersion: number,
  stages: Stages = STAGES,
): FileReading {
  const versions = { extractor: extractorVersion, normalizer: stages.normalizerVersion }
  const file = { format: document.format, pages: document.pages.length || null }
  const packed = packDocument(document)
  const started = performance.now()
  const done = (reading: FileReading['reading']): FileReading => ({
    ...file,
    reading,
    durations: { normalise: performance.now() - started },
  })
  try {
    const { result, asked } = noting(() => stages.normalize(document))
    const match = result.kind === 'report' ? result.report.profile : null
    const provenance = stages.provenance?.(document, asked, match)
    const base = { document: packed, versions, ...(provenance && { provenance }) }
    if (result.kind === 'report')
      return done({ ...base, kind: 'report', status: statusOf(result.report), report: result.report })
    return done({ ...base, kind: 'problem', problem: { code: 'not_a_report', message: result.message } })
  } catch (error) {
    return done(crash(error, { document: packed, extractor: extractorVersion }))
  }
}

async function unread(
  { format, problem }: Extract<ReadResult, { ok: false }>,
  stages: Stages,
  durations: Durations,
): Promise<FileReading> {
  const extractor = format && (await stages.extractorVersion(format))
  const versions = { extractor, normalizer: null }
  return { format, reading: { kind: 'problem', problem, versions }, durations, pages: null }
}
