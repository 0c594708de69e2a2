import { expect, test } from 'vitest'
import { unforeseen } from '../../src/extractors/unforeseen.ts'

test.each([
  ['damaged', new Error('unclosed tag: w:p\nat line 3'), 'Error: unclosed tag: w:p'],
  [
    'damaged',
    new RangeError('Offset is outside the bounds of the DataView'),
    'RangeError: Offset is outside',
  ],
  ['damaged', 'Unsupported PtgList', 'Unsupported PtgList'],
  ['crashed', new TypeError("Cannot read properties of undefined (reading 'x')"), 'TypeError: Cannot read'],
  ['crashed', new RangeError('Maximum call stack size exceeded'), 'RangeError: Maximum call stack'],
] as const)('%s is what %o says of a file, with its own words after the remedy', (code, error, detail) => {
  const { code: found, message } = unforeseen(error)
  expect(found).toBe(code)
  expect(message.zh).toMatch(/；请.*（.*）$/)
  expect([message.zh, message.en].map((text) => text.includes(detail))).toEqual([true, true])
  expect(message.en).not.toContain('\n')
})
