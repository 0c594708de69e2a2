import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder, ziping } from './run.ts'

/** A short report; the total in 万元. */
function reportText(total: string): string {
  return [
    '宁乡市总工会2023年度部门整体支出绩效自评报告',
    '一、部门概况',
    '我会现有编制12人，在职人员11人。',
    '二、部门整体支出情况',
    `2023年部门整体支出${total}万元。`,
    '三、存在的问题',
    '预算编制不够细。',
    '四、改进措施',
    '加强预算管理，提高资金使用效益。',
    '',
  ].join('\n')
}

let folder = ''
const run = (...words: string[]) => ziping(words, { folder })
const write = (total: string) => writeFileSync(join(folder, 'reports', '宁乡.txt'), reportText(total))

beforeEach(async () => {
  folder = temporaryFolder()
  mkdirSync(join(folder, 'reports'))
  write('312.40')
  await run('import', 'reports')
})

const correct = (...words: string[]) =>
  run('correct', '宁乡', ...words, '--because', '核对决算表', '--by', '李四')
const compared = async (...words: string[]) =>
  (await run('compare', '--concepts', '支出合计', ...words)).stdout.split('\n')[2]?.split(/\s+/)[2]

describe('ziping correct', () => {
  it('says from what to what, shows the figure with its mark, and the former one on demand', async () => {
    expect(await correct('支出合计', '330万元')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr:
        '已更正（编号 1）：长沙市宁乡市总工会 2023，支出合计 3,124,000.00 元 → 3,300,000.00 元；撤销用 ziping correct --undo 1\n',
    })
    expect(await compared()).toBe('3,300,000.00§')
    expect(await compared('--without-corrections')).toBe('3,124,000.00')
    const show = await run('show', '1')
    expect(show.stdout).toMatch(/支出合计\s+3,300,000.00\s+元\s+312.40万元\s.*人工更正\n/)
    expect(show.stdout).toMatch(/1\s+生效\s+支出合计\s+3,124,000.00 元\s+3,300,000.00 元.*核对决算表\s+李四/)
  })

  it('that the file came to agree with is told apart from the reading by its mark in a diff', async () => {
    await correct('支出合计', '330万元')
    write('330.00')
    await run('import', 'reports')
    const { stdout } = await run('diff', '1', '2')
    expect(stdout).toMatch(/支出合计\s+3,300,000.00§\s+3,300,000.00\s+更正/)
    expect(stdout).toContain('\n§ 人工更正\n')
  })

  it('is kept by an import, a rerun and a changed file, which is a conflict until it is settled', async () => {
    await correct('支出合计', '330万元')
    await run('import', 'reports', '--force')
    await run('rerun', '--all')
    expect(await compared()).toBe('3,300,000.00§')
    write('340.00')
    await run('import', 'reports')
    expect(await compared()).toBe('3,300,000.00!§')
    const list = await run('corrections')
    expect(list.stdout).toMatch(
      /1\s+冲突\s+\S+\s+2023\s+支出合计\s+3,124,000.00 元\s+3,300,000.00 元\s+3,400,000.00 元/,
    )
    expect(list.stderr).toContain('1 项更正与现在的读取结果都对不上')
    write('330.00')
    await run('import', 'reports')
    expect((await run('corrections')).stdout).toMatch(/1\s+已一致/)
    expect(await compared()).toBe('3,300,000.00')
  })

  it('is taken back once, and stays in the list', async () => {
    await correct('支出合计', '330万元')
    const undone = await run('correct', '--undo', '1', '--by', '王五')
    expect([undone.exitCode, undone.stderr]).toEqual([0, '已撤销更正 1，恢复为读取的数值；记录保留。\n'])
    expect(await compared()).toBe('3,124,000.00')
    expect((await run('corrections')).stdout).toMatch(/1\s+已撤销/)
    const again = await run('correct', '--undo', '1')
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('没有可撤销的更正 1')])
  })

  it('adds a figure, removes one, and sets the year and the unit', async () => {
    await correct('三公经费合计', '3.1万元', '--stage', '年初预算')
    await correct('支出合计', '--remove')
    await correct('年度', '2022')
    const { stdout } = await run('show', '1')
    expect(stdout).toMatch(/年度: 2022/)
    expect(stdout).toMatch(/三公经费合计（年初预算）\s+31,000.00/)
    expect(await compared('--year', '2022')).toBe('未填报§')
    expect((await run('compare', '--year', '2023')).exitCode).toBe(2)
  })

  it('names the documents that keep the year and unit which were corrected in one', async () => {
    writeFileSync(join(folder, 'reports', '宁乡（副本）.txt'), `${reportText('312.40')}\n（副本）\n`)
    await run('import', 'reports')
    const { stderr } = await correct('年度', '2022')
    expect(stderr.split('\n')).toEqual([
      '已更正（编号 1）：长沙市宁乡市总工会 2023，年度 2023 → 2022；撤销用 ziping correct --undo 1',
      '同一单位同一年度的其他文件没有改，仍按原来的单位和年度列示：2 reports/宁乡（副本）.txt；同样有误时请逐份更正。',
      '',
    ])
  })

  it.each([
    [['支出合计', '很多'], '“很多”不是金额；可写 125000'],
    [['支出', '1'], '没有数据项“支出”；相近的有：支出合计 (expenditure.total)'],
    [['支出合计', '1', '--stage', '明年'], '没有口径“明年”'],
    [['支出合计', '330'], '报告这个数以“万元”填报，请写明单位：330万元 或 330元'],
    [['支出合计'], '请写明报告、数据项、数值和理由'],
    [['支出合计', '1', '--remove'], '只能给一个'],
  ])('refuses %j with the remedy', async (words, message) => {
    const refused = await correct(...words)
    expect([refused.exitCode, refused.stdout, refused.stderr]).toEqual([
      2,
      '',
      expect.stringContaining(message),
    ])
    expect((await run('corrections')).stderr).toBe('没有更正。\n')
  })

  it('needs a reason', async () => {
    const refused = await run('correct', '1', '支出合计', '1', '--lang', 'en')
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      'A correction needs its reason: say it with --because.\n',
    ])
  })
})

it('exports give the corrected value with what it replaced, or leave corrections out', async () => {
  await correct('支出合计', '330万元')
  const lines = await run('export', '--format', 'jsonl')
  const exported = JSON.parse(lines.stdout)
  expect(exported.corrections).toMatchObject([
    {
      target: 'expenditure.total',
      value: { value: 3_300_000 },
      replaced: { value: 3_124_000 },
      author: '李四',
    },
  ])
  const totals = (from: { facts: { concept: string; value: number; status: string }[] }) =>
    from.facts
      .filter(({ concept }) => concept === 'expenditure.total')
      .map(({ value, status }) => [value, status])
  expect(totals(exported)).toEqual([
    [3_124_000, 'extracted'],
    [3_300_000, 'corrected'],
  ])
  const without = JSON.parse((await run('export', '--format', 'jsonl', '--without-corrections')).stdout)
  expect([totals(without), without.corrections]).toEqual([[[3_124_000, 'extracted']], []])
})

it('a report is signed off, which goes stale with its figures and is listed', async () => {
  expect((await run('sign-off')).stderr).toBe('没有签核记录。\n')
  const signed = await run('sign-off', '宁乡', '--by', '赵六', '--because', '已核对原件')
  expect([signed.exitCode, signed.stderr]).toEqual([
    0,
    expect.stringContaining('已签核：长沙市宁乡市总工会 2023'),
  ])
  await run('import', 'reports', '--force')
  expect((await run('sign-off')).stdout).toMatch(
    /1\s+有效\s+1\s+长沙市宁乡市总工会\s+2023\s+赵六\s.*已核对原件/,
  )
  await correct('编制数', '13')
  expect((await run('sign-off')).stdout).toMatch(/1\s+已失效/)
  expect((await run('show', '1')).stdout).toContain('签核已失效：赵六')
})

it('a sign-off is told under whose name, and taken back under the number that it was given, kept as history', async () => {
  const first = await run('sign-off', '宁乡', '--by', '赵六')
  expect(first.stderr).toMatch(/签核人 赵六，编号 1）；撤销用 ziping sign-off --undo 1\n$/)
  const second = await run('sign-off', '宁乡')
  expect(second.stderr).toMatch(
    /编号 2）.*\n此前已由 赵六 于 \d{4}-\d\d-\d\d 签核（编号 1，仍有效）；两次签核都保留，显示最近一次。\n没有给出 --by，记在系统用户“.+”名下；.*\n$/,
  )
  expect((await run('sign-off', '--undo', '2', '--by', '王五')).stderr).toBe(
    '已撤销签核 2（撤销人 王五）；记录保留。\n',
  )
  const list = (await run('sign-off')).stdout.split('\n')
  expect([list[2], list[3]]).toEqual([
    expect.stringMatching(/^2\s+已撤销（王五，\d{4}-\d\d-\d\d）/),
    expect.stringMatching(/^1\s+有效/),
  ])
  expect((await run('show', '宁乡')).stdout).toContain('已签核：赵六')
  const again = await run('sign-off', '--undo', '2')
  expect([again.exitCode, again.stderr]).toEqual([2, '没有可撤销的签核 2；请用 ziping sign-off 查看编号。\n'])
})
