import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeArchive } from './archive.ts'
import {
  fullDisk,
  type Ground,
  killedAfter,
  killedWhileLooping,
  layGround,
  lockedAfter,
  workerFault,
} from './faults.ts'
import { instants } from './instants.ts'

/** The whole of it is a command of its own: `npm run test:faults`. */
const KILLS = instants(4, 1, 7)

let folder: string
let ground: Ground
beforeAll(async () => {
  folder = await makeArchive(12)
  ground = await layGround(join(folder, 'files'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test.each(KILLS)(
  'an import that is killed after %d of its time goes on to the same dataset',
  async (share) => {
    expect(await killedAfter(ground, share * ground.milliseconds)).toEqual([])
  },
)

test('an import whose disk is full says so, and goes on to the same dataset', async ({ skip }) => {
  const verdict = await fullDisk(ground, 700)
  skip(verdict === null, 'this system gives no file system of its own')
  expect(verdict).toEqual([])
})

test('an import whose database is held by another goes on to the same dataset', async () => {
  expect(await lockedAfter(ground, ground.milliseconds / 2, 7_000)).toEqual([])
})

test('an import in which a document crashes natively goes on to the same dataset', async () => {
  expect(await workerFault(ground, 'native')).toEqual([])
})

test('an import that is killed while a document loops leaves no process behind, and goes on', async () => {
  expect(await killedWhileLooping(ground)).toEqual([])
})
