/**
 * Around a whole run of the tests: what they write beside themselves lies in one folder, which goes with the run. And
 * since a thread's environment is a copy, which native libraries do not see, the one of the process says for all of them
 * that nothing is to be told to anyone.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function surround(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  process.env.ORT_DISABLE_TELEMETRY = '1'
  return () => rmSync(folder, { recursive: true, force: true })
}
