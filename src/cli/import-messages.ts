/** What the program says of an import: progress, what it came to, what is gone. */
import { type Message, say } from '../model/problem.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)

/** Done so far, how fast, and how long it will take still. */
export interface Pace {
  readonly done: number
  readonly total: number
  readonly failed: number
  /** files a second of late; null while too few are done to say */
  readonly rate: number | null
  /** seconds to the end; null where the rate is */
  readonly left: number | null
}

export interface ImportCounts {
  readonly ok: number
  readonly partial: number
  readonly unchanged: number
  readonly failed: number
  /** of the unchanged ones, those that could not be read before */
  readonly unread: number
}

export const IMPORT_MESSAGES = {
  pace: ({ done, total, failed, rate, left }: Pace) =>
    say(
      [
        `已处理 ${done}/${total}`,
        ...(rate === null ? [] : [`每秒 ${rateText(rate)} 份`]),
        ...(left === null ? [] : [`约余 ${span(left).zh}`]),
        ...(failed === 0 ? [] : [`失败 ${failed}`]),
      ].join('，'),
      [
        `${done} of ${total}`,
        ...(rate === null ? [] : [`${rateText(rate)} files/s`]),
        ...(left === null ? [] : [`about ${span(left).en} left`]),
        ...(failed === 0 ? [] : [`${failed} failed`]),
      ].join(', '),
    ),
  recognising: (path: string) =>
    say(`正在识别扫描件 ${path} …（每页约需数秒）`, `Recognising the scan ${path} … (some seconds a page)`),
  summary: (
    { ok, partial, unchanged, failed, unread }: ImportCounts,
    { database, milliseconds, share }: { database: string; milliseconds: number; share: number | null },
  ) =>
    say(
      `读取 ${ok} 份，部分读取 ${partial} 份，未变 ${unchanged - unread} 份，失败 ${failed + unread} 份${unread === 0 ? '' : `（其中 ${unread} 份此前未能读取，内容未变）`}，用时 ${seconds(milliseconds)} 秒；${share === null ? '' : `报告中的数字 ${percent(share)} 已读成数据；`}数据库：${database}`,
      `${ok} read, ${partial} in part, ${unchanged - unread} unchanged, ${failed + unread} failed${unread === 0 ? '' : ` (${unread} of them could not be read before and have not changed)`} in ${seconds(milliseconds)} s; ${share === null ? '' : `${percent(share)} of the reports’ figures became data; `}database: ${database}`,
    ),
  readNow: (paths: readonly string[]) =>
    say(`此次读取的：${paths.join('、')}`, `Read this time: ${paths.join(', ')}`),
  missing: (paths: readonly string[]) =>
    say(
      `${paths.length} 份已导入的文件不在原处，其报告仍在对比中：${some(paths, '、')}；加 --prune 可将其移出对比（保留历史）`,
      `${paths.length} imported files are no longer there, their reports still stand in the comparison: ${some(paths, ', ')}; --prune takes them out (they stay as history)`,
    ),
  pruned: (paths: readonly string[]) =>
    say(
      `${paths.length} 份文件已不在原处，其报告已移出对比（保留历史）：${some(paths, '、')}`,
      `${paths.length} files are no longer there, their reports were taken out of the comparison (they stay as history): ${some(paths, ', ')}`,
    ),
  stopping: () =>
    say(
      '正在中止：先存好已读完的文件；再按一次 Ctrl-C 立即结束。',
      'Stopping: what has been read is stored first; Ctrl-C again ends at once.',
    ),
  stoppedAtOnce: () =>
    say(
      '已立即结束；已存入的保留，再次运行同一命令即可继续。',
      'Ended at once; what is stored stays, run the same command again to go on.',
    ),
  watching: (paths: readonly string[]) =>
    say(
      `正在监视 ${some(paths, '、')}：新增和改动的文件写完后自动读取；按 Ctrl-C 结束。`,
      `Watching ${some(paths, ', ')}: new and changed files are read once they are wholly written; Ctrl-C ends.`,
    ),
  watchTrouble: (path: string, reason: Message) =>
    say(
      `暂时无法监视 ${path}：${reason.zh}；恢复后继续。`,
      `Cannot watch ${path} for now: ${reason.en}; it goes on when that is over.`,
    ),
  watchAgain: (path: string) => say(`已恢复监视 ${path}。`, `Watching ${path} again.`),
  watchEnded: () => say('已结束监视。', 'No longer watching.'),
} as const

/** Descriptions that `--help` shows. */
export const IMPORT_HELP = {
  timeout: say('读取一个文件时无响应的最长秒数', 'longest silence while reading a file, in seconds'),
  maxTime: say('读取一个文件的最长秒数', 'longest time to read a file, in seconds'),
  maxMemory: say('读取一个文件最多占用的内存（MB）', 'most memory to read a file, in MB'),
  jobs: say(
    '同时读取的文件数（默认每个处理器一个）',
    'files read at the same time (default: one a processor)',
  ),
  prune: say(
    '文件已不在原处的报告移出对比（保留历史）',
    'take reports whose files are gone out of the comparison (they stay as history)',
  ),
  watch: say('持续监视，自动读取新增和改动的文件', 'keep running and read new and changed files'),
} as const

const SHOWN = 3

function some(paths: readonly string[], comma: string): string {
  const rest = paths.length - SHOWN
  return `${paths.slice(0, SHOWN).join(comma)}${rest > 0 ? ' …' : ''}`
}

function rateText(rate: number): string {
  return rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)
}

/** Hours and minutes, minutes and seconds, or seconds. */
export function span(total: number): Message {
  const whole = Math.ceil(total)
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60), whole % 60]
  if (hours > 0) return say(`${hours} 小时 ${minutes} 分`, `${hours} h ${minutes} min`)
  return minutes > 0
    ? say(`${minutes} 分 ${rest} 秒`, `${minutes} min ${rest} s`)
    : say(`${rest} 秒`, `${rest} s`)
}
