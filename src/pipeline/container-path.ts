/** Paths of what stands in an archive: that of the archive, "!/", and the path inside of it. */
import { stat } from 'node:fs/promises'

/** Between the path of a container and the path inside of it. */
export const INSIDE = '!/'

/** The file that a path lies in: itself, or the archive around it. A folder may have a name that ends in "!" as well. */
export async function fileOf(path: string): Promise<string> {
  const parts = path.split(INSIDE)
  for (let count = 1; count < parts.length; count += 1) {
    const file = parts.slice(0, count).join(INSIDE)
    if (!(await isFolder(`${file}!`))) return file
  }
  return path
}

/** The files that these paths lie in, each once. */
export async function filesOf(paths: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(await Promise.all(paths.map(fileOf)))
}

/** What is not there, or may not be looked at, is none. */
function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
