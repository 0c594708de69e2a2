import { unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importDocuments } from '../../src/pipeline/import-documents.ts'
import { planRerun } from '../../src/pipeline/plan.ts'
import { readHere } from '../../src/pipeline/pool.ts'
import { STAGES } from '../../src/pipeline/read-report.ts'
import { RECIPE } from '../../src/pipeline/recipe.ts'
import { rerun } from '../../src/pipeline/rerun.ts'
import { beginsAt, staleReasons } from '../../src/pipeline/staleness.ts'
import { newStore } from '../store/build-outcome.ts'
import { writeFiles } from './build-folder.ts'
import { imported, LABEL, MORE_WORDS, reportPage, stagesWith, stale, TWO } from './stale-archive.ts'

test('nothing is stale after an import', async () => {
  const { store } = await imported(TWO)
  expect(await planRerun({ store })).toEqual({ stale: [], gone: [], current: 2 })
})

test('a changed file is to be read again; a file that is gone is told, and its reading stays', async () => {
  const { store, folder } = await imported(TWO)
  writeFiles(folder, { 'a.html': reportPage('宁乡市总工会', { total: '400.00' }) })
  unlinkSync(join(folder, 'b.html'))
  const plan = await planRerun({ store })
  expect(plan.stale).toMatchObject([
    {
      path: join(folder, 'a.html'),
      unit: '长沙市宁乡市总工会',
      reasons: [{ kind: 'changed' }],
      from: 'extract',
    },
  ])
  expect(plan.gone).toEqual([{ path: join(folder, 'b.html'), reportId: 2 }])
})

test('of equal files each that changed is to be read, and what the others hold is brought up to date as well', async () => {
  const page = reportPage('宁乡市总工会')
  const { store, folder } = await imported({ 'a.html': page, 'b.html': page, 'c.html': page })
  writeFiles(folder, { 'a.html': reportPage('宁乡市总工会', { total: '400.00' }), 'c.html': `${page}\n` })
  expect(await stale(store)).toEqual([
    ['a.html', ['changed'], 'extract'],
    ['c.html', ['changed'], 'extract'],
  ])
  const raised = stagesWith({ parts: { ...RECIPE.parts, funds: 99 } })
  expect(await stale(store, raised)).toEqual([
    ['a.html', ['changed'], 'extract'],
    ['c.html', ['changed'], 'extract'],
    ['b.html', ['normalizer'], 'normalise'],
  ])
  const options = { store, stages: raised, reader: readHere({ stages: raised }) }
  expect((await rerun(options)).summary.counts.ok).toBe(3)
  expect(await planRerun(options)).toEqual({ stale: [], gone: [], current: 3 })
  expect((await store.listReports()).map(({ source }) => source.paths.length)).toEqual([1, 1, 1])
})

test('a new synonym makes those reports stale that have it as a label, and names its concept', async () => {
  const { store } = await imported(TWO)
  const plan = await planRerun({ store, stages: MORE_WORDS })
  expect(plan.stale).toMatchObject([
    {
      unit: '长沙市宁乡市总工会',
      reasons: [{ kind: 'lexicon', words: [LABEL], concepts: ['expenditure.total'] }],
      concepts: ['expenditure.total'],
      from: 'normalise',
    },
  ])
})

test('a new synonym in running text alone makes a report stale too', async () => {
  const page = reportPage('宁乡市总工会').replace('我会现有', `全年${LABEL}312万元。我会现有`)
  const { store } = await imported({ 'a.html': page, 'b.html': reportPage('浏阳市总工会') })
  expect(await stale(store, MORE_WORDS)).toEqual([['a.html', ['lexicon'], 'normalise']])
})

test('a reader of tables that is raised touches documents with tables alone', async () => {
  const text =
    '宁乡市总工会2023年度部门整体支出绩效自评报告\n一、部门概况\n我会现有编制12人，在职人员11人。\n二、部门整体支出情况\n2023年部门整体支出312.40万元，其中：基本支出212.40万元，项目支出100.00万元。\n三、存在的问题\n预算编制不够细。\n四、改进措施\n加强预算管理。\n'
  const { store } = await imported({ 'a.txt': text, 'b.html': reportPage('浏阳市总工会') })
  const raised = (part: string) => stagesWith({ parts: { ...RECIPE.parts, [part]: 99 } })
  expect(await stale(store, raised('funds'))).toEqual([['b.html', ['normalizer'], 'normalise']])
  expect(await stale(store, raised('core'))).toEqual([
    ['a.txt', ['normalizer'], 'normalise'],
    ['b.html', ['normalizer'], 'normalise'],
  ])
})

test('a profile that changes touches the reports that were read by it', async () => {
  const { store } = await imported(TWO)
  const others = stagesWith({ profile: (id) => (id === 'xinzhou' ? 'changed' : RECIPE.profile(id)) })
  expect(await stale(store, others)).toEqual([])
  const own = stagesWith({ profile: (id) => (id === 'generic' ? 'changed' : RECIPE.profile(id)) })
  expect(await stale(store, own)).toEqual(
    [
      ['b.html', ['profile'], 'normalise'],
      ['a.html', ['profile'], 'normalise'],
    ].toReversed(),
  )
})

test('traits of profiles that change touch the reports that have another profile by them', async () => {
  const { store } = await imported(TWO)
  expect(await stale(store, stagesWith({ profiles: 'other traits' }))).toEqual([])
  const match = { id: 'new', version: 1, confidence: 0.8, reasons: [], runnerUp: null }
  expect(await stale(store, stagesWith({ profiles: 'yet others', match: () => match }))).toMatchObject([
    ['a.html', ['recognition'], 'normalise'],
    ['b.html', ['recognition'], 'normalise'],
  ])
})

test('a newer extractor takes the file, and without the file nothing can be done', async () => {
  const { store, folder } = await imported(TWO)
  const newer = stagesWith({}, { extractorVersion: async () => 99 })
  unlinkSync(join(folder, 'b.html'))
  expect(await stale(store, newer)).toEqual([
    ['a.html', ['extractor'], 'extract'],
    ['b.html', ['extractor'], null],
  ])
})

test('a reading of a version that kept no record is out of date', async () => {
  const { provenance: _, recipe: __, ...old } = STAGES
  const { store } = await imported({ 'a.html': reportPage('浏阳市总工会') }, old)
  expect(await stale(store)).toEqual([['a.html', ['normalizer'], 'normalise']])
})

test('an import reads no file anew for a lexicon that does not touch it, and remembers that', async () => {
  const { store, folder } = await imported(TWO)
  const reader = readHere({ stages: MORE_WORDS })
  const summary = await importDocuments({ store, paths: [folder], reader, stages: MORE_WORDS })
  expect(summary.items.map(({ state, formerId }) => [state, formerId])).toEqual([
    ['ok', 1],
    ['unchanged', undefined],
  ])
  const [, b] = await store.listReports()
  expect(b!.madeFrom!.lexicon).toBe('with one word more')
})

test('what failed in passing is stale; what a file is for good is not', async () => {
  const store = await newStore()
  const stages = stagesWith({})
  const reading = {
    sha256: 'a'.repeat(64),
    format: 'txt',
    status: 'failed',
    profile: null,
    versions: { extractor: await stages.extractorVersion('txt'), normalizer: null },
    madeFrom: null,
    reportId: 1,
  } as const
  const problem = (code: 'crashed' | 'damaged') => ({ code, message: { zh: '坏', en: 'Bad' } })
  const reasons = (code: 'crashed' | 'damaged') =>
    staleReasons({ ...reading, problem: problem(code) }, { store, stages })
  expect(await reasons('crashed')).toEqual([{ kind: 'failed', problem: problem('crashed') }])
  expect(await reasons('damaged')).toEqual([])
})

test('other models of recognition touch what was read from pictures, and take the file', async () => {
  const { store } = await imported(TWO)
  const stages = stagesWith({ recogniser: () => 'newer models' })
  expect(await stale(store, stages)).toEqual([])
  const [report] = await store.listReports()
  const reading = (await store.findReading(report!.source.sha256!))!
  const recognised = { ...reading, madeFrom: { ...reading.madeFrom!, recogniser: 'older models' } }
  expect(await staleReasons(recognised, { store, stages })).toEqual([
    { kind: 'recogniser', from: 'older models', to: 'newer models' },
  ])
  expect(beginsAt(await staleReasons(recognised, { store, stages }))).toBe('extract')
})
