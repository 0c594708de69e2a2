import { expect, test } from 'vitest'
import { judgeBars } from '../../bench/bars.ts'

const time = (measured: number | null, byProcessor: number | null) => ({
  name: 'ms a file',
  most: 1,
  measured,
  byProcessor,
})

test('all bars are met where each was judged and none is exceeded', () => {
  const memory = { name: 'MB', most: 500, measured: 500 }
  expect(judgeBars([time(0.9, 3), memory], true)).toEqual({
    lines: ['met     ms a file: 0.90, by the processor 3.00 (at most 1)', 'met     MB: 500.00 (at most 500)'],
    verdict: 'all bars met',
    exitCode: 0,
  })
})

test('on a loaded machine the time of the processor is judged, and where it is missing nothing is', () => {
  expect(judgeBars([time(3, 0.9)], false)).toMatchObject({ verdict: 'all bars met', exitCode: 0 })
  expect(judgeBars([time(0.9, 3)], false)).toMatchObject({ verdict: '1 of 1 bars missed', exitCode: 1 })
  expect(judgeBars([time(0.9, null)], false)).toEqual({
    lines: ['—       ms a file: 0.90, by the processor not measured (at most 1)'],
    verdict: '1 of 1 could not be judged',
    exitCode: 1,
  })
})

test('a bar that could not be judged is told beside those missed', () => {
  const growth = { name: 'MB it grew', most: 50, measured: undefined }
  expect(judgeBars([time(2, 2), growth, time(0.5, 0.5)], true)).toMatchObject({
    verdict: '1 of 3 bars missed, 1 of 3 could not be judged',
    exitCode: 1,
  })
})
