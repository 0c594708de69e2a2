/** Where packages lie, and which version they are. */
import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname } from 'node:path'

export interface Installed {
  readonly folder: string
  readonly version: string
}

/** The package as a module at `from` (a URL or path) would import it. Throws where it is not installed. */
export function installedPackage(name: string, from: string): Installed & { readonly description: string } {
  const description = findPackageJSON(name, from)
  if (description === undefined) throw new Error(`Package ${name} is not installed`)
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string }
  return { description, folder: dirname(description), version }
}
