/** The archive that faults are tried on: small reports of many kinds, and what an archive holds besides. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { generateReport } from '../generate/generate.ts'

const KINDS = ['docx', 'html', 'xlsx', 'txt', 'pdf', 'xls'] as const

/** Writes it into a folder of its own, which the caller removes. */
export async function makeArchive(size: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-faults-'))
  mkdirSync(join(folder, 'files'))
  const members: Record<string, Uint8Array> = {}
  for (let index = 0; index < size; index++) {
    const { fileName, bytes } = await generateReport(900 + index, { kinds: [KINDS[index % KINDS.length]!] })
    if (index % 8 === 7) members[fileName] = bytes
    else writeFileSync(join(folder, 'files', fileName), bytes)
    if (index === 0) writeFileSync(join(folder, 'files', `again-${fileName}`), bytes)
    if (index === 2)
      writeFileSync(join(folder, 'files', `cut-${fileName}`), bytes.subarray(0, bytes.length / 2))
  }
  writeFileSync(join(folder, 'files', 'more.zip'), zipSync(members))
  writeFileSync(join(folder, 'files', 'other.txt'), '会议通知：请于周一上午到会。')
  return folder
}
