/** Paths that a person gives → the files to read. */
import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileErrorText, isFileError } from '../model/file-error.ts'
import type { Message, Problem } from '../model/problem.ts'

export interface FoundFiles {
  /** absolute, sorted, each once */
  readonly files: readonly string[]
  /** paths and folders that could not be looked into */
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[]
}

/** Lock files of office programs, notes that file managers leave, and databases such as our own, with what lies beside them. */
const SKIPPED =
  /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)|\.(?:sqlite3?|db)(?:-writer)?(?:-wal|-shm|-journal)?$/i

/**
 * Files and folders (with all beneath them) → files. Symbolic links are followed, a folder is visited once.
 * Hidden files, lock files and databases inside folders are left out; a file named outright is always taken.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const walk: Walk = { files: new Set(), problems: [], visited: new Set() }
  for (const path of paths) await visit(walk, resolve(path))
  return { files: [...walk.files].sort(), problems: walk.problems }
}

/** Whether a file or folder of this name is no one's document. */
export function isSkipped(name: string): boolean {
  return SKIPPED.test(name)
}

interface Walk {
  readonly files: Set<string>
  readonly problems: { path: string; problem: Problem }[]
  /** real paths of folders, so that links in a circle end */
  readonly visited: Set<string>
}

async function visit(walk: Walk, path: string): Promise<void> {
  try {
    const found: Stats = await stat(path)
    if (found.isFile()) walk.files.add(path)
    if (!found.isDirectory()) return
    const real = await realpath(path)
    if (walk.visited.has(real)) return
    walk.visited.add(real)
    for (const name of (await readdir(path)).sort()) if (!isSkipped(name)) await visit(walk, join(path, name))
  } catch (error) {
    walk.problems.push({ path, problem: unreadable(error) })
  }
}

/** The file system's refusal as a problem. */
export function unreadable(error: unknown): Problem {
  const { zh, en } = isFileError(error) ? fileErrorText(error) : otherwise(error)
  return { code: 'unreadable', message: { zh: `无法打开：${zh}`, en: `Cannot be opened: ${en}` } }
}

function otherwise(error: unknown): Message {
  const cause = error instanceof Error ? error.message : String(error)
  return { zh: `${cause}；请检查路径和读取权限`, en: `${cause}; check the path and its permissions` }
}
