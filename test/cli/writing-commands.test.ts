import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder, ziping } from './run.ts'

/** A short report; amounts in 万元. */
function reportText({
  unit = '宁乡市总工会',
  total = '312.40',
  basic = '212.40',
  project = '100.00',
} = {}): string {
  return [
    `${unit}2023年度部门整体支出绩效自评报告`,
    '一、部门概况',
    '（一）部门基本情况',
    '我会现有编制12人，在职人员11人，退休人员5人。',
    '（二）部门整体支出情况',
    `2023年部门整体支出${total}万元，其中：基本支出${basic}万元，项目支出${project}万元。`,
    '二、部门整体支出绩效情况',
    '全年发展会员1200人，开展技能培训6期。',
    '三、存在的问题',
    '预算编制不够细。',
    '四、改进措施',
    '加强预算管理，提高资金使用效益。',
    '五、自评结论',
    '本年度部门整体支出绩效自评得分95分，评价等级为优。',
    '',
  ].join('\n')
}

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(join(folder, 'reports'))
  writeFileSync(join(folder, 'reports', '宁乡.txt'), reportText())
})

describe('ziping import', () => {
  it('ends with 0 and tells the counts on stderr where every file was read', async () => {
    const { exitCode, stdout, stderr } = await ziping(['import', 'reports'], { folder })
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toMatch(
      /^读取 1 份，部分读取 0 份，未变 0 份，失败 0 份，用时 [\d.]+ 秒；报告中的数字 100% 已读成数据；数据库：ziping.sqlite\n$/,
    )
  })

  it('ends with 1 and names each failed file with the reason', async () => {
    writeFileSync(join(folder, 'reports', '空.docx'), '')
    const { exitCode, stderr } = await ziping(['import', 'reports'], { folder })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('未能读取 reports/空.docx：文件是空的\n')
  })

  it('reads no unchanged file again, unless forced, and still counts what failed before', async () => {
    writeFileSync(join(folder, 'reports', '空.docx'), '')
    await ziping(['import', 'reports'], { folder })
    const again = await ziping(['import', 'reports', '--json'], { folder })
    const forced = await ziping(['import', 'reports', '--json', '--force'], { folder })
    const states = ({ stdout }: { stdout: string }) =>
      JSON.parse(stdout).items.map(({ state }: { state: string }) => state)
    expect({ exitCode: again.exitCode, first: states(again)[0] }).toEqual({ exitCode: 1, first: 'unchanged' })
    expect(states(forced)).toEqual(['ok', 'failed'])
  })

  it('speaks English where the locale or --lang says so', async () => {
    const { stderr } = await ziping(['import', 'reports'], { folder, env: { LC_ALL: 'en_GB.UTF-8' } })
    expect(stderr).toMatch(
      /^1 read, 0 in part, 0 unchanged, 0 failed in [\d.]+ s; 100% of the reports’ figures became data; database: ziping.sqlite\n$/,
    )
  })

  it.each([
    ['import nowhere', '路径 nowhere 不存在；请检查后重试。\n'],
    ['import reports --jobs 0', '选项 --jobs 需要正整数，不能是“0”。\n'],
    ['import reports/empty', '这些路径里没有文件；请给出报告文件或其文件夹。\n'],
  ])('refuses "%s" with 2', async (words, stderr) => {
    mkdirSync(join(folder, 'reports', 'empty'))
    expect(await ziping(words.split(' '), { folder })).toEqual({ exitCode: 2, stdout: '', stderr })
  })

  it('lets an option raise or lower what a reader may cost', async () => {
    const { exitCode, stderr } = await ziping(['import', 'reports', '--max-file-bytes', '10'], { folder })
    expect({ exitCode, named: stderr.includes('--max-file-bytes') }).toEqual({ exitCode: 1, named: true })
  })

  it('feeds the comparison: altered figures show', async () => {
    const altered = { unit: '浏阳市总工会', total: '401.50', basic: '251.50', project: '150.00' }
    writeFileSync(join(folder, 'reports', '浏阳.txt'), reportText(altered))
    await ziping(['import', 'reports'], { folder })
    const concepts = '支出合计,基本支出,项目支出,实有(在职)人数,自评得分,固定资产合计'
    const { stdout } = await ziping(['compare', '--concepts', concepts], { folder })
    expect(
      stdout
        .split('\n')
        .slice(2, 4)
        .map((line) => line.split(/\s+/).slice(1, -1)),
    ).toEqual([
      ['2023', '4,015,000.00', '2,515,000.00', '1,500,000.00', '11', '95[?]', '未填报'],
      ['2023', '3,124,000.00', '2,124,000.00', '1,000,000.00', '11', '95[?]', '未填报'],
    ])
  })
})

describe('ziping inspect', () => {
  it('shows each stage: detection, outline, layout, figures with their sources', async () => {
    const { exitCode, stdout } = await ziping(['inspect', 'reports/宁乡.txt'], { folder })
    const headings = stdout.split('\n').filter((line) => line.startsWith('── '))
    expect({ exitCode, headings: headings.map((line) => line.split(' ')[1]) }).toEqual({
      exitCode: 0,
      headings: [
        '识别',
        '版面',
        '版式',
        '报告',
        '数据',
        ...headings.slice(5).map((line) => line.split(' ')[1]),
      ],
    })
    expect(stdout).toMatch(/支出合计\s+3,124,000\.00\s+元\s+312\.40万元/)
  })

  it('gives tables as JSON by file name, cells with their spans', async () => {
    const html = '<table><tr><td colspan="2">收入</td></tr><tr><td>合计</td><td>12</td></tr></table>'
    writeFileSync(join(folder, 'table.html'), `<html><body>${html}</body></html>`)
    const { stdout } = await ziping(['inspect', 'table.html', '--tables', '--format', 'json'], { folder })
    expect(JSON.parse(stdout)).toEqual({
      'table.html': {
        tables: [
          {
            page: null,
            cells: [
              { row: 0, col: 0, rowspan: 1, colspan: 2, text: '收入' },
              { row: 1, col: 0, rowspan: 1, colspan: 1, text: '合计' },
              { row: 1, col: 1, rowspan: 1, colspan: 1, text: '12' },
            ],
          },
        ],
      },
    })
  })

  it('ends with 1 where the file is no report, the reason on stdout', async () => {
    writeFileSync(join(folder, 'letter.txt'), '各位同事：本周五下午开会，请准时参加。')
    const { exitCode, stdout } = await ziping(['inspect', 'letter.txt'], { folder })
    expect({ exitCode, told: stdout.includes('这不是绩效自评报告') }).toEqual({ exitCode: 1, told: true })
  })
})

describe('ziping demo', () => {
  it('imports the samples, prints the comparison and writes the workbook, and ends with 0', async () => {
    const { exitCode, stdout, stderr } = await ziping(['demo'], { folder })
    expect({ exitCode, compared: stdout.includes('支出合计') }).toEqual({ exitCode: 0, compared: true })
    expect(stderr).toContain(`对比工作簿：${join('out', '对比.xlsx')}`)
    expect(
      readFileSync(join(folder, 'out', '对比.xlsx'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})

describe('ziping doctor', () => {
  it('tells a damaged database, and counts what is not well', async () => {
    const broken = join(folder, 'broken.sqlite')
    writeFileSync(broken, 'a letter')
    const { exitCode, stdout } = await ziping(['doctor', '--db', broken], { folder })
    expect({ exitCode, lines: stdout.split('\n').filter((line) => /^✗|^有/.test(line)) }).toEqual({
      exitCode: 1,
      lines: [
        `✗ 数据库: ${broken} 不是本工具的数据库，请另选一个路径`,
        '有 1 项不正常（✗），请按箭头后的说明处理后再运行 ziping doctor。',
      ],
    })
  })

  it('finds this installation well', async () => {
    const { exitCode, stdout } = await ziping(['doctor', '--lang', 'en'], { folder })
    expect({ exitCode, marks: stdout.match(/^./gm) }).toEqual({
      exitCode: 0,
      marks: [...Array<string>(12).fill('✓'), 'A'],
    })
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('All is well.')
  })

  it('loads the recogniser without its leaving anything of its maker behind, or telling it', async () => {
    const home = temporaryFolder()
    const env = { HOME: home, XDG_CACHE_HOME: undefined, CI: undefined, ORT_DISABLE_TELEMETRY: undefined }
    await ziping(['doctor'], { folder, env })
    expect(readdirSync(home).flatMap((name) => readdirSync(join(home, name)))).toEqual(['ziping'])
  })

  it('says what to do where the database folder is not there', async () => {
    const { exitCode, stdout } = await ziping(['doctor', '--db', 'nowhere/a.sqlite'], { folder })
    expect({ exitCode, told: stdout.includes('→ 请检查文件夹是否存在、有无写入权限和磁盘空间') }).toEqual({
      exitCode: 1,
      told: true,
    })
  })
})
