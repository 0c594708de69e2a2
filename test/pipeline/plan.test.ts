import { rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diffEntries, entryOf } from '../../src/compare/diff.ts'
import { importDocuments } from '../../src/pipeline/import-documents.ts'
import { planRerun } from '../../src/pipeline/plan.ts'
import { readHere } from '../../src/pipeline/pool.ts'
import { STAGES, type Stages } from '../../src/pipeline/read-report.ts'
import { provenanceOf, RECIPE, type Recipe } from '../../src/pipeline/recipe.ts'
import { type Rehearsed, rerun } from '../../src/pipeline/rerun.ts'
import { beginsAt, staleReasons } from '../../src/pipeline/staleness.ts'
import type { Store } from '../../src/store/store.ts'
import { newStore } from '../store/build-outcome.ts'
import { folderOf, writeFiles } from './build-folder.ts'

const LABEL = '开销全数'

/** A report with a table whose total bears this label; amounts in 万元. */
function reportPage(unit: string, { label = '支出合计', total = '312.40' } = {}): string {
  const rows = [
    ['项目', '年初预算数', '决算数'],
    [label, total, '300.00'],
    ['基本支出', '212.40', '200.00'],
    ['项目支出', '100.00', '100.00'],
  ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<html><body><h1>${unit}2023年度部门整体支出绩效自评报告</h1>
    <h2>一、部门概况</h2><p>我会现有编制12人，在职人员11人。</p>
    <h2>二、部门整体支出情况</h2><p>单位：万元</p><table>${rows.join('')}</table>
    <h2>三、存在的问题</h2><p>预算编制不够细。</p><h2>四、改进措施</h2><p>加强预算管理。</p>
    <h2>五、自评结论</h2><p>绩效自评得分95分，评价等级为优。</p></body></html>`
}

/** The product's stages with other versions or data behind them. */
function stagesWith(changes: Partial<Recipe>, code: Partial<Stages> = {}): Stages {
  const recipe = { ...RECIPE, ...changes }
  return {
    ...STAGES,
    ...code,
    recipe: async () => recipe,
    provenance: (document, asked, match) => provenanceOf(document, asked, match, recipe),
  }
}

async function imported(files: Readonly<Record<string, string>>, stages: Stages = STAGES) {
  const store = await newStore()
  const folder = folderOf(files)
  await importDocuments({ store, paths: [folder], reader: readHere({ stages }), stages })
  return { store, folder }
}

/** What is stale: file name, kinds of the reasons, where to begin. */
async function stale(store: Store, stages: Stages = STAGES): Promise<unknown[]> {
  const plan = await planRerun({ store, stages })
  return plan.stale.map(({ path, reasons, from }) => [
    path.split('/').at(-1),
    reasons.map(({ kind }) => kind),
    from,
  ])
}

const TWO = {
  'a.html': reportPage('宁乡市总工会', { label: LABEL }),
  'b.html': reportPage('浏阳市总工会'),
}

/** A lexicon that has one word more, for the total of expenditure. */
const MORE_WORDS = stagesWith({
  lexicon: 'with one word more',
  words: new Map([
    ['with one word more', [...RECIPE.words.get(RECIPE.lexicon)!, `concept expenditure.total ${LABEL}`]],
  ]),
  answersTo: (asked) =>
    `${RECIPE.answersTo(asked)}${asked.some((question) => question.endsWith(`:${LABEL}`)) ? '+' : ''}`,
})

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

test('a document stays out of date where its newer reader has no file, though the rest is made anew', async () => {
  const { store, folder } = await imported(TWO)
  const parts = { ...RECIPE.parts, core: 99 }
  const newer = stagesWith({ parts }, { extractorVersion: async () => 99 })
  unlinkSync(join(folder, 'b.html'))
  const { summary } = await rerun({ store, stages: newer, reader: readHere({ stages: newer }) })
  expect([summary.counts.ok, summary.missing]).toEqual([2, [join(folder, 'b.html')]])
  expect(await stale(store, newer)).toContainEqual(['b.html', ['extractor'], null])
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

test('a rerun brings up to date what is stale, and the next has nothing to do', async () => {
  const { store } = await imported(TWO)
  const options = { store, stages: MORE_WORDS, reader: readHere({ stages: MORE_WORDS }) }
  const { summary } = await rerun(options)
  expect(summary.items.map(({ path, state }) => [path.split('/').at(-1), state])).toEqual([['a.html', 'ok']])
  expect((await store.readRun(summary.run))!).toMatchObject({ command: 'rerun', stopped: false })
  expect((await rerun(options)).summary.items).toEqual([])
  expect(await store.check()).toEqual([])
})

test('a rerun from normalising needs no file', async () => {
  const { store, folder } = await imported(TWO)
  rmSync(folder, { recursive: true })
  const reader = readHere({ stages: MORE_WORDS })
  const { summary } = await rerun({ store, stages: MORE_WORDS, reader, from: 'normalise', all: true })
  expect(summary.counts).toMatchObject({ ok: 2, failed: 0 })
})

test('a rerun can be narrowed', async () => {
  const { store } = await imported(TWO)
  const options = { store, reader: readHere(), all: true, only: { unit: '浏阳' } }
  expect((await rerun(options)).summary.items.map(({ path }) => path.split('/').at(-1))).toEqual(['b.html'])
})

test('a dry run tells the figures that would change and writes nothing', async () => {
  const { store, folder } = await imported(TWO)
  writeFiles(folder, { 'b.html': reportPage('浏阳市总工会', { total: '400.00' }) })
  const before = [await store.listReports({ superseded: 'include' }), await store.listRuns()]
  const told: Rehearsed[] = []
  await rerun({ store, reader: readHere(), rehearse: (it) => told.push(it) })
  expect([await store.listReports({ superseded: 'include' }), await store.listRuns()]).toEqual(before)
  const changes = told.flatMap(({ before, after }) =>
    diffEntries(before ? [entryOf(before)] : [], [entryOf(after)]),
  )
  expect(changes).toMatchObject([
    {
      path: join(folder, 'b.html'),
      kind: 'changed',
      changes: [
        {
          key: 'expenditure.total@initial',
          from: { value: 312_400_000 },
          to: { value: 400_000_000 },
          causes: ['document'],
        },
      ],
    },
  ])
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

test('a rerun leaves the good reading of a document that fails now, and tells the failure', async () => {
  const { store } = await imported(TWO)
  const failing = stagesWith(
    {},
    {
      normalize: () => {
        throw new Error('an error of ours')
      },
    },
  )
  const only = { unit: '宁乡' }
  const { summary } = await rerun({
    store,
    only,
    all: true,
    stages: failing,
    reader: readHere({ stages: failing }),
  })
  expect(summary.items.map(({ state, problem, reportId }) => [state, problem?.code, reportId])).toEqual([
    ['failed', 'crashed', 1],
  ])
  const [report] = await store.listReports(only)
  expect([report!.status, report!.failedAgain?.problem.code]).toEqual(['ok', 'crashed'])
})
