/** What the commands about runs say: plan, rerun, runs, diff, quarantine. */
import type { Cause } from '../compare/diff.ts'
import type { Language } from '../compare/wording.ts'
import { type Message, say } from '../model/problem.ts'

export const RUN_MESSAGES = {
  upToDate: (documents: number) =>
    say(`全部 ${documents} 份都是最新的。`, `All ${documents} documents are up to date.`),
  planned: (stale: number, current: number) =>
    say(
      `${stale} 份需要更新，${current} 份是最新的；运行 ziping rerun 更新，加 --dry-run 先看数值有何变化。`,
      `${stale} to bring up to date, ${current} are; ziping rerun does so, --dry-run shows first which figures change.`,
    ),
  gone: (paths: readonly string[]) =>
    say(
      `${paths.length} 份的文件已不在原处（已存的读取结果保留）：${paths.join('、')}`,
      `The files of ${paths.length} are gone (what was read of them stays): ${paths.join(', ')}`,
    ),
  cannotRenew: (path: string) =>
    say(
      `未能更新 ${path}：需要重新读取，但文件已不在原处（已存的读取结果保留）；请放回后再运行 ziping rerun，或用 ziping import <文件夹> --prune 将其移出对比。`,
      `Not brought up to date: ${path}: its file has to be read again and is gone (what was read of it stays); put it back and run ziping rerun again, or take it out of the comparison with ziping import <folder> --prune.`,
    ),
  rehearsed: (documents: number, figures: number) =>
    say(
      `试运行：${documents} 份报告的 ${figures} 个数值会变化；没有写入任何内容。`,
      `Dry run: ${figures} figures of ${documents} reports would change; nothing was written.`,
    ),
  badOnly: (text: string) =>
    say(
      `--only 不能是“${text}”；可用 unit=名称、year=2023、profile=模板编号、status=ok|partial|failed、path=路径。`,
      `--only cannot be "${text}"; use unit=NAME, year=2023, profile=ID, status=ok|partial|failed or path=PATH.`,
    ),
  noSuchRun: (id: string) =>
    say(
      `没有编号为 ${id} 的运行；请用 ziping runs 查看。`,
      `There is no run ${id}; see ziping runs for those there are.`,
    ),
  nothingToResume: () =>
    say(
      '没有中断的导入；请给出文件或文件夹：ziping import <文件夹>。',
      'No import was cut off; name files or folders: ziping import <folder>.',
    ),
  otherToResume: (paths: readonly string[], others: readonly string[]) =>
    say(
      `上次中断的是 ${paths.join('、')} 的导入，不包括 ${others.join('、')}；请不带路径运行 import --resume 继续它，或不带 --resume 导入其他路径。`,
      `What was cut off is the import of ${paths.join(', ')}, without ${others.join(', ')}: go on with it by import --resume and no path, or import others without --resume.`,
    ),
  watchOrResume: () =>
    say(
      '--watch 和 --resume 不能同时用；监视文件夹时，没读完的文件会自动重读，请去掉 --resume。',
      '--watch and --resume do not go together: watching reads what was not done anyway, leave --resume out.',
    ),
  resuming: (id: number, paths: readonly string[]) =>
    say(`继续第 ${id} 次运行：${paths.join('、')}`, `Going on with run ${id}: ${paths.join(', ')}`),
  noDifference: () => say('数值没有差异。', 'No figure differs.'),
  differences: (documents: number, counts: Readonly<Record<'added' | 'removed' | 'changed', number>>) =>
    say(
      `${documents} 份报告有差异：新增 ${counts.added} 个数值，消失 ${counts.removed} 个，变化 ${counts.changed} 个。`,
      `${documents} reports differ: ${counts.added} figures added, ${counts.removed} removed, ${counts.changed} changed.`,
    ),
  notDatasets: (text: string) =>
    say(
      `“${text}”既不是运行编号，也不是数据库或 jsonl 导出文件；请检查。`,
      `"${text}" is no id of a run, no database and no jsonl export; check the name.`,
    ),
  badExport: (path: string, line: number) =>
    say(
      `${path} 第 ${line} 行不是本工具导出的内容；请用 ziping export --format jsonl 重新导出。`,
      `Line ${line} of ${path} is none of our export; write it anew with ziping export --format jsonl.`,
    ),
  noneSetAside: () => say('没有被隔离的文件。', 'No document is set aside.'),
  notSetAside: (name: string, paths: readonly string[]) =>
    paths.length === 0
      ? say(
          `没有被隔离的文件“${name}”：现在没有任何文件被隔离。`,
          `No document "${name}" is set aside: none is at all.`,
        )
      : say(
          `没有被隔离的文件“${name}”；被隔离的有：${paths.join('、')}。`,
          `No document "${name}" is set aside; these are: ${paths.join(', ')}.`,
        ),
  failedAgain: (path: string, at: string, reason: Message) =>
    say(
      `${path}：${at} 重新读取未成功，沿用此前的结果（${reason.zh}）`,
      `${path}: reading it again failed ${at}, the former reading stays (${reason.en})`,
    ),
} as const

export const RUN_HELP = {
  plan: say(
    '哪些已不是最新、为什么：内容、程序、词表或模板有变',
    'What is out of date and why: content, code, lexicon or profile',
  ),
  rerun: say('把过时的读取结果更新到最新', 'Bring up to date what is stale'),
  only: say(
    '只看这些：unit=、year=、profile=、status=、path=，可多个',
    'these alone: unit=, year=, profile=, status=, path=; several may be given',
  ),
  from: say(
    '从哪一步做起：extract 重新读文件，normalise 只用已存内容',
    'where to begin: extract reads files again, normalise does with what is stored',
  ),
  everything: say('不论是否过时', 'whether out of date or not'),
  dryRun: say('只显示数值会有何变化，不写入', 'show which figures would change, write nothing'),
  runs: say('列出历次导入和更新', 'List imports and reruns'),
  runsShow: say('一次运行中每个文件的情况', 'What a run did with each file'),
  run: say('运行编号', 'id of the run'),
  diff: say(
    '两次运行之间、或两个数据库（或 jsonl 导出）之间的数值差异及原因',
    'Figures that differ between two runs, or two databases or jsonl exports, and why',
  ),
  sides: say('运行编号，或数据库、jsonl 导出文件', 'ids of runs, or databases or jsonl exports'),
  quarantine: say('列出多次读取未完成而被隔离的文件', 'List documents set aside after readings in vain'),
  retry: say('重新读取被隔离的文件', 'Try again what was set aside'),
  retried: say('文件路径；不给则全部', 'paths; all where none is given'),
  resume: say('继续上次中断的导入', 'go on with the import that was cut off'),
  attempts: say(
    '一个文件连续几次未读完就隔离（默认 3）',
    'readings in vain in a row after which a document is set aside (default 3)',
  ),
} as const

export const RUN_TITLES = {
  reasons: say('原因', 'Reasons'),
  figures: say('涉及的数据', 'Figures'),
  from: say('做法', 'Way'),
  started: say('开始', 'Started'),
  person: say('操作者', 'By'),
  command: say('命令', 'Command'),
  end: say('结束', 'End'),
  counts: say('读取/部分/失败/未变', 'Read/part/failed/unchanged'),
  paths: say('路径', 'Paths'),
  attempts: say('次数', 'Attempts'),
  duration: say('毫秒', 'ms'),
  error: say('错误', 'Error'),
  before: say('原值', 'Before'),
  after: say('新值', 'After'),
  cause: say('起因', 'Cause'),
  since: say('隔离于', 'Since'),
} as const

export const COMMAND_WORDS = {
  import: say('导入', 'import'),
  renormalise: say('重新整理', 'renormalise'),
  rerun: say('更新', 'rerun'),
} as const

export const FROM_WORDS = {
  extract: say('重新读文件', 'read the file'),
  normalise: say('用已存内容', 'from what is stored'),
  none: say('文件不在，无法更新', 'file gone, cannot'),
} as const

const RUN_FACTS: Readonly<Record<string, string>> = {
  normalizer: '读取规则版本',
  lexicon: '词表指纹',
  profiles: '模板指纹',
  resumes: '继续的运行',
  limits: '限制',
  force: '全部重新读取',
  timeoutMs: '无响应上限（毫秒）',
  totalMs: '读取上限（毫秒）',
  memoryMb: '内存上限（MB）',
  attempts: '隔离前的次数',
  only: '只看',
  from: '从哪一步',
  all: '不论是否过时',
}

/** The name of a version or an option that a run keeps. */
export function runFactWord(name: string, language: Language): string {
  return language === 'zh' ? (RUN_FACTS[name] ?? name) : name
}

export const END_WORDS = {
  cutOff: say('未完成', 'unfinished'),
  stopped: say('中止', 'stopped'),
} as const

export const ENDED_PROCESS = say('读取时程序中断', 'the program ended while reading it')

export const UNCHANGED = say('未变', 'unchanged')

export const CAUSE_WORDS: Readonly<Record<Cause, Message>> = {
  document: say('文件', 'document'),
  code: say('程序', 'code'),
  lexicon: say('词表', 'lexicon'),
  profile: say('模板', 'profile'),
  correction: say('更正', 'correction'),
}
