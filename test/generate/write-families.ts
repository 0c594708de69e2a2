/**
 * Writes the documents and truths of families/: `node test/generate/write-families.ts [name …]`. The documents are
 * committed; this runs again only when a case is added or changed.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FamilyCase } from './families/family-case.ts'
import { FAMILY_CASES } from './families/index.ts'
import { convertWithOffice } from './render/office.ts'
import { renderPaper } from './report-file.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/families')

const wanted = process.argv.slice(2)
for (const family of FAMILY_CASES)
  if (wanted.length === 0 || wanted.some((name) => family.name.startsWith(name))) await write(family)

async function write(family: FamilyCase): Promise<void> {
  const folder = join(FOLDER, family.name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, family.fileName), await bytesOf(family))
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(family.truth, null, 2)}\n`)
}

async function bytesOf({ kind, paper }: FamilyCase): Promise<Uint8Array> {
  if (kind !== 'office-doc' && kind !== 'office-pdf') return renderPaper(kind, paper)
  const docx = await renderPaper('docx', paper)
  const [converted] = await convertWithOffice([docx], kind === 'office-doc' ? 'doc' : 'pdf')
  return converted!
}
