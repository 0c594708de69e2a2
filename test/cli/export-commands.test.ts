/** What `export --out` may take the place of. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { EXPORT_MESSAGES } from '../../src/cli/export-messages.ts'
import { fact, filed } from '../compare/filed.ts'
import { archive, temporaryFolder, ziping } from './run.ts'

const folder = temporaryFolder()
let database: string

beforeAll(async () => {
  database = await archive(folder, [filed({ facts: [fact('expenditure.total', 100_00)] })])
})

/** Exports to a file of the folder; exit code and what is said. */
async function exportTo(name: string, format: string, ...more: string[]) {
  const words = ['export', '--db', database, '--format', format, '--out', name, ...more]
  const { exitCode, stderr } = await ziping(words, { folder })
  return { exitCode, stderr: stderr.trimEnd() }
}

const said = (message: { readonly zh: string }, exitCode: number) => ({ exitCode, stderr: message.zh })

describe('ziping export --out', () => {
  it.each(['jsonl', 'csv', 'xlsx'])(
    'takes the place of an earlier %s that nobody changed',
    async (format) => {
      const name = `again.${format}`
      expect(await exportTo(name, format)).toEqual(said(EXPORT_MESSAGES.written(name, 1), 0))
      expect(await exportTo(name, format)).toEqual(said(EXPORT_MESSAGES.replaced(name, 1), 0))
    },
  )

  it('leaves a workbook alone that somebody saved since, unless told to', async () => {
    await exportTo('notes.xlsx', 'xlsx')
    const path = join(folder, 'notes.xlsx')
    const book = XLSX.read(readFileSync(path))
    XLSX.utils.sheet_add_aoa(book.Sheets[book.SheetNames[0]!]!, [['已与单位核实']], { origin: 'A20' })
    writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }))
    const before = readFileSync(path)
    expect(await exportTo('notes.xlsx', 'xlsx')).toEqual(said(EXPORT_MESSAGES.kept('notes.xlsx'), 2))
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(await exportTo('notes.xlsx', 'xlsx', '--overwrite')).toEqual(
      said(EXPORT_MESSAGES.replaced('notes.xlsx', 1), 0),
    )
  })

  it.each(['jsonl', 'csv', 'xlsx'])(
    'writes no %s over a file that is no export of the kind',
    async (format) => {
      writeFileSync(join(folder, '报告.txt'), '总工会2022年度部门整体支出绩效自评报告\n')
      expect(await exportTo('报告.txt', format)).toEqual(said(EXPORT_MESSAGES.kept('报告.txt'), 2))
      writeFileSync(join(folder, 'empty'), '')
      expect(await exportTo('empty', format)).toEqual(said(EXPORT_MESSAGES.written('empty', 1), 0))
    },
  )

  it('never writes over the database that it exports', async () => {
    const before = readFileSync(database)
    for (const more of [[], ['--overwrite']])
      expect(await exportTo('./archive.sqlite', 'jsonl', ...more)).toEqual(
        said(EXPORT_MESSAGES.isDatabase('./archive.sqlite'), 2),
      )
    expect(readFileSync(database).equals(before)).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('writes into a pipe, which stays one', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const read = readFile(pipe, 'utf8')
    expect(await exportTo('pipe', 'jsonl')).toEqual(said(EXPORT_MESSAGES.written('pipe', 1), 0))
    expect(JSON.parse(await read)).toMatchObject({ status: 'ok' })
  })

  it.each(['jsonl', 'csv'])('chooses no figures for %s, and says so', async (format) => {
    expect(await exportTo('-', format, '--concepts', '支出合计')).toEqual(
      said(EXPORT_MESSAGES.conceptsOfWorkbook(format), 2),
    )
  })
})
