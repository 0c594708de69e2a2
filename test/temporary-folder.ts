/** Around a whole run of the tests: what they write beside themselves lies in one folder, which goes with the run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function takeTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
