import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { packDocument } from '../../src/store/pack.ts'
import { packReport } from '../../src/store/packed-report.ts'
import { buildDocument } from '../build-document.ts'
import { buildReport } from '../build-report.ts'
import { temporaryFolder, ziping } from './run.ts'

const folder = temporaryFolder()
const database = join(folder, 'archive.sqlite')

beforeAll(async () => {
  const store = await openStore(database)
  const table = [
    ['项目', '实际支出'],
    ['劳模疗休养', '12,000.00'],
  ]
  await store.saveOutcome({
    path: join(folder, '东河.docx'),
    file: { sha256: 'a'.repeat(64), bytes: 100, format: 'docx' },
    reading: {
      kind: 'report',
      status: 'ok',
      document: packDocument(buildDocument('一是慰问劳模', table)),
      report: packReport(buildReport()),
      versions: { extractor: 1, normalizer: 1 },
    },
  })
  await store.close()
})

test('search names the document, each place and the text there', async () => {
  const { stdout, stderr, exitCode } = await ziping(['search', '劳模', '--db', database], { folder })
  expect(stdout).toBe(
    '1  东河县总工会 2023  东河.docx\n  正文第1段  一是慰问劳模\n  表1第2行“项目”列  劳模疗休养\n\n',
  )
  expect([stderr, exitCode]).toEqual(['1 份文件\n', 0])
})

test('search gives JSON, narrows by unit and year, and says when nothing is found', async () => {
  const json = await ziping(['search', '12000', '--db', database, '--json', '--year', '2023'], { folder })
  expect(JSON.parse(json.stdout)).toMatchObject({
    words: ['12000'],
    total: 1,
    hits: [{ reportId: 1, places: [{ anchor: { block: 1, row: 1, column: 1 }, snippet: '12,000.00' }] }],
  })
  const other = await ziping(['search', '劳模', '--db', database, '--unit', '西河'], { folder })
  expect([other.stdout, other.exitCode]).toEqual(['', 2])
  expect(other.stderr).toContain('；已有的单位：东河县总工会。')
  const none = await ziping(['search', '""', '--db', database, '--lang', 'en'], { folder })
  expect([none.exitCode, none.stderr]).toEqual([2, expect.stringContaining('There is no word to look for')])
})

test('backup copies the archive once, and check finds the copy sound', async () => {
  const first = await ziping(['backup', '备份.sqlite', '--db', database], { folder })
  expect([first.exitCode, first.stderr]).toEqual([0, expect.stringContaining('已备份到 备份.sqlite')])
  const second = await ziping(['backup', '备份.sqlite', '--db', database], { folder })
  expect([second.exitCode, second.stderr]).toEqual([2, expect.stringContaining('已存在')])
  const check = await ziping(['check', '--db', '备份.sqlite'], { folder })
  expect([check.exitCode, check.stdout, check.stderr]).toEqual([0, '', '数据库 备份.sqlite 完好。\n'])
})

test('check says each fault with its remedy, and repairs what is derived', async () => {
  const path = join(folder, 'broken.sqlite')
  await ziping(['backup', path, '--db', database], { folder })
  const broken = new Database(path)
  broken.exec('drop view fact_list; update reports set fact_count = 99')
  broken.close()
  const check = await ziping(['check', '--db', path], { folder })
  expect(check.exitCode).toBe(1)
  expect(check.stdout).toMatch(/✗ 视图 fact_list 无法运行（.*），请运行 ziping check --repair 重建\n/)
  expect(check.stdout).toContain('✗ 第 1 号报告的计数与其完整内容不一致，请运行 ziping import --force')
  const repaired = await ziping(['check', '--db', path, '--repair', '--json'], { folder })
  expect(JSON.parse(repaired.stdout)).toMatchObject([{ code: 'counts-differ' }])
  const missing = await ziping(['check', '--db', 'nowhere.sqlite'], { folder })
  expect([missing.exitCode, missing.stderr]).toEqual([2, expect.stringContaining('没有找到数据库')])
})
