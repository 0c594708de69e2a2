/** Every sentence that the program says to a person, in Chinese and English. */
import { type Message, say } from '../model/problem.ts'
import type { Coverage } from '../model/report.ts'
import { argumentsIn, argumentWord } from './argument-words.ts'

const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 100)}%`)

/** Most reports that a sentence names. */
const MOST_LISTED = 10

function listed(names: readonly string[], separator: string, rest: string): string {
  return `${names.slice(0, MOST_LISTED).join(separator)}${names.length > MOST_LISTED ? rest : ''}`
}

export const MESSAGES = {
  noDatabase: (path: string) =>
    say(
      `没有找到数据库 ${path}；请先运行 ziping import <文件夹>，或用 --db 指明位置。`,
      `There is no database at ${path}; run ziping import <folder> first, or name its place with --db.`,
    ),
  emptyDatabase: (path: string) =>
    say(
      `数据库 ${path} 里还没有报告；请先运行 ziping import <文件夹> --db ${path}。`,
      `There is no report in ${path} yet; run ziping import <folder> --db ${path} first.`,
    ),
  noSuchReport: (name: string, near?: string) =>
    say(
      `没有找到报告“${name}”；${near ? `是否想用 ${near}？` : ''}可用编号、文件名、路径或单位名称，见 ziping reports。`,
      `There is no report "${name}"; ${near ? `did you mean ${near}? Name` : 'name'} it by id, file name, path or unit, as ziping reports lists them.`,
    ),
  readAgain: (name: string, path: string, id: number) =>
    say(
      `编号 ${name} 是 ${path} 以前的读取结果；重新读取后的编号是 ${id}，请改用 ${id}。`,
      `Number ${name} is an earlier reading of ${path}; it was read again as number ${id}: use ${id}.`,
    ),
  noLongerCompared: (name: string, path: string) =>
    say(
      `编号 ${name} 的报告 ${path} 已移出对比（文件不在原处或已换成别的报告）；放回原处再导入即可查看。`,
      `The report ${path} of number ${name} was taken out of the comparison (its file is gone, or another report took its place); put it back and import it to see it.`,
    ),
  severalReports: (name: string, found: readonly string[]) =>
    say(
      `“${name}”对应 ${found.length} 份报告，请改用编号或加 --year：${listed(found, '；', '；等，全部见 ziping reports')}。`,
      `"${name}" fits ${found.length} reports; use an id or add --year: ${listed(found, '; ', '; and more, see ziping reports')}.`,
    ),
  otherDocuments: (paths: readonly string[]) =>
    say(
      `同一单位同一年度另有文件：${paths.join('、')}`,
      `Other documents of this unit and year: ${paths.join(', ')}`,
    ),
  unknownConcepts: (names: readonly string[], near: string | undefined) =>
    say(
      `没有这样的数据项：${names.join('、')}；${near ? `是否想用 ${near}？` : ''}可用代码（expenditure.total@initial）、中文名称（基本支出）或 activity.*。`,
      `There is no such figure: ${names.join(', ')}; ${near ? `did you mean ${near}? Use` : 'use'} ids (expenditure.total@initial), Chinese labels or activity.*.`,
    ),
  badYear: (text: string) =>
    say(
      `看不懂年度“${text}”；例如 --year 2023、--year 2021,2023 或 --year 2020-2022。`,
      `"${text}" is no year; for example --year 2023, --year 2021,2023 or --year 2020-2022.`,
    ),
  badNumber: (option: string, text: string) =>
    say(
      `选项 ${option} 需要正整数，不能是“${text}”。`,
      `Option ${option} takes a whole number above 0, not "${text}".`,
    ),
  badChoice: (option: string, text: string, choices: readonly string[]) =>
    say(
      `选项 ${option} 不能是“${text}”；可选：${choices.join('、')}。`,
      `Option ${option} cannot be "${text}"; choose ${choices.join(', ')}.`,
    ),
  noSuchPath: (path: string, near?: string) =>
    say(
      `路径 ${path} 不存在；${near ? `是否想用 ${near}？` : '请检查后重试。'}`,
      `There is nothing at ${path}; ${near ? `did you mean ${near}?` : 'check the path and try again.'}`,
    ),
  noFiles: () =>
    say(
      '这些路径里没有文件；请给出报告文件或其文件夹。',
      'There is no file at these paths; name reports or folders of them.',
    ),
  cannotRead: (path: string, reason: Message) =>
    say(`无法读取 ${path}：${reason.zh}。`, `Cannot read ${path}: ${reason.en}.`),
  cannotWrite: (path: string, reason: Message) =>
    say(
      `无法写入 ${path}：${reason.zh}，或换一个位置。`,
      `Cannot write ${path}: ${reason.en}, or choose another place.`,
    ),
  cannotUse: (path: string, reason: Message) =>
    say(
      `文件操作失败：${path && `${path}：`}${reason.zh}。`,
      `A file could not be used: ${path && `${path}: `}${reason.en}.`,
    ),
  folderForDatabase: (path: string) =>
    say(
      `${path} 是文件夹，不是数据库；请在 --db 后写出文件名，例如 --db ${path.replace(/[/\\]+$/, '')}/ziping.sqlite。`,
      `${path} is a folder, not a database; name a file after --db, for example --db ${path.replace(/[/\\]+$/, '')}/ziping.sqlite.`,
    ),
  workbookToTerminal: () =>
    say(
      '工作簿不能输出到屏幕；请用 --out 对比.xlsx 指明文件。',
      'A workbook cannot go to the screen; name a file with --out comparison.xlsx.',
    ),
  failedFile: (path: string, reason: Message) =>
    say(`未能读取 ${path}：${reason.zh}`, `Failed: ${path}: ${reason.en}`),
  noContact: () => say('（报告没有写明，或没能读出）', '(the report names none, or it was not made out)'),
  stopped: () =>
    say(
      '已中止；已存入的保留，再次运行同一命令即可继续。',
      'Stopped; what is stored stays, run the same command again to go on.',
    ),
  missingSource: (path: string) =>
    say(
      `文件 ${path} 已不在导入时的位置；请放回原处，或直接给出它现在的路径。`,
      `The file ${path} is no longer where it was imported from; put it back, or name the path where it is now.`,
    ),
  nothingToVerify: (name: string) =>
    say(
      `没有文件或报告“${name}”；请给出文件路径，或数据库中报告的编号、路径或单位名称（见 ziping reports，数据库用 --db 指明）。`,
      `There is no file or report "${name}"; name a file, or a report of the database by id, path or unit (see ziping reports; --db names the database).`,
    ),
  changedSource: (path: string) =>
    say(
      `${path} 的内容在导入后有变化：核对的是现在的内容，结果未存入数据库；请先重新 import。`,
      `${path} has changed since it was imported: this is about what it holds now and was not stored; import it again first.`,
    ),
  outdatedReading: (path: string) =>
    say(
      `数据库中 ${path} 的读取结果出自另一版本，核对结果未存入；请先重新 import。`,
      `The database holds ${path} as another version read it, so this was not stored; import it again first.`,
    ),
  drawn: (name: string, drawings: number, folder: string) =>
    say(
      `${name}：${drawings} 幅图，写入 ${folder}（用浏览器打开）。`,
      `${name}: ${drawings} drawings in ${folder}; open them in a browser.`,
    ),
  verified: (
    engine: { readonly name: string; readonly version: string },
    counts: { readonly ours: number; readonly second: number; readonly agreed: number },
    disagreeing: number,
  ) =>
    say(
      `第二读取器 ${engine.name} ${engine.version}：本工具读出 ${counts.ours} 个数字，第二读取器 ${counts.second} 个，一致 ${counts.agreed} 个，不一致 ${disagreeing} 个`,
      `Second reader ${engine.name} ${engine.version}: ${counts.ours} numbers by us, ${counts.second} by it, ${counts.agreed} agree, ${disagreeing} disagree`,
    ),
  verifiedOn: (day: string) => say(`核对于 ${day}`, `verified ${day}`),
  notVerified: (reason: Message) => say(`未核对：${reason.zh}`, `Not verified: ${reason.en}`),
  notCounted: () => say('不算不一致的数字：', 'Numbers that count as no disagreement:'),
  failedFiles: () => say('未能读取的文件：', 'Failed files:'),
  partialFiles: () => say('部分读取的文件：', 'Files read in part:'),
  findings: (count: number) => say(`核对发现（${count} 项）：`, `Findings (${count}):`),
  footnotes: () => say('说明：', 'Notes:'),
  unclaimed: (count: number) => say(`未归类的数字 ${count} 个`, `${count} numbers that no field claimed`),
  coverage: ({ numbers, claimed, ignorable, unclaimed, share }: Coverage) =>
    say(
      `数字 ${numbers} 个：已归类 ${claimed}，未归类 ${unclaimed}（归类率 ${percent(share)}），另有 ${ignorable} 个不是数据（年份、序号、评分标准等）`,
      `${numbers} numbers: ${claimed} taken up, ${unclaimed} not (${percent(share)} taken up); ${ignorable} are no figures (years, ordinals, scoring rules …)`,
    ),
  demoArchive: (folder: string, files: number) =>
    say(
      `导入示例档案 ${folder}（${files} 个文件）`,
      `Importing the sample archive ${folder} (${files} files)`,
    ),
  demoNext: (database: string, workbook: string) =>
    say(
      `数据库：${database}（查看：npm run -s ziping -- reports --db ${database}）\n对比工作簿：${workbook}（可用 Excel 或 WPS 打开）`,
      `Database: ${database} (to look at it: npm run -s ziping -- reports --db ${database})\nWorkbook: ${workbook} (opens in Excel or WPS)`,
    ),
  demoMissing: (folder: string) =>
    say(
      `没有找到示例档案 ${folder}；请在源代码文件夹中运行 npm run demo。`,
      `The sample archive ${folder} is not here; run npm run demo in a clone of the source.`,
    ),
  crashed: (reason: string) =>
    say(
      `程序内部出错：${reason}。请运行 ziping doctor，并把这句话和所用文件告诉维护者。`,
      `An error of the program itself: ${reason}. Run ziping doctor, and tell the maintainers this line and the file.`,
    ),
  usage: {
    unknownOption: (option: string, near?: string) =>
      say(
        `没有选项 ${option}；${near ? `是否想用 ${near}？` : '运行 ziping --help 查看用法。'}`,
        `There is no option ${option}; ${near ? `did you mean ${near}?` : 'see ziping --help.'}`,
      ),
    unknownCommand: (command: string, near?: string) =>
      say(
        `没有命令 ${command}；${near ? `是否想用 ${near}？` : '运行 ziping --help 查看全部命令。'}`,
        `There is no command ${command}; ${near ? `did you mean ${near}?` : 'see ziping --help.'}`,
      ),
    missingArgument: (argument: string) =>
      say(
        `缺少参数 <${argumentWord(argument, 'zh')}>；在命令后加 --help 查看用法。`,
        `Argument <${argument}> is missing; add --help to see the usage.`,
      ),
    missingValue: (option: string) =>
      say(
        `选项 ${argumentsIn(option, 'zh')} 缺少取值；在命令后加 --help 查看用法。`,
        `Option ${option} needs a value; add --help to see the usage.`,
      ),
    missingOption: (option: string, choices: readonly string[]) =>
      choices.length === 0
        ? say(
            `必须给出选项 ${argumentsIn(option, 'zh')}；在命令后加 --help 查看用法。`,
            `Option ${option} is required; add --help to see the usage.`,
          )
        : say(
            `必须给出选项 ${argumentsIn(option, 'zh')}，可选：${choices.join('、')}。`,
            `Option ${option} is required: ${choices.join(', ')}.`,
          ),
    noCommand: () =>
      say('请给出命令；运行 ziping --help 查看全部命令。', 'Name a command; see ziping --help.'),
    tooMany: () =>
      say(
        '参数过多；在命令后加 --help 查看用法。',
        'There are too many arguments; add --help to see the usage.',
      ),
    other: (text: string) =>
      say(
        `用法不对（${text}）；在命令后加 --help 查看用法。`,
        `Wrong usage (${text}); add --help to see the usage.`,
      ),
  },
} as const

/** Titles of columns and of the parts of a listing. */
export const TITLES = {
  id: say('编号', 'Id'),
  status: say('状态', 'State'),
  unit: say('单位', 'Unit'),
  year: say('年度', 'Year'),
  layout: say('版式', 'Layout'),
  figures: say('数据项', 'Figures'),
  findings: say('发现', 'Findings'),
  file: say('文件', 'Document'),
  measure: say('项目', 'Figure'),
  value: say('数值', 'Value'),
  otherValue: say('另一文件', 'Other document'),
  raw: say('原文', 'As printed'),
  place: say('位置', 'Place'),
  quote: say('引文', 'Quote'),
  reading: say('读取', 'Read as'),
  verdict: say('性质', 'Verdict'),
  finding: say('发现', 'Finding'),
  message: say('说明', 'Explanation'),
  indicator: say('指标', 'Indicator'),
  weight: say('分值', 'Weight'),
  score: say('得分', 'Score'),
  project: say('项目名称', 'Project'),
  projects: say('项目', 'Projects'),
  budget: say('预算', 'Budget'),
  received: say('到位', 'Received'),
  spent: say('支出', 'Spent'),
  dimension: say('维度', 'Dimension'),
  dimensions: say('维度', 'Dimensions'),
  scoreRate: say('得分率', 'Rate'),
  grade: say('等次', 'Grade'),
  scheme: say('评分方案', 'Score scheme'),
  detection: say('识别', 'Detection'),
  outline: say('版面', 'Outline'),
  profile: say('版式', 'Layout'),
  report: say('报告', 'Report'),
  facts: say('数据', 'Figures'),
  indicators: say('指标', 'Indicators'),
  notices: say('读取提示', 'Notices of the reader'),
  unclaimed: say('未归类的数字', 'Numbers not claimed'),
  contact: say('联系人', 'Contact'),
  reportDate: say('报告日期', 'Report date'),
  reasons: say('依据', 'Reasons'),
  runnerUp: say('次选', 'Runner-up'),
  table: say('表格', 'Table'),
  page: say('页', 'page'),
  verification: say('核对', 'Verification'),
  difference: say('差异', 'Difference'),
  number: say('数字', 'Number'),
  context: say('上下文', 'Context'),
} as const
