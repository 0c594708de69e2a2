/** The same file read by an independent engine, and the numbers of the two compared. */
import { DEFAULT_LIMITS, type Limits } from '../extractors/extractor.ts'
import { readDocument } from '../extractors/index.ts'
import { compareNumbers } from '../extractors/second/compare-numbers.ts'
import { omissionsOf, passagesOf } from '../extractors/second/passages.ts'
import { secondReader } from '../extractors/second/second-reader.ts'
import { isStandIn } from '../extractors/second/stand-in.ts'
import type { Message, Problem } from '../model/problem.ts'
import type { Verification } from '../model/verification.ts'
import { sourcesAt } from './sources-at.ts'

export type VerifyResult =
  | { readonly kind: 'verified'; readonly verification: Verification; readonly extractorVersion: number }
  /** the format has none, and why */
  | { readonly kind: 'no-second-reader'; readonly reason: Message }
  /** there is one, but it is not installed or failed on this file */
  | { readonly kind: 'second-failed'; readonly reason: Message }
  /** our own reader cannot read it */
  | { readonly kind: 'unread'; readonly problem: Problem }

export interface VerifiedFile {
  /** as given; of a member: "archive.zip!/目录/报告.docx" */
  readonly path: string
  /** null where the bytes could not be had */
  readonly sha256: string | null
  readonly result: VerifyResult
}

/** Verifies the file at `path`, each document of an archive. Rejects only where the file system refuses. */
export async function* verifyFile(
  path: string,
  options: { readonly limits?: Partial<Limits> } = {},
): AsyncGenerator<VerifiedFile> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  for await (const { shown, source } of sourcesAt(path, limits)) {
    const sha256 = source.taken?.sha256 ?? null
    if (source.kind === 'refused')
      yield { path: shown, sha256, result: { kind: 'unread', problem: source.problem } }
    else yield { path: shown, sha256, result: await verifyBytes(source.taken.bytes, limits) }
  }
}

/** Reads the bytes with both engines. Never throws for what a file may hold. */
export async function verifyBytes(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<VerifyResult> {
  const read = await readDocument(bytes, { limits })
  if (!read.ok) return { kind: 'unread', problem: read.problem }
  const { document, extractorVersion } = read
  if (isStandIn(document)) return { kind: 'second-failed', reason: READ_BY_SECOND }
  const found = await secondReader(document.format)
  if ('none' in found) return { kind: 'no-second-reader', reason: found.none }
  const engine = await found.reader.engine()
  if (!engine) return { kind: 'second-failed', reason: NOT_INSTALLED }
  try {
    const second = await found.reader.readPassages(bytes, limits)
    const verification = {
      engine,
      verifiedAt: new Date().toISOString(),
      ...compareNumbers({
        ours: passagesOf(document),
        second,
        omissions: omissionsOf(document),
        rendersNumbering: found.reader.dropsNumbering,
      }),
    }
    return { kind: 'verified', verification, extractorVersion }
  } catch (error) {
    return { kind: 'second-failed', reason: gaveUp(engine.name, error) }
  }
}

const READ_BY_SECOND: Message = {
  zh: '本工具的读取器未能读取此文件，内容出自第二读取器本身，无从核对；请对照原文',
  en: 'Our own reader failed on this file and the second one stood in for it: compare it with the document by hand',
}

const NOT_INSTALLED: Message = {
  zh: '核对这种文件需要 LibreOffice；请安装后重试，或先另存为 .docx',
  en: 'Verifying such files takes LibreOffice: install it and try again, or save the file as .docx first',
}

function gaveUp(engine: string, error: unknown): Message {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return {
    zh: `第二读取器 ${engine} 未能读取此文件（${reason}），无从核对；请对照原文`,
    en: `The second reader ${engine} failed on this file (${reason}): compare it with the document by hand`,
  }
}
