/** An example for each command, as `--help` ends with it. */
import type { Language } from '../compare/wording.ts'
import { type Message, say } from '../model/problem.ts'
import { HELP } from './help-messages.ts'

/** By full name of the command: words to type, and what they do. */
const EXAMPLES: Readonly<Record<string, readonly [words: Message, does: Message]>> = {
  import: [
    say('import 2023年报告 --db 全市.sqlite', 'import reports-2023 --db city.sqlite'),
    say(
      '读取文件夹及其中全部文件夹；再次运行只读新增和改动的文件',
      'reads the folder and all beneath; run again, it reads what is new or changed',
    ),
  ],
  reports: [
    say('reports --year 2023', 'reports --year 2023'),
    say('列出 2023 年度的报告', 'lists the reports for 2023'),
  ],
  show: [
    say('show 新洲 --year 2020', 'show 新洲 --year 2020'),
    say(
      '显示名称含“新洲”的单位 2020 年度的报告',
      'shows the report for 2020 of the unit whose name contains 新洲',
    ),
  ],
  compare: [
    say(
      'compare --year 2022,2023 --concepts 支出合计,基本支出,activity.*',
      'compare --year 2022,2023 --concepts expenditure.total,activity.*',
    ),
    say('对比两个年度的支出和全部业务活动', 'compares spending and all activities of two years'),
  ],
  correct: [
    say(
      'correct 新洲 支出合计 12.5万元 --because 核对决算表',
      'correct 12 expenditure.total 125000 --because "checked with the accounts"',
    ),
    say('更正一个数据，原读数保留', 'corrects a figure; what was read is kept'),
  ],
  corrections: [
    say('corrections --db 全市.sqlite', 'corrections --db city.sqlite'),
    say('列出全部更正', 'lists all corrections'),
  ],
  'sign-off': [
    say('sign-off 新洲 --by 张三', 'sign-off 12 --by Zhang'),
    say('签核一份报告', 'signs a report off'),
  ],
  search: [
    say('search 困难职工 慰问', 'search 困难职工 慰问'),
    say('找出两个词都出现的文件和位置', 'finds the documents with both words, and where'),
  ],
  export: [
    say('export --format xlsx --out 对比.xlsx', 'export --format xlsx --out comparison.xlsx'),
    say('写出可用 Excel 或 WPS 打开的工作簿', 'writes a workbook for Excel or WPS'),
  ],
  inspect: [
    say('inspect 报告.pdf --draw 图', 'inspect report.pdf --draw drawings'),
    say(
      '显示读取的每一步，并画出每页的表格',
      'shows each stage of reading, and draws the tables of each page',
    ),
  ],
  verify: [
    say('verify 报告.docx', 'verify report.docx'),
    say('用第二读取器核对其中全部数字', 'checks all its numbers with the second reader'),
  ],
  profiles: [say('profiles list', 'profiles list'), say('列出已知的版式', 'lists the known forms')],
  'profiles list': [say('profiles list', 'profiles list'), say('列出已知的版式', 'lists the known forms')],
  'profiles check': [
    say('profiles check 报告.docx', 'profiles check report.docx'),
    say(
      '说明报告符合哪种版式，哪些标签没有读懂',
      'says which form a report has, and which labels were not understood',
    ),
  ],
  'profiles new': [
    say('profiles new jiaxian 报告.docx', 'profiles new jiaxian report.docx'),
    say('由报告起草一种新版式', 'drafts a profile from a report'),
  ],
  'profiles learn': [
    say(
      'profiles learn jiaxian 年末在编人数 staffing.actual --because 表1的写法 --report 报告.docx',
      'profiles learn jiaxian 年末在编人数 staffing.actual --because "wording of table 1" --report report.docx',
    ),
    say('记住一个标签的含义', 'remembers what a label means'),
  ],
  backup: [
    say('backup 备份.sqlite', 'backup copy.sqlite'),
    say('把数据库复制到新文件', 'copies the database to a new file'),
  ],
  check: [
    say('check --db 全市.sqlite', 'check --db city.sqlite'),
    say('检查数据库是否完好', 'looks the database over'),
  ],
  plan: [say('plan', 'plan'), say('列出哪些报告需要重新读取及原因', 'lists what is out of date, and why')],
  rerun: [
    say('rerun --dry-run', 'rerun --dry-run'),
    say('先看哪些数据会变，不写入', 'shows which figures would change, and writes nothing'),
  ],
  runs: [say('runs', 'runs'), say('列出历次导入和重读', 'lists what was run, and when')],
  'runs show': [
    say('runs show 3', 'runs show 3'),
    say('显示第 3 次运行的每份文件', 'shows each document of run 3'),
  ],
  diff: [
    say('diff 3 5', 'diff 3 5'),
    say('列出第 3 次与第 5 次运行之间改变的数据', 'lists the figures that changed between runs 3 and 5'),
  ],
  quarantine: [
    say('quarantine', 'quarantine'),
    say('列出被隔离的文件及原因', 'lists the documents set aside, and why'),
  ],
  'quarantine retry': [
    say('quarantine retry 报告.pdf', 'quarantine retry report.pdf'),
    say('重新读取一份被隔离的文件', 'tries one document again'),
  ],
  doctor: [
    say('doctor --db 全市.sqlite', 'doctor --db city.sqlite'),
    say(
      '检查本机和数据库；一切正常时退出码为 0',
      'looks at this machine and the database; exit code 0 where all is well',
    ),
  ],
  demo: [
    say('demo', 'demo'),
    say('导入示例档案，写出对比工作簿', 'imports the sample archive and writes the workbook'),
  ],
}

/** What stands at the end of a command's help; empty for one without example. */
export function exampleText(command: string, language: Language): string {
  const example = EXAMPLES[command]
  if (!example) return ''
  const [words, does] = example
  return `\n${HELP.example[language]}\n  ziping ${words[language]}\n    ${does[language]}`
}
