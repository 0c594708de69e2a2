import { appendFileSync, copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../generate/render/docx.ts'
import { temporaryFolder, ziping } from './run.ts'

const folder = temporaryFolder()
const db = join(folder, 'reports.sqlite')
const report = join(folder, '甲县总工会.docx')
const FIXTURE = join(
  import.meta.dirname,
  '../../fixtures/jiangmen/jiangmen-2023/江门市总工会2023年度自评报告.docx',
)
const paper = { title: '', blocks: [{ kind: 'paragraph' as const, text: '另一份，只有 3 个数字：1，2。' }] }

beforeAll(async () => {
  copyFileSync(FIXTURE, report)
  await ziping(['import', report, '--db', db])
})

describe('ziping verify', () => {
  it('tells how many numbers a second engine reads alike, and keeps it with the report', async () => {
    const line =
      /^第二读取器 mammoth [\d.]+：本工具读出 (\d+) 个数字，第二读取器 \1 个，一致 \1 个，不一致 0 个（核对于 \d{4}-\d\d-\d\d）$/m
    const { exitCode, stdout, stderr } = await ziping(['verify', report, '--db', db])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(line)
    expect((await ziping(['show', '1', '--db', db])).stdout).toMatch(line)
    const exported = await ziping(['export', '--format', 'jsonl', '--db', db])
    const count = Number(line.exec(stdout)?.[1])
    expect(JSON.parse(exported.stdout).verification).toMatchObject({
      engine: { name: 'mammoth' },
      counts: { ours: count, second: count, agreed: count },
      differences: [],
    })
  })

  it('finds the file of a stored report by id, and gives programs all of it', async () => {
    const { stdout } = await ziping(['verify', '1', '--db', db, '--json'])
    expect(JSON.parse(stdout)).toMatchObject([{ path: report, result: { kind: 'verified' } }])
  })

  it('speaks English on demand', async () => {
    const { stdout } = await ziping(['verify', report, '--db', db, '--lang', 'en'])
    expect(stdout).toMatch(
      /^Second reader mammoth [\d.]+: (\d+) numbers by us, \1 by it, \1 agree, 0 disagree/m,
    )
  })

  it('says that a file has changed since it was imported, and stores nothing', async () => {
    const copy = join(folder, '副本.docx')
    copyFileSync(FIXTURE, copy)
    await ziping(['import', copy, '--db', db])
    writeFileSync(copy, await renderDocx(paper))
    const { exitCode, stderr } = await ziping(['verify', copy, '--db', db])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: `${copy} 的内容在导入后有变化：核对的是现在的内容，结果未存入数据库；请先重新 import。\n`,
    })
  })

  it('says what to do where the file of a report is gone, and where there is no such thing', async () => {
    const gone = join(folder, '不在.txt')
    writeFileSync(gone, '乙县总工会2023年度部门整体支出绩效自评报告\n编制 5 人。\n')
    appendFileSync(gone, '支出合计 10 万元。\n')
    await ziping(['import', gone, '--db', db])
    rmSync(gone)
    const [missing, unknown] = await Promise.all([
      ziping(['verify', gone, '--db', db]),
      ziping(['verify', '没有这份', '--db', join(folder, '没有.sqlite')]),
    ])
    expect([missing!.exitCode, missing!.stderr]).toEqual([
      2,
      `文件 ${gone} 已不在导入时的位置；请放回原处，或直接给出它现在的路径。\n`,
    ])
    expect([unknown!.exitCode, unknown!.stderr]).toEqual([
      2,
      expect.stringContaining('没有文件或报告“没有这份”'),
    ])
  })
})
