/** Paths as a person sees them. */
import { isAbsolute, relative } from 'node:path'

/** Relative to the working folder where it lies beneath it, else as it is. */
export function displayPath(path: string): string {
  if (!isAbsolute(path)) return path
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short
}
