/** Why there is nothing at a path that a person named. */
import { unquoted, unquotedPath } from './lost-words.ts'
import { MESSAGES } from './messages.ts'
import { nearestPath } from './nearest.ts'
import { Refusal } from './refusal.ts'

/** The refusal of one of the named paths: they are one path together, or another name is near. */
export async function missingPath(
  path: string,
  paths: readonly string[],
  options?: ErrorOptions,
): Promise<Refusal> {
  const whole = await unquotedPath(paths)
  return new Refusal(
    whole === undefined ? MESSAGES.noSuchPath(path, await nearestPath(path)) : unquoted(whole),
    options,
  )
}
