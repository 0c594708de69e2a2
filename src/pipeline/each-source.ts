/** Files → the documents in them, with archives and mails opened: one at a time, each when it is asked for. */
import { hash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ContainerKind, detectContainer } from '../extractors/archive/container.ts'
import { type MemberName, type Opening, openBudget } from '../extractors/archive/member.ts'
import { readMembers } from '../extractors/archive.ts'
import type { Limits } from '../extractors/extractor.ts'
import { overLimit } from '../extractors/over-limit.ts'
import type { Notice } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { filesOf, INSIDE } from './container-path.ts'
import { isSkipped, unreadable } from './find-files.ts'

/** Bytes and their hash, taken together, so that what is hashed is what is read. */
export interface Taken {
  readonly sha256: string
  readonly bytes: Uint8Array
}

interface Place {
  /** of a member: "/folder/archive.zip!/目录/报告.docx", and so on for archives in archives */
  readonly path: string
  /** whether it stands in a container */
  readonly inside: boolean
}

export type Source = Place &
  (
    | {
        readonly kind: 'document'
        readonly taken: Taken
        readonly notices: readonly Notice[]
        /** time that taking the bytes took */
        readonly milliseconds: number
      }
    /** `taken` is null where the bytes could not be had */
    | { readonly kind: 'refused'; readonly problem: Problem; readonly taken: Taken | null }
    /** a container whose members were all handed over: it is no document itself */
    | { readonly kind: 'opened' }
  )

/** The documents of files, in order. What is wrong with a file or a container is a source of its own. */
export async function* eachSource(files: Iterable<string>, limits: Limits): AsyncGenerator<Source> {
  for (const path of files) {
    const place = { path, inside: false }
    const started = performance.now()
    const taken = await takeIn(path, limits.fileBytes)
    const milliseconds = performance.now() - started
    if ('problem' in taken) yield { ...place, kind: 'refused', taken: null, problem: taken.problem }
    else yield* open({ place, taken, notices: [], milliseconds, depth: 0 }, limits)
  }
}

/** The documents of these paths, members of archives among them; what is not there any more is left out. */
export async function* sourcesOf(
  paths: readonly string[],
  limits: Limits,
): AsyncGenerator<Exclude<Source, { readonly kind: 'opened' }>> {
  const wanted = new Set(paths)
  for await (const source of eachSource(await filesOf(paths), limits))
    if (source.kind !== 'opened' && wanted.has(source.path)) yield source
}

async function takeIn(path: string, fileBytes: number): Promise<Taken | { readonly problem: Problem }> {
  try {
    const { size } = await stat(path)
    if (size > fileBytes) return { problem: overLimit('fileBytes', { most: fileBytes, found: size }).problem }
    return take(await readFile(path))
  } catch (error) {
    return { problem: unreadable(error) }
  }
}

function take(bytes: Uint8Array): Taken {
  return { bytes, sha256: hash('sha256', bytes) }
}

/** Something with bytes, that may be a document or hold others. */
interface Candidate {
  readonly place: Place
  readonly taken: Taken
  readonly notices: readonly Notice[]
  readonly milliseconds: number
  /** containers around it */
  readonly depth: number
}

function open(
  candidate: Candidate,
  limits: Limits,
  budget = openBudget(limits),
): Iterable<Source> | AsyncIterable<Source> {
  const { place, taken, notices, milliseconds, depth } = candidate
  const kind = detectContainer(taken.bytes)
  if (!kind) return [{ ...place, kind: 'document', taken, notices, milliseconds }]
  if (depth < limits.nesting) {
    const opening = { limits, budget, name: basename(place.path), skip: isSystemPath }
    return openContainer(kind, candidate, opening)
  }
  const { problem } = overLimit('nesting', { most: limits.nesting })
  return [{ ...place, kind: 'refused', taken, problem }]
}

async function* openContainer(
  kind: ContainerKind,
  { place, taken, depth }: Candidate,
  opening: Opening,
): AsyncGenerator<Source> {
  let members = 0
  let whole = true
  let started = performance.now()
  for await (const found of readMembers(kind, taken.bytes, opening)) {
    if (found.kind === 'fault') {
      whole = false
      yield { ...place, kind: 'refused', taken, problem: found.problem }
      continue
    }
    members++
    const inside = { path: `${place.path}${INSIDE}${found.name.path}`, inside: true }
    if (found.kind === 'refused') yield { ...inside, kind: 'refused', taken: null, problem: found.problem }
    else {
      const member = { place: inside, taken: take(found.bytes), notices: noticesOf(found.name) }
      const milliseconds = performance.now() - started
      yield* open({ ...member, milliseconds, depth: depth + 1 }, opening.limits, opening.budget)
      started = performance.now()
    }
  }
  if (whole && members === 0) yield { ...place, kind: 'refused', taken, problem: NOTHING_INSIDE }
  else if (whole) yield { ...place, kind: 'opened' }
}

function noticesOf({ unsafe }: MemberName): Notice[] {
  if (unsafe === undefined) return []
  const message = `The archive names this file ${JSON.stringify(unsafe)}, which is not safe; it was read under another name and nothing was written`
  return [{ code: 'unsafe-path', message }]
}

function isSystemPath(path: string): boolean {
  return path.split(/[\\/]/).some((part) => part !== '.' && part !== '..' && isSkipped(part))
}

const NOTHING_INSIDE: Problem = {
  code: 'empty',
  message: {
    zh: '压缩包或邮件里没有可读取的文件',
    en: 'There is no document in the archive or mail',
  },
}
