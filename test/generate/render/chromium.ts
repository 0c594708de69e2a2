/** Web pages → PDF through Chromium, as a person prints them; only where it is installed. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome'] as const
const program = PROGRAMS.find((name) => spawnSync(name, ['--version']).status === 0)
export const hasChromium: boolean = program !== undefined

/** Gives the printed pages in the order of the documents. Throws where Chromium fails. */
export async function printWithChromium(pages: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-chromium-'))
  try {
    const printed: Uint8Array[] = []
    for (const [i, page] of pages.entries()) printed.push(await print(page, folder, i))
    return printed
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function print(page: Uint8Array, folder: string, index: number): Promise<Uint8Array> {
  const [source, target] = [join(folder, `${index}.html`), join(folder, `${index}.pdf`)]
  await writeFile(source, page)
  const profile = `--user-data-dir=${join(folder, 'profile')}`
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', profile]
  await promisify(execFile)(program!, [...flags, `--print-to-pdf=${target}`, `file://${source}`])
  return new Uint8Array(await readFile(target))
}
