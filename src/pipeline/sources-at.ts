/** The documents that a path names: a file, the members of an archive, or the one that the path names after "!/". */
import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Limits } from '../extractors/extractor.ts'
import { fileOf, INSIDE } from './container-path.ts'
import { eachSource, type Source } from './each-source.ts'

export interface NamedSource {
  /** as given, with the path inside of an archive */
  readonly shown: string
  readonly source: Exclude<Source, { readonly kind: 'opened' }>
}

/** Rejects only where the file system refuses; gives nothing where an archive has no such member. */
export async function* sourcesAt(path: string, limits: Limits): AsyncGenerator<NamedSource> {
  const file = await fileOf(path)
  await access(file)
  const full = resolve(file)
  for await (const source of eachSource([full], limits)) {
    const shown = file + source.path.slice(full.length)
    const asked = shown === path || shown.startsWith(`${path}/`) || shown.startsWith(`${path}${INSIDE}`)
    if (asked && source.kind !== 'opened') yield { shown, source }
  }
}
