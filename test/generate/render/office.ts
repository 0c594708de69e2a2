/** Office documents → .doc or .pdf through LibreOffice, many in one run; only where it is installed. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const hasOffice: boolean = spawnSync('soffice', ['--version']).status === 0

/** Gives the converted files in the order of the documents. Throws where LibreOffice fails or leaves one out. */
export async function convertWithOffice(
  documents: readonly Uint8Array[],
  format: 'doc' | 'pdf',
  extension: 'docx' | 'xlsx' = 'docx',
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-office-'))
  try {
    const paths = documents.map((_, i) => join(folder, `${i}.${extension}`))
    await Promise.all(documents.map((bytes, i) => writeFile(paths[i]!, bytes)))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const filter = format === 'doc' ? 'doc:MS Word 97' : 'pdf'
    await promisify(execFile)(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...paths],
      { maxBuffer: 2 ** 26 },
    )
    return await Promise.all(
      documents.map(async (_, i) => new Uint8Array(await readFile(join(folder, `${i}.${format}`)))),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
