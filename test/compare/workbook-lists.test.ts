import { describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { comparisonWorkbook } from '../../src/compare/exports/xlsx/workbook.ts'
import { evidence, fact, filed, finding } from './filed.ts'
import { facts, INDICATOR, open, rows } from './open-workbook.ts'

describe('the comparison workbook', () => {
  it('compares with real numbers, words for what is no number, and no column that nobody fills', async () => {
    expect(rows(await open('zh'), '对比')).toEqual([
      {
        单位: '甲县总工会',
        年度: 2023,
        '编制数(人)': '未填报',
        '实有(在职)人数(人)': 10,
        '支出合计(元)': 2749800.05,
        '基本支出(元)': '未填报',
        '人员经费(元)': '未填报',
        '公用经费(元)': 607700,
        '项目支出(元)': '未填报',
        '预算执行率(%)': '未填报',
        '人均公用经费推算(元)': 60770,
        '人均三公经费推算(元)': 0,
        '三公经费合计(元)': '无',
        '固定资产合计(元)': '未填报',
        '自评得分(分)': '未填报',
        评分方案: null,
        评价等次: '未填报',
        '报告存疑（项）': 1,
        '读取存疑（项）': 0,
        文件: '甲县.docx',
        同单位同年度其他文件: null,
      },
    ])
  })

  it('gives each figure its source, candidates that are not shown too', async () => {
    const sources = rows(await open('zh'), '出处', 2).map((row) => [
      row.项目,
      row.数值,
      row.用途,
      row.位置,
      row.引文,
    ])
    const place = '第3页 表格（第5段）第2行第3列'
    expect(sources.slice(0, 5)).toEqual([
      ['实有(在职)人数', 10, '采用', place, '支出合计'],
      ['支出合计', 2749800.05, '采用', '表1!C7', '支出合计'],
      ['支出合计', 2700000, '未采用', place, '支出合计'],
      ['公用经费', 607700, '采用', place, '支出合计'],
      ['人均公用经费', 60770, '推算', `${place}\n${place}`, '公用经费 ≈607,700.00 ÷ 实有(在职)人数 10'],
    ])
  })

  it('lists contact persons with the documents only where they are asked for', async () => {
    const given = [filed({ facts, contact: { name: '王小明', phone: '0731-8888666' } })]
    const list = async (withContacts: boolean) => {
      const bytes = await comparisonWorkbook(given, { language: 'zh', withContacts })
      return rows(XLSX.read(bytes), '文件', 2).map((row) => [row.联系人, row.联系电话])
    }
    expect(await list(true)).toEqual([['王小明', '0731-8888666']])
    expect(await list(false)).toEqual([[undefined, undefined]])
  })

  it('lists failed documents with the reason', async () => {
    const list = rows(await open('en'), 'Documents', 2).map((row) => [row.Document, row.State, row.Reason])
    expect(list).toEqual([
      ['reports/甲县.docx', 'read', null],
      ['reports/乙县.pdf', 'failed', 'There is no text layer; run OCR first.'],
    ])
  })

  it('tells of findings and indicators whether the comparison takes its figures from their document', async () => {
    const own = { facts, findings: [finding()], indicators: [INDICATOR] }
    const book = await open('zh', [filed(own), filed(own, 'reports/甲县-副本.docx')])
    const shown = (name: string) => rows(book, name, 2).map((row) => row.对比表采用)
    expect([shown('发现'), shown('指标')]).toEqual([
      ['是', '否'],
      ['是', '否'],
    ])
  })

  it('counts no document whose unit is not known, though it has a row of its own', async () => {
    const page = filed({ facts, findings: [finding()], unit: null }, '第三页.pdf')
    const book = await open('zh', [filed({ facts, findings: [finding()] }), page])
    expect(rows(book, '发现', 2).map((row) => row.对比表采用)).toEqual(['是', '否'])
  })

  it('lists projects with money in 元, and derives the rate where both amounts are told', async () => {
    const told = { name: '送温暖', budget: 80_000_00, received: 80_000_00, spent: 60_000_50, score: 95.5 }
    const untold = { name: '劳模疗休养', budget: 0, received: null, spent: 12_000_00 }
    const projects = [told, untold].map((project) => ({ ...project, evidence: [evidence()] }))
    const book = await open('zh', [filed({ facts, projects })])
    const line = { 单位: '甲县总工会', 年度: 2023, 文件: '甲县.docx', 对比表采用: '是' }
    const place = '第3页 表格（第5段）第2行第3列'
    const first = { '预算（元）': 80_000, '到位（元）': 80_000, '支出（元）': 60_000.5, 得分: 95.5 }
    const second = { '预算（元）': 0, '到位（元）': null, '支出（元）': 12_000, 得分: null }
    expect(rows(book, '项目', 2)).toEqual([
      { ...line, 项目名称: '送温暖', ...first, '执行率（推算）': 0.75000625, 位置: place },
      { ...line, 项目名称: '劳模疗休养', ...second, '执行率（推算）': null, 位置: place },
    ])
    expect(book.Sheets.项目!.G4?.z).toBe('0.00%')
  })

  it('lists the dimensions of the score with rate and grade', async () => {
    const told = { name: '投入', weight: 10, score: 9.5, rate: 95, grade: 'excellent' } as const
    const untold = { name: '过程', weight: null, score: 28, rate: null, grade: null }
    const dimensions = [told, untold].map((dimension) => ({ ...dimension, evidence: [evidence()] }))
    const book = await open('en', [filed({ facts, dimensions })])
    const line = { Unit: '甲县总工会', Year: 2023, Document: '甲县.docx', 'In comparison': 'yes' }
    const Place = 'page 3, table (block 5) row 2 column 3'
    expect(rows(book, 'Dimensions', 2)).toEqual([
      { ...line, Dimension: '投入', Weight: 10, Score: 9.5, Rate: 0.95, Grade: 'excellent', Place },
      { ...line, Dimension: '过程', Weight: null, Score: 28, Rate: null, Grade: null, Place },
    ])
  })

  it('names the project in whose own form an indicator stands', async () => {
    const indicators = [INDICATOR, { ...INDICATOR, project: '送温暖' }]
    const book = await open('zh', [filed({ facts, indicators })])
    expect(rows(book, '指标', 2).map((row) => row.项目名称)).toEqual([null, '送温暖'])
  })

  it('says why the comparison takes this document of several, and of the others which one it takes', async () => {
    const [shown, other] = [filed({ facts }), filed({ facts }, 'reports/甲县.pdf')]
    const reasons = new Map([[shown.id, { zh: '先取文字版', en: 'text goes first' }]])
    const bytes = await comparisonWorkbook([shown, other], { language: 'zh', withContacts: false, reasons })
    const listed = rows(XLSX.read(bytes), '文件', 2)
    expect(listed.map((row) => row['采用（多份中选这份）的原因'])).toEqual([
      '先取文字版',
      '采用的是 甲县.docx\n先取文字版',
    ])
  })

  it('leaves the numbers of a finding empty where it only counts places', async () => {
    const findings = (
      ['template_residue', 'repaired_table', 'unrepaired_table', 'doubtful_value'] as const
    ).map((code) => finding({ code, expected: null, found: 3 }))
    const found = rows(await open('zh', [filed({ facts, findings })]), '发现', 2)
    expect(found.map((row) => [row['应为（或采用值）'], row['实为（或另一值）']])).toEqual(
      findings.map(() => [null, null]),
    )
  })
})

describe('scores in the workbook', () => {
  const scheme = (execution: number, output: number) => ({
    key: `100:执行${execution}+产出${output}`,
    total: 100,
    execution,
    dimensions: [{ name: '产出', weight: output }],
    reason: null,
  })
  const scored = (year: number, more: object) =>
    filed({ fiscalYear: year, facts: [fact('score.total', 95)], ...more })

  it('stand beside their scheme, and a note says that they do not compare', async () => {
    const given = [
      scored(2022, { scoreScheme: scheme(10, 90) }),
      scored(2023, { scoreScheme: scheme(20, 80) }),
    ]
    const book = await open('zh', given)
    expect(rows(book, '对比').map((row) => [row['自评得分(分)'], row.评分方案])).toEqual([
      [95, '[1] 100 分 = 执行率 10 + 产出 90'],
      [95, '[2] 100 分 = 执行率 20 + 产出 80'],
    ])
    expect(['C5', 'C6'].map((address) => book.Sheets.对比?.[address]?.v)).toEqual([
      '得分按不同的评分方案评定，[ ] 内编号不同的不能比较或排名，[?] 的方案不明：  [1] 100 分 = 执行率 10 + 产出 90（1 行）',
      '[2] 100 分 = 执行率 20 + 产出 80（1 行）',
    ])
  })
})
