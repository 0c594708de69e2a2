/** Documents of the collection whose files are gone from where they were imported. */
import { lstat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { RunItem } from '../store/store.ts'
import { fileOf, filesOf, INSIDE } from './container-path.ts'
import type { FoundFiles } from './find-files.ts'

/** What an import saw. */
export interface Seen extends FoundFiles {
  /** the paths that it was given */
  readonly paths: readonly string[]
  /** of every document that it came to */
  readonly items: readonly RunItem[]
}

/**
 * Those of the stored paths that an import of their folder should have come to, and that are gone: deleted, moved,
 * or no longer in their archive. A folder or an archive that could not be looked into says nothing of what is in
 * it; nor does an import that found no file at all, of a disk that is not there perhaps.
 */
export async function findMissing(stored: readonly string[], seen: Seen): Promise<readonly string[]> {
  if (seen.files.length === 0) return []
  const roots = seen.paths.map((path) => resolve(path))
  const files = new Set(seen.files)
  const reached = new Set(seen.items.map(({ path }) => path))
  const closed = [...seen.problems, ...seen.items.filter(({ problem }) => problem)].map(({ path }) => path)
  const lookedInto = await filesOf(seen.items.map(({ path }) => path))
  const beneath = stored.filter(
    (path) => !reached.has(path) && isBeneathAny(path, roots) && !isBeneathAny(path, closed),
  )
  const missing: string[] = []
  for (const path of beneath) {
    const file = await fileOf(path)
    if (files.has(file) ? lookedInto.has(file) : await isGone(file)) missing.push(path)
  }
  return missing
}

function isBeneathAny(path: string, roots: readonly string[]): boolean {
  return roots.some(
    (root) => path === root || path.startsWith(under(root)) || path.startsWith(`${root}${INSIDE}`),
  )
}

function under(folder: string): string {
  return /[\\/]$/.test(folder) ? folder : `${folder}${folder.includes('\\') ? '\\' : '/'}`
}

/** A file may be there though the walk left it out: a hidden one that was named outright. */
async function isGone(file: string): Promise<boolean> {
  try {
    await lstat(file)
    return false
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
  }
}
