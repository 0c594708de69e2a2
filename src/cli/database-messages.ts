/** What `search`, `backup` and `check` say, in Chinese and English. */
import { type Message, say } from '../model/problem.ts'
import type { Writer } from '../store/store.ts'

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)

export const DATABASE_MESSAGES = {
  noWords: () =>
    say(
      '没有可搜索的词；例如 ziping search 劳模 疗休养，或用引号连成一词。',
      'There is no word to look for; for example ziping search 劳模 疗休养, or words held together by quotation marks.',
    ),
  found: (words: readonly string[], total: number, shown: number) =>
    total === 0
      ? say(
          `没有文件同时含有：${words.join('、')}；可减少词数，或换个说法。`,
          `No document holds all of: ${words.join(', ')}; use fewer words, or others.`,
        )
      : say(
          `${total} 份文件${total > shown ? `，显示前 ${shown} 份（--limit 显示更多）` : ''}`,
          `${total} documents${total > shown ? `, the first ${shown} of them (--limit shows more)` : ''}`,
        ),
  places: (count: number) => say(`${count} 处`, `${count} places`),
  morePlaces: (count: number) => say(`另有 ${count} 处`, `${count} more`),
  backedUp: (path: string, bytes: number, reports: number) =>
    say(
      `已备份到 ${path}（${megabytes(bytes)} MB，${reports} 份读取结果）；恢复时把它复制为数据库文件即可。`,
      `Backed up to ${path} (${megabytes(bytes)} MB, ${reports} readings); to restore, copy it to the place of the database.`,
    ),
  shownBecause: (why: Message) =>
    say(`对比表采用本文件：${why.zh}`, `The comparison shows this document: ${why.en}`),
  notShownBecause: (id: number, path: string, why: Message) =>
    say(
      `对比表采用的不是本文件，而是编号 ${id} 的 ${path}：${why.zh}`,
      `The comparison shows another document, ${id} ${path}: ${why.en}`,
    ),
  differences: (count: number) =>
    say(
      `同一单位同一年度的其他文件有 ${count} 个数与本文件不同，请核对以哪份为准：`,
      `${count} figures differ in other documents of this unit and year; settle which one holds:`,
    ),
  waiting: (writer: Writer | null) =>
    writer
      ? say(
          `ziping ${writer.command}（进程 ${writer.pid}）正在写入这个数据库，等待它完成……`,
          `ziping ${writer.command} (process ${writer.pid}) is writing to this database; waiting for it …`,
        )
      : say(
          '另一个进程正在写入这个数据库，等待它完成……',
          'Another process is writing to this database; waiting for it …',
        ),
  sound: (path: string) => say(`数据库 ${path} 完好。`, `The database ${path} is sound.`),
  faults: (path: string, count: number) =>
    say(`数据库 ${path} 有 ${count} 个问题。`, `The database ${path} has ${count} faults.`),
  repaired: () => say('视图和搜索文字已重建。', 'The views and the text that is searched were made anew.'),
} as const

export const DATABASE_HELP = {
  search: say('在文件原文中搜索', "Search the documents' text"),
  words: say(
    '要找的词，须全部出现；引号连成一词',
    'words that must all occur; quotation marks hold them together',
  ),
  limit: say('最多显示的文件数', 'documents shown at most'),
  places: say('每份文件最多显示的位置数', 'places shown of each at most'),
  backup: say(
    '备份数据库（可在使用中进行，不覆盖已有文件）',
    'Copy the database, while it is in use too; overwrites nothing',
  ),
  target: say('备份文件', 'file to write'),
  wait: say('另一个进程正在写入时，一直等到它完成', 'wait until another process that is writing is done'),
  check: say('检查数据库是否完好', 'Check whether the database is sound'),
  repair: say('先重建视图和搜索文字', 'make the views and the text that is searched anew first'),
} as const
