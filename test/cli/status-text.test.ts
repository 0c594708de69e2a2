import { describe, expect, it } from 'vitest'
import { partialFiles, partialLine } from '../../src/cli/status-text.ts'
import type { ReportSummary, StoredReport } from '../../src/store/store.ts'
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

it('a list tells of each document that was read in part why, and what to do', () => {
  const listed = (id: number, over: object) =>
    ({
      id,
      status: 'partial',
      source: { path: `${id}.pdf` },
      unit: {},
      fiscalYear: 2023,
      ...over,
    }) as ReportSummary
  const reports = [
    listed(1, { status: 'ok' }),
    listed(2, { unit: null, fiscalYear: null }),
    listed(3, { fiscalYear: null }),
    listed(4, {}),
  ]
  expect(partialFiles(reports, 'zh').split('\n')).toEqual([
    '部分读取的文件：',
    '  2.pdf: 没有认出是哪家单位，没有认出年度；可用 ziping correct 2 单位 全称 --because 理由 补上',
    '  3.pdf: 没有认出年度；可用 ziping correct 3 年度 四位年份 --because 理由 补上',
    '  4.pdf: 疑有误读；请用 ziping show 4 查看',
    '',
  ])
  expect(partialFiles(reports.slice(0, 1), 'zh')).toBe('')
})
