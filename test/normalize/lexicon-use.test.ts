import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { answersTo } from '../../src/normalize/lexicon-use.ts'
import { mentionsIn } from '../../src/normalize/mentions.ts'
import { normalize } from '../../src/normalize/normalize.ts'
import { noting, partsOf } from '../../src/normalize/questions.ts'
import { listFixtures, readFixture } from '../fixtures/golden.ts'

const SOURCE = join(import.meta.dirname, '../../src')
const documents: readonly Document[] = await Promise.all(
  listFixtures().map(async (fixture) => (await readFixture(fixture)).document),
)

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

interface Normalizer {
  readonly normalize: typeof normalize
  readonly answersTo: typeof answersTo
}

/** The normalizer as it would be with another lexicon. */
async function withLexicon(change: (source: string) => string): Promise<Normalizer> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-lexicon-'))
  folders.push(folder)
  for (const room of ['model', 'normalize'])
    cpSync(join(SOURCE, room), join(folder, room), { recursive: true })
  symlinkSync(join(SOURCE, '../node_modules'), join(folder, 'node_modules'))
  const path = join(folder, 'normalize/lexicon.ts')
  const source = readFileSync(path, 'utf8')
  const changed = change(source)
  if (changed === source) throw new Error('The lexicon is the same')
  writeFileSync(path, changed)
  const [normalizer, use] = await Promise.all([
    import(/* @vite-ignore */ join(folder, 'normalize/normalize.ts')),
    import(/* @vite-ignore */ join(folder, 'normalize/lexicon-use.ts')),
  ])
  return { normalize: normalizer.normalize, answersTo: use.answersTo }
}

interface Change {
  readonly name: string
  readonly word: string
  readonly change: (source: string) => string
}

const without = (name: string, word: string): Change => ({
  name: `${name} less`,
  word,
  change: (source) => source.replace(`|${word}|`, '|'),
})
const withWord = (name: string, after: string, word: string): Change => ({
  name: `${name} more`,
  word,
  change: (source) => source.replace(`'${after}|`, `'${after}|${word}|`),
})

test.each([
  without('a kind of column', '完成值'),
  without('a label of money', '人员支出'),
  without('a label of a score', '自评总分'),
  withWord('a stage', '年初预算数', '年初数'),
  withWord('a label of staff', '编制数', '定编'),
])('a lexicon with $name that does not touch a reading gives the same', async ({ word, change }) => {
  const other = await withLexicon(change)
  const touched = documents.filter((document) => {
    const { result, asked } = noting(() => normalize(document))
    const { questions } = partsOf(asked)
    const isTouched = mentionsIn(document)(word) || other.answersTo(questions) !== answersTo(questions)
    if (!isTouched) expect(other.normalize(document)).toEqual(result)
    return isTouched
  })
  expect(touched.length).toBeLessThan(documents.length)
})

test('what a reading asks does not depend on what was read before', () => {
  const first = documents.map((document) => noting(() => normalize(document)).asked)
  const again = documents.toReversed().map((document) => noting(() => normalize(document)).asked)
  expect(again.toReversed()).toEqual(first)
})

/** Whether a module takes the lists of words from the lexicon. */
function isReader(source: string): boolean {
  const [, names = ''] = /^import \{([^}]*)\} from '[./]+lexicon\.ts'$/m.exec(source) ?? []
  return /\b(?:LABELS|STAGE_LABELS|COLUMN_ROLES)\b/.test(names)
}

test('the words of the lexicon are read in the few places that note what they are asked', () => {
  const readers = readdirSync(join(SOURCE, 'normalize'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'lexicon.ts')
    .filter((file) => isReader(readFileSync(join(SOURCE, 'normalize', file), 'utf8')))
  // Known labels are listed for a person who drafts a profile; running text is searched by plan itself.
  expect(readers.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual([
    'known-labels.ts',
    'labels.ts',
    'narrative/terms.ts',
  ])
})
