/**
 * All profiles: each other file of this folder exports one, so that a new county is one new file. The editions that
 * `npm run bless` writes beside it (`<id>.edition.ts`) are joined to it here.
 */
import { readdir } from 'node:fs/promises'
import type { Edition } from '../edition.ts'
import type { Profile } from '../profile.ts'

const here = new URL('.', import.meta.url)
const own = import.meta.url.split('/').at(-1)

/** Profiles in the order of their ids. */
export const PROFILES: readonly Profile[] = await discover()

async function discover(): Promise<readonly Profile[]> {
  const names = await readdir(here)
  const files = names.filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts') && name !== own)
  const isEdition = (name: string) => /\.edition\.[jt]s$/.test(name)
  const load = <T>(wanted: readonly string[]): Promise<T[]> =>
    Promise.all(wanted.map((name) => import(new URL(name, here).href)))
  const [modules, editions] = await Promise.all([
    load<{ profile: Profile }>(files.filter((name) => !isEdition(name))),
    load<{ profile: string; editions: readonly Edition[] }>(files.filter(isEdition)),
  ])
  const known = new Map(editions.map((module) => [module.profile, module.editions]))
  const profiles = modules.map(({ profile }) => {
    const kept = known.get(profile.id)
    return kept ? { ...profile, editions: kept } : profile
  })
  return profiles.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
