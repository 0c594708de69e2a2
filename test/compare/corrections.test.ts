import { expect, test } from 'vitest'
import { parseColumns } from '../../src/compare/columns.ts'
import { compareReports } from '../../src/compare/compare.ts'
import { exportReport } from '../../src/compare/exports/contract.ts'
import { workbookSheets } from '../../src/compare/exports/xlsx/workbook.ts'
import { cellText } from '../../src/compare/value-text.ts'
import { type AppliedCorrection, plain } from '../../src/model/corrections.ts'
import { evidence, fact, filed } from './filed.ts'

function correction(over: Partial<AppliedCorrection> = {}): AppliedCorrection {
  return {
    id: 1,
    target: 'expenditure.total',
    value: plain(200_00, '200元'),
    replaced: { ...plain(100_00, '100'), evidence: [evidence()] },
    because: '核对决算表',
    author: '李四',
    at: '2026-01-02T00:00:00.000Z',
    undone: null,
    state: 'needed',
    now: plain(100_00, '100'),
    ...over,
  }
}

const corrected = fact('expenditure.basic.public', 120_00, { status: 'corrected', origin: 'correction' })

test('figures derived from a corrected one and figures that a person removed bear its mark', () => {
  const document = {
    ...filed({ facts: [corrected, fact('staffing.actual', 12)] }),
    corrections: [correction({ value: null })],
  }
  const { columns } = parseColumns('expenditure.basic.public,derived.public_per_head,expenditure.total')
  const [row] = compareReports([document], columns).rows
  expect(row!.cells.map((cell) => cellText(cell, 'zh'))).toEqual(['120.00§', '10.00§‡', '未填报§'])
})

test('a correction that the reading came to agree with marks nothing', () => {
  const document = { ...filed({ facts: [] }), corrections: [correction({ value: null, state: 'agrees' })] }
  const [row] = compareReports([document], parseColumns('expenditure.total').columns).rows
  expect(row!.cells.map((cell) => cellText(cell, 'zh'))).toEqual(['未填报'])
})

test('the workbook has a sheet of corrections exactly where there are some', () => {
  const options = { language: 'zh', withContacts: false } as const
  const names = (document: ReturnType<typeof filed>) =>
    workbookSheets([document], options).map(({ name }) => name)
  expect(names(filed())).toEqual(['对比', '出处', '发现', '指标', '维度', '项目', '业务活动', '文件'])
  const document = { ...filed(), corrections: [correction()] }
  expect(names(document)).toEqual([
    '对比',
    '出处',
    '发现',
    '更正',
    '指标',
    '维度',
    '项目',
    '业务活动',
    '文件',
  ])
  const sheet = workbookSheets([document], options).find(({ name }) => name === '更正')!
  const values = sheet.body[0]!.map((cell) => cell?.value)
  expect(values.slice(2, 11)).toEqual([
    '支出合计',
    100,
    200,
    100,
    '元',
    '生效',
    '核对决算表',
    '李四',
    '2026-01-02',
  ])
})

test('the contract gives money in 元, and masks a contact in reasons and quotes', () => {
  const contact = { name: '张三丰', phone: '13800000000' }
  const quote = '联系人张三丰 支出 100'
  const document = {
    ...filed({ contact }),
    corrections: [
      correction({
        because: '电话 13800000000 核实',
        replaced: { ...plain(100_00), evidence: [evidence({ quote })] },
      }),
    ],
  }
  const [exported] = exportReport(document, { withContacts: false }).corrections
  expect([exported!.value!.value, exported!.replaced!.value, exported!.now!.value]).toEqual([200, 100, 100])
  expect([exported!.because, exported!.replaced!.evidence[0]!.quote]).toEqual([
    '电话 *** 核实',
    '联系人*** 支出 100',
  ])
})
