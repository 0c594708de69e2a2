import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const POOL = new URL('../../src/pipeline/pool.ts', import.meta.url)
const WORKER = new URL('./stub-worker.ts', import.meta.url)

/** What a program that uses the pool prints to its end; it has nothing else to do. */
function run(program: string): { readonly exitCode: number | null; readonly output: string } {
  const script = `
    import { openPool } from '${POOL}'
    const pool = openPool({ jobs: 1, worker: new URL('${WORKER}') })
    const read = (text, begin) => pool.run({ kind: 'read', bytes: new TextEncoder().encode(text) }, begin)
    ${program}`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { exitCode: status, output: stdout + stderr }
}

test('a program waits for a pool to close, whether its process is idle, at work or not yet there', () => {
  expect(run(`await pool.close(); console.log('closed')`)).toEqual({ exitCode: 0, output: 'closed\n' })
  expect(run(`await read('report'); await pool.close(); console.log('closed')`)).toEqual({
    exitCode: 0,
    output: 'closed\n',
  })
  const atWork = `
    await read('report')
    const begun = Promise.withResolvers()
    const reading = read('hang', async () => begun.resolve()).catch((error) => console.log(error.name))
    await begun.promise
    setImmediate(async () => { await pool.close(); await reading; console.log('closed') })`
  expect(run(atWork)).toEqual({ exitCode: 0, output: 'PoolClosed\nclosed\n' })
  const starting = `
    const reading = read('report').catch((error) => console.log(error.name))
    await pool.close(); await reading; console.log('closed')`
  expect(run(starting)).toEqual({ exitCode: 0, output: 'PoolClosed\nclosed\n' })
})

test('a program that forgets to close its pool ends all the same', () => {
  expect(run(`console.log((await read('report')).reading.kind)`)).toEqual({ exitCode: 0, output: 'report\n' })
})
