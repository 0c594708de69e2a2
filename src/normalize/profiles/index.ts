/** All profiles: each other file of this folder exports one, so that a new county is one new file. */
import { readdir } from 'node:fs/promises'
import type { Profile } from '../profile.ts'

const here = new URL('.', import.meta.url)
const own = import.meta.url.split('/').at(-1)

/** Profiles in the order of their ids. */
export const PROFILES: readonly Profile[] = await discover()

async function discover(): Promise<readonly Profile[]> {
  const names = await readdir(here)
  const files = names.filter(
    (name) => /\.[jt]s$/.test(name) && !/\.(?:d|edition)\.[jt]s$/.test(name) && name !== own,
  )
  const modules = await Promise.all(files.map((name) => import(new URL(name, here).href)))
  const profiles = modules.map((module: { profile: Profile }) => module.profile)
  return profiles.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
