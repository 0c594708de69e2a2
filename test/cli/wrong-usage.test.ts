import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import type { Language } from '../../src/compare/wording.ts'
import { openStore } from '../../src/store/open.ts'
import { filed, report } from '../compare/filed.ts'
import { archive, temporaryFolder, ziping } from './run.ts'

const folder = temporaryFolder()
const NONE = join(folder, 'none.sqlite')
const EMPTY = join(folder, 'empty.sqlite')
const LETTER = join(folder, 'letter.sqlite')
const FULL = join(folder, 'archive.sqlite')

beforeAll(async () => {
  await (await openStore(EMPTY)).close()
  writeFileSync(LETTER, 'not a database, a letter')
  await archive(folder, [filed()])
})

/** The program in this process, its output taken down. */
async function run(words: readonly string[], language: Language, environment: NodeJS.ProcessEnv = {}) {
  const said = { stdout: '', stderr: '' }
  const terminal: Terminal = {
    language,
    width: 80,
    interactive: false,
    write: async (chunk) => {
      said.stdout += chunk
    },
    note: (message) => {
      said.stderr += `${message[language]}\n`
    },
  }
  const exitCode = await runProgram(words, terminal, environment)
  return { exitCode, ...said }
}

describe('wrong usage ends with 2, nothing on stdout and one sentence with the remedy', () => {
  // biome-ignore format: one case a line
  const CASES: readonly (readonly [words: string, zh: string, en: string])[] = [
    ['', '请给出命令；运行 ziping --help 查看全部命令。', 'Name a command; see ziping --help.'],
    ['frob', '没有命令 frob；运行 ziping --help 查看全部命令。', 'There is no command frob; see ziping --help.'],
    ['repots', '没有命令 repots；是否想用 reports？', 'There is no command repots; did you mean reports?'],
    ['profiles chekc', '没有命令 chekc；是否想用 check？', 'There is no command chekc; did you mean check?'],
    ['runs shwo 3', '没有命令 shwo；是否想用 show？', 'There is no command shwo; did you mean show?'],
    ['reports --untis', '没有选项 --untis；是否想用 --unit？', 'There is no option --untis; did you mean --unit?'],
    [`import ${folder}/leter.sqlite`, `路径 ${folder}/leter.sqlite 不存在；是否想用 ${LETTER}？`, `There is nothing at ${folder}/leter.sqlite; did you mean ${LETTER}?`],
    [`compare --db ${FULL} --concepts 基本指出@initial`, '没有这样的数据项：基本指出@initial；是否想用 基本支出@initial？可用代码（expenditure.total@initial）、中文名称（基本支出）或 activity.*。', 'There is no such figure: 基本指出@initial; did you mean 基本支出@initial? Use ids (expenditure.total@initial), Chinese labels or activity.*.'],
    ['compare --year 2023-2021', '看不懂年度“2023-2021”；例如 --year 2023、--year 2021,2023 或 --year 2020-2022。', '"2023-2021" is no year; for example --year 2023, --year 2021,2023 or --year 2020-2022.'],
    ['reports --frob', '没有选项 --frob；运行 ziping --help 查看用法。', 'There is no option --frob; see ziping --help.'],
    ['show', '缺少参数 <报告>；在命令后加 --help 查看用法。', 'Argument <report> is missing; add --help to see the usage.'],
    ['doctor now', '参数过多；在命令后加 --help 查看用法。', 'There are too many arguments; add --help to see the usage.'],
    ['export', '必须给出选项 --format <格式>，可选：jsonl、csv、xlsx。', 'Option --format <format> is required: jsonl, csv, xlsx.'],
    ['export --format pdf', '选项 --format 不能是“pdf”；可选：jsonl、csv、xlsx。', 'Option --format cannot be "pdf"; choose jsonl, csv, xlsx.'],
    ['compare --db', '选项 --db <文件> 缺少取值；在命令后加 --help 查看用法。', 'Option --db <file> needs a value; add --help to see the usage.'],
    ['compare --year 23', '看不懂年度“23”；例如 --year 2023、--year 2021,2023 或 --year 2020-2022。', '"23" is no year; for example --year 2023, --year 2021,2023 or --year 2020-2022.'],
    ['import --jobs none .', '选项 --jobs 需要正整数，不能是“none”。', 'Option --jobs takes a whole number above 0, not "none".'],
    ['inspect none.docx', '路径 none.docx 不存在；请检查后重试。', 'There is nothing at none.docx; check the path and try again.'],
    [`compare --db ${NONE}`, `没有找到数据库 ${NONE}；请先运行 ziping import <文件夹>，或用 --db 指明位置。`, `There is no database at ${NONE}; run ziping import <folder> first, or name its place with --db.`],
    [`reports --db ${EMPTY}`, `数据库 ${EMPTY} 里还没有报告；请先运行 ziping import <文件夹> --db ${EMPTY}。`, `There is no report in ${EMPTY} yet; run ziping import <folder> --db ${EMPTY} first.`],
    [`reports --db ${folder}`, `${folder} 是文件夹，不是数据库；请在 --db 后写出文件名，例如 --db ${folder}/ziping.sqlite。`, `${folder} is a folder, not a database; name a file after --db, for example --db ${folder}/ziping.sqlite.`],
    [`compare --db ${FULL} --concepts frob`, '没有这样的数据项：frob；可用代码（expenditure.total@initial）、中文名称（基本支出）或 activity.*。', 'There is no such figure: frob; use ids (expenditure.total@initial), Chinese labels or activity.*.'],
    [`show 9 --db ${FULL}`, '没有找到报告“9”；可用编号、文件名、路径或单位名称，见 ziping reports。', 'There is no report "9"; name it by id, file name, path or unit, as ziping reports lists them.'],
    [`show 甲具总工会 --db ${FULL}`, '没有找到报告“甲具总工会”；是否想用 甲县总工会？可用编号、文件名、路径或单位名称，见 ziping reports。', 'There is no report "甲具总工会"; did you mean 甲县总工会? Name it by id, file name, path or unit, as ziping reports lists them.'],
    [`compare --db ${FULL} --year 1999`, '没有 1999 年度的报告；已有的年度：2023。', 'There is no report for 1999; the years there are: 2023.'],
    [`reports --db ${FULL} --unit 乙县`, '没有单位“乙县”的报告；已有的单位：甲县总工会。', 'There is no report of "乙县"; the units there are: 甲县总工会.'],
    [`export --db ${FULL} --format csv --unit 乙县`, '没有单位“乙县”的报告；已有的单位：甲县总工会。', 'There is no report of "乙县"; the units there are: 甲县总工会.'],
    [`search 工会 --db ${FULL} --year 1999`, '没有 1999 年度的报告；已有的年度：2023。', 'There is no report for 1999; the years there are: 2023.'],
    [`show 甲县 --db ${FULL} --year 1999`, '没有甲县总工会 1999 年度的报告；已有的年度：2023。', 'There is no report of 甲县总工会 for 1999; the years there are: 2023.'],
    [`plan --db ${FULL} --only unit=乙县`, '没有单位“乙县”的报告；已有的单位：甲县总工会。', 'There is no report of "乙县"; the units there are: 甲县总工会.'],
    [`rerun --db ${FULL} --only unit=乙县`, '没有单位“乙县”的报告；已有的单位：甲县总工会。', 'There is no report of "乙县"; the units there are: 甲县总工会.'],
    [`rerun --dry-run --db ${FULL} --only profile=frob`, '没有版式为“frob”的报告；已有的版式：generic。', 'There is no report of the layout "frob"; the layouts there are: generic.'],
    [`plan --db ${FULL} --only status=failed`, '没有状态为 failed 的文件；已有的状态：ok（1 份）。', 'No document is failed; there are: ok (1).'],
    [`plan --db ${FULL} --only path=/none`, '没有导入过 /none；已导入的文件在：reports。', 'Nothing was imported from /none; the imported files are in: reports.'],
    [`rerun --db ${EMPTY}`, `数据库 ${EMPTY} 里还没有报告；请先运行 ziping import <文件夹> --db ${EMPTY}。`, `There is no report in ${EMPTY} yet; run ziping import <folder> --db ${EMPTY} first.`],
    [`quarantine retry a.pdf --db ${FULL}`, '没有被隔离的文件“a.pdf”：现在没有任何文件被隔离。', 'No document "a.pdf" is set aside: none is at all.'],
    [`compare --db ${FULL} --unit 甲县 --year 1999`, '没有甲县总工会 1999 年度的报告；已有的年度：2023。', 'There is no report of 甲县总工会 for 1999; the years there are: 2023.'],
  ]

  it.each(CASES)('"ziping %s"', async (words, zh, en) => {
    const argv = words.split(' ').filter(Boolean)
    expect(await run(argv, 'zh')).toEqual({ exitCode: 2, stdout: '', stderr: `${zh}\n` })
    expect(await run(argv, 'en')).toEqual({ exitCode: 2, stdout: '', stderr: `${en}\n` })
  })

  it('a path whose spaces the shell took for ends of words', async () => {
    const spaced = join(folder, '2023年 各县区 报送')
    mkdirSync(spaced)
    const zh = `路径里有空格，被拆成了几个参数；请加引号："${spaced}"。\n`
    for (const words of [
      `import ${spaced}`,
      `import --db ${FULL} ${spaced}`,
      `inspect ${spaced}`,
      `show ${spaced}`,
    ])
      expect(await run(words.split(' '), 'zh')).toEqual({ exitCode: 2, stdout: '', stderr: zh })
  })

  it('but no choice for its capitals', async () => {
    expect((await run(['reports', '--db', FULL, '--lang', 'EN'], 'en')).exitCode).toBe(0)
    expect((await run(['export', '--db', FULL, '--format', 'JSONL'], 'zh')).exitCode).toBe(0)
  })

  it('options that npm kept for itself', async () => {
    const byNpm = { npm_lifecycle_event: 'ziping', npm_config_year: 'true', npm_config_cache: '/c' }
    expect(await run(['compare', '2022'], 'zh', byNpm)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        '--year 被 npm 当成自己的选项，没有传给 ziping；请在 ziping 之后、命令之前加上 --，例如 npm run -s ziping -- compare --year …\n',
    })
    const rehearsal = { npm_lifecycle_event: 'ziping', npm_config_dry_run: 'true' }
    expect((await run(['rerun'], 'en', rehearsal)).stderr).toBe(
      'npm kept --dry-run for itself; put -- behind ziping, before the command: npm run -s ziping -- rerun --dry-run …\n',
    )
  })

  it('but not what a person set for npm, nor what another script was given', async () => {
    const configured = { npm_lifecycle_event: 'ziping', npm_config_json: 'true' }
    expect((await run(['compare', '--db', FULL], 'zh', configured)).exitCode).toBe(0)
    const elsewhere = { npm_lifecycle_event: 'test', npm_config_year: 'true' }
    expect((await run(['compare', '--db', FULL], 'zh', elsewhere)).exitCode).toBe(0)
  })

  it('conditions that hold one by one and not together', async () => {
    const database = await archive(temporaryFolder(), [
      filed(),
      filed(
        { unit: null, fiscalYear: null, profile: { ...report().profile, id: 'grid' } },
        'reports/乙.docx',
      ),
    ])
    const asked = ['--only', 'unit=甲县', '--only', 'profile=grid']
    expect(await run(['plan', '--db', database, ...asked], 'zh')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: '没有同时符合这些条件的文件：单位“甲县”，版式 grid；请去掉一个，或用 ziping reports 查看。\n',
    })
  })

  it('a filter that nothing answers to writes no file', async () => {
    const out = join(folder, 'nothing.xlsx')
    for (const format of ['xlsx', 'csv', 'jsonl']) {
      const words = ['export', '--format', format, '--unit', '乙县', '--out', out, '--db', FULL]
      expect([(await run(words, 'zh')).exitCode, existsSync(out)]).toEqual([2, false])
    }
  })

  it('a file that is no database', async () => {
    const { exitCode, stdout, stderr } = await run(['reports', '--db', LETTER], 'zh')
    expect({ exitCode, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      exitCode: 2,
      stdout: '',
      lines: 1,
    })
  })

  it('as a process too', async () => {
    expect(await ziping(['frob'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: '没有命令 frob；运行 ziping --help 查看全部命令。\n',
    })
  })
})

describe('--help', () => {
  it('ends with an example for every command, in both languages', async () => {
    const listed = async (words: string[]) => {
      const { stdout } = await run([...words, '--help'], 'en')
      const commands = stdout.split('\nCommands:\n')[1] ?? ''
      return [...commands.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => [...words, name ?? ''])
    }
    const commands = await listed([])
    const all = [...commands, ...(await listed(['profiles'])), ...(await listed(['runs']))]
    expect(all.length).toBeGreaterThan(20)
    for (const words of all)
      for (const [language, title] of [
        ['zh', '例：'],
        ['en', 'Example:'],
      ] as const) {
        const { stdout } = await run([...words, '--help'], language)
        expect(stdout, words.join(' ')).toContain(`${title}\n  ziping ${words[0]}`)
      }
  })

  it('names arguments and values in the language that it speaks', async () => {
    const commands = [
      'import',
      'show',
      'verify',
      'profiles learn',
      'runs show',
      'diff',
      'sign-off',
      'correct',
    ]
    for (const words of commands) {
      const { stdout } = await run([...words.split(' '), '--help'], 'zh')
      expect(stdout.match(/[<[](?!n>|MB>)[a-z|]+(\.{3})?[>\]]/g), words).toBeNull()
      const english = await run([...words.split(' '), '--help'], 'en')
      expect(english.stdout.match(/[<[]\p{Script=Han}+/gu), words).toBeNull()
    }
  })

  it('speaks both languages on stdout and ends with 0', async () => {
    const chinese = await run(['export', '--help'], 'zh')
    const english = await run(['export', '--help'], 'en')
    expect([chinese, english].map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual([
      { exitCode: 0, stderr: '' },
      { exitCode: 0, stderr: '' },
    ])
    expect(chinese.stdout).toContain('xlsx 和 jsonl 中（jsonl | csv | xlsx）')
    expect(english.stdout).toContain('--format <format>      format: csv has a figure a line')
  })
})
