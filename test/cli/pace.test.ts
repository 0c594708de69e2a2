import { expect, test } from 'vitest'
import { span } from '../../src/cli/import-messages.ts'
import { openPace } from '../../src/cli/pace.ts'

/** A pace over a clock that stands where the test puts it. */
function paceAt(steps: readonly (readonly [seconds: number, done: number])[], total: number) {
  let now = 0
  const paceOf = openPace(() => now)
  return steps.map(([seconds, done]) => {
    now = seconds * 1_000
    return paceOf(done, total)
  })
}

test('nothing is said of the first two seconds', () => {
  expect(paceAt([[1, 5]], 100)).toEqual([{ rate: null, left: null }])
})

test('the time left follows from the files a second', () => {
  expect(paceAt([[10, 20]], 100)).toEqual([{ rate: 2, left: 40 }])
})

test('where nothing is done there is no telling the end', () => {
  expect(paceAt([[10, 0]], 100)).toEqual([{ rate: 0, left: null }])
})

test('only the last half minute counts: unchanged files passed faster', () => {
  const steps = Array.from(
    { length: 60 },
    (_, second) => [second, second < 2 ? second * 1_000 : 1_000 + second] as const,
  )
  expect(paceAt(steps, 1_159).at(-1)).toEqual({ rate: 1, left: 100 })
})

test.each([
  [0.2, '1 秒', '1 s'],
  [61, '1 分 1 秒', '1 min 1 s'],
  [3_725, '1 小时 2 分', '1 h 2 min'],
])('%d seconds are told as %s', (seconds, zh, en) => {
  expect(span(seconds)).toEqual({ zh, en })
})
