/** What `--help` says, in Chinese and English. */
import { type Message, say } from '../model/problem.ts'

/** Descriptions that `--help` shows. */
export const HELP = {
  force: say('未变的文件也重新读取', 'read unchanged files again too'),
  program: say(
    '批量读取总工会部门整体支出绩效自评报告，让数据可以对比',
    'Reads union self-evaluation reports in bulk and makes their figures comparable',
  ),
  import: say('读取文件或文件夹，存入数据库', 'Read files or folders into the database'),
  reports: say('列出数据库中的报告', 'List the reports in the database'),
  show: say('显示一份报告的全部数据及出处', 'Show the figures of a report and where they stand'),
  compare: say('按单位和年度对比', 'Compare units and years'),
  export: say('导出 JSON Lines、CSV 或 Excel 工作簿', 'Export JSON lines, CSV or an Excel workbook'),
  inspect: say('查看读取一个文件的每一步', 'See what each stage of reading a file saw'),
  verify: say(
    '用独立的第二读取器再读一遍，列出不一致的数字',
    'Read with an independent second engine and list the numbers that differ',
  ),
  verifyTarget: say(
    '文件，或数据库中报告的编号、路径或单位名称',
    'a file, or id, path or unit of a report in the database',
  ),
  doctor: say('检查运行环境', 'Check the installation'),
  demo: say('导入示例档案并写出对比工作簿', 'Import the sample archive and write a comparison workbook'),
  help: say('显示用法', 'show the usage'),
  version: say('显示版本', 'show the version'),
  lang: say('界面语言：zh 或 en', 'language: zh or en'),
  db: say('数据库文件', 'database file'),
  json: say('输出 JSON', 'write JSON'),
  unit: say(
    '只看单位名称含此文字（或区划代码）的报告',
    'only units whose name contains this, or with this region code',
  ),
  year: say(
    '只看这些年度，如 2023 或 2021,2023 或 2020-2022',
    'only these fiscal years: 2023, or 2021,2023, or 2020-2022',
  ),
  concepts: say(
    '数据项，用逗号分隔：代码、中文名称或 activity.*',
    'figures, separated by commas: ids, Chinese labels or activity.*',
  ),
  format: say('格式', 'format'),
  exportFormat: say(
    '格式：csv 每行一个数据项；项目、维度、指标、发现只在 xlsx 和 jsonl 中',
    'format: csv has a figure a line; projects, dimensions, indicators and findings are in xlsx and jsonl alone',
  ),
  out: say('输出文件，- 为标准输出', 'output file; - for standard output'),
  contacts: say('包含联系人姓名和电话', 'include names and phone numbers of contacts'),
  all: say('列出全部候选值，不只是采用的值', 'list every candidate value, not only those shown'),
  tables: say('只输出表格', 'tables alone'),
  draw: say(
    '把读到的版面画成图，写入此文件夹：PDF 每页一个 SVG，其他格式一个 HTML',
    'draw what was read into this folder: an SVG for each page of a PDF, an HTML page for other formats',
  ),
  paths: say('报告文件或文件夹', 'reports or folders of them'),
  report: say('编号、文件名、路径或单位名称', 'id, file name, path or name of the unit'),
  files: say('要查看的文件', 'files to look into'),
  workbookConcepts: say(
    '工作簿“对比”表的数据项，写法同 compare',
    'figures of the workbook, named as for compare',
  ),
  byDefault: say('默认', 'default'),
  example: say('例：', 'Example:'),
} as const

/** Headings of `--help`, which the command-line library knows in English alone. */
export const HELP_TITLES: Readonly<Record<string, Message>> = {
  'Usage:': say('用法：', 'Usage:'),
  'Arguments:': say('参数：', 'Arguments:'),
  'Options:': say('选项：', 'Options:'),
  'Commands:': say('命令：', 'Commands:'),
}
