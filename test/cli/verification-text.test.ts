import { expect, test } from 'vitest'
import { disagreements, verificationText } from '../../src/cli/verification-text.ts'
import type { NumberPlace, Verification } from '../../src/model/verification.ts'

const place = (number: string): NumberPlace => ({ number, page: 2, before: '支出 ', after: ' 元' })
const verification: Verification = {
  engine: { name: 'pdf-parse', version: '2.4.5' },
  verifiedAt: '2026-11-21T08:00:00.000Z',
  counts: { ours: 9, second: 10, agreed: 7 },
  differences: [
    { kind: 'only-ours', place: place('526') },
    { kind: 'only-second', place: place('326') },
    { kind: 'split', places: [place('86.2')], others: [place('86'), place('2')] },
  ],
  explained: [
    { reason: 'furniture', side: 'second', place: place('1') },
    { reason: 'furniture', side: 'second', place: place('2') },
  ],
}

test('differences are listed with their context, and what counts as none is named', () => {
  const lines = verificationText(verification, 'zh').split('\n')
  expect(lines.map((line) => line.trim().split(/\s{2,}/))).toEqual([
    [
      '第二读取器 pdf-parse 2.4.5：本工具读出 9 个数字，第二读取器 10 个，一致 7 个，不一致 2 个（核对于 2026-11-21）',
    ],
    ['差异', '数字', '页', '上下文'],
    [expect.stringMatching(/^─+$/)],
    ['仅本工具', '526', '2', '支出 【526】 元'],
    ['仅第二读取器', '326', '2', '支出 【326】 元'],
    ['数字相同，分合不同', '86.2 ↔ 86 | 2', '2', '支出 【86.2】 元'],
    ['不算不一致的数字：'],
    ['页眉、页脚、页码（有意略去） ×2: 1 2'],
    [''],
  ])
})

test('the same in English', () => {
  const text = verificationText(verification, 'en')
  expect(text).toContain('9 numbers by us, 10 by it, 7 agree, 2 disagree (verified 2026-11-21)')
  expect(text).toContain('only in the second reader')
  expect(text).toContain('headers, footers and page numbers, left out on purpose ×2: 1 2')
})

test('digits that are only parted otherwise are no disagreement', () => {
  expect(disagreements(verification)).toBe(2)
})
