/** What a person may have meant by a name that nothing has: the candidate that the fewest strokes lead to. */
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The nearest of the candidates; undefined where none shares most of the name's characters. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const near = candidates
    .map((candidate) => ({ candidate, strokes: strokesBetween(name, candidate) }))
    .filter(({ candidate, strokes }) => strokes <= mostStrokes(Math.max(name.length, candidate.length)))
  return near.toSorted((a, b) => a.strokes - b.strokes)[0]?.candidate
}

/** A file or folder beside the one that is missing; undefined where its folder holds nothing like it. */
export async function nearestPath(path: string): Promise<string | undefined> {
  const folder = dirname(path)
  const names = await readdir(folder).catch((): string[] => []) // no such folder: nothing near
  const found = nearest(basename(path), names)
  return found === undefined ? undefined : join(folder, found)
}

function mostStrokes(length: number): number {
  return length <= 3 ? 1 : Math.max(2, Math.floor(length / 3))
}

/** Characters to add, drop, replace or swap with their neighbour. */
function strokesBetween(from: string, to: string): number {
  const [a, b] = [[...from.toLowerCase()], [...to.toLowerCase()]]
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of a.entries()) {
    const here = [row + 1]
    for (const [column, other] of b.entries()) {
      const changed = above[column]! + Number(letter !== other)
      const swapped =
        letter === b[column - 1] && other === a[row - 1] ? before[column - 1]! + 1 : Number.POSITIVE_INFINITY
      here.push(Math.min(changed, swapped, above[column + 1]! + 1, here[column]! + 1))
    }
    before = above
    above = here
  }
  return above[b.length]!
}
