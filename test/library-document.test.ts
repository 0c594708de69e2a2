/** The examples of docs/library.md run as they are printed, and its table names a function for every command. */
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as library from '../src/index.ts'
import { openStore } from '../src/index.ts'
import { temporaryFolder } from './cli/run.ts'

const ROOT = join(import.meta.dirname, '..')
const TEXT = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')
const LIBRARY = new URL('../src/index.ts', import.meta.url).href

/** A folder with two reports and a file that cannot be read. */
function folderOfReports(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, '报告'))
  const copy = (pattern: string, name: string) =>
    cpSync(join(ROOT, globSync(pattern, { cwd: ROOT })[0]!), join(folder, '报告', name))
  copy('fixtures/xinzhou/xinzhou-2021/*.docx', '新洲.docx')
  copy('fixtures/yunxi/junshan-2022/*.docx', '君山.docx')
  copy('fixtures/bad/truncated/*.docx', '残缺.docx')
  return folder
}

/** All examples as one program: each in a block of its own, for what they declare. */
function program(): string {
  const blocks = [...TEXT.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)
  expect(blocks).toHaveLength(6)
  return blocks
    .map((code) => {
      const imports = code.match(/^import .*$/gm) ?? []
      const dynamic = imports.map((line) =>
        line.replace(
          /^import (\{.*\}) from '(.*)'$/,
          (_, names, from) => `const ${names} = await import('${from === 'ziping' ? LIBRARY : from}')`,
        ),
      )
      return `{\n${dynamic.join('\n')}\n${code.replace(/^import .*$/gm, '')}\n}`
    })
    .join('\n')
}

test('the examples run one after the other and say what their comments say', () => {
  const folder = folderOfReports()
  writeFileSync(join(folder, 'examples.mts'), program())
  const { status, stdout, stderr } = spawnSync(process.execPath, ['examples.mts'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stderr.replace(/\d+\/\d+\r/g, '')]).toEqual([0, ''])
  expect(stdout).toContain('{ ok: 2, partial: 0, failed: 1, unchanged: 0 }')
  expect(stdout).toMatch(/残缺.docx 文件不完整/)
  expect(stdout).toMatch(/武汉市新洲区总工会 2021 [\d.,]+ 元 [\d.,]+ 元 —/)
  expect(stdout).toMatch(/武汉市新洲区总工会 2021 [\d.]+ 元/)
  expect(stdout).toMatch(/新洲.docx 第\d+段 .*困难/)
  expect(stdout).toMatch(/\n1 expenditure.total needed [\d.,]+\n岳阳市君山区总工会 赵六 null\n/)
  expect(stdout.trim()).toMatch(/\n3$/)
}, 120_000)

test('the examples agree with the types', () => {
  const folder = join(ROOT, 'out', `library-examples-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const blocks = [...TEXT.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)
  const files = blocks.map((code, index) => {
    writeFileSync(join(folder, `${index}.mts`), code.replace("from 'ziping'", "from '../../src/index.ts'"))
    return `${index}.mts`
  })
  const config = { extends: '../../tsconfig.json', include: files }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['--noEmit', '-p', folder], {
    encoding: 'utf8',
  })
  const own = stdout.split('\n').filter((line) => line.includes('library-examples'))
  expect(own).toEqual([])
}, 120_000)

test('every command has its functions, and they are there', async () => {
  const table = TEXT.slice(TEXT.indexOf('## Command by command'))
  const lines = [...table.matchAll(/^\| (`.*?) \| (.*) \|$/gm)].map(([, commands, functions]) => ({
    commands: [...commands!.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!),
    functions: [...functions!.matchAll(/`([a-zA-Z.]+)`/g)].map(([, name]) => name!),
  }))
  const source = readFileSync(join(ROOT, 'src/cli/program.ts'), 'utf8')
  const files = [...source.matchAll(/'\.\/commands\/([a-z-]+)\.ts'/g)].map(([, file]) =>
    readFileSync(join(ROOT, `src/cli/commands/${file}.ts`), 'utf8'),
  )
  const commands = files.flatMap((text) =>
    [...text.matchAll(/\bprogram\s*\.command\('([a-z-]+)/g)].map(([, name]) => name!),
  )
  expect(commands.length).toBeGreaterThan(10)
  const told = lines.flatMap((line) => line.commands)
  expect(commands.filter((name) => !told.includes(name))).toEqual([])
  const store = await openStore(':memory:')
  const isThere = (name: string) => (name.startsWith('store.') ? name.slice(6) in store : name in library)
  const missing = lines.flatMap(({ functions }) => functions).filter((name) => !isThere(name))
  await store.close()
  expect(missing).toEqual([])
})
