import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder, ziping } from './run.ts'

const NEW_FORM = [
  '长沙市岳麓区总工会2023年度部门整体支出绩效自评报告',
  '一、单位职责与机构情况',
  '指导基层工会，维护职工权益。',
  '二、预算资金安排情况',
  '单位：万元',
  '经费项目\t年初预算数\t全年预算数\t全年执行数\t执行率',
  '基本支出\t100.5\t110.5\t100\t90.5%',
  '工会活动费\t20\t20\t20\t100%',
  '合计\t120.5\t130.5\t120\t91.95%',
  '三、绩效目标完成情况与自评结果',
  '2023年支出合计120万元，自评得分96分。',
  '四、存在的主要问题及改进措施',
  '预算编制不够细，将改进。',
].join('\n')

const folder = temporaryFolder()
const report = join(folder, '岳麓.txt')
const profileFile = (id: string) => join(folder, 'src/normalize/profiles', `${id}.ts`)

beforeAll(() => {
  writeFileSync(report, NEW_FORM)
})

describe('ziping profiles list', () => {
  it('names every profile with its traits, editions and fixtures', async () => {
    const { exitCode, stdout } = await ziping(['profiles', 'list', '--json'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout).find(({ id }: { id: string }) => id === 'nanhu')).toMatchObject({
      version: 1,
      title: { zh: '湖南：无表格的叙述式报告' },
      fingerprints: 9,
      editions: [{ id: 'report', labels: 9 }],
      fixtures: ['nanhu-2021', 'quyuan-2023'],
    })
    const table = await ziping(['profiles', 'list'])
    expect(table.stdout.split('\n')[0]?.split(/\s+/)).toEqual([
      '模板',
      '版本',
      '说明',
      '特征',
      '标签',
      '已知版本',
      '样例',
    ])
  })
})

describe('ziping profiles check', () => {
  it('says which profile fits and which of its traits are missing', async () => {
    const fixture = join(import.meta.dirname, '../../fixtures/nanhu/quyuan-2023')
    const document = readdirSync(fixture).find((name) => name.endsWith('.docx')) ?? ''
    const { exitCode, stdout } = await ziping(['profiles', 'check', join(fixture, document)])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^版式模板：nanhu（\d+%）\n/)
    expect(stdout).toMatch(/✓ {2}标题: \^资产管理情况 +0\.5 {2}资产管理情况\n/)
    expect(stdout).toMatch(/✗ {2}正文: /)
    expect(stdout).toContain('版式与已知的报告版相同')
  })

  it('lists labels that nobody understands, with the nearest known one', async () => {
    const { stdout } = await ziping(['profiles', 'check', report, '--json'])
    const { match, unknownLabels, unknownHeadings } = JSON.parse(stdout)
    expect(match.id).toBe('generic')
    expect(unknownLabels).toMatchObject([
      {
        label: '工会活动费',
        kind: 'row',
        nearest: { label: '工会经费', meaning: 'revenue.unit_funds', distance: 2 },
      },
    ])
    expect(unknownHeadings.map(({ heading }: { heading: string }) => heading)).toEqual([
      '一、单位职责与机构情况',
      '二、预算资金安排情况',
    ])
  })

  it('fails for a document that is no report, and for none at all', async () => {
    const notice = join(folder, '通知.txt')
    writeFileSync(notice, '关于召开例会的通知\n请各单位准时参加。')
    expect(await ziping(['profiles', 'check', notice])).toMatchObject({ exitCode: 1 })
    const { exitCode, stderr } = await ziping(['profiles', 'check', join(folder, '没有.docx')])
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('不存在') })
  })
})

describe('ziping profiles new', () => {
  it('drafts a profile of structure alone, with its edition and a fixture of goldens', async () => {
    const { exitCode, stdout, stderr } = await ziping(
      ['profiles', 'new', 'yuelu', report, '--dir', folder, '--json'],
      { env: { LC_ALL: 'en_GB.UTF-8' } },
    )
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringContaining('recognised as yuelu'),
    })
    const source = readFileSync(profileFile('yuelu'), 'utf8')
    expect(source).toContain("{ where: 'heading', pattern: /^预算资金安排情况/, weight: 1.5 },")
    expect(source).toContain("{ where: 'label', pattern: /^工会活动费/, weight: 1.5 },")
    expect(source).not.toMatch(/岳麓|长沙|总工会|2023/)
    const fixture = join(folder, 'fixtures/yuelu/yuelu-2023')
    expect(readdirSync(fixture).sort()).toEqual(['document.txt', 'findings.txt', 'report.json', '岳麓.txt'])
    expect(JSON.parse(readFileSync(join(fixture, 'report.json'), 'utf8'))).toMatchObject({
      fiscalYear: 2023,
      profile: { id: 'yuelu' },
    })
    expect(readFileSync(join(folder, 'src/normalize/profiles/yuelu.edition.ts'), 'utf8')).toContain(
      '# 预算资金安排情况',
    )
    expect(JSON.parse(stdout).files.every((file: string) => existsSync(file))).toBe(true)
  })

  it.each([
    ['a profile that is there', ['yuelu']],
    ['a profile of the product', ['nanhu']],
  ])('overwrites nothing: %s', async (_, [id = '']) => {
    const before = existsSync(profileFile(id)) && readFileSync(profileFile(id), 'utf8')
    const { exitCode, stderr } = await ziping(['profiles', 'new', id, report, '--dir', folder])
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('不会覆盖') })
    expect(existsSync(profileFile(id)) && readFileSync(profileFile(id), 'utf8')).toBe(before)
  })

  it('takes no id that is no file name', async () => {
    const { exitCode, stderr } = await ziping(['profiles', 'new', '../岳麓', report, '--dir', folder])
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('小写字母') })
  })
})

describe('ziping profiles learn', () => {
  const learn = (...words: readonly string[]) =>
    ziping(['profiles', 'learn', ...words, '--because', '即项目支出', '--dir', folder])

  beforeAll(() => {
    mkdirSync(join(folder, 'src/normalize/profiles'), { recursive: true })
    writeFileSync(
      profileFile('xinzhou'),
      readFileSync(join(import.meta.dirname, '../../src/normalize/profiles/xinzhou.ts')),
    )
    const fixture = join(folder, 'fixtures/xinzhou/some-2023')
    mkdirSync(fixture, { recursive: true })
    const rows = '| （一）人员⏎开支 | 车辆支出 |\n| 项目支出 | 3 |'
    writeFileSync(
      join(fixture, 'document.txt'),
      `format docx\n\n某县总工会\ntable 2 × 2, header 1\n${rows}\n`,
    )
  })

  it('adds one line of data to the profile, then another beneath it', async () => {
    expect(await learn('xinzhou', '工会活动费', 'expenditure.project', '--report', report)).toMatchObject({
      exitCode: 0,
      stderr: `它印在 ${report}：| 工会活动费 | 20 | 20 | 20 | 100% |\n`,
    })
    expect(await learn('xinzhou', '人员开支', 'expenditure.basic.personnel@initial')).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('some-2023/document.txt：| （一）人员⏎开支 | 车辆支出 |\n'),
    })
    expect(readFileSync(profileFile('xinzhou'), 'utf8')).toMatch(
      new RegExp(
        [
          '  // biome-ignore format: one label a line',
          '  labels: \\[',
          "    \\{ label: '工会活动费', concept: 'expenditure.project', because: '即项目支出' \\},",
          "    \\{ label: '人员开支', concept: 'expenditure.basic.personnel', stage: 'initial', because: '即项目支出' \\},",
          '  \\],\n\\}\n$',
        ].join('\n'),
      ),
    )
  })

  it('says where the lexicon takes the label for something else', async () => {
    const { exitCode, stderr } = await learn('xinzhou', '项目支出', 'expenditure.project.special')
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringContaining('注意：词表把“项目支出”读作 expenditure.project，'),
    })
  })

  it.each([
    ['a label twice', ['xinzhou', '工会活动费', 'expenditure.basic'], '模板中已是 expenditure.project'],
    [
      'what the lexicon says too',
      ['xinzhou', '基本支出', 'expenditure.basic'],
      '词表中已是 expenditure.basic',
    ],
    [
      'a figure that there is none of',
      ['xinzhou', '车辆支出', 'expenditure.projects'],
      '相近的有：expenditure.project、',
    ],
    ['a stage that there is none of', ['xinzhou', '车辆支出', 'expenditure.project@planned'], '没有数据项'],
    [
      'a profile that there is none of',
      ['nowhere', '车辆支出', 'expenditure.project'],
      '没有模板“nowhere”；现有：',
    ],
    ['a profile whose source is not there', ['nanhu', '车辆支出', 'expenditure.project'], '--dir'],
    [
      'a label that no fixture of the profile prints',
      ['xinzhou', '车俩支出', 'expenditure.project'],
      '模板 xinzhou 的样例里没有标签“车俩支出”；请核对写法，或用 --report 指明',
    ],
    [
      'a label that the report named does not print',
      ['xinzhou', '工会活劢费', 'expenditure.project', '--report', report],
      `${report} 里没有标签“工会活劢费”；请核对写法`,
    ],
    [
      'a report that is not there',
      ['xinzhou', '工会活动经费', 'expenditure.project', '--report', `${report}x`],
      '不存在',
    ],
    ['a label without words', ['xinzhou', '（一）', 'expenditure.project'], '标签里没有文字'],
  ])('refuses %s', async (_, words, sentence) => {
    const before = readFileSync(profileFile('xinzhou'), 'utf8')
    const { exitCode, stderr } = await learn(...words)
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(sentence) })
    expect(readFileSync(profileFile('xinzhou'), 'utf8')).toBe(before)
  })
})
