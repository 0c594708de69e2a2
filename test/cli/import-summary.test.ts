import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generateReport } from '../generate/generate.ts'
import { temporaryFolder, ziping } from './run.ts'

/** A folder with two reports and a file that is none. */
async function folderOfReports(): Promise<string> {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'reports'))
  for (const seed of [31, 32]) {
    const { bytes } = await generateReport(seed, { kinds: ['txt'] })
    writeFileSync(join(folder, 'reports', `${seed}.txt`), bytes)
  }
  writeFileSync(join(folder, 'reports', 'notice.txt'), '会议通知：请于周一上午到会。')
  return folder
}

/** The last lines of stderr, with the time left out. */
async function told(
  words: readonly string[],
  folder: string,
): Promise<{ exitCode: number | null; lines: string[] }> {
  const { exitCode, stderr } = await ziping([...words, '--db', 'a.sqlite', '--lang', 'en'], { folder })
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('Failed: '))
  return { exitCode, lines: lines.map((line) => line.replace(/ in [\d.]+ s;.*/, '')) }
}

test('an import again says how many unchanged files are still unread, and fails as before', async () => {
  const folder = await folderOfReports()
  expect(await told(['import', 'reports'], folder)).toEqual({
    exitCode: 1,
    lines: ['2 read, 0 in part, 0 unchanged, 1 failed'],
  })
  expect(await told(['import', 'reports'], folder)).toEqual({
    exitCode: 1,
    lines: [
      '0 read, 0 in part, 3 unchanged (1 of them could not be read before and are still unread), 0 failed',
    ],
  })
})

test('a deleted file is told at the next import, and taken out of the comparison with --prune', async () => {
  const folder = await folderOfReports()
  await told(['import', 'reports'], folder)
  rmSync(join(folder, 'reports', '32.txt'))
  rmSync(join(folder, 'reports', 'notice.txt'))
  expect((await told(['import', 'reports'], folder)).lines[1]).toMatch(
    /^2 imported files are no longer there, .*32\.txt, .*notice\.txt; --prune takes them out/,
  )
  const pruned = await told(['import', 'reports', '--prune'], folder)
  expect([pruned.exitCode, pruned.lines[1]]).toEqual([
    0,
    expect.stringMatching(/^2 files are no longer there, their reports were taken out of the comparison/),
  ])
  const { stdout } = await ziping(['reports', '--db', 'a.sqlite', '--json'], { folder })
  expect(JSON.parse(stdout)).toHaveLength(1)
})
