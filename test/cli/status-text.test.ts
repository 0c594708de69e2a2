import { describe, expect, it } from 'vitest'
import { partialLine } from '../../src/cli/status-text.ts'
import type { StoredReport } from '../../src/store/store.ts'
import { filed, finding } from '../compare/filed.ts'

/** Only what the line looks at. */
const stored = (over: Parameters<typeof filed>[0], status: 'ok' | 'partial' = 'partial') =>
  ({ ...filed(over), id: 7, status }) as StoredReport

describe('the line of a document that was read in part', () => {
  it('says why, and how a person tells what is missing', () => {
    expect(partialLine(stored({ unit: null }), 'zh')).toBe(
      '状态: 部分读取：没有认出是哪家单位；可用 ziping correct 7 单位 全称 --because 理由 补上\n',
    )
    expect(partialLine(stored({ fiscalYear: null }), 'en')).toBe(
      'State: partly read: its fiscal year was not made out; ziping correct 7 year YEAR --because WHY tells it\n',
    )
  })

  it('sends to the findings where something may have been misread', () => {
    const findings = [finding({ code: 'unread_part', verdict: 'reading', severity: 'error' })]
    expect(partialLine(stored({ findings }), 'zh')).toBe(
      '状态: 部分读取：疑有误读（部分内容未读）；请对照原文，见下面的核对发现\n',
    )
  })

  it('is left out for a document that was read whole', () => {
    expect(partialLine(stored({}, 'ok'), 'zh')).toBe('')
  })
})
