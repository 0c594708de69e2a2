/** Work on profiles: listing, checking a document against them, drafting a new one. */
import { constants } from 'node:fs'
import { access, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DEFAULT_LIMITS } from '../extractors/extractor.ts'
import { readDocument } from '../extractors/index.ts'
import type { Document } from '../model/document.ts'
import type { Message, Problem } from '../model/problem.ts'
import type { ProfileMatch } from '../model/report.ts'
import { draftProfile } from '../normalize/draft-profile.ts'
import { editionFile, editionLabels, editionsOf } from '../normalize/edition.ts'
import { examineForm, type FormExamination } from '../normalize/examine-form.ts'
import { normalize } from '../normalize/normalize.ts'
import { profileSource } from '../normalize/profile-source.ts'
import { PROFILES } from '../normalize/profiles/index.ts'
import { readStructure } from '../normalize/structure.ts'
import { GOLDEN_FILES, goldenTextsOf } from './golden-texts.ts'

/** The clone of the source that this runs in. */
export const CLONE = join(import.meta.dirname, '../..')
export const profileFile = (folder: string, id: string) => join(folder, 'src/normalize/profiles', `${id}.ts`)
export const fixtureFolder = (folder: string, id: string) => join(folder, 'fixtures', id)

export type { FormExamination }

export interface ListedProfile {
  readonly id: string
  readonly version: number
  readonly title: Message
  readonly fingerprints: number
  readonly labels: number
  /** known editions, with how many labels each has */
  readonly editions: readonly { readonly id: string; readonly labels: number }[]
  /** cases in fixtures/, none outside a clone */
  readonly fixtures: readonly string[]
}

/** Every profile, in the order of their ids. */
export async function listProfiles(folder = CLONE): Promise<ListedProfile[]> {
  return Promise.all(
    PROFILES.map(async ({ id, version, title, fingerprints, labels = [], editions = [] }) => ({
      id,
      version,
      title,
      fingerprints: fingerprints.length,
      labels: labels.length,
      editions: editions.map((edition) => ({ id: edition.id, labels: editionLabels(edition).length })),
      fixtures: await folderNames(fixtureFolder(folder, id)),
    })),
  )
}

export async function folderNames(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(ifMissing([]))
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

export function ifMissing<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code !== 'ENOENT') throw error
    return value
  }
}

export type Checked =
  | { readonly kind: 'examined'; readonly examination: FormExamination }
  | { readonly kind: 'unread'; readonly problem: Problem }

/** A document against every profile. Rejects only where the file system refuses. */
export async function checkProfiles(path: string): Promise<Checked> {
  const read = await readFileDocument(path)
  if ('problem' in read) return { kind: 'unread', problem: read.problem }
  return { kind: 'examined', examination: examineForm(read.document, PROFILES) }
}

export async function readFileDocument(path: string): Promise<{ document: Document } | { problem: Problem }> {
  const read = await readDocument(await readFile(path), { limits: DEFAULT_LIMITS })
  return read.ok ? { document: read.document } : { problem: read.problem }
}

export type Drafted =
  | { readonly kind: 'written'; readonly files: readonly string[]; readonly match: ProfileMatch }
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'unread'; readonly problem: Pick<Problem, 'message'> }

/**
 * Writes a draft profile and its fixture from one document: the profile, its edition, the document's copy and its
 * goldens. Overwrites nothing. Rejects only where the file system refuses.
 */
export async function newProfile(id: string, path: string, folder = CLONE): Promise<Drafted> {
  const read = await readFileDocument(path)
  if ('problem' in read) return { kind: 'unread', problem: read.problem }
  if (PROFILES.some((profile) => profile.id === id)) return { kind: 'exists', path: profileFile(CLONE, id) }
  const draft = draftProfile(id, read.document, PROFILES)
  const editions = editionsOf([readStructure(read.document, draft)])
  const normalized = normalize(read.document, [...PROFILES, { ...draft, editions }])
  if (normalized.kind !== 'report') return { kind: 'unread', problem: { message: normalized.message } }
  const { report } = normalized
  const profilePath = profileFile(folder, id)
  const cases = join(
    fixtureFolder(folder, id),
    report.fiscalYear === null ? id : `${id}-${report.fiscalYear}`,
  )
  const taken = await firstExisting([profilePath, fixtureFolder(folder, id)])
  if (taken) return { kind: 'exists', path: taken }
  const goldens = goldenTextsOf(read.document, report)
  const note =
    'Say where this form is used and which fiscal year it was seen in; names of places are no traits.'
  const texts: readonly (readonly [string, string])[] = [
    [profilePath, profileSource(draft, note)],
    [profilePath.replace(/\.ts$/, '.edition.ts'), editionFile(id, editions)],
    ...GOLDEN_FILES.map((file) => [join(cases, file), goldens[file]] as const),
  ]
  await mkdir(join(profilePath, '..'), { recursive: true })
  await mkdir(cases, { recursive: true })
  for (const [file, text] of texts) await writeFile(file, text, { flag: 'wx' })
  const copy = join(cases, basename(path))
  await copyFile(path, copy, constants.COPYFILE_EXCL)
  return { kind: 'written', files: [...texts.map(([file]) => file), copy], match: report.profile }
}

async function firstExisting(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isThere(path)) return path
  return undefined
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, ifMissing(false))
}
