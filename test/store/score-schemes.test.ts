import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { buildFact, buildIndicator, buildReport } from '../build-report.ts'
import { databasePath, newStore, reportOutcome } from './build-outcome.ts'

const weighed = (...weights: readonly number[]) =>
  buildReport({
    facts: [buildFact('score.total', 96)],
    indicators: weights.map((weight, at) =>
      buildIndicator([at === 0 ? '产出指标' : '效益指标', '数量', `第${at}项`], { weight }),
    ),
  })

function schemesIn(path: string): unknown[] {
  const database = new Database(path, { readonly: true })
  const rows = database.prepare('select path, score_scheme from comparison order by path').raw().all()
  database.close()
  return rows
}

async function storedAt(path: string): Promise<void> {
  const store = await newStore(path)
  await store.saveOutcome(reportOutcome('/a.docx', 'a', weighed(60, 40)))
  const other = { ...weighed(60, 30), fiscalYear: 2022 }
  await store.saveOutcome(reportOutcome('/b.docx', 'b', other))
  await store.close()
}

const SCHEMES = [
  ['/a.docx', '100:执行-+产出60+效益40'],
  ['/b.docx', null],
]

test('the comparison tells the scheme of a report’s scores, and none where the weights leave it open', async () => {
  const path = databasePath()
  await storedAt(path)
  expect(schemesIn(path)).toEqual(SCHEMES)
})

test('a database from before the column has the schemes filled in, and is refused for reading until then', async () => {
  const path = databasePath()
  await storedAt(path)
  const database = new Database(path)
  database.exec("update reports set score_scheme = null; delete from settings where key = 'score_schemes'")
  database.close()
  await expect(openStore(path, { mode: 'read' })).rejects.toMatchObject({ code: 'older' })
  const store = await openStore(path)
  await store.close()
  expect(schemesIn(path)).toEqual(SCHEMES)
})

test('a report whose content is damaged keeps nobody from opening the database', async () => {
  const path = databasePath()
  await storedAt(path)
  const database = new Database(path)
  database.exec("update reports set content = x'00'; delete from settings where key = 'score_schemes'")
  database.close()
  await (await openStore(path)).close()
  expect(schemesIn(path)).toEqual([
    ['/a.docx', null],
    ['/b.docx', null],
  ])
})
