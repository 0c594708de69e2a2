import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { databasePath, newStore } from './build-outcome.ts'

test('one store at a time has the turn, and the next one gets it when it is given back', async () => {
  const path = databasePath()
  const [first, second] = [await newStore(path), await newStore(path)]
  const release = await first.claim({ command: 'import' })
  const refused = second.claim({ command: 'rerun', waitMs: 0 })
  await expect(refused).rejects.toMatchObject({
    code: 'locked',
    text: { en: expect.stringContaining(`ziping import (process ${process.pid} on`) },
  })
  const told: unknown[] = []
  const waiting = second.claim({ command: 'rerun', waitMs: 20_000, onWaiting: (writer) => told.push(writer) })
  await expect.poll(() => told).toHaveLength(1)
  await release()
  await (await waiting)()
  expect(told).toMatchObject([{ command: 'import', pid: process.pid }])
  await (await first.claim({ command: 'import', waitMs: 0 }))()
})

test('waiting ends with its signal and says so', async () => {
  const path = databasePath()
  const [first, second] = [await newStore(path), await newStore(path)]
  const release = await first.claim({ command: 'import' })
  const stop = new AbortController()
  const waiting = { command: 'import', waitMs: Number.POSITIVE_INFINITY, signal: stop.signal }
  await expect(second.claim({ ...waiting, onWaiting: () => stop.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  })
  await expect(second.claim(waiting)).rejects.toMatchObject({ name: 'AbortError' })
  await release()
})

test('a database in memory is nobody else’s, and one opened for reading has no turn to take', async () => {
  const path = databasePath()
  await newStore(path)
  const memory = await newStore(':memory:')
  await (await memory.claim({ command: 'import' }))()
  const reader = await openStore(path, { mode: 'read' })
  await expect(reader.claim({ command: 'import' })).rejects.toMatchObject({ code: 'read_only' })
  await reader.close()
})
