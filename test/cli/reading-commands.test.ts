import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { coverageText } from '../../src/cli/report-text.ts'
import type { Report } from '../../src/model/report.ts'
import { COUNTY, fact, filed, finding } from '../compare/filed.ts'
import { archive, temporaryFolder, ziping, zipingCutOff } from './run.ts'

const folder = temporaryFolder()
const other = { ...COUNTY, name: '乙县总工会', code: '430103' }
const facts = [fact('staffing.actual', 10), fact('expenditure.total', 2_749_800_00, { raw: '274.98' })]

interface ComparedRow {
  readonly path: string
  readonly others: object[]
  readonly cells: { readonly 'expenditure.total': { readonly value: number } }
}

let db = ''
beforeAll(async () => {
  const documents = [
    filed({ facts, contact: { name: '王小明', phone: '0731-8888666' }, findings: [finding()] }, '甲县.docx'),
    filed({ facts: facts.slice(0, 1) }, '甲县.pdf'),
    filed({ unit: other, facts: [fact('expenditure.total', 0, { state: 'zero' })] }, '乙县.docx'),
  ]
  db = await archive(folder, documents, [
    { code: 'unreadable', message: { zh: '没有读取权限。', en: 'No permission to read.' } },
  ])
})

describe('ziping reports', () => {
  it('lists what the archive holds, failed files with the reason', async () => {
    const { exitCode, stdout, stderr } = await ziping(['reports', '--db', db])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['编号', '状态', '单位', '年度', '版式', '数据项', '发现', '文件'],
      [expect.stringMatching(/^─+$/)],
      ['3', '已读取', '乙县总工会', '2023', 'generic', '1', '0', '乙县.docx'],
      ['1', '已读取', '甲县总工会', '2023', 'generic', '2', '1', '甲县.docx'],
      ['2', '已读取', '甲县总工会', '2023', 'generic', '1', '0', '甲县.pdf'],
      ['4', '未能读取', 'unreadable.pdf'],
      [''],
      ['未能读取的文件：'],
      ['unreadable.pdf: 没有读取权限。'],
      [''],
    ])
  })

  it('restricts to a unit and year, as JSON on demand', async () => {
    const { stdout } = await ziping(['reports', '--db', db, '--unit', '乙县', '--year', '2023', '--json'])
    expect(JSON.parse(stdout).map((report: { source: { path: string } }) => report.source.path)).toEqual([
      '乙县.docx',
    ])
  })
})

describe('ziping compare', () => {
  it('puts units beside each other in aligned columns, missing figures said to be missing', async () => {
    const { exitCode, stdout } = await ziping([
      'compare',
      '--db',
      db,
      '--concepts',
      'staffing.actual,支出合计',
    ])
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: [
        '单位        年度  实有(在职)人数(人)       支出合计  发现',
        '─────────────────────────────────────────────────────────',
        '甲县总工会  2023                  10  2,749,800.00!     1',
        '乙县总工会  2023              未填报           0.00     0',
        '',
        '! 有核对发现；用 ziping show 查看',
        '未填报：报告没有这一项，与 0、“无”、“空白”不同',
        '金额单位：元',
        '',
      ].join('\n'),
    })
  })

  it('gives programs the same in JSON', async () => {
    const { stdout } = await ziping(['compare', '--db', db, '--concepts', 'expenditure.total', '--json'])
    const { rows } = JSON.parse(stdout) as { rows: ComparedRow[] }
    expect(rows.map(({ path, others, cells }) => [path, others, cells['expenditure.total'].value])).toEqual([
      ['甲县.docx', [{ reportId: 2, path: '甲县.pdf' }], 2749800],
      ['乙县.docx', [], 0],
    ])
  })
})

describe('ziping show', () => {
  it('finds a report by id, by path and by unit', async () => {
    const found = await Promise.all(
      ['1', '甲县.docx', '甲县'].map((name) => ziping(['show', name, '--db', db])),
    )
    expect(new Set(found.map(({ stdout }) => stdout)).size).toBe(1)
    expect(found[0]?.stdout).toContain('支出合计        2,749,800.00  元')
  })

  it('says what became of the numbers', async () => {
    const coverage = { numbers: 9, claimed: 3, ignorable: 5, unclaimed: 1, share: 0.75, kinds: { date: 5 } }
    const own = await archive(temporaryFolder(), [filed({ facts, coverage }, '甲县.docx')])
    const { stdout } = await ziping(['show', '甲县', '--db', own])
    expect(stdout.split('\n').find((line) => line.startsWith('数字'))).toBe(
      '数字 9 个：已归类 3，未归类 1（归类率 75%），另有 5 个不是数据（年份、序号、评分标准等）',
    )
  })

  it('says of a reading that kept no such account what was left over', () => {
    const { coverage: _, ...former } = filed({ facts }).report
    expect(coverageText(former as Report).zh).toBe('未归类的数字 0 个')
  })

  it('names the other documents of that unit and year on stderr', async () => {
    expect((await ziping(['show', '甲县', '--db', db])).stderr).toBe(
      '同一单位同一年度另有文件：甲县.pdf\n对比表采用本文件：其他文件的数据项不到五分之四\n',
    )
  })

  it('tells of a document that is not compared which one is, and where the two differ', async () => {
    const other = fact('expenditure.total', 2_800_000_00)
    const own = await archive(temporaryFolder(), [
      filed({ facts }, '甲县.docx'),
      filed({ facts: [facts[0]!, other] }, '甲县.pdf'),
    ])
    const { stdout, stderr } = await ziping(['show', '甲县.pdf', '--db', own])
    expect(stderr).toBe(
      '同一单位同一年度另有文件：甲县.docx\n对比表采用的不是本文件，而是编号 1 的 甲县.docx：各文件相当，按路径次序\n',
    )
    const lines = stdout.split('\n').map((line) => line.trim().split(/\s{2,}/))
    const start = lines.findIndex(([line]) => line?.startsWith('同一单位同一年度'))
    expect(lines.slice(start, start + 5)).toEqual([
      ['同一单位同一年度的其他文件有 1 个数与本文件不同，请核对以哪份为准：'],
      ['项目', '数值', '另一文件', '文件'],
      [expect.stringMatching(/^─+$/)],
      ['支出合计', '2,800,000.00', '2,749,800.00', '元', '甲县.docx'],
      [''],
    ])
  })

  it('asks which one where a name fits several units', async () => {
    const { exitCode, stdout, stderr } = await ziping(['show', '总工会', '--db', db])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('“总工会”对应 3 份报告，请改用编号或加 --year')
  })

  it('leaves the contact out unless asked', async () => {
    const [without, including] = await Promise.all([
      ziping(['show', '1', '--db', db, '--json']),
      ziping(['show', '1', '--db', db, '--json', '--with-contacts']),
    ])
    expect(without.stdout).not.toContain('王小明')
    expect(JSON.parse(including.stdout).contact).toEqual({ name: '王小明', phone: '0731-8888666' })
  })

  it('tells the contact beneath the date when asked, and says where the report names none', async () => {
    const contactLines = async (words: string[]) =>
      (await ziping(['show', ...words, '--db', db])).stdout.split('\n').filter((line) => /联系人/.test(line))
    expect(
      await Promise.all([
        contactLines(['1']),
        contactLines(['1', '--with-contacts']),
        contactLines(['3', '--with-contacts']),
      ]),
    ).toEqual([[], ['联系人: 王小明 0731-8888666'], ['联系人: （报告没有写明，或没能读出）']])
  })
})

describe('ziping export', () => {
  it('writes a line of JSON for every document, failed ones too, to stdout', async () => {
    const { stdout } = await ziping(['export', '--db', db, '--format', 'jsonl'])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ source, status }) => [source.path, status])).toEqual([
      ['unreadable.pdf', 'failed'],
      ['乙县.docx', 'ok'],
      ['甲县.docx', 'ok'],
      ['甲县.pdf', 'ok'],
    ])
  })

  it('ends quietly when its reader goes away', async () => {
    expect(await zipingCutOff(['export', '--db', db, '--format', 'jsonl'])).toEqual({
      exitCode: 0,
      stderr: '',
    })
  })

  it('writes a file whole and says so on stderr', async () => {
    const out = join(folder, 'figures.csv')
    expect(await ziping(['export', '--db', db, '--format', 'csv', '--out', out])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: `已写入 ${out}（4 份文件）。\n`,
    })
    expect(readFileSync(out, 'utf8').split('\r\n').length).toBe(6)
  })

  it('writes a workbook', async () => {
    const out = join(folder, 'comparison.xlsx')
    await ziping(['export', '--db', db, '--format', 'xlsx', '--out', out])
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  })

  it('says what to do where the file cannot be written', async () => {
    const out = join(folder, 'nowhere', 'x.jsonl')
    const { exitCode, stderr } = await ziping(['export', '--db', db, '--format', 'jsonl', '--out', out])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining(`无法写入 ${out}：文件或文件夹不存在；请检查路径（ENOENT）`),
    })
  })
})
