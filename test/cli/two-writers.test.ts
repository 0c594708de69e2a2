/** Real processes over one database: writers take turns, readers never wait. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { pressCtrlC, startZiping, temporaryFolder, ziping } from './run.ts'

const OPEN = new URL('../../src/store/open.ts', import.meta.url).href

/** A folder with a report to import, and a database that has one. */
async function archiveToShare(): Promise<{ folder: string; database: string }> {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '报告'))
  writeFileSync(
    join(folder, '报告', '东湖.txt'),
    '南昌市东湖区总工会2022年度部门整体支出绩效自评报告\n一、部门概况\n编制12人，实有11人。\n二、支出情况\n支出合计310.25万元，其中基本支出210.25万元，项目支出100万元。自评得分96分。\n2023年4月10日\n',
  )
  const database = join(folder, 'ziping.sqlite')
  expect((await ziping(['import', '报告'], { folder })).exitCode).toBe(0)
  return { folder, database }
}

/** A process that holds the turn until it is killed. */
async function writerAt(database: string): Promise<ChildProcess> {
  const script = `
    const { openStore } = await import('${OPEN}')
    const store = await openStore(process.argv[1])
    await store.claim({ command: 'import' })
    console.log('holds the turn')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, database], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise((ready) => child.stdout.once('data', ready))
  return child
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => child.once('exit', () => done()))
}

test('a second import says which process is at work and refuses; readers and single saves go on', async () => {
  const { folder, database } = await archiveToShare()
  const { pid } = await writerAt(database)
  const [second, reports, search, check] = await Promise.all([
    ziping(['import', '报告'], { folder }),
    ziping(['reports'], { folder }),
    ziping(['search', '实有'], { folder }),
    ziping(['check'], { folder }),
  ])
  expect(second.exitCode).toBe(1)
  expect(second.stderr).toContain(`ziping import（进程 ${pid}）正在写入这个数据库，等待它完成……`)
  expect(second.stderr).toMatch(
    new RegExp(
      `另一个进程正在写入数据库 ziping.sqlite：ziping import（进程 ${pid}，主机 .+，自 .+ UTC）；请等它完成`,
    ),
  )
  expect([reports.exitCode, search.exitCode, check.exitCode]).toEqual([0, 0, 0])
  const store = await openStore(database)
  await store.saveOutcome({
    path: '/x.pdf',
    file: null,
    problem: { code: 'unreadable', message: { zh: '', en: '' } },
  })
  await store.close()
}, 60_000)

test('with --wait the second import begins when the first is done', async () => {
  const { folder, database } = await archiveToShare()
  const writer = await writerAt(database)
  const waiting = startZiping(['import', '报告', '--wait', '--force'], { folder })
  await waiting.said('等待它完成……')
  writer.kill('SIGTERM')
  const { exitCode, stderr } = await waiting.ended
  expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/等待它完成……\n.*读取 1 份/s)])
}, 60_000)

test.skipIf(process.platform === 'win32').each([
  ['import', ['import', '报告', '--force', '--wait']],
  ['rerun', ['rerun', '--all', '--wait']],
])(
  'Ctrl-C while %s waits for another ends it as Ctrl-C does, with 130',
  async (_, words) => {
    const { folder, database } = await archiveToShare()
    await writerAt(database)
    const waiting = startZiping(words, { folder })
    await waiting.said('等待它完成……')
    pressCtrlC(waiting)
    const { exitCode, stderr } = await waiting.ended
    expect([exitCode, stderr.split('\n').slice(1)]).toEqual([
      130,
      [
        expect.stringMatching(/^正在中止/),
        expect.stringMatching(/^读取 0 份/),
        '已中止；已存入的保留，再次运行同一命令即可继续。',
        '',
      ],
    ])
    const store = await openStore(database, { mode: 'read' })
    onTestFinished(() => store.close())
    expect(await store.listRuns()).toHaveLength(1)
  },
  60_000,
)

test('a process that was killed leaves no lock behind', async () => {
  const { folder, database } = await archiveToShare()
  const writer = await writerAt(database)
  const end = ended(writer)
  writer.kill('SIGKILL')
  await end
  const { exitCode, stderr } = await ziping(['import', '报告', '--force'], { folder })
  expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('等待')])
}, 60_000)

test('two imports at once both end, one after the other, with one set of readings', async () => {
  const { folder, database } = await archiveToShare()
  const both = await Promise.all([
    ziping(['import', '报告', '--force', '--wait'], { folder }),
    ziping(['import', '报告', '--force', '--wait'], { folder }),
  ])
  expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0])
  const store = await openStore(database, { mode: 'read' })
  onTestFinished(() => store.close())
  expect(await store.listReports()).toHaveLength(1)
  const runs = await store.listRuns()
  expect(runs.map(({ finishedAt }) => finishedAt !== null)).toEqual([true, true, true])
  const [last, former] = runs
  expect(last!.startedAt >= former!.finishedAt!).toBe(true)
}, 60_000)
