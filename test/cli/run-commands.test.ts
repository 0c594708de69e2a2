import { mkdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { temporaryFolder, ziping } from './run.ts'

/** A short report; the total in 万元. */
function reportText(unit: string, total: string): string {
  return [
    `${unit}2023年度部门整体支出绩效自评报告`,
    '一、部门概况',
    '我会现有编制12人，在职人员11人。',
    '二、部门整体支出情况',
    `2023年部门整体支出${total}万元。`,
    '三、存在的问题',
    '预算编制不够细。',
    '四、改进措施',
    '加强预算管理，提高资金使用效益。',
    '',
  ].join('\n')
}

let folder = ''
beforeEach(async () => {
  folder = temporaryFolder()
  mkdirSync(join(folder, 'reports'))
  write('宁乡.txt', reportText('宁乡市总工会', '312.40'))
  write('浏阳.txt', reportText('浏阳市总工会', '401.50'))
  await ziping(['import', 'reports'], { folder })
})

function write(name: string, text: string): void {
  writeFileSync(join(folder, 'reports', name), text)
}

describe('ziping plan and rerun', () => {
  it('have nothing to do after an import', async () => {
    const upToDate = { exitCode: 0, stdout: '', stderr: '全部 2 份都是最新的。\n' }
    expect(await ziping(['plan'], { folder })).toEqual(upToDate)
    expect(await ziping(['rerun'], { folder })).toEqual(upToDate)
  })

  it('name what changed, show what that would do, and do it', async () => {
    write('宁乡.txt', reportText('宁乡市总工会', '330.00'))
    const plan = await ziping(['plan'], { folder })
    expect(plan.stdout).toMatch(/长沙市宁乡市总工会\s+2023\s+文件内容有变\s+重新读文件\s+reports\/宁乡.txt/)
    expect(plan.stderr).toContain('1 份需要更新，1 份是最新的')
    const dry = await ziping(['rerun', '--dry-run'], { folder })
    expect(dry.stdout).toMatch(/支出合计\s+3,124,000.00\s+3,300,000.00\s+文件/)
    expect(dry.stderr).toContain('试运行：1 份报告的 1 个数值会变化；没有写入任何内容。\n')
    const done = await ziping(['rerun'], { folder })
    expect([done.exitCode, done.stderr.includes('读取 1 份')]).toEqual([0, true])
    const diff = await ziping(['diff', '1', '2'], { folder })
    expect(diff.stdout).toBe(dry.stdout)
    expect(diff.stderr).toBe('1 份报告有差异：新增 0 个数值，消失 0 个，变化 1 个。\n')
  })

  it('tell a file that is gone and keep what was read of it', async () => {
    unlinkSync(join(folder, 'reports', '宁乡.txt'))
    const { stderr } = await ziping(['plan'], { folder })
    expect(stderr).toBe(
      '1 份的文件已不在原处（已存的读取结果保留）：reports/宁乡.txt\n全部 2 份都是最新的。\n',
    )
    expect((await ziping(['reports'], { folder })).stdout).toContain('reports/宁乡.txt')
  })

  it('name the files that are to be read anew and are gone, and end with 1', async () => {
    const told =
      '未能更新 reports/宁乡.txt：需要重新读取，但文件已不在原处（已存的读取结果保留）；请放回后再运行 ziping rerun，或用 ziping import <文件夹> --prune 将其移出对比。\n'
    const database = new Database(join(folder, 'ziping.sqlite'))
    database.exec('update reports set extractor_version = 0')
    database.close()
    unlinkSync(join(folder, 'reports', '宁乡.txt'))
    const dry = await ziping(['rerun', '--dry-run'], { folder })
    expect([dry.exitCode, dry.stderr]).toEqual([0, expect.stringContaining(told)])
    const first = await ziping(['rerun'], { folder })
    expect([first.exitCode, first.stderr]).toEqual([1, expect.stringMatching(/^读取 1 份/)])
    expect(first.stderr.endsWith(told)).toBe(true)
    const again = await ziping(['rerun', '--json'], { folder })
    expect([again.exitCode, JSON.parse(again.stdout).missing]).toEqual([
      1,
      [join(folder, 'reports', '宁乡.txt')],
    ])
    await ziping(['import', 'reports', '--prune'], { folder })
    expect((await ziping(['rerun'], { folder })).exitCode).toBe(0)
  })

  it('can be narrowed, and refuse what they cannot be narrowed by', async () => {
    const words = ['rerun', '--all', '--only', 'unit=浏阳', '--only', 'year=2023', '--json']
    const { items } = JSON.parse((await ziping(words, { folder })).stdout)
    expect(items.map(({ path }: { path: string }) => path.split('/').at(-1))).toEqual(['浏阳.txt'])
    const refused = await ziping(['plan', '--only', 'colour=red'], { folder })
    expect([refused.exitCode, refused.stderr.slice(0, 22)]).toEqual([2, '--only 不能是“colour=red”'])
  })

  it('refuse where there is no database', async () => {
    expect(await ziping(['rerun', '--db', 'none.sqlite'], { folder })).toMatchObject({ exitCode: 2 })
  })
})

describe('ziping reports and show', () => {
  it('tell of a report that could not be read again', async () => {
    const path = join(folder, 'reports', '宁乡.txt')
    const store = await openStore(join(folder, 'ziping.sqlite'))
    const { sha256, format } = (await store.sourceState(path))!
    const problem = { code: 'timeout', message: { zh: '超时', en: 'Took too long' } } as const
    const versions = { extractor: null, normalizer: null }
    const file = { sha256: sha256!, bytes: 1, format }
    await store.saveOutcome({ path, file, reading: { kind: 'problem', problem, versions } })
    await store.close()
    const told = /^reports\/宁乡.txt：\d{4}-\d\d-\d\d 重新读取未成功，沿用此前的结果（超时）$/m
    for (const words of [['reports'], ['show', '宁乡']]) {
      const { stdout, stderr } = await ziping(words, { folder })
      expect(stdout).toContain('宁乡')
      expect(stderr).toMatch(told)
    }
  })
})

describe('ziping runs', () => {
  it('lists the runs and shows what one did with each file', async () => {
    const { stdout } = await ziping(['runs'], { folder })
    expect(stdout.split('\n')[2]).toMatch(/^1 .* 导入 .* 秒 +2\/0\/0\/0 +reports$/)
    const shown = await ziping(['runs', 'show', '1'], { folder })
    expect(shown.stdout).toMatch(/读取规则版本: \d+/)
    expect(shown.stdout).toMatch(/reports\/宁乡.txt +已读取 +\d +1 +\d+/)
    const refused = await ziping(['runs', 'show', '9'], { folder })
    expect(refused).toMatchObject({ exitCode: 2, stderr: '没有编号为 9 的运行；请用 ziping runs 查看。\n' })
  })

  it('gives everything as JSON', async () => {
    const [run] = JSON.parse((await ziping(['runs', '--json'], { folder })).stdout)
    expect(run).toMatchObject({
      command: 'import',
      paths: [join(folder, 'reports')],
      stopped: false,
      resumes: null,
    })
    expect(Object.keys(run.versions)).toEqual(['ziping', 'node', 'normalizer', 'lexicon', 'profiles'])
  })
})

describe('ziping import --resume', () => {
  it('goes on with an import that was cut off', async () => {
    const store = await openStore(join(folder, 'ziping.sqlite'))
    const paths = [join(folder, 'reports')]
    const run = await store.startRun({ command: 'import', paths, options: {} })
    await store.close()
    write('株洲.txt', reportText('株洲市总工会', '99.00'))
    const other = await ziping(['import', 'elsewhere', '--resume'], { folder })
    expect([other.exitCode, other.stderr]).toEqual([
      2,
      expect.stringMatching(/^上次中断的是 reports 的导入，不包括 elsewhere；/),
    ])
    const watching = await ziping(['import', 'reports', '--resume', '--watch'], { folder })
    expect([watching.exitCode, watching.stderr]).toEqual([2, expect.stringContaining('不能同时用')])
    const resumed = await ziping(['import', 'reports', '--resume'], { folder })
    expect(resumed.stderr).toMatch(new RegExp(`^继续第 ${run} 次运行：reports\n读取 1 份.*未变 2 份`))
    const [last] = JSON.parse((await ziping(['runs', '--json'], { folder })).stdout)
    expect(last.resumes).toBe(run)
    expect(await ziping(['import', '--resume'], { folder })).toMatchObject({ exitCode: 2, stdout: '' })
  })
})

describe('ziping diff', () => {
  it('compares databases and exports with each other', async () => {
    await ziping(['export', '--format', 'jsonl', '--out', 'before.jsonl'], { folder })
    write('宁乡.txt', reportText('宁乡市总工会', '330.00'))
    await ziping(['import', 'reports', '--db', 'other.sqlite'], { folder })
    await ziping(['export', '--format', 'jsonl', '--out', 'after.jsonl', '--db', 'other.sqlite'], { folder })
    const databases = await ziping(['diff', 'ziping.sqlite', 'other.sqlite'], { folder })
    expect(databases.stdout).toMatch(/支出合计\s+3,124,000.00\s+3,300,000.00\s+文件/)
    expect(await ziping(['diff', 'before.jsonl', 'after.jsonl'], { folder })).toEqual(databases)
    expect(await ziping(['diff', 'before.jsonl', 'other.sqlite'], { folder })).toEqual(databases)
    const same = await ziping(['diff', 'before.jsonl', 'ziping.sqlite'], { folder })
    expect(same).toEqual({ exitCode: 0, stdout: '', stderr: '数值没有差异。\n' })
  })

  it('refuses what is neither a run nor a collection', async () => {
    expect(await ziping(['diff', '1', '7'], { folder })).toMatchObject({ exitCode: 2 })
    expect(await ziping(['diff', 'nothing', 'ziping.sqlite'], { folder })).toMatchObject({ exitCode: 2 })
    writeFileSync(join(folder, 'other.json'), '{"a": 1}\n')
    const { exitCode, stderr } = await ziping(['diff', 'other.json', 'ziping.sqlite'], { folder })
    expect([exitCode, stderr.includes('第 1 行不是本工具导出的内容')]).toEqual([2, true])
  })
})

describe('ziping quarantine', () => {
  it('lists what was set aside, and tries it again on demand', async () => {
    expect((await ziping(['quarantine'], { folder })).stderr).toBe('没有被隔离的文件。\n')
    const path = join(folder, 'reports', '宁乡.txt')
    const store = await openStore(join(folder, 'ziping.sqlite'))
    const { sha256 } = (await store.sourceState(path))!
    await store.beginAttempt({ sha256: sha256!, path })
    await store.setAside(sha256!)
    await store.close()
    const { stdout } = await ziping(['quarantine'], { folder })
    expect(stdout).toMatch(/1 +reports\/宁乡.txt +读取时程序中断/)
    expect(await ziping(['quarantine', 'retry'], { folder })).toMatchObject({ exitCode: 0 })
    expect((await ziping(['quarantine'], { folder })).stderr).toBe('没有被隔离的文件。\n')
  })
})
