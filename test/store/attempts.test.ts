import { expect, test } from 'vitest'
import { failedOutcome, fileOf, newStore, reportOutcome } from './build-outcome.ts'

const CRASHED = { code: 'crashed', message: { zh: '出错', en: 'Ended in an error' } } as const
const { sha256 } = fileOf('a')
const DOCUMENT = { sha256, path: '/a.pdf' }

test('an attempt is known from before the work begins until it ends well', async () => {
  const store = await newStore()
  await store.beginAttempt(DOCUMENT)
  const begun = await store.findAttempt(sha256)
  expect(begun).toEqual({
    ...DOCUMENT,
    count: 1,
    startedAt: begun!.startedAt,
    underWay: true,
    problem: null,
    setAsideAt: null,
  })
  await store.saveOutcome(reportOutcome('/a.pdf', 'a'))
  expect(await store.findAttempt(sha256)).toBeUndefined()
})

test('attempts that end in a crash add up; a file that is damaged for good is no attempt in vain', async () => {
  const store = await newStore()
  for (const _ of [1, 2]) {
    await store.beginAttempt(DOCUMENT)
    await store.saveOutcome(failedOutcome('/a.pdf', 'a', CRASHED))
  }
  expect(await store.listAttempts()).toMatchObject([{ count: 2, underWay: false, problem: CRASHED }])
  await store.saveOutcome(failedOutcome('/a.pdf', 'a'))
  expect(await store.listAttempts()).toEqual([])
})

test('an attempt that was stopped by a person does not count', async () => {
  const store = await newStore()
  await store.beginAttempt(DOCUMENT)
  await store.withdrawAttempt(sha256)
  expect(await store.listAttempts()).toEqual([])
  await store.beginAttempt(DOCUMENT)
  await store.saveOutcome(failedOutcome('/a.pdf', 'a', CRASHED))
  await store.beginAttempt(DOCUMENT)
  await store.withdrawAttempt(sha256)
  expect(await store.listAttempts()).toMatchObject([{ count: 1, underWay: false }])
})

test('what was set aside stays so until it is forgotten', async () => {
  const store = await newStore()
  await store.beginAttempt(DOCUMENT)
  await store.setAside(sha256)
  const since = (await store.findAttempt(sha256))!.setAsideAt
  await store.setAside(sha256)
  expect((await store.findAttempt(sha256))!.setAsideAt).toBe(since)
  await store.forgetAttempts([sha256])
  expect(await store.listAttempts()).toEqual([])
})
