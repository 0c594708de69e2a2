import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '..', 'src')

/** What each folder may import from beside itself. Arrows go right only: model → readers → store → people. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  extractors: ['model'],
  normalize: ['model'],
  store: ['model'],
  compare: ['model'],
  pipeline: ['model', 'extractors', 'normalize', 'store'],
  cli: ['model', 'pipeline', 'store', 'compare'],
  web: ['model', 'pipeline', 'store', 'compare'],
  'index.ts': ['model', 'pipeline', 'store', 'compare'],
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)

/** Modules of ours that a file imports, as paths below src. */
function imports(file: string): string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8')
  const found = text.matchAll(/(?:from|import|import\()\s*['"](\.{1,2}\/[^'"]+)['"]/g)
  return [...found].map((match) => relative(SOURCE, join(SOURCE, file, '..', match[1]!)))
}

const folderOf = (file: string): string => file.split(sep)[0]!

test.each(Object.entries(ALLOWED))('%s imports only what stands left of it', (folder, allowed) => {
  const wrong = files
    .filter((file) => folderOf(file) === folder)
    .flatMap((file) => imports(file).map((target) => ({ file, target })))
    .filter(({ target }) => ![folder, ...allowed, 'package.json'].includes(folderOf(target)))
  expect(wrong).toEqual([])
})

test('every folder of the source has its rule', () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in ALLOWED))).toEqual([])
})

test('only the command line writes to the console or ends the process', () => {
  const wrong = files
    .filter((file) => folderOf(file) !== 'cli')
    .filter((file) => /\bconsole\.|\bprocess\.exit\b/.test(readFileSync(join(SOURCE, file), 'utf8')))
  expect(wrong).toEqual([])
})
