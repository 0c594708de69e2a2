/** Documents of older office programs by way of LibreOffice, where it is installed: to .docx, which mammoth reads. */

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Engine, SecondReader } from './engine.ts'
import { mammothReader } from './mammoth.ts'

const run = promisify(execFile)
const PROGRAMS = ['soffice', 'libreoffice'] as const
const LONGEST = 120_000

export const officeReader: SecondReader = {
  dropsNumbering: mammothReader.dropsNumbering,
  engine: async () => (await findOffice())?.engine,
  async readPassages(bytes, limits) {
    const office = await findOffice()
    if (!office) throw new Error('LibreOffice is not installed')
    return mammothReader.readPassages(await toDocx(office.program, bytes), limits)
  },
}

async function findOffice(): Promise<{ program: string; engine: Engine } | undefined> {
  for (const program of PROGRAMS) {
    const version = await run(program, ['--version'], { timeout: LONGEST }).then(
      ({ stdout }) => /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '',
      () => undefined,
    )
    if (version !== undefined) return { program, engine: { name: 'LibreOffice', version } }
  }
  return undefined
}

/** In a folder and with a profile of its own, so that an open LibreOffice is neither used nor disturbed. */
async function toDocx(program: string, bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-office-'))
  try {
    const source = join(folder, 'report')
    await writeFile(source, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const target = ['--convert-to', 'docx', '--outdir', folder]
    await run(program, [profile, '--headless', '--norestore', ...target, source], { timeout: LONGEST })
    return await readFile(join(folder, 'report.docx'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
