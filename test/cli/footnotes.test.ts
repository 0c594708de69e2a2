import { describe, expect, it } from 'vitest'
import { dimensionsText, indicatorsText, projectsText } from '../../src/cli/detail-text.ts'
import { comparisonFootnotes, reportFootnotes } from '../../src/cli/footnotes.ts'
import { stated } from '../../src/compare/columns.ts'
import { compareReports } from '../../src/compare/compare.ts'
import type { Indicator } from '../../src/model/report.ts'
import { evidence, fact, filed, finding, report } from '../compare/filed.ts'

const COLUMNS = [stated('staffing.actual'), stated('expenditure.total')]

describe('the footnotes of a comparison', () => {
  it('explain the marks that occur, and no other', () => {
    const facts = [fact('staffing.actual', 10, { approximate: true }), fact('expenditure.total', 1_00)]
    const findings = [finding({ code: 'conflict', concepts: ['expenditure.total'] })]
    const comparison = compareReports([filed({ facts, findings })], COLUMNS)
    expect(comparisonFootnotes(comparison, 'zh').split('\n')).toEqual([
      '* 同一报告前后数值不一，显示的是采用值；用 ziping show 看另一数值',
      '≈ 原文为约数（余、多、近、约）',
      '金额单位：元',
    ])
  })

  it('tell figures that were not reported from those written as 无', () => {
    const facts = [fact('staffing.actual', 0, { state: 'none' })]
    const comparison = compareReports([filed({ facts, findings: [] })], COLUMNS)
    expect(comparisonFootnotes(comparison, 'en').split('\n')).toEqual([
      'not reported: the report has no such figure, which is not 0, none or blank',
      'none: the report says so in words',
      'money in yuan',
    ])
  })
})

describe('the footnotes of a report', () => {
  it('explain the terms that occur', () => {
    const shown = [fact('expenditure.total', 1_00, { status: 'repaired', unit: '?' })]
    const one = report({ facts: shown, findings: [finding()], reportDate: null })
    expect(
      reportFootnotes(one, shown, 'zh')
        .split('\n')
        .map((line) => line.slice(0, 7)),
    ).toEqual([
      '(?) 单位未',
      '金额单位：元',
      '修复表格后读取',
      '版式后的 %：',
      '? 报告没有写',

      '报告存疑：报告',
    ])
  })
})

describe('the footnotes of a report with recognised figures', () => {
  it('say what recognised means', () => {
    const confidence = { grade: 'medium' as const, causes: ['text', 'ocr'] }
    const shown = [fact('staffing.actual', 10, { confidence })]
    expect(reportFootnotes(report({ facts: shown }), shown, 'zh').split('\n')).toContain(
      '识别读取：文字由图像（扫描件、照片）识别得到，请对照原件',
    )
  })
})

describe('what stands below the totals', () => {
  it('is listed: projects, dimensions, and indicators below their project', () => {
    const projects = [
      {
        name: '职工服务',
        budget: 200_00,
        received: null,
        spent: 100_00,
        score: 95.5,
        evidence: [evidence()],
      },
    ]
    const dimensions = [
      { name: '产出', weight: 30, score: 28, rate: 93.33, grade: 'good' as const, evidence: [] },
    ]
    const row = (path: string[], project?: string) =>
      ({ path, weight: 10, score: null, ...(project && { project }) }) as unknown as Indicator
    const one = report({
      projects,
      dimensions,
      indicators: [row(['产出', '数量']), row(['产出', '培训场次'], '职工服务')],
    })
    const lines = (text: string) => text.split('\n').map((line) => line.split(/ {2,}/).filter(Boolean))
    expect(lines(projectsText(one, 'zh'))[2]).toEqual([
      '职工服务',
      '200.00',
      '100.00',
      '95.5',
      '第3页 表格（第5段）第2行第3列',
    ])
    expect(lines(dimensionsText(one, 'zh'))[2]).toEqual(['产出', '30', '28', '93.33%', '良'])
    expect(
      indicatorsText(one, 'zh')
        .split('\n')
        .slice(2)
        .map((line) => line.trimEnd()),
    ).toEqual(['产出 / 数量           10', '项目名称: 职工服务', '  产出 / 培训场次     10', ''])
  })
})
