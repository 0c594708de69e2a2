/** Where the documents of a workbook lie. */
import { dirname, sep } from 'node:path'

/** The deepest folder that holds all paths, with its final separator; empty where there is none. */
export function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => dirname(path).split(sep))
  const [first = [], ...others] = folders
  const depth = first.findIndex((name, index) => others.some((folder) => folder[index] !== name))
  const common = (depth === -1 ? first : first.slice(0, depth)).join(sep)
  return common === '' || common === '.' ? '' : `${common}${sep}`
}
