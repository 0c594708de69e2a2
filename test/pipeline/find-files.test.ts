import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../../src/pipeline/find-files.ts'
import { folderOf } from './build-folder.ts'

test('finds files in all folders, sorted, each once', async () => {
  const folder = folderOf({ 'b.docx': '', 'a/深/c.pdf': '', 'a/b.xls': '' })
  const { files, problems } = await findFiles([folder, join(folder, 'b.docx')])
  expect(files).toEqual(['a/b.xls', 'a/深/c.pdf', 'b.docx'].map((name) => join(folder, name)))
  expect(problems).toEqual([])
})

test('leaves out hidden files, lock files and databases, unless named outright', async () => {
  const folder = folderOf({
    '.hidden/a.docx': '',
    '.b.docx': '',
    '~$report.docx': '',
    'ziping.sqlite': '',
    'ziping.sqlite-wal': '',
    'ziping.sqlite-writer': '',
    'ziping.sqlite-writer-journal': '',
    'Thumbs.db': '',
    '__MACOSX/a.docx': '',
    'report.docx': '',
  })
  expect((await findFiles([folder])).files).toEqual([join(folder, 'report.docx')])
  expect((await findFiles([join(folder, '.b.docx')])).files).toEqual([join(folder, '.b.docx')])
})

test('follows links and ends where they go in a circle', async () => {
  const folder = folderOf({ 'in/a.docx': '' })
  symlinkSync(folder, join(folder, 'in', 'loop'))
  expect((await findFiles([folder])).files).toEqual([join(folder, 'in', 'a.docx')])
})

test('a path that is not there is a problem, and the rest is found', async () => {
  const folder = folderOf({ 'a.docx': '' })
  symlinkSync(join(folder, 'gone'), join(folder, 'dangling'))
  const { files, problems } = await findFiles([folder, join(folder, 'missing')])
  expect(files).toEqual([join(folder, 'a.docx')])
  expect(problems.map(({ path, problem }) => [path, problem.code])).toEqual([
    [join(folder, 'dangling'), 'unreadable'],
    [join(folder, 'missing'), 'unreadable'],
  ])
})
