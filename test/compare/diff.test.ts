import { expect, test } from 'vitest'
import { type DatasetEntry, diffEntries, entryOf } from '../../src/compare/diff.ts'
import { fact, filed } from './filed.ts'

const MADE = { parts: { core: 5, funds: 1 }, lexicon: 'l', answers: 'a', profile: 'p', recogniser: null }
const VERSIONS = { extractor: 1, normalizer: 6 }

/** A reading of 甲县 whose total of expenditure is so many 分. */
function entry(total: number | null, more: Partial<DatasetEntry> = {}, made: object = {}): DatasetEntry {
  const facts = total === null ? [] : [fact('expenditure.total', total)]
  const { source, report } = filed({ facts })
  const whole = entryOf({ source, report, versions: VERSIONS, madeFrom: { ...MADE, ...made } })
  return { ...whole, paths: [more.path ?? whole.path], ...more }
}

/** Key, kind and causes of each change. */
function told(before: readonly DatasetEntry[], after: readonly DatasetEntry[]): unknown[] {
  return diffEntries(before, after).flatMap(({ changes }) =>
    changes.map(({ key, kind, causes }) => [key, kind, causes]),
  )
}

test('nothing differs where figures are the same, whatever they were made from', () => {
  expect(diffEntries([entry(100)], [entry(100, {}, { lexicon: 'm', answers: 'b' })])).toEqual([])
})

test('figures are added, removed and changed, each with the figure before and after', () => {
  expect(told([entry(null)], [entry(100)])).toEqual([['expenditure.total', 'added', ['code']]])
  expect(told([entry(100)], [entry(null)])).toEqual([['expenditure.total', 'removed', ['code']]])
  const [diff] = diffEntries([entry(100)], [entry(200)])
  expect([diff!.kind, diff!.changes[0]!.from!.value, diff!.changes[0]!.to!.value]).toEqual([
    'changed',
    100,
    200,
  ])
})

test.each([
  ['other bytes', { sha256: 'b'.repeat(64) }, { answers: 'b', lexicon: 'm' }, ['document']],
  ['another version of a part of the code', {}, { parts: { core: 6, funds: 1 } }, ['code']],
  ['other words that touch it', {}, { lexicon: 'm', answers: 'b' }, ['lexicon']],
  ['another profile', {}, { profile: 'q', answers: 'b' }, ['profile']],
  ['code and words', {}, { parts: { core: 6 }, lexicon: 'm', answers: 'b' }, ['code', 'lexicon']],
])('a figure that differs by %s says so', (_, more, made, causes) => {
  expect(told([entry(100)], [entry(200, more, made)])).toEqual([['expenditure.total', 'changed', causes]])
})

test('a figure that a person corrected differs by that, whatever else changed', () => {
  const facts = [{ ...fact('expenditure.total', 200), status: 'corrected' as const }]
  expect(told([entry(100)], [entry(100, { facts }, { parts: { core: 6 } })])).toEqual([
    ['expenditure.total', 'changed', ['correction']],
  ])
})

test('a document is known by its path, else by its bytes, else by its unit and year', () => {
  const moved = { path: 'elsewhere.docx' }
  expect(told([entry(100)], [entry(200, moved)])).toEqual([['expenditure.total', 'changed', ['code']]])
  const rewritten = { ...moved, sha256: 'b'.repeat(64) }
  expect(told([entry(100)], [entry(200, rewritten)])).toEqual([
    ['expenditure.total', 'changed', ['document']],
  ])
  const other = { ...rewritten, fiscalYear: 2024 }
  expect(diffEntries([entry(100)], [entry(200, other)]).map(({ kind }) => kind)).toEqual(['added', 'removed'])
})

test('a copy of a document that the other side has brings no figures and takes none away', () => {
  const copy = { path: 'copy.docx' }
  expect(diffEntries([entry(100)], [entry(100), entry(100, copy)])).toEqual([])
  expect(diffEntries([entry(100), entry(100, copy)], [entry(100)])).toEqual([])
})

test('where a file changes, its untouched copy does not differ', () => {
  const changed = entry(200, { sha256: 'b'.repeat(64) })
  const copy = entry(100, { path: 'copy.docx' })
  const other = entry(100, { path: 'other.docx', sha256: 'c'.repeat(64) })
  const diffs = diffEntries([entry(100), other], [changed, copy])
  expect(diffs.map(({ path, kind, changes }) => [path, kind, changes.length])).toEqual([
    ['other.docx', 'removed', 1],
    [changed.path, 'changed', 1],
  ])
  const reread = entry(300, { path: 'copy.docx' }, { parts: { core: 6 } })
  expect(told([entry(100)], [changed, reread])).toEqual([
    ['expenditure.total', 'changed', ['code']],
    ['expenditure.total', 'changed', ['document']],
  ])
})

test('where a copy changes that does not stand for the others, its own figures differ and no more', () => {
  const both = entry(100, { path: 'a.docx', paths: ['a.docx', 'b.docx'] })
  const untouched = entry(100, { path: 'a.docx' })
  const changed = entry(200, { path: 'b.docx', sha256: 'b'.repeat(64) })
  const short = (before: DatasetEntry[], after: DatasetEntry[]) =>
    diffEntries(before, after).map(({ path, kind, changes }) => [
      path,
      kind,
      changes.map(({ from, to }) => [from?.value ?? null, to?.value ?? null]),
    ])
  expect(short([both], [untouched, changed])).toEqual([['b.docx', 'changed', [[100, 200]]]])
  expect(short([untouched, changed], [both])).toEqual([['b.docx', 'changed', [[200, 100]]]])
  expect(short([both], [changed])).toEqual([['b.docx', 'changed', [[100, 200]]]])
  expect(short([changed], [both])).toEqual([['b.docx', 'changed', [[200, 100]]]])
  const alone = entry(300, { path: 'c.docx', sha256: 'c'.repeat(64) })
  expect(short([both, alone], [untouched, changed, alone])).toEqual([['b.docx', 'changed', [[100, 200]]]])
})
