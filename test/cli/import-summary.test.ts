import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

test('an import again counts unchanged files that are still unread as failed, as its exit code does', async () => {
  const folder = await folderOfReports()
  expect(await told(['import', 'reports'], folder)).toEqual({
    exitCode: 1,
    lines: ['2 read, 0 in part, 0 unchanged, 1 failed'],
  })
  expect(await told(['import', 'reports'], folder)).toEqual({
    exitCode: 1,
    lines: [
      '0 read, 0 in part, 2 unchanged, 1 failed (1 of them could not be read before and have not changed)',
    ],
  })
})

test('the counts are followed by every failed file with its reason, in both languages', async () => {
  const folder = await folderOfReports()
  const stderr = async (language: string) =>
    (await ziping(['import', 'reports', '--force', '--lang', language], { folder })).stderr.split('\n')
  expect(await stderr('zh')).toEqual([
    expect.stringMatching(/失败 1 份/),
    expect.stringMatching(/^未能读取 reports\/notice.txt：这不是绩效自评报告/),
    '',
  ])
  expect(await stderr('en')).toEqual([
    expect.stringMatching(/1 failed/),
    expect.stringMatching(/^Failed: reports\/notice.txt: This is no performance self-evaluation report/),
    '',
  ])
})

test('copies of a file are told by the import, by reports and by show, wherever they stand', async () => {
  const folder = await folderOfReports()
  rmSync(join(folder, 'reports', 'notice.txt'))
  mkdirSync(join(folder, 'more'))
  for (const copy of ['reports/copy.txt', 'more/copy.txt'])
    copyFileSync(join(folder, 'reports/31.txt'), join(folder, copy))
  expect((await told(['import', 'reports'], folder)).lines[1]).toBe(
    '1 of them are byte for byte the same as a file read already (one document): reports/copy.txt (as reports/31.txt)',
  )
  expect((await told(['import', 'more'], folder)).lines[1]).toBe(
    '1 of them are byte for byte the same as a file read already (one document): more/copy.txt (as reports/31.txt)',
  )
  const zh = async (...words: string[]) => (await ziping([...words, '--db', 'a.sqlite'], { folder })).stdout
  expect(await zh('reports')).toContain('more/copy.txt（共 3 处）')
  expect((await zh('show', 'reports/31.txt')).split('\n').slice(0, 3)).toEqual([
    'more/copy.txt',
    '  同一内容: reports/31.txt',
    '  同一内容: reports/copy.txt',
  ])
})

test('of many files the few that were new or changed are named', async () => {
  const folder = await folderOfReports()
  await told(['import', 'reports'], folder)
  const { bytes } = await generateReport(33, { kinds: ['txt'] })
  writeFileSync(join(folder, 'reports', '32.txt'), bytes)
  expect((await told(['import', 'reports'], folder)).lines).toEqual([
    '1 read, 0 in part, 1 unchanged, 1 failed (1 of them could not be read before and have not changed)',
    'Read this time: reports/32.txt',
  ])
  expect((await told(['import', 'reports', '--force'], folder)).lines).toEqual([
    '2 read, 0 in part, 0 unchanged, 1 failed',
  ])
})

test('a file that was moved is no copy of the one that is gone', async () => {
  const folder = await folderOfReports()
  await told(['import', 'reports'], folder)
  renameSync(join(folder, 'reports', '31.txt'), join(folder, 'reports', 'moved.txt'))
  expect((await told(['import', 'reports'], folder)).lines.join('\n')).not.toContain('byte for byte')
})

test('a scan is told while it is recognised, once for all of its pages', async () => {
  const folder = temporaryFolder()
  const fixture = join(import.meta.dirname, '../../fixtures/bad/no_text/现场照片.png')
  copyFileSync(fixture, join(folder, 'scan.png'))
  const { stderr } = await ziping(['import', 'scan.png'], { folder })
  expect(stderr.split('\n').slice(0, 2)).toEqual([
    '正在识别扫描件 scan.png …（每页约需数秒）',
    expect.stringMatching(/^读取 0 份.*失败 1 份/),
  ])
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
