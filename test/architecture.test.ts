import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '..', 'src')
const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

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

/** What folders that see neither bytes, files nor databases may import from outside, and the files that may more. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  model: ['zod'],
  normalize: [],
  store: ['kysely', 'node:crypto', 'node:zlib'],
}
const EXEMPT: Readonly<Record<string, readonly string[]>> = {
  // profiles are found by their place
  'normalize/profiles/index.ts': ['node:fs/promises'],
  // the one file that knows which database it is
  'store/sqlite.ts': ['better-sqlite3', 'node:fs', 'node:path'],
  // the one that opens it where nothing may be written
  'store/sqlite-reader.ts': ['better-sqlite3', 'node:fs'],
  // and the one that copies its file
  'store/sqlite-backup.ts': ['better-sqlite3', 'node:fs', 'node:fs/promises', 'node:path'],
  // names this process to others, and waits for them
  'store/claim.ts': ['node:os', 'node:timers/promises'],
}

/** What a file imports: modules of ours as paths below src, packages by name. */
function imports(file: string): { readonly own: string[]; readonly packages: string[] } {
  const text = readFileSync(join(SOURCE, file), 'utf8')
  const all = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"\s]+)['"]/g)].map(
    (match) => match[1]!,
  )
  const own = all.filter((name) => name.startsWith('.'))
  return {
    own: own.map((name) => relative(SOURCE, join(SOURCE, file, '..', name))),
    packages: all.filter((name) => !name.startsWith('.')),
  }
}

const folderOf = (file: string): string => file.split(sep)[0]!
const slashed = (file: string): string => file.split(sep).join('/')

/** The statements of a file: examples in comments may name anyone. */
function code(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

test.each(Object.entries(ALLOWED))('%s imports only what stands left of it', (folder, allowed) => {
  const wrong = files
    .filter((file) => folderOf(file) === folder)
    .flatMap((file) => imports(file).own.map((target) => ({ file, target })))
    .filter(({ target }) => ![folder, ...allowed, 'package.json'].includes(folderOf(target)))
  expect(wrong).toEqual([])
})

test('every folder of the source has its rule', () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in ALLOWED))).toEqual([])
})

test.each(Object.entries(PACKAGES))('%s sees no bytes, files or databases of its own', (folder, allowed) => {
  const wrong = files
    .filter((file) => folderOf(file) === folder)
    .flatMap((file) => imports(file).packages.map((name) => ({ file: slashed(file), name })))
    .filter(({ file, name }) => ![...allowed, ...(EXEMPT[file] ?? [])].includes(name))
  expect(wrong).toEqual([])
})

test('no code outside the profiles names a unit of the fixtures or a profile', () => {
  const units = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).flatMap(
    (path) => /([^/\\市]{2,4}[区县市])总工会[^/\\]*$/.exec(path)?.[1] ?? [],
  )
  const profiles = files
    .filter((file) => /^normalize\/profiles\/[^/.]+\.ts$/.test(slashed(file)))
    .map((file) => `'${basename(file, '.ts')}'`)
  const names = [...new Set([...units, ...profiles])].filter((name) => name !== "'index'")
  // tables of all regions name some of them
  const exempt = /^(?:normalize\/(?:profiles|regions)\/|model\/region-changes\.ts)/
  const shared = files.filter((file) => !exempt.test(slashed(file)))
  const wrong = shared.flatMap((file) => {
    const text = code(file)
    return names.filter((name) => text.includes(name)).map((name) => ({ file, name }))
  })
  expect(units.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('only the command line writes to the console or ends the process', () => {
  const wrong = files
    .filter((file) => folderOf(file) !== 'cli')
    .filter((file) =>
      /\bconsole\.|\bprocess\.(?:exit|exitCode|abort|stdout|stderr)\b/.test(
        readFileSync(join(SOURCE, file), 'utf8'),
      ),
    )
  expect(wrong).toEqual([])
})
